#pragma once

#include "core/timeline/event_table.h"

#include <QColor>
#include <QPixmap>
#include <QSizeF>

#include <cstdint>
#include <unordered_map>

class QPainter;

namespace dateline {

/// The shapes that say an event's status; colour never does alone.
enum class Marker : std::uint8_t {
    Dot,           ///< happened
    GoingOn,       ///< ongoing: a dot with a tail
    HollowDot,     ///< planned
    StruckDot,     ///< cancelled
    DottedDot,     ///< possible
    Speech,        ///< said, announced
    Claim,         ///< claimed: a speech mark with a gap
    HollowSpeech,  ///< denied
};

Marker markerOf(const EventLook& look);

/// Draws a marker of 11 pixels around a point; `ground` shows through hollow ones.
void drawMarker(QPainter& painter, Marker marker, QPointF middle, const QColor& color, const QColor& ground);

/// Markers, the fading ends of bars and the grounds of numbers, drawn once for each colour.
class MarkerCache {
public:
    void clear() { pixmaps_.clear(); }
    void draw(QPainter& painter, Marker marker, QPointF middle, const QColor& color, const QColor& ground);
    /// The ring around the marker of a main event; open to the right for a tail.
    void drawRing(QPainter& painter, bool open, QPointF middle, const QColor& color);
    /// The end of a bar that fades to the left or right, in a rectangle.
    void drawFade(QPainter& painter, const QRect& rect, bool toLeft, const QColor& color);
    /// A rectangle whose short sides are round.
    void drawPill(QPainter& painter, const QRect& rect, const QColor& color);

private:
    std::unordered_map<std::uint64_t, QPixmap> pixmaps_;
};

}  // namespace dateline
