#include "tests/support/told_times.h"

using namespace dateline;

/// Sentences and the times in them: what is found, how far it goes and what it is worth. The rows are data.
class TimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsFoundWithItsExtentAndValue_data() {
        told::textAndExpected();
        told::rowsOf("times_en.tsv");
    }
    void aTimeIsFoundWithItsExtentAndValue() { told::compareRow(); }

    void whatOnlyLooksLikeATimeIsNone_data() {
        told::textAndExpected();
        told::rowsOf("no_times.txt");
    }
    void whatOnlyLooksLikeATimeIsNone() { told::compareRow(); }

    void germanNewsIsRead_data() {
        told::textAndExpected();
        told::rowsOf("times_de.tsv");
        told::rowsOf("no_times_de.txt");
    }
    void germanNewsIsRead() { told::compareRow(told::writtenOn, "de"); }

    void theFaultsOfOthersDoNotHappenHere_data() {
        told::textAndExpected();
        told::row("2882015 is no year, but 28.8.2015 is one.", "28.8.2015=2015-08-28");
        told::row("It is due on 31 February.", "31 February=XXXX-02-31");
        told::row("He may march second in the fall, or in May.", "the fall=2021-FA; May=2021-05");
        told::row("10 students paid 1.1 euros for a 2-1 win in March.", "March=2021-03");
        told::row("Filed 3/4/2014 and 5/6/2014, signed 25/12/2013.",
                  "3/4/2014=2014-04-03; 5/6/2014=2014-06-05; 25/12/2013=2013-12-25");
    }
    void theFaultsOfOthersDoNotHappenHere() { told::compareRow(); }
};

QTEST_GUILESS_MAIN(TimesTest)
#include "times_test.moc"
