#include "core/timeline/group_placer.h"
#include "core/timeline/placement.h"
#include "core/timeline/thin_out.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline {
namespace {

/// Of those that had no place, so many are tried again where some others have gone: the most important ones.
constexpr std::size_t mostTriedAgain = 20'000;

bool sameBox(const EventTable& a, std::uint32_t rowA, const EventTable& b, std::uint32_t rowB) {
    return a.begin[rowA] == b.begin[rowB] && a.end[rowA] == b.end[rowB] && a.group[rowA] == b.group[rowB] &&
           a.leftReserve(rowA) == b.leftReserve(rowB) && a.rightReserve(rowA) == b.rightReserve(rowB);
}

/// How many levels must be put before the coarsest so that all events can be seen at once.
int levelsToAdd(const PlacementPlan& plan, double fitScale) {
    const double missing = std::log2(fitScale / plan.scaleOf(0));
    return missing <= 0 ? 0 : std::min(static_cast<int>(std::ceil(missing)) + 2, 200 - plan.levelCount());
}

/// Finds gaps for single rows among rows that stay where they are.
class GapFinder {
public:
    GapFinder(const EventTable& table, const PlacementPlan& plan, std::vector<std::uint8_t>& levels,
              std::vector<std::uint8_t>& lanes)
        : table_(table),
          plan_(plan),
          finest_(plan.levelCount() - 1),
          level_(levels),
          lane_(lanes),
          taken_(plan.lanes.size() * mostLanes) {
        for (int level = 0; level <= finest_; ++level) scales_.push_back(plan.scaleOf(level));
        for (std::uint32_t row = 0; row < table.size(); ++row)
            if (levels[row] != Placement::nowhere) laneOf(row, lanes[row]).push_back(row);
    }

    /// Places a row at the coarsest level at which a lane has a gap for it at that scale and at all finer ones.
    void add(std::uint32_t row) {
        int best = finest_ + 1, bestLane = 0;
        const int lanes = plan_.lanes[groupOf(row)];
        for (int lane = 0; lane < lanes && best > plan_.coarser; ++lane)
            if (const int level = coarsestFit(row, lane, plan_.coarser, best - 1); level < best)
                best = level, bestLane = lane;
        // More events of one moment than lanes: below them, where scrolling reaches.
        for (int lane = lanes; lane < mostLanes && best > finest_; ++lane)
            if (coarsestFit(row, lane, finest_, finest_) == finest_) best = finest_, bestLane = lane;
        if (best <= finest_) insert(row, best, bestLane);
    }

private:
    /// More neighbours than this inside one label's width: no gap worth finding there.
    static constexpr int mostNeighbours = 64;
    /// No label with what stands beside it needs more than this, pixels.
    static constexpr double widestBox = 720;

    std::size_t groupOf(std::uint32_t row) const {
        return std::min<std::size_t>(table_.group[row], plan_.lanes.size() - 1);
    }
    std::vector<std::uint32_t>& laneOf(std::uint32_t row, int lane) {
        return taken_[groupOf(row) * mostLanes + static_cast<std::size_t>(lane)];
    }

    bool collide(std::uint32_t row, std::uint32_t placed, int level) const {
        const double scale = scales_[static_cast<std::size_t>(std::max<int>(level, level_[placed]))];
        const TimeRange a = worldBox(table_, row, scale), b = worldBox(table_, placed, scale);
        return a.begin < b.end && b.begin < a.end;
    }

