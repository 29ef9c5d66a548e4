#include "core/load/load.h"
#include "core/project/edit.h"
#include "tests/support/print.h"
#include "tests/support/shared.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace dateline;

/// The reference case: two articles on one story, of which the second bears no date.
class SeedsTest : public QObject {
    Q_OBJECT

    Project both_;
    Project secondAlone_;

    static Project projectOf(const QStringList& paths) {
        AddArticles edit;
        for (const QString& path : paths)
            for (Article& article : loadFile(path.toStdString()).articles) edit.articles.push_back(std::move(article));
        Project project;
        apply(project, edit);
        return project;
    }

    static std::vector<const Event*> shown(const Project& project, bool dated) {
        std::vector<const Event*> events;
        for (const Event& event : project.events)
            if (event.when.has_value() == dated && isShown(project, event)) events.push_back(&event);
        return events;
    }

    /// The shown event that has the words at this place among its sources: the trigger must be in them.
    static const Event* eventAt(const Project& project, std::size_t article, std::string_view words) {
        const auto at = static_cast<std::uint32_t>(project.articles[article].article.text.find(words));
        const Span span{at, at + static_cast<std::uint32_t>(words.size())};
        for (const Event* event : shown(project, true))
            for (const Source& source : event->sources)
                if (source.mention.article == article && span.contains(mention(project, source.mention).trigger))
                    return event;
        return nullptr;
    }

    static std::set<std::uint32_t> articlesOf(const Event& event) {
        std::set<std::uint32_t> articles;
        for (const Source& source : event.sources) articles.insert(source.mention.article);
        return articles;
    }

private Q_SLOTS:
    void initTestCase() {
        DATELINE_SHARED_FILE(first, "seeds/000_3b64290535a54f77.txt");
        DATELINE_SHARED_FILE(second, "seeds/004_4eccbf904713089a.txt");
        both_ = projectOf({first, second});
        secondAlone_ = projectOf({second});
        QCOMPARE(both_.articles.size(), std::size_t{2});
    }

    void thereAreElevenDatedEvents() {
        for (const Event* event : shown(both_, true)) qInfo("%s  %s", edtf(*event->when).c_str(), event->title.c_str());
        QCOMPARE(shown(both_, true).size(), std::size_t{11});
    }

    void rows_data() {
        QTest::addColumn<int>("article");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("date");
        QTest::addColumn<int>("articles");
        QTest::addColumn<QString>("status");
        const auto row = [](const char* what, int article, const char* words, const char* date, int articles,
                            const char* status = "") {
            QTest::newRow(what) << article << QString::fromUtf8(words) << QString::fromUtf8(date) << articles
                                << QString::fromUtf8(status);
        };
        row("the proposal is of Saturday, by both", 0, "called for a joint investigation", "2014-12-20", 2);
        row("the warning is of Friday", 0, "warned North Korea Friday", "2014-12-19", 1);
        row("the attack was some time in November", 0, "the November attack", "2014-11", 2);
        row("the release was to be on Christmas Day", 0, "the Christmas Day release", "2014-12-25", 2, "cancelled");
        row("25 December is the same release", 0, "December 25 release", "2014-12-25", 2, "cancelled");
        row("the second article's Christmas Day is the same release", 1, "the Christmas Day release", "2014-12-25", 2,
            "cancelled");
        row("the denial is of Friday", 0, "also on Friday denied involvement", "2014-12-19", 1, "denied");
        row("the outcry is of Wednesday", 0, "voiced outrage", "2014-12-17", 1);
        row("the cancellation is of that day or shortly before", 0, "pulled the release", "2014-12-17~", 2);
        row("cancelling prompted by threats is that cancellation", 0, "to cancel the", "2014-12-17~", 2);
        row("cancelling prompted by the attack is that cancellation", 1, "to cancel the", "2014-12-17~", 2);
        row("the FBI's finding is of Friday, by both", 1, "the FBI said North Korea was to blame", "2014-12-19", 2);
        row("the finding told in passing is the same one", 0, "the FBI said Pyongyang was to blame", "2014-12-19", 2);
        row("the President's judgement is of Friday", 1, "he believed the studio had erred", "2014-12-19", 1);
        row("UN members spoke on Thursday", 1, "urged the Security Council", "2014-12-18", 1);
        row("the report released earlier in the year is February's", 1, "UN inquiry report released earlier this year",
            "2014-02", 1);
        row("the report published in February is that report", 1, "Inquiry report published in February", "2014-02", 1);
    }
    void rows() {
        QFETCH(int, article);
        QFETCH(QString, words);
        QFETCH(QString, date);
        QFETCH(int, articles);
        QFETCH(QString, status);
        // "Mr Obama said on Friday he believed": the trigger may be the saying or what was said.
        const Event* event = eventAt(both_, static_cast<std::size_t>(article), words.toStdString());
        if (!event && words.startsWith(u"he believed")) event = eventAt(both_, 1, "said on Friday he believed");
        QVERIFY2(event, "no shown event has its trigger in these words");
        QCOMPARE(QString::fromStdString(edtf(*event->when)), date);
        QCOMPARE(static_cast<int>(articlesOf(*event).size()), articles);
        if (!status.isEmpty()) QCOMPARE(QString::fromUtf8(name(event->status).data()), status);
    }

