#include "core/base/utf8.h"
#include "core/events/models.h"
#include "core/events/passage.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "read.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

namespace {

std::string repeated(const std::string& unit, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += unit;
    return text;
}

/// Whether every word's way upward ends: no circle.
bool endsUpward(const Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        int at = i, steps = 0;
        while (at >= 0 && ++steps <= tree.size()) at = tree.head(at);
        if (at >= 0) return false;
    }
    return true;
}

}  // namespace

class RobustnessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTreeIsATree_data() {
        QTest::addColumn<QString>("sentence");
        for (const char* sentence :
             {"Quakes on the coast rose from a \"normal\" rate of 1-2 a day to about 15 a day in mid-March.",
              "Brokers were even more cautious, having been burned repeatedly on Zenith this year.",
              "Anna Holt, 62, a Danish owner whose Blue Line group briefly fought with the port and marched on Ribe in "
              "June, was among the nine listed for a flight that crashed near Oslo on Wednesday, the agency said.",
              "She adds: \"Our shop has had {good} net sales every month for the last three years -- until this "
              "month.\"",
              "The race was due to start on March 21, three days before the council met.",
              "That the firm had bribed officials is expected to cost it its own seat near Lund."})
            QTest::newRow(sentence) << QString::fromUtf8(sentence);
    }
    void everyTreeIsATree() {
        QFETCH(QString, sentence);
        const Article article = articleOf(sentence.toStdString(), "2021-03-02");
        const std::vector<Span> spans = sentences(article);
        const std::vector<TimeExpression> times = findTimes(article, spans);
        for (const Tree& tree : readPassage(article, spans, times, builtInModels().mentions).trees)
            QVERIFY2(endsUpward(tree), article.text.c_str());
    }

    void wordsInAnyOrderMakeTrees() {
        const QStringList words =
            QStringLiteral(
                "the a of in on — – -- \" “ ” ‘ ’ ( ) , . : ; Friday Monday's back April 2016 since was "
                "had having been shed said that expects 16 million cars will be sold D - Minn. Rep. "
                "Anna Berg who what he his unlike because when before after to plans release song the "
                "gunmen opened $ S$ US$2 � Q3 second half quarter profit game New Year's Eve spend "
                "Christmas himself agency")
                .split(u' ');
        std::uint32_t seed = 1;
        const auto next = [&seed](qsizetype below) {
            seed = seed * 1664525U + 1013904223U;
            return static_cast<qsizetype>(seed >> 8) % below;
        };
        for (int round = 0; round < 1500; ++round) {
            QStringList sentence;
            for (qsizetype left = 1 + next(round % 5 == 0 ? 60 : 12); left > 0; --left)
                sentence += words[next(words.size())];
            const Article article = articleOf(sentence.join(u' ').toStdString(), "2021-03-02");
            const std::vector<Span> spans = sentences(article);
            const std::vector<TimeExpression> times = findTimes(article, spans);
            for (const Tree& tree : readPassage(article, spans, times, builtInModels().mentions).trees)
                QVERIFY2(endsUpward(tree), article.text.c_str());
            for (const Mention& m : extract(article).mentions)
                QVERIFY2(m.trigger.end <= article.text.size() && codePointCount(m.title) <= 81, article.text.c_str());
        }
    }

    void anyTextGivesSaneMentions_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a sentence of ten thousand words")
            << QByteArray::fromStdString(repeated("the firm sold the plant and ", 1700) + "left.");
        QTest::newRow("no full stops") << QByteArray::fromStdString(
            repeated("workers left the plant on Monday the mayor spoke ", 400));
        QTest::newRow("all capitals") << QByteArray("THE ARMY ATTACKED THE TOWN ON MONDAY. NINE PEOPLE DIED.");
        QTest::newRow("a table") << QByteArray("Year\tSold\tBought\n2001\t12\t4\n2002\t14\t9\n2003\t1\t7\n");
        QTest::newRow("a poem") << QByteArray(
            "O wind of March\nthat opened every door,\nthe sea has closed\nits grey and patient shore\n");
        QTest::newRow("code") << QByteArray("int main() { return open(\"x\") ? attack(3) : 0; } // closes on Monday\n");
        QTest::newRow("another language")
            << QByteArray("Am Montag öffnete die Bürgermeisterin die neue Brücke. Neun Menschen starben.");
        QTest::newRow("not a word") << QByteArray("!!! ??? ... ,,, \xE2\x80\x9C \xE2\x80\x9D — – 12 34\n\n\n—");
    }
    void anyTextGivesSaneMentions() {
        QFETCH(QByteArray, text);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        int mains = 0;
        std::uint32_t last = 0;
        for (const Mention& m : extraction.mentions) {
            QVERIFY(m.trigger.begin >= last && m.trigger.begin < m.trigger.end && m.trigger.end <= article.text.size());
            QVERIFY(m.sentence.contains(m.trigger));
            QVERIFY(codePointCount(m.title) <= 80);
            QVERIFY(isUtf8(m.title));
            QVERIFY(!m.time || *m.time < extraction.times.size());
            QVERIFY(!m.sameAs || *m.sameAs < extraction.mentions.size());
            QVERIFY(m.salience >= 0 && m.salience <= 1);
            mains += m.main;
            last = m.trigger.begin;
        }
        QVERIFY(mains <= 1);
    }
    void theSameArticleGivesTheSameExtraction() {
        const Article article =
            articleOf("On Friday, the union rejected the offer. The offer came after Norland Bank lost money in May.",
                      "2021-03-02");
        QVERIFY(extract(article) == extract(article));
    }
    void timesAloneHaveNoMentions() {
        const Extraction extraction =
            extract(articleOf("On Friday, the union rejected the offer.", "2021-03-02"), Depth::Times);
        QVERIFY(extraction.mentions.empty());
        QCOMPARE(extraction.times.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(RobustnessTest)
#include "robustness_test.moc"
