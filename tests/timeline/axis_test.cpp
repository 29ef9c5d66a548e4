#include "core/timeline/axis.h"

#include "core/timeline/scene.h"
#include "core/timeline/ticks.h"
#include "tests/support/timeline_events.h"

#include <QTest>

#include <cmath>

using namespace dateline;
using namespace dateline::testing;

class AxisTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secondsAndPixelsAgree_data() {
        QTest::addColumn<std::int64_t>("moment");
        QTest::newRow("in the year 1") << day(1, 1, 1);
        QTest::newRow("in 1950") << day(1950, 6, 15) + 3'661;
        QTest::newRow("in 9999") << day(9999, 12, 31);
        QTest::newRow("in 4000 BCE") << day(-3999, 1, 1);
    }
    void secondsAndPixelsAgree() {
        QFETCH(std::int64_t, moment);
        for (const double width : {5.0, 3840.0})
            for (const double scale : {0.25, 1.0, 60.0, 86'400.0, 3.2e7, 4e9}) {
                const Axis axis = panned({moment, width / 3, scale}, 12'345.678);
                const double x = axis.x(moment);
                QVERIFY(std::abs(x - (width / 3 + 12'345.678)) < 1e-6);
                QVERIFY(std::llabs(axis.time(x) - moment) <= static_cast<std::int64_t>(scale * 1e-6) + 1);
                const Axis in = zoomed(axis, x, 1.25);
                QVERIFY2(std::abs(in.x(moment) - x) < 1e-6, "the date under the cursor stays");
                QVERIFY(in.secondsPerPixel <= axis.secondsPerPixel);
            }
    }
    void aThousandZoomStepsKeepTheDate() {
        const std::int64_t moment = day(2014, 12, 19) + 43'200;
        Axis axis{moment, 777.5, 86'400};
        for (int i = 0; i < 1'000; ++i) axis = zoomed(axis, 777.5, i % 20 < 10 ? 1.25 : 0.8);
        QVERIFY(std::abs(axis.x(moment) - 777.5) < 1e-3);
    }
    void animationEndsWhereItShouldAndGoesStraight() {
        const Axis from{day(2014, 1, 1), 10, 86'400}, to{day(2016, 1, 1), 500, 600};
        QVERIFY(between(from, to, 0) == from && between(from, to, 1) == to);
        double before = from.secondsPerPixel;
        for (int i = 1; i < 10; ++i) {
            const Axis now = between(from, to, i / 10.0);
            QVERIFY(now.secondsPerPixel < before);
            before = now.secondsPerPixel;
        }
    }

    void ticksLandOnRoundDates_data() {
        QTest::addColumn<double>("secondsPerPixel");
        QTest::addColumn<int>("minor");
        QTest::addColumn<int>("major");
        const auto row = [](const char* name, double scale, TickUnit minor, TickUnit major) {
            QTest::newRow(name) << scale << static_cast<int>(minor) << static_cast<int>(major);
        };
        row("a minute is wide: minutes under days", 0.5, TickUnit::Minute, TickUnit::Day);
        row("an hour is wide: hours under days", 60, TickUnit::Hour, TickUnit::Day);
        row("a day is wide: days under months", 1'500, TickUnit::Day, TickUnit::Month);
        row("a week is wide: weeks under months", 10'000, TickUnit::Week, TickUnit::Month);
        row("a month is wide: months under years", 40'000, TickUnit::Month, TickUnit::Year);
        row("a year is wide: years under decades", 700'000, TickUnit::Year, TickUnit::Decade);
        row("a decade is wide: decades under centuries", 7e6, TickUnit::Decade, TickUnit::Century);
        row("twenty years are wide: they too under centuries", 1.2e7, TickUnit::Decade, TickUnit::Century);
        row("fifty years are wide: they too", 3e7, TickUnit::Decade, TickUnit::Century);
        row("a century is wide: centuries under millennia", 7e7, TickUnit::Century, TickUnit::Millennium);
        row("two centuries are wide", 1.2e8, TickUnit::Century, TickUnit::Millennium);
        row("a millennium is wide: millennia", 6e8, TickUnit::Millennium, TickUnit::Millennium);
    }
    void ticksLandOnRoundDates() {
        QFETCH(double, secondsPerPixel);
        QFETCH(int, minor);
        QFETCH(int, major);
        for (const int year : {-3999, 1, 1950, 9999}) {
            const Axis axis{day(year, 3, 3), 600, secondsPerPixel};
            const Ticks all = ticks(axis, 1200, {});
            QCOMPARE(static_cast<int>(all.minor.unit), minor);
            QCOMPARE(static_cast<int>(all.major.unit), major);
            // Each is named by its own span, not by ten thousand years; only over millennia there is nothing else.
            QCOMPARE(all.major.step, all.minor.unit == TickUnit::Millennium ? 10 : 1);
            QVERIFY2(all.minor.ticks.size() < 80, "only what can be seen");
            for (std::size_t i = 0; i < all.minor.ticks.size(); ++i) {
                const Tick& tick = all.minor.ticks[i];
                QVERIFY(tick.end > tick.begin);
                if (i > 0) QCOMPARE(tick.begin, all.minor.ticks[i - 1].end);
                QVERIFY(std::abs(axis.x(tick.begin) - tick.x) < 1e-6);
            }
            // One that is cut at the left covers the first pixel.
            QVERIFY(all.minor.ticks.front().x <= 0 && all.minor.ticks.front().x + all.minor.ticks.front().width > -1);
        }
    }
    void neitherLeapSecondsNorChangesOfTheClockMoveTheAxis_data() {
        QTest::addColumn<std::int64_t>("begin");
        QTest::newRow("the night of a leap second") << day(2016, 12, 31);
        QTest::newRow("when the clocks of Europe go forward") << day(2021, 3, 28);
        QTest::newRow("when they go back") << day(2021, 10, 31);
        QTest::newRow("a leap day") << day(2024, 2, 29);
    }
    /// An axis of wall clocks: every day has 24 hours of 60 minutes, whatever a zone did that night.
    void neitherLeapSecondsNorChangesOfTheClockMoveTheAxis() {
        QFETCH(std::int64_t, begin);
        const Axis axis = fitted({begin, begin + 2 * secondsPerDay}, 0, 4'800);
        const TickRow days = tickRow(axis, 4'800, TickUnit::Day, 1, 1),
                      hours = tickRow(axis, 4'800, TickUnit::Hour, 1, 1);
        QVERIFY(hours.ticks.size() >= 48);
        for (const Tick& tick : hours.ticks) {
            QCOMPARE(tick.end - tick.begin, 3'600);
            QCOMPARE(std::int64_t{tick.hour}, (tick.begin - begin) % secondsPerDay / 3'600);
        }
        for (const Tick& tick : days.ticks) QCOMPARE(tick.end - tick.begin, secondsPerDay);
        const Axis night = fitted({begin + secondsPerDay - 600, begin + secondsPerDay + 600}, 0, 4'800);
        for (const Tick& tick : tickRow(night, 4'800, TickUnit::Minute, 1, 1).ticks)
            QCOMPARE(tick.end - tick.begin, 60);
    }
    void thereIsNoYearNought() {
        const Axis axis = fitted({day(-29, 1, 1), day(31, 1, 1)}, 0, 1200);
        const TickRow decades = tickRow(axis, 1200, TickUnit::Decade, 1, 1);
        std::vector<int> years;
        for (const Tick& tick : decades.ticks) years.push_back(tick.year);
        // 40 BCE ends at -29 (30 BCE begins); 30, 20 and 10 BCE; then 1, 10, 20, 30 of the common era.
        QCOMPARE(years, (std::vector<int>{-29, -19, -9, 1, 10, 20, 30}));
    }
    void yearsFollowEachOtherAcrossTheEra() {
        const Axis axis = fitted({day(-2, 1, 1), day(4, 1, 1)}, 0, 1200);
        std::vector<int> years;
        for (const Tick& tick : tickRow(axis, 1200, TickUnit::Year, 1, 1).ticks) years.push_back(tick.year);
        QCOMPARE(years, (std::vector<int>{-2, -1, 0, 1, 2, 3, 4}));
    }
    void weeksBeginWhereTheLanguageSays() {
        const Axis axis = fitted({day(2014, 12, 1), day(2015, 1, 1)}, 0, 1200);
        for (int first = 1; first <= 7; ++first)
            for (const Tick& tick : tickRow(axis, 1200, TickUnit::Week, 1, first).ticks)
                QCOMPARE(int{tick.weekday}, first);
    }
    void daysOffAreSaturdaysAndSundays() {
        const Axis axis = fitted({day(2014, 12, 1), day(2015, 1, 1)}, 0, 1200);
        const Ticks all = ticks(axis, 1200, {});
        QCOMPARE(all.daysOff.size(), std::size_t{8});
        for (const Tick& tick : all.daysOff) QVERIFY(tick.weekday >= 6);
    }
    void anAxisAtTheCalendarsEndStaysOnIt() {
        for (const double scale : {1.0, 1e6, 4e11}) {
            const Axis left = clamped(panned({0, 0, scale}, 1e15 / scale), 800);
            QVERIFY(left.time(400) >= calendarRange.begin - static_cast<std::int64_t>(scale));
            QVERIFY(!ticks(left, 800, {}).minor.ticks.empty());
        }
    }
};

QTEST_GUILESS_MAIN(AxisTest)
#include "axis_test.moc"
