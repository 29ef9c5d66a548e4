#include "core/extract/extract_times.h"
#include "core/extract/rule.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tests/checkout.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace dateline;

namespace {

/// How often each rule has been the reading of an expression.
using Hits = std::map<std::string_view, int>;

void count(const std::string& text, std::optional<Published> published, Hits& hits) {
    Article article;
    article.text = text;
    article.published = published;
    for (const TimeExpression& found : findTimes(article, sentences(article))) ++hits[found.reading.rule];
}

/// Our own texts: the sample articles, and one that is written to use every rule.
Hits ownHits() {
    Hits hits;
    for (const QString& folder : {QStringLiteral("resources/samples"), QStringLiteral("tests/extract/articles")}) {
        const QDir texts(QStringLiteral(DATELINE_SOURCE_DIR "/") + folder);
        for (const QString& name : texts.entryList(QDir::Files)) {
            QFile file(texts.absoluteFilePath(name));
            if (file.open(QIODevice::ReadOnly))
                count(file.readAll().toStdString(), Published{localDay(2021, 3, 2), {}, false}, hits);
        }
    }
    return hits;
}

std::optional<Published> publishedOn(const QString& iso) {
    const QStringList parts = iso.left(10).split('-');
    if (parts.size() != 3) return std::nullopt;
    return Published{localDay(parts[0].toInt(), parts[1].toUInt(), parts[2].toUInt()), {}, false};
}

/// The annotated articles of ../shared; empty where they are not there.
Hits goldHits() {
    Hits hits;
    const QDir gold(QStringLiteral(DATELINE_SOURCE_DIR "/../shared/gold/timex"));
    for (const QString& name : gold.entryList({QStringLiteral("*.jsonl")}, QDir::Files)) {
        QFile file(gold.absoluteFilePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        while (!file.atEnd()) {
            const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
            count(line[QStringLiteral("text")].toString().toStdString(),
                  publishedOn(line[QStringLiteral("dct")].toString()), hits);
        }
    }
    return hits;
}

QStringList unhit(const Hits& hits) {
    QStringList missed;
    for (const Rule& rule : grammarOf("en")) {
        const QString name = QString::fromUtf8(rule.name.data(), qsizetype(rule.name.size()));
        if (!hits.contains(rule.name) && !missed.contains(name)) missed << name;
    }
    return missed;
}

/// How many sentences of a file of this folder hold a time, and how many hold none.
std::pair<std::size_t, std::size_t> sentencesOf(const QString& name) {
    std::pair<std::size_t, std::size_t> counts;
    QFile file(QStringLiteral(DATELINE_SOURCE_DIR "/tests/extract/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s is missing", qPrintable(name));
    for (const QByteArray& line : file.readAll().trimmed().split('\n')) {
        if (line.startsWith('#')) continue;
        const qsizetype tab = line.indexOf('\t');
        ++(tab >= 0 && tab + 1 < line.size() ? counts.first : counts.second);
    }
    return counts;
}

}  // namespace

class CoverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsUsedByOurOwnArticles() { QCOMPARE(unhit(ownHits()).join("; "), QString()); }

    /// A report, not a verdict: rules that no annotated article needs.
    void whichRulesTheAnnotatedArticlesReach() {
        const Hits hits = goldHits();
        if (hits.empty()) QSKIP("NOT CHECKED: ../shared is not beside this checkout, and this reads its articles");
        qInfo().noquote() << hits.size() << "rules reached; no annotated article reaches:" << unhit(hits).join("; ");
    }

    /// A rule asks for a sentence that it must leave alone, and so does a sentence that is read.
    void thereAreAsManySentencesWithoutATimeAsWithOne_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("with");
        QTest::addColumn<QString>("without");
        QTest::newRow("English") << "en"
                                 << "times_en.tsv"
                                 << "no_times.txt";
        QTest::newRow("German") << "de"
                                << "times_de.tsv"
                                << "no_times_de.txt";
    }
    void thereAreAsManySentencesWithoutATimeAsWithOne() {
        QFETCH(QString, language);
        QFETCH(QString, with);
        QFETCH(QString, without);
        const auto [positives, alone] = sentencesOf(with);
        const std::size_t negatives = sentencesOf(without).second + alone;
        QVERIFY2(negatives >= positives, qPrintable(QString("%1 without, %2 with").arg(negatives).arg(positives)));
        QVERIFY(negatives >= grammarOf(language.toStdString()).size());
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
