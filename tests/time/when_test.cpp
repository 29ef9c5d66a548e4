#include "core/time/when.h"

#include "core/time/calendar.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

namespace {

struct Row {
    const char* name;
    When when;
    const char* edtf;
    const char* iso;
    const char* words;
};

PartialDate of(std::string_view value) { return parseTimexValue(value).value(); }
When on(std::string_view value, Modifier modifier = Modifier::None) {
    return {of(value), std::nullopt, modifier, false};
}
When between(std::string_view first, std::string_view last, bool lasted) {
    return {of(first), of(last), Modifier::None, lasted};
}

const std::vector<Row> rows{
    {"a day", on("2014-12-19"), "2014-12-19", "2014-12-19", "Friday 19 December 2014"},
    {"a day older than the Gregorian calendar names no weekday", on("1307-10-13"), "1307-10-13", "1307-10-13",
     "13 October 1307"},
    {"a month", on("2014-11"), "2014-11", "2014-11", "some time in November 2014"},
    {"a year", on("2014"), "2014", "2014", "some time in 2014"},
    {"a decade", on("199"), "199X", "199X", "some time in the 1990s"},
    {"a century", on("19"), "19XX", "19XX", "some time in the 20th century"},
    {"a century before the era", on("BC04"), "[-0499..-0400]", "", "some time in the 5th century BCE"},
    {"a year before the era", on("BC0044"), "-0043", "-0043", "some time in 44 BCE"},
    {"a season", on("2019-SU"), "2019-22", "2019-SU", "some time in summer 2019"},
    {"a quarter", on("2019-Q3"), "[2019-07..2019-09]", "2019-Q3", "some time in the third quarter of 2019"},
    {"a half", on("2019-H1"), "[2019-01..2019-06]", "2019-H1", "some time in the first half of 2019"},
    {"a week", on("2014-W51"), "[2014-12-15..2014-12-21]", "2014-W51",
     "some time in the week of Monday 15 December 2014"},
    {"an evening", on("2014-12-19TEV"), "2014-12-19", "2014-12-19", "Friday 19 December 2014, evening"},
    {"a minute", on("2014-12-19T14:30"), "2014-12-19T14:30:00", "2014-12-19", "Friday 19 December 2014, 14:30"},
    {"about a year", on("1520", Modifier::Approx), "1520~", "1520", "about 1520"},
    {"about a day", on("2014-12-17", Modifier::Approx), "2014-12-17~", "2014-12-17",
     "about Wednesday 17 December 2014"},
    {"before a day", on("2021-03-03", Modifier::Before), "../2021-03-02", "", "before Wednesday 3 March 2021"},
    {"after a day", on("2021-03-03", Modifier::After), "2021-03-04/..", "", "after Wednesday 3 March 2021"},
    {"before a month", on("2021-03", Modifier::Before), "../2021-02", "", "before March 2021"},
    {"after a year", on("2009", Modifier::After), "2010/..", "", "after 2009"},
    {"since a year", on("2009", Modifier::OnOrAfter), "2009/..", "2009", "since 2009"},
    {"by a week", on("2014-W51", Modifier::OnOrBefore), "../2014-12-21", "2014-W51",
     "by the week of Monday 15 December 2014"},
    {"early in a month", on("2021-03", Modifier::Start), "2021-03-01/2021-03-10~", "2021-03", "early in March 2021"},
    {"late in a month", on("2021-03", Modifier::End), "2021-03-21/2021-03-31~", "2021-03", "late in March 2021"},
    {"some day of three", between("2021-03-03", "2021-03-05", false), "[2021-03-03..2021-03-05]", "2021-03",
     "some time between Wednesday 3 March 2021 and Friday 5 March 2021"},
    {"three days long", between("2021-03-03", "2021-03-05", true), "2021-03-03/2021-03-05", "2021-03-03",
     "from Wednesday 3 March 2021 to Friday 5 March 2021"},
    {"years long", between("2009", "2011", true), "2009/2011", "2009", "from 2009 to 2011"},
    {"some time in two years shares nothing", between("2009", "2011", false), "[2009..2011]", "",
     "some time between 2009 and 2011"},
    {"a Friday of no week", on("XXXX-WXX-5"), "", "", "a Friday"},
    {"Christmas of no year", on("XXXX-12-25"), "XXXX-12-25", "", "25 December of an unknown year"},
};

}  // namespace

class WhenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsWritten_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < rows.size(); ++i) QTest::newRow(rows[i].name) << int(i);
    }
    void itIsWritten() {
        QFETCH(int, index);
        const Row& row = rows[std::size_t(index)];
        QCOMPARE(edtf(row.when), std::string(row.edtf));
        QCOMPARE(isoDate(row.when), std::string(row.iso));
        QCOMPARE(inWords(row.when), std::string(row.words));
    }

    void aModifierOpensOrCutsTheInterval() {
        const Interval before = *interval(on("2021-03-03", Modifier::Before));
        QVERIFY(!before.begin && *before.end == Instant{localDay(2021, 3, 3)});
        const Interval after = *interval(on("2021-03-03", Modifier::After));
        QVERIFY(*after.begin == Instant{localDay(2021, 3, 4)} && !after.end);
        const Interval early = *interval(on("2021-03", Modifier::Start));
        QVERIFY(*early.begin == Instant{localDay(2021, 3, 1)} && *early.end == Instant{localDay(2021, 3, 11)});
        const Interval whole = *interval(between("2009", "2011-06", true));
        QVERIFY(*whole.begin == Instant{localDay(2009, 1, 1)} && *whole.end == Instant{localDay(2011, 7, 1)});
        QVERIFY2(!interval(between("2011", "2009", true)), "a range that ends before it begins is none");
        QVERIFY(!interval(on("XXXX-WXX-5")));
    }

    void modifiersHaveTimexNames() {
        QCOMPARE(timexName(Modifier::None), std::string_view());
        QCOMPARE(timexName(Modifier::OnOrBefore), std::string_view("ON_OR_BEFORE"));
        QCOMPARE(timexName(Modifier::EqualOrMore), std::string_view("EQUAL_OR_MORE"));
    }

    void aDayBeyondFourDigitsHasASign() {
        QCOMPARE(isoDay(localDay(2014, 12, 19)), std::string("2014-12-19"));
        QCOMPARE(isoDay(localDay(12014, 1, 2)), std::string("+12014-01-02"));
        QCOMPARE(isoDay(localDay(-43, 3, 15)), std::string("-0043-03-15"));
    }
};

QTEST_GUILESS_MAIN(WhenTest)
#include "when_test.moc"
