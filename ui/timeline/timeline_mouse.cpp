#include "ui/timeline/axis_words.h"
#include "ui/timeline/timeline_view_p.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

float f(double value) { return static_cast<float>(value); }

}  // namespace

void TimelineView::Private::hoverAt(const QPointF& at) {
    if (hover) updateHoverLine(hover->x());
    hover = at;
    updateHoverLine(at.x());
    updateArea(QRectF(0, 0, width(), double{scene().stage.y}));
    const SceneItem* item = itemAt(scene(), f(at.x()), f(at.y()));
    const auto row = item ? std::optional(item->row) : std::nullopt;
    const bool onChip =
        std::any_of(state.chips.begin(), state.chips.end(), [&](const Chip& chip) { return chip.box.contains(at); });
    const bool active = row || onChip || clusterAt(scene(), f(at.x()), f(at.y())) || headAt(at);
    q->setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index.table->empty()) return;
    if (row != hoveredRow || !row)
        Q_EMIT q->hoverTextChanged(row ? itemText(*row)
                                       : momentName(axis.time(at.x()), axis.secondsPerPixel, q->locale()));
    if (row == hoveredRow) return;
    updateItem(hoveredRow);
    updateItem(row);
    hoveredRow = row;
}

void TimelineView::Private::clickChip(std::size_t chip) {
    switch (chipKinds[chip]) {
        case ChipKind::Undated:
            Q_EMIT q->undatedClicked();
            return;
        case ChipKind::Later:
            return bringIntoView(index.table->lowerBound(axis.range(width()).end));
        case ChipKind::Running:
            // They began before the picture and reach into it: one sees them by looking farther.
            return zoomAt(width(), 0.5, true);
        case ChipKind::Above:
            return scrollTo(scroll - scene().stage.height * 0.8F);
        case ChipKind::Below:
            return scrollTo(scroll + scene().stage.height * 0.8F);
        case ChipKind::Earlier:
            break;
    }
    // The last one before the picture is the one nearest to it.
    const std::int64_t begin = axis.time(0);
    for (std::uint32_t row = index.table->lowerBound(begin); row-- > 0;)
        if (index.table->end[row] <= begin) return bringIntoView(row);
}

void TimelineView::Private::click(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    for (std::size_t i = 0; i < state.chips.size() && i < chipKinds.size(); ++i)
        if (state.chips[i].box.contains(at)) return clickChip(i);
    const float x = f(at.x()), y = f(at.y());
    if (const SceneItem* item = itemAt(scene(), x, y)) return clickItem(item->row, modifiers);
    if (const SceneCluster* cluster = clusterAt(scene(), x, y)) return zoomTo(cluster->range);
    if (const auto head = headAt(at)) return fold(*head);
    if (!(modifiers & (Qt::ControlModifier | Qt::ShiftModifier))) select({}, std::nullopt);
}

void TimelineView::Private::dragTo(const QPointF& at) {
    if (drag == Drag::Pan) {
        userMoved();
        scrollTo(scroll - f(at.y() - draggedTo.y()));
        setAxis(panned(axis, at.x() - draggedTo.x()));
        draggedTo = at;
        return;
    }
    draggedTo = at;
    if (drag == Drag::Lane) return dragLaneTo(at.y());
    q->update();
}

void TimelineView::Private::finishDrag(const QPointF& at, Qt::KeyboardModifiers modifiers) {
    const Drag finished = drag;
    drag = Drag::None;
    q->unsetCursor();
    const double left = std::min(pressedAt.x(), at.x()), right = std::max(pressedAt.x(), at.x());
    const TimeRange range{axis.time(left), axis.time(right)};
    std::vector<std::uint32_t> rows;
    if (finished == Drag::Lane && draggedHead) {
        const std::size_t from = *std::exchange(draggedHead, std::nullopt);
        moveLane(from, laneGap > from ? laneGap - 1 : laneGap);
    } else if (finished == Drag::ZoomRange) {
        userMoved();
        animateTo(fitted(range, 0, width()));
    } else if (finished == Drag::TimeRange) {
        for (const SceneItem& item : scene().items)
            if (index.table->begin[item.row] < range.end && index.table->end[item.row] > range.begin)
                rows.push_back(item.row);
        selectRows(rows, false);
        Q_EMIT q->rangeSelected(range.begin, range.end);
    } else if (finished == Drag::Rubber) {
        const Rect band{f(left), f(std::min(pressedAt.y(), at.y())), f(right - left),
                        f(std::abs(at.y() - pressedAt.y()))};
        for (const SceneItem& item : scene().items)
            if (item.hit.meets(band)) rows.push_back(item.row);
        selectRows(rows, true);
    } else if (finished == Drag::Pressed && dragButton == Qt::LeftButton) {
        click(at, modifiers);
    }
    q->update();
}

