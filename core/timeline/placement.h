#pragma once

#include "core/timeline/event_table.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace dateline {

/// How rows are to be placed.
struct PlacementPlan {
    double scale = 1;                 ///< seconds a pixel of the view that shows everything
    std::vector<std::uint8_t> lanes;  ///< how many lanes each group has, 1..64
    int coarser = 4;                  ///< how often the scale may still double beyond that view

    /// How many levels there are, down to the finest scale of an axis.
    int levelCount() const;
    double scaleOf(int level) const;  ///< the coarse end of a level, seconds a pixel
};

/// One place for each event: a level and a lane, worked out once and the same wherever one pans.
///
/// Level `l` is in force from `scaleOf(l)` seconds a pixel down to half of that, and shows all events placed at it or
/// at a coarser level. An event's box, in world time, only shrinks while zooming in; so boxes that did not overlap at
/// the coarse end of the level at which they were placed never do, a label never vanishes on zooming in, and panning
/// changes nothing. What finds no lane at a scale is counted, not lost: `unplaced`.
class Placement {
public:
    static constexpr std::uint8_t nowhere = 255;

    Placement() = default;

    /// The level in force at a scale; -1 beyond the coarsest.
    int levelAt(double secondsPerPixel) const;
    std::uint8_t level(std::uint32_t row) const { return level_[row]; }
    /// The lane inside the row's group.
    std::uint8_t lane(std::uint32_t row) const { return lane_[row]; }
    const PlacementPlan& plan() const { return plan_; }
    /// The lanes in use of a group: at least one.
    int lanesUsed(std::size_t group) const { return used_[group]; }
    /// Whether every event has a lane in the view that shows everything.
    bool complete() const { return complete_; }

    /// The rows placed at `level` or coarser whose interval meets a range; by level, then begin.
    void visible(const EventTable& table, int level, TimeRange range, std::vector<std::uint32_t>& rows) const;
    /// How many of the rows [first, last) have no place at a level.
    std::uint32_t unplaced(int level, std::uint32_t first, std::uint32_t last) const;
    /// How many rows begin before a moment, end after it and have no place at a level.
    std::uint32_t unplacedAcross(const EventTable& table, int level, std::int64_t time) const;

    /// Makes what is asked for from a level and a lane for each row.
    Placement(const EventTable& table, PlacementPlan plan, std::vector<std::uint8_t> levels,
              std::vector<std::uint8_t> lanes);

private:
    struct Level {
        std::vector<std::uint32_t> rows;      ///< by begin
        std::vector<std::int64_t> latestEnd;  ///< a binary heap of the latest ends, its leaves blocks of `block` rows
        std::vector<std::int64_t> ends;       ///< sorted
    };
    static constexpr std::uint32_t block = 16;
    static constexpr std::uint32_t countBlock = 1024;
    void fillLevels(const EventTable& table);
    void fillCounts();
    static void descend(const EventTable& table, const Level& level, std::size_t node, TimeRange range,
                        std::vector<std::uint32_t>& rows);

    PlacementPlan plan_;
    std::vector<std::uint8_t> level_, lane_;
    std::vector<Level> levels_;
    std::vector<std::uint32_t>
        placedBefore_;  ///< [block of rows][level]: rows before it placed at that level or coarser
    std::vector<int> used_;
    bool complete_ = true;
};

/// Where an event is at a scale, in seconds: its interval and everything drawn beside it.
TimeRange worldBox(const EventTable& table, std::uint32_t row, double secondsPerPixel);

/// Takes a placement that is worked out as far as some levels: what is placed in it is placed alike in the whole one.
using FirstPlacement = std::function<void(Placement)>;

/// Places all rows. `first` is given what is placed once so many levels from the view that shows everything on are
/// worked out: a first picture, before the rest is.
Placement place(const EventTable& table, const PlacementPlan& plan, int firstLevels = 0,
                const FirstPlacement& first = {});

/// Places a changed set of events so that what was there and is unchanged keeps its level and lane at every scale, and
/// the new ones take gaps. `fitScale` is the scale of the view that shows all events now.
Placement placeAgain(const EventTable& table, const EventTable& old, const Placement& placement, double fitScale);

}  // namespace dateline
