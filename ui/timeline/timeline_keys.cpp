#include "ui/timeline/timeline_view_p.h"

#include <QKeyEvent>

#include <utility>

namespace dateline {

bool TimelineView::moveByKey(int key, bool ctrl) {
    const std::uint32_t count = d->index.table->size();
    switch (key) {
        case Qt::Key_Left:
            ctrl ? d->stepInTime(-1) : d->panBy(d->width() * 0.15, true);
            break;
        case Qt::Key_Right:
            ctrl ? d->stepInTime(1) : d->panBy(-d->width() * 0.15, true);
            break;
        case Qt::Key_Up:
            d->stepLane(-1);
            break;
        case Qt::Key_Down:
            d->stepLane(1);
            break;
        case Qt::Key_PageUp:
            d->panBy(d->width() * 0.9, true);
            break;
        case Qt::Key_PageDown:
            d->panBy(-d->width() * 0.9, true);
            break;
        case Qt::Key_Home:
            if (count > 0) d->goTo(0);
            break;
        case Qt::Key_End:
            if (count > 0) d->goTo(count - 1);
            break;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomIn();
            break;
        case Qt::Key_Minus:
            zoomOut();
            break;
        case Qt::Key_0:
            fitAll();
            break;
        case Qt::Key_F:
            centerOrFit();
            break;
        default:
            return false;
    }
    return true;
}

/// Opens what is selected; where Esc has cleared that, what is framed still.
void TimelineView::openByKey() {
    const auto framed = d->currentRow();
    if (d->selection.isEmpty() && framed) d->goTo(*framed);
    if (d->selection.isEmpty()) return;
    const EventId current = d->current.value_or(EventId{});
    Q_EMIT opened(d->selection.contains(current) ? current : d->selection.front());
}

/// Esc ends what is under way, else clears the selection.
void TimelineView::escape() {
    if (d->drag == Private::Drag::None && d->currentHead) {
        d->currentHead.reset();
        return update();
    }
    if (d->drag == Private::Drag::None) return d->select({}, std::nullopt);
    d->draggedHead.reset();
    d->drag = Private::Drag::None;
    unsetCursor();
    update();
}

void TimelineView::selectAllShown() {
    std::vector<std::uint32_t> rows;
    for (const SceneItem& item : d->scene().items) rows.push_back(item.row);
    d->selectRows(rows, false);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const bool cardWasShown = std::exchange(d->keysShown, false);
    const bool wasKeyboard = std::exchange(d->keyboardUsed, true);
    if (cardWasShown || !wasKeyboard) update();
    if (laneByKey(event->key(), event->modifiers())) return;
    if (moveByKey(event->key(), ctrl)) return;
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return openByKey();
        case Qt::Key_Escape:
            return cardWasShown ? void() : escape();
        case Qt::Key_Question:
            d->keysShown = !cardWasShown;
            return update();
        case Qt::Key_A:
            if (ctrl) return selectAllShown();
            break;
        default:
            break;
    }
    d->keyboardUsed = wasKeyboard;
    QWidget::keyPressEvent(event);
}

/// F once puts the selection in the middle; where it is there already, F fits it.
void TimelineView::centerOrFit() {
    if (d->selection.isEmpty()) return;
    const auto row = d->index.table->row(d->selection.front());
    if (!row) return;
    const double place = d->target().x(d->index.table->middle(*row));
    if (d->selection.size() > 1 || std::abs(place - d->width() / 2.0) < 2) return fitSelection();
    centerOn(d->selection.front());
}

}  // namespace dateline
