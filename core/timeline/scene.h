#pragma once

#include "core/timeline/axis.h"
#include "core/timeline/event_table.h"
#include "core/timeline/placement.h"
#include "core/timeline/ticks.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace dateline {

/// A rectangle in pixels from the upper left corner of the view.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    constexpr float right() const { return x + width; }
    constexpr float bottom() const { return y + height; }
    constexpr bool empty() const { return width <= 0 || height <= 0; }
    constexpr bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    constexpr bool meets(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    constexpr bool operator==(const Rect&) const = default;
};

/// The measures of a view, in pixels at 100 %.
struct SceneStyle {
    float width = 0, height = 0;
    float axisHeight = 57;   ///< both rows of the axis
    float majorHeight = 33;  ///< the upper one
    float rowHeight = 34;
    float headerHeight = 22;      ///< the name over a group's lanes
    float footHeight = 29;        ///< chips
    float clusterHeight = 16;     ///< counts of what has no place; 0 where everything has one
    float scroll = 0;             ///< how far the lanes are scrolled
    bool groups = false;          ///< groups have names
    std::vector<bool> collapsed;  ///< groups that show their name only
    TickStyle ticks;
};

/// An event as it is drawn.
struct SceneItem {
    std::uint32_t row = 0;                       ///< of the table
    Rect bar;                                    ///< of an interval; empty for a point in time
    float strength = 1;                          ///< 0..1: a day grows into a bar as one zooms into it
    bool fadesLeft = false, fadesRight = false;  ///< the bar's ends are not known
    bool sticky = false;                     ///< the label is held inside the picture: panning moves it against its bar
    bool cutLeft = false, cutRight = false;  ///< the bar goes on beyond the picture
    bool marker = true;                      ///< a plain bar has none
    float markerX = 0;                       ///< the marker's middle
    float middleY = 0;
    Rect label;
    Rect badge;  ///< the number of sources; empty for one
    Rect note;   ///< the date in words; empty for an exact one
    Rect hit;    ///< everything that belongs to it
};

/// Events without a place at this scale, by begin, on the world's grid so that panning does not change them.
struct SceneCluster {
    TimeRange range;
    std::uint32_t count = 0;
    Rect box;
};

struct SceneGroup {
    std::uint16_t group = 0;
    Rect header;  ///< empty where groups have no names
    float top = 0, bottom = 0;
};

/// What lies outside the picture at one side.
struct SceneBeyond {
    std::uint32_t count = 0;
    std::int64_t nearest = 0;  ///< the moment nearest to the picture
};

/// Everything the painter paints, the mouse hits and the screen reader reads.
struct Scene {
    Axis axis;
    float width = 0, height = 0;
    Rect stage;  ///< where lanes are, between axis and foot
    Rect clusterLine;
    Rect foot;
    Ticks ticks;
    std::vector<SceneGroup> groups;
    std::vector<SceneItem> items;  ///< in order of time
    std::vector<SceneCluster> clusters;
    SceneBeyond earlier, later;
    std::uint32_t runningUnplaced = 0;   ///< began before the picture, end in it or after it, and have no place
    float contentHeight = 0;             ///< of all lanes; above `stage.height` there is something to scroll
    std::uint32_t above = 0, below = 0;  ///< events of this time in lanes that are scrolled away
};

Scene makeScene(const EventTable& table, const Placement& placement, const Axis& axis, const SceneStyle& style);

/// Where a row's lane is, from the top of all lanes, in pixels: where to scroll to. 0 for a row without a lane.
float laneTop(const Scene& scene, const EventTable& table, const Placement& placement, std::uint32_t row,
              float rowHeight);

/// The item at a point; of several the one that is drawn last.
const SceneItem* itemAt(const Scene& scene, float x, float y);
const SceneCluster* clusterAt(const Scene& scene, float x, float y);

/// How many lanes each group may fill before it drops to counts.
std::vector<std::uint8_t> lanesFor(const SceneStyle& style, std::size_t groups);

/// The axis of the first view: all events between margins, each label inside where it can be.
Axis fitAll(const EventTable& table, double width);
/// The same for some rows.
Axis fitRows(const EventTable& table, std::span<const std::uint32_t> rows, double width);

/// Events counted in bins of equal length, from `begin`: for the overview and the density line.
std::vector<std::uint32_t> density(const EventTable& table, std::int64_t begin, std::int64_t binSeconds,
                                   std::size_t bins);

}  // namespace dateline
