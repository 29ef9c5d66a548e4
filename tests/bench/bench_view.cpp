// The timeline view under the hand: load, pan and zoom, by number of events and size of window.

#include "tests/support/bench.h"
#include "tests/support/timeline_events.h"
#include "ui/timeline/index_builder.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/timeline_view.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QThread>
#include <QThreadPool>
#include <QWheelEvent>

#include <cmath>
#include <malloc.h>
#include <random>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::size_t heapBytes() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

struct Size {
    const char* name;
    QSize pixels;
};
constexpr Size sizes[] = {{"1920x1080", {1920, 1080}}, {"3840x2160", {3840, 2160}}};

/// Paints what the last event made necessary, as the window would.
void frame() { QApplication::processEvents(); }

/// Waits until the view has taken over what a worker built.
void settle(TimelineView& view) {
    QElapsedTimer timer;
    timer.start();
    // Before the events are there the view stands at the epoch.
    while (view.visibleRange().first > -1'000'000'000 && timer.elapsed() < 20'000)
        QThread::msleep(1), QApplication::processEvents();
    frame();
}

void wheel(TimelineView& view, double x, int steps, Qt::KeyboardModifiers modifiers) {
    QWheelEvent event(QPointF(x, 300), view.mapToGlobal(QPointF(x, 300)), QPoint(), QPoint(0, 120 * steps),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&view, &event);
}

void measureFrames(bench::Report& report, TimelineView& view, long long n, const char* size) {
    std::mt19937 random(7);
    const auto [begin, end] = view.visibleRange();
    std::vector<double> pans, zooms;
    // Six scales from everything down to days; at each, pan to and fro, then one zoom step in and out.
    for (int scale = 0; scale < 6; ++scale) {
        const double half = static_cast<double>(end - begin) / 2 / std::pow(8.0, scale);
        const double middle =
            static_cast<double>(begin) +
            static_cast<double>(end - begin) * (0.3 + 0.4 * static_cast<double>(random() % 1000) / 1000);
        view.setVisibleRange(static_cast<qint64>(middle - half), static_cast<qint64>(middle + half));
        frame();
        for (int i = 0; i < 20; ++i) {
            const double start = bench::cpuSeconds();
            wheel(view, view.width() / 2.0, i < 10 ? 1 : -1, Qt::ShiftModifier);
            frame();
            pans.push_back(1000 * (bench::cpuSeconds() - start));
        }
        for (int i = 0; i < 20; ++i) {
            const double start = bench::cpuSeconds();
            wheel(view, view.width() * 0.37, i % 10 < 5 ? 1 : -1, Qt::NoModifier);
            frame();
            zooms.push_back(1000 * (bench::cpuSeconds() - start));
        }
    }
    std::sort(pans.begin(), pans.end());
    std::sort(zooms.begin(), zooms.end());
    report.add({"pan a frame", n, size, bench::median(pans), bench::p99(pans), "CPU ms", ""});
    report.add({"zoom a frame", n, size, bench::median(zooms), bench::p99(zooms), "CPU ms", ""});
}

void measureBuild(bench::Report& report, std::uint32_t n) {
    std::vector<TimelineEvent> events = manyEvents(n);
    QFont font = QApplication::font();
    const std::size_t before = heapBytes();
    const std::size_t given = [&] {
        std::size_t sum = events.capacity() * sizeof(TimelineEvent);
        for (const TimelineEvent& event : events) sum += event.label.capacity() > 15 ? event.label.capacity() + 17 : 0;
        return sum;
    }();
    SceneStyle style;
    style.width = 1920, style.height = 1034;
    const double start = bench::cpuSeconds();
    const TimelineIndex index =
        buildIndex({std::move(events), {}, false, 1, style, TextMetrics(font), TextMetrics(font)});
    report.add({"load into the view", n, "", 1000 * (bench::cpuSeconds() - start), {}, "CPU ms", ""});
    const double kept = static_cast<double>(heapBytes()) - static_cast<double>(before) + static_cast<double>(given);
    report.add({"memory", n, "", kept / n, {}, "bytes an event", ""});
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyPalette(application, ColorScheme::Light);
    bench::Report report(argc, argv);
    for (const std::uint32_t n : {1'000U, 10'000U, 100'000U, 1'000'000U}) {
        measureBuild(report, n);
        for (const Size& size : sizes) {
            TimelineView view;
            view.resize(size.pixels);
            view.show();
            frame();
            auto events = manyEvents(n);
            const double start = bench::cpuSeconds();
            view.setEvents(std::move(events));
            settle(view);
            report.add({"first useful frame", n, size.name, 1000 * (bench::cpuSeconds() - start), {}, "CPU ms", ""});
            // The rest of the index is worked out behind it; its time is told by "load", not by the frames.
            QThreadPool::globalInstance()->waitForDone();
            frame();
            measureFrames(report, view, n, size.name);
        }
    }
    return 0;
}
