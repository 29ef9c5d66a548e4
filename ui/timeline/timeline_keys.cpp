#include "ui/timeline/timeline_view_p.h"

#include <QKeyEvent>

namespace dateline {

void TimelineView::keyPressEvent(QKeyEvent* event) {
    const bool ctrl = event->modifiers() & Qt::ControlModifier;
    const bool wasShown = std::exchange(d->keysShown, false);
    if (wasShown) update();
    const bool wasKeyboard = std::exchange(d->keyboardUsed, true);
    if (!wasKeyboard) update();
    const std::uint32_t count = d->index.table->size();
    switch (event->key()) {
        case Qt::Key_Left:
            return ctrl ? d->stepInTime(-1) : d->panBy(d->width() * 0.15, true);
        case Qt::Key_Right:
            return ctrl ? d->stepInTime(1) : d->panBy(-d->width() * 0.15, true);
        case Qt::Key_Up:
            return d->stepLane(-1);
        case Qt::Key_Down:
            return d->stepLane(1);
        case Qt::Key_PageUp:
            return d->panBy(d->width() * 0.9, true);
        case Qt::Key_PageDown:
            return d->panBy(-d->width() * 0.9, true);
        case Qt::Key_Home:
            return count > 0 ? d->goTo(0) : void();
        case Qt::Key_End:
            return count > 0 ? d->goTo(count - 1) : void();
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomIn();
        case Qt::Key_Minus:
            return zoomOut();
        case Qt::Key_0:
            return fitAll();
        case Qt::Key_F:
            return centerOrFit();
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!d->selection.isEmpty())
                Q_EMIT opened(d->selection.contains(d->current.value_or(EventId{})) ? *d->current
                                                                                    : d->selection.front());
            return;
        case Qt::Key_Escape:
            if (wasShown) return;
            if (d->drag != Private::Drag::None) {
                d->drag = Private::Drag::None;
                unsetCursor();
                return update();
            }
            return d->select({}, std::nullopt);
        case Qt::Key_Question:
            d->keysShown = !wasShown;
            return update();
        case Qt::Key_A:
            if (ctrl) {
                std::vector<std::uint32_t> rows;
                for (const SceneItem& item : d->scene().items) rows.push_back(item.row);
                return d->selectRows(rows, false);
            }
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
