#pragma once

#include "core/timeline/axis.h"
#include "core/timeline/timeline_event.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How wide a text is drawn, in pixels at 100 %. Called from the thread that builds the table.
struct TextMeasure {
    std::function<float(std::string_view)> label;
    std::function<float(std::string_view)> note;
};

/// What of an event chooses its drawing.
struct EventLook {
    DateShape shape = DateShape::Certain;
    Status status = Status::Happened;
    bool saying : 1 = false;
    bool conflict : 1 = false;
    bool inferred : 1 = false;
    bool main : 1 = false;

    constexpr bool operator==(const EventLook&) const = default;
};

constexpr bool isSpan(DateShape shape) { return shape == DateShape::Within || shape == DateShape::Lasted; }
constexpr bool isOpen(DateShape shape) { return shape == DateShape::Before || shape == DateShape::After; }
/// Whether a status is said by a marker: a plain bar says all there is to say.
constexpr bool needsMarker(const EventLook& look) {
    return !isSpan(look.shape) || look.saying || look.conflict || look.main || look.status != Status::Happened;
}

/// The events of a timeline as columns, sorted by begin, then as given: about 65 bytes an event. Row numbers are the
/// language of placement and scene; ids live at the border.
struct EventTable {
    static constexpr float widestLabel = 480;  ///< pixels; a longer one is elided
    static constexpr float widestNote = 220;

    std::vector<std::int64_t> begin;
    std::vector<std::int64_t> end;         ///< half-open, never before begin
    std::vector<std::int64_t> sortedEnds;  ///< all ends in order, to count what lies before a moment
    std::vector<EventId> id;
    std::vector<float> importance;
    std::vector<EventLook> look;
    std::vector<std::uint16_t> color;
    std::vector<std::uint16_t> group;  ///< the lane it belongs to by its article, place, …
    std::vector<std::uint16_t> sources;
    std::vector<std::uint16_t> labelWidth;  ///< pixels, at most `widestLabel`
    std::vector<std::uint16_t> noteWidth;   ///< 0 without a note
    std::vector<std::uint32_t> textEnd;     ///< label and note of a row end here in `text`
    std::vector<std::uint16_t> noteSize;    ///< bytes
    std::string text;
    std::vector<std::uint32_t> byId;  ///< rows in the order of their ids

    std::uint32_t size() const { return static_cast<std::uint32_t>(begin.size()); }
    bool empty() const { return begin.empty(); }
    std::string_view label(std::uint32_t row) const;
    std::string_view note(std::uint32_t row) const;
    /// The note without its year, for where the axis tells it: "some time in November".
    std::string_view shortNote(std::uint32_t row) const;
    std::int64_t middle(std::uint32_t row) const { return begin[row] + (end[row] - begin[row]) / 2; }
    std::optional<std::uint32_t> row(EventId event) const;
    /// The first row that begins at or after a moment.
    std::uint32_t lowerBound(std::int64_t time) const;
    /// From the first begin to the last end; nothing without events.
    std::optional<TimeRange> extent() const;
    /// Pixels kept free left of the event's middle, and right of its end: marker, label, badge, note and a gap.
    float leftReserve(std::uint32_t row) const;
    float rightReserve(std::uint32_t row) const;
};

/// Sizes of what stands beside a label, pixels at 100 %.
namespace measure {
/// A selected label is bold: so much wider, at most, than the plain one that was measured.
inline constexpr float boldShare = 1.09F;
inline constexpr float markerHalf = 6;  ///< markers are 11 wide
inline constexpr float labelGap = 12;   ///< from the marker's middle to the label
inline constexpr float badge = 20;      ///< the pill with the number of sources
inline constexpr float badgeGap = 6;
inline constexpr float noteGap = 10;
inline constexpr float arrow = 26;        ///< the arrow of an open end
inline constexpr float about = 12;        ///< the "~" before a marker
inline constexpr float goingOn = 5;       ///< the tail of what goes on
inline constexpr float shortestBar = 14;  ///< an interval is never drawn shorter
inline constexpr float besideBar = 6;     ///< from a short bar to what stands beside it
inline constexpr float conflict = 7;      ///< the ticks at both sides of a marker
inline constexpr float ring = 4;          ///< around the marker of an article's main event
inline constexpr float apart = 14;        ///< between one event and the next
}  // namespace measure

/// The ends of rows, which come in order of their begins. Those of single days are in order as they stand; only the
/// others need sorting.
std::vector<std::int64_t> endsInOrder(const EventTable& table, std::span<const std::uint32_t> rows);

/// What stands around a marker at either side, pixels: the ticks of a conflict, or the ring of a main event inside
/// them.
constexpr float aroundMarker(const EventLook& look) {
    return look.conflict ? measure::conflict : look.main ? measure::ring : 0;
}

EventTable eventTable(const std::vector<TimelineEvent>& events, const TextMeasure& measure);

}  // namespace dateline
