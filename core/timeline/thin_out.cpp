#include "core/timeline/thin_out.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dateline {
namespace {

/// What is taken of a lane, begin to end, in seconds.
using Taken = std::map<std::int64_t, std::int64_t>;
using Lanes = std::map<std::pair<std::uint16_t, std::uint8_t>, Taken>;

bool isFree(const Taken& lane, TimeRange box) {
    const auto next = lane.lower_bound(box.begin);
    if (next != lane.end() && next->first < box.end) return false;
    return next == lane.begin() || std::prev(next)->second <= box.begin;
}

}  // namespace

void thinOut(const EventTable& table, const PlacementPlan& plan, std::vector<std::uint8_t>& levels,
             const std::vector<std::uint8_t>& lanes) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row)
        if (levels[row] <= plan.coarser) rows.push_back(row);
    for (int level = plan.coarser - 1; level >= 0; --level) {
        // Those that stand at this level already come first: they stay whatever happens.
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            const bool placedA = levels[a] <= level, placedB = levels[b] <= level;
            if (placedA != placedB) return placedA;
            return table.importance[a] != table.importance[b] ? table.importance[a] > table.importance[b] : a < b;
        };
        std::erase_if(rows, [&](std::uint32_t row) { return levels[row] > level + 1; });
        std::sort(rows.begin(), rows.end(), before);
        Lanes taken;
        for (const std::uint32_t row : rows) {
            const TimeRange box = worldBox(table, row, plan.scaleOf(level));
            Taken& lane = taken[{table.group[row], lanes[row]}];
            if (levels[row] > level && !isFree(lane, box)) continue;
            lane.emplace(box.begin, box.end);
            levels[row] = static_cast<std::uint8_t>(std::min<int>(levels[row], level));
        }
    }
}

}  // namespace dateline
