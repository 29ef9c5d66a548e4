#include "core/extract/extract_times.h"
#include "core/extract/rule.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <set>

using namespace dateline;

/// A report, not a verdict: which rules of the grammar our own sample articles exercise, and which only their example.
class CoverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whichRulesTheSamplesReach() {
        std::set<std::string_view> reached;
        const QDir samples(QStringLiteral(DATELINE_SOURCE_DIR "/resources/samples"));
        for (const QString& name : samples.entryList(QDir::Files)) {
            QFile file(samples.absoluteFilePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            Article article;
            article.text = file.readAll().toStdString();
            article.published = Published{localDay(2021, 3, 2), {}, false};
            for (const TimeExpression& found : findTimes(article, sentences(article)))
                reached.insert(found.reading.rule);
        }
        QVERIFY2(!reached.empty(), "the samples hold time expressions");
        QStringList missed;
        std::set<std::string_view> named;
        for (const Rule& rule : grammarOf("en"))
            if (named.insert(rule.name).second && !reached.contains(rule.name))
                missed << QString::fromUtf8(rule.name.data(), qsizetype(rule.name.size()));
        qInfo().noquote() << reached.size() << "rules reached;" << missed.size()
                          << "have only their example:" << missed.join("; ");
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
