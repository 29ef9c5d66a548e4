#include "core/load/load.h"
#include "core/project/edit.h"
#include "tests/checkout.h"
#include "tests/support/print.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdlib>

using namespace dateline;

/// The sample articles' whole timeline, each event with its sources and its reasoning, against a page that a person has
/// read. `DATELINE_UPDATE_GOLDEN=1` writes the page anew; it never comes into being by itself.
class SamplesTest : public QObject {
    Q_OBJECT

    static std::string words(const Project& project, const Source& source) {
        const auto [article, index] = source.mention;
        const ProjectArticle& from = project.articles[article];
        const Mention& read = mention(project, source.mention);
        std::string line = "    " + QFileInfo(QString::fromStdString(from.article.path)).fileName().toStdString();
        line += " \"" + std::string(read.trigger.in(from.article.text)) + "\"";
        const bool dated = isWritten(read.dating) || !read.when;
        if (read.time && dated)
            line += " at \"" + std::string(from.extraction.times[*read.time].span.in(from.article.text)) + "\"";
        if (!read.reading.empty() && dated) line += ": " + read.reading;
        if (!source.joined.empty()) line += " [" + source.joined + "]";
        return line + "\n";
    }

    static std::string page(const Project& project) {
        std::string text;
        for (const ProjectArticle& entry : project.articles) {
            text += QFileInfo(QString::fromStdString(entry.article.path)).fileName().toStdString() + ": " +
                    entry.article.title + "\n    ";
            text += entry.published ? isoDay(entry.published->day) + ", " + entry.published->evidence
                                    : std::string("no date");
            text += "\n";
        }
        for (const Event& event : project.events) {
            if (!isShown(project, event)) continue;
            text += "\n" + (event.when ? edtf(*event.when) : std::string("undated")) + "  " +
                    std::string(name(event.status));
            text += "  " + event.title + "\n";
            for (const Source& source : event.sources) text += words(project, source);
        }
        return text;
    }

private Q_SLOTS:
    void timelines_data() {
        QTest::addColumn<QStringList>("samples");
        QTest::newRow("all") << QStringList{"a-lake-and-its-owners.md", "minister-orders-review.html",
                                            "regatta-called-off.txt", "reservoir-records.txt"};
        QTest::newRow("undated-alone") << QStringList{"regatta-called-off.txt"};
    }
    void timelines() {
        QFETCH(QStringList, samples);
        AddArticles edit;
        for (const QString& sample : samples)
            for (Article& article :
                 loadFile((QStringLiteral(DATELINE_SOURCE_DIR "/resources/samples/") + sample).toStdString()).articles)
                edit.articles.push_back(std::move(article));
        QCOMPARE(static_cast<qsizetype>(edit.articles.size()), samples.size());
        Project project;
        apply(project, edit);
        const std::string found = page(project);

        QFile golden(QStringLiteral(DATELINE_SOURCE_DIR "/tests/golden/%1.golden")
                         .arg(QString::fromUtf8(QTest::currentDataTag())));
        if (std::getenv("DATELINE_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(found.data(), static_cast<qint64>(found.size()));
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), "the golden page is missing");
        const QList<QByteArray> expected = golden.readAll().split('\n');
        const QList<QByteArray> actual = QByteArray::fromStdString(found).split('\n');
        for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
            QCOMPARE(actual.value(i), expected.value(i));
    }
};

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
