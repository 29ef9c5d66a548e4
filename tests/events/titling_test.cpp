#include "core/events/reading.h"
#include "core/events/title.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "title_rows.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

/// Which of the titles that can be made for an event it gets; each row is an article of its own.
class TitlingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsToldByWhatItSays_data() {
        titleColumns();
        titleRow("an announcement is of what the sentence before tells",
                 "The Lund Bridge will close for repairs in May. The announcement was made on Friday.", "announcement",
                 "Announcement: Lund Bridge to close for repairs");
    }
    void aMessageIsToldByWhatItSays() { checkTitle(); }
    void aMainEventThatNothingCallsWellWaitsBehindTheOthers() {
        const Article article = articleOf(
            "They put up a giant cross in the square today. In 1990 Anna Berg opened a bridge in Lund. In 1991 Karl "
            "Voss bought a mill in Malmö. In 1992 Erik Lund founded a school in Oslo.",
            "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* put = mentionOf(extraction, article, "put");
        QVERIFY(put && put->main);
        QVERIFY2(put->salience < shownSalience, put->title.c_str());
    }
    void theLikeliestTitleIsTaken_data() {
        titleColumns();
        titleRow("a sentence of years is no time",
                 "The jury sentenced Karl Voss to 12 years in the federal penitentiary on Friday.", "sentenced",
                 "Jury sentences Karl Voss to 12 years in federal penitentiary");
        titleRow("the man is called by the name between the commas",
                 "The man, Karl Voss, 35, is expected to be arraigned in Norvik District Court on Monday on two counts "
                 "of murder.",
                 "arraigned", "Karl Voss is expected to be arraigned in Norvik District Court");
        titleRow("him is another than who asked him",
                 "Karl Voss leads the Norvik Rovers. Voss agreed last year when Erik Lund asked him to train the "
                 "younger players.",
                 "asked", "Erik Lund asks Karl Voss to train younger players");
        titleRow(
            "who was named in the clause is not named again",
            "On Monday, a stray ball hit young goalkeeper Anna Berg as she played on the lawn of her home in Lund.",
            "hit", "Stray ball hit young goalkeeper Anna Berg as she played on the lawn of her home");
        titleRow("about when it was is not told",
                 "Karl Voss was arrested around midnight Friday by a police team in Lund.", "arrested",
                 "Karl Voss was arrested by a police team in Lund");
        titleRow("nor about how long ago", "Anna Berg was married for the second time about two weeks ago.", "married",
                 "Anna Berg was married for the second time");
        titleRow("a hyphenated crash is not cut", "The man was killed by a hit-and-run driver in Lund on Friday night.",
                 "killed", "Man was killed by a hit-and-run driver in Lund");
        titleRow("who was lost behind asides dies",
                 "Karl Voss, 75, the courier who carried the money, died on Tuesday of heart disease in a motel room.",
                 "died", "Karl Voss dies of heart disease in motel room");
        titleRow(
            "what somebody is urged to do is said",
            "Member states of the Northern Council on Thursday urged the Harbour Board to consider leaving the pact "
            "for good.",
            "urged", "Member states of Northern Council urge Harbour Board to consider leaving pact");
        titleRow("a level in over a year is told so",
                 "The index closed at its highest level in over a year on Friday, after news of the sale.", "closed",
                 "Index closed at its highest level in over a year after news of the sale");
        titleRow(
            "the names of two men are an aside",
            "Two men, Karl Voss and Erik Berg, were named Thursday in a bulletin sent by the harbour office in Lund.",
            "named", "Two men were named in a bulletin sent by the harbour office in Lund");
        titleRow("and one in which something was said by that",
                 "The mayor said in a statement released on Monday that the bridge would stay closed.", "released",
                 "Mayor said in a statement that the bridge would stay closed");
        titleRow("so is a letter before the clause",
                 "In a letter published on Tuesday, Karl Voss urged the council to reopen the library.", "published",
                 "Karl Voss urges council to reopen library");
        titleRow("and what is written to somebody",
                 "Karl Voss also wrote to Attorney General Anna Berg on Monday, demanding that the boat be returned.",
                 "wrote", "Karl Voss demands boat be returned");
        titleRow("and an outburst",
                 "Karl Voss went on a tirade on Norland News on Monday, saying that the \"board was "
                 "asleep\" and called for new laws.",
                 "went", "Karl Voss: board was asleep");
        titleRow("what cannot be done but so is not told as what cannot be done",
                 "Lawyers for the boy filed a suit in federal court on Monday arguing the Harbour Board cannot return "
                 "Erik to Norland without holding a hearing.",
                 "filed", "Lawyers for boy file suit in federal court");
        titleRow("and an interview behind it", "Karl Voss called for calm in an interview published on Tuesday.",
                 "published", "Karl Voss calls for calm in interview");
        titleRow("who has the injuries sustained them",
                 "Anna Berg is recovering from injuries sustained in a crash near Lund on Monday.", "sustained",
                 "Anna Berg sustains injuries in crash near Lund");
        titleRow("who announces what is to be held will hold it",
                 "Norland Bank announced a conference to be held in Lund on 12 October.", "held",
                 "Norland Bank to hold conference in Lund");
        titleRow(
            "a report that was published is told by what it says",
            "A Lund Board of Inquiry report published in February detailed wide-ranging faults in the town, including "
            "leaks, broken pumps, rust and dirt.",
            "published", "Lund Board of Inquiry report detailed wide-ranging faults in the town");
        titleRow("and so is a warrant that was issued",
                 "The Norland warrant issued Monday charged Voss with fraud in the collapse of the bank.", "issued",
                 "Norland warrant charged Voss with fraud in the collapse of the bank");
        titleRow("and a poll", "A poll released on Sunday showed Berg leading Voss by four points.", "released",
                 "Poll showed Berg leading Voss by four points");
        titleRow("what an order does is told with it",
                 "The mayor signed an order on Friday that halted the works in Lund.", "signed",
                 "Mayor signed an order that halted the works in Lund");
        titleRow("a relative clause is told as its participle tells it",
                 "On Monday Norland governor Karl Voss toured five counties that have been declared under a state of "
                 "emergency.",
                 "toured", "Karl Voss tours five counties declared under state of emergency");
        titleRow("and what somebody came to do",
                 "Karl Voss arrived in Lund on Monday seeking to settle the long strike.", "arrived",
                 "Karl Voss arrives in Lund seeking to settle long strike");
        titleRow("a clause that nobody is sure of says so",
                 "The mayor on Monday showed a video allegedly depicting two thieves in the market of Lund.", "showed",
                 "Mayor shows video allegedly depicting two thieves in market of Lund");
        titleRow(
            "and what somebody joins others for",
            "On Friday the police joined Danish authorities to investigate a series of thefts of boats in Lund, Malmo "
            "and many other towns of the coast.",
            "joined", "Police joined Danish authorities to investigate a series of thefts of boats");
        titleRow("an owner goes before what says which",
                 "Kelder Instruments announced on Tuesday the first generation of their watches to use solar cells.",
                 "announced", "Kelder Instruments announces first generation of watches to use solar cells");
        titleRow(
            "what tells of one alone of two goes",
            "At least 100 men died in the spring's two previous riots on Monday, one in Lund and another in Malmo.",
            "died", "At least 100 men died in the spring's two previous riots");
        titleRow("how far shares rose is more than is needed",
                 "Kelder shares closed in Lund on Monday at $12.50, up 3%.", "closed",
                 "Kelder shares close in Lund at $12.50");
        titleRow("what somebody wrote is told, not to whom",
                 "Early on Monday, Anna Berg tweeted to her many followers in Lund: 'Do not lose heart.", "tweeted",
                 "Anna Berg: Do not lose heart");
        titleRow(
            "nor does a title end within a list of offices",
            "He follows Karl E. Voss, who stepped down as chairman, president and chief executive in March 2019 for "
            "health reasons.",
            "stepped", "Karl E. Voss stepped down as chairman");
        titleRow("an accusation is read from two verbs",
                 "On Friday, the Rivers Authority said Kelder Water was to blame for the leak.", "said",
                 "Rivers Authority blames Kelder Water for the leak");
        titleRow("what a charge is for is told without its adjectives",
                 "Kelder Foods had a one-time charge of $14.8 million in May covering the early disposition of certain "
                 "assets.",
                 "had", "Kelder Foods has one-time charge of $14.8 million covering disposition of assets");
        titleRow(
            "a preposition stays with a name behind its office",
            "Norland has dropped its inquiry into a 2010 fraud allegation against Kelder co-founder Karl Voss after a "
            "review of the papers.",
            "allegation", "Fraud allegation against Kelder co-founder Karl Voss");
        titleRow("one clerk shoots", "Rain fell. Police sought the clerk who shot two men in Lund in 2019.", "shot",
                 "Clerk shoots two men in Lund");
        titleRow(
            "who was present at a meeting is told",
            "Anna Berg was present at a 1972 meeting with Karl Voss and two of his aides in Lund, where the plan was "
            "hatched.",
            "meeting", "Anna Berg's meeting with Karl Voss in Lund");
        titleRow("what one is",
                 "The mayor wants a new bridge over the Lund two years after voters rejected a smaller one.",
                 "rejected", "Voters rejected a smaller bridge");
        titleRow("what the sentence before calls them",
                 "Karl Voss put down traps in spring. On May 12 some 200 of them were cut loose.", "cut",
                 "Some 200 of the traps were cut loose");
        titleRow("and of whom three are",
                 "Nine clerks were abducted on May 1; the bodies of three were found in Lund on May 12.", "found",
                 "Bodies of three clerks found in Lund");
        titleRow("whose rest", "Two of the survivors were kept in Lund. The rest were flown home to Ystad on Monday.",
                 "flown", "Rest of the survivors were flown home to Ystad");
        titleRow("what is put off shows it", "A trial was due to begin in Lund on June 14. The judge put it off.",
                 "begin", "Trial was to begin in Lund, but it was postponed");
        titleRow("where its own sentence tells it",
                 "A board led by a judge was to have opened on Friday but was put off because witnesses failed to "
                 "come.",
                 "put", "Board led by judge postponed");
        titleRow("and behind a clause of the text",
                 "The king, who had been due to fly from Lund to Ystad for a summit on Friday, postponed his "
                 "departure.",
                 "fly", "King had been due to fly from Lund to Ystad for a summit, but it was postponed");
        titleRow("what is called off shows it", "The race was due to start on June 21. The town called it off.",
                 "start", "Race cancelled");
        titleRow("what was only meant is not called off",
                 "Rain fell. Karl Voss was to have been married in Lund on 31 July.", "married",
                 "Karl Voss was to have been married in Lund");
    }
    void theLikeliestTitleIsTaken() { checkTitle(true); }
    void whomTheArticleIsAboutMayStandInATitleThatNamesNobody_data() {
        titleColumns();
        QTest::newRow("somebody stands beside it")
            << "Karl Voss left the bank on Monday. Voss had led it for ten years. Net profit fell 16% on "
               "Tuesday. Voss said he was tired."
            << "fell"
            << "Net profit falls 16% (Voss)";
        QTest::newRow("a firm owns its figures") << "Norland Mills Inc. shut a plant on Monday. Norland Mills had run "
                                                    "it for ten years. Net profit fell 16% on "
                                                    "Tuesday. Norland Mills said it was tired of it."
                                                 << "fell"
                                                 << "Norland Mills' net profit falls 16%";
        QTest::newRow("a firm is the company")
            << "Norland Mills Inc. shut a plant on Monday. Norland Mills had run it for ten years, Vale Steel Inc. "
               "said. Then "
               "the company paid a special dividend on Tuesday. Norland Mills had no comment."
            << "paid"
            << "Norland Mills paid a special dividend";
        QTest::newRow("but no commission is, whatever the article is about")
            << "The Harbour Commission fined a firm on Monday. The Harbour Commission had asked for papers. In reply "
               "the "
               "company said its board would meet on Friday to fix a date. The Harbour Commission had no comment."
            << "meet"
            << "Board to meet to fix date";
        QTest::newRow("a loss is of the firm that an article opens with")
            << "Norland Tile Co. took a charge on Monday as it reported a loss of $7.7 million."
            << "loss"
            << "Norland Tile's loss of $7.7 million";
        QTest::newRow("or of the firm that its own sentence names")
            << "Norland Tile Inc. sold a plant. Norland Tile makes tiles. Meanwhile, Kelder Corp. on Monday reported "
               "net income of $27.1 million."
            << "income"
            << "Kelder's net income of $27.1 million";
        QTest::newRow("and needs no pronoun beside the name")
            << "Norland Mills Inc. shut a plant on Monday. Norland Mills had run it for ten years. Its stock closed at "
               "4 "
               "dollars on Tuesday. Norland Mills said it was tired of it."
            << "closed"
            << "Norland Mills' stock closed at 4 dollars";
        QTest::newRow("and an amount of dollars names nobody else")
            << "Norland Mills Inc. shut a plant on Monday. Norland Mills had run it for ten years. Net profit fell to "
               "S$110 million on Tuesday. Norland Mills said it was tired of it."
            << "fell"
            << "Norland Mills' net profit falls to S$110 million";
        QTest::newRow("a firm goes by its initials too")
            << "General Motor Works Inc. closed a plant. GMW makes motors. At GMW, profit jumped 16% on Monday."
            << "jumped"
            << "GMW's profit jumped 16%";
    }
    void whomTheArticleIsAboutMayStandInATitleThatNamesNobody() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, title);
        const Article article = articleOf(text.toStdString(), "2021-03-04");
        const std::vector<Span> spans = sentences(article);
        const std::vector<TimeExpression> times = findTimes(article, spans);
        const EventReading reading = readEvents(article, spans, times, builtInModels().mentions);
        QStringList titles;
        for (std::size_t i = 0; i < reading.mentions.size(); ++i)
            if (QString::fromUtf8(reading.mentions[i].trigger.in(article.text)) == trigger)
                for (const Title& t : titleOptions(reading.passage, reading.passage.candidates[i], reading.mentions[i]))
                    titles += QString::fromStdString(t.text);
        QVERIFY2(titles.contains(title), qPrintable(titles.join(u'\n')));
    }
    void aNounThatStandsAloneIsCalledAsBefore_data() {
        titleColumns();
        QTest::newRow("by the noun beside it")
            << "Lund owns a water pump unit that nobody wants. The unit closed on Friday after the fire."
            << "closed"
            << "Water pump unit closes after fire";
        QTest::newRow("by what it is of")
            << "Berg read of the slaying of Karl Voss. On Friday, Anna Holm was charged with the slaying."
            << "charged"
            << "Anna Holm was charged with the slaying of Karl Voss";
        QTest::newRow("by whose it is") << "Nobody had seen Berg's car for a week. The car was found on Friday in Lund."
                                        << "found"
                                        << "Berg's car found in Lund";
        QTest::newRow("wherever it was")
            << "A water pump unit in Norvik burned down. The unit closed on Friday after the fire."
            << "closed"
            << "Water pump unit closes after fire";
        QTest::newRow("behind which a clause tells of it, and not which it is")
            << "The Lund harbour deal was drafted last year. The mayor praised the deal, which was struck on Friday in "
               "Malmö."
            << "struck"
            << "Lund harbour deal was struck in Malmö";
        QTest::newRow("nor is it told by what stands behind a comma")
            << "Two guards shot down a sports balloon last year. The balloon, taking part in a race from Lund, drifted "
               "into Norland on Friday."
            << "drifted"
            << "Sports balloon drifts into Norland";
        QTest::newRow("by the name before it, whatever stands behind")
            << "The end of Bergendal harbour station with a whimper shocked the town. The station was built in 1926 by "
               "the guards."
            << "built"
            << "Bergendal harbour station was built by the guards";
        QTest::newRow("by a name of several words")
            << "There was one less school in the Norvik Falls district. The district closed on Friday after the fire."
            << "closed"
            << "Norvik Falls district closes after fire";
        QTest::newRow("by its name, where there is no room for more")
            << "Berg met the striking Northern Dockers union in Lund. The union launched the strike on Friday, in the "
               "first "
               "stoppage "
               "of all the harbours."
            << "launched"
            << "Northern Dockers launched the strike in the first stoppage of all the harbours";
        QTest::newRow("though a time stands before it")
            << "Berg wrote of the twin fires of the northern mills. The May 3, 1998, fires hurt more than 200 people, "
               "including 12 guests."
            << "hurt"
            << "Twin fires of northern mills hurt more than 200 people, including 12 guests";
        QTest::newRow("and fewer are counted where there is no room for all")
            << "Berg wrote of the twin fires of the northern mills. The May 3, 1998, fires hurt more than 200 people, "
               "including 12 young guests."
            << "hurt"
            << "Twin fires of northern mills hurt more than 200 people";
        QTest::newRow("though it says where, as that was told before")
            << "Anna Berg spoke up for Karl Voss's cousins in Norland. Lawyers for the cousins in Norland filed a "
               "complaint on Friday."
            << "filed"
            << "Lawyers for Karl Voss's cousins in Norland file complaint";
        QTest::newRow("without whose it was, where there is no room for more")
            << "Voss signed Bergendal's accession letter in the old harbour. On Friday Karl Voss will travel to Malmö "
               "and "
               "to Norvik to deliver the letter."
            << "travel"
            << "Karl Voss will travel to Malmö and to Norvik to deliver the accession letter";
        QTest::newRow("but not where two were called so")
            << "Lund has a water pump unit and a diesel engine unit. The unit closed on Friday after the fire."
            << "closed"
            << "Unit closes after fire";
        QTest::newRow("nor where it says itself which")
            << "Lund owns a water pump unit. The unit of Malmo closed on Friday after the fire."
            << "closed"
            << "Unit of Malmo closes after fire";
        QTest::newRow("nor what is one of its kind")
            << "Voss wrote of Jupiter's moon. On Friday, Berg returned to the moon in a rocket."
            << "returned"
            << "Berg returns to moon in rocket";
    }
    void aNounThatStandsAloneIsCalledAsBefore() { theLikeliestTitleIsTaken(); }
    void theCountryIsCalledByItsName_data() {
        titleColumns();
        titleRow("where the text speaks of one",
                 "Peru counted its first cases on Friday. In all, 30 more people in the north of the country died on "
                 "Saturday from the fever.",
                 "died", "30 more people in north of Peru die from fever");
        titleRow("and so is whose it is",
                 "Peru counted the damage. The storm sank two ships off the country's coast on Saturday.", "sank",
                 "Storm sank two ships off Peru's coast");
        titleRow("its government by the adjective",
                 "Peruvian farmers marched in Lima. The government raised the price of rice on Friday.", "raised",
                 "Peruvian government raises price of rice");
        titleRow(
            "or else by whose it is",
            "In Peru, farmers marched. On Friday the economy of the harbours was praised. The government raised the "
            "price of rice on Saturday.",
            "raised", "Peru's government raises price of rice");
        titleRow("but not where it may be one of two",
                 "Peru quarrelled with Chile over rice. The government raised the price of rice on Friday.", "raised",
                 "Government raises price of rice");
    }
    void theCountryIsCalledByItsName() { theLikeliestTitleIsTaken(); }
    void whoeverIsJoinedByAndIsNamed_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("who");
        QTest::newRow("two names") << "Karl Voss and Anna Berg left on Friday."
                                   << QStringList{"Karl Voss", "Anna Berg"};
        QTest::newRow("a name that stands within the other")
            << "Sonya and Sony left on Friday." << QStringList{"Sonya", "Sony"};
    }
    void whoeverIsJoinedByAndIsNamed() {
        QFETCH(QString, text);
        QFETCH(QStringList, who);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "left");
        QVERIFY(mention);
        QStringList found;
        for (const std::string& one : mention->who) found << QString::fromStdString(one);
        QCOMPARE(found, who);
    }
    void mentionsOfOneHappeningShareTheBestName() {
        const Article article = articleOf(
            "Berg spoke of the crippling cyber attack on Norland Pictures. Threats issued after the November "
            "attack prompted the firm to act. The attack cost millions.",
            "2021-12-04");
        const Extraction extraction = extract(article);
        for (const Mention& m : extraction.mentions)
            if (m.trigger.in(article.text) == "attack" && m.when && m.dating == Dating::Expression)
                QVERIFY2(m.title.find("Norland") != std::string::npos, m.title.c_str());
    }
    void whatTheHeadlineSpeaksOfNeedsLessOfATitle() {
        Article article = articleOf(
            "Rain fell on Monday. The northern regatta, planned for another year, be moved in January, at last, to the "
            "old harbour.",
            "2021-03-02");
        const auto isShown = [&] {
            const Extraction extraction = extract(article);
            const Mention* mention = mentionOf(extraction, article, "moved");
            return mention && mention->salience >= shownSalience;
        };
        QVERIFY(!isShown());
        article.title = "Northern regatta leaves for the old harbour";
        QVERIFY(isShown());
    }
    void whatDatesAnEventIsNotSaidTwice_data() {
        titleColumns();
        QTest::newRow("in a phrase of its own") << "Warren Holm lost 3 million dollars in last week's market slump."
                                                << "lost"
                                                << "Warren Holm lost 3 million dollars in market slump";
        QTest::newRow("as the owner of what happened")
            << "Thursday's decision made it clear that Norland Mills has 14 days."
            << "decision"
            << "Decision makes clear that Norland Mills has 14 days";
        QTest::newRow("but for when it is planned is said")
            << "The sentencing of Karl Voss was scheduled for May 14, 2022."
            << "scheduled"
            << "Sentencing of Karl Voss was scheduled for May 14, 2022";
        QTest::newRow("by when it will be") << "Norland is expected to reduce emissions by 46% by 2030."
                                            << "reduce"
                                            << "Norland is expected to reduce emissions by 46% by 2030";
        QTest::newRow("and since when it lasts")
            << "Norland Fund has lost a fifth of its worth since the start of 2019."
            << "lost"
            << "Norland Fund has lost a fifth of its worth since the start of 2019";
    }
    void whatDatesAnEventIsNotSaidTwice() { theLikeliestTitleIsTaken(); }
    void somebodyIsCalledInFull_data() {
        titleColumns();
        QTest::newRow("whom the title calls by the surname") << "Nobody knew Anna Holm. Holm left Lund on Friday."
                                                             << "left"
                                                             << "Anna Holm leaves Lund";
        QTest::newRow("and needs no form of address")
            << "Nobody knew Karl Voss. The police in Lund arrested Mr. Voss on Friday."
            << "arrested"
            << "Police in Lund arrest Karl Voss";
        QTest::newRow("but not the family") << "Nobody knew Anna Holm. The Holm family left Lund on Friday."
                                            << "left"
                                            << "Holm family leaves Lund";
        QTest::newRow("and without the end of an office")
            << "Nobody knew Secretary of State Anna Holm. Holm left Lund on Friday."
            << "left"
            << "Anna Holm leaves Lund";
        QTest::newRow("nor by an office where no given name is known")
            << "Nobody knew Secretary of State Quorvel Holm. Holm left Lund on Friday."
            << "left"
            << "Holm leaves Lund";
        QTest::newRow("without a middle name that there is no room for")
            << "Nobody knew Anna Margaret Holm. Holm sold the old harbour company to three northern merchants of Malmo "
               "on Friday."
            << "sold"
            << "Anna Holm sells old harbour company to three northern merchants of Malmo";
        QTest::newRow("nor where a king has the same name")
            << "Nobody in the town had met Karl Voss. King Voss was not there. Voss left Lund on Friday."
            << "left"
            << "Voss leaves Lund";
    }
    void somebodyIsCalledInFull() { theLikeliestTitleIsTaken(); }
    void theMainEventIsCalledAsTheHeadlineCallsIt_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("title");
        const char* own = "Swedish firm Kelder Instruments unveiled its latest addition to the Norland line";
        QTest::newRow("where its verb is the same, and more than that") << "Swedish firm unveils Norland watch"
                                                                        << "Swedish firm unveils Norland watch";
        QTest::newRow("but not where it tells of another act") << "Kelder's Norland watch pleases buyers" << own;
        QTest::newRow("nor where it names fewer countries") << "Kelder unveils Norland watch" << own;
        QTest::newRow("nor of another country") << "Danish firm unveils Norland watch" << own;
        QTest::newRow("nor where it asks") << "Did Kelder unveil a Norland watch?" << own;
        QTest::newRow("nor where only the verb is the same") << "Mayor unveils plans" << own;
    }
    void theMainEventIsCalledAsTheHeadlineCallsIt() {
        QFETCH(QString, headline);
        Article article = articleOf(
            "Swedish firm Kelder Instruments on Monday unveiled its latest addition to the Norland line. The watch "
            "will "
            "be sold in May.",
            "2021-03-02");
        article.title = headline.toStdString();
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "unveiled");
        QVERIFY(mention && mention->main);
        QTEST(QString::fromStdString(mention->title), "title");
    }
    void aWeakTitleOfTheMainEventIsTheHeadline_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("title");
        const char* own = "Orders of the recently announced blue lamp began";
        QTest::newRow("where it sums up the sentence") << "Norsel swamped by orders of blue lamp"
                                                       << "Norsel swamped by orders of blue lamp";
        QTest::newRow("but not where it has no verb") << "Norsel and the many orders of blue lamps" << own;
        QTest::newRow("nor where it tells of something else") << "Mayor hails orders of new tram by Lund" << own;
        QTest::newRow("nor where it asks") << "Why is Norsel swamped by orders of blue lamps?" << own;
    }
    void aWeakTitleOfTheMainEventIsTheHeadline() {
        QFETCH(QString, headline);
        Article article =
            articleOf("Orders of the recently announced blue lamp began on Monday, overwhelming Norsel.", "2021-03-02");
        article.title = headline.toStdString();
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "began");
        QVERIFY(mention && mention->main);
        QTEST(QString::fromStdString(mention->title), "title");
    }
    void aNounThatStandsAloneIsCalledAsTheHeadlineCallsIt_data() {
        QTest::addColumn<QString>("headline");
        QTest::addColumn<QString>("title");
        QTest::newRow("by the nouns before it") << "Norland approves Sable oil project by the lake"
                                                << "Talks on Sable oil project begin in Lund";
        QTest::newRow("what opens the headline is no name") << "Oil project by the lake divides Norland"
                                                            << "Talks on oil project begin in Lund";
        QTest::newRow("but not of others") << "Norland approves two oil projects by the lake"
                                           << "Talks on project begin in Lund";
        QTest::newRow("nor by half a name") << "Norland defends drilling oil project"
                                            << "Talks on project begin in Lund";
        QTest::newRow("nor where no letter tells a name") << "Norland Approves Sable Oil Project"
                                                          << "Talks on project begin in Lund";
        QTest::newRow("by words that the text writes small") << "Norland Approves Rain Project in Lund"
                                                             << "Talks on rain project begin in Lund";
    }
    void aNounThatStandsAloneIsCalledAsTheHeadlineCallsIt() {
        QFETCH(QString, headline);
        Article article = articleOf("Cold rain fell. Talks on the project began in Lund in 2018.", "2021-03-02");
        article.title = headline.toStdString();
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "began");
        QVERIFY(mention);
        QTEST(QString::fromStdString(mention->title), "title");
    }
    void aDatedNounOfTheHeadlineIsShown() {
        Article article = articleOf(
            "The town wept over the chemical spill. The January spill killed seals and shut the beach.", "2021-03-02");
        article.title = "Northern firm opens its books over the spill";
        const Extraction extraction = extract(article);
        const bool shown = std::any_of(extraction.mentions.begin(), extraction.mentions.end(), [&](const Mention& m) {
            return m.trigger.in(article.text) == "spill" && dateOf(m) == "2021-01" && m.salience >= shownSalience;
        });
        QVERIFY(shown);
    }
    void aNumberHasItsNoun_data() {
        titleColumns();
        titleRow("two more of what was won",
                 "Anna Berg won a Norsel Prize in 1999 and was shortlisted for two more on Friday.", "shortlisted",
                 "Anna Berg was shortlisted for two more Norsel Prizes");
        titleRow("and of what was counted", "The Lund board closed 30 docks in 2003 and will open two more in May.",
                 "open", "Lund board will open two more docks");
        titleRow("only four of so many", "The storm sank 30 boats on Friday but only four were found by the divers.",
                 "found", "Divers find four boats");
        titleRow("who is killed needs none", "Gunmen attacked 30 boats on Friday and killed four.", "killed",
                 "Gunmen kill four");
    }
    void aNumberHasItsNoun() { checkTitle(true); }
    void noParticleJumpsOverItsObject() {
        const Article article = articleOf(
            "In June last year, the remaining leadership had a falling out, and Pol Pot was arrested.", "1998-06-30");
        for (const Mention& m : extract(article).mentions)
            QVERIFY2(m.title.find("has out") == std::string::npos, m.title.c_str());
    }
};

QTEST_GUILESS_MAIN(TitlingTest)
#include "titling_test.moc"
