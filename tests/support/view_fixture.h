#pragma once

#include "tests/support/timeline_events.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

/// A week in a view, and the hand on it.
namespace dateline::testing {

inline constexpr std::int64_t start = 1'571'011'200;  // 14 October 2019

inline std::vector<TimelineEvent> week() {
    std::vector<TimelineEvent> events;
    const char* const labels[] = {"Engineers inspect the wall", "Mayor promises repairs", "Council denies the report",
                                  "Fishermen block the road", "Regatta is called off"};
    for (std::uint32_t i = 0; i < 5; ++i) events.push_back(onDay(i + 1, start + i * secondsPerDay, labels[i]));
    events[1].saying = true;
    events[2].status = Status::Denied;
    events[3].sources = 2;
    events[4].status = Status::Cancelled;
    return events;
}

/// A view with a week of events, shown, without waiting for animations.
struct Shown {
    TimelineView view;
    explicit Shown(QSize size = {1200, 420}, std::vector<TimelineEvent> events = week()) {
        view.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
        view.setPalette(datelinePalette(ColorScheme::Light));
        view.resize(size);
        view.show();
        view.setEvents(std::move(events));
        view.grab();
    }
    void setLanes() {
        std::vector<TimelineEvent> events = week();
        for (std::size_t i = 0; i < events.size(); ++i) events[i].lane = static_cast<std::uint16_t>(i / 2);
        view.setEvents(std::move(events),
                       {QStringLiteral("Harbour"), QStringLiteral("Town"), QStringLiteral("Others")});
        view.grab();
    }
    double x(std::int64_t moment) const {
        const auto [begin, end] = view.visibleRange();
        return static_cast<double>(moment - begin) * view.width() / static_cast<double>(end - begin);
    }
    double secondsPerPixel() const {
        const auto [begin, end] = view.visibleRange();
        return static_cast<double>(end - begin) / view.width();
    }
    /// Where the screen reader says that an event is, in the view's coordinates.
    QRect rectOf(const QString& label) {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&view);
        for (int i = 0; i < list->childCount(); ++i)
            if (list->child(i)->text(QAccessible::Name).startsWith(label))
                return list->child(i)->rect().translated(-view.mapToGlobal(QPoint(0, 0)));
        return {};
    }
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int sideways = 0) {
        QWheelEvent event(at, view.mapToGlobal(at), QPoint(), QPoint(sideways, delta), Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
    }
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&view, static_cast<Qt::Key>(which), modifiers);
        QTest::qWait(220);  // longer than any movement
    }
};

inline QList<EventId> ids(std::initializer_list<std::uint32_t> numbers) {
    QList<EventId> result;
    for (const std::uint32_t number : numbers) result.append(EventId{number});
    return result;
}

inline void drag(QWidget& widget, QPoint from, QPoint to, Qt::MouseButton button,
                 Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mousePress(&widget, button, modifiers, from);
    for (int i = 1; i <= 4; ++i) {
        const QPointF at = QPointF(from) + QPointF(to - from) * i / 4;
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, button, modifiers);
        QApplication::sendEvent(&widget, &move);
    }
    QTest::mouseRelease(&widget, button, modifiers, to);
}

/// Twelve steps from the middle with the button held; the window paints after every so many of them.
inline void dragSlowly(QWidget& widget, int step, std::size_t paintedAfter) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, QPoint(600, 350));
    for (std::size_t i = 1; i <= 12; ++i) {
        const QPointF at(600 + static_cast<int>(i) * step, 350);
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&widget, &move);
        if (i % paintedAfter == 0) QApplication::processEvents();
    }
    QApplication::processEvents();
}

inline QImage picture(const QPixmap& grabbed) { return grabbed.toImage().convertToFormat(QImage::Format_RGB32); }

}  // namespace dateline::testing
