#include "ui/timeline/axis_words.h"
#include "ui/timeline/timeline_view_p.h"

#include <algorithm>
#include <cmath>

// What is painted again, and what is only moved: panning moves the pixels that are there and paints the rest.

namespace dateline {
namespace {

/// The items whose labels are held inside the picture, by row of lanes, as far as they reach.
QRegion stickyArea(const Scene& scene, double shift) {
    QRegion area;
    for (const SceneItem& item : scene.items) {
        if (!item.sticky) continue;
        const QRect trace = traceOf(item);
        const double right =
            std::max({double{item.label.right()}, double{item.badge.right()}, double{item.note.right()}});
        area += QRect(QPoint(-4, trace.top()), QPoint(static_cast<int>(right + std::abs(shift)) + 50, trace.bottom()))
                    .translated(static_cast<int>(shift), 0);
        area += QRect(QPoint(-4, trace.top()), QPoint(static_cast<int>(right + std::abs(shift)) + 50, trace.bottom()));
    }
    return area;
}

}  // namespace

void TimelineView::Private::changed() {
    scene_.reset();
    overview->setVisibleRange(axis.range(width()));
    q->update();
}

void TimelineView::Private::updateArea(const QRectF& area) {
    q->update(QTransform::fromScale(scale(), scale()).mapRect(area).toAlignedRect().adjusted(-1, -1, 1, 1));
}

void TimelineView::Private::moved(const Axis& before) {
    const double shift = axis.x(before.pin) - before.pinX;
    const double pixels = shift * scale(), device = pixels * q->devicePixelRatioF();
    const bool whole = std::abs(device - std::round(device)) < 1e-6 && std::abs(pixels - std::round(pixels)) < 1e-6;
    const bool bandShown = drag != Drag::None && drag != Drag::Pressed && drag != Drag::Pan;
    if (!scene_ || axis.secondsPerPixel != before.secondsPerPixel || !whole || bandShown || keysShown ||
        std::abs(shift) > width() * 0.7 || !q->isVisible())
        return changed();
    const Scene old = std::move(*scene_);
    const float oldScroll = scroll;
    scene_.reset();
    const Scene& now = scene();
    // Fewer lanes of a crowd can move everything down.
    if (scroll != oldScroll) return changed();
    const QRectF stage(0, double{now.stage.y}, width(), double{now.stage.height});
    const QRect stagePixels = QTransform::fromScale(scale(), scale()).mapRect(stage).toAlignedRect();
    q->scroll(static_cast<int>(std::lround(pixels)), 0, stagePixels);
    updateArea(QRectF(0, 0, width(), double{now.stage.y}));
    updateArea(QRectF(0, double{now.stage.bottom()}, width(), stageHeight() - double{now.stage.bottom()}));
    for (const QRect& rect : stickyArea(old, shift) + stickyArea(now, 0)) updateArea(rect);
    for (const SceneGroup& group : now.groups)
        if (!group.header.empty()) updateArea(QRectF(0, double{group.header.y}, width(), double{group.header.height}));
    if (state.hoverX) updateHoverLine(*state.hoverX + shift), updateHoverLine(*state.hoverX);
    if (hover) updateHoverLine(hover->x());
    overview->setVisibleRange(axis.range(width()));
}

void TimelineView::Private::updateHoverLine(double x) { updateArea(QRectF(x - 2, 0, 5, stageHeight())); }

void TimelineView::Private::updateItem(std::optional<std::uint32_t> row) {
    if (!row) return;
    for (const SceneItem& item : scene().items)
        if (item.row == *row) updateArea(traceOf(item));
}

void TimelineView::Private::markRows() {
    const auto rowsOf = [this](const QList<EventId>& events) {
        std::unordered_set<std::uint32_t> rows;
        for (const EventId event : events)
            if (const auto row = index.table->row(event)) rows.insert(*row);
        return rows;
    };
    state.selected = rowsOf(selection);
    state.highlighted = rowsOf(highlighted);
}

void TimelineView::Private::refreshState() {
    const bool quiet = drag == Drag::None || drag == Drag::Pressed;
    state.hovered = quiet ? hoveredRow : std::nullopt;
    state.focused = q->hasFocus() && keyboardUsed && !currentHead ? currentRow() : std::nullopt;
    state.hoverX.reset();
    if (hover && drag != Drag::Pan && !index.table->empty() && hover->y() < double{scene().foot.bottom()})
        state.hoverX = hover->x();
    state.band.reset();
    state.bandText.clear();
    const double top = double{scene().stage.y}, bottom = double{scene().foot.y};
    if (drag == Drag::TimeRange || drag == Drag::ZoomRange) {
        state.band = QRectF(QPointF(pressedAt.x(), top), QPointF(draggedTo.x(), bottom)).normalized();
        state.bandText = elapsedName(static_cast<std::int64_t>(state.band->width() * axis.secondsPerPixel));
    } else if (drag == Drag::Rubber) {
        state.band = QRectF(pressedAt, draggedTo).normalized();
    }
    state.groupNames = groupNames;
    // What is folded away is still counted.
    for (std::size_t lane = 0; lane < std::min(collapsed.size(), groupNames.size()); ++lane)
        if (collapsed[lane] && lane < groupCounts.size())
            state.groupNames[lane] = tr("%1 · %2", "a folded lane and its number of events")
                                         .arg(groupNames[lane], q->locale().toString(groupCounts[lane]));
    state.head = draggedHead ? draggedHead : q->hasFocus() ? currentHead : std::nullopt;
    state.laneGap.reset();
    if (draggedHead && !scene().groups.empty()) {
        const auto& groups = scene().groups;
        state.laneGap = laneGap < groups.size() ? double{groups[laneGap].header.y} : double{groups.back().bottom};
    }
    state.chips = chips();
}

}  // namespace dateline
