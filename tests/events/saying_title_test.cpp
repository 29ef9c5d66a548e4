#include "title_rows.h"

using namespace dateline;
using namespace dateline::test;

/// The title of a saying, and of an act whose point is said, tells what is said.
class SayingTitleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSayingTellsWhatIsSaid_data() {
        titleColumns();
        titleRow(
            "a speaker behind his words loses what hangs on him before they do",
            "The Northern Council has decided to admit Norland, Sudland and Gotland, an official from the council's "
            "office in Lund said on Monday.",
            "said", "Official: Northern Council has decided to admit Norland, Sudland and Gotland");
        titleRow(
            "and so does one before them",
            "A spokeswoman for the northern division of the Norland Coast Guard said on Monday that the search for the "
            "four missing divers had been suspended because of the storm.",
            "said", "Spokeswoman: search for four missing divers had been suspended because of storm");
        titleRow("a day of which something is said stays",
                 "Mayor Anna Berg said that Sunday had been a great show of strength by the farmers.", "said",
                 "Anna Berg: Sunday had been a great show of strength by farmers");
        titleRow("without \"that\" too", "The mayor said Tuesday was a black day for Lund.", "said",
                 "Mayor: Tuesday was a black day for Lund");
        titleRow("what is decided is told before where",
                 "Norland decided at last year's Malmo summit to invite the three island republics to start accession "
                 "talks.",
                 "decided", "Norland decides to invite three island republics to start accession talks");
        titleRow(
            "what is added comes second",
            "“Sailors are a little more careful in regards to storms,” Norsel President Karl Voss said, adding, “This "
            "year is not as strong as 2018.”",
            "said", "Norsel President Karl Voss: Sailors are little more careful in regards to storms");
        titleRow(
            "what is recommended, whatever it was hung on",
            "Kelder Corp. said management would recommend to its board on Monday that its preferred stock dividend be "
            "suspended.",
            "recommend", "Management to recommend that its preferred stock dividend be suspended (Kelder)");
        titleRow("a statement is told by what it supports",
                 "Four large parties in the islands issued statements on Monday supporting the islands' membership.",
                 "issued", "Four large parties in islands support islands' membership");
        titleRow(
            "and by what it says",
            "The ambassadors of Norland, Sudland and the Faroe Islands issued a joint statement on Monday saying the "
            "three countries' entry will help peace in Europe.",
            "issued", "Ambassadors: three countries' entry will help peace in Europe");
        titleRow("a signal by its own clause",
                 "Top Swedish officials sent strong new signals Sunday that Sweden wants to withdraw from the northern "
                 "islands.",
                 "sent", "Top Swedish officials: Sweden wants to withdraw from northern islands");
        titleRow("a report by what it alleges",
                 "The harbour office released a report on Monday alleging captains and others in the old town of Lund "
                 "sexually abused more than 60 boys.",
                 "released", "Harbour office: captains and others in old town of Lund abused more than 60 boys");
        titleRow("a brief by what it argues",
                 "Lawyers for the Lund families filed a brief in federal court on Monday arguing the Norland Harbour "
                 "Service cannot return the boy to the islands.",
                 "filed", "Lawyers for Lund families: Norland Harbour Service cannot return boy to islands");
        titleRow("a report, where there is no room for whose",
                 "The office of the harbour master of the northern state of Norland released a report Wednesday "
                 "alleging board members and others in the Northern Catholic Parish of Lund secretly sold more than 60 "
                 "ferries.",
                 "released", "Report: board members and others sold more than 60 ferries");
        titleRow("what is said comes before who says so",
                 "On Friday, the Northern Food and Harbour Organization of Norland reported that an estimated number "
                 "of sixteen thousand ferry crews may soon suffer from fuel shortages in the Lund region.",
                 "reported", "Estimated number of sixteen thousand ferry crews may suffer from fuel shortages");
    }
    void aSayingTellsWhatIsSaid() { checkTitle(); }
};

QTEST_GUILESS_MAIN(SayingTitleTest)
#include "saying_title_test.moc"
