#include "core/time/partial_date.h"

#include "core/time/calendar.h"
#include "tests/support/print.h"

#include <QTest>

using namespace dateline;

class PartialDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueSurvivesTheRoundTrip_data() {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* name, const char* value, const char* first, const char* last) {
            QTest::newRow(name) << QString(value) << QString(first) << QString(last);
        };
        row("a day", "2014-12-19", "2014-12-19", "2014-12-19");
        row("a month", "2014-11", "2014-11-01", "2014-11-30");
        row("a leap February", "2012-02", "2012-02-01", "2012-02-29");
        row("a year", "2014", "2014-01-01", "2014-12-31");
        row("a decade", "199", "1990-01-01", "1999-12-31");
        row("a century", "19", "1900-01-01", "1999-12-31");
        row("a millennium", "1", "1000-01-01", "1999-12-31");
        row("the first decade of the era", "000", "0000-01-01", "0009-12-31");
        row("a year before the era", "BC0044", "-0043-01-01", "-0043-12-31");
        row("a decade before the era", "BC004", "-0048-01-01", "-0039-12-31");
        row("a century before the era", "BC04", "-0499-01-01", "-0400-12-31");
        row("an ISO week", "2014-W51", "2014-12-15", "2014-12-21");
        row("a week that begins in the year before", "2015-W01", "2014-12-29", "2015-01-04");
        row("a weekend", "2014-W51-WE", "2014-12-20", "2014-12-21");
        row("a weekday of a week", "2014-W51-5", "2014-12-19", "2014-12-19");
        row("a season", "2014-SU", "2014-06-01", "2014-08-31");
        row("a winter", "2014-WI", "2014-12-01", "2015-02-28");
        row("a quarter", "2014-Q3", "2014-07-01", "2014-09-30");
        row("a half", "2014-H2", "2014-07-01", "2014-12-31");
        row("an evening", "2014-12-19TEV", "2014-12-19", "2014-12-19");
        row("a night reaches into the next day", "2014-12-19TNI", "2014-12-19", "2014-12-20");
        row("an hour", "2014-12-19T14", "2014-12-19", "2014-12-19");
        row("a minute", "2014-12-19T14:30", "2014-12-19", "2014-12-19");
        row("a second", "2014-12-19T14:30:05", "2014-12-19", "2014-12-19");
        row("the end of a day is the next one's beginning", "2014-12-19T24:00", "2014-12-20", "2014-12-20");
        row("a Friday without a week has no interval", "XXXX-WXX-5", "", "");
        row("Christmas without a year has none", "XXXX-12-25", "", "");
        row("a month without a year has none", "XXXX-11", "", "");
        row("a day without a month has none", "2014-XX-19", "", "");
        row("an unknown evening has none", "XXXX-XX-XXTEV", "", "");
        row("an unknown hour of a known day has none", "2014-12-19TXX", "", "");
        row("a summer without a year has none", "XXXX-SU", "", "");
        row("an unknown quarter has none", "2014-QX", "", "");
        row("an unknown week has none", "2014-WXX", "", "");
        row("31 February has none", "2014-02-31", "", "");
        row("29 February of a common year has none", "2014-02-29", "", "");
    }
    void aValueSurvivesTheRoundTrip() {
        QFETCH(QString, value);
        QFETCH(QString, first);
        QFETCH(QString, last);
        const auto date = parseTimexValue(value.toStdString());
        QVERIFY(date);
        QCOMPARE(timexValue(*date), value.toStdString());
        const auto whole = interval(*date);
        QCOMPARE(whole.has_value(), !first.isEmpty());
        QCOMPARE(isFull(*date), !first.isEmpty());
        if (!whole) return;
        const auto day = [](Instant instant) {
            return QString::fromStdString(date::format("%Y-%m-%d", date::floor<date::days>(instant)));
        };
        QCOMPARE(day(*whole->begin), first);
        QCOMPARE(day(*whole->end - std::chrono::seconds{1}), last);
    }

    void whatIsNoDateIsRefused_data() {
        QTest::addColumn<QString>("value");
        for (const char* value :
             {"", "P3D", "PRESENT_REF", "2014-", "2014-13", "2014-12-32", "2014-12-19T", "20145", "2014-W54",
              "2014-W51-8", "2014-12-19T14:61", "BC0000", "-2014", "2014-12-19TXY", "2014-Q9", "12-19", "T14:30"})
            QTest::newRow(*value ? value : "nothing") << QString(value);
    }
    void whatIsNoDateIsRefused() {
        QFETCH(QString, value);
        QVERIFY(!parseTimexValue(value.toStdString()));
    }

    void aZoneIsKeptAndShiftsNothing() {
        const auto date = parseTimexValue("2014-12-20T10:00+05:30");
        QVERIFY(date);
        QCOMPARE(int(*date->utcOffsetMinutes), 330);
        QVERIFY(asDay(*date) == localDay(2014, 12, 20));
    }

    void impossibleDatesAreKnown() {
        QVERIFY(!isPossible(PartialDate::ofDay(2021, 2, 31)));
        QVERIFY(!isPossible(PartialDate::ofDay(2021, 2, 29)));
        QVERIFY(isPossible(PartialDate::ofDay(2020, 2, 29)));
        PartialDate february29;
        february29.month = 2;
        february29.day = 29;
        QVERIFY2(isPossible(february29), "a year that is unknown may be a leap year");
        PartialDate wrongWeekday = PartialDate::ofDay(2021, 2, 9);
        wrongWeekday.weekday = 1;
        QVERIFY2(!isPossible(wrongWeekday), "9 February 2021 was a Tuesday");
        wrongWeekday.weekday = 2;
        QVERIFY(isPossible(wrongWeekday));
        PartialDate julian = PartialDate::ofDay(1307, 10, 12);
        julian.weekday = 4;
        QVERIFY2(isPossible(julian), "what a chronicle calls a Thursday is not for the Gregorian calendar to judge");
    }

    void everyDayAgreesWithItsIsoWeek() {
        for (date::local_days day = localDay(1890, 1, 1); day < localDay(2110, 1, 1); day += date::days{1}) {
            const IsoWeek week = isoWeekOf(day);
            QVERIFY(isoWeekStart(week.year, week.week) + date::days{int(isoWeekday(day)) - 1} == day);
            QVERIFY(asDay(PartialDate::ofDay(day)) == day);
        }
    }

    void yearsBeyondTheCalendarAreRefusedNotWrapped() {
        QVERIFY(!interval(PartialDate::ofYear(2000000000)));
        QVERIFY(!interval(PartialDate::ofYear(-2000000000)));
        QVERIFY(!asDay(PartialDate::ofDay(99999, 1, 1)));
    }

    void anOpenIntervalOverlapsAndHolds() {
        const Interval year = *interval(PartialDate::ofYear(2014));
        const Interval month = *interval(PartialDate::ofMonth(2014, 12));
        const Interval next = *interval(PartialDate::ofYear(2015));
        QVERIFY(overlap(year, month) && holds(year, month) && !holds(month, year));
        QVERIFY2(!overlap(year, next), "the end is exclusive");
        const Interval since{month.begin, std::nullopt};
        const Interval before{std::nullopt, year.begin};
        QVERIFY(overlap(since, next) && holds(since, next) && !holds(next, since));
        QVERIFY(!overlap(before, year) && !holds(since, year));
    }
};

QTEST_GUILESS_MAIN(PartialDateTest)
#include "partial_date_test.moc"
