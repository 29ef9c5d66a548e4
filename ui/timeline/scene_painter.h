#pragma once

#include "core/timeline/scene.h"
#include "ui/timeline/label_cache.h"
#include "ui/timeline/markers.h"
#include "ui/timeline/theme.h"

#include <QImage>
#include <QLocale>
#include <QPointF>
#include <QRectF>
#include <QRegion>
#include <QString>

#include <map>
#include <optional>
#include <unordered_set>
#include <vector>

class QPainter;

namespace dateline {

/// A chip of the foot: what it says and where it was painted.
struct Chip {
    QString text;
    QRectF box;
};

/// What is painted beside the scene itself: the state of the hand.
struct PaintState {
    std::unordered_set<std::uint32_t> selected;     ///< rows
    std::unordered_set<std::uint32_t> highlighted;  ///< rows; where not empty, all others are dimmed
    std::optional<std::uint32_t> hovered;
    std::optional<std::uint32_t> focused;  ///< only while the view has the keyboard
    std::optional<double> hoverX;          ///< the line with the date
    std::optional<QRectF> band;            ///< rubber band, or a range of time from axis to foot
    QString bandText;                      ///< the time it spans
    std::vector<QString> groupNames;
    std::optional<std::size_t> head;  ///< the lane whose head the keyboard is on, or the hand drags
    std::optional<double> laneGap;    ///< where a dragged lane would fall
    std::vector<Chip> chips;
};

/// Where an item may have left a trace, selected or not, in the scene's units.
QRect traceOf(const SceneItem& item);

/// Replays a scene. It owns what is kept between frames and looks nothing up anywhere else.
class ScenePainter {
public:
    void setTheme(Theme theme);
    const Theme& theme() const { return theme_; }
    double chipTextWidth(const QString& text);

    /// `dirty` tells what is to be painted, in the scene's units. The painter's clip is set anew and left anyhow.
    void paint(QPainter& painter, const EventTable& table, const Scene& scene, const PaintState& state,
               const QLocale& locale, const QRegion& dirty);

private:
    struct Drawn {
        const SceneItem* item;
        float middleY;
        QRect trace;
    };
    using Items = std::vector<Drawn>;  ///< from the uppermost lane down

    /// Whether a part is wide enough for its backdrop to be laid from pictures: few lines are in a narrow one.
    bool repeatsGrid(const QRect& part) const { return !grid_.isNull() && part.width() > 64; }
    void makeGrid(const QPainter& painter, const Scene& scene);
    void paintPart(QPainter& painter, const EventTable& table, const Scene& scene, const Items& items,
                   const PaintState& state, const QLocale& locale, const QRect& part);
    void paintLanes(QPainter& painter, const EventTable& table, const Scene& scene, const Items& items,
                    const PaintState& state, const QRect& part);
    void paintBackdrop(QPainter& painter, const Scene& scene, const QRect& part);
    void paintGrid(QPainter& painter, const Scene& scene, int top, int bottom);
    void paintMajorLines(QPainter& painter, const Scene& scene, int top, int bottom);
    void paintAxis(QPainter& painter, const Scene& scene, const QLocale& locale);
    void paintMajorRow(QPainter& painter, const Scene& scene, const QLocale& locale);
    void paintGroups(QPainter& painter, const Scene& scene, const PaintState& state);
    void paintItem(QPainter& painter, const EventTable& table, const SceneItem& item, const PaintState& state);
    void paintGround(QPainter& painter, const SceneItem& item, const PaintState& state);
    void paintBar(QPainter& painter, const EventTable& table, const SceneItem& item, const QColor& color);
    void paintArrow(QPainter& painter, const SceneItem& item, bool toLeft, int gap, const QColor& color);
    void paintMarker(QPainter& painter, const EventTable& table, const SceneItem& item, const QColor& color,
                     const QColor& ground);
    void paintTexts(QPainter& painter, const EventTable& table, const SceneItem& item, bool selected, bool dimmed);
    void paintBadge(QPainter& painter, const QRectF& badge, unsigned sources, const QColor& color, bool selected);
    void paintClusters(QPainter& painter, const Scene& scene, const QLocale& locale);
    void paintHover(QPainter& painter, const Scene& scene, const PaintState& state, const QLocale& locale,
                    const QRect& part);
    void paintChips(QPainter& painter, const PaintState& state);
    void paintBand(QPainter& painter, const Scene& scene, const PaintState& state);

    Theme theme_;
    /// The widest name of each form of a row of the axis, shaped once for a font and language.
    const QStringList& widestNames(TickUnit unit, const QLocale& locale);
    /// Draws a short text that is used again and again.
    double drawSmall(QPainter& painter, const QString& text, double x, double middleY);
    double widthOf(LabelCache& cache, const QString& text);

    QImage grid_;  ///< some lines of pixels of the stage; null where not all are alike
    LabelCache labels_, boldLabels_, notes_, small_, major_, chips_, hover_;
    std::map<TickUnit, QStringList> widest_;
    QLocale widestFor_;
    bool yearShown_ = false;  ///< the axis tells the year: notes need not
    MarkerCache markers_;
};

}  // namespace dateline