bool TimelineView::Private::showToolTip(const QPoint& at, const QPoint& global) {
    const float x = f(at.x() / scale()), y = f(at.y() / scale());
    QString text;
    if (const SceneItem* item = itemAt(scene(), x, y)) {
        text = itemText(item->row);
        if (keysShown) text.clear();
    } else if (const SceneCluster* cluster = clusterAt(scene(), x, y)) {
        text = cluster->count == 1
                   ? tr("1 more event here: click to look closer")
                   : tr("%n more events here: click to look closer", nullptr, static_cast<int>(cluster->count));
    } else if (const auto head = headAt({double{x}, double{y}})) {
        text = tr("%1. Click to fold or unfold, drag to move").arg(headText(*head));
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, text.toHtmlEscaped().prepend(QStringLiteral("<qt>")).append(QStringLiteral("</qt>")),
                           q);
    return !text.isEmpty();
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    d->keyboardUsed = false;
    d->keysShown = false;
    d->stopMoving();
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    d->pressedAt = d->draggedTo = event->position() / d->scale();
    d->dragButton = event->button();
    d->drag = Private::Drag::Pressed;
    event->accept();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    using Drag = Private::Drag;
    const QPointF at = event->position() / d->scale();
    if (d->drag == Drag::Pressed && (at - d->pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const bool shift = event->modifiers() & Qt::ShiftModifier, ctrl = event->modifiers() & Qt::ControlModifier;
        const auto head = d->dragButton == Qt::LeftButton && !shift && !ctrl ? d->headAt(d->pressedAt) : std::nullopt;
        d->draggedHead = head;
        d->drag = head                                ? Drag::Lane
                  : d->dragButton == Qt::MiddleButton ? Drag::ZoomRange
                  : shift                             ? Drag::TimeRange
                  : ctrl                              ? Drag::Rubber
                                                      : Drag::Pan;
        setCursor(d->drag == Drag::Pan || d->drag == Drag::Lane ? Qt::ClosedHandCursor : Qt::CrossCursor);
    }
    if (d->drag != Drag::None && d->drag != Drag::Pressed) d->dragTo(at);
    if (d->drag == Drag::None) d->hoverAt(at);
    d->hover = at;
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event) {
    if (d->drag == Private::Drag::None || event->button() != d->dragButton) return QWidget::mouseReleaseEvent(event);
    d->finishDrag(event->position() / d->scale(), event->modifiers());
    d->hoverAt(event->position() / d->scale());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    d->drag = Private::Drag::None;
    const QPointF at = event->position() / d->scale();
    if (const SceneItem* item = itemAt(d->scene(), f(at.x()), f(at.y()))) {
        const std::uint32_t row = item->row;
        d->select({d->index.table->id[row]}, d->index.table->id[row]);
        const Axis middle = panned(d->target(), d->width() / 2.0 - d->target().x(d->index.table->middle(row)));
        d->userMoved();
        d->animateTo(zoomed(middle, d->width() / 2.0, 2));
        Q_EMIT opened(d->index.table->id[row]);
        return;
    }
    if (d->scene().stage.contains(f(at.x()), f(at.y()))) d->zoomAt(at.x(), 2, true);
}

void TimelineView::leaveEvent(QEvent*) {
    d->hover.reset();
    d->hoveredRow.reset();
    Q_EMIT hoverTextChanged({});
    update();
}

void TimelineView::wheelEvent(QWheelEvent* event) {
    const QPoint angle = event->angleDelta(), fine = event->pixelDelta();
    if (d->hover) d->updateHoverLine(d->hover->x());
    d->hover = event->position() / d->scale();
    d->updateHoverLine(d->hover->x());
    // A swipe along time pans, by its own pixels where the device tells them.
    const double sideways = fine.isNull() ? angle.x() * 0.8 : fine.x();
    const double steps = angle.y() / 120.0;
    const bool shift = event->modifiers() & Qt::ShiftModifier, ctrl = event->modifiers() & Qt::ControlModifier;
    const bool scrolls =
        d->wheelScrolls && !d->groupNames.empty() && d->scene().contentHeight > d->scene().stage.height;
    if (std::abs(angle.x()) > std::abs(angle.y()))
        d->panBy(sideways, false);
    else if (shift)
        d->panBy(steps * d->width() * 0.1, false);
    else if (scrolls && !ctrl) {
        d->scrollTo(d->scroll - f(steps * 3 * double{d->sceneStyle().rowHeight}));
        Q_EMIT wheelScrolledLanes();
    } else
        d->zoomAt(event->position().x() / d->scale(), std::pow(1.25, steps), false);
    event->accept();
}

bool TimelineView::pinch(QEvent* event) {
    const auto* gesture = static_cast<QNativeGestureEvent*>(event);
    if (gesture->gestureType() == Qt::ZoomNativeGesture) {
        d->zoomAt(gesture->position().x() / d->scale(), 1 + gesture->value(), false);
        return true;
    }
    if (gesture->gestureType() == Qt::SmartZoomNativeGesture) {
        d->zoomAt(gesture->position().x() / d->scale(), 2, true);
        return true;
    }
    return false;
}

}  // namespace dateline
