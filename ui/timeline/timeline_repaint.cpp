#include "ui/timeline/axis_words.h"
#include "ui/timeline/timeline_view_p.h"
#include "ui/timeline/whole_pixel.h"

#include <algorithm>
#include <cmath>

// What is painted again, and what is only moved: panning moves the pixels that are there and paints the rest.
//
// In a large window it is the memory that takes the time, and each line of it that is read or written costs alike:
// moving 3840x2160 costs what filling it does. So neither of these is quicker: laying empty stretches anew instead of
// moving them (only where next to nothing is shown, and then by a tenth), moving lanes and mending the grid between
// them (its lines are so close that nearly all of the memory is touched), a wider picture kept beside the window
// (copying it costs twice as much), moving band by band while painting (more parts to paint eat what nearer memory
// gives).

namespace dateline {
namespace {

/// What an item has in words, and its marker.
QRect textOf(const SceneItem& item) {
    constexpr int before = 24;  // marker, ring and what stands before it
    const QRect trace = traceOf(item);
    const float right = std::max({item.label.right(), item.badge.right(), item.note.right()}) + item.label.width * 0.1F;
    return {QPoint(static_cast<int>(item.markerX) - before, trace.top()),
            QPoint(static_cast<int>(right) + 10, trace.bottom())};
}

/// Where moving the picture is not enough: labels that are held inside it now, or were, as they stood and as they
/// stand.
QRegion heldLabels(const Scene& old, const Scene& now, int shift) {
    QRegion area;
    auto before = old.items.begin();
    auto after = now.items.begin();
    while (before != old.items.end() || after != now.items.end()) {
        const bool was = after == now.items.end() || (before != old.items.end() && before->row <= after->row);
        const bool is = before == old.items.end() || (after != now.items.end() && after->row <= before->row);
        if ((was && before->sticky) || (is && after->sticky)) {
            if (was) area += textOf(*before).translated(shift, 0);
            if (is) area += textOf(*after);
        }
        if (was) ++before;
        if (is) ++after;
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
    for (const QRect& rect : heldLabels(old, now, static_cast<int>(shift))) updateArea(rect);
    for (const SceneGroup& group : now.groups)
        if (!group.header.empty()) updateArea(QRectF(0, double{group.header.y}, width(), double{group.header.height}));
    if (state.hoverX) updateHoverLine(*state.hoverX + shift), updateHoverLine(*state.hoverX);
    if (hover) updateHoverLine(hover->x());
    overview->setVisibleRange(axis.range(width()));
}

void TimelineView::Private::updateHoverLine(double x) {
    const QRectF line(wholePixel(x), 0, 1, stageHeight());
    q->update(QTransform::fromScale(scale(), scale()).mapRect(line).toAlignedRect());
}

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
        if (collapsed[lane] && lane < index.groupCounts.size())
            state.groupNames[lane] = tr("%1 · %2", "a folded lane and its number of events")
                                         .arg(groupNames[lane], q->locale().toString(index.groupCounts[lane]));
    state.head = draggedHead ? draggedHead : q->hasFocus() ? currentHead : std::nullopt;
    state.laneGap.reset();
    if (draggedHead && !scene().groups.empty()) {
        const auto& groups = scene().groups;
        state.laneGap = laneGap < groups.size() ? double{groups[laneGap].header.y} : double{groups.back().bottom};
    }
    state.chips = chips();
}

}  // namespace dateline
