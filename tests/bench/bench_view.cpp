// The timeline view under the hand: load, pan and zoom, by number of events and size of window, and while events come.

#include "core/base/heap.h"
#include "tests/support/bench.h"
#include "tests/support/gold_events.h"
#include "tests/support/timeline_events.h"
#include "ui/timeline/index_builder.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QWheelEvent>

#include <cmath>
#include <cstdlib>
#include <malloc.h>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <utility>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::size_t heapBytes() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

/// CPU seconds of the window's own thread.
double windowSeconds() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

/// A size of window, and what is asked of a million events in it: figures to stand beside, all in CPU ms.
struct Size {
    const char* name;
    QSize pixels;
    const char *pan, *zoom;
};
constexpr Size sizes[] = {{"1920x1080", {1920, 1080}, "asked: 2.5, p99 4", "asked: 2.5, p99 4"},
                          {"3840x2160", {3840, 2160}, "asked: 2", "asked: p99 8.3"}};

const char* askedToLoad(std::size_t n) { return n > 100'000 ? "asked: 800" : n > 10'000 ? "asked: 250" : "asked: 25"; }

/// Paints what the last event made necessary, as the window would.
void frame() { QApplication::processEvents(); }

/// Gives a view events and waits until it has taken over what was built of them, by a worker or at once.
void show(TimelineView& view, std::vector<TimelineEvent> events) {
    // Before the events are there the view stands at the epoch, an hour a pixel.
    const auto empty = view.visibleRange();
    view.setEvents(std::move(events));
    QElapsedTimer timer;
    timer.start();
    // Sleeps until something comes: looking again and again would count as the view's own work.
    QTimer::singleShot(20'000, &view, [] {});
    while (view.visibleRange() == empty && timer.elapsed() < 20'000)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    frame();
}

void wheel(TimelineView& view, double x, int steps, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(QPointF(x, 300), view.mapToGlobal(QPointF(x, 300)), QPoint(), QPoint(0, 120 * steps),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

void lookAt(TimelineView& view, double middle, double seconds) {
    view.setVisibleRange(static_cast<qint64>(middle - seconds / 2), static_cast<qint64>(middle + seconds / 2));
    frame();
}

/// CPU milliseconds of twenty frames, each after a turn of the wheel.
template <class Turn>
void frames(std::vector<double>& times, Turn&& turn) {
    for (int i = 0; i < 20; ++i) {
        const double start = bench::cpuSeconds();
        turn(i);
        frame();
        times.push_back(1000 * (bench::cpuSeconds() - start));
    }
}

/// Medians by number of events and size of window, to compare numbers with each other.
struct FrameCost {
    double pan = 0, zoom = 0;
};
using FrameCosts = std::map<std::pair<long long, std::string>, FrameCost>;

FrameCost measureFrames(bench::Report& report, TimelineView& view, long long n, const Size& size,
                        const std::string& of) {
    std::mt19937 random(7);
    const auto [begin, end] = view.visibleRange();
    std::vector<double> pans, zooms;
    // Six scales from everything down to days; at each, pan to and fro, then one zoom step in and out.
    for (int scale = 0; scale < 6; ++scale) {
        const double length = static_cast<double>(end - begin);
        const double share = 0.3 + 0.4 * static_cast<double>(random() % 1000) / 1000;
        lookAt(view, static_cast<double>(begin) + length * share, length / std::pow(8.0, scale));
        frames(pans, [&](int i) { wheel(view, view.width() / 2.0, i < 10 ? 1 : -1, Qt::ShiftModifier); });
        frames(zooms, [&](int i) { wheel(view, view.width() * 0.37, i % 10 < 5 ? 1 : -1, Qt::NoModifier); });
    }
    std::sort(pans.begin(), pans.end());
    std::sort(zooms.begin(), zooms.end());
    report.add({"pan a frame" + of, n, size.name, bench::median(pans), bench::p99(pans), "CPU ms", size.pan});
    report.add({"zoom a frame" + of, n, size.name, bench::median(zooms), bench::p99(zooms), "CPU ms", size.zoom});
    return {bench::median(pans), bench::median(zooms)};
}

/// What a hundred times the events cost: the levels are to make it less than twice the frame.
void compareCosts(bench::Report& report, const FrameCosts& costs) {
    for (const auto& [of, many] : costs) {
        const auto few = costs.find({of.first / 100, of.second});
        if (few == costs.end()) continue;
        const char* asked = "asked: 2, for fifty times";
        report.add(
            {"pan, to a hundredth of the events", of.first, of.second, many.pan / few->second.pan, {}, "times", asked});
        report.add({"zoom, to a hundredth of the events",
                    of.first,
                    of.second,
                    many.zoom / few->second.zoom,
                    {},
                    "times",
                    asked});
    }
}

/// A drop of 1,000 articles that bring ten events each, in ten parts, while one pans: what the window's thread does.
void measureArrival(bench::Report& report, std::uint32_t n) {
    const std::vector<TimelineEvent> all = manyEvents(n + 10'000);
    const auto upTo = [&all](std::uint32_t count) {
        std::vector<TimelineEvent> events;
        for (const TimelineEvent& event : all)
            if (event.event.value <= count) events.push_back(event);
        return events;
    };
    TimelineView view;
    view.resize(sizes[0].pixels);
    view.show();
    frame();
    show(view, upTo(n));
    QThreadPool::globalInstance()->waitForDone();
    frame();
    wheel(view, 900, 4, Qt::NoModifier);  // a view that was moved does not fit itself to what comes
    std::vector<double> times;
    for (std::uint32_t i = 0; i < 200; ++i) {
        auto events = i % 20 == 0 ? upTo(n + 1'000 * (i / 20 + 1)) : std::vector<TimelineEvent>{};
        const double start = windowSeconds();
        if (!events.empty()) view.setEvents(std::move(events));
        wheel(view, 900, i % 40 < 20 ? 1 : -1, Qt::ShiftModifier);
        frame();
        times.push_back(1000 * (windowSeconds() - start));
        QThread::msleep(4);
    }
    const auto late = std::count_if(times.begin(), times.end(), [](double time) { return time > 16; });
    std::sort(times.begin(), times.end());
    report.add({"pan while 1,000 articles come", n, sizes[0].name, bench::median(times), bench::p99(times), "CPU ms",
                "asked: none above 16"});
    report.add({"frames above 16 ms, of 200", n, sizes[0].name, static_cast<double>(late), {}, "frames", "asked: 0"});
}

std::size_t bytesOf(const std::vector<TimelineEvent>& events) {
    std::size_t sum = events.capacity() * sizeof(TimelineEvent);
    for (const TimelineEvent& event : events) sum += event.label.capacity() > 15 ? event.label.capacity() + 17 : 0;
    return sum;
}

void measureBuild(bench::Report& report, std::uint32_t n) {
    std::vector<TimelineEvent> events = manyEvents(n);
    QFont font = QApplication::font();
    const std::size_t before = heapBytes(), given = bytesOf(events);
    SceneStyle style;
    style.width = 1920, style.height = 1034;
    const double start = bench::cpuSeconds();
    const TimelineIndex index =
        buildIndex({std::move(events), {}, false, 1, style, TextMetrics(font), TextMetrics(font)});
    report.add({"load into the view", n, "", 1000 * (bench::cpuSeconds() - start), {}, "CPU ms", askedToLoad(n)});
    const double kept = static_cast<double>(heapBytes()) - static_cast<double>(before) + static_cast<double>(given);
    report.add({"memory", n, "", kept / n, {}, "bytes an event", "asked: 100"});
}

FrameCost measureView(bench::Report& report, const std::vector<TimelineEvent>& given, const Size& size,
                      const std::string& of) {
    const auto n = static_cast<long long>(given.size());
    std::vector<TimelineEvent> events = given;
    TimelineView view;
    view.resize(size.pixels);
    view.show();
    frame();
    const double start = bench::cpuSeconds();
    show(view, std::move(events));
    report.add(
        {"first useful frame" + of, n, size.name, 1000 * (bench::cpuSeconds() - start), {}, "CPU ms", "asked: 250"});
    // The rest of the index is worked out behind it; its time is told by "load", not by the frames.
    QThreadPool::globalInstance()->waitForDone();
    frame();
    return measureFrames(report, view, n, size, of);
}

}  // namespace

/// `bench_view [N [WIDTHxHEIGHT]] [--json FILE]`: with a number, only so many events; with a size, only that window.
int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    joinFreedAtOnce();  // as the program does
    QApplication application(argc, argv);
    applyPalette(application, ColorScheme::Light);
    bench::Report report(argc, argv);
    const auto only = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 0U;
    const std::string_view onlySize = only != 0 && argc > 2 && argv[2][0] != '-' ? argv[2] : "";
    FrameCosts costs;
    for (const std::uint32_t n : {1'000U, 10'000U, 100'000U, 1'000'000U}) {
        if (only != 0 && n != only) continue;
        QThreadPool::globalInstance()->waitForDone();  // what the last rows left to do is not this one's cost
        measureBuild(report, n);
        const std::vector<TimelineEvent> events = manyEvents(n);
        for (const Size& size : sizes)
            if (onlySize.empty() || onlySize == size.name)
                costs[{n, size.name}] = measureView(report, events, size, "");
        // Of a million its background work takes most of a minute: only where it is asked for by number.
        if (n >= 10'000 && (n < 1'000'000 || only != 0) && onlySize.empty()) measureArrival(report, n);
    }
    compareCosts(report, costs);
    if (only != 0) return 0;
    const std::vector<TimelineEvent> gold = goldEvents();
    for (const Size& size : sizes)
        if (!gold.empty()) measureView(report, gold, size, ", gold");
    return 0;
}
