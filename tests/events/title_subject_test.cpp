#include "title_rows.h"

using namespace dateline;
using namespace dateline::test;

/// Whom and what a title tells of.
class TitleSubjectTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRelativeClauseTellsOfWhoItSaysHeIs_data() {
        titleColumns();
        titleRow("the clerk who sold is Voss", "Karl Voss was the clerk who sold the map in 1995.", "sold",
                 "Karl Voss sells map");
        titleRow("and so is who was fired", "Karl Voss is the clerk who was fired by Anna Berg in 1998.", "fired",
                 "Anna Berg fires Karl Voss");
        titleRow("and the first to win is she", "Anna Berg became the first woman to win the race in 2005.", "win",
                 "Anna Berg wins race");
        titleRow("but not who is not", "Karl Voss was not the clerk who sold the map in 1995.", "sold",
                 "Karl Voss was not the clerk who sold the map");
        titleRow("nor of a noun further on",
                 "Karl Voss was the 40th clerk of the guild in the house, which burned down in 1995.", "burned",
                 "House burns down");
        titleRow("what is acted on stands before \"that\"",
                 "Karl Voss described the deal that Norland Bank signed in May.", "signed", "Norland Bank signs deal");
        titleRow("or before the clause", "The paper printed a letter Karl Voss wrote on Monday.", "wrote",
                 "Karl Voss writes letter");
    }
    void aRelativeClauseTellsOfWhoItSaysHeIs() { checkTitle(); }
    void aVerbTellsOfItsOwnSubject_data() {
        titleColumns();
        titleRow("what happened after is not what was signed",
                 "Voss signed her contract after the video tape was found on Monday in Lund.", "found",
                 "Video tape was found in Lund");
        titleRow("who fled is who was seized",
                 "The man who fled to Norland after the attack was seized in Lund on Monday.", "seized",
                 "Man seized in Lund");
        titleRow("what follows a joined noun is told of that noun",
                 "Ms. Berg has even less to do with the trade than Mr. Voss does but she is well liked in Norsel and "
                 "her performance as the host of the show in 2007 was widely praised.",
                 "praised", "Berg's performance as the host of the show was widely praised");
        titleRow("a list that grew",
                 "Tolls on Danish goods were raised in May 2019, and the list of impacted goods expanded in September "
                 "2019 to cover some shoes.",
                 "expanded", "List of impacted goods expands to cover some shoes");
        titleRow("a storm, and not what it hit",
                 "August 8, 2012 - 4: 43 pm The storm that destroyed the old Norvik Maid Dairy warehouse in Norsel on "
                 "Tuesday took a piece of the town.",
                 "took", "Storm takes piece of town");
        titleRow("what was to be avoided enabled nobody",
                 "The long rejection of the last-minute Danish-led effort to avoid the land war enabled Berg to seize "
                 "the lead in 1998.",
                 "enabled", "Danish-led effort enables Berg to seize lead");
        titleRow(
            "who is charged stands in an aside, and his victim tells nothing",
            "A first hearing for Karl Voss, 23, charged with the murders of his aunt Anna Holm, 58, and sister Mia "
            "Voss, 20, took place at Norsel Town Court on Monday.",
            "took", "First hearing for Karl Voss took place at Norsel Town Court");
        titleRow("of two clauses with who the second tells of no place",
                 "The gang was founded by Karl Voss, who was sent to Italy and who died in 1962.", "died",
                 "Karl Voss dies");
        titleRow("who is seen led somewhere leads nobody",
                 "The site was hit by an attack on March 1 that saw visitors redirected to a server in Norland.",
                 "redirected", "Visitors redirected to server in Norland");
        titleRow("who will vote are pupils, and no reason",
                 "There was no reason to send the letters to pupils who will vote in Lund next week.", "vote",
                 "Pupils to vote in Lund");
        titleRow("who will not leave are members, told of without what governs them",
                 "The firm sees no need to send letters to members who will not be leaving next month.", "leaving",
                 "Members will not leave");
        titleRow("what is done in order to relieve is not closed in",
                 "The mill was closed in May in order to relieve the burden that was placed on the town's wells by "
                 "the many farms of Norsel and Lundvik.",
                 "closed", "Mill was closed");
        titleRow("trade plunged, and not the countries it was with",
                 "Debts rose to 20 million in May, while trade with the Nordic countries plunged into the red in 2012.",
                 "plunged", "Trade with Nordic countries plunges");
        titleRow("output dropped, and nobody dropped the mills",
                 "Debts rose to 20 million in May, while output of the western mills dropped by a tenth in 2012.",
                 "dropped", "Output of western mills drops by a tenth");
        titleRow("a name behind an office is who competes",
                 "Recently retired northern table tennis coach Briton Anna Berg also competes in Lund on 15 March.",
                 "competes", "Anna Berg to compete in Lund");
        titleRow("a third cuts nothing", "Sales of the mill were slashed by a third in 2012.", "slashed",
                 "Sales of the mill were slashed by a third");
        titleRow("a quarter reduces nothing", "Output was reduced by a quarter in May 2012.", "reduced",
                 "Output was reduced by a quarter");
        titleRow("a third of the members backs something", "The plan was backed by a third of the members on Monday.",
                 "backed", "Plan was backed by a third of the members");
        titleRow("what opened at another time is no part of what began",
                 "The Norvik Museum began 30 years ago but the halls opened on the quay overlooking the river in 1990.",
                 "began", "Norvik Museum begins");
        titleRow("since when is no act", "The Norsel cable suffered outages beginning on Monday, the firm said.",
                 "suffered", "Norsel cable suffers outages");
        titleRow("who closed shops has another name between commas",
                 "Norsel's move comes a day after Lundvik, another Danish car maker, released a list of 78 shops that "
                 "it was closing on Monday.",
                 "released", "Lundvik released a list of 78 shops that it was closing");
        titleRow("talks with somebody fall apart, and he does not",
                 "The strike was called off on Monday after last-minute talks with the guild fell apart.", "called",
                 "Strike called off after last-minute talks with guild fell apart");
        titleRow("a builder goes bankrupt, and no work stops after him",
                 "Talks on the dam stopped in 2014 after the builder, Norsel, went bankrupt.", "stopped",
                 "Talks on dam stop after builder went bankrupt");
        titleRow("a court stops clerks, and none were stopped before",
                 "The plan collapsed on Monday after the High Court in Lund stopped clerks from signing a deed.",
                 "stopped", "High Court in Lund stops clerks from signing deed");
        titleRow("a time behind a particle goes as a whole",
                 "The bowl was stolen from a hall in Lund in 1997 and turned up 12 years later in a barn.", "turned",
                 "Bowl turns up in barn");
        titleRow("as it does behind what is ruled out", "Norsel ruled itself out two days later.", "ruled",
                 "Norsel ruled itself out");
        titleRow("somebody with a name has it, and gives none",
                 "In May 1988, a clerk named Karl Voss, sent by the guild to count sheep, came upon a well.", "came",
                 "Clerk named Karl Voss came upon a well");
        titleRow("who is 24 put his pen to paper",
                 "The 24-year-old put pen to paper on a three-year contract in Lund on Monday.", "put",
                 "24-year-old put pen to paper on a three-year contract in Lund");
        titleRow("a boiler that quit does so", "The mill's boiler quit on May 3.", "quit", "Mill's boiler quits");
        titleRow("the second of two places that a road is between does nothing",
                 "A fence which had closed the street between the dam and the Corn Exchange was removed on Monday.",
                 "removed", "Fence removed");
        titleRow("how much at most is sold, and nothing up",
                 "Owners of Norsel Ltd will sell up to 9.4 per cent of their holding in May, the board said on Monday.",
                 "sell", "Owners of Norsel Ltd will sell up to 9.4 per cent of their holding");
        titleRow("a change is no second profit",
                 "Norsel reported a net profit of $22.6 million for May, down 41 per cent from $38.3 million.",
                 "reported", "Norsel reports net profit of $22.6 million for May");
        titleRow("of one of two somebody \"were\" says nothing",
                 "Two Norland clerks and their Danish driver, held in Lund in March, were freed on Sunday evening, the "
                 "guild said on Monday.",
                 "freed", "Two Norland clerks and their Danish driver freed");
        titleRow("whom a clause of \"where\" stands for is not acted on",
                 "Karl Voss has come from the Tour of Norland, where he crashed out of the lead on Sunday.", "crashed",
                 "Karl Voss crashes out of lead");
        titleRow("what is done to whom something was done before",
                 "Karl Voss was held in May and arrested on new charges on Monday.", "arrested",
                 "Karl Voss arrested on new charges");
        titleRow("who is due was charged, and no raid",
                 "Two men in their forties were charged in connection with the raid and are due before Lund District "
                 "Court on March 6.",
                 "due", "Two men in their forties due before Lund District Court");
        titleRow("a petition is submitted, and nobody else",
                 "In the petition, submitted at the guild's office on Monday, she asked for a recount.", "submitted",
                 "Petition submitted at guild's office");
        titleRow("a title that was won, and not given away",
                 "Karl Voss will not be stripped of the one-day title he won in April, members said on Monday.", "won",
                 "Karl Voss wins title");
        titleRow("a mine is not mine", "Clerks at the Old Vale No. 3 mine voted 288-119 on Monday to sign a pact.",
                 "voted", "Clerks at Old Vale No. 3 mine vote 288-119 to sign pact");
        titleRow("members of a house are many", "MPs voted on Monday to close the mill.", "voted",
                 "MPs vote to close mill");
        titleRow("money is nobody", "A Lund court fined Karl Voss EUR 375,000 on Monday.", "fined",
                 "Lund court fined Karl Voss EUR 375,000");
        titleRow("what is owing to something owes nothing",
                 "Berg arrived late on Monday owing to a storm that hit the coast.", "arrived",
                 "Berg arrives owing to storm that hit coast");
        titleRow("a nation's judges are of a kind",
                 "United Nations appeal judges on Monday reduced the jail term of a former clerk.", "reduced",
                 "United Nations appeal judges reduced the jail term of a former clerk");
        titleRow("a chief is one",
                 "The letter named the clerk's superior, police chief Karl Voss, who resigned last month.", "resigned",
                 "Karl Voss resigns");
        titleRow("but who was near is who spoke, and no fire",
                 "Members who gathered after the fire in the mill wrote a letter on Monday.", "wrote",
                 "Members write letter");
        titleRow("a bombing harms, and no clinic",
                 "Karl Voss has been on the run since the January 1998 bombing of a Lundvik clinic that killed an "
                 "officer and maimed a nurse.",
                 "maimed", "Bombing maims nurse");
        titleRow("who had a disease is who died",
                 "The head of the Voss family, who had suffered from heart disease, died at the state prison in "
                 "Lundvik on Monday, said prison spokesman Karl Berg.",
                 "died", "Head of Voss family dies at state prison in Lundvik");
        titleRow("what is the expert's is not his friend's",
                 "“His friendship with the clerk Karl Voss is under investigation by the council,” the expert warned "
                 "on Monday.",
                 "warned", "Expert: His friendship with clerk Karl Voss is under investigation by council");
        titleRow("what somebody wore did not die",
                 "Clerk Karl Voss, the powerful man who avoided jail by wandering the streets in a ragged coat and "
                 "slippers, feigning an illness, died Monday in prison.",
                 "died", "Clerk Karl Voss died in prison");
        titleRow(
            "who was shown to win won",
            "The board's results on Monday showed Karl Voss, of the NFU, who has sought the office twice, won 6,984 "
            "votes.",
            "won", "Karl Voss wins 6,984 votes");
        titleRow("a show of awards wins nothing",
                 "Anna Berg also has experience as an awards show M.C., winning a prize in 2005 for her play.",
                 "winning", "Anna Berg wins prize for her play");
        titleRow("a museum does not launch its own campaign",
                 "Most of this money will be raised through “Norsel Friends,” a fundraising campaign for the Norvik "
                 "launched yesterday (March 1) that runs until June 2021.",
                 "launched", "Norsel Friends launched");
        titleRow("samples were released, and nobody who was held",
                 "Results from a blood-alcohol test administered when Voss was arrested were released Monday, showing "
                 "a level of 0.",
                 "released", "Results from a blood-alcohol test administered were released");
        titleRow("who was fired was no team",
                 "But the Rovers, while losing at 9-14 when Voss was fired Monday morning, were not a bad team when "
                 "they went on the court.",
                 "fired", "Voss was fired");
        titleRow("an intent does nothing", "On Monday, Anna Berg announced her intent to nominate Karl Voss as judge.",
                 "nominate", "Anna Berg announced her intent to nominate Karl Voss as judge");
        titleRow("two persons, each of a place",
                 "Presidents Anna Berg of Norland and Karl Voss of Sweden signed a northern harbour safety plan "
                 "Friday, and Voss claimed they settled even more problems.",
                 "signed", "Anna Berg of Norland and Karl Voss of Sweden sign northern harbour safety plan");
    }
    void aVerbTellsOfItsOwnSubject() { checkTitle(); }

    void aVerbBehindAnAsideIsOfTheNounBeforeIt_data() {
        titleColumns();
        titleRow("that shut and was sold",
                 "The dairy, which once fed three towns of the Norland coast, shut down in 2004 and was sold later.",
                 "shut", "Dairy shut down");
        titleRow("and not of the towns where his songs were heard",
                 "Guitarist Karl Voss, whose solos helped take the songs of Lund to the dance floors of Paris and "
                 "Rome, died at a Norvik hospital on Sunday, his family said.",
                 "died", "Guitarist Karl Voss dies at Norvik hospital");
        titleRow("that found what others had not heeded",
                 "The inquiry, which heard from 60 clerks, found in 2011 that the signs had been ignored.", "found",
                 "Inquiry found that the signs had been ignored");
        titleRow("that ended when others failed",
                 "Charters to Norvik Lines, agreed in January, lapsed in September when the town failed to pay.",
                 "lapsed", "Charters to Norvik Lines lapse when town failed to pay");
        titleRow("and not of where the plague struck",
                 "Officials in Lund, where the plague struck in 1711, opened a museum on Friday.", "opened",
                 "Officials in Lund open museum");
        titleRow("but what \"whose\" owns has its own",
                 "Among the witnesses was Clara Stobb, whose daughter Anna, aged 14 months, died in February 2007.",
                 "died", "Clara Stobb's daughter Anna dies");
    }
    void aVerbBehindAnAsideIsOfTheNounBeforeIt() { checkTitle(); }
    void aClauseIsOfNoPlaceAndOfNoDay_data() {
        titleColumns();
        titleRow("where it happened", "He had bowled forty in the defeat at Norvik that finished on Sunday.",
                 "finished", "Defeat at Norvik finishes");
        titleRow("nor when", "It follows a 24-hour strike on 12 September which left only a handful of trains running.",
                 "left", "Strike leaves a handful of trains");
    }
    void aClauseIsOfNoPlaceAndOfNoDay() { checkTitle(); }
    void whatANounsClauseActsOnIsNotWhoActsBehindIt_data() {
        titleColumns();
        titleRow("of clauses within clauses",
                 "On July 14 a boat carrying women fleeing across the lake capsizes in a storm.", "capsizes",
                 "Boat carrying women fleeing across the lake capsizes in a storm");
        titleRow("of what was to have been",
                 "The mill has been idle for years, and the fish farm that was to have brought six jobs withdrew its "
                 "plans in July after clerks in Lund asked for a survey.",
                 "withdrew", "Fish farm withdraws its plans after clerks in Lund asked for survey");
        titleRow("of what somebody was sent to do",
                 "An engineer sent to inspect the dam in March warned that its gates had rusted.", "warned",
                 "Engineer warns its gates rusted");
        titleRow("or of what it was founded for",
                 "The charity founded by Mr Dahl in 1994 to feed street children closed its doors last week.", "closed",
                 "Charity founded by Mr Dahl to feed street children closed its doors");
    }
    void whatANounsClauseActsOnIsNotWhoActsBehindIt() { checkTitle(); }
    void ofTwoVerbsTheSecondIsTheSentences_data() {
        titleColumns();
        titleRow("behind what a noun's own clause spent",
                 "A man who charmed a widow and spent her savings on a yacht was jailed on Monday.", "jailed",
                 "Man who charmed a widow and spent her savings on a yacht was jailed");
        titleRow("or behind how he fled", "A driver who hit a cyclist and drove off turned himself in on Tuesday.",
                 "turned", "Driver turned himself in");
        titleRow("behind whose arrest was asked for",
                 "The minister whose resignation was demanded by farmers flew to Brussels on Monday.", "flew",
                 "Minister flies to Brussels");
        titleRow("behind where it was reported stolen",
                 "A 2001 Volvo reported stolen in May from the lot at Norvik Mills turned up on Monday in a garage in "
                 "Lund.",
                 "turned", "Volvo turns up in garage in Lund");
        titleRow("and half of them are several", "Half of the villagers who fled in June returned in August.",
                 "returned", "Half of villagers return");
        titleRow("behind a command that is none", "Work on the tunnel linking the two islands began on Monday.",
                 "began", "Work on the tunnel linking the two islands began");
        titleRow("and is told of two",
                 "Three Danish nurses and their driver, held in the south since March, were freed on Sunday, officials "
                 "said.",
                 "freed", "Three Danish nurses and their driver freed");
        titleRow("of two out of five", "Two of the five miners rescued in May died in hospital on Monday.", "died",
                 "Two of the five miners rescued died in hospital");
        titleRow("and of talks between two",
                 "The strike ended on Friday after talks between the union and the port operator produced a deal.",
                 "produced", "Talks between union and port operator produce deal");
    }
    void ofTwoVerbsTheSecondIsTheSentences() { checkTitle(); }
    void aRelativeClauseIsOfTheNearerNoun_data() {
        titleColumns();
        titleRow("whom others hunt",
                 "Police hunting the gunman who shot a jeweller in Lund on Monday arrested a man yesterday.", "shot",
                 "Gunman shot a jeweller in Lund");
        titleRow("which belongs to somebody", "The owner of the ferry that hit a pier in fog on Wednesday was fined.",
                 "hit", "Ferry hits pier in fog");
    }
    void aRelativeClauseIsOfTheNearerNoun() { checkTitle(); }

    void aPronounIsNotWhoItsClauseNames_data() {
        titleColumns();
        titleRow(
            "who dismisses a report on somebody is another",
            "Anna Berg met Clara Voss in Lund. Maria Holm said Voss moved in with her son. She dismissed a report on "
            "Monday that Voss might be involved in a theft.",
            "dismissed", "Maria Holm dismisses report that Clara Voss might be involved in theft");
        titleRow("he who is joined with Berg is not Berg",
                 "Karl Voss led the mill. Peter Berg praised it. In October 2020, he and Berg purchased the mill.",
                 "purchased", "Karl Voss and Peter Berg purchase mill");
        titleRow(
            "who signed is he who was hired",
            "Karl Voss decided on Monday to fire Peter Holm, who has two years left on the contract he signed when "
            "he was hired by the Rovers on April 21, 2004.",
            "hired", "Peter Holm was hired by the Rovers");
        titleRow("whom somebody refused is he who fumed",
                 "Karl Voss worked for the mill. Peter Holm led it. But Holm refused him, and he left in 1998.", "left",
                 "Karl Voss leaves");
        titleRow("he who is joined with Berg is not Berg in the next sentence either",
                 "Karl Voss led the mill. He and Peter Berg met in May. On Monday, he resigned.", "resigned",
                 "Karl Voss resigns");
        titleRow(
            "who announces what she does does it",
            "Anna Sand won the cup. Afterwards, an emotional Kaur announced on Monday she was donating part of her "
            "prize money.",
            "donating", "Kaur donates part of her prize money");
        titleRow("a daughter is not he",
                 "Karl Voss wrote a book. His daughter Dylan Holm sang. Holm was praised. On Monday, he resigned.",
                 "resigned", "Karl Voss resigns");
        titleRow("a place is not called by its police",
                 "A man was shot in Eugene on Monday. Officers of the Eugene Police Department found him.", "shot",
                 "Man shot in Eugene");
        titleRow("what is flown is no country",
                 "Denmark sent a hospital to the valley. It was expected to be flown to Lund on Friday.", "flown",
                 "It was expected to be flown to Lund");
    }
    void aPronounIsNotWhoItsClauseNames() { checkTitle(); }
    void whoIsUnknownIsSaidToBe_data() {
        titleColumns();
        titleRow("by the words before the name", "The mill burned. District judge Anna Holm stepped aside on Monday.",
                 "stepped", "District judge Anna Holm stepped aside");
        titleRow("as the text said before",
                 "Anna Berg ran the mill. Berg sold it, truck driver Karl Voss said. On Monday, Berg saw Voss. Voss "
                 "left the town of Lund on Tuesday.",
                 "left", "Truck driver Karl Voss leaves town of Lund");
        titleRow("by the words behind it",
                 "Anna Berg ran the mill. Berg sold it, said Karl Voss, a truck driver, in May. On Monday, Berg saw "
                 "Voss. Voss left the town of Lund on Tuesday.",
                 "left", "Truck driver Karl Voss leaves town of Lund");
        titleRow("with the firm", "The mill burned. Norsel Mills chairman Karl Voss left the town on Monday.", "left",
                 "Norsel Mills chairman Karl Voss left the town");
        titleRow("by the words before a comma",
                 "A bus hit a wall in Lund. The driver, Karl Voss of Ystad, was cited. On Friday, Voss surrendered to "
                 "police.",
                 "surrendered", "Driver Karl Voss surrenders to police");
        titleRow("by what he is to the mill",
                 "The mill burned. Its technical director, Karl Voss, left the town of Lund on Tuesday.", "left",
                 "Technical director Karl Voss leaves town of Lund");
        titleRow("by the words before \"named\"",
                 "Anna Berg ran the mill. Berg sold it to a surveyor named Karl Voss in May. On Friday, Voss left the "
                 "town of Lund.",
                 "left", "Surveyor Karl Voss leaves town of Lund");
        titleRow("where something is done to him",
                 "Anna Berg drove the bus. Berg left. The captain, Karl Voss, was cited but a jury declined to indict "
                 "Voss on Friday.",
                 "indict", "Jury declines to indict captain Karl Voss");
        titleRow("by whose chairman he is", "The mill burned. Norsel's chairman, Karl Voss, resigned on Tuesday.",
                 "resigned", "Norsel's chairman Karl Voss resigns");
        titleRow("by whose wife she is",
                 "The mill burned. Peter Holm's wife, Anna Sand, left the town of Lund on Tuesday.", "left",
                 "Peter Holm's wife Anna Sand leaves town of Lund");
        titleRow("by whom he married",
                 "Karl Voss ran the mill at Lund. Voss was praised. He married, in 1951, Anna Holm, who died in Ystad "
                 "in 2007.",
                 "died", "Voss' wife Anna Holm dies in Ystad");
        titleRow("by whose son he is",
                 "Karl Voss ran the mill at Lund. Voss was praised. A son was killed in a motor accident in 1976.",
                 "killed", "Voss' son was killed in a motor accident");
        titleRow("not by what says no more than a name",
                 "A bus hit a wall. The man, Karl Voss of Ystad, was cited. On Friday, Voss surrendered to police.",
                 "surrendered", "Karl Voss surrenders to police");
        titleRow("not by whom a comma joins him to",
                 "A bus hit a wall in Lund. They freed the driver, Karl Voss and Anna Holm. On Friday, Voss left the "
                 "town of Ystad.",
                 "left", "Karl Voss leaves town of Ystad");
        titleRow("by whose husband he is",
                 "Anna Berg ran the mill. Berg sold it, said her husband Karl Voss. Voss left the town of Lund on "
                 "Tuesday.",
                 "left", "Anna Berg's husband Karl Voss leaves town of Lund");
        titleRow("not by a husband of whom no name is known",
                 "A woman ran the mill. She sold it, said her husband Karl Voss. Voss left the town of Lund on "
                 "Tuesday.",
                 "left", "Karl Voss leaves town of Lund");
        titleRow("not by what he may have become since",
                 "Anna Berg ran the mill. Berg sold it, said judge Karl Voss. In 1994, Voss left the town of Lund.",
                 "left", "Karl Voss leaves town of Lund");
    }
    void whoIsUnknownIsSaidToBe() { checkTitle(); }
};

QTEST_GUILESS_MAIN(TitleSubjectTest)
#include "title_subject_test.moc"