    void theElevenAreElevenDifferentEvents() {
        std::set<std::string> titles;
        for (const Event* event : shown(both_, true)) titles.insert(event->title);
        QCOMPARE(titles.size(), shown(both_, true).size());
    }

    void titlesReadLikeHeadlines() {
        for (const Event* event : shown(both_, true)) {
            const QString title = QString::fromStdString(event->title);
            QVERIFY2(title.size() >= 10 && title.size() <= 80, qPrintable(title));
            QVERIFY2(!title.endsWith(u'.') && !title.contains(u"Friday") && !title.contains(u" he "),
                     qPrintable(title));
        }
    }

    void theSecondArticlesDateIsInferredAndSaysSo() {
        const auto& published = both_.articles[1].published;
        QVERIFY(published.has_value());
        QVERIFY(published->inferred);
        QCOMPARE(isoDay(published->day), std::string("2014-12-20"));
        QVERIFY(!published->evidence.empty());
        QVERIFY(!both_.articles[1].article.published.has_value());
    }

    void theFirstArticlesDateIsItsDateLine() {
        const auto& published = both_.articles[0].article.published;
        QVERIFY(published.has_value());
        QCOMPARE(isoDay(published->day), std::string("2014-12-20"));
    }

    void droppedAloneTheSecondsWeekdaysStayUnresolved() {
        QVERIFY(!secondAlone_.articles[0].published.has_value());
        int unresolved = 0;
        for (const TimeExpression& time : secondAlone_.articles[0].extraction.times)
            if (time.value.starts_with("XXXX-WXX-")) {
                ++unresolved;
                QVERIFY(!time.when.has_value());
                QVERIFY(time.reading.anchor == Anchor::Missing);
            }
        QCOMPARE(unresolved, 3);
        for (const Event* event : shown(secondAlone_, true))
            QVERIFY2(isoDate(*event->when).empty(), event->title.c_str());
    }

    void whatIsNoArticleIsNotRead() {
        const auto& texts = both_.articles;
        QVERIFY(texts[0].article.text.find("Offers Assistance To Us") == std::string::npos);
        QVERIFY(texts[1].article.text.find("Pinterest") == std::string::npos);
        QVERIFY(texts[1].article.text.find("George Clooney") == std::string::npos);
        QVERIFY(texts[1].article.text.find("News World") == std::string::npos);
        QCOMPARE(texts[0].article.title, std::string("N Korea offers assistance to US into Sony cyber attack"));
    }
};

QTEST_GUILESS_MAIN(SeedsTest)
#include "seeds_test.moc"
