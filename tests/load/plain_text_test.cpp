#include "core/load/plain_text.h"

#include "core/load/load.h"
#include "core/load/markdown.h"
#include "tests/support/print.h"
#include "tests/support/shared.h"

#include <QFileInfo>
#include <QTest>

using namespace dateline;

namespace {

/// The blocks a line each, headings behind a "#".
QString outline(const std::vector<TextBlock>& blocks) {
    QStringList lines;
    for (const TextBlock& block : blocks)
        lines += (block.kind == BlockKind::Heading ? "# " : "") + QString::fromStdString(block.text);
    return lines.join('\n');
}

const QString first =
    QStringLiteral("The old bridge at Marlow was closed on Tuesday after engineers found cracks in two of its piers.");
const QString second =
    QStringLiteral("Drivers were told to use the bypass until the repairs are done, the council said.");

}  // namespace

class PlainTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsText_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        const QString both = first + '\n' + second;
        const QString body = first + "\n\n" + second;
        QTest::newRow("a headline above the text is the title")
            << "Marlow bridge closed\n\n" + body << "Marlow bridge closed" << both;
        QTest::newRow("a title said twice is said once, in its first form")
            << "Marlow bridge closed for repairs\n\nMarlow Bridge Closed For Repairs\n\n" + body
            << "Marlow bridge closed for repairs" << both;
        QTest::newRow("a breadcrumb before the title is no text")
            << "News Regions Marlow bridge closed\n\nMarlow bridge closed\n\n" + body << "Marlow bridge closed" << both;
        QTest::newRow("share lines are no text")
            << "Marlow bridge closed\n\nTwitter Facebook Reddit Pinterest Email\n\n" + body << "Marlow bridge closed"
            << both;
        QTest::newRow("a date line is no text")
            << "/ 3 March 2021\n\nMarlow bridge closed\n\n" + body << "Marlow bridge closed" << both;
        QTest::newRow("a run of headlines between paragraphs is a list of links")
            << "Marlow bridge closed\n\n" + first +
                   "\n\nCouncil votes on new ferry line\nWhy old bridges crack in winter\n\n" + second
            << "Marlow bridge closed" << both;
        QTest::newRow("a single headline between paragraphs is a crosshead")
            << "Marlow bridge closed\n\n" + first + "\n\nLong way round\n" + second << "Marlow bridge closed"
            << first + "\n# Long way round\n" + second;
        QTest::newRow("a list that is announced is text")
            << "Marlow bridge closed\n\nThree roads are open:\nThe northern road to Cookham village\nThe southern road "
               "to Henley town\n\n" +
                   second
            << "Marlow bridge closed"
            << "Three roads are open:\nThe northern road to Cookham village\nThe southern road to Henley town\n" +
                   second;
        QTest::newRow("names one below the other are text")
            << "Marlow bridge closed\n\n" + first + "\n\nAnn Ray\nJohn Lee\n\n" + second << "Marlow bridge closed"
            << first + "\nAnn Ray\nJohn Lee\n" + second;
        QTest::newRow("agencies behind the last sentence are no text")
            << "Marlow bridge closed\n\n" + body + " – AFP, Reuters"
            << "Marlow bridge closed" << both;
        QTest::newRow("words behind a dash are text") << "Marlow bridge closed\n\n" + body + " – a first for Marlow"
                                                      << "Marlow bridge closed" << both + " – a first for Marlow";
        QTest::newRow("an agency's dateline is no title") << "LISBON, Portugal (AP) —\n" + body << ""
                                                          << "LISBON, Portugal (AP) —\n" + both;
        QTest::newRow("a headline may begin with its sources")
            << "Sources: Marlow bridge may close\n\n" + body << "Sources: Marlow bridge may close" << both;
        QTest::newRow("a title, a date and the text may stand without gaps")
            << "Marlow bridge closed\n3 March 2021\n" + first + "\n" + second << "Marlow bridge closed" << both;
        QTest::newRow("text without a headline has no title") << body << "" << both;
        QTest::newRow("a sentence alone is text") << first << "" << first;
        QTest::newRow("lines broken at a fixed width are joined")
            << "Marlow bridge closed\n\nThe old bridge at Marlow was closed on Tuesday after\nengineers of the county "
               "had found deep cracks in two of\nits "
               "piers. "
               "Drivers were told to use the bypass road until\nthe repairs are done, the council said.\n\n" +
                   second
            << "Marlow bridge closed"
            << "The old bridge at Marlow was closed on Tuesday after engineers of the county had found deep cracks in "
               "two of its piers. Drivers were told to "
               "use the bypass road until the repairs are done, the council said.\n" +
                   second;
    }
    void whatIsText() {
        QFETCH(QString, file);
        QFETCH(QString, title);
        QFETCH(QString, text);
        const Draft draft = readPlainText(file.toStdString());
        QCOMPARE(QString::fromStdString(draft.title), title);
        QCOMPARE(outline(draft.blocks), text);
    }

    void theDateLineDatesTheArticle() {
        const auto article = articleFromText(
            ("Marlow bridge closed\n\nBy Ann Ray | 3 March 2021\n\n" + first + "\n\n" + second).toStdString());
        QVERIFY(article && article->published);
        QCOMPARE(date::format("%F", article->published->day), std::string("2021-03-03"));
        QCOMPARE(article->published->evidence, std::string("the date line “By Ann Ray | 3 March 2021”"));
        QCOMPARE(article->author, std::string("Ann Ray"));
        QCOMPARE(article->language, std::string("en"));
    }
    void aDayInTheStoryDatesNothing() {
        const auto article = articleFromText(
            ("Marlow bridge closed\n\n" + first + "\n\nThe bridge was opened on 4 May 1932 by the king.")
                .toStdString());
        QVERIFY(article && !article->published);
    }
    void blocksCoverTheText() {
        const auto article =
            articleFromText(("Marlow bridge closed\n\n" + first + "\n\nLong way round\n" + second).toStdString());
        QVERIFY(article);
        QCOMPARE(article->blocks.size(), std::size_t{3});
        QCOMPARE(std::string(article->blocks[1].span.in(article->text)), std::string("Long way round"));
        QCOMPARE(article->blocks[1].kind, BlockKind::Heading);
        QCOMPARE(article->sha256.size(), std::size_t{64});
    }

    void markdown() {
        const Draft draft = readMarkdown(
            "---\ntitle: \"Marlow bridge closed\"\ndate: 2021-03-03\nauthor: Ann Ray\n---\n\n# Marlow bridge "
            "closed\n\nThe *old* bridge was [closed](http://a.example) &amp; barred.\n\n"
            "## Long way round\n\nDrivers use the bypass.\n\n```\ncode\n```\n\n- one road\n- two roads\n");
        QCOMPARE(draft.title, std::string("Marlow bridge closed"));
        QCOMPARE(draft.author, std::string("Ann Ray"));
        QCOMPARE(draft.dates.size(), std::size_t{1});
        QCOMPARE(
            outline(draft.blocks),
            QStringLiteral(
                "The old bridge was closed & barred.\n# Long way round\nDrivers use the bypass.\none road\ntwo roads"));
    }

    void theSeeds_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("day");
        QTest::newRow("the dated one") << "000_3b64290535a54f77"
                                       << "N Korea offers assistance to US into Sony cyber attack"
                                       << "2014-12-20";
        QTest::newRow("the undated one") << "004_4eccbf904713089a"
                                         << "N Korea says cyber attack ‘groundless slander’"
                                         << "";
    }
    void theSeeds() {
        QFETCH(QString, number);
        QFETCH(QString, title);
        QFETCH(QString, day);
        DATELINE_SHARED_FILE(dated, "seeds/000_3b64290535a54f77.txt");
        const QString path = QFileInfo(dated).dir().filePath(number + ".txt");
        const LoadedFile file = loadFile(path.toStdString());
        QVERIFY(!file.error);
        const Article& article = file.articles.at(0);
        QCOMPARE(QString::fromStdString(article.title), title);
        QCOMPARE(article.published ? QString::fromStdString(date::format("%F", article.published->day)) : QString(),
                 day);
        QVERIFY(article.text.starts_with("North Korea"));
        for (const char* furniture : {"Twitter", "Clooney", "AFP", "20 December"})
            QVERIFY2(article.text.find(furniture) == std::string::npos, furniture);
    }
};

QTEST_GUILESS_MAIN(PlainTextTest)
#include "plain_text_test.moc"
