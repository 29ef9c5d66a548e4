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
        row("of which kind flights are", "Norsel Air announced daily flights from Lund to Oslo on Friday.", "announced",
            "Norsel Air announces daily flights from Lund to Oslo");
        row("whose meeting it is that somebody speaks at",
            "At a news conference in Lund on Monday, Karl Voss said he had the support of the town.", "conference",
            "Karl Voss' news conference in Lund");
        row("but not of which another is told",
            "At a news conference of the council in Lund on Monday, Karl Voss said he had the support of the town.",
            "conference", "News conference of council in Lund");
        row("the first in what time", "The derailment is the first tram accident in Lund since the 1950s, police said.",
            "accident", "First tram accident in Lund since the 1950s");
        row("and within what time", "Norsel on Monday won its first big contract for the Lund harbour in 20 years.",
            "won", "Norsel wins its first big contract for Lund harbour in 20 years");
        row("its, of a participle, is of whom that acts on",
            "The Harbour Council said it will not lift the bans imposed on Norland after its 1990 invasion of Sudland.",
            "invasion", "Norland's invasion of Sudland");
        row("what something rose to, and from what",
            "The number of films rose to 310 in 2020 from 287 the year before.", "rose",
            "Number of films rises to 310 from 287");
        row("an amount has its unit", "Sales of films amounted to 497bn crowns in 2020.", "amounted",
            "Sales of films amounted to 497bn crowns");
        row("of two quarters neither stays", "He said prices would recover in the third and fourth quarters of 2021.",
            "recover", "Prices to recover");
        row("a calendar year goes as a whole", "Wheat imports fell to 2 million tons in calendar 2020.", "fell",
            "Wheat imports fall to 2 million tons");
        row("one of what has a name", "The Norsel Awards are given in Lund. Anna Berg won a Norsel in 1998.", "won",
            "Anna Berg wins Norsel");
        row("of two days none stays", "The council will meet on Mondays and Fridays from May.", "meet",
            "Council to meet");
        row("a deed that somebody is charged with", "Kelder was charged with robbing a bank in Lund in May 2020.",
            "robbing", "Kelder charged with robbing bank in Lund");
        row("what came about on a day is told so", "The bridge at Oslo did not open until May 2020.", "open",
            "Bridge at Oslo opens");
        row("a plural actor", "Two ministers resigned on Monday.", "resigned", "Two ministers resign");
        row("a passive with its actor becomes active", "The plan was rejected by the Senate on Monday.", "rejected",
            "Senate rejects plan");
        row("a passive without one keeps its participle", "Three men were arrested in Lyon on Monday.", "arrested",
            "Three men arrested in Lyon");
        row("he is named", "Anna Berg leads Norland Bank. Ms Berg said on Monday she resigned.", "resigned",
            "Berg resigns");
        row("blame", "On Monday, the commission said Norland Bank was to blame for the losses.", "said",
            "Commission blames Norland Bank for the losses");
        row("what a bill would have made it did not make",
            "In 2005, the House passed a bill that would have made great changes to the Norvik Act, but the bill died "
            "in the Senate.",
            "passed", "House passes bill that would have made great changes to Norvik Act");
        row("a word that opened its sentence is small behind another",
            "Two deaths in the harbour on Monday were investigated by an outside board.", "investigated",
            "Outside board investigates two deaths in harbour");
        row("how many hundreds", "Tear gas was fired on Monday when several hundred people tried to cross the bridge.",
            "fired", "Tear gas fired when several hundred people tried to cross bridge");
        row("late goes with its day", "The storm flattened villages on the Norland border late on Sunday.", "flattened",
            "Storm flattens villages on Norland border");
        row("a nursing home is a house", "Anna Berg died on Monday at a nursing home in Lund.", "died",
            "Anna Berg dies at nursing home in Lund");
        row("somebody's charge is no firm's figure",
            "Norvik Stores said on Monday that hackers got in. Its shares fell. Someone charged $2,140 on Sunday, one "
            "client said.",
            "charged", "Someone charges $2,140");
        row("a name right behind an actor is the actor's",
            "Norvik Buses, which was bought by the Dutch group Norsel in 2012, said it was open.", "bought",
            "Dutch group Norsel buys Norvik Buses");
        row("an aside with a particle is no clause",
            "The trial, carried out in Lund between May and last August, involved 1,840 children.", "involved",
            "Trial involves 1,840 children");
        row("a verb that looks like a plural", "The offer, made by Norsel on Monday, values the firm at $2 billion.",
            "offer", "Offer values firm at $2 billion");
        row("guilty of what, past an age",
            "Judge Anna Berg on Monday found Karl Voss, 54, guilty on eleven counts of theft.", "found",
            "Judge Anna Berg finds Karl Voss guilty on eleven counts of theft");
        row("a vote does nothing", "Plans for the harbour were approved by a single vote on Monday.", "approved",
            "Plans for harbour approved by single vote");
        row("an object and its name", "Karl Voss met his first victim, Anna Berg, at a funeral on Friday.", "met",
            "Karl Voss meets his first victim, Anna Berg");
        row("a noun behind a quotation",
            "Norsel blamed a \"marked and sustained\" drop in sales in the week following the vote.", "blamed",
            "Norsel blames marked and sustained drop in sales following vote");
        row("what has a tense is joined to what has one",
            "Clerk Karl Voss pleaded guilty in 2004 to selling scrap and was given probation.", "pleaded",
            "Clerk Karl Voss pleads guilty to selling scrap");
        row("rights to what",
            "Norsel Films has snapped up the Norland rights to Berg's film ahead of its opening on Monday.", "snapped",
            "Norsel Films snaps up Norland rights to Berg's film ahead of its opening");
        row("capitals of a newspaper's first words", "A MAN has been jailed after he robbed a shop in Lund on Monday.",
            "jailed", "Man jailed after he robbed shop in Lund");
        row("an abbreviation keeps its capitals", "SPH shares fell on Monday in Lund.", "fell",
            "SPH shares fall in Lund");
        row("what was set is set, though its day is to come",
            "The case went to Judge Anna Berg, who set a hearing for 21 March.", "set", "Anna Berg sets hearing");
        row("and what was called off is not to be called off",
            "A concert, planned for December in Lund, was called off at the last minute.", "called",
            "Concert called off at last minute");
        row("what was told to come is to come",
            "Anna Berg met the crew. On Monday she said the envoy would travel to Lund on Friday.", "travel",
            "Envoy to travel to Lund");
        row("what somebody says will not be, will not be",
            "Norsel Bank said on Monday that it would not pay any dividend until 2025 and that it would cut jobs.",
            "said", "Norsel Bank says it would not pay any dividend");
        row("what somebody is being hurts him", "Being mayor of Lund has hurt Anna Berg since Friday.", "hurt",
            "Being mayor of Lund has hurt Anna Berg since Friday");
        row("an abbreviation may be many", "Karl Voss was impeached by MCAs on Friday.", "impeached",
            "Karl Voss was impeached by MCAs");
        row("pulled back at an hour", "Crews were pulled back at about 10.30pm on Friday when the wind rose.", "pulled",
            "Crews pulled back when wind rose");
        row("a day of the week after next", "Norsel must beat Lund on Saturday week to stay in the cup.", "beat",
            "Norsel must beat Lund to stay in cup");
        row("the whole was announced", "A recall of 60,000 cribs, announced in May 2020, gave buyers a kit.",
            "announced", "Recall of 60,000 cribs announced");
        row("what was due need not have come",
            "Karl Voss was due to be released from the Norsel prison in September 2020 after serving his term.",
            "released", "Karl Voss was due to be released");
        row("a charge within a clause with who",
            "A reward is offered for the arrest of Voss, who is charged with gunning down Dr. Anna Berg in May 2020 in "
            "her home in Lund.",
            "gunning", "Voss charged with gunning down Dr. Anna Berg in her home in Lund");
        row("what opens a sentence before its subject is nobody",
            "Addressing reporters after the council said on Monday that Norsel was to blame for the fire, Berg said "
            "the "
            "bridge would close.",
            "said", "Council blames Norsel for the fire");
        row("an adjective of a name keeps its capital", "Democratic senators were arrested by police on Monday.",
            "arrested", "Police arrest Democratic senators");
        row("who founds finds nothing", "Karl Voss will found his own band in May.", "found",
            "Karl Voss to found his own band");
        row("a team is many", "The Norvik Rovers made the cup in 2002. They lost the final in 2004.", "lost",
            "Norvik Rovers lose final");
        row("a party guns nobody down",
            "The men mourned Karl Voss, who was gunned down at a Christmas party on Friday.", "gunned",
            "Karl Voss was gunned down at a Christmas party");
        row("an owner that stood before is named behind",
            "Karl Voss was climbing on Sunday. On Monday, his body was recovered by rescuers.", "recovered",
            "Rescuers recover Karl Voss' body");
        row("a statement", "Anna Berg joined. On Monday, Ms Berg said the bank had failed its clients.", "said",
            "Anna Berg: bank failed its clients");
        row("what is no longer so", "Kelder Bank revealed on Monday that its owners were no longer paying rent.",
            "revealed", "Kelder Bank reveals its owners were no longer paying rent");
        row("what a short name stands before is not another's",
            "The Norsel Committee met in Lund. On Monday, the mayor praised the Norsel award.", "praised",
            "Mayor praises Norsel award");
        row("a plan", "The firm will build a school in Lyon.", "build", "Firm to build school in Lyon");
        row("a people however it was tagged", "The mayor defended the town budget approved by Republicans in April.",
            "approved", "Republicans approve town budget");
        row("what stands behind the second of two verbs is the second's",
            "Karl Voss was convicted and sentenced to life in the state prison on Thursday.", "convicted",
            "Karl Voss convicted");
        row("all who are joined by and",
            "Teacher Anna Berg said she and more than 40 fellow teachers from the Norsel schools left on Monday for "
            "the rally.",
            "left", "Anna Berg and more than 40 fellow teachers from Norsel schools leave for rally");
        row("the time that opens what was found dates what was found",
            "A study by Norland Bank found that between 1997 and 2012, two-thirds of the villages became poorer.",
            "became", "Two-thirds of villages become poorer");
        row("a day that was chosen stays", "The board has set Nov. 10 as the deadline for the bids.", "set",
            "Board sets Nov. 10 as deadline for bids");
        row("an owner is named", "Norland Bank said sales fell. Its net income rose 51% in May, lifted by one sale.",
            "rose", "Norland Bank's net income rises 51%");
        row("the year of a level stays", "The council set a goal on Monday to cut waste by a third from 1990 levels.",
            "set", "Council sets goal to cut waste by a third from 1990 levels");
        row("an office in small letters is no second subject",
            "But environment secretary Thérèse Holm announced on Monday that the harbour would close.", "announced",
            "Environment secretary Thérèse Holm announces harbour would close");
        row("what somebody was accused of stands behind the day",
            "Karl Voss was accused Monday of trying to deceive voters.", "accused",
            "Karl Voss accused of trying to deceive voters");
        row("a brand keeps its first letter", "eKelder opened a shop in Lund on Monday.", "opened",
            "eKelder opens shop in Lund");
        row("a thousand keeps its article", "Norland Mills sold over a thousand barges on Monday.", "sold",
            "Norland Mills sells over a thousand barges");
        row("a margin wins nothing", "The cup was won by 30 points on Monday.", "won", "Cup won by 30 points");
        row("what is counted is many", "About 4,000 trout died on Monday.", "died", "About 4,000 trout die");
        row("a level in years is told so", "Late payments on loans rose in May to their highest level in years.",
            "rose", "Late payments on loans rose to their highest level in years");
        row("what stands before a name is of it", "In 1908 the British Museum acquired photographs of the deck.",
            "acquired", "British Museum acquires photographs of deck");
        row("what is given to her is not hers yet", "On Monday the Lund Library gave her a prize.", "gave",
            "Lund Library gives her a prize");
        row("what is decided is told before how",
            "The council decided on Monday at a meeting in Lund to invite three towns to start talks on joining the "
            "district.",
            "decided", "Council decides at meeting in Lund to invite three towns to start talks");
        row("a day that says which", "Norland Post plans to end Saturday deliveries by the end of next year.", "end",
            "Norland Post plans to end Saturday deliveries");
        row("a list is not cut to its first",
            "The council on Thursday unveiled its ban on fruit, candy, mint, and dessert flavors of cartridges.",
            "unveiled", "Council unveils its ban on fruit, candy, mint, and dessert flavors of cartridges");
        row("a particle ends a title",
            "One day last winter, Voss dropped in and Bancroft invited him to sample something.", "dropped",
            "Voss drops in");
        row("a name that ends in s owns with a mark alone",
            "Norland Pictures made a film. On Monday, the paper denounced Norland's comedy.", "denounced",
            "Paper denounces Norland Pictures' comedy");
        row("what a court ruled stands before it",
            "A boy who came as a refugee must be returned to his father in Lund, the harbour court ruled Wednesday.",
            "ruled", "Harbour court: boy must be returned to his father in Lund");
        row("a preposition is of the whole name",
            "On Monday some adults planned to apply for visas at the U.S. Interests Section in Lund.", "apply",
            "Some adults plan to apply for visas at US Interests Section in Lund");
        row("how much a toll rose to", "The death toll from the blast in Lund rose to at least six on Friday.", "rose",
            "Death toll from the blast in Lund rose to at least six");
        row("what came lately is commented on", "On Monday, Anna Berg commented on recently-surfaced letters.",
            "commented", "Anna Berg comments on surfaced letters");
        row("a day that something begins", "The ministers are scheduled to gather beginning Friday in Lund.", "gather",
            "Ministers scheduled to gather in Lund");
        row("an office", "Protests followed the appointment of Anna Berg as head of the museum on Monday.", "followed",
            "Protests follow appointment of Anna Berg as head of museum");
        row("all of a list of names that somebody admits",
            "The Northern Treaty Organization has decided to admit Norland, Sudland and the Faroe Islands in early "
            "March.",
            "admit", "Northern Treaty Organization decides to admit Norland, Sudland and Faroe Islands");
        row("what a clause denies of two is not what they did",
            "Anna Berg and Karl Voss, who had never met, awkwardly greeted each other on Thursday at the Lund House.",
            "greeted", "Anna Berg and Karl Voss greet each other at Lund House");
        row("who stands behind his firm's name",
            "The founder of Norland Savings Bank Inc. Karl Voss died on Monday at the age of 56 in the hospital of "
            "Lund.",
            "died", "Karl Voss dies at age of 56 in hospital of Lund");
        row("net is of income", "Kelder Co. said net income for the third quarter fell 6% to $20 million.", "fell",
            "Net income falls 6% to $20 million");
        row("a negation", "The firm did not build the school.", "build", "Firm does not build school");
        row("a noun", "The January collapse of the Vale dam killed nine people.", "collapse", "Collapse of Vale dam");
        row("a mark may be a part of a firm's name",
            "Smith's Kitchens Inc. is a baker. On Monday, Smith's profit fell 5%.", "fell", "Smith's profit falls 5%");
        row("a mark is no part of a name that stands without it",
            "Voss makes ovens. On Monday, Voss's Norland Ovens Inc. closed a plant.", "closed",
            "Norland Ovens closes plant");
        row("an ampersand is a part of a name", "Norland Tile & Brick Co. on Monday closed a plant.", "closed",
            "Norland Tile & Brick closes plant");
        row("a torn ampersand is one too",
            "Norland Tile amp Brick Co. makes tiles. The company closed a plant on Monday.", "closed",
            "Norland Tile & Brick closes plant");
        row("a body's last word is not its name",
            "Anna Berg leads the Norland Water Council. On Monday, the Council closed a dam.", "closed",
            "Norland Water Council closes dam");
        row("of two with one surname each is called by the full name",
            "Anna Berg and Karl Berg live in Lund. Karl moved. He was arrested on Monday.", "arrested",
            "Karl Berg arrested");
        row("a surname of two is nobody's in particular",
            "Anna Berg and Karl Berg live in Lund. Mr. Berg was arrested on Monday.", "arrested", "Karl Berg arrested");
        row("a firm by its town is the only one that was named",
            "Norland Tile Inc. makes tiles. The Lund-based company closed a plant on Monday.", "closed",
            "Norland Tile closes plant");
        row("and by its trade", "Norland Tile Inc. is in Lund. The Danish tile maker closed a plant on Monday.",
            "closed", "Norland Tile closes plant");
        row("but of two firms neither",
            "Norland Tile Inc. bought Kelder Corp. for cash. The Danish tile maker closed a plant on Monday.", "closed",
            "Danish tile maker closes plant");
        row("a parent is another firm", "Norland Tile Inc. is in Lund. The parent company closed a plant on Monday.",
            "closed", "Parent company closes plant");
        row("he is not whom he meets", "Mr. Berg lives in Lund. Mr. Voss came to Lund. He met Voss on Monday.", "met",
            "Berg meets Voss");
        row("they are those whom the sentence before spoke of",
            "Divers surveyed the wreck on Sunday. They had been refused access on February 3.", "refused",
            "Divers refused access");
        row("it is what the sentence before spoke of",
            "The choir sang a song on Sunday. It will visit the school next Friday.", "visit", "Choir to visit school");
        row("who is not known is quoted", "They had been refused access on February 3.", "refused",
            "They had been refused access");
        row("a subject that reaches across another verb is another's",
            "On Wednesday the Harbour Board announced Karl Voss, nominee of the Guild, won the vote on Monday.",
            "announced", "Harbour Board announced Karl Voss, nominee of the Guild, won the vote");
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
        row("a capital is a town where its country is not spoken of", "Rome welcomed two swimmers on Monday.",
            "welcomed", "Rome welcomes two swimmers");
        row("and its country's government where it is", "Denmark closed a port. Copenhagen on Monday banned the trade.",
            "banned", "Denmark bans trade");
        row("who is named behind an office goes by both", "The owner, Anna Berg, sold the mill on Friday.", "sold",
            "Owner Anna Berg sells mill");
        row("a surname that looks like a plural is one", "Karl Jobs led the firm. Jobs resigned on Friday.", "resigned",
            "Karl Jobs resigns");
        row("a few words of somebody's are no statement",
            "The harbour office said on Monday that the ferries that failed were \"subjected to new rules and tests\".",
            "said", "Harbour office said that the ferries that failed were subjected to new rules");
        row("a particle", "The festival called off the concert on Monday.", "called", "Festival calls off concert");
        row("a particle that ends what is said", "The mayor said on Monday that the works would go on.", "said",
            "Mayor: works would go on");
    }
    void aTitleReadsLikeAHeadline() {
        QFETCH(QString, text);
        QFETCH(QString, trigger);
        QFETCH(QString, title);
        const Article article = articleOf(text.toStdString(), "2021-03-02");
        const Extraction extraction = extractByRules(article);
        const Mention* mention = mentionOf(extraction, article, trigger.toStdString());
        QVERIFY2(mention, "the trigger was not found");
        QCOMPARE(mention->title, title.toStdString());
    }
    void phrasesKeepWhatBelongsToThem_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* title) {
            QTest::newRow(name) << text << trigger << title;
        };
        row("an amount keeps its words", "The storm damaged more than 300 homes on Monday.", "damaged",
            "Storm damages more than 300 homes");
        row("a share keeps its article", "Norland Mills paid 24 cents a share on Monday.", "paid",
            "Norland Mills pays 24 cents a share");
        row("what a verb begins or stops is told by that verb", "The shop stopped selling lamps on Monday.", "selling",
            "Shop stops selling lamps");
        row("a want stays a want", "The port wants to buy a crane on Monday.", "buy", "Port wants to buy crane");
        row("what hangs on an adjective stays with it", "The firm showed a robot capable of folding shirts on Monday.",
            "showed", "Firm shows robot capable of folding shirts");
        row("the price of a day keeps its preposition", "Shares fell two per cent from Friday's closing price.", "fell",
            "Shares fall two per cent from closing price");
        row("an aside is left out", "The ferry, built in Gdansk, sank near Lund on Monday.", "sank",
            "Ferry sinks near Lund");
        row("two events joined by and are a headline each",
            "The committee reviewed the long strike and the peace talks of Monday.", "strike", "Long strike");
        row("a firm goes by its name without its ending", "Norland Mills Corp. sold a barge on Monday.", "sold",
            "Norland Mills sells barge");
        row("the company is the firm named before",
            "Norland Mills Corp. has a new owner. On Monday the company sold a barge.", "sold",
            "Norland Mills sells barge");
        row("an office stands between a firm and a man", "Norland Mills CEO Karl Voss resigned on Monday.", "resigned",
            "Norland Mills CEO Karl Voss resigns");
        row("a prime minister goes by his name and office", "Danish Prime Minister Karl Voss resigned on Monday.",
            "resigned", "Danish Prime Minister Karl Voss resigns");
        row("a name may begin with an adjective", "The New Lund Ferry Board fined a captain on Monday.", "fined",
            "New Lund Ferry Board fines captain");
        row("a day ends a name", "Karl Voss Thursday opened the bridge.", "opened", "Karl Voss opens bridge");
        row("a state behind a town is left out", "A Dayton, Ohio, school burned down on Monday.", "burned",
            "Dayton school burns down");
        row("a speaker of himself says it", "Anna Berg joined. On Monday, Ms Berg said she had failed the clients.",
            "said", "Anna Berg says she failed clients");
        row("a report of a paper is a statement", "The paper reported on Monday that a clerk was dismissed.",
            "reported", "Paper reported that a clerk was dismissed");
        row("who sends what criticises is told",
            "The council issued two statements criticising the mayor on Wednesday.", "criticising",
            "Council issued two statements criticising the mayor");
        row("no word is left of a time", "Karl Voss failed a test shortly after 2 a.m. on the road to Lund.", "failed",
            "Karl Voss fails test on road to Lund");
        row("what is called off is said to be", "The studio cancelled the long tour on Monday.", "tour",
            "Long tour cancelled");
        row("a denied deed shows it", "Anna Berg on Monday denied taking money from the bank.", "taking",
            "Anna Berg denies taking money from bank");
        row("nobody did it", "No divers were hurt in the blast on Monday.", "hurt", "No divers hurt in blast");
        row("a title that is too long ends before a whole phrase",
            "The committee for harbour works on Monday asked the regional assembly of the northern coast towns to pay "
            "for "
            "the repair of the old breakwater near the lighthouse.",
            "asked", "Committee for harbour works asked the regional assembly of the northern…");
    }
    void phrasesKeepWhatBelongsToThem() { aTitleReadsLikeAHeadline(); }
    void aDoubtfulClauseSpeaksForItself_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("title");
        const auto row = [](const char* name, const char* text, const char* trigger, const char* title) {
            QTest::newRow(name) << text << trigger << title;
        };
        row("what is too long loses whole phrases from its end",
            "The northern harbour board on Monday signed a contract for the repair of the long eastern breakwater with "
            "a "
            "firm of divers from the island of Gotland.",
            "signed", "Board signs contract for repair of long eastern breakwater with firm of divers");
        row("what stands in brackets goes",
            "Robbers stole watches worth 85 million crowns (about 74 million marks) from two jewellers in the heart of "
            "the old town of Lund on Monday.",
            "stole", "Robbers stole watches worth 85 million crowns from two jewellers");
        row("a name that may be a plural keeps the tense of the text", "Lund Clippers won the cup on Monday.", "won",
            "Lund Clippers won the cup");
        row("who is behind a saying says it",
            "Bombs exploded near the port of Lund on Friday, killing nine people, witnesses said.", "exploded",
            "Bombs explode near port of Lund");
        row("what acts on a thing of a day is no quality of it, and the leader is who stands between the commas",
            "The leader of the party, Karl Voss, condemned Monday's attack on the mill, saying that it was cruel.",
            "condemned", "Karl Voss condemns attack on mill");
        row("what a ruling is to do is told behind who made it",
            "The clerks sought ways to get around Monday's ruling by the Norland Harbour Board to sell the mill by "
            "May.",
            "ruling", "Ruling by Norland Harbour Board to sell mill");
        row("a firm's mark of a name is a part of it, also beside somebody of that name",
            "Kelder's Inc. said it will report a loss. The write-off hit the company's 1989 operating results, Kelder "
            "said.",
            "results", "Kelder's operating results");
        row("a participle between a verb and a noun is of the noun",
            "The police put alleged gunman Karl Voss and another man on a list of wanted men on Monday.", "put",
            "Police put alleged gunman Karl Voss and another man on list of wanted men");
        row("what stands before a noun stays with it",
            "Rovers left back Karl Voss was arrested on suspicion of drunk driving on Monday.", "arrested",
            "Karl Voss arrested on suspicion of drunk driving");
        row("an aim says whom it is for",
            "Lund invited the ministers of Norway, the Faroe Islands and Iceland to a grand ceremony in the old town "
            "hall "
            "on Monday.",
            "invited", "Lund invites ministers of Norway, Faroe Islands and Iceland to grand ceremony");
        row("a preposition stays with its noun", "The dividend was restored at a “modest level” on Monday.", "restored",
            "Dividend restored at modest level");
        row("of what somebody is the article stays", "Karl Voss said on Monday he was the author of the letter.",
            "said", "Karl Voss says he was the author of letter");
        row("what a clause within a clause did goes with its own noun",
            "He was found guilty of the march that led to Lund and ended at the town hall on Monday.", "ended",
            "March ends at town hall");
        row("an amount is an object",
            "The fire caused an estimated $3 million in damage on Monday, and police say it was arson.", "caused",
            "Fire causes estimated $3 million in damage");
        row("an age is no time", "A 61-year-old man was arrested in Lund on Monday.", "arrested",
            "61-year-old man arrested in Lund");
        row("what only an owner follows is cut before it",
            "Karl Voss was dismissed on Monday as the head coach of the Lund Harbour Rowing Team following the club's "
            "disappointing start.",
            "dismissed", "Karl Voss dismissed as head coach of Lund Harbour Rowing Team");
    }
    void aDoubtfulClauseSpeaksForItself() { aTitleReadsLikeAHeadline(); }
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
