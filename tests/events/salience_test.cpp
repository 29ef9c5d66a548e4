#include "read.h"
#include "tests/support/print.h"

#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

class SalienceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMainEvent_data() {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("trigger");
        const QByteArray text = "Ines Calder won the election on Sunday. She met the fishermen of Marlow on Wednesday.";
        QTest::newRow("is the first that is dated, where the title names none that is")
            << QByteArray("Fishermen welcome plan for new harbour") << text << QByteArray("won");
        QTest::newRow("is the one that the title names")
            << QByteArray("Calder meets the fishermen of Marlow") << text << QByteArray("met");
        QTest::newRow("is the one that the title names by another form of the word")
            << QByteArray("Fishermen leave meeting with Calder in anger") << text << QByteArray("met");
        QTest::newRow("is not what an aside tells of a person")
            << QByteArray("Mayor meeting fishermen promises new harbour")
            << QByteArray(
                   "Mayor Ines Calder, who won the election on Sunday, promised a new harbour. "
                   "She met the fishermen of Marlow on Wednesday.")
            << QByteArray("met");
    }
    void theMainEvent() {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, trigger);
        Article article = articleOf(text.toStdString(), "2021-06-10");
        article.title = title.toStdString();
        const Extraction extraction = extract(article);
        const auto main = std::find_if(extraction.mentions.begin(), extraction.mentions.end(),
                                       [](const Mention& m) { return m.main; });
        QVERIFY(main != extraction.mentions.end());
        QCOMPARE(QByteArray::fromStdString(std::string(main->trigger.in(article.text))), trigger);
    }
    void theTimelineShows_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("trigger");
        QTest::addColumn<QByteArray>("date");  ///< EDTF; empty: it is not shown
        const auto row = [](const char* name, const char* text, const char* trigger, const char* date) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(trigger) << QByteArray(date);
        };
        // A first sentence gives the main event, so that what follows is shown for its own sake.
        const char* lead = "The harbour of Vale opened on Sunday. ";
        const auto after = [&](const char* sentence) { return QByteArray(lead) + sentence; };
        QTest::newRow("what is due on a day")
            << after("The minister is due in court on 9 July.") << QByteArray("due") << QByteArray("2021-07-09");
        QTest::newRow("what is said to be due")
            << after("The agency said on Monday that its next report is due on 27 June.") << QByteArray("due")
            << QByteArray("2021-06-27");
        QTest::newRow("what is planned to be done by a day")
            << after("Norland Mills plans to open two plants in Lund by 2025.") << QByteArray("open")
            << QByteArray("../2025");
        QTest::newRow("what is said to have happened, on its own day")
            << after("The police said on Monday that the raid in Lund took place in May.") << QByteArray("took")
            << QByteArray("2021-05");
        QTest::newRow("a past that looks like another word")
            << after("The Lund police shut the bridge on Monday.") << QByteArray("shut") << QByteArray("2021-06-07");
        row("a past that looks like a noun", "The mayor said that the dam burst on Sunday.", "burst", "2021-06-06");
        QTest::newRow("a plain verb, where its title tells what happened")
            << after("Karl Voss appeared at the magistrates' court of Lund on Monday.") << QByteArray("appeared")
            << QByteArray("2021-06-07");
        QTest::newRow("what was found by coming across it")
            << after("Fishermen came across a wreck off Marlow in May 1998.") << QByteArray("came")
            << QByteArray("1998-05");
        QTest::newRow("what came days before a day, counted")
            << after("The parasite was found on 24 May, four days after torrential rain swept mud into Lake Vale.")
            << QByteArray("swept") << QByteArray("2021-05-20");
        QTest::newRow("where somebody is to appear")
            << after("Karl Voss is scheduled to appear before Judge Anna Berg in Lund on 9 July.")
            << QByteArray("appear") << QByteArray("2021-07-09");
        QTest::newRow("not that somebody went")
            << after("The agency went on Monday.") << QByteArray("went") << QByteArray();
        QTest::newRow("not when something before it was")
            << after("The win set off a party after years of grief since the election in 1908.") << QByteArray("set")
            << QByteArray();
        QTest::newRow("not when an amount was another")
            << after("Support fell from 54 percent in November to 35.") << QByteArray("fell") << QByteArray();
        QTest::newRow("not when what somebody looks into began")
            << after("Police joined experts to investigate a series of thefts dating to 1994.")
            << QByteArray("investigate") << QByteArray();
        QTest::newRow("not when the page was updated")
            << after("Updated: June 7, 2021.") << QByteArray("Updated") << QByteArray();
        QTest::newRow("not what a caption tells of its picture")
            << after(
                   "In this May 12, 2020, file photo, made available by the Norland club, goalkeeper Karl Voss, left, "
                   "and coach Erik Berg take part in a walk.")
            << QByteArray("made") << QByteArray();
        QTest::newRow("not what a clock does")
            << after("And as the clock approached 9:30 p.m. on Monday, Berg noted that Voss lost the vote.")
            << QByteArray("approached") << QByteArray();
        QTest::newRow("not on the year of a copyright")
            << after("Copyright (c) 2014 Norland Trust and the persons identified as the document authors.")
            << QByteArray("identified") << QByteArray();
        QTest::newRow("not in the year of a law's name")
            << after("The town plan is permitted under the Gold Reserve Act of 1934.") << QByteArray("permitted")
            << QByteArray();
        QTest::newRow("not what is due to a fault")
            << after("The flood was due to a fault.") << QByteArray("due") << QByteArray();
        QTest::newRow("not what a page says of itself")
            << after("Posted on 7 June 2021 by Karl Voss.") << QByteArray("Posted") << QByteArray();
        QTest::newRow("not on the day that something was put off to")
            << after("Norland Bank extended to July 20 its offer for the shares of the mill.") << QByteArray("extended")
            << QByteArray();
        QTest::newRow("not before a year to come, what was before it")
            << after("The premier promised to ask the people next year after the council voted for a republic.")
            << QByteArray("voted") << QByteArray();
        QTest::newRow("not a decision of which nothing is told")
            << after("The Lund Senate passed the bill on Monday.") << QByteArray("passed") << QByteArray();
        QTest::newRow("a decision of which the text tells more")
            << after("The Lund Senate passed a bill to shut the old mines on Monday.") << QByteArray("passed")
            << QByteArray("2021-06-07");
        QTest::newRow("not that somebody met, without whom")
            << after("Karl Voss, whom Anna Berg met in 1990, is dead.") << QByteArray("met") << QByteArray();
        QTest::newRow("the holding of a meeting") << after("Norland Bank's annual meeting was held in Lund on Monday.")
                                                  << QByteArray("held") << QByteArray("2021-06-07");
        QTest::newRow("not the meeting besides") << after("Norland Bank's annual meeting was held in Lund on Monday.")
                                                 << QByteArray("meeting") << QByteArray();
        QTest::newRow("not that somebody unveiled, without what")
            << after("Lund will use the lander that the company unveiled in May.") << QByteArray("unveiled")
            << QByteArray();
        QTest::newRow("not on the day that a debt is due")
            << after("Holders of its notes, due March 15, 2027, have elected to convert the debt.")
            << QByteArray("elected") << QByteArray();
        QTest::newRow("not when a page was last updated")
            << after("By Anna Berg Last updated June 7, 2021.") << QByteArray("updated") << QByteArray();
        QTest::newRow("not what a group did that is not named")
            << after("The group began to fall apart in 1996 after the defection of Karl Voss.") << QByteArray("fall")
            << QByteArray();
        QTest::newRow("not on a day that says which")
            << after("Norland Post plans to end Saturday publication of its papers by 2025.")
            << QByteArray("publication") << QByteArray();
        QTest::newRow("not findings of which nothing is told")
            << after("The findings were published on Monday in the Vale journal.") << QByteArray("published")
            << QByteArray();
        QTest::newRow("not what a time does")
            << after("Berg said she would leave one day. Unfortunately, that day has come.") << QByteArray("come")
            << QByteArray();
        QTest::newRow("not what is only supposed")
            << after("Anna Berg said she would leave Lund if Karl Voss won the race on 9 July.") << QByteArray("won")
            << QByteArray();
        QTest::newRow("a report on something") << after("The council's report on the flood was published on Monday.")
                                               << QByteArray("published") << QByteArray("2021-06-07");
        QTest::newRow("not that a story was updated")
            << after("This story was updated on Monday to include details of the talks.") << QByteArray("updated")
            << QByteArray();
        QTest::newRow("not what is compared") << after("High streets saw few shoppers in May compared with a year ago.")
                                              << QByteArray("compared") << QByteArray();
        QTest::newRow("not a noun that names nobody")
            << after("The day before last Tuesday's court hearing, it rained.") << QByteArray("hearing")
            << QByteArray();
        QTest::newRow("not what somebody has plans for, as what the plans do")
            << after("She came home on Monday and made plans to meet a friend at 8pm on Tuesday.") << QByteArray("meet")
            << QByteArray();
        QTest::newRow("not what somebody has his sights on")
            << after("Norland Bank set its sights on buying a second bank on Monday.") << QByteArray("buying")
            << QByteArray();
    }
    void theTimelineShows() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, trigger);
        QFETCH(QByteArray, date);
        const Article article = articleOf(text.toStdString(), "2021-06-10");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        const bool shown = mention && mention->salience >= shownSalience;
        QCOMPARE(shown ? dateOf(*mention) : std::string(), date.toStdString());
    }
    void whatIsSaidIsLinkedToTheSaying() {
        const Article article = articleOf("The police said on Monday that the raid took place in May.", "2021-06-10");
        const Extraction extraction = extract(article);
        for (const char* word : {"raid", "took"}) {
            const Mention* told = mentionOf(extraction, article, word);
            QVERIFY2(told && told->saidIn, word);
            QCOMPARE(extraction.mentions[*told->saidIn].lemma, std::string("say"));
        }
    }
};

QTEST_GUILESS_MAIN(SalienceTest)
#include "salience_test.moc"
