#include "core/timeline/group_placer.h"
#include "core/timeline/placement.h"
#include "core/timeline/thin_out.h"

#include <algorithm>
#include <map>

namespace dateline {
namespace {

/// Of larger crowds only the most important get lanes that scrolling reaches; nobody scrolls through more.
constexpr std::size_t mostOfCrowds = 20'000;

/// Rows that no zoom can part (more events of one day than lanes) get lanes that scrolling reaches, once their own
/// interval is as wide as a label; a moment without length waits for the finest scales.
void placeCrowds(const EventTable& table, const PlacementPlan& plan, GroupPlacer& placer, std::size_t group,
                 std::vector<std::uint32_t>& left) {
    const int finest = plan.levelCount() - 1;
    const auto firstLevel = [&](std::uint32_t row) {
        const double seconds = std::max<double>(static_cast<double>(table.end[row] - table.begin[row]), 60);
        int level = plan.coarser;
        while (level < finest && seconds / plan.scaleOf(level) < usualWidth) ++level;
        return level;
    };
    if (left.size() > mostOfCrowds) {
        const auto nth = left.begin() + static_cast<std::ptrdiff_t>(mostOfCrowds);
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            return table.importance[a] != table.importance[b] ? table.importance[a] > table.importance[b] : a < b;
        };
        std::nth_element(left.begin(), nth, left.end(), before);
        left.erase(nth, left.end());
        std::sort(left.begin(), left.end());
    }
    std::map<int, std::vector<std::uint32_t>> byLevel;
    for (const std::uint32_t row : left) byLevel[firstLevel(row)].push_back(row);
    int lane = plan.lanes[group];
    for (auto& [level, rows] : byLevel) {
        // Each round has lanes of its own: rounds at different levels do not see each other's boxes.
        const int last =
            std::min<int>(mostLanes, lane + static_cast<int>(std::min<std::size_t>(rows.size(), mostLanes)));
        if (last <= lane) return;
        placer.begin(rows, level, lane, last);
        placer.advance(plan.levelCount());
        lane = placer.lanesEnd();
    }
}

}  // namespace

Placement place(const EventTable& table, const PlacementPlan& plan, int firstLevels, const FirstPlacement& first) {
    std::vector<std::uint8_t> levels(table.size(), Placement::nowhere), lanes(table.size(), 0);
    std::vector<std::vector<std::uint32_t>> groups(plan.lanes.size());
    if (plan.lanes.size() == 1) groups[0].reserve(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row)
        groups[std::min<std::size_t>(table.group[row], groups.size() - 1)].push_back(row);
    const RowFacts facts(table);
    std::vector<GroupPlacer> placers(plan.lanes.size(), GroupPlacer(facts, plan, levels, lanes));
    for (std::size_t group = 0; group < placers.size(); ++group) {
        placers[group].begin(groups[group], plan.coarser, 0, plan.lanes[group]);
        if (first) placers[group].advance(plan.coarser + firstLevels);
    }
    if (first) {
        std::vector<std::uint8_t> early = levels;
        thinOut(table, plan, early, lanes);
        first(Placement(table, plan, std::move(early), lanes));
    }
    for (std::size_t group = 0; group < placers.size(); ++group) {
        placers[group].advance(plan.levelCount());
        std::vector<std::uint32_t> left = placers[group].left();
        placeCrowds(table, plan, placers[group], group, left);
    }
    thinOut(table, plan, levels, lanes);
    return Placement(table, plan, std::move(levels), std::move(lanes));
}

}  // namespace dateline
