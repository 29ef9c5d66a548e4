#include "ui/timeline/timeline_view.h"

#include "ui/timeline/accessible.h"
#include "ui/timeline/axis_words.h"
#include "ui/timeline/keys_card.h"
#include "ui/timeline/palette.h"
#include "ui/timeline/timeline_view_p.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

/// Up to so many events an index is ready within a frame: no thread is worth its hand-over.
constexpr std::size_t atOnce = 2000;

/// To give the memory of a million events back takes longer than a frame: a pool thread does it.
template <class Value>
void freeElsewhere(Value value) {
    QThreadPool::globalInstance()->start([gone = std::make_shared<Value>(std::move(value))] {});
}

}  // namespace

TimelineView::Private::Private(TimelineView* view) : q(view), overview(new OverviewStrip(view)) {
    animation.setDuration(140);
    animation.setStartValue(0.0);
    animation.setEndValue(1.0);
    animation.setEasingCurve(QEasingCurve::OutCubic);
}

double TimelineView::Private::scale() const { return painter.theme().scale; }
double TimelineView::Private::width() const { return q->width() / scale(); }
double TimelineView::Private::stageHeight() const { return (q->height() - overview->height()) / scale(); }

SceneStyle TimelineView::Private::sceneStyle() const {
    SceneStyle style;
    style.width = static_cast<float>(width());
    style.height = static_cast<float>(stageHeight());
    if (compact) style.rowHeight = 26;
    // Where all have a place at the scale that shows everything, counts are needed only beyond it.
    if (!index.countsNeeded && axis.secondsPerPixel <= index.placement->plan().scale * 1.001) style.clusterHeight = 0;
    style.scroll = scroll;
    style.groups = !groupNames.empty();
    style.collapsed = collapsed;
    style.ticks = ticks;
    return style;
}

void TimelineView::Private::applyTheme() {
    painter.setTheme(theme(q->palette(), q->font()));
    ticks = tickStyle(q->locale(), painter.theme().axis);
    overview->setFixedHeight(static_cast<int>(std::lround(46 * scale())));
    overview->setGeometry(0, q->height() - overview->height(), q->width(), overview->height());
}

void TimelineView::Private::build(BuildWish wish) {
    if (!building) return startBuild(std::move(wish));
    if (wish.events && wish.events->size() <= atOnce) {
        waiting.reset();
        return startBuild(std::move(wish));
    }
    if (!waiting) {
        waiting = std::move(wish);
        return;
    }
    if (wish.events) {
        if (waiting->events) freeElsewhere(std::move(*waiting->events));
        waiting->events = std::move(wish.events);
    }
    waiting->keep = waiting->keep && wish.keep;
    waiting->refit = waiting->refit || wish.refit;
}

IndexRequest TimelineView::Private::request(BuildWish wish) const {
    SceneStyle style = sceneStyle();
    style.clusterHeight = SceneStyle{}.clusterHeight;
    return {std::move(wish.events),
            index,
            wish.keep,
            std::max<std::size_t>(1, groupNames.size()),
            style,
            TextMetrics(painter.theme().label),
            TextMetrics(painter.theme().note)};
}

void TimelineView::Private::startBuild(BuildWish wish) {
    const std::size_t size = wish.events ? wish.events->size() : index.table->size();
    const std::uint64_t number = ++buildNumber;
    const bool refit = wish.refit;
    building = size > atOnce;
    if (!building) return adopt(buildIndex(request(std::move(wish))), refit);
    QPointer<TimelineView> view = q;
    QThreadPool::globalInstance()->start([view, number, refit, asked = request(std::move(wish))]() mutable {
        // The view may be gone by now; only the window's thread can tell.
        const auto handOver = [view, number, refit](TimelineIndex built, bool whole) {
            QCoreApplication* application = QCoreApplication::instance();
            const auto adopt = [view, number, refit, whole, built = std::move(built)] {
                if (!view || view->d->buildNumber != number) return;
                if (number > view->d->staleUpTo) view->d->adopt(built, refit);
                if (whole) view->d->buildNext();
            };
            if (application) QMetaObject::invokeMethod(application, adopt, Qt::QueuedConnection);
        };
        handOver(buildIndex(std::move(asked), [&](TimelineIndex first) { handOver(std::move(first), false); }), true);
    });
}

