#include "ui/timeline/accessible.h"

#include "ui/timeline/axis_words.h"
#include "ui/timeline/timeline_view_p.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>
#include <memory>

namespace dateline {
namespace {

QRect pixels(const Rect& rect, double scale) {
    return QRectF(double{rect.x} * scale, double{rect.y} * scale, double{rect.width} * scale,
                  double{rect.height} * scale)
        .toRect();
}

}  // namespace

/// One event of the picture. It stays the same object for the same event; where the event is not in the picture, it has
/// no rectangle.
class TimelineItemAccessible final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    TimelineItemAccessible(TimelineView* view, EventId event) : view_(view), event_(event) {}

    bool isValid() const override { return view_ && view_->d->index.table->row(event_); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_.data()); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text kind) const override {
        if (!isValid()) return {};
        const std::uint32_t row = *view_->d->index.table->row(event_);
        if (kind == QAccessible::Name) return view_->d->itemText(row);
        if (kind == QAccessible::Value) return whenName(*view_->d->index.table, row, view_->locale());
        return {};
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid()) return {};
        for (const SceneItem& item : view_->d->scene().items)
            if (view_->d->index.table->id[item.row] == event_)
                return pixels(item.hit, view_->d->scale())
                    .translated(view_->mapToGlobal(QPoint(0, 0)))
                    .intersected(QRect(view_->mapToGlobal(QPoint(0, 0)), view_->size()));
        return {};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = state.focusable = state.multiSelectable = true;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selected = view_->d->selection.contains(event_);
        state.focused = view_->hasFocus() && view_->d->current == event_;
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        view_->d->goTo(*view_->d->index.table->row(event_));
        if (name == pressAction()) Q_EMIT view_->opened(event_);
    }
    QStringList keyBindingsForAction(const QString& name) const override {
        return name == pressAction() ? QStringList{QStringLiteral("Return")} : QStringList{};
    }

    EventId event() const { return event_; }

private:
    QPointer<TimelineView> view_;
    EventId event_;
};

class TimelineAccessible final : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView* view) : QAccessibleWidget(view, QAccessible::List), view_(view) {}
    ~TimelineAccessible() override {
        for (const auto& [event, id] : children_) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(shown().size()); }
    QAccessibleInterface* child(int index) const override {
        const std::vector<EventId> events = shown();
        return index >= 0 && static_cast<std::size_t>(index) < events.size()
                   ? itemOf(events[static_cast<std::size_t>(index)])
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto* item = dynamic_cast<const TimelineItemAccessible*>(child);
        const std::vector<EventId> events = shown();
        for (std::size_t i = 0; item && i < events.size(); ++i)
            if (events[i] == item->event()) return static_cast<int>(i);
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPointF at = QPointF(view_->mapFromGlobal(QPoint(x, y))) / view_->d->scale();
        const SceneItem* item = itemAt(view_->d->scene(), static_cast<float>(at.x()), static_cast<float>(at.y()));
        return item ? itemOf(view_->d->index.table->id[item->row]) : nullptr;
    }
    QAccessibleInterface* focusChild() const override {
        return view_->hasFocus() && view_->d->currentRow() ? itemOf(*view_->d->current)
                                                           : QAccessibleWidget::focusChild();
    }
    QString text(QAccessible::Text kind) const override {
        if (kind != QAccessible::Description) return QAccessibleWidget::text(kind);
        if (view_->d->currentHead) return view_->d->headText(*view_->d->currentHead);
        const Scene& now = view_->d->scene();
        std::uint32_t counted = 0;
        for (const SceneCluster& cluster : now.clusters) counted += cluster.count;
        const QString shownNow = now.items.size() == 1
                                     ? TimelineView::tr("1 event shown")
                                     : TimelineView::tr("%n events shown", nullptr, static_cast<int>(now.items.size()));
        return counted == 0
                   ? shownNow
                   : TimelineView::tr("%1, %n more at a closer look", nullptr, static_cast<int>(counted)).arg(shownNow);
    }

private:
    /// The events in the picture, and those that are selected outside of it.
    std::vector<EventId> shown() const {
        std::vector<EventId> events;
        std::unordered_set<std::uint32_t> seen;
        for (const SceneItem& item : view_->d->scene().items) {
            events.push_back(view_->d->index.table->id[item.row]);
            seen.insert(item.row);
        }
        for (const EventId event : std::as_const(view_->d->selection))
            if (const auto row = view_->d->index.table->row(event); row && !seen.contains(*row))
                events.push_back(event);
        return events;
    }
    QAccessibleInterface* itemOf(EventId event) const {
        const auto [at, isNew] = children_.try_emplace(event.value, 0);
        if (isNew) at->second = QAccessible::registerAccessibleInterface(new TimelineItemAccessible(view_, event));
        return QAccessible::accessibleInterface(at->second);
    }

    TimelineView* view_;
    mutable std::map<std::uint32_t, QAccessible::Id> children_;  ///< kept: a reader holds on to its objects
};

namespace {

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineAccessible(view) : nullptr;
}

}  // namespace

void installTimelineAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    static_cast<void>(once);
}

}  // namespace dateline
