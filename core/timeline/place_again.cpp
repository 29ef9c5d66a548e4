#include "core/timeline/placement.h"
#include "core/timeline/thin_out.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace dateline {
namespace {

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
        : table_(table), plan_(plan), level_(levels), lane_(lanes) {
        for (std::uint32_t row = 0; row < table.size(); ++row)
            if (levels[row] != Placement::nowhere) taken_[{table.group[row], lanes[row]}].push_back(row);
    }

    /// Places a row at the coarsest level at which a lane has a gap for it at that scale and at all finer ones.
    void add(std::uint32_t row) {
        const std::size_t group = std::min<std::size_t>(table_.group[row], plan_.lanes.size() - 1);
        for (int level = plan_.coarser; level < plan_.levelCount(); ++level)
            for (int lane = 0; lane < plan_.lanes[group]; ++lane)
                if (fits(row, level, lane)) return insert(row, level, lane);
        // More events of one moment than lanes: below them, where scrolling reaches.
        const int finest = plan_.levelCount() - 1;
        for (int lane = plan_.lanes[group]; lane < 120; ++lane)
            if (fits(row, finest, lane)) return insert(row, finest, lane);
    }

private:
    /// More neighbours than this inside one label's width: no gap worth finding.
    static constexpr int mostNeighbours = 64;

    std::vector<std::uint32_t>& laneOf(std::uint32_t row, int lane) {
        return taken_[{table_.group[row], static_cast<std::uint8_t>(lane)}];
    }

    bool collide(std::uint32_t row, std::uint32_t placed, int level) const {
        const double scale = plan_.scaleOf(std::max<int>(level, level_[placed]));
        const TimeRange a = worldBox(table_, row, scale), b = worldBox(table_, placed, scale);
        return a.begin < b.end && b.begin < a.end;
    }

    bool fits(std::uint32_t row, int level, int lane) {
        const std::vector<std::uint32_t>& rows = laneOf(row, lane);
        const double scale = plan_.scaleOf(level);
        const TimeRange wanted = worldBox(table_, row, scale);
        const auto at = std::lower_bound(rows.begin(), rows.end(), row);
        int looked = 0;
        // Rows of a lane follow each other without overlap at the finest scale, so ends grow as begins do.
        const auto reach = static_cast<std::int64_t>(720 * scale);
        for (auto it = at; it != rows.end() && table_.begin[*it] - reach < wanted.end; ++it)
            if (++looked > mostNeighbours || collide(row, *it, level)) return false;
        looked = 0;
        for (auto it = at; it != rows.begin() && table_.end[*std::prev(it)] + reach > wanted.begin; --it)
            if (++looked > mostNeighbours || collide(row, *std::prev(it), level)) return false;
        return true;
    }

    void insert(std::uint32_t row, int level, int lane) {
        level_[row] = static_cast<std::uint8_t>(level);
        lane_[row] = static_cast<std::uint8_t>(lane);
        std::vector<std::uint32_t>& rows = laneOf(row, lane);
        rows.insert(std::lower_bound(rows.begin(), rows.end(), row), row);
    }

    const EventTable& table_;
    const PlacementPlan& plan_;
    std::vector<std::uint8_t>&level_, &lane_;
    std::map<std::pair<std::uint16_t, std::uint8_t>, std::vector<std::uint32_t>> taken_;
};

}  // namespace

Placement placeAgain(const EventTable& table, const EventTable& old, const Placement& placement, double fitScale) {
    PlacementPlan plan = placement.plan();
    const int added = levelsToAdd(plan, fitScale);
    plan.coarser += added;
    std::vector<std::uint8_t> levels(table.size(), Placement::nowhere), lanes(table.size(), 0);
    std::vector<std::uint32_t> fresh;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const auto before = old.row(table.id[row]);
        if (before && placement.level(*before) != Placement::nowhere && sameBox(table, row, old, *before)) {
            levels[row] = static_cast<std::uint8_t>(placement.level(*before) + added);
            lanes[row] = placement.lane(*before);
        } else {
            fresh.push_back(row);
        }
    }
    std::stable_sort(fresh.begin(), fresh.end(),
                     [&](auto a, auto b) { return table.importance[a] > table.importance[b]; });
    GapFinder gaps(table, plan, levels, lanes);
    for (const std::uint32_t row : fresh) gaps.add(row);
    thinOut(table, plan, levels, lanes);
    return Placement(table, plan, std::move(levels), std::move(lanes));
}

}  // namespace dateline