void TimelineView::Private::buildNext() {
    building = false;
    if (!waiting) return;
    BuildWish next = std::move(*waiting);
    waiting.reset();
    startBuild(std::move(next));
}

void TimelineView::Private::adopt(TimelineIndex built, bool refit) {
    const bool newTable = built.table != index.table;
    if (const auto row = currentRow()) currentBegin = index.table->begin[*row];
    TimelineIndex old = std::exchange(index, std::move(built));
    if (newTable) {
        overview->setTable(index.table);
        hoveredRow.reset();
        selection = asked;
        selection.removeIf([this](EventId event) { return !index.table->row(event); });
        markRows();
    }
    if (old.table->size() > atOnce) freeElsewhere(std::move(old));
    if (following && refit && !index.table->empty())
        setAxis(index.fitWidth == width() ? index.fit : dateline::fitAll(*index.table, width()));
    if (newTable && wantedInView && !selection.isEmpty()) {
        wantedInView = false;
        bringIntoView(*index.table->row(selection.front()));
    }
    changed();
}

bool TimelineView::Private::bringsNothingNew(const std::vector<TimelineEvent>& events) const {
    // So many are not asked about one by one on the window's thread: they count as new.
    if (events.size() > 100'000 || events.size() > index.table->size() || events.empty()) return false;
    return std::all_of(events.begin(), events.end(),
                       [this](const TimelineEvent& event) { return index.table->row(event.event).has_value(); });
}

const Scene& TimelineView::Private::scene() {
    if (scene_) return *scene_;
    scene_ = makeScene(*index.table, *index.placement, axis, sceneStyle());
    // Where fewer lanes are needed than before, what is left must not stay scrolled out of sight.
    const float most = std::max(0.0F, scene_->contentHeight - scene_->stage.height);
    if (scroll > most) {
        scroll = most;
        scene_ = makeScene(*index.table, *index.placement, axis, sceneStyle());
    }
    return *scene_;
}

std::vector<Chip> TimelineView::Private::chips() {
    const Scene& now = scene();
    const double height = 23, y = double{now.foot.y} + (double{now.foot.height} - height) / 2;
    const std::int64_t extent = index.table->extent().value_or(TimeRange{}).length();
    std::vector<Chip> result;
    chipKinds.clear();
    double left = 12, right = width() - 12;
    const auto add = [&](ChipKind kind, const QString& text, bool atLeft) {
        const double width = std::ceil(painter.chipTextWidth(text)) + 26;
        if (right - left < width) return;
        result.push_back({text, QRectF(atLeft ? left : right - width, y, width, height)});
        chipKinds.push_back(kind);
        (atLeft ? left : right) += atLeft ? width + 8 : -(width + 8);
    };
    if (undated > 0)
        add(ChipKind::Undated, undated == 1 ? tr("1 undated event") : tr("%n undated events", nullptr, undated), false);
    const auto count = [this](std::uint32_t n) { return q->locale().toString(n); };
    if (now.earlier.count > 0)
        add(ChipKind::Earlier,
            tr("‹ %1 earlier · %2")
                .arg(count(now.earlier.count), placeName(now.earlier.nearest, Edge::End, extent, q->locale())),
            true);
    if (now.later.count > 0)
        add(ChipKind::Later,
            tr("%1 later · %2 ›")
                .arg(count(now.later.count), placeName(now.later.nearest, Edge::Begin, extent, q->locale())),
            false);
    if (now.runningUnplaced > 0)
        add(ChipKind::Running, tr("%1 more began earlier").arg(count(now.runningUnplaced)), true);
    if (now.above > 0) add(ChipKind::Above, tr("↑ %1 above").arg(count(now.above)), true);
    if (now.below > 0) add(ChipKind::Below, tr("↓ %1 below").arg(count(now.below)), true);
    return result;
}

TimelineView::TimelineView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>(this)) {
    installTimelineAccessibility();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    d->applyTheme();
    connect(d->overview, &OverviewStrip::rangeRequested, this, [this](qint64 begin, qint64 end) {
        d->stopMoving();
        d->userMoved();
        d->setAxis(fitted({begin, end}, 0, d->width()));
    });
    connect(&d->animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& share) { d->setAxis(between(d->animationFrom, d->animationTo, share.toDouble())); });
}
TimelineView::~TimelineView() { d->stopMoving(); }

