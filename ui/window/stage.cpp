#include "ui/window/stage.h"

#include "core/timeline/timeline_event.h"
#include "ui/model/text.h"
#include "ui/panels/controls.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>

namespace dateline::ui {

Stage::Stage(Session& session, QWidget* parent) : QSplitter(Qt::Horizontal, parent), session_(session) {
    timeline_ = new TimelineView(this);
    table_ = new EventTable(session, this);
    shelf_ = new UndatedShelf(session, this);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    shelf_->setMinimumWidth(200);
    setSizes({800, 600, 280});
    createNoMatch();
    connectParts();
    shelf_->hide();
    setShow(Show::Timeline);
    showEvents();
}

void Stage::createNoMatch() {
    noMatch_ = new QWidget(timeline_);
    auto* layout = new QVBoxLayout(noMatch_);
    auto* words = textLabel(tr("No event matches."), 15, noMatch_);
    words->setWordWrap(false);
    auto* clear = new TextButton(tr("Clear filter"), TextButton::Look::Outlined, noMatch_);
    connect(clear, &TextButton::clicked, this, [this] { session_.setFilter({}); });
    layout->addWidget(words, 0, Qt::AlignHCenter);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    noMatch_->hide();
    timeline_->installEventFilter(this);
}

void Stage::connectParts() {
    connect(&session_, &Session::changed, this, &Stage::showEvents);
    connect(&session_, &Session::filterChanged, this, &Stage::showEvents);
    connect(&session_, &Session::selectionChanged, this, &Stage::followSelection);
    connect(timeline_, &TimelineView::selectionChanged, this, [this](const QList<EventId>& events) {
        fromTimeline_ = true;
        session_.selectEvents({events.begin(), events.end()});
        fromTimeline_ = false;
    });
    connect(timeline_, &TimelineView::opened, this, &Stage::opened);
    connect(table_, &EventTable::opened, this, &Stage::opened);
    connect(shelf_, &UndatedShelf::opened, this, &Stage::opened);
    connect(timeline_, &TimelineView::undatedClicked, this, [this] { setShelfVisible(shelf_->isHidden()); });
    connect(timeline_, &TimelineView::laneMoved, this, &Stage::moveLane);
    connect(timeline_, &TimelineView::laneFolded, this, &Stage::foldLane);
    connect(shelf_, &UndatedShelf::countChanged, timeline_, &TimelineView::setUndatedCount);
    connect(shelf_, &UndatedShelf::closeRequested, this, [this] { setShelfVisible(false); });
    timeline_->setUndatedCount(shelf_->count());
}

/// The dated ones of the visible events, each with its lane; around an event, each says how far it is from that.
std::vector<TimelineEvent> Stage::drawnEvents() {
    const Project& project = session_.project();
    const auto& around = session_.filter().around;
    const Event* middle = around ? session_.findEvent(around->event) : nullptr;
    std::vector<TimelineEvent> drawn;
    std::vector<const Event*> dated;
    for (const Event* event : session_.visibleEvents()) {
        auto one = timelineEvent(project, *event);
        if (!one) continue;
        if (middle && event != middle) {
            const std::string distance = fromQt(distanceWords(*middle, *event));
            one->dateNote = one->dateNote.empty() ? distance : distance + " · " + one->dateNote;
        }
        drawn.push_back(std::move(*one));
        dated.push_back(event);
    }
    followDecidedOrder(project, drawn);
    layout_ = layLanes(project, dated, lanes_);
    for (std::size_t i = 0; i < drawn.size(); ++i) drawn[i].lane = layout_.laneOf[i];
    return drawn;
}

void Stage::showEvents() {
    std::vector<TimelineEvent> events = drawnEvents();
    std::vector<QString> names;
    std::vector<bool> folded;
    for (const Lane& lane : layout_.lanes) {
        names.push_back(lane.name);
        folded.push_back(lanes_.folded.contains(lane.key));
    }
    timeline_->setEvents(std::move(events), std::move(names), std::move(folded));
    noMatch_->setVisible(session_.filter().active() && session_.visibleEvents().empty());
    placeNoMatch();
    const bool moved = shown_.first == session_.selection().current() && shown_ != currentPlace();
    select(moved);
}

void Stage::followSelection() { select(!fromTimeline_); }

/// Lanes, filters and edits of other events move nothing: only another selection, or another date of what is selected,
/// brings it into view.
void Stage::select(bool bringIntoView) {
    // For the timeline the first one is where the keyboard is, for the session the last.
    const auto& events = session_.selection().events;
    timeline_->setSelection(QList<EventId>(events.rbegin(), events.rend()), bringIntoView);
    shown_ = currentPlace();
}

std::pair<EventId, std::optional<When>> Stage::currentPlace() const {
    const EventId id = session_.selection().current();
    const Event* event = session_.findEvent(id);
    return {id, event ? event->when : std::nullopt};
}

void Stage::setShow(Show show) {
    show_ = show;
    const bool held = timeline_->hasFocus() || table_->hasFocus();
    // The one that takes the keyboard first, so that it does not wander through the window.
    front()->show();
    if (held) front()->setFocus(Qt::OtherFocusReason);
    timeline_->setVisible(show != Show::Table);
    table_->setVisible(show != Show::Timeline);
}

void Stage::setLanes(const LaneChoice& lanes) {
    if (lanes == lanes_) return;
    lanes_ = lanes;
    showEvents();
    Q_EMIT lanesChanged();
}

void Stage::moveLane(int from, int to) {
    setLanes(withLaneMoved(layout_, lanes_, static_cast<std::size_t>(from), static_cast<std::size_t>(to)));
}

/// The timeline shows it already.
void Stage::foldLane(int lane, bool folded) {
    const QString key = layout_.lanes[static_cast<std::size_t>(lane)].key;
    lanes_.folded.removeAll(key);
    if (folded) lanes_.folded.append(key);
    Q_EMIT lanesChanged();
}

Look Stage::look() const {
    const auto [begin, end] = timeline_->visibleRange();
    return {begin, end, session_.filter(), lanes_};
}

void Stage::show(const Look& look) {
    setLanes(look.lanes);
    session_.setFilter(look.filter);
    if (look.end > look.begin) timeline_->setVisibleRange(look.begin, look.end);
}

void Stage::setShelfVisible(bool visible) {
    if (visible == !shelf_->isHidden()) return;
    if (!visible && shelf_->isAncestorOf(QApplication::focusWidget())) front()->setFocus(Qt::OtherFocusReason);
    shelf_->setVisible(visible);
    Q_EMIT shelfToggled(visible);
}

QWidget* Stage::front() { return show_ == Show::Table ? static_cast<QWidget*>(table_) : timeline_; }

void Stage::placeNoMatch() {
    noMatch_->adjustSize();
    noMatch_->move((timeline_->width() - noMatch_->width()) / 2, (timeline_->height() - noMatch_->height()) / 2);
}

void Stage::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    placeNoMatch();
}

bool Stage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == timeline_ && event->type() == QEvent::Resize) placeNoMatch();
    return QSplitter::eventFilter(watched, event);
}

}  // namespace dateline::ui
