#include "title_rows.h"

using namespace dateline;
using namespace dateline::test;

/// Whom a title names, and how; each row is an article of its own.
class NamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSurnameThatIsAWordIsAName_data() {
        titleColumns();
        titleRow("a plural", "Erik Jobs makes boats. In March 2019, Jobs resigned from his post.", "resigned",
                 "Erik Jobs resigns from his post");
        titleRow("at the head of a sentence too",
                 "Erik Jobs makes boats. Many trust Jobs. Jobs, born in Lund on May 3, 1950, has built a boat.", "born",
                 "Erik Jobs born in Lund");
        titleRow("a verb", "The bay was unknown to James Cook until 1770. Cook named it in 1771.", "named",
                 "James Cook named it");
        titleRow("but not what is plural", "Erik Jobs makes boats. Jobs were lost on Friday in Lund.", "lost",
                 "Jobs lost in Lund");
        titleRow("nor an adverb before a comma",
                 "Erik Still lost his boat. Still, the boat was found on Friday in Lund.", "found",
                 "Boat found in Lund");
    }
    void aSurnameThatIsAWordIsAName() { checkTitle(); }
    void anOfficeOfTwoWordsIsWhole_data() {
        titleColumns();
        titleRow("whom somebody meets", "The mayor's first meeting with President-elect Karl Voss was on Monday.",
                 "meeting", "Mayor's first meeting with President-elect Karl Voss");
        titleRow("who acts", "On Tuesday, President-elect Karl Voss met Anna Holm in Lund.", "met",
                 "President-elect Karl Voss met Anna Holm in Lund");
        titleRow("by the office alone", "The mayor-elect signed the plan on Tuesday.", "signed",
                 "Mayor-elect signs plan");
        titleRow("and no part of it is a name",
                 "Secretary-General Erik Dahl came on Sunday. The paper praised Dahl. On Monday, Dahl left Lund.",
                 "left", "Erik Dahl leaves Lund");
    }
    void anOfficeOfTwoWordsIsWhole() { checkTitle(); }
    void aPartOfANameIsTheWhole_data() {
        titleColumns();
        titleRow("that comes later in the text", "Holm left Lund on Friday. Nobody had known Anna Holm.", "left",
                 "Anna Holm leaves Lund");
        titleRow("and has a hyphen", "Nobody knew Anna Holm-Berg. Holm-Berg left Lund on Friday.", "left",
                 "Anna Holm-Berg leaves Lund");
        titleRow("and is of a town", "The paper praised Anna Holm of Malmo. Holm left Lund on Friday.", "left",
                 "Anna Holm leaves Lund");
        titleRow("behind an office with \"of\"",
                 "The paper praised Chief of Staff Erik Holm. Holm left Lund on Friday.", "left",
                 "Erik Holm leaves Lund");
        titleRow("behind the place of a report", "MALMO - Quorvel Holm is tired. Holm left Lund on Friday.", "left",
                 "Quorvel Holm leaves Lund");
        titleRow("before what tells the generation",
                 "The jury heard Quorvel Holm Jr. for an hour. Holm was convicted of fraud on Friday.", "convicted",
                 "Quorvel Holm Jr. convicted of fraud");
        titleRow("and is of several words", "The paper praised Quorvel Van Der Holm. Van Der Holm left Lund on Friday.",
                 "left", "Quorvel Van Der Holm leaves Lund");
        titleRow("or has a royal title", "The paper praised Prince Erik. Erik left Lund on Friday.", "left",
                 "Prince Erik leaves Lund");
    }
    void aPartOfANameIsTheWhole() { checkTitle(); }
    void aBodyOfTwoMattersIsOne_data() {
        titleColumns();
        titleRow("though it opens with an adjective",
                 "Two clerks were fined by officers of the Marine and Coastal Waters Commission on Monday.", "fined",
                 "Two clerks were fined by officers of the Marine and Coastal Waters Commission");
        titleRow("behind a country", "The U.S. Grain and Cattle Office, which closed in May, was built by Norsel.",
                 "closed", "U.S. Grain and Cattle Office closed");
        titleRow("but no list of two", "The Danish and Swedish Board sold the mill on Monday.", "sold",
                 "Danish and Swedish Board sells mill");
    }
    void aBodyOfTwoMattersIsOne() { checkTitle(); }
    void aNameMayEndAsAnOwnerDoes_data() {
        titleColumns();
        titleRow("where a verb follows", "Norsby's will open a shop in Lund on Monday.", "open",
                 "Norsby's to open shop in Lund");
        titleRow("and owns nothing elsewhere",
                 "Norsby's sold the mill in 2009. On Monday, Norsby's profit fell by 4 percent.", "fell",
                 "Norsby's profit falls by 4 percent");
        titleRow("but not before a noun's participle", "Voss's wounded brother left Lund on Monday.", "left",
                 "Voss' wounded brother leaves Lund");
    }
    void aNameMayEndAsAnOwnerDoes() { checkTitle(); }
    void heIsNearestInHisOwnSentence_data() {
        titleColumns();
        titleRow("whom it names in full", "Mr. Voss sold the mill. Quorvel Holm said he will leave Lund on Friday.",
                 "leave", "Quorvel Holm to leave Lund");
        titleRow(
            "or in the one before, rather than whom one further back calls by title",
            "According to the inspector, Mr Karl Voss, the mill had no licence. Labour leader Quorvel Sutar accused "
            "the owners of neglect. His union called a strike on Friday.",
            "called", "Quorvel Sutar's union calls strike");
        titleRow("though it is nobody's subject there",
                 "Lund led after a try by wing Quorvel Voss. Voss was hurt. For captain Mark Lewis-Berg it was a final "
                 "appearance. He joins the brewery on Monday.",
                 "joins", "Captain Mark Lewis-Berg joins brewery");
        titleRow("whose announcement it is",
                 "Host Erik Dahl spoke first. The vote came in light of Quorvel Holm's announcement that his wife had "
                 "left Lund on Friday.",
                 "left", "Quorvel Holm's wife leaves Lund");
        titleRow("though her name stands behind the verb",
                 "Mr Erik Dahl said the boat had no licence. Among the hurt was Quorvel Sato, 61, a teacher. Her bag "
                 "was found on Monday by a diver.",
                 "found", "Quorvel Sato's bag was found by a diver");
        titleRow("or behind what he is",
                 "\"It is slow,\" said Mr Erik Dahl in Lund. A truck hit two pickets. The driver, Quorvel Voss, was "
                 "fined, but a jury declined to indict him on Monday.",
                 "indict", "Jury declines to indict driver Quorvel Voss");
        titleRow(
            "and no name that only says which aide",
            "Lund had liked President Nixel. Erik Dahl, a tired Nixel aide who knew the town, has died. His body was "
            "found on Tuesday by a maid.",
            "found", "Erik Dahl's body was found by a maid");
    }
    void heIsNearestInHisOwnSentence() { checkTitle(); }
    void whoActsIsNearerThanWhomHeActsOn_data() {
        titleColumns();
        titleRow("of two women", "Petra Lang defeated Olga Simic in Lund. She won the title in 2012 too.", "won",
                 "Petra Lang wins title");
        titleRow("of two who are they",
                 "Deputy mayor Sven Lind and the town clerk, Olga Petrova, were questioned on Monday. They were "
                 "released on Tuesday.",
                 "released", "Deputy mayor Sven Lind and town clerk were released");
        titleRow("whose son is hurt",
                 "Mrs Dahl, whose son Erik was hurt by a lorry in 2010, opened the crossing on Friday.", "hurt",
                 "Lorry hurts Dahl's son Erik");
    }
    void whoActsIsNearerThanWhomHeActsOn() { checkTitle(); }
    void whoHasAnAgeIsSomebody_data() {
        titleColumns();
        titleRow("by a surname alone",
                 "Quorvel, 46, said nothing. Quorvel was hired in March to help teacher Anna Berg with her meals. On "
                 "Monday she sold the house.",
                 "sold", "Quorvel sells house");
    }
    void whoHasAnAgeIsSomebody() { checkTitle(); }
    void aNameInCapitalsIsTheOtherOne_data() {
        titleColumns();
        titleRow("with a title",
                 "SIR KARL DAHL, who has died, was a clerk. Karl Erik Dahl was born at Lund. Edward Holm made him a "
                 "judge. Dahl gave his last years to a mill. He married Anna Berg on Friday.",
                 "married", "Dahl marries Anna Berg");
    }
    void aNameInCapitalsIsTheOtherOne() { checkTitle(); }
    void heIsNobodyWhomThatSentenceToldOfAsAnother_data() {
        titleColumns();
        titleRow(
            "a clause tells of him, and nobody acts there",
            "The union of Mr Karl Voss lasted a year. Interest in the work was revived by the painter Quorvel Pruitt, "
            "who found a film. His play opened in Lund in 1985.",
            "opened", "Quorvel Pruitt's play opens in Lund");
        titleRow(
            "whom her own word convicted",
            "For six years she wrote to ministers. It was her evidence on which Colonel Quorvel Eche was convicted "
            "last year. In 1995 she turned down a medal.",
            "turned", "She turned down a medal");
        titleRow(
            "and it is nobody at all",
            "After the death of Mr Voss his daughter Anna took over the mill, and talks began under a judge. It broke "
            "up in May 2014 over who would pay.",
            "broke", "It broke up over who would pay");
        titleRow(
            "nor what a minister is for",
            "Culture Minister Quorvel Dahl said that the state would pay for the return of the body. It is expected in "
            "Lund on Friday.",
            "expected", "It is expected in Lund");
        titleRow(
            "nor whom an aside names",
            "The Harbour Board's secretary, Mrs Anna Dahl, told the paper that the board was studying the ruling. It "
            "had been fined by a panel in October.",
            "fined", "It had been fined by a panel");
        titleRow(
            "nor are they who speaks of others",
            "Prosecutors in his home town say he led the men who stopped a bus with the students. Their bodies were "
            "found four years later in a quarry.",
            "found", "Their bodies were found in a quarry");
    }
    void heIsNobodyWhomThatSentenceToldOfAsAnother() { checkTitle(); }
    void heIsSomebodyWithoutAName_data() {
        titleColumns();
        titleRow(
            "whom the sentence before is about",
            "The museum is old. A 43-year-old member of the Upper Norvik brigade suffered burns when his tanker was "
            "overrun. He was flown to Lund, where he underwent surgery on Tuesday. In Norvik people wept.",
            "underwent", "43-year-old member of Norvik brigade undergoes surgery");
        titleRow("rather than who says so",
                 "The 16-year-old, who had no ticket, was ill when he arrived, NT Health said. He was admitted to Lund "
                 "Hospital on Tuesday.",
                 "admitted", "16-year-old was admitted to Lund Hospital");
        titleRow(
            "who acts in her own sentence",
            "Quorvel Sikazwe, who headed the payroll until 2009, had created 146 pensioners, the court heard. The "
            "scheme came to light when a woman in Lund wrote to the ministry to complain that her late husband, who "
            "died in 1998, was still being paid.",
            "died", "Late husband dies");
    }
    void heIsSomebodyWithoutAName() { checkTitle(); }
    void aRelativeClauseTellsOfItsNoun_data() {
        titleColumns();
        titleRow("right before \"who\"",
                 "The pact was drawn up by NATO Secretary-General Erik Dahl, who opened an office in Lund on Friday. "
                 "Dahl was tired.",
                 "opened", "Erik Dahl opens office in Lund");
        titleRow("whom another acts on",
                 "Karl Voss wrote a book. In it he writes warmly of Anna Holm, whom he met in 1997.", "met",
                 "Karl Voss meets Anna Holm");
    }
    void aRelativeClauseTellsOfItsNoun() { checkTitle(); }
    void aNameInAnAsideIsTheSubject_data() {
        titleColumns();
        titleRow("of one word", "The new name, Norsel, was chosen on Friday.", "chosen", "Norsel chosen");
        titleRow("with an article", "The main share index, the Norland Index, fell by more than 40 points on Friday.",
                 "fell", "Norland Index falls by more than 40 points");
    }
    void aNameInAnAsideIsTheSubject() { checkTitle(); }
    void aNounIsCalledByTheOneNameOfItsKind_data() {
        titleColumns();
        titleRow("that ends in it", "Fire broke out at Norland Zoo on Friday. The zoo reopened on Sunday.", "reopened",
                 "Norland Zoo reopened");
        titleRow("or begins with it, behind a day",
                 "Rain fell, said the Bureau of Agronomy. The Bureau on Monday released a warning to all drivers.",
                 "released", "Bureau of Agronomy releases warning to all drivers");
        titleRow(
            "of which the short name is another's end",
            "Fire broke out at the Lund Harbour Zoo on Friday. The Harbour Zoo closed its gates. The zoo reopened on "
            "Sunday.",
            "reopened", "Lund Harbour Zoo reopened");
        titleRow("but not of two", "Fire broke out at Norland Zoo and Malmo Zoo on Friday. The zoo reopened on Sunday.",
                 "reopened", "Zoo reopened");
        titleRow("nor where more tells which",
                 "Many recall the Great Norland War. Danish planes helped end the war in Lund on Friday.", "end",
                 "Danish planes help end war in Lund");
    }
    void aNounIsCalledByTheOneNameOfItsKind() { checkTitle(); }
    void whoIsDescribedIsTheOneWhoWasNamed_data() {
        titleColumns();
        titleRow("by what he is", "Erik Voss has left the show. The former Norland star opened a shop on Monday.",
                 "opened", "Erik Voss opens shop");
        titleRow("by age and people", "Erik Voss denies the charge. The 48-year-old Dane was fined on Monday.", "fined",
                 "Erik Voss was fined");
        titleRow("by age alone", "Erik Voss denies the charge. The 48-year-old gave the sample at his home on Monday.",
                 "gave", "Erik Voss gives sample at his home");
        titleRow("by age, and more in an aside",
                 "Erik Voss denies the charge. The 48-year-old, who rides for the Danish team Norvik-Lund, gave the "
                 "positive sample at the start of the race on Monday.",
                 "gave", "Erik Voss gives positive sample at start of race");
        titleRow("by her children",
                 "Anna Holm, who ran in London, won the race. The mother of two will defend her title on Friday.",
                 "defend", "Anna Holm to defend her title");
        titleRow("but a father is not she", "Anna Holm won the race. The father of two was fined on Monday.", "fined",
                 "Father of two fined");
        titleRow("by what she is alone",
                 "Anna Holm left the show. The actress, who shot to fame in Lund, sold her boat on "
                 "Monday.",
                 "sold", "Anna Holm sells her boat");
        titleRow("but not of two", "Erik Voss met Anna Holm. The former Norland star opened a shop on Monday.",
                 "opened", "Former Norland star opens shop");
        titleRow("nor whom he meets", "Rain fell. Erik Voss met the former Norland star on Monday.", "met",
                 "Erik Voss meets former Norland star");
    }
    void whoIsDescribedIsTheOneWhoWasNamed() { checkTitle(); }
    void aPronounThatNobodyStandsForIsNamed_data() {
        titleColumns();
        titleRow("whose it is",
                 "Erik Holm was jailed in May. Holm is tired. A federal court on Monday upheld his state convictions.",
                 "upheld", "Federal court upholds Erik Holm's state convictions");
        titleRow("of what the sentence before speaks of",
                 "The review will last six weeks. Its first report was published on Monday.", "published",
                 "Review's first report was published");
        titleRow("but not beside another who may be meant",
                 "Anna Berg, Karl Moen and Erik Holm were jailed in May. Berg and Moen and Holm are tired. A driver on "
                 "Monday lost his house.",
                 "lost", "Driver loses his house");
        titleRow("nor who is joined with him",
                 "Erik Holm was jailed in May. Holm is tired. Forbin and his brothers sold the mill on Monday.", "sold",
                 "Forbin and his brothers sell mill");
    }
    void aPronounThatNobodyStandsForIsNamed() { checkTitle(); }
    void whomTheArticleIsAboutIsNotAddedFarFromHim_data() {
        titleColumns();
        const char* text =
            "Karl Voss left the bank on Monday. Voss had led it for ten years. Voss was tired. It rained. The town was "
            "quiet. Two helicopters crashed on Tuesday.";
        titleRow("where nothing near means him", text, "crashed", "Two helicopters crash");
    }
    void whomTheArticleIsAboutIsNotAddedFarFromHim() { checkTitle(); }
    void aHeadlineCallsSomebodyInFullToo() {
        Article article = articleOf("Karl Voss was indicted on Monday in Lund. Voss had been mayor.", "2021-03-02");
        article.title = "Lund mayor Voss indicted on six counts";
        const Extraction extraction = extract(article);
        const Mention* mention = mentionOf(extraction, article, "indicted");
        QVERIFY(mention);
        QCOMPARE(QString::fromStdString(mention->title), QString("Lund mayor Karl Voss indicted on six counts"));
    }
};

QTEST_GUILESS_MAIN(NamesTest)
#include "names_test.moc"