    /// The coarsest level from `from` on at which a row collides with nothing of a lane; beyond `last` there is none.
    /// Boxes shrink from level to level: a neighbour that is passed once is passed for good.
    int coarsestFit(std::uint32_t row, int lane, int from, int last) {
        const std::vector<std::uint32_t>& rows = laneOf(row, lane);
        const auto at = std::lower_bound(rows.begin(), rows.end(), row);
        const auto reach = [&](int level) {
            return static_cast<std::int64_t>(widestBox * scales_[static_cast<std::size_t>(level)]);
        };
        int level = from, looked = 0;
        const auto pass = [&](std::uint32_t placed) {
            while (level <= last && (looked > mostNeighbours || collide(row, placed, level))) ++level, looked = 0;
            ++looked;
            return level <= last;
        };
        // Rows of a lane follow each other without overlap at the finest scale, so ends grow as begins do.
        for (auto it = at; it != rows.end() && table_.begin[*it] < table_.end[row] + 2 * reach(level); ++it)
            if (!pass(*it)) return level;
        looked = 0;
        for (auto it = at; it != rows.begin() && table_.end[*std::prev(it)] > table_.begin[row] - 2 * reach(level);
             --it)
            if (!pass(*std::prev(it))) return level;
        return level;
    }

    void insert(std::uint32_t row, int level, int lane) {
        level_[row] = static_cast<std::uint8_t>(level);
        lane_[row] = static_cast<std::uint8_t>(lane);
        std::vector<std::uint32_t>& rows = laneOf(row, lane);
        rows.insert(std::lower_bound(rows.begin(), rows.end(), row), row);
    }

    const EventTable& table_;
    const PlacementPlan& plan_;
    int finest_;
    std::vector<std::uint8_t>&level_, &lane_;
    std::vector<double> scales_;
    std::vector<std::vector<std::uint32_t>> taken_;  ///< by group and lane
};

/// What placing again must find out of each row: those that are new, and whether any is gone or changed.
struct Kept {
    std::vector<std::uint32_t> fresh;     ///< rows that are new or changed
    std::vector<std::uint32_t> homeless;  ///< rows that had no place
    std::uint32_t unchanged = 0;
};

/// Gives what was there and is unchanged its level and lane again. Both tables are walked in the order of their ids.
Kept keepPlaces(const EventTable& table, const EventTable& old, const Placement& placement, int added,
                std::vector<std::uint8_t>& levels, std::vector<std::uint8_t>& lanes) {
    Kept kept;
    auto before = old.byId.begin();
    for (const std::uint32_t row : table.byId) {
        while (before != old.byId.end() && old.id[*before] < table.id[row]) ++before;
        if (before == old.byId.end() || old.id[*before] != table.id[row] || !sameBox(table, row, old, *before)) {
            kept.fresh.push_back(row);
            continue;
        }
        ++kept.unchanged;
        if (placement.level(*before) == Placement::nowhere) {
            kept.homeless.push_back(row);
            continue;
        }
        levels[row] = static_cast<std::uint8_t>(placement.level(*before) + added);
        lanes[row] = placement.lane(*before);
    }
    return kept;
}

}  // namespace

Placement placeAgain(const EventTable& table, const EventTable& old, const Placement& placement, double fitScale) {
    PlacementPlan plan = placement.plan();
    const int added = levelsToAdd(plan, fitScale);
    plan.coarser += added;
    std::vector<std::uint8_t> levels(table.size(), Placement::nowhere), lanes(table.size(), 0);
    Kept kept = keepPlaces(table, old, placement, added, levels, lanes);
    const auto before = [&table](std::uint32_t a, std::uint32_t b) {
        return table.importance[a] != table.importance[b] ? table.importance[a] > table.importance[b] : a < b;
    };
    // What found no place before finds one only where another went.
    if (kept.unchanged < old.size()) {
        std::sort(kept.homeless.begin(), kept.homeless.end(), before);
        kept.homeless.resize(std::min(kept.homeless.size(), mostTriedAgain));
        kept.fresh.insert(kept.fresh.end(), kept.homeless.begin(), kept.homeless.end());
    }
    std::sort(kept.fresh.begin(), kept.fresh.end(), before);
    GapFinder gaps(table, plan, levels, lanes);
    for (const std::uint32_t row : kept.fresh) gaps.add(row);
    thinOut(table, plan, levels, lanes);
    return Placement(table, plan, std::move(levels), std::move(lanes));
}

}  // namespace dateline
