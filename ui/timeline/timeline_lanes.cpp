#include "ui/timeline/timeline_view_p.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>

// The heads of the lanes: folding one, walking along them, putting them in another order by mouse or keyboard.

namespace dateline {

std::optional<std::size_t> TimelineView::Private::headAt(const QPointF& at) {
    if (at.y() < double{scene().stage.y} || at.y() >= double{scene().stage.bottom()}) return std::nullopt;
    for (const SceneGroup& group : scene().groups)
        if (group.header.contains(static_cast<float>(at.x()), static_cast<float>(at.y()))) return group.group;
    return std::nullopt;
}

void TimelineView::Private::fold(std::size_t lane) {
    collapsed.resize(groupNames.size());
    collapsed[lane] = !collapsed[lane];
    changed();
    Q_EMIT q->laneFolded(static_cast<int>(lane), collapsed[lane]);
}

/// From the lane of the event where the keyboard is, or from the first lane in the picture.
void TimelineView::Private::stepHead(int step) {
    if (groupNames.empty()) return;
    const auto last = static_cast<std::int64_t>(groupNames.size()) - 1;
    std::int64_t next = 0;
    if (currentHead)
        next = static_cast<std::int64_t>(*currentHead) + step;
    else if (const auto row = currentRow())
        next = index.table->group[*row];
    else
        for (const SceneGroup& group : scene().groups)
            if (group.header.bottom() <= scene().stage.y) next = group.group + 1;
    currentHead = static_cast<std::size_t>(std::clamp<std::int64_t>(next, 0, last));
    const Rect head = scene().groups[*currentHead].header;
    const Rect stage = scene().stage;
    if (head.y < stage.y || head.bottom() > stage.bottom()) scrollTo(scroll + head.y - stage.y - stage.height / 3);
    q->update();
    Q_EMIT q->hoverTextChanged(headText(*currentHead));
    QAccessibleEvent notice(q, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&notice);
}

void TimelineView::Private::moveLane(std::size_t from, std::size_t to) {
    if (from == to || from >= groupNames.size() || to >= groupNames.size()) return;
    if (currentHead) currentHead = to;
    Q_EMIT q->laneMoved(static_cast<int>(from), static_cast<int>(to));
}

void TimelineView::Private::dragLaneTo(double y) {
    const Rect stage = scene().stage;
    constexpr float edge = 18, step = 10;
    if (y < double{stage.y + edge}) scrollTo(scroll - step);
    if (y > double{stage.bottom() - edge}) scrollTo(scroll + step);
    laneGap = 0;
    for (const SceneGroup& group : scene().groups)
        if (y > double{group.header.y + group.bottom} / 2) laneGap = std::size_t{group.group} + 1;
    q->update();
}

QString TimelineView::Private::headText(std::size_t lane) const {
    const int count = lane < index.groupCounts.size() ? static_cast<int>(index.groupCounts[lane]) : 0;
    const QString events = count == 1 ? tr("1 event") : tr("%n events", nullptr, count);
    const bool isFolded = lane < collapsed.size() && collapsed[lane];
    return tr("Lane %1, %2 of %3, %4, %5")
        .arg(groupNames[lane])
        .arg(lane + 1)
        .arg(groupNames.size())
        .arg(events, isFolded ? tr("folded") : tr("open"));
}

/// Ctrl and an arrow walks along the heads; Space folds a lane, Alt and an arrow moves it.
bool TimelineView::laneByKey(int key, Qt::KeyboardModifiers modifiers) {
    const bool up = key == Qt::Key_Up, down = key == Qt::Key_Down;
    if (d->groupNames.empty()) return false;
    if ((up || down) && (modifiers & Qt::ControlModifier)) {
        d->stepHead(up ? -1 : 1);
        return true;
    }
    if ((up || down) && (modifiers & Qt::AltModifier)) {
        if (!d->currentHead) d->stepHead(0);
        const std::size_t from = d->currentHead.value_or(0);
        if (down || from > 0) d->moveLane(from, down ? from + 1 : from - 1);
        return true;
    }
    if (key == Qt::Key_Space && d->currentHead) {
        d->fold(*d->currentHead);
        return true;
    }
    return false;
}

}  // namespace dateline
