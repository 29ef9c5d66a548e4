#pragma once

#include "core/timeline/scene.h"
#include "ui/timeline/index_builder.h"
#include "ui/timeline/overview.h"
#include "ui/timeline/scene_painter.h"
#include "ui/timeline/timeline_view.h"

#include <QPoint>
#include <QVariantAnimation>

#include <optional>
#include <vector>

namespace dateline {

/// What an index is asked for.
struct BuildWish {
    std::optional<std::vector<TimelineEvent>> events;  ///< absent: those that are there
    bool keep = false;                                 ///< what has a place stays there
    bool refit = true;  ///< show all of it, if the person has not moved the view meanwhile
};

/// The view's state and what its parts (painting, mouse, keyboard, screen reader) share.
class TimelineView::Private {
public:
    explicit Private(TimelineView* view);

    // --- timeline_view.cpp: data, layout, painting
    SceneStyle sceneStyle() const;
    double scale() const;  ///< pixels of the widget a unit of the scene
    double width() const;  ///< of the scene
    double stageHeight() const;
    void applyTheme();
    /// Asks for an index: of other events, or of the same ones in a view of another kind. One is built at a time; what
    /// is asked meanwhile waits, and what was waiting before is part of it or gives way to it.
    void build(BuildWish wish);
    void startBuild(BuildWish wish);
    void buildNext();
    IndexRequest request(BuildWish wish) const;
    void adopt(TimelineIndex built, bool refit);
    bool bringsNothingNew(const std::vector<TimelineEvent>& events) const;
    const Scene& scene();
    std::vector<Chip> chips();

    // --- timeline_repaint.cpp: what is painted again
    void changed();                       ///< the picture must be made and painted again
    void moved(const Axis& before);       ///< only the axis changed: what is painted is moved where that will do
    void updateArea(const QRectF& area);  ///< in the scene's units
    void updateItem(std::optional<std::uint32_t> row);
    void updateHoverLine(double x);
    void markRows();      ///< selection and highlights as rows of the table in force
    void refreshState();  ///< fills `state` for the next painting

    // --- timeline_move.cpp: where one looks
    void setAxis(const Axis& wanted);
    void animateTo(const Axis& wanted);
    void stopMoving();
    Axis target() const { return animation.state() == QAbstractAnimation::Running ? animationTo : axis; }
    bool animated() const;
    void userMoved();  ///< from now on new events do not change what is shown
    void zoomAt(double x, double factor, bool smooth);
    void panBy(double pixels, bool smooth);
    void scrollTo(float lanesScroll);
    void bringIntoView(std::uint32_t row);
    void zoomTo(TimeRange range);

    // --- timeline_select.cpp: what is selected
    void select(QList<EventId> events, std::optional<EventId> current);
    void clickItem(std::uint32_t row, Qt::KeyboardModifiers modifiers);
    void selectRows(const std::vector<std::uint32_t>& rows, bool add);
    void stepInTime(int step);
    void stepLane(int step);
    void goTo(std::uint32_t row);
    std::optional<std::uint32_t> currentRow() const;
    QString itemText(std::uint32_t row) const;  ///< everything about an event, in words

    // --- timeline_lanes.cpp: the heads of the lanes
    std::optional<std::size_t> headAt(const QPointF& at);
    void fold(std::size_t lane);
    void stepHead(int step);
    void moveLane(std::size_t from, std::size_t to);
    void dragLaneTo(double y);  ///< finds the gap it would fall into
    QString headText(std::size_t lane) const;

    // --- timeline_mouse.cpp
    void hoverAt(const QPointF& at);
    void click(const QPointF& at, Qt::KeyboardModifiers modifiers);
    void clickChip(std::size_t chip);
    void dragTo(const QPointF& at);
    void finishDrag(const QPointF& at, Qt::KeyboardModifiers modifiers);
    bool showToolTip(const QPoint& at, const QPoint& global);

    TimelineView* q;
    OverviewStrip* overview;
    TimelineIndex index;
    std::vector<QString> groupNames;
    std::vector<bool> collapsed;
    std::optional<std::size_t> currentHead;  ///< the lane whose head the keyboard is on
    std::optional<std::size_t> draggedHead;
    std::size_t laneGap = 0;  ///< where a dragged lane would fall: before this lane
    bool wheelScrolls = true;
    std::uint64_t buildNumber = 0;  ///< of the build at hand; what comes from an earlier one is dropped
    std::uint64_t staleUpTo = 0;    ///< builds up to this one are of other lanes, and not taken over
    bool building = false;          ///< on a thread
    std::optional<BuildWish> waiting;

    Axis axis{0, 0, 3600};
    bool following = true;  ///< the view fits all events until the person moves it
    float scroll = 0;
    bool compact = false;
    int undated = 0;

    QList<EventId> selection;
    QList<EventId> asked;            ///< the selection asked for, with events that are still to come
    bool wantedInView = false;       ///< bring it into view once it is there
    std::optional<EventId> current;  ///< where the keyboard is; it may be hidden and come back
    std::int64_t currentBegin = 0;   ///< when that is, for while it is not there
    QList<EventId> highlighted;
    bool keyboardUsed = false;
    bool keysShown = false;

    enum class Drag { None, Pressed, Pan, TimeRange, Rubber, ZoomRange, Lane };
    Drag drag = Drag::None;
    Qt::MouseButton dragButton = Qt::NoButton;
    QPointF pressedAt, draggedTo;
    std::optional<QPointF> hover;
    std::optional<std::uint32_t> hoveredRow;

    enum class ChipKind { Earlier, Running, Later, Undated, Above, Below };
    std::vector<ChipKind> chipKinds;
    PaintState state;

    ScenePainter painter;
    TickStyle ticks;  ///< of the theme's font and the locale
    QVariantAnimation animation;
    Axis animationFrom, animationTo;

private:
    std::optional<Scene> scene_;
};

}  // namespace dateline
