#include "ui/timeline/timeline_view.h"

#include "core/timeline/axis.h"
#include "ui/timeline/palette.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

class TimelineView::Private {
public:
    std::vector<TimelineEvent> events;
    QList<EventId> selection;
    Axis axis;
    int undated = 0;
};

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}
TimelineView::~TimelineView() = default;

void TimelineView::setEvents(std::vector<TimelineEvent> events, std::vector<QString>) {
    const bool first = d->events.empty();
    d->events = std::move(events);
    if (first) fitAll();
    update();
}
void TimelineView::setUndatedCount(int count) {
    d->undated = count;
    update();
}
void TimelineView::setHighlighted(const QList<EventId>&) { update(); }
QList<EventId> TimelineView::selection() const { return d->selection; }
void TimelineView::setSelection(const QList<EventId>& events, bool bringIntoView) {
    d->selection = events;
    if (bringIntoView && !events.isEmpty()) centerOn(events.front());
    update();
}
void TimelineView::fitAll() {
    if (d->events.empty()) return;
    TimeRange range{d->events.front().begin, d->events.front().end};
    for (const TimelineEvent& event : d->events)
        range = {std::min(range.begin, event.begin), std::max(range.end, event.end)};
    d->axis = fitted(range, width() * 0.05, width() * 0.85);
    update();
}
void TimelineView::fitSelection() { fitAll(); }
void TimelineView::centerOn(EventId id) {
    for (const TimelineEvent& event : d->events)
        if (event.event == id) d->axis = panned(d->axis, width() / 2.0 - d->axis.x(event.begin));
    update();
}
void TimelineView::zoomIn() {
    d->axis = zoomed(d->axis, width() / 2.0, 1.5);
    update();
}
void TimelineView::zoomOut() {
    d->axis = zoomed(d->axis, width() / 2.0, 1 / 1.5);
    update();
}
std::pair<qint64, qint64> TimelineView::visibleRange() const {
    const TimeRange range = d->axis.range(width());
    return {range.begin, range.end};
}
void TimelineView::setVisibleRange(qint64 begin, qint64 end) {
    d->axis = fitted({begin, end}, 0, width());
    update();
}
void TimelineView::setCompact(bool) { update(); }
QSize TimelineView::sizeHint() const { return {1200, 430}; }
QSize TimelineView::minimumSizeHint() const { return {240, 160}; }

bool TimelineView::event(QEvent* event) { return QWidget::event(event); }
void TimelineView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), color(ColorRole::Stage, palette()));
    int row = 0;
    for (const TimelineEvent& event : d->events) {
        const int x = static_cast<int>(std::clamp(d->axis.x(event.begin), -100.0, width() + 100.0));
        const int y = 20 + 34 * (row++ % std::max(1, height() / 34 - 1));
        painter.fillRect(x - 5, y, 11, 11, articleColor(event.color, palette()));
        painter.setPen(color(ColorRole::Text, palette()));
        painter.drawText(x + 12, y + 11, QString::fromStdString(event.label));
    }
}
void TimelineView::resizeEvent(QResizeEvent*) { update(); }
void TimelineView::changeEvent(QEvent* event) { QWidget::changeEvent(event); }
void TimelineView::wheelEvent(QWheelEvent* event) {
    d->axis = zoomed(d->axis, event->position().x(), std::pow(1.2, event->angleDelta().y() / 120.0));
    update();
}
void TimelineView::mousePressEvent(QMouseEvent* event) { QWidget::mousePressEvent(event); }
void TimelineView::mouseMoveEvent(QMouseEvent* event) { QWidget::mouseMoveEvent(event); }
void TimelineView::mouseReleaseEvent(QMouseEvent* event) { QWidget::mouseReleaseEvent(event); }
void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) { QWidget::mouseDoubleClickEvent(event); }
void TimelineView::leaveEvent(QEvent* event) { QWidget::leaveEvent(event); }
void TimelineView::keyPressEvent(QKeyEvent* event) { QWidget::keyPressEvent(event); }

}  // namespace dateline
