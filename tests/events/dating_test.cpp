#include "read.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

// Articles of these rows are of Tuesday 2 March 2021.
class DatingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTriggerIsDatedByItsOwnClause_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* date) {
            QTest::newRow(name) << text << trigger << date;
        };
        row("the day before the verb", "The mayor on Monday opened the new bridge.", "opened", "2021-03-01");
        row("the day behind the object", "The mayor opened the new bridge on Monday.", "opened", "2021-03-01");
        row("the day in front of the clause", "On Friday, the union rejected the offer.", "rejected", "2021-02-26");
        row("a bare weekday behind the verb", "The union rejected the offer Friday.", "rejected", "2021-02-26");
        row("a month that qualifies a noun", "Engineers still study the January collapse of the dam.", "collapse",
            "2021-01");
        row("a date that qualifies a noun",
            "Fans wait for the band's May 14 concert in Oslo, and the May 14 release of its album.", "release",
            "2021-05-14");
        row("a noun of a year in which its clause has a month", "Last year's fire in May killed two people in Lund.",
            "fire", "2020-05");
        row("a participle behind a noun", "A report published in February criticised the bank.", "published",
            "2021-02");
        row("the saying, not what is said", "The minister said on Monday that the factory exploded.", "said",
            "2021-03-01");
        row("what is said, not the saying", "The minister said that the factory exploded on Monday.", "exploded",
            "2021-03-01");
        row("an act that hangs on a dated one", "The army attacked the town on Monday, killing nine people.", "killing",
            "2021-03-01");
        row("a range is one time", "Between 2003 and 2006 the new owners restored the chapel.", "restored",
            "[2003..2006]");
        row("before the end of a year is up to its last day",
            "The company is expected to publish its accounts before the end of the year.", "publish", "../2021");
        row("the day, and no more loosely the summer",
            "Last summer, the storm hit the coast, one of the poorest, on July 13.", "hit", "2020-07-13");
        row("the day in the year that the sentence begins with",
            "In 2005 the storm hit the coast near the port on July 10.", "hit", "2005-07-10");
        row("a stretch by its end", "Sales fell by a tenth in the year to June.", "fell", "2020-06");
        row("nothing by the day that what was declared is payable",
            "Kelder declared a dividend of two crowns, payable May 7 to holders of record April 22.", "declared", "");
        row("nothing by the day that was chosen", "The board has set May 10 as the deadline for the bids.", "set", "");
        row("not by the quarter that is reported on",
            "The company said it expects to release third-quarter results in mid-May.", "release",
            "2021-05-11/2021-05-20~");
        row("nothing by what was next once", "The engineer crafted a new kind of lamp over the next decade.", "crafted",
            "");
        row("nothing where nothing dates it", "The union rejected the offer.", "rejected", "");
    }
    void aTriggerIsDatedByItsOwnClause() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, date);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(dateOf(*mention), date.toStdString());
        QVERIFY2(date.isEmpty() || !mention->reading.empty(), "a date without a reason");
    }

    void boundsStretchesAndClausesAboutATimeAreTold_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* date) {
            QTest::newRow(name) << text << trigger << date;
        };
        row("up to the month that it goes through", "The agency plans to spend two billion dollars through May 2028.",
            "spend", "../2028-05");
        row("up to the year of whose beginning it lasts", "The banks will keep their names until early 2024.", "keep",
            "../2024");
        row("by the day of the article, what lasts longer", "A curfew was imposed on Lund until Sunday.", "imposed",
            "../2021-03-02");
        row("up to a day that is over", "The duke ruled Norland until 1806.", "ruled", "../1806");
        row("in the year until which it was not", "The report was not published until 2011.", "published", "2011");
        row("since a year, whatever the day", "Every 2 April since 2011, Voss has met the families in Lund.", "met",
            "2011/..");
        row("not before the autumn", "The trial is not expected to start before the autumn.", "start", "2021-23/..");
        row("not before the month", "The mill will not open before July.", "open", "2021-07/..");
        row("not before the year that its object is from", "The firm replaced a design from 2015.", "replaced",
            "2015/..");
        row("not before the last of its kind",
            "The firm has replaced letters with calls since its last summit in 2013.", "replaced", "2013/..");
        row("the twelve months up to the article", "The index has lost half of its value in the past year.", "lost",
            "[2020-03-02..2021-03-02]");
        row("no later than so long ago", "The rebels launched the revolt more than forty years ago.", "launched",
            "../1981");
        row("between a day and a week behind it",
            "The firm unveiled the phone on January 4. It dropped the phone less than a week later.", "dropped",
            "[2021-01-04..2021-01-17]");
        row("by the clock of the place", "The quake struck at 7:37 p.m. local time (1137 UTC) on Monday.", "struck",
            "2021-03-01T19:37:00");
        row("two years, one upon the other", "The Reds won the cup in 2007 and 2008.", "won", "2007/2008");
        row("two days, the later one first", "The bids were made Friday and Thursday.", "made",
            "2021-02-25/2021-02-26");
        row("the next day of that name, whatever lies on the ground",
            "She is scheduled to spend five hours on the ground in Kenya, her first stop Thursday morning.", "spend",
            "2021-03-04");
        row("a range from one year to another stays one", "The firm owned the mill from 2012 to 2016.", "owned",
            "2012/2016");
        row("the month, in a clause about it behind since",
            "Relatives have cared for the boy since November, when he was found on a beach.", "found", "2020-11");
        row("the year, in a clause about it behind until",
            "The bank will keep its name until 2024, when it adopts another.", "adopts", "2024");
        row("its own year, in a clause about another",
            "The plan failed in the 1990s, when the party won the house in 2009.", "won", "2009");
    }
    void boundsStretchesAndClausesAboutATimeAreTold() { aTriggerIsDatedByItsOwnClause(); }
    void aTimeBesidesTheClauseFindsItsAct_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* date) {
            QTest::newRow(name) << text << trigger << date;
        };
        row("what happened as something else did", "Karl Voss was stabbed in Lund as he waited for a tram on Sunday.",
            "stabbed", "2021-02-28");
        row("what happened when something else did", "Nine men died when a boiler burst in Lund on Sunday.", "died",
            "2021-02-28");
        row("a line of a list that opens with its day", "16 May 2015: The council rejects the plan.", "rejects",
            "2015-05-16");
        row("a line of a list that opens with its month", "March 2015 – The council rejects the plan.", "rejects",
            "2015-03");
        row("before a participle that tells more of the clause",
            "Karl Voss surrendered to the police in Lund on Sunday accompanied by his lawyer.", "surrendered",
            "2021-02-28");
        row("what was done to a van carrying something", "Police stopped a van carrying arms from Lund on Sunday.",
            "stopped", "2021-02-28");
        row("a fire that something followed", "The mill closed following a fire in Lund in 2019.", "fire", "2019");
        row("what a clause of now tells of the past", "Ash collected in Lund in 2019 is being studied in Oslo.",
            "collected", "2019");
        row("within hours of what has a day", "Two clerks filed a suit within hours of Monday's ruling.", "filed",
            "2021-03-01");
        row("since at least a year", "Families have fished in the sound since at least 1840.", "fished", "1840/..");
        row("its own day, behind the day of its line",
            "Tuesday, March 2, 2021 The Norland council approved the plan on February 13.", "approved", "2021-02-13");
        row("shortly after an hour", "The roof fell shortly after 6 a.m. on Sunday.", "fell", "2021-02-28T06:00:00~");
        row("hours after it", "The talks collapsed on Sunday, hours after shells fell on a market in Lund.", "fell",
            "2021-02-28~");
        row("the week that is counted back",
            "Karl Voss fell ill in the mill a fortnight before Christmas, when he was tied "
            "to a chair in Lund.",
            "tied", "[2020-12-07..2020-12-13]");
        row("a day with its weekday", "The clerks arrived on a Friday, 12 November 2010.", "arrived", "2010-11-12");
        row("on or about a day", "The leak began on or about July 11.", "began", "2020-07-11~");
        row("behind a short name in brackets, and not what comes after",
            "Karl Voss was arrested by the Norland Fraud Office (NFO) on 6 February but was later released.",
            "arrested", "2021-02-06");
    }
    void aTimeBesidesTheClauseFindsItsAct() { aTriggerIsDatedByItsOwnClause(); }
    void noTextDatesAnActByATimeOfSomethingElse_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::newRow("the day that a gain is counted from")
            << "The index finished on 7223, an increase of 54 points from January 12."
            << "finished";
        QTest::newRow("the other side of a comparison")
            << "The bank posted a loss of $2 million, versus a profit of $5 million a year earlier."
            << "posted";
        QTest::newRow("the past, where it is told in the present")
            << "The country is seeking a trial over his part in the attack on a bank in 2010."
            << "seeking";
        QTest::newRow("what is told of a man before his verb")
            << "A woman who shot her husband on New Year's Eve in 1946 runs the mill."
            << "runs";
        QTest::newRow("the day on which the lines were written")
            << "LUND, March 1: Nine workers were killed and four hurt in a mill."
            << "killed";
        QTest::newRow("a raid for which somebody is wanted")
            << "Norland wants Oslo to extradite Berg over his part in the raid on a bank in 2010."
            << "extradite";
        QTest::newRow("one of several") << "Several defeats were blamed on the curse, such as a collapse in 1969."
                                        << "blamed";
        QTest::newRow("the last of its kind")
            << "The win set off a party by fans hungry since their last title in 1908."
            << "set";
        QTest::newRow("an attack that men were asked about")
            << "Five men were questioned in connection with the bombing of two banks in Oslo last month."
            << "questioned";
        QTest::newRow("the days it was moved between") << "The meeting was postponed from Monday to Friday."
                                                       << "postponed";
        QTest::newRow("the year that its object goes back to")
            << "Detectives joined the police to investigate a series of shootings of doctors dating to 1994."
            << "investigate";
    }
    void noTextDatesAnActByATimeOfSomethingElse() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QVERIFY(!isWritten(mention->dating));
    }

    void whatAReactionAnswersIsDatedThatDayOrShortlyBefore() {
        const Article article =
            articleOf("On Monday, teachers voiced outrage after Northfield College scrapped the course.", "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "scrapped");
        QVERIFY(mention);
        QCOMPARE(dateOf(*mention), std::string("2021-03-01~"));
        QVERIFY(mention->dating == Dating::Bound);
        QVERIFY(mention->reading.find("shortly before") != std::string::npos);
    }
    void aClauseACountedTimeAwayIsDatedByTheCount_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("date");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* date) {
            QTest::newRow(name) << text << trigger << date;
        };
        row("days after",
            "Mayor Anna Berg on Monday ordered a survey, two days after Norland Bank offered to sell the hall.",
            "offered", "2021-02-27");
        row("a week after", "The museum reopened on Monday, a week after workers repaired the roof.", "repaired",
            "2021-02-22");
        row("days before", "The mayor resigned on February 9, three days before the council met.", "met", "2021-02-12");
        row("months after are no day", "The mayor resigned on 9 February 2021, three months after the court met.",
            "met", "2020-11");
        row("days after a dated happening", "Two days after the raid on 4 June 2019, police arrested a man.",
            "arrested", "2019-06-06");
        row("days after a happening dated elsewhere",
            "Rebels raided the depot on Monday 4 June 2019. Two days after the raid, police arrested a man in Oslo.",
            "arrested", "2019-06-06");
        row("a happening that the clause counts back to", "The mill reopened on Monday, a week after the fire.", "fire",
            "2021-02-22");
        row("a day before a dated happening", "A day before the vote on 9 February, the minister resigned.", "resigned",
            "2021-02-08");
        row("more than some weeks after are no day", "The bank spoke on Monday, more than ten weeks after it met Voss.",
            "met", "../2021-03-01");
        row("nothing to count from", "The bridge closed, three days before the storm hit the coast.", "hit", "");
    }
    void aClauseACountedTimeAwayIsDatedByTheCount() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, date);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(dateOf(*mention), date.toStdString());
    }
    void whatNothingDatesGoesWithTheDatedActOfItsSentence() {
        const Article article =
            articleOf("The town built the bridge in 2019. Roofs flew, trees fell, and the bridge collapsed on Friday.",
                      "2021-03-02");
        const Extraction extraction = extract(article);
        for (const char* trigger : {"flew", "fell", "collapsed"}) {
            const Mention* mention = mentionOf(extraction, article, trigger);
            QVERIFY2(mention, trigger);
            QCOMPARE(dateOf(*mention), std::string("2021-02-26"));
        }
    }
    void whatCameBeforeADatedActIsBounded() {
        const Article article =
            articleOf("The museum reopened on Monday after workers repaired the roof.", "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "repaired");
        QVERIFY(mention);
        QVERIFY(mention->dating == Dating::Bound);
        QCOMPARE(dateOf(*mention), std::string("../2021-03-01"));
    }
    void withoutAPublicationDayAWeekdayStaysOpen() {
        const Article article = articleOf("On Friday, the union rejected the offer.", "");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "rejected");
        QVERIFY(mention);
        QVERIFY(!mention->when);
        QVERIFY(mention->time);
        QVERIFY(mention->dating == Dating::None);
    }
    void oneMoreOfItsKindIsNotTheOneThatWasTold() {
        for (const char* text : {"Residents of Aldham met in the hall on Monday. The next meeting was called off.",
                                 "Rebels attacked the port on Monday. A second attack on the port failed."}) {
            const Article article = articleOf(text, "2021-03-02");
            const Extraction extraction = extract(article);
            for (const Mention& mention : extraction.mentions) QVERIFY2(!mention.sameAs, text);
        }
    }
    void aLaterMentionOfTheSameHappeningTakesItsDate() {
        const Article article = articleOf(
            "Hackers attacked Norland Bank on Monday. The attack on Norland Bank stopped all payments.", "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "attack");
        QVERIFY(mention);
        QCOMPARE(dateOf(*mention), std::string("2021-03-01"));
        QVERIFY(mention->dating == Dating::Coreference);
        QVERIFY(mention->sameAs);
    }
};

QTEST_GUILESS_MAIN(DatingTest)
#include "dating_test.moc"
