#include "core/timeline/scene.h"

#include "tests/support/timeline_events.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace dateline;
using namespace dateline::testing;

namespace {

SceneStyle styleOf(float width, float height = 640) {
    SceneStyle style;
    style.width = width;
    style.height = height;
    return style;
}

struct View {
    EventTable table;
    Placement placement;
    SceneStyle style;
    Axis axis;

    Scene scene() const { return makeScene(table, placement, axis, style); }
};

View viewOf(const std::vector<TimelineEvent>& events, float width = 1920, float height = 640) {
    View view{eventTable(events, plainMeasure()), {}, styleOf(width, height), {}};
    view.axis = fitAll(view.table, static_cast<double>(width));
    view.placement = place(view.table, {view.axis.secondsPerPixel, lanesFor(view.style, 1), 4});
    return view;
}

int overlaps(const Scene& scene) {
    int count = 0;
    for (std::size_t i = 0; i < scene.items.size(); ++i)
        for (std::size_t j = i + 1; j < scene.items.size(); ++j) count += scene.items[i].hit.meets(scene.items[j].hit);
    return count;
}

/// Many events whose middle one begins in a year.
std::vector<TimelineEvent> around(int year, std::uint32_t count) {
    std::vector<TimelineEvent> events = manyEvents(count);
    const std::int64_t shift = day(year, 6, 15) - events[events.size() / 2].begin;
    for (TimelineEvent& event : events) event.begin += shift, event.end += shift;
    return events;
}

/// Of the events that begin in the picture, the number of those that are neither drawn nor counted.
int withoutPlaceOrCount(const View& view, const Scene& scene) {
    const TimeRange range = view.axis.range(static_cast<double>(scene.width));
    const int level = view.placement.levelAt(view.axis.secondsPerPixel);
    const auto unplaced = [&](std::int64_t from, std::int64_t until) {
        return from < until ? view.placement.unplaced(level, view.table.lowerBound(from), view.table.lowerBound(until))
                            : 0;
    };
    std::int64_t told = 0;
    for (const SceneCluster& cluster : scene.clusters)
        // A bin at the picture's edge also counts what begins beyond it.
        told += std::int64_t{cluster.count} - unplaced(cluster.range.begin, range.begin) -
                unplaced(range.end, cluster.range.end);
    std::vector<bool> drawn(view.table.size());
    for (const SceneItem& item : scene.items) drawn[item.row] = true;
    std::int64_t missing = 0;
    for (std::uint32_t row = view.table.lowerBound(range.begin); row < view.table.lowerBound(range.end); ++row)
        missing += !drawn[row];
    // Those in lanes that only scrolling reaches are told by the chips above and below.
    missing -= told;
    return static_cast<int>(missing <= std::int64_t{scene.above} + scene.below ? std::max<std::int64_t>(0, -missing)
                                                                               : missing);
}

/// After panning by some pixels: how many labels stand in another lane, came in the middle of the picture, or went.
int flickers(const View& view, const Scene& before, float pixels) {
    View panning = view;
    panning.axis = panned(view.axis, static_cast<double>(pixels));
    const Scene after = panning.scene();
    std::map<std::uint32_t, const SceneItem*> was;
    for (const SceneItem& item : before.items) was[item.row] = &item;
    int count = 0;
    for (const SceneItem& item : after.items) {
        const bool inside = item.hit.x - pixels < before.width - 20 && item.hit.right() - pixels > 20;
        if (const auto found = was.find(item.row); found == was.end())
            count += inside;
        else
            count += found->second->middleY != item.middleY, was.erase(found);
    }
    for (const auto& [row, item] : was)
        count += item->hit.right() + pixels > 20 && item->hit.x + pixels < before.width - 20;
    return count;
}

TimelineEvent spanning(std::uint32_t id, std::int64_t begin, std::int64_t end, DateShape shape) {
    TimelineEvent event = onDay(id, begin, "Wall damaged by storms");
    event.end = end;
    event.shape = shape;
    return event;
}

}  // namespace

class SceneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingOverlapsInAnyPicture_data() {
        QTest::addColumn<std::uint32_t>("count");
        QTest::addColumn<double>("zoom");
        for (const std::uint32_t n : {1'000U, 100'000U, 1'000'000U})
            for (const double zoom : {1.0, 9.0, 130.0, 5'000.0, 400'000.0})
                QTest::addRow("%u events, %g times nearer", n, zoom) << n << zoom;
    }
    void nothingOverlapsInAnyPicture() {
        QFETCH(std::uint32_t, count);
        QFETCH(double, zoom);
        static std::map<std::uint32_t, View> views;
        if (!views.contains(count)) views.emplace(count, viewOf(manyEvents(count)));
        View view = views.at(count);
        const std::int64_t middle = view.table.begin[view.table.size() / 2];
        view.axis = zoomed(panned(view.axis, 960 - view.axis.x(middle)), 960, zoom);
        const Scene first = view.scene();
        QCOMPARE(overlaps(first), 0);
        // Panning changes nothing but the place: what is in both pictures is in the same lane, and nothing else.
        view.axis = panned(view.axis, -100);
        const Scene second = view.scene();
        std::map<std::uint32_t, float> lanes;
        for (const SceneItem& item : first.items) lanes[item.row] = item.middleY;
        for (const SceneItem& item : second.items) {
            const bool wasInside = item.hit.x + 100 < 1900 && item.hit.right() + 100 > 20;
            if (const auto found = lanes.find(item.row); found != lanes.end())
                QCOMPARE(item.middleY, found->second);
            else
                QVERIFY2(!wasInside, "a label appeared while panning");
        }
    }
    void aPictureIsHonestAnywhere_data() {
        QTest::addColumn<std::uint32_t>("count");
        QTest::addColumn<int>("year");
        QTest::addColumn<float>("width");
        for (const std::uint32_t n : {1'000U, 10'000U, 100'000U})
            for (const int year : {-3999, 1, 1950, 9999})
                for (const float width : {5.0F, 3840.0F})
                    QTest::addRow("%u events around the year %d, %g pixels wide", n, year, static_cast<double>(width))
                        << n << year << width;
    }
    /// At five scales: nothing overlaps, every event of the picture has a place or a count, panning and zooming keep
    /// what they should, and a click hits what is drawn.
    void aPictureIsHonestAnywhere() {
        QFETCH(std::uint32_t, count);
        QFETCH(int, year);
        QFETCH(float, width);
        const double middle = static_cast<double>(width) / 2;
        View view = viewOf(around(year, count), width);
        const std::int64_t moment = view.table.begin[view.table.size() / 2];
        for (const double zoom : {1.0, 9.0, 130.0, 5'000.0, 400'000.0}) {
            view.axis = fitAll(view.table, static_cast<double>(width));
            view.axis = zoomed(panned(view.axis, middle - view.axis.x(moment)), middle, zoom);
            QVERIFY2(std::abs(view.axis.x(moment) - middle) < 1e-3, "the date under the cursor stays");
            const Scene scene = view.scene();
            QCOMPARE(overlaps(scene), 0);
            QCOMPARE(withoutPlaceOrCount(view, scene), 0);
            for (const SceneItem& item : scene.items) {
                const float x = std::max(item.hit.x, 0.0F) + 0.25F;
                if (x >= std::min(item.hit.right(), width) || !scene.stage.contains(x, item.middleY)) continue;
                const SceneItem* hit = itemAt(scene, x, item.middleY);
                QVERIFY(hit && hit->row == item.row);
            }
            QCOMPARE(flickers(view, scene, -std::round(width / 3)), 0);
        }
    }
    void zoomingInLosesNoLabel() {
        View view = viewOf(manyEvents(20'000));
        const std::int64_t middle = view.table.begin[10'000];
        std::map<std::uint32_t, float> before;
        for (int step = 0; step < 60; ++step) {
            const Scene scene = view.scene();
            std::map<std::uint32_t, float> now;
            for (const SceneItem& item : scene.items) now[item.row] = item.middleY;
            const TimeRange range = view.axis.range(1920);
            for (const auto& [row, y] : before)
                if (view.table.begin[row] >= range.begin && view.table.end[row] < range.end) {
                    QVERIFY2(now.contains(row), "a label vanished on zooming in");
                    QCOMPARE(now[row], y);
                }
            before = now;
            view.axis = zoomed(view.axis, view.axis.x(middle), 1.25);
        }
    }
    void everyEventOfThePictureIsDrawnOrCounted_data() {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {1.0, 6.0, 50.0, 800.0}) QTest::addRow("%g times nearer", zoom) << zoom;
    }
    void everyEventOfThePictureIsDrawnOrCounted() {
        QFETCH(double, zoom);
        View view = viewOf(manyEvents(40'000));
        view.axis = zoomed(view.axis, 700, zoom);
        const Scene scene = view.scene();
        const TimeRange range = view.axis.range(1920);
        std::uint32_t begun = 0;
        for (std::uint32_t row = 0; row < view.table.size(); ++row)
            begun += view.table.begin[row] >= range.begin && view.table.begin[row] < range.end;
        std::uint32_t told = 0, countedOutside = 0;
        for (const SceneCluster& cluster : scene.clusters) {
            told += cluster.count;
            // A bin at the picture's edge also counts what begins beyond it.
            const int level = view.placement.levelAt(view.axis.secondsPerPixel);
            const auto outside = [&](std::int64_t from, std::int64_t until) {
                return from < until
                           ? view.placement.unplaced(level, view.table.lowerBound(from), view.table.lowerBound(until))
                           : 0;
            };
            countedOutside += outside(cluster.range.begin, range.begin) + outside(range.end, cluster.range.end);
        }
        std::uint32_t drawn = 0;
        for (const SceneItem& item : scene.items)
            drawn += view.table.begin[item.row] >= range.begin && view.table.begin[item.row] < range.end;
        QCOMPARE(drawn + told - countedOutside, begun);
    }
    void allLabelsOfAFirstViewAreInside() {
        View view = viewOf(
            {onDay(1, day(2014, 2, 3), "Report published"), onDay(2, day(2014, 12, 25), "A rather long last headline")},
            900);
        const Scene scene = view.scene();
        QCOMPARE(scene.items.size(), std::size_t{2});
        for (const SceneItem& item : scene.items) QVERIFY(item.hit.x >= 0 && item.hit.right() <= 900);
        QCOMPARE(scene.earlier.count, 0U);
        QCOMPARE(scene.later.count, 0U);
    }
    void aFirstViewShowsSomethingAtAnyWidth() {
        for (const float width : {5.0F, 80.0F, 320.0F, 3840.0F}) {
            View view = viewOf(manyEvents(50), width);
            const Scene scene = view.scene();
            QVERIFY(!scene.items.empty() || !scene.clusters.empty());
        }
    }
    void aClickHitsWhatIsDrawn() {
        View view = viewOf(manyEvents(3'000));
        const Scene scene = view.scene();
        for (const SceneItem& item : scene.items) {
            const float x = std::clamp(item.label.x + 3, 0.0F, 1919.0F);
            if (item.middleY < scene.stage.y || item.middleY > scene.stage.bottom()) continue;
            const SceneItem* hit = itemAt(scene, x, item.middleY);
            QVERIFY(hit);
            QCOMPARE(hit->row, item.row);
        }
        QVERIFY(!itemAt(scene, 5, 5));
    }
    void aMonthIsABarOverTheMonth() {
        View view = viewOf({spanning(1, day(2014, 11, 1), day(2014, 12, 1), DateShape::Within)});
        const Scene scene = view.scene();
        QCOMPARE(scene.items.size(), std::size_t{1});
        const Rect bar = scene.items[0].bar;
        QVERIFY(std::abs(static_cast<double>(bar.x) - view.axis.x(day(2014, 11, 1))) < 0.5);
        QVERIFY(std::abs(static_cast<double>(bar.right()) - view.axis.x(day(2014, 12, 1))) < 0.5);
        QVERIFY(scene.items[0].fadesLeft && scene.items[0].fadesRight);
        QVERIFY(!scene.items[0].marker);
    }
    void whatLastedDoesNotFade() {
        View view = viewOf({spanning(1, day(2014, 11, 1), day(2014, 12, 1), DateShape::Lasted)});
        const Scene scene = view.scene();
        QVERIFY(!scene.items[0].fadesLeft && !scene.items[0].fadesRight);
    }
    void aDayGrowsIntoABarAsOneZoomsIn() {
        View view = viewOf({onDay(1, day(2014, 12, 19), "Something")});
        const double far = 86'400 / 30.0, near = 86'400 / 2'000.0;
        const std::int64_t noon = day(2014, 12, 19) + 43'200;
        view.axis = {noon, 960, far};
        const Scene wide = view.scene();
        QVERIFY(wide.items[0].bar.empty());
        QVERIFY2(std::abs(wide.items[0].markerX - 960) < 1, "from afar the mark is in the middle of the day");
        view.axis = {noon, 960, near};
        const Scene close = view.scene();
        QVERIFY(close.items[0].bar.width > 1'900);
    }
    void aLongBarsLabelStaysInThePicture() {
        View view =
            viewOf({spanning(1, day(2014, 1, 1), day(2015, 1, 1), DateShape::Lasted), onDay(2, day(2014, 6, 1), "x")});
        view.axis = {day(2014, 6, 1), 960, 86'400 / 40.0};
        for (const SceneItem& item : view.scene().items)
            if (view.table.id[item.row] == EventId{1}) QVERIFY(item.label.x > 0 && item.label.x < 40);
    }
    void whatLiesOutsideIsTold() {
        View view =
            viewOf({onDay(1, day(2014, 2, 3), "a"), onDay(2, day(2014, 2, 9), "b"), onDay(3, day(2014, 12, 19), "c")});
        view.axis = fitted({day(2014, 12, 1), day(2015, 1, 1)}, 0, 1920);
        const Scene scene = view.scene();
        QCOMPARE(scene.earlier.count, 2U);
        QCOMPARE(scene.earlier.nearest, day(2014, 2, 10));
        QCOMPARE(scene.later.count, 0U);
    }
    void lanesThatAreScrolledAwayAreCounted() {
        std::vector<TimelineEvent> events;
        for (std::uint32_t i = 0; i < 40; ++i)
            events.push_back(onDay(i + 1, day(2020, 3, 4), "Something happens here"));
        View view = viewOf(events, 1920, 400);
        view.axis = fitted({day(2020, 3, 4), day(2020, 3, 5)}, 200, 1700);
        const Scene top = view.scene();
        QVERIFY(top.contentHeight > top.stage.height);
        const auto inside = [](const Scene& scene) {
            std::uint32_t count = 0;
            for (const SceneItem& item : scene.items)
                count += item.middleY >= scene.stage.y && item.middleY <= scene.stage.bottom();
            return count;
        };
        QCOMPARE(inside(top) + top.above + top.below, 40U);
        QCOMPARE(top.above, 0U);
        view.style.scroll = 300;
        const Scene scrolled = view.scene();
        QVERIFY(scrolled.above > 0 && scrolled.below > 0);
        QCOMPARE(inside(scrolled) + scrolled.above + scrolled.below, 40U);
        const std::uint32_t last = 39;
        QVERIFY(laneTop(scrolled, view.table, view.placement, last, view.style.rowHeight) > scrolled.stage.height);
    }
    void aNotesYearIsLeftToTheAxis_data() {
        QTest::addColumn<QString>("note");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a month") << "some time in November 2014" << 30 << "some time in November";
        QTest::newRow("a day") << "before 5 November 2014" << 1 << "before 5 November";
        QTest::newRow("no preposition is left alone") << "by 2014" << 1 << "by 2014";
        QTest::newRow("a year stays") << "some time in 2014" << 365 << "some time in 2014";
        QTest::newRow("another year stays")
            << "from November 2014 to March 2015" << 120 << "from November 2014 to March 2015";
    }
    void aNotesYearIsLeftToTheAxis() {
        QFETCH(QString, note);
        QFETCH(int, days);
        QFETCH(QString, shown);
        TimelineEvent event = spanning(1, day(2014, 11, 1), day(2014, 11, 1) + days * secondsPerDay, DateShape::Within);
        event.dateNote = note.toStdString();
        const EventTable table = eventTable({event}, plainMeasure());
        QCOMPARE(QString::fromStdString(std::string(table.shortNote(0))), shown);
        QCOMPARE(QString::fromStdString(std::string(table.note(0))), note);
    }
    void groupsStandUnderEachOther() {
        std::vector<TimelineEvent> events = manyEvents(60);
        for (std::size_t i = 0; i < events.size(); ++i) events[i].lane = static_cast<std::uint16_t>(i % 3);
        View view{eventTable(events, plainMeasure()), {}, styleOf(1200), {}};
        view.style.groups = true;
        view.axis = fitAll(view.table, 1200);
        view.placement = place(view.table, {view.axis.secondsPerPixel, lanesFor(view.style, 3), 4});
        const Scene scene = view.scene();
        QCOMPARE(scene.groups.size(), std::size_t{3});
        for (const SceneItem& item : scene.items) {
            const SceneGroup& group = scene.groups[view.table.group[item.row]];
            QVERIFY(item.middleY > group.top && item.middleY < group.bottom);
        }
        QCOMPARE(overlaps(scene), 0);
        view.style.collapsed = {false, true, false};
        const Scene folded = view.scene();
        for (const SceneItem& item : folded.items) QVERIFY(view.table.group[item.row] != 1);
        QCOMPARE(folded.groups[1].top, folded.groups[1].bottom);
    }
    void densityCountsEveryEventOnce() {
        const EventTable table = eventTable(manyEvents(10'000), plainMeasure());
        const TimeRange all = *table.extent();
        const std::int64_t bin = all.length() / 300 + 1;
        std::uint32_t sum = 0;
        for (const std::uint32_t count : density(table, all.begin, bin, 301)) sum += count;
        QCOMPARE(sum, 10'000U);
    }
};

QTEST_GUILESS_MAIN(SceneTest)
#include "scene_test.moc"
