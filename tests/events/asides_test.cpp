#include "read.h"

#include <QTest>

using namespace dateline;
using namespace dateline::test;

/// What stands in a sentence's way to being read: asides, marks, times within a verb, words that were taken for others.
class AsidesTest : public QObject {
    Q_OBJECT

    static void addColumns() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("status");
    }
    static void row(const char* name, const char* text, const char* trigger, const char* title, const char* date,
                    const char* status = "happened") {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(trigger) << QString::fromUtf8(title) << date
                            << status;
    }

private Q_SLOTS:
    void aSentenceIsReadPastWhatStandsInItsWay_data() {
        addColumns();
        row("an aside between dashes is passed over",
            "Two hikers — a Swede and a Dane — who had been lost since Monday were found on Friday near a lake.",
            "found", "Two hikers found near lake", "2021-02-26");
        row("so is a participle's, though the verb behind looks like another",
            "Seven people were hurt after a tram, believed to have been going too fast, crashed in Lund on Friday.",
            "crashed", "Tram crashes in Lund", "2021-02-26");
        row("and one that has clauses of its own",
            "On Friday, divers, wondering how the boat could have left the pier unseen, searched the bay and found a "
            "rope.",
            "searched", "Divers search bay", "2021-02-26");
        row("what follows an object is none",
            "On Friday, the court reversed the plan, finding it did not name Voss, include a map, or say who paid.",
            "reversed", "Court reverses plan", "2021-02-26");
        row("marks around a few words are no speech",
            "The envoy warned on Friday that tension in the valley was “nearing a dangerous point”.", "warned",
            "Envoy warns tension in valley was nearing dangerous point", "2021-02-26");
        row("what was said stands in the title, though it came first",
            "“We must close the plant,” manager Karl Voss said in a letter on Monday.", "said",
            "Manager Karl Voss: We must close the plant", "2021-03-01");
        row("what was discovered behind a comma discovered nothing",
            "In 2015, Karl Voss made a claim about a mummy, discovered near a lake in Peru.", "discovered",
            "Mummy discovered near lake in Peru", "2015");
        row("who is sacked after a mark is no work",
            "The manager had been out of work since being sacked by Lund United in December 2018.", "sacked",
            "Lund United sacks manager", "2018-12");
        row("a relative clause belongs to the noun before its time",
            "The rebels said the bombing on Monday, which tore a hole in the wall, was a response to the raid.", "said",
            "Rebels: bombing was a response to raid", "2021-03-01");
        row("a semicolon ends a clause",
            "The council released its survey on Friday; Save The Lake and six other groups opposed it.", "released",
            "Council releases its survey", "2021-02-26");
        row("an aside between a news wire's dashes is passed over",
            "About 200 Germans _ embassy staff and their families _ left the valley on Friday.", "left",
            "About 200 Germans leave valley", "2021-02-26");
        row("what is said not to be so is not said to be so",
            "On Monday, Anna Berg told the paper that Karl Voss had said the man in question was not the owner.",
            "told", "Anna Berg: Karl Voss had said man in question was not the owner", "2021-03-01");
        row("a briefing on the issue says no more than a briefing",
            "Karl Voss received a briefing from the bank on the issue on Friday.", "received",
            "Karl Voss receives briefing from bank", "2021-02-26");
    }
    void aSentenceIsReadPastWhatStandsInItsWay() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, title);
        QFETCH(QString, date);
        QFETCH(QString, status);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extractByRules(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(QString::fromStdString(mention->title), title);
        QCOMPARE(QString::fromStdString(dateOf(*mention)), date);
        QCOMPARE(QString::fromUtf8(name(mention->status).data()), status);
    }
    void everyVerbHasItsOwnSubjectAndObject_data() {
        addColumns();
        row("what will be sold is no seller, and who expects it is named",
            "Analysts expect 16 million cars will be sold this year.", "sold", "Analysts: 16 million cars will be sold",
            "2021", "planned");
        row("what somebody plans to do with a thing is done to the thing",
            "The singers recorded a song that the band plans to release in May 2021.", "release",
            "Band to release song", "2021-05", "planned");
        row("an attack that prompts something is no attacking",
            "The cyber attack prompted Norland Pictures to cancel the show on Friday.", "prompted",
            "Cyber attack prompts Norland Pictures to cancel show", "2021-02-26");
        row("a fact that he stayed is nothing that he stayed",
            "It was told in spite of the fact that Karl Voss stayed with Anna Berg on Friday.", "stayed",
            "Karl Voss stayed with Anna Berg", "2021-02-26");
        row("having done something is not denied with the rest",
            "Karl Voss never paid the fine, having left the country on May 3, 2015.", "left",
            "Karl Voss leaves country", "2015-05-03");
        row("a verb behind a clause that says which is the sentence's",
            "The number of families claiming the benefit rose by 15,000 last week.", "rose",
            "Number of families claiming benefit rises by 15,000", "[2021-02-22..2021-02-28]");
        row("who are counted did not fall", "The number of doctors who left the town fell in 2009.", "fell",
            "Number of doctors who left town falls", "2009");
        row("out of court is one place", "The suit was settled out of court on Friday.", "settled",
            "Suit settled out of court", "2021-02-26");
        row("behind “and” another predicate begins",
            "Karl Voss has been fighting the club since 2016 and has been on leave since May.", "fighting",
            "Karl Voss fights club", "2016/..", "ongoing");
        row("operating profit operates nothing", "Operating profit for the year fell 3 percent.", "fell",
            "Operating profit falls 3 percent", "2021");
        row("who is fined hid the losses", "The council sued the bank on Friday for hiding its losses.", "hiding",
            "Bank hides its losses", "2021-02-26");
        row("a warrant that was issued accuses nobody of being issued",
            "The warrant issued Monday charged Karl Voss with fraud.", "issued", "Warrant charges Karl Voss with fraud",
            "2021-03-01");
        row("a treaty that was signed and ratified ratifies nothing",
            "The pact, signed in 1996 and ratified in 2000, was dropped on Friday.", "ratified", "Pact ratified",
            "2000");
        row("nor does a law that leaves it",
            "The law withdraws the town from the pact, originally signed in 1996 and ratified in 2000.", "signed",
            "Pact signed", "1996");
        row("whose profits fell is named", "Kelder Water, whose profits fell in 2019, closed the plant.", "fell",
            "Kelder Water's profits fall", "2019");
        row("what belongs to a day is a thing",
            "The father asked his kin to end their fight after Friday's ruling and allow him to return.", "ruling",
            "Ruling", "2021-02-26");
        row("an amount and how far it fell are two",
            "Norland Projects, whose shares began trading in August, closed yesterday at $26.875, down 75 cents.",
            "closed", "Norland Projects closes at $26.875", "2021-03-01");
        row("who condemns an attack did not carry it out", "The minister condemned Monday’s attack.", "attack",
            "Minister condemns attack", "2021-03-01");
    }
    void everyVerbHasItsOwnSubjectAndObject() { aSentenceIsReadPastWhatStandsInItsWay(); }
    void aNameIsReadWhole_data() {
        addColumns();
        row("a party behind a name is no name", "A man attacked Rep. Anna Berg, D-Minn., on Friday.", "attacked",
            "Man attacks Rep. Anna Berg", "2021-02-26");
        row("a name that was shouted once is written plainly",
            "ANNA Berg spoke to the press. Anna Berg resigned on Friday.", "resigned", "Anna Berg resigns",
            "2021-02-26");
        row("a currency is nobody", "The S$2 million scheme collapsed on Friday in Lund.", "collapsed",
            "S$2 million scheme collapses in Lund", "2021-02-26");
        row("an owner before its clause is its subject",
            "Karl Voss left the town. In his May 2019 speech to the council, Erik Berg praised the plan.", "speech",
            "Erik Berg's speech to council", "2019-05");
        row("she is no man", "Anna Berg won on Friday. Karl Voss spoke of it. Her rival Erik Lund resigned on Friday.",
            "resigned", "Anna Berg's rival Erik Lund resigns", "2021-02-26");
        row("he is the man who was met", "Anna Berg met Karl Voss in Lund. He resigned on Friday.", "resigned",
            "Karl Voss resigns", "2021-02-26");
        row("he is none that he is unlike", "Erik Berg leads the bank. Unlike Karl Voss, he resigned on Friday.",
            "resigned", "Erik Berg resigns", "2021-02-26");
        row("gunmen are more than one", "Gunmen opened fire on visitors of the museum on Friday.", "opened",
            "Gunmen open fire on visitors of museum", "2021-02-26");
        row("Republicans are more than one", "In Lund, Republicans approved the budget on Friday.", "approved",
            "Republicans approve budget", "2021-02-26");
        row("a country behind its town is no subject",
            "A judge in Paris, France found Air Norland and Kelder Water not guilty of fraud on Friday.", "found",
            "Judge in Paris finds Air Norland and Kelder Water not guilty of fraud", "2021-02-26");
        row("a firm may begin with a letter", "N-Power sold the mill on Friday.", "sold", "N-Power sells mill",
            "2021-02-26");
        row("an authority is no he",
            "Erik Berg leads Lund. Norland Harbour Authority closed the port on Monday. On Friday, he resigned.",
            "resigned", "Erik Berg resigns", "2021-02-26");
        row("people of a nation are more than one", "Two Tunisians won the race on Friday.", "won",
            "Two Tunisians win race", "2021-02-26");
        row("a surname may look like an adverb", "The jury praised Dr. Hugo Long on Friday.", "praised",
            "Jury praises Dr. Hugo Long", "2021-02-26");
        row("a team is no he", "The Lund Rovers won the cup. Owner Karl Voss hired him on Friday.", "hired",
            "Owner Karl Voss hired him", "2021-02-26");
        row("the Broadcasting Corporation keeps its name",
            "The Northern Broadcasting Corporation bought the hall on Friday.", "bought",
            "Northern Broadcasting Corporation buys hall", "2021-02-26");
    }
    void aNameIsReadWhole() { aSentenceIsReadPastWhatStandsInItsWay(); }
    void whatIsOverIsToldFromWhatIsToCome_data() {
        addColumns();
        row("a time since which somebody was held does not date the release",
            "Two hikers who had been held by rebels in the valley since 2016 were released Tuesday near a lake.",
            "released", "Two hikers released near lake", "2021-03-02");
        row("“back” belongs to the time behind it", "Back in August, the mayor opened the bridge.", "opened",
            "Mayor opens bridge", "2020-08");
        row("a time within the verb parts nothing", "The firm had in August shed 140 jobs.", "shed",
            "Firm sheds 140 jobs", "2020-08");
        row("what happens in something dated is dated by it", "The fund lost $3 million in last week's market slump.",
            "lost", "Fund loses $3 million in market slump", "[2021-02-22..2021-02-28]");
        row("what was due to be done may not have been", "Karl Voss was due to be released from prison in May 2019.",
            "released", "Karl Voss was due to be released from prison", "2019-05", "planned");
        row("a past with its full date has come, whenever the article is of",
            "The fund launched a prize on July 16, 2022.", "launched", "Fund launches prize", "2022-07-16");
        row("the year ended on a day is one time",
            "Kelder Water on Monday posted a net loss of $2 million for the year ended Jan. 31.", "posted",
            "Kelder Water posts net loss of $2 million", "2021-03-01");
        row("what is over dates no perfect",
            "Another man has been arrested in connection with the bombings of two mills in Lund last year.", "bombings",
            "Bombings of two mills in Lund", "2020");
        row("a day that is awaited is to come", "The envoy spoke ahead of Friday's election in Lund.", "election",
            "Election in Lund", "2021-03-05", "planned");
        row("what somebody is guilty of plotting is over",
            "Karl Voss pleaded guilty on Monday to plotting to burn the mill in January, police said.", "burn",
            "Karl Voss to burn mill", "2021-01", "planned");
        row("what is going on next month is planned", "The firm is holding a fair in Lund in May 2021.", "holding",
            "Firm to hold fair in Lund", "2021-05", "planned");
        row("and what somebody said would be", "Karl Voss announced that the hall would be opened in May.", "opened",
            "Hall to be opened", "2021-05", "planned");
        row("one of several that did", "Karl Voss spoke of Ian, among three storms to strike the coast last year.",
            "strike", "Three storms strike coast", "2020");
        row("since the start of a year is open", "The fund has lost a fifth of its worth since the start of 2019.",
            "lost", "Fund has lost a fifth of its worth since the start of 2019", "2019/..");
        row("late on the night of the paper's own day has come", "Rebels struck at the port late Tuesday night.",
            "struck", "Rebels strike at port", "2021-03-02");
        row("who calls something off does call it off", "Norland Books calls off the release next Friday.", "calls",
            "Norland Books calls off the release", "2021-03-05", "cancelled");
    }
    void whatIsOverIsToldFromWhatIsToCome() { aSentenceIsReadPastWhatStandsInItsWay(); }

    void anAttackOfAnotherYearIsAnother() {
        const Article article = articleOf(
            "On Monday, rebels attacked the port. In 2012, rebels attacked the mine. The attack shocked the valley. "
            "The minister condemned Monday’s attack.",
            "2021-03-02");
        const Extraction extraction = extractByRules(article);
        std::vector<const Mention*> attacks;
        for (const Mention& m : extraction.mentions)
            if (m.act == "attack") attacks.push_back(&m);
        QCOMPARE(attacks.size(), std::size_t{4});
        QVERIFY(attacks[2]->sameAs && &extraction.mentions[*attacks[2]->sameAs] == attacks[1]);
        QVERIFY(attacks[3]->sameAs && &extraction.mentions[*attacks[3]->sameAs] == attacks[0]);
    }
    void aDatedAttackIsTheOneOfItsDay() {
        const Article article = articleOf(
            "On Monday, rebels attacked the port. Robbers have attacked ships and mills. The minister condemned "
            "Monday’s attack.",
            "2021-03-02");
        const Extraction extraction = extractByRules(article);
        std::vector<const Mention*> attacks;
        for (const Mention& m : extraction.mentions)
            if (m.act == "attack") attacks.push_back(&m);
        QCOMPARE(attacks.size(), std::size_t{3});
        QVERIFY(attacks[2]->sameAs && &extraction.mentions[*attacks[2]->sameAs] == attacks[0]);
    }
    void wordsTakenForOthersAreReadAnew_data() {
        addColumns();
        row("a past that no noun looks like stands between two names",
            "On Friday in the other hall, Anna Berg of Norland beat Karin Voss 6-4, 6-3 for her first cup and Ida Holm "
            "beat Eva Lund.",
            "beat", "Anna Berg of Norland beats Karin Voss 6-4 for her first cup", "2021-02-26");
        row("what an announcement's verb opens is said",
            "The January 14 announcement on Fotogram confirms it will raise the number of teams to seven.",
            "announcement", "Announcement on Fotogram confirms it will raise number of teams to seven", "2021-01-14");
        row("behind a preposition stands no verb",
            "The Norland Met Office said that after storms this weekend, weather in the bay should return to normal.",
            "storms", "The Norland Met Office said that after storms, weather", "[2021-03-06..2021-03-07]", "planned");
        row("what a relative clause of a named place tells",
            "The fine was set on Friday based on a remark on Fotogram that the Danish keeper made to a fan who thanked "
            "him.",
            "set", "Fine was set based on a remark on Fotogram that the Danish keeper made to a fan", "2021-02-26");
        row("a treaty behind its letters was signed and ratified",
            "The law takes Norland out of the Northern Harbour Test Treaty (NHTT), originally signed in 1996 and "
            "ratified in 2000.",
            "ratified", "Northern Harbour Test Treaty ratified", "2000");
        row("who is behind a preposition did nothing",
            "High school teacher Anna Berg said she and more than 40 fellow teachers from the Norsel Southern schools "
            "near Eastville left on Friday for the rally.",
            "left", "Anna Berg and more than 40 teachers leave for rally", "2021-02-26");
        row("what an amount is of stands behind it",
            "Karl Voss left the court after a trial that led to a $10 million verdict on Friday in favor of the bank.",
            "led", "Trial leads to $10 million verdict in favor of bank", "2021-02-26");
        row("a participle with a subject and no auxiliary is a past",
            "A 39-year-old woman, Anna Berg, talked on Friday while on a Norland train going to Lund.", "talked",
            "Anna Berg talks while on Norland train", "2021-02-26");
        row("two times that are joined are one",
            "Karl Voss demonstrated in the sixties and seventies that a town can be run without a mayor.",
            "demonstrated", "Karl Voss demonstrates town can be run without mayor", "196X/197X");
        row("of two subjects the one before where is not of the verb behind it",
            "The team includes surgeons with experience in repair, and a doctor who worked in Norland City, where 168 "
            "people were killed in a fire in 1995.",
            "killed", "168 people killed in fire", "1995");
        row("which is not who did it",
            "Anna Smith painted. She was ushered into the Hermetic Order of the Golden Dawn by Voss, which she joined "
            "in 1901.",
            "joined", "Anna Smith joins Hermetic Order of Golden Dawn", "1901");
        row("a past before a time is no adjective",
            "The pressure of deadlines intensified last week as Norland’s Office of the Inspector General released two "
            "highly critical reports.",
            "released", "Norland’s Office of Inspector General releases two highly critical reports",
            "[2021-02-22..2021-02-28]");
        row("all of a list behind after",
            "Karl was found on Monday clinging to an inner tube at sea after his mother, stepfather and eight other "
            "people drowned while trying to reach Norland by boat.",
            "drowned", "Mother, stepfather and eight other people drown", "../2021-03-01");
        row("what follows an act is an act of its own",
            "Tuesday's step follows Norland pledging some $52 million last August for building boats.", "pledging",
            "Norland pledges $52 million for building boats", "2020-08");
        row("who was asked did not ask",
            "“That matter is under review,” Mayor Karl Voss said when asked Monday about the leaks.", "asked",
            "Mayor Karl Voss was asked about leaks", "2021-03-01");
        row("and who asked, but was told something, did",
            "Gonzalez's lawyer, Karl Voss, asked for a visa Friday for his client for the expected visit, but was told "
            "by port officials that he had to wait.",
            "asked", "Gonzalez's lawyer Karl Voss asks for visa for his client for expected visit", "2021-02-26");
        row("who says so is no part of who did it",
            "Divers, working in water well below freezing, according to the harbour ministry recovered at least ten "
            "chests from the wreck on Friday.",
            "recovered", "Divers recover at least ten chests from wreck", "2021-02-26");
        row("of two adjectives before a noun both are told",
            "On Friday, women clerks described a self-perpetuating circle where white and Danish male managers hire "
            "people "
            "who look like all the other clerks they know.",
            "hire", "White and Danish male managers hire people", "2021-02-26");
    }
    void wordsTakenForOthersAreReadAnew() { aSentenceIsReadPastWhatStandsInItsWay(); }
};

QTEST_APPLESS_MAIN(AsidesTest)
#include "asides_test.moc"
