#include "ui/timeline/timeline_view_p.h"

#include <QStyle>

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

constexpr double keyZoom = 1.5;

}  // namespace

void TimelineView::Private::setAxis(const Axis& wanted) {
    Axis next = wanted;
    // Beyond the coarsest level there would be nothing but counts; a view without events goes where it likes.
    const double coarsest = index.table->empty() ? Axis::coarsest : index.placement->plan().scaleOf(0);
    if (next.secondsPerPixel > coarsest) next = zoomed(next, width() / 2.0, next.secondsPerPixel / coarsest);
    next = clamped(next, width());
    if (next == axis) return;
    const Axis before = axis;
    axis = next;
    moved(before);
    const TimeRange range = axis.range(width());
    Q_EMIT q->visibleRangeChanged(range.begin, range.end);
}

bool TimelineView::Private::animated() const {
    return q->isVisible() && q->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, q) > 0;
}

void TimelineView::Private::animateTo(const Axis& wanted) {
    animation.stop();
    if (!animated()) return setAxis(wanted);
    animationFrom = axis;
    animationTo = wanted;
    animation.start();
}

void TimelineView::Private::stopMoving() { animation.stop(); }

void TimelineView::Private::userMoved() { following = false; }

void TimelineView::Private::zoomAt(double x, double factor, bool smooth) {
    userMoved();
    if (smooth) return animateTo(zoomed(target(), x, factor));
    stopMoving();
    setAxis(zoomed(axis, x, factor));
}

void TimelineView::Private::panBy(double pixels, bool smooth) {
    userMoved();
    if (smooth) return animateTo(panned(target(), pixels));
    stopMoving();
    setAxis(panned(axis, std::round(pixels)));
}

void TimelineView::Private::scrollTo(float wanted) {
    const float most = std::max(0.0F, scene().contentHeight - scene().stage.height);
    const float next = std::clamp(wanted, 0.0F, most);
    if (next == scroll) return;
    scroll = next;
    changed();
}

void TimelineView::Private::bringIntoView(std::uint32_t row) {
    const EventTable& table = *index.table;
    const Placement& placement = *index.placement;
    if (const std::size_t lane = table.group[row]; lane < collapsed.size() && collapsed[lane]) fold(lane);
    Axis wanted = target();
    const double width = this->width();
    // An event that has no lane at this scale is reached by zooming in to the first scale at which it has one.
    const int level = placement.level(row);
    if (level == Placement::nowhere) {
        wanted = zoomed(wanted, wanted.x(table.middle(row)), wanted.secondsPerPixel / Axis::finest / 240);
    } else if (level > placement.levelAt(wanted.secondsPerPixel)) {
        wanted = zoomed(wanted, wanted.x(table.middle(row)), wanted.secondsPerPixel / placement.plan().scaleOf(level));
    }
    const double label = std::min(double{table.rightReserve(row)}, width / 2);
    const double left = wanted.x(table.begin[row]), right = wanted.x(table.end[row]);
    const bool inside = left >= 8 && std::min(right, left + width / 2) + label <= width;
    if (!inside) wanted = panned(wanted, (right - left < width / 2 ? width / 2 - label / 3 - right : width / 8 - left));
    if (!(wanted == target())) userMoved(), animateTo(wanted);
    const SceneStyle style = sceneStyle();
    const float top = laneTop(scene(), table, placement, row, style.rowHeight),
                room = scene().stage.height - style.rowHeight;
    if (top < scroll || top > scroll + room) {
        scroll = std::max(0.0F, top - room / 2);
        changed();
    }
}

void TimelineView::Private::zoomTo(TimeRange range) {
    userMoved();
    const double margin = width() * 0.04;
    animateTo(fitted(range, margin, width() - margin));
}

void TimelineView::fitAll() {
    d->following = true;
    d->scroll = 0;
    if (d->index.table->empty()) return;
    const Axis wanted = dateline::fitAll(*d->index.table, d->width());
    const double scale = d->index.placement->plan().scale;
    d->animateTo(wanted);
    // Placed anew for this very scale, labels stand closer than they do after growing piece by piece.
    if (std::abs(scale / wanted.secondsPerPixel - 1) > 0.01) d->build({});
}

void TimelineView::fitSelection() {
    std::vector<std::uint32_t> rows;
    for (const EventId event : std::as_const(d->selection))
        if (const auto row = d->index.table->row(event)) rows.push_back(*row);
    if (rows.empty()) return;
    d->userMoved();
    d->animateTo(fitRows(*d->index.table, rows, d->width()));
}

void TimelineView::centerOn(EventId event) {
    const auto row = d->index.table->row(event);
    if (!row) return;
    d->bringIntoView(*row);
    const Axis wanted = d->target();
    d->userMoved();
    d->animateTo(panned(wanted, d->width() / 2.0 - wanted.x(d->index.table->middle(*row))));
}

void TimelineView::bringIntoView(EventId event) {
    if (const auto row = d->index.table->row(event)) d->bringIntoView(*row);
}

void TimelineView::showAround(EventId event, qint64 seconds) {
    const auto row = d->index.table->row(event);
    if (row) d->zoomTo({d->index.table->begin[*row] - seconds, d->index.table->end[*row] + seconds});
}

void TimelineView::zoomIn() { d->zoomAt(d->width() / 2.0, keyZoom, true); }
void TimelineView::zoomOut() { d->zoomAt(d->width() / 2.0, 1 / keyZoom, true); }

std::pair<qint64, qint64> TimelineView::visibleRange() const {
    const TimeRange range = d->target().range(d->width());
    return {range.begin, range.end};
}

void TimelineView::setVisibleRange(qint64 begin, qint64 end) {
    d->stopMoving();
    d->userMoved();
    d->setAxis(fitted({begin, std::max(begin + 1, end)}, 0, d->width()));
}

}  // namespace dateline
