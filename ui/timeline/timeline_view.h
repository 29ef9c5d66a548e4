#pragma once

#include "core/timeline/timeline_event.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

namespace dateline {

/// The timeline: axis, events, overview strip. It knows TimelineEvent only; what is selected and what Enter opens are
/// told by signals, and the window does the rest.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Shows these events. What is there already and stays keeps its place; the first events fit the window. Events
    /// with `lane` 0.. stand under `laneNames`; with no names there is one unnamed lane. Which lanes show their name
    /// only is `folded`, or as it was where that is empty and the names are the same.
    void setEvents(std::vector<TimelineEvent> events, std::vector<QString> laneNames = {},
                   std::vector<bool> folded = {});
    /// How many events have no date: the chip at the right.
    void setUndatedCount(int count);
    /// Marks these and dims the rest (a search's matches); none marks none and dims none.
    void setHighlighted(const QList<EventId>& events);

    QList<EventId> selection() const;
    /// Does not emit selectionChanged: the caller knows. Events that are not there are left out.
    void setSelection(const QList<EventId>& events, bool bringIntoView);

    void fitAll();
    void fitSelection();
    void centerOn(EventId event);
    /// Moves as little as needed, and zooms in where the event has no place of its own yet.
    void bringIntoView(EventId event);
    /// What happened around this: so many seconds before and after it.
    void showAround(EventId event, qint64 seconds);
    void zoomIn();
    void zoomOut();

    /// What is shown, in seconds on the wall clock, half-open: kept with the project.
    std::pair<qint64, qint64> visibleRange() const;
    void setVisibleRange(qint64 begin, qint64 end);
    /// 34 pixels a row, or 26.
    void setCompact(bool compact);
    /// Whether the plain wheel scrolls where lanes do not fit, and Ctrl+wheel zooms; else the wheel always zooms.
    void setWheelScrollsLanes(bool scrolls);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void selectionChanged(const QList<dateline::EventId>& events);
    /// Enter or a double click: show its source.
    void opened(dateline::EventId event);
    void undatedClicked();
    /// Shift and drag: a range of time, in seconds, half-open. Its events are selected too.
    void rangeSelected(qint64 begin, qint64 end);
    /// For the status bar: the event or the date under the cursor, empty when there is none.
    void hoverTextChanged(const QString& text);
    void visibleRangeChanged(qint64 begin, qint64 end);
    /// A lane's head was dragged, or moved by a key: to stand at another place.
    void laneMoved(int from, int to);
    void laneFolded(int lane, bool folded);
    /// The wheel scrolled the lanes, where one might expect it to zoom.
    void wheelScrolledLanes();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool pinch(QEvent* event);
    bool moveByKey(int key, bool ctrl);
    bool laneByKey(int key, Qt::KeyboardModifiers modifiers);
    void centerOrFit();
    void openByKey();
    void escape();
    void selectAllShown();

    friend class TimelineAccessible;
    friend class TimelineItemAccessible;
    class Private;
    std::unique_ptr<Private> d;
};

}  // namespace dateline
