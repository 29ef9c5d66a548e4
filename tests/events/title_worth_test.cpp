#include "title_rows.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

// What a timeline does not show at first, since no title tells it.
class TitleWorthTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noTitleSpeaksOfSomebodyWhoIsNotNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::newRow("what is like something else") << "On Monday, the council imposed similar rules."
                                                     << "imposed";
        QTest::newRow("what is the same as before") << "The same island was hit by a quake in September."
                                                    << "hit";
        QTest::newRow("like what a motion was, though they failed to come")
            << "A similar motion collapsed in August after nine guests failed to turn up."
            << "collapsed";
        QTest::newRow("in the same place as what") << "The Star of Lund ran aground in the same strait in May 2004."
                                                   << "ran";
        QTest::newRow("an age, which is nobody")
            << "Rain fell on Sunday. Among the dead was Anna Berg, 61, a teacher who had been due to retire in June."
            << "retire";
        QTest::newRow("the one before which")
            << "Rain fell on Sunday. A previous bill was sent back to committee in May."
            << "sent";
        QTest::newRow("an earlier one than which") << "Rain fell on Sunday. In May, Norland brokered an earlier truce."
                                                   << "brokered";
        QTest::newRow("him") << "On Monday, the paper attacked him."
                             << "attacked";
        QTest::newRow("to whom somebody told what is not told")
            << "Rain fell on Sunday. Asked about the leak, Anna Berg told reporter Karl Voss on Monday, \"Perhaps.\""
            << "told";
        QTest::newRow("a noun that only the text can tell") << "On Monday, Berg called for Voss to revive that unit."
                                                            << "called";
        QTest::newRow("that") << "Rain fell on Sunday. That lesson was brought home on Monday when tons of earth "
                                 "fell on a road."
                              << "brought";
        QTest::newRow("we") << "On Monday, we began the race as heavy favourites."
                            << "began";
        QTest::newRow("a number of whom nobody knows") << "Rain fell on Sunday. Three were expected to join in April."
                                                       << "join";
        QTest::newRow("the first of something") << "Debates are new in Lund — the first took place in 2010."
                                                << "took";
        QTest::newRow("one of theirs") << "Rain fell on Sunday. A man entered one of their shops on Monday."
                                       << "entered";
        QTest::newRow("his") << "Rain fell on Sunday. On Monday, his estimate fell to 2 dollars."
                             << "fell";
        QTest::newRow("they") << "On Monday, in Lund, they raised a giant cross."
                              << "raised";
        QTest::newRow("it")
            << "Norland invaded Sudland on Monday. The clerks of the harbour found a painting. Kelder sold "
               "it for two million crowns on Friday."
            << "sold";
        QTest::newRow("which arrest nobody is told")
            << "A bomb killed 30 people in Lund on Sunday. It was not known if the arrest announced on Friday stemmed "
               "from the indictment."
            << "announced";
        QTest::newRow("what was decided is not told")
            << "A bomb killed 30 people in Lund on Sunday. Since the guild decision was announced on Wednesday, Anna "
               "Berg has kept silent."
            << "announced";
        QTest::newRow("a glow is no act") << "A bomb killed 30 people in Lund on Sunday. Anna Berg gave the old hall "
                                             "its perpetual nighttime glow."
                                          << "glow";
        QTest::newRow("a work that has a name is none either")
            << "A bomb killed 30 people in Lund on Sunday. Anna Berg’s 1968 work Blue Nets poked fun at the race."
            << "work";
        QTest::newRow("what somebody clinched is not told")
            << "A bomb killed 30 people in Lund on Sunday. On Monday, Norland and Sudland clinched."
            << "clinched";
        QTest::newRow("whom the ministry accused stands before its clause")
            << "The ministry brought an indictment against him in 2018 over alleged financial aid to the Kelder "
               "Agency, "
               "which the Norland Department of Justice accused of plotting a fraud to mislead the voters of Lund, "
               "including the elections of 2016."
            << "accused";
        QTest::newRow("what somebody is but charged with")
            << "A bomb killed 30 people in Lund on Sunday. A reward is offered for the arrest of Kelder, who is "
               "charged "
               "with gunning down Dr. Anna Berg last fall in her home in Lund."
            << "gunning";
        QTest::newRow("details of it")
            << "A bomb killed 30 people in Lund on Monday. The clerks read a report. The Lund "
               "Herald published details of it on Friday."
            << "published";
        QTest::newRow("nor do talks that somebody's kidnappers broke off tell of her")
            << "A bomb killed 30 people in Norvik on Sunday. Anna Berg has been kidnapped. Berg owns a shop. Berg's "
               "kidnappers asked for money, but negotiations broke off at noon on Friday."
            << "broke";
        QTest::newRow("which position is told before")
            << "A bomb killed 30 people in Lund on Sunday. Karl Voss left his position in 2008, and Anna Berg wept."
            << "left";
        QTest::newRow("and which three met") << "A bomb killed 30 people in Lund on Sunday. The three met for two "
                                                "hours on Friday in Norvik, where Voss lives."
                                             << "met";
        QTest::newRow("which newspaper this is, its readers know")
            << "A bomb killed 30 people in Lund on Sunday. This newspaper is today urging readers who back the "
               "campaign "
               "to send a version of the letter to the town hall."
            << "urging";
        QTest::newRow("which union struck is told before")
            << "A bomb killed 30 people in Lund on Sunday. Voss left when the union launched the strike on Friday."
            << "launched";
        QTest::newRow("and who the man is")
            << "A bomb killed 30 people in Lund on Sunday. The man was charged with fraud, theft and robbery on Friday."
            << "charged";
        QTest::newRow("and of which company")
            << "A bomb killed 30 people in Lund on Sunday. The loss shows in the company's 1989 operating results."
            << "results";
        QTest::newRow("whose season is not told")
            << "A bomb killed 30 people in Lund on Sunday. Asked when the season ended on Saturday, Berg smiled."
            << "ended";
        QTest::newRow("nor who votes") << "A bomb killed 30 people in Lund on Sunday. Voting will close on Friday."
                                       << "close";
        QTest::newRow("nor where the shot was fired")
            << "A bomb killed 30 people in Lund on Sunday. Gunfire erupted outside on Saturday night."
            << "erupted";
        QTest::newRow("nor what the results are of")
            << "A bomb killed 30 people in Lund on Sunday. Official results were announced on Friday."
            << "announced";
        QTest::newRow("which deal it was")
            << "A bomb killed 30 people in Lund on Sunday. The Lund mayor praised the deal, which was struck on Friday "
               "in Malmö."
            << "struck";
        QTest::newRow("which agreement")
            << "A bomb killed 30 people in Lund on Sunday. The agreement ended on Friday after ten days of rain."
            << "ended";
        QTest::newRow("which two questions")
            << "A bomb killed 30 people in Lund on Sunday. Berg told the council in May that she would seek answers to "
               "these two questions."
            << "told";
        QTest::newRow("which other suit it was") << "A bomb killed 30 people in Lund on Sunday. Voss filed suit again "
                                                    "in 1989. That suit was settled in 1991."
                                                 << "settled";
        QTest::newRow("each of whom") << "A bomb killed 30 people in Lund on Sunday. The mills will keep their names "
                                         "until May, when each will adopt "
                                         "the Norsel name."
                                      << "adopt";
        QTest::newRow("which room it was") << "A bomb killed 30 people in Lund on Sunday. Earlier that night, a Lund "
                                              "police sergeant searched that same "
                                              "hotel room."
                                           << "searched";
        QTest::newRow("of how many it was the last") << "A bomb killed 30 people in Lund on Sunday. The Lund Council's "
                                                        "vote was the last of many which took place "
                                                        "during the weekend."
                                                     << "took";
        QTest::newRow("what was remarked")
            << "A bomb killed 30 people in Lund on Sunday. Berg made the remarks on Monday in a call with a clerk."
            << "made";
    }
    void noTitleSpeaksOfSomebodyWhoIsNotNamed() { checkHidden(); }
    void whoIsNamedBeforeMayBeCalledHim_data() {
        titleColumns();
        titleRow("in the clause of a second verb",
                 "A bomb killed 30 people in Lund on Sunday. Karl Voss was driving his Volvo on highway 94 early on "
                 "Friday when the police stopped him.",
                 "driving", "Karl Voss drives his Volvo on highway 94 when police stopped him");
    }
    void whoIsNamedBeforeMayBeCalledHim() { checkTitle(true); }
    void noDoubtfulTitleIsShown() {
        const Article article =
            articleOf("Ram - raiders 00: 12 ploughed Tuesday their, and so on, of it.", "2021-12-04");
        for (const Mention& m : extract(article).mentions)
            QVERIFY2(m.salience < shownSalience || m.main, m.title.c_str());
    }
};

QTEST_GUILESS_MAIN(TitleWorthTest)
#include "title_worth_test.moc"
