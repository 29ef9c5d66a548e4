#include "core/timeline/placement.h"

#include "core/timeline/scene.h"
#include "tests/support/timeline_events.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr float viewWidth = 1920;

SceneStyle styleOf(float width = viewWidth) {
    SceneStyle style;
    style.width = width;
    style.height = 640;
    return style;
}

struct Placed {
    EventTable table;
    Placement placement;
};

Placed placed(const std::vector<TimelineEvent>& events, float width = viewWidth) {
    Placed result{eventTable(events, plainMeasure()), {}};
    const double scale = fitAll(result.table, static_cast<double>(width)).secondsPerPixel;
    result.placement = place(result.table, {scale, lanesFor(styleOf(width), 1), 4});
    return result;
}

/// The number of pairs of events in one lane whose boxes overlap at a scale.
int overlaps(const Placed& p, double secondsPerPixel) {
    const int level = p.placement.levelAt(secondsPerPixel);
    std::map<int, std::vector<std::uint32_t>> lanes;
    for (std::uint32_t row = 0; row < p.table.size(); ++row)
        if (p.placement.level(row) <= level) lanes[p.placement.lane(row)].push_back(row);
    int count = 0;
    for (auto& [lane, rows] : lanes) {
        std::sort(rows.begin(), rows.end(), [&](auto a, auto b) {
            return worldBox(p.table, a, secondsPerPixel).begin < worldBox(p.table, b, secondsPerPixel).begin;
        });
        for (std::size_t i = 1; i < rows.size(); ++i)
            count +=
                worldBox(p.table, rows[i], secondsPerPixel).begin < worldBox(p.table, rows[i - 1], secondsPerPixel).end;
    }
    return count;
}

std::vector<TimelineEvent> oneDay(std::uint32_t count) {
    std::vector<TimelineEvent> events;
    for (std::uint32_t i = 0; i < count; ++i) events.push_back(onDay(i + 1, day(2020, 3, 4), "Something happens here"));
    return events;
}

}  // namespace

class PlacementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void labelsNeverOverlap_data() {
        QTest::addColumn<std::uint32_t>("count");
        QTest::newRow("of a thousand events") << 1'000U;
        QTest::newRow("of a hundred thousand events") << 100'000U;
        QTest::newRow("of a million events") << 1'000'000U;
    }
    void labelsNeverOverlap() {
        QFETCH(std::uint32_t, count);
        const Placed p = placed(manyEvents(count));
        for (int level = 0; level < p.placement.plan().levelCount(); level += 4) {
            const double coarse = p.placement.plan().scaleOf(level);
            QCOMPARE(overlaps(p, coarse), 0);
            QCOMPARE(overlaps(p, coarse / 1.7), 0);
        }
    }

    void everyEventHasAPlaceOrACount() {
        const Placed p = placed(manyEvents(30'000));
        for (int level = -1; level < p.placement.plan().levelCount(); level += 2) {
            std::uint32_t shown = 0;
            for (std::uint32_t row = 0; row < p.table.size(); ++row) shown += p.placement.level(row) <= level;
            QCOMPARE(shown + p.placement.unplaced(level, 0, p.table.size()), p.table.size());
        }
    }

    void whatIsVisibleIsFoundWhateverTheRange() {
        const Placed p = placed(manyEvents(20'000));
        const TimeRange all = *p.table.extent();
        for (int i = 0; i < 40; ++i) {
            const std::int64_t begin = all.begin + all.length() / 40 * i;
            const TimeRange range{begin, begin + all.length() / (3 + i * i)};
            const int level = 4 + i % 12;
            std::vector<std::uint32_t> found;
            p.placement.visible(p.table, level, range, found);
            std::sort(found.begin(), found.end());
            std::vector<std::uint32_t> wanted;
            for (std::uint32_t row = 0; row < p.table.size(); ++row)
                if (p.placement.level(row) <= level && p.table.begin[row] < range.end &&
                    p.table.end[row] >= range.begin)
                    wanted.push_back(row);
            QCOMPARE(found, wanted);
        }
    }

    void whatRunsAcrossAMomentWithoutAPlaceIsCounted() {
        const Placed p = placed(manyEvents(20'000));
        const TimeRange all = *p.table.extent();
        for (int i = 1; i < 30; ++i) {
            const std::int64_t moment = all.begin + all.length() / 30 * i;
            std::uint32_t wanted = 0;
            for (std::uint32_t row = 0; row < p.table.size(); ++row)
                wanted += p.placement.level(row) > 6 && p.table.begin[row] < moment && p.table.end[row] > moment;
            QCOMPARE(p.placement.unplacedAcross(p.table, 6, moment), wanted);
        }
    }

    void moreEventsOfADayThanLanesGetLanesBelow() {
        const Placed p = placed(oneDay(40));
        std::set<int> lanes;
        for (std::uint32_t row = 0; row < p.table.size(); ++row) {
            QVERIFY(p.placement.level(row) != Placement::nowhere);
            QVERIFY2(lanes.insert(p.placement.lane(row)).second, "two events of one day share a lane");
        }
        QCOMPARE(p.placement.lanesUsed(0), 40);
    }

    void fewEventsStandAsAStaircase() {
        std::vector<TimelineEvent> events;
        for (std::uint32_t i = 0; i < 5; ++i)
            events.push_back(onDay(i + 1, day(2020, 3, 4 + i), "A rather long headline of an event"));
        const Placed p = placed(events);
        for (std::uint32_t row = 0; row < 5; ++row) QCOMPARE(int{p.placement.lane(row)}, static_cast<int>(row));
    }

    void theImportantOnesAreSeenFromAfar() {
        std::vector<TimelineEvent> events = manyEvents(5'000);
        events[777].importance = 9;
        const EventId wanted = events[777].event;
        const Placed p = placed(events);
        const auto row = p.table.row(wanted);
        QVERIFY(row);
        QVERIFY(p.placement.level(*row) <= p.placement.plan().coarser);
    }

    void newEventsMoveNothing_data() {
        QTest::addColumn<std::uint32_t>("before");
        QTest::addColumn<std::uint32_t>("added");
        QTest::newRow("a few come to a few") << 12U << 8U;
        QTest::newRow("a thousand come to ten thousand") << 10'000U << 1'000U;
    }
    void newEventsMoveNothing() {
        QFETCH(std::uint32_t, before);
        QFETCH(std::uint32_t, added);
        std::vector<TimelineEvent> events = manyEvents(before + added);
        std::vector<TimelineEvent> first(events.begin(), events.begin() + before);
        Placed old = placed(first);
        Placed now{eventTable(events, plainMeasure()), {}};
        const double fitScale = fitAll(now.table, 1920).secondsPerPixel;
        now.placement = placeAgain(now.table, old.table, old.placement, fitScale);
        for (std::uint32_t row = 0; row < old.table.size(); ++row) {
            const auto at = now.table.row(old.table.id[row]);
            QVERIFY(at);
            QCOMPARE(now.placement.lane(*at), old.placement.lane(row));
            // The scale at which it appears is the same, or a coarser one beyond the old first view.
            if (old.placement.level(row) == Placement::nowhere) continue;
            const double was = old.placement.plan().scaleOf(old.placement.level(row));
            QVERIFY(now.placement.plan().scaleOf(now.placement.level(*at)) >= was * 0.999);
        }
        for (int level = 0; level < now.placement.plan().levelCount(); level += 2)
            QCOMPARE(overlaps(now, now.placement.plan().scaleOf(level)), 0);
        std::uint32_t placedNow = 0;
        for (std::uint32_t row = 0; row < now.table.size(); ++row)
            placedNow += now.placement.level(row) != Placement::nowhere;
        QVERIFY2(placedNow * 10 >= now.table.size() * 9, "new events find gaps");
    }

    void aFarEventAddsCoarserLevels() {
        std::vector<TimelineEvent> events = oneDay(3);
        Placed old = placed(events);
        events.push_back(onDay(9, day(1950, 1, 1), "Long ago"));
        Placed now{eventTable(events, plainMeasure()), {}};
        const double fitScale = fitAll(now.table, 1920).secondsPerPixel;
        now.placement = placeAgain(now.table, old.table, old.placement, fitScale);
        QVERIFY(now.placement.plan().scaleOf(0) >= fitScale);
        const auto far = now.table.row({9});
        QVERIFY(now.placement.levelAt(fitScale) >= now.placement.level(*far));
    }

    void aFirstPictureWithFewLevelsIsTheSamePicture() {
        const Placed whole = placed(manyEvents(30'000));
        Placement first;
        const Placement again =
            place(whole.table, whole.placement.plan(), 4, [&first](Placement p) { first = std::move(p); });
        const int lastLevel = whole.placement.plan().coarser + 3;
        for (std::uint32_t row = 0; row < whole.table.size(); ++row) {
            const int level = whole.placement.level(row);
            QCOMPARE(int{first.level(row)}, level <= lastLevel ? level : int{Placement::nowhere});
            if (level <= lastLevel) QCOMPARE(first.lane(row), whole.placement.lane(row));
            QCOMPARE(int{again.level(row)}, level);
            QCOMPARE(again.lane(row), whole.placement.lane(row));
        }
    }

    void sameInputSamePlaces() {
        const Placed a = placed(manyEvents(4'000)), b = placed(manyEvents(4'000));
        for (std::uint32_t row = 0; row < a.table.size(); ++row) {
            QCOMPARE(a.placement.level(row), b.placement.level(row));
            QCOMPARE(a.placement.lane(row), b.placement.lane(row));
        }
    }
};

QTEST_GUILESS_MAIN(PlacementTest)
#include "placement_test.moc"
