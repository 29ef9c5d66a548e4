#include "ui/timeline/axis_words.h"
#include "ui/timeline/status_words.h"
#include "ui/timeline/timeline_view_p.h"

#include <QAccessible>

#include <algorithm>
#include <cmath>
#include <limits>

namespace dateline {

void TimelineView::Private::select(QList<EventId> events, std::optional<EventId> newCurrent) {
    if (newCurrent) current = newCurrent, currentHead.reset();
    const bool changedNow = events != selection;
    selection = std::move(events);
    asked = selection;
    wantedInView = false;
    markRows();
    q->update();
    if (changedNow) {
        QAccessibleEvent notice(q, QAccessible::Selection);
        QAccessible::updateAccessibility(&notice);
        Q_EMIT q->selectionChanged(selection);
    }
}

std::optional<std::uint32_t> TimelineView::Private::currentRow() const {
    return current ? index.table->row(*current) : std::nullopt;
}

void TimelineView::Private::clickItem(std::uint32_t row, Qt::KeyboardModifiers modifiers) {
    const EventId event = index.table->id[row];
    if (modifiers & Qt::ControlModifier) {
        QList<EventId> events = selection;
        if (!events.removeOne(event)) events.append(event);
        return select(events, event);
    }
    if (const auto from = currentRow(); (modifiers & Qt::ShiftModifier) && from) {
        std::vector<std::uint32_t> rows;
        for (std::uint32_t r = std::min(*from, row); r <= std::max(*from, row); ++r) rows.push_back(r);
        const EventId anchor = *current;
        selectRows(rows, true);
        current = anchor;
        return;
    }
    select({event}, event);
}

void TimelineView::Private::selectRows(const std::vector<std::uint32_t>& rows, bool add) {
    QList<EventId> events = add ? selection : QList<EventId>{};
    for (const std::uint32_t row : rows)
        if (const EventId event = index.table->id[row]; !add || !events.contains(event)) events.append(event);
    select(events, rows.empty() ? std::nullopt : std::optional(index.table->id[rows.front()]));
}

void TimelineView::Private::goTo(std::uint32_t row) {
    const EventId event = index.table->id[row];
    bringIntoView(row);
    select({event}, event);
    const Scene& now = scene();
    for (std::size_t i = 0; i < now.items.size(); ++i) {
        if (now.items[i].row != row) continue;
        QAccessibleEvent notice(q, QAccessible::Focus);
        notice.setChild(static_cast<int>(i));
        QAccessible::updateAccessibility(&notice);
    }
}

void TimelineView::Private::stepInTime(int step) {
    const EventTable& table = *index.table;
    if (table.empty()) return;
    const auto from = currentRow();
    if (!from) {
        // From between two events, where one was hidden, or from the picture's left edge.
        const std::uint32_t after = table.lowerBound(current ? currentBegin : axis.time(0));
        return goTo(std::min(current && step < 0 && after > 0 ? after - 1 : after, table.size() - 1));
    }
    const std::int64_t next = std::int64_t{*from} + step;
    if (next >= 0 && next < std::int64_t{table.size()}) goTo(static_cast<std::uint32_t>(next));
}

void TimelineView::Private::stepLane(int step) {
    const Scene& now = scene();
    const auto from = currentRow();
    const SceneItem* here = nullptr;
    for (const SceneItem& item : now.items)
        if (from && item.row == *from) here = &item;
    const float x = here ? here->label.x : now.width / 2, y = here ? here->middleY : now.stage.y;
    const SceneItem* best = nullptr;
    float least = std::numeric_limits<float>::max();
    for (const SceneItem& item : now.items) {
        const float lanes = (item.middleY - y) * static_cast<float>(here ? step : 1);
        if (here && lanes < 4) continue;
        // The next lane counts for more than a near place in the lane after it.
        const float distance = lanes * 40 + std::abs(item.label.x - x);
        if (distance < least) least = distance, best = &item;
    }
    if (best) goTo(best->row);
}

QString TimelineView::Private::itemText(std::uint32_t row) const {
    const EventTable& table = *index.table;
    const std::string_view label = table.label(row);
    QStringList parts{QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size())),
                      whenName(table, row, q->locale())};
    const QString status = statusName(table.look[row]);
    if (!status.isEmpty()) parts += status;
    if (table.sources[row] > 1) parts += tr("%n sources", nullptr, table.sources[row]);
    return parts.join(tr(", ", "between parts of a description"));
}

QList<EventId> TimelineView::selection() const { return d->selection; }

void TimelineView::setSelection(const QList<EventId>& events, bool bringIntoView) {
    d->asked = events;
    QList<EventId> known;
    for (const EventId event : events)
        if (d->index.table->row(event)) known.append(event);
    d->selection = known;
    d->markRows();
    if (!known.isEmpty()) d->current = known.front();
    d->wantedInView = bringIntoView && known.isEmpty();
    if (bringIntoView && !known.isEmpty()) d->bringIntoView(*d->index.table->row(known.front()));
    update();
}

}  // namespace dateline
