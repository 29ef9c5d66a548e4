#pragma once

#include "ui/model/session.h"
#include "ui/panels/event_table.h"
#include "ui/panels/undated_shelf.h"
#include "ui/timeline/timeline_view.h"

#include <QSplitter>

class QLabel;

namespace dateline::ui {

class TextButton;

/// The upper half: timeline, table of events, or both, and the shelf of undated events. Keeps all of them on the
/// session's events and selection.
class Stage : public QSplitter {
    Q_OBJECT
public:
    enum class Show { Timeline, Table, Both };

    explicit Stage(Session& session, QWidget* parent = nullptr);

    TimelineView& timeline() { return *timeline_; }
    EventTable& table() { return *table_; }
    UndatedShelf& shelf() { return *shelf_; }

    void setShow(Show show);
    Show shows() const { return show_; }
    /// By what there are lanes, in which order, and which are folded.
    void setLanes(const LaneChoice& lanes);
    const LaneChoice& lanes() const { return lanes_; }
    /// How one looks at the project now, and back to such a look.
    Look look() const;
    void show(const Look& look);
    void setShelfVisible(bool visible);
    /// The view that is in front: the timeline, or the table where that has its place.
    QWidget* front();

Q_SIGNALS:
    void opened(dateline::EventId event);
    void shelfToggled(bool visible);
    void lanesChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createNoMatch();
    void moveLane(int from, int to);
    void foldLane(int lane, bool folded);
    std::vector<TimelineEvent> drawnEvents();
    void connectParts();
    void showEvents();
    void followSelection();
    void select(bool bringIntoView);
    std::pair<EventId, std::optional<When>> currentPlace() const;
    void placeNoMatch();

    Session& session_;
    TimelineView* timeline_ = nullptr;
    EventTable* table_ = nullptr;
    UndatedShelf* shelf_ = nullptr;
    QWidget* noMatch_ = nullptr;  ///< over the timeline, where a filter leaves nothing
    Show show_ = Show::Timeline;
    LaneChoice lanes_;
    LaneLayout layout_;                              ///< of the events that are drawn
    std::pair<EventId, std::optional<When>> shown_;  ///< what is selected, and its date, as the timeline was told
    bool fromTimeline_ = false;
};

}  // namespace dateline::ui
