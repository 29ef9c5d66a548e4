#include "core/base/utf8.h"
#include "read.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

class TitleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTitleReadsLikeAHeadline_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* title) {
            QTest::newRow(name) << text << trigger << title;
        };
        row("present tense, no articles, no day", "The mayor of Oslo on Monday opened the new bridge.", "opened",
            "Mayor of Oslo opens new bridge");
        row("a plural actor", "Two ministers resigned on Monday.", "resigned", "Two ministers resign");
        row("a passive with its actor becomes active", "The plan was rejected by the Senate on Monday.", "rejected",
            "Senate rejects plan");
        row("a passive without one keeps its participle", "Three men were arrested in Lyon on Monday.", "arrested",
            "Three men arrested in Lyon");
        row("he is named", "Anna Berg leads Norland Bank. Ms Berg said on Monday she resigned.", "resigned",
            "Berg resigns");
        row("blame", "On Monday, the commission said Norland Bank was to blame for the losses.", "said",
            "Commission blames Norland Bank for the losses");
        row("a statement", "Anna Berg joined. On Monday, Ms Berg said the bank had failed its clients.", "said",
            "Berg: bank failed its clients");
        row("a plan", "The firm will build a school in Lyon.", "build", "Firm to build school in Lyon");
        row("a negation", "The firm did not build the school.", "build", "Firm does not build school");
        row("a noun", "The January collapse of the Vale dam killed nine people.", "collapse", "Collapse of Vale dam");
        row("they are those whom the sentence before spoke of",
            "Divers surveyed the wreck on Sunday. They had been refused access on February 3.", "refused",
            "Divers refused access");
        row("it is what the sentence before spoke of",
            "The choir sang a song on Sunday. It will visit the school next Friday.", "visit", "Choir to visit school");
        row("no pronoun begins a headline", "They had been refused access on February 3.", "refused", "Refused access");
        row("no owner begins a headline, and what is expected is not to be expected",
            "The inquiry opened on Monday. Its second phase is expected in April.", "expected",
            "Second phase expected");
        row("a relative clause speaks of the name before it",
            "Norland Bank dismissed the ruling of the Fisheries Board, which last Friday fined the firm for the spill.",
            "fined", "Fisheries Board fines firm for spill");
        row("a counted duration acts on nothing",
            "The council ordered a survey on Monday, two days after Norland Bank offered to sell the hall.", "offered",
            "Norland Bank offers to sell hall");
        row("a source is no complement", "Divers were refused access on February 3, according to a letter.", "refused",
            "Divers refused access");
        row("a plain dated noun takes the fuller name that the article has for it",
            "Anger grew over the chemical spill that shut the beach. The January spill killed two hundred seals.",
            "spill", "Chemical spill");
        row("a particle", "The festival called off the concert on Monday.", "called", "Festival calls off concert");
    }
    void aTitleReadsLikeAHeadline() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, title);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(mention->title, title.toStdString());
    }
    void aTitleIsNeverLongerThanEightyCharacters() {
        std::string text = "The committee for the protection of the old town on Monday criticised";
        for (int i = 0; i < 60; ++i)
            text += " the very long and winding report of the office number " + std::to_string(i) + " and";
        text += " the mayor.";
        const Extraction extraction = extract(articleOf(text, "2021-03-02"));
        QVERIFY(!extraction.mentions.empty());
        for (const Mention& m : extraction.mentions) QVERIFY2(codePointCount(m.title) <= 80, m.title.c_str());
    }
};

QTEST_GUILESS_MAIN(TitleTest)
#include "title_test.moc"
