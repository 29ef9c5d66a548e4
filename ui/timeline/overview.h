#pragma once

#include "core/timeline/event_table.h"
#include "ui/timeline/theme.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// The strip under the timeline: all events by density, and a window on what is shown that can be dragged, resized at
/// its ends, and put elsewhere with a click.
class OverviewStrip : public QWidget {
    Q_OBJECT
public:
    explicit OverviewStrip(QWidget* parent = nullptr);

    void setTable(std::shared_ptr<const EventTable> table);
    void setVisibleRange(TimeRange range);

    QSize sizeHint() const override { return {800, 46}; }

Q_SIGNALS:
    /// The person asks for this range.
    void rangeRequested(qint64 begin, qint64 end);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Part { None, Left, Right, Window };

    Axis axis() const;
    QRectF windowRect() const;
    int footHeight() const;  ///< of the line with the names of the ends
    Part partAt(const QPointF& at) const;
    void countBins();
    void paintDensity(QPainter& painter, const QRect& dirty) const;
    void paintEnds(QPainter& painter) const;
    void dragTo(double x);

    Theme theme_;
    std::shared_ptr<const EventTable> table_;
    std::optional<TimeRange> extent_;
    TimeRange visible_;
    std::vector<std::uint32_t> bins_;
    std::int64_t binBegin_ = 0, binSeconds_ = 1;
    Part dragging_ = Part::None;
    double grabX_ = 0;
    TimeRange grabbed_;
};

}  // namespace dateline
