#include "title_rows.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

/// Titles do not stop before what their words need; each row is an article of its own.
class OpenEndTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTitleEndsWithAWholePhrase_data() {
        titleColumns();
        titleRow("the second of a year is not the second", "It was the town's second fire of the year.", "fire",
                 "Town's second fire of the year");
        titleRow("and the 14th to strike this year not the 14th",
                 "Kalmira was the 14th storm to strike the coast this year.", "strike",
                 "Kalmira was the 14th storm to strike the coast this year");
        titleRow("what is the coldest in years goes with its years",
                 "The mill's boiler burst, on the coldest day in 30 years, and clerks were sent home on May 3.",
                 "burst", "Mill's boiler bursts");
        titleRow("what years were devoted to something", "Voss devoted his last years to the mill until 1985.",
                 "devoted", "Voss devotes his last years to mill");
        titleRow("a comma stays before what somebody is besides",
                 "Karl Voss was born at Lund, Norland, on January 30, 1925, the younger son of a smith.", "born",
                 "Karl Voss was born at Lund, Norland, the younger son of a smith");
        titleRow("a vote is to do something",
                 "Board members voted 5-2 last week to ask the council to buy a $94 million mill.", "voted",
                 "Board members vote to ask council to buy $94 million mill");
        titleRow("what is joined by a time is told with none",
                 "Voters rejected plans for a dam in 1996 and again two years ago.", "rejected",
                 "Voters reject plans for dam");
        titleRow("up to which point is told or nothing",
                 "In December, the man returned with worsening breathlessness to the point where he could not walk "
                 "from one room to another without getting out of breath.",
                 "returned", "Man returned with worsening breathlessness");
        titleRow(
            "an apposition may want its second comma",
            "In 1781, Anton Court of Norland, a Danish painter and country pastor published a book called The Lund "
            "World, about the ancient towns and what is left of them.",
            "published", "Anton Court of Norland published a book called The Lund World");
        titleRow("what is entered is told before what it is of",
                 "On Friday, the Northern Board entered into a $38 billion repurchase agreement of mortgage-backed "
                 "securities, easing the worries of stockholders in the north.",
                 "entered", "Northern Board entered into a $38 billion repurchase agreement");
        titleRow("where somebody is led is told, and not what for",
                 "Northern Surgeon General Karl Voss on Friday led a team of medical helpers to Norland to help the "
                 "victims of the two great floods in the harbour towns of the bay.",
                 "led", "Northern Surgeon General Karl Voss led a team of medical helpers to Norland");
        titleRow("a number is of those who are told of",
                 "The number of people claiming weekly unemployment benefits in town rose 15,000 last week to 444,000, "
                 "which is near a high.",
                 "rose", "Number of people claiming weekly unemployment benefits rises to 444,000");
        titleRow("words around a noun tell of another time",
                 "At last week's hearing, two witnesses backed up that view of the dam. Voss, earlier in the hearing, "
                 "was sure of the pumps.",
                 "hearing", "Hearing");
        titleRow("a name's hyphen has no blanks",
                 "Norland Computer's music service in January passed Nor - Mart to become the first music seller in "
                 "town.",
                 "passed", "Norland Computer's music service passes Nor-Mart");
        titleRow("since when is told by its place",
                 "We’re on it.” awareness plan has been facing scorn and mockery since introduced on Friday, but Anna "
                 "Berg’s response was concern.",
                 "facing", "Awareness plan has been facing scorn and mockery");
        titleRow("how often is no part of it", "Divers searched the old harbour once more on Friday and left the town.",
                 "searched", "Divers search old harbour");
        titleRow("what a colon opens is another matter",
                 "On January 23, 1998, Norland made two announcements: first, that the ferry will be free; second, "
                 "that the bridge will be closed.",
                 "made", "Norland makes two announcements");
        titleRow("a price is so much for each",
                 "In 2020, Norland Mills posted a net loss of $876,706, or 22 cents a share, on revenue of about $5.1 "
                 "million.",
                 "posted", "Norland Mills posts net loss of $876,706, or 22 cents a share");
        titleRow("a distance is counted from something",
                 "On Friday, divers unearthed a chest buried one foot below ground 200 feet behind the old Norland "
                 "harbour house.",
                 "unearthed", "Divers unearthed a chest");
    }
    void aTitleEndsWithAWholePhrase() { checkTitle(); }
    void marksWithinWordsHaveNoBlanks_data() {
        titleColumns();
        titleRow("hyphens and initials",
                 "A five - boat attack on Norland ferries was foiled on Friday by the U. S. navy in a first - class "
                 "move.",
                 "foiled", "Five-boat attack on Norland ferries was foiled by the U.S. navy");
        titleRow("a hyphen at the begin", "The last - minute council rule was overturned on Monday by Anna Berg.",
                 "overturned", "Last-minute council rule was overturned by Anna Berg");
        titleRow("owners", "Anna Berg closed Lund ’ s harbour on Friday.", "closed", "Anna Berg closed Lund’s harbour");
        titleRow("thousands", "The storm killed more than 31, 000 in the city of Lund in 2003.", "killed",
                 "Storm kills more than 31,000 in city of Lund");
        titleRow("the hour of a page's own line is no part of a title",
                 "May 8, 2012 4: 43 PM EDT The President named his choice for the U. S. harbour board on Monday.",
                 "named", "President names his choice for U.S. harbour board");
        titleRow("and no mark of quotation stands alone",
                 "In record time, Norland released on Friday an \"out of town\" map for a significant harbour leak in "
                 "Lund Bay that burst onto the scene 8 days ago.",
                 "released", "Norland releases out of town map for significant harbour leak in Lund Bay");
    }
    void marksWithinWordsHaveNoBlanks() { checkTitle(true); }
    void whatAVerbNeedsIsTold_data() {
        titleColumns();
        titleRow("what a deadline was lifted for is told to its end, and the office goes",
                 "Attorney General Anna Berg lifted the deadline on Monday to give the relatives of the crew in Lund a "
                 "chance to appeal in the harbour court to keep the house.",
                 "lifted", "Anna Berg lifted the deadline to give the relatives of the crew in Lund a chance");
        titleRow("what is claimed stands off its verb",
                 "Karl Voss made a strong claim on Radio Lund on Monday that the board had no plan for the harbour if "
                 "the dam failed.",
                 "claim", "Karl Voss makes strong claim on Radio Lund that board had no plan for harbour");
        titleRow("and of what the crews are wary",
                 "The ferry crews remained wary on Monday that high winds could damage the pier.", "remained",
                 "Ferry crews remain wary that high winds could damage pier");
        titleRow("what somebody is accused of",
                 "On Monday Norland Ferries accused Voss, Holm and Lund Harbour of blocking the sale of a terminal "
                 "that the company has been planning for ten years.",
                 "accused", "Norland Ferries accused Voss, Holm and Lund Harbour of blocking the sale");
        titleRow("what the warnings say",
                 "The mayor glossed over warnings from Malmö on Friday that the new dam could do serious harm to the "
                 "town.",
                 "glossed", "Mayor glosses over warnings from Malmö that new dam could do serious harm");
        titleRow("what a deal is for stands behind its day",
                 "The Lund council finalized a deal on Monday to purchase 30 of the newest electric trams of the "
                 "Norland tram works.",
                 "deal", "Deal to purchase 30 of newest electric trams of Norland tram");
        titleRow("whom a lawsuit is against, behind what he is called",
                 "Norland Motor has filed a lawsuit against shoe and clothes maker Norsel Group in a Lund court this "
                 "week, the third in a long dispute over the harbour.",
                 "filed", "Norland Motor has filed a lawsuit against shoe and clothes maker Norsel Group");
        titleRow("in what a step is one",
                 "Norland Rail announced on Monday the newest step in the building of its long-awaited (and "
                 "long-delayed) Lund Harbour Line.",
                 "announced", "Norland Rail announces newest step in building of long-awaited Lund Harbour Line");
        titleRow("what a law does, whatever the day stands between",
                 "President Karl Voss signed legislation Thursday ending an unpopular national harbour tax treaty with "
                 "Sudland.",
                 "signed", "Karl Voss signs legislation ending unpopular national harbour tax treaty");
        titleRow("where somebody is due",
                 "Anna Berg was held on Sunday. She is due before Lund district magistrates' court on 9 July.", "due",
                 "Anna Berg due before Lund district magistrates' court");
        titleRow("and in what room", "Karl Voss was held on Sunday. Voss is due in court on July 9.", "due",
                 "Karl Voss due in court");
    }
    void whatAVerbNeedsIsTold() { checkTitle(true); }
    void whatANounNeedsIsTold_data() {
        titleColumns();
        titleRow("as what somebody is nominated, behind his letters",
                 "On Monday, Anna Berg nominated Karl Voss, MD, as director of the Northern Health Board.", "nominated",
                 "Anna Berg nominates Karl Voss as director of Northern Health Board");
        titleRow("what is published, behind an aside",
                 "Then, in 2021, Norsel will publish—at long last—the unfinished Diaries, with a preface by Karl Voss.",
                 "publish", "Norsel to publish unfinished Diaries");
        titleRow("which men they are",
                 "A bomb killed 30 people in Lund on Sunday. On Friday the board sued two men accused of robbing the "
                 "museum of its oldest coins and of many other things that nobody had ever counted.",
                 "sued", "Board sued two men accused of robbing the museum of its oldest coins");
        titleRow("what members were paid for to do",
                 "The Norland auto giant paid for 10 council members to fly to Lund on Monday to see the new works by "
                 "the harbour of the old town.",
                 "paid", "Norland auto giant pays for 10 council members to fly to Lund");
        titleRow("the first to do what",
                 "On Monday, Anna Berg was named the first woman to head the northern harbour board of Norland in Lund "
                 "since it was founded.",
                 "named", "Anna Berg was named the first woman to head the northern harbour board");
        titleRow("on whom the blame is laid",
                 "On Monday, Anna Berg blamed her defeat in the harbour vote on Karl Voss, the clerk.", "blamed",
                 "Anna Berg blames her defeat in harbour vote on Karl Voss");
        titleRow("what is weighed is an infinitive, and nobody's saying",
                 "Anna Berg leads the ministry. The ministry said on Monday it was considering whether to allow the "
                 "sale of the harbour.",
                 "said", "Ministry says it was considering whether to allow sale of harbour");
        titleRow("for what somebody is sorry",
                 "On Tuesday, the minister apologized to the families of the miners for the way in which they had been "
                 "told of the blast.",
                 "apologized", "Minister apologized to the families of the miners");
        titleRow("whom the officials will order to do what",
                 "Officials said Friday they will order the Lund relatives of 6-year-old Norland rafter Karl Voss to "
                 "turn the boy over to his father, who could come to town from the north as early as Tuesday.",
                 "said", "Officials say they will order Lund relatives to turn boy over to his father");
        titleRow(
            "of what somebody is to be commander",
            "A bomb killed 30 people in Lund on Sunday. Navy Lieutenant Anna Maria Berg will be named commander of "
            "the harbour ship Norland for a mission in December.",
            "named", "Navy Lieutenant Anna Maria Berg to be named commander of harbour ship Norland");
        titleRow("an office with the name behind it",
                 "Today, Interior Secretary Karl Voss and Commerce Secretary Anna Berg announced the return of the "
                 "rules under the Harbour Works Act that help protect the seals.",
                 "announced", "Karl Voss and Anna Berg announce return of rules under Harbour Works Act");
        titleRow("who the brother is, and not how old",
                 "In October 2011, Karl Voss and his half-brother Anders Lund, 24, were arrested at the harbour.",
                 "arrested", "Karl Voss and his half-brother Anders Lund were arrested at the harbour");
        titleRow(
            "who the three are",
            "Detectives named Karl Voss, 62, from Lund, Erik Holm, 52, from New Norvik and Anna Berg, 63, from New "
            "Norvik as the three victims on Friday.",
            "named", "Detectives named Karl Voss from Lund, Erik Holm from New Norvik and Anna Berg");
        titleRow("what befell those whose names are not told",
                 "Two crew members whose names remain unknown were arrested last night in the case of the fire in "
                 "Lund.",
                 "arrested", "Two crew members arrested in case of fire in Lund");
        titleRow("how much so, with what came of it, or not at all",
                 "Anna Berg left. She was so thoroughly beaten on Friday and unwilling to play Voss that she's clearly "
                 "got nothing left as a top player.",
                 "beaten", "Anna Berg beaten");
        titleRow("no \"earlier\" without the day",
                 "Norland clerks returned to the old harbour earlier Saturday, but many shops had boarded up their "
                 "windows instead of replacing the glass.",
                 "returned", "Norland clerks returned to the old harbour");
        titleRow("a full set of what",
                 "On Friday, the Norland Harbour Foundation sold blue and white drawings of a full set of old ferries "
                 "to Karl Voss.",
                 "sold", "Norland Harbour Foundation sells drawings of set of ferries");
        titleRow("at which time and place",
                 "In the 1920s, gas started being used for bright lamps in Lund at precisely the time and place where "
                 "the first great ferries were being built.",
                 "started", "Gas started being used for bright lamps in Lund");
        titleRow("with coverage, from when on",
                 "Norland Prime Video is showing the regatta this year with coverage starting at 9.55pm.", "showing",
                 "Norland Prime Video is showing the regatta");
        titleRow("back into what",
                 "Karl Voss said after the match that the Lund Clippers saw winning on Monday night as the most "
                 "important step toward getting back into the league.",
                 "winning", "Lund Clippers saw winning as the most important step");
        titleRow("from five to how many",
                 "On Saturday, storms have increased the death toll of the long northern flood from five people to six "
                 "due to a landslide in Lund.",
                 "increased", "Storms increase death toll of flood from five people to six due to landslide");
        titleRow("the first since when",
                 "Wednesday's flood is the first harbour disaster with drowned passengers since the 1950s, but "
                 "official figures show that 20 people were hurt in 112 floods.",
                 "flood", "Flood is the first harbour disaster with drowned passengers since the 1950s");
    }
    void whatANounNeedsIsTold() { checkTitle(true); }
    void noTitleThatEndsOpenIsShown_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::newRow("whom a rise led to do what was cut off")
            << "A bomb killed 30 people in Lund on Sunday. The rise in the price of steel led the Norland shipyard on "
               "Monday to announce in Malmö that it would close three of its five docks."
            << "led";
        QTest::newRow("what a statement says is not told")
            << "A bomb killed 30 people in Lund on Sunday. Norland Trust made a statement on Friday, saying that what "
               "with the storm at sea and the long strike in all harbours of the north it would be forced to keep a "
               "greater share of all loans."
            << "made";
        QTest::newRow("what the witnesses saw")
            << "A bomb killed 30 people in Lund on Sunday. The clerks described what witnesses saw inside the offices "
               "on Friday."
            << "saw";
        QTest::newRow("that somebody came to speak")
            << "A bomb killed 30 people in Lund on Sunday. On Monday, Anna Berg took to social media and accused Karl "
               "Voss of burning the only records of the harbour."
            << "took";
        QTest::newRow("what follows is told elsewhere")
            << "A bomb killed 30 people in Lund on Sunday. On Friday the clerks taped the following talk."
            << "taped";
        QTest::newRow("to whom the child is handed over")
            << "A bomb killed 30 people in Lund on Sunday. As of Friday, Anna Berg, the boy's aunt and guardian, still "
               "had not signed an agreement to hand the child over to harbour officials if the family loses a fight to "
               "keep him when the case is heard."
            << "signed";
        QTest::newRow("what is said stands behind where it is said")
            << "A bomb killed 30 people in Lund on Sunday. Norland guards testified on Friday in several criminal and "
               "civil cases that the bank knew the danger."
            << "testified";
        QTest::newRow("of what the board is worried")
            << "A bomb killed 30 people in Lund on Sunday. The board told the harbour officials on Friday it is "
               "worried "
               "that the old dam may break in spring, when the snow of the north comes down."
            << "told";
        QTest::newRow("what the house passed")
            << "A bomb killed 30 people in Lund on Sunday. There is also a rule tucked into the $410 billion harbour "
               "bill the House passed last week that would allow the board to withdraw it."
            << "passed";
        QTest::newRow("what the charges are")
            << "A bomb killed 30 people in Lund on Sunday. In April 2003, Voss plead guilty to charges he faked an old "
               "illness in the 1990s, adding two years to his sentence."
            << "plead";
        QTest::newRow("whose the boat was that was found")
            << "A bomb killed 30 people in Lund on Sunday. Police confirmed Friday that the boat found along a beach "
               "in this village ten miles south of Lund belonged to Karl Voss, 49."
            << "confirmed";
        QTest::newRow("where no phrase is short enough")
            << "A bomb killed 30 people in Lund on Sunday. The Norland Board of Trade and Shipping said Friday it "
               "would "
               "investigate the harbour-wide loss of more than 500,000 minority tickets in Lund in 2009."
            << "investigate";
        QTest::newRow("so lonely that she left")
            << "A bomb killed 30 people in Lund on Sunday. Anna Berg said on Friday that life in the harbour house was "
               "so lonely and dark that she left it."
            << "said";
        QTest::newRow("30 percent of what was sold")
            << "A bomb killed 30 people in Lund on Sunday. On Friday Norland Ferries Corporation and Lund Harbour "
               "Works sold 30 percent of the old dockyard company in Malmö and Norvik harbour to Karl Voss."
            << "sold";
        QTest::newRow("one-third of what was lost")
            << "A bomb killed 30 people in Lund on Sunday. Karl Voss and Anna Berg warned the Lund Harbour Works on "
               "Friday that it had lost one-third of the old ferry passengers of Norland and Malmö."
            << "warned";
        QTest::newRow("on what they may vote, before an aside")
            << "A bomb killed 30 people in Lund on Sunday. Lund councillors may vote on it on Friday, during the "
               "debate of the harbour board."
            << "vote";
        QTest::newRow("to go on is no news, but under what name")
            << "A bomb killed 30 people in Lund on Sunday. The Norland Savings branch banks will continue to operate "
               "under their present northern harbour names until early 2022, when each will take the Lund name."
            << "operate";
        QTest::newRow("each other, of whom one was taken for a rival")
            << "A bomb killed 30 people in Lund on Sunday. Could not read, try again later Invalid Mail Bitter rivals "
               "President Anna Berg and her heir Karl D Voss awkwardly greeted each other at the Norland House today."
            << "greeted";
    }
    void noTitleThatEndsOpenIsShown() { checkHidden(); }
    void asWhatIsToldOrNot_data() {
        titleColumns();
        titleRow(
            "at the same time as what",
            "Norland plans to bring in a ferry fare in 2023 at the same time as harbour tax and shipping tax on the "
            "many fishermen of the north.",
            "plans", "Norland plans to bring in a ferry fare at the same time as harbour tax");
        titleRow(
            "no same time without the other",
            "On Friday Anna Berg saw the Norland mayor in Lund. On Saturday Karl Voss opened the bridge at the same "
            "time.",
            "opened", "Karl Voss opened the bridge");
    }
    void aClauseThatLosesItsVerbGoes_data() {
        titleColumns();
        titleRow("after what a retailer did",
                 "Shares in Norsel lost almost a third of their value on Wednesday after the carpets and laminate "
                 "retailer cut its forecast for the second time since May and parted company with its chief.",
                 "lost", "Shares in Norsel lost almost a third of their value");
        titleRow("when people were kept out",
                 "The meeting held in Lund the previous month had ended in a row when the twins, who jointly control "
                 "22 per cent of the company, were prevented from entering the hall.",
                 "ended", "Meeting held in Lund had ended in a row");
        titleRow("but not what stands without one", "Karl Voss shouted on Friday while on a ferry to Lund harbour.",
                 "shouted", "Karl Voss shouts while on ferry to Lund harbour");
        titleRow("a day behind which last stands is last month's",
                 "Karl Voss was found by his son at about 9.40pm on February 18th last.", "found",
                 "Son finds Karl Voss");
    }
    void aClauseThatLosesItsVerbGoes() { checkTitle(); }
    void whichClausesTellOfTheirNoun_data() {
        titleColumns();
        const char* cup =
            "Karl Voss had hoped to sail in the Norland Cup which is held at Lund Harbour near Malmö on "
            "Tuesday and Wednesday.";
        titleRow("where it is held", cup, "held", "Norland Cup held at Lund Harbour near Malmö");
        titleRow("and no more than where he sails", cup, "sail", "Karl Voss hopes to sail in Norland Cup");
    }
    void whichClausesTellOfTheirNoun() { checkTitle(); }
    void asWhatIsToldOrNot() { checkTitle(); }
};

QTEST_GUILESS_MAIN(OpenEndTest)
#include "open_end_test.moc"
