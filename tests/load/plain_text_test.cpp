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
        QTest::newRow("a headline and its date above such lines are lines of their own")
            << "Marlow bridge closed\n3 March 2021\n\n" + QString(first).replace("after ", "after\n") + "\n\n" +
                   QString(second).replace("until ", "until\n") +
                   " Nobody had thought of such a thing\nbefore the winter, when the ice was thick and the river high."
            << "Marlow bridge closed"
            << both +
                   " Nobody had thought of such a thing before the winter, when the ice was thick and the river high.";
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

    void linesThatAreNoText_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"Share this article",
                                 "Facebook Twitter WhatsApp Email",
                                 "Read more: Why old bridges crack in winter",
                                 "Advertisement",
                                 "Photo: Jo Bell / Marlow Paper",
                                 "The bridge on Tuesday. Photo: Jo Bell",
                                 "Engineers look at a pier on Tuesday. (AP Photo/Jo Bell)",
                                 "The old bridge in 2019 (Getty Images)",
                                 "We use cookies to make this site better. By going on you accept that.",
                                 "This website uses cookies. Accept all or choose which.",
                                 "Sign up to our newsletter and know first.",
                                 "Subscribe now for a pound a month.",
                                 "Get the latest from Marlow in your inbox every morning.",
                                 "Follow us on Instagram and tell us what you see.",
                                 "Already a subscriber? Log in here.",
                                 "Thank you for reading the Marlow Paper.",
                                 "© 2021 Marlow Paper",
                                 "Copyright 2021 Marlow Paper Ltd.",
                                 "The Marlow Paper. All rights reserved.",
                                 "(Reporting by Ann Ray; Editing by John Lee)",
                                 "Additional reporting by John Lee."})
            QTest::newRow(line) << line;
    }
    void linesThatAreNoText() {
        QFETCH(QString, line);
        const Draft draft =
            readPlainText(("Marlow bridge closed\n\n" + first + "\n\n" + line + "\n\n" + second).toStdString());
        QCOMPARE(outline(draft.blocks), first + '\n' + second);
    }
    void linesThatAreText_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"Share prices of the builder fell by a tenth on Wednesday.", "Read more slowly, the teacher told them.",
              "Related charges against the builder were dropped in May.", "Photos of the cracks were shown in court.",
              "“We use cookies in our bakery because they sell,” she said.",
              "Cookies were handed out to drivers who had to wait.",
              "Sign up for the ferry by Friday, the council said.", "“Follow us,” the guide called, and they did.",
              "Subscribers to the old toll will get their money back.",
              "Copyright law was changed after the ruling on Tuesday.", "More than 300 people wrote on Facebook.",
              "Advertisement boards on the bridge were taken down.", "Tags were found on both piers.",
              "The council published pictures of both piers (see the photo of the crack).",
              "Reporting by local papers led to the closing.", "Comments by the mayor angered the shopkeepers."})
            QTest::newRow(line) << line;
    }
    void linesThatAreText() {
        QFETCH(QString, line);
        const Draft draft =
            readPlainText(("Marlow bridge closed\n\n" + first + "\n\n" + line + "\n\n" + second).toStdString());
        QCOMPARE(outline(draft.blocks), first + '\n' + line + '\n' + second);
    }
    void whatFollowsTheText_data() {
        QTest::addColumn<QString>("tail");
        QTest::addColumn<bool>("stays");
        QTest::newRow("the author's life is no text")
            << "About the author\nAnn Ray has written about roads and rivers since 2009." << false;
        QTest::newRow("headlines of other articles are no text")
            << "Related articles\nCouncil votes on new ferry line\nWhy old bridges crack in winter" << false;
        QTest::newRow("one headline of another article is no text")
            << "Read next\nCouncil votes on new ferry line" << false;
        QTest::newRow("the author's life and headlines are no text")
            << "About the author\n\nAnn Ray writes about roads.\n\nMore from Marlow Paper\n\nCouncil votes on new "
               "ferry line"
            << false;
        QTest::newRow("a heading with news below it is text")
            << "About the bridge\n\nIt was built in 1932. It has six piers." << true;
        QTest::newRow("a list of demands with an opening line is text")
            << "The shopkeepers ask for:\na ferry\na lower rent" << true;
    }
    void whatFollowsTheText() {
        QFETCH(QString, tail);
        QFETCH(bool, stays);
        const Draft draft =
            readPlainText(("Marlow bridge closed\n\n" + first + "\n\n" + second + "\n\n" + tail).toStdString());
        const QString text = outline(draft.blocks);
        if (stays)
            QVERIFY2(text.contains(tail.section('\n', -1)), qPrintable(text));
        else
            QCOMPARE(text, first + '\n' + second);
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