void TimelineView::setEvents(std::vector<TimelineEvent> events, std::vector<QString> laneNames,
                             std::vector<bool> folded) {
    const bool sameLanes = laneNames == d->groupNames;
    d->groupNames = std::move(laneNames);
    // What is being built stands in other lanes.
    if (!sameLanes) d->staleUpTo = d->buildNumber;
    if (!sameLanes || !folded.empty()) d->collapsed = std::move(folded);
    if (d->currentHead && *d->currentHead >= d->groupNames.size()) d->currentHead.reset();
    // A filter is no zoom: where events only go, what stays keeps its place, and so does the view.
    const bool fewer = sameLanes && d->bringsNothingNew(events);
    d->build({std::move(events), sameLanes && (fewer || !d->following), !fewer});
}

void TimelineView::setUndatedCount(int count) {
    d->undated = count;
    update();
}

void TimelineView::setHighlighted(const QList<EventId>& events) {
    d->highlighted = events;
    d->markRows();
    update();
}

void TimelineView::setWheelScrollsLanes(bool scrolls) { d->wheelScrolls = scrolls; }

void TimelineView::setCompact(bool compact) {
    d->compact = compact;
    d->build({});
}

QSize TimelineView::sizeHint() const { return {1200, 430}; }
QSize TimelineView::minimumSizeHint() const { return {240, 180}; }

void TimelineView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    d->refreshState();
    painter.scale(d->scale(), d->scale());
    const QRectF all(0, 0, d->width(), d->stageHeight());
    QRegion dirty;
    const QTransform toScene = QTransform::fromScale(1 / d->scale(), 1 / d->scale());
    for (const QRect& rect : event->region()) dirty += (toScene.mapRect(QRectF(rect)) & all).toAlignedRect();
    d->painter.paint(painter, *d->index.table, d->scene(), d->state, locale(), dirty);
    painter.setClipRect(all);
    // The keyboard is here, and on no event or lane yet: a line under the axis says so.
    if (hasFocus() && d->keyboardUsed && !d->currentRow() && !d->currentHead)
        painter.fillRect(QRectF(0, double{d->scene().stage.y} - 2, d->width(), 2), d->painter.theme().accent);
    if (d->keysShown) paintKeysCard(painter, QRectF(0, 0, d->width(), d->stageHeight()), d->painter.theme());
}

void TimelineView::resizeEvent(QResizeEvent*) {
    d->applyTheme();
    if (d->index.table->empty()) return d->changed();
    const auto lanes = lanesFor(d->sceneStyle(), std::max<std::size_t>(1, d->groupNames.size()));
    if (d->following || lanes != d->index.placement->plan().lanes) d->build({});
    if (d->following) d->setAxis(dateline::fitAll(*d->index.table, d->width()));
    d->changed();
}

void TimelineView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    switch (event->type()) {
        case QEvent::FontChange:
        case QEvent::LocaleChange:
        case QEvent::StyleChange:
            d->applyTheme();
            d->build({});
            break;
        case QEvent::PaletteChange:
            d->applyTheme();
            d->changed();
            break;
        default:
            break;
    }
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (!d->showToolTip(help->pos(), help->globalPos())) event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
            d->keyboardUsed = true;
    }
    if (event->type() == QEvent::NativeGesture && pinch(event)) return true;
    return QWidget::event(event);
}

}  // namespace dateline
