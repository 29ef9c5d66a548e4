#include "core/text/sentence.h"

#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

namespace {

QStringList split(const Article& article) {
    QStringList out;
    for (const Span span : sentences(article))
        out << QString::fromUtf8(span.in(article.text).data(), qsizetype(span.size()));
    return out;
}

}  // namespace

class SentenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentencesEndWhereAReaderEndsThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* text, const QStringList& expected) {
            QTest::newRow(name) << QString(text) << expected;
        };
        row("a post ends with its signature",
            "So sorry to go! — Norland Rovers (@norland) March 2, 2021 The club sold its ground.",
            {"So sorry to go!", "— Norland Rovers (@norland) March 2, 2021", "The club sold its ground."});
        row("an account that is named in passing ends nothing", "The club (@norland) Sold 2000 shirts.",
            {"The club (@norland) Sold 2000 shirts."});
        row("a name that begins with a small letter", "It is new. iOS will have it on July 1. iPhones are out.",
            {"It is new.", "iOS will have it on July 1.", "iPhones are out."});
        row("a decimal with a blank behind its stop", "A quake with a magnitude of 5. 9 shook the town. Two died.",
            {"A quake with a magnitude of 5. 9 shook the town.", "Two died."});
        row("a clock with one", "It opened at 10. 45 GMT on Friday.", {"It opened at 10. 45 GMT on Friday."});
        row("no decimal of a day", "It opened on May 5. 9 people came.", {"It opened on May 5.", "9 people came."});
        row("nor of a year", "It opened in 2005. 9 people came.", {"It opened in 2005.", "9 people came."});
        row("a caption without a stop", "Flames over the harbour The fire broke out on Monday.",
            {"Flames over the harbour", "The fire broke out on Monday."});
        row("a headline in capitals", "SECOND FIRE IN LUND The Norland guard came on Monday.",
            {"SECOND FIRE IN LUND", "The Norland guard came on Monday."});
        row("no headline of an hour", "May 3, 2019 4:43 PM EDT The Norland guard came.",
            {"May 3, 2019 4:43 PM EDT The Norland guard came."});
        row("no caption of a name", "He sang with The Norland Five. It was in The Lund Herald.",
            {"He sang with The Norland Five.", "It was in The Lund Herald."});
        row("a day belongs to what it dates", "May 3, 2019 The fire broke out.", {"May 3, 2019 The fire broke out."});
        row("two plain sentences", "The pier closed. It opens in May.", {"The pier closed.", "It opens in May."});
        row("a month's abbreviation before its day ends none", "It sank on Dec. 19 near Hull. Nobody died.",
            {"It sank on Dec. 19 near Hull.", "Nobody died."});
        row("a month's abbreviation may be a sentence's last word", "They met in Aug. The talks failed.",
            {"They met in Aug.", "The talks failed."});
        row("a country's letters end none before a noun", "He met U.S. officials there. They left.",
            {"He met U.S. officials there.", "They left."});
        row("a country's letters end none before a name", "He met U.S. Senator Bell.", {"He met U.S. Senator Bell."});
        row("a country's letters may end one", "She flew to the U.S. He stayed.",
            {"She flew to the U.S.", "He stayed."});
        row("a title ends none", "Then Mr. Smith left. Dr. Jones stayed.",
            {"Then Mr. Smith left.", "Dr. Jones stayed."});
        row("a saint ends none", "A fire in St. Louis killed two.", {"A fire in St. Louis killed two."});
        row("initials end none", "The novel by A. B. Smith sold.", {"The novel by A. B. Smith sold."});
        row("a middle initial ends none", "He named George W. Carver first.", {"He named George W. Carver first."});
        row("a number's abbreviation ends none before a number", "Bus no. 12 came. She said no. Then it left.",
            {"Bus no. 12 came.", "She said no.", "Then it left."});
        row("a state behind its town may end one", "He lived in Malden, Mass. Voss sold the mill.",
            {"He lived in Malden, Mass.", "Voss sold the mill."});
        row("a state within a sentence ends none", "The Malden, Mass., mill was sold.",
            {"The Malden, Mass., mill was sold."});
        row("versus ends none", "In Roe vs. Wade it ruled.", {"In Roe vs. Wade it ruled."});
        row("a company's form ends none", "Acme Corp. Chairman Lee quit.", {"Acme Corp. Chairman Lee quit."});
        row("a company's form may end one", "He runs Acme Corp. The firm grew.",
            {"He runs Acme Corp.", "The firm grew."});
        row("a clock's abbreviation ends none in the middle", "At 8 p.m. EST it rang.", {"At 8 p.m. EST it rang."});
        row("a decimal point ends none", "Prices rose 3.5 percent. Good.", {"Prices rose 3.5 percent.", "Good."});
        row("an address ends none", "See example.org for more. Bye.", {"See example.org for more.", "Bye."});
        row("a percentage may end one", "It fell 7.19%. Lund dropped too.", {"It fell 7.19%.", "Lund dropped too."});
        row("a place and an agency before a report are none of it",
            "LUND, Sweden (TT) _ The harbour closed. It rained.",
            {"LUND, Sweden (TT) _", "The harbour closed.", "It rained."});
        row("a place and a day too", "GENEVA, March 3 -- Talks failed.", {"GENEVA, March 3 --", "Talks failed."});
        row("a place and a colon too", "OSLO: Two men drowned.", {"OSLO:", "Two men drowned."});
        row("a place and a dash without blanks too", "LUND CITY, Norland—Two men drowned.",
            {"LUND CITY, Norland—", "Two men drowned."});
        row("a place and a hyphen too", "LUND - The U.S. left.", {"LUND -", "The U.S. left."});
        row("a place in small letters, a day and an agency too", "Lund, June 7, NNA – Two men drowned.",
            {"Lund, June 7, NNA –", "Two men drowned."});
        row("a name and what it did in a month is no place", "Berg, who sailed in March 1903 – Two men drowned.",
            {"Berg, who sailed in March 1903 – Two men drowned."});
        row("nor is an abbreviation", "NNA, which met on Monday—The crew left.",
            {"NNA, which met on Monday—The crew left."});
        row("a day that opens a line is of what it tells", "Sunday, June 7: Two men drowned.",
            {"Sunday, June 7: Two men drowned."});
        row("a month behind a hyphen ends none", "It is set for Sept. 23-Oct. 2 in Lund.",
            {"It is set for Sept. 23-Oct. 2 in Lund."});
        row("a name in capitals is no place", "NATO said so - again. All left.",
            {"NATO said so - again.", "All left."});
        row("nor is a shouted sentence", "STOP THE PRESS. Now.", {"STOP THE PRESS.", "Now."});
        row("a closing quote belongs to its sentence", "“We won.” They cheered.", {"“We won.”", "They cheered."});
        row("straight quotes too", "\"We won.\" They cheered.", {"\"We won.\"", "They cheered."});
        row("a closing bracket belongs to its sentence", "(It rained.) We ran.", {"(It rained.)", "We ran."});
        row("a quoted cry before its speaker ends none", "“Stop!” he said. Nobody did.",
            {"“Stop!” he said.", "Nobody did."});
        row("questions and exclamations end", "Why? Because! So be it.", {"Why?", "Because!", "So be it."});
        row("an ellipsis before a small letter ends none", "Well… perhaps. Yes.", {"Well… perhaps.", "Yes."});
        row("a sentence may begin with a number", "He lost. 40 people saw it.", {"He lost.", "40 people saw it."});
        row("a list number ends none", "1. Wash the pan.", {"1. Wash the pan."});
        row("a year ends one", "He died in 1990. She lived.", {"He died in 1990.", "She lived."});
        row("capitals beyond ASCII begin sentences", "Fin. Émile est là. Żubr. Ok.",
            {"Fin.", "Émile est là.", "Żubr.", "Ok."});
        row("Japanese stops need no space", "雨です。晴れ。", {"雨です。", "晴れ。"});
        row("a blank line ends one without a stop", "A headline\n\nThe text. More",
            {"A headline", "The text.", "More"});
        row("a blank line may hold spaces", "A headline\n \t\nThe text", {"A headline", "The text"});
        row("a short line ends one",
            "Storm over Hull\nThe harbour was closed on Friday when the storm over the coast grew stronger.",
            {"Storm over Hull", "The harbour was closed on Friday when the storm over the coast grew stronger."});
        row("a wrapped line ends none",
            "The harbour was closed on Friday when the storm over the coast of North\nYorkshire grew stronger.",
            {"The harbour was closed on Friday when the storm over the coast of North\nYorkshire grew stronger."});
        row("a small letter on the next line goes on", "The harbour\nwas closed.", {"The harbour\nwas closed."});
        row("nothing has none", "", {});
        row("white space has none", " \n\n\t ", {});
        row("a stop alone is one", ".", {"."});
    }
    void sentencesEndWhereAReaderEndsThem() {
        QFETCH(QString, text);
        QFETCH(QStringList, expected);
        Article article;
        article.text = text.toStdString();
        QCOMPARE(split(article), expected);
    }

    void blocksAreBoundariesAndHeadingsStayWhole() {
        Article article;
        article.text = "Fire. Flood. Storm\nThe pier closed. It opens\nin May.";
        article.blocks = {{{0, 18}, BlockKind::Heading}, {{19, 52}, BlockKind::Paragraph}};
        QCOMPARE(split(article), QStringList({"Fire. Flood. Storm", "The pier closed.", "It opens\nin May."}));
    }

    void germanOrdinalsEndNone() {
        Article article;
        article.language = "de";
        article.text = "Am 19. Dezember und am 9./10. Mai schloss er. Dann kam z. B. Anna.";
        QCOMPARE(split(article),
                 QStringList({"Am 19. Dezember und am 9./10. Mai schloss er.", "Dann kam z. B. Anna."}));
    }

    void spansAreOrderedTrimmedAndCoverEveryWord() {
        Article article;
        article.text = "  One. Two!  \n\n Three (3). “Four.” Five… six.\nU.S. Seven.\n\n\n";
        std::uint32_t last = 0;
        for (const Span span : sentences(article)) {
            QVERIFY(span.begin >= last && span.end > span.begin);
            for (std::uint32_t i = last; i < span.begin; ++i)
                QVERIFY(std::string_view(" \n").find(article.text[i]) != std::string_view::npos);
            QVERIFY(article.text[span.begin] != ' ' && article.text[span.end - 1] != ' ');
            last = span.end;
        }
    }

    void hostileTextsStayLinear_data() {
        QTest::addColumn<QByteArray>("unit");
        for (const char* unit : {".", ". ", "a", "\n", "A. ", "“", "\n \n", "…", "1. "})
            QTest::newRow(QByteArray(unit).toHex()) << QByteArray(unit);
    }
    void hostileTextsStayLinear() {
        QFETCH(QByteArray, unit);
        Article article;
        article.text = unit.repeated(int(8000000 / unit.size())).toStdString();
        QElapsedTimer timer;
        timer.start();
        const auto found = sentences(article);
        QVERIFY2(timer.elapsed() < 5000, "8 MB must not take seconds");
        QVERIFY(found.size() <= article.text.size());
    }
};

QTEST_GUILESS_MAIN(SentenceTest)
#include "sentence_test.moc"
