#include "core/timeline/placement.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace dateline {

int PlacementPlan::levelCount() const {
    return coarser + 1 + std::max(0, static_cast<int>(std::ceil(std::log2(scale / Axis::finest))));
}

double PlacementPlan::scaleOf(int level) const { return std::ldexp(scale, coarser - level); }

TimeRange worldBox(const EventTable& table, std::uint32_t row, double secondsPerPixel) {
    const double left = static_cast<double>(table.leftReserve(row)) * secondsPerPixel;
    const double right = static_cast<double>(table.rightReserve(row)) * secondsPerPixel;
    return {table.begin[row] - static_cast<std::int64_t>(std::ceil(left)),
            table.end[row] + static_cast<std::int64_t>(std::ceil(right))};
}

Placement::Placement(const EventTable& table, PlacementPlan plan, std::vector<std::uint8_t> levels,
                     std::vector<std::uint8_t> lanes)
    : plan_(std::move(plan)), level_(std::move(levels)), lane_(std::move(lanes)) {
    fillLevels(table);
    fillCounts();
    used_.assign(plan_.lanes.size(), 1);
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (level_[row] > plan_.coarser) complete_ = false;
        if (level_[row] == nowhere) continue;
        int& used = used_[std::min<std::size_t>(table.group[row], used_.size() - 1)];
        used = std::max(used, lane_[row] + 1);
    }
}

void Placement::fillLevels(const EventTable& table) {
    levels_.resize(static_cast<std::size_t>(plan_.levelCount()));
    for (std::uint32_t row = 0; row < level_.size(); ++row)
        if (level_[row] != nowhere) levels_[level_[row]].rows.push_back(row);
    for (Level& level : levels_) {
        const std::size_t blocks = std::bit_ceil((level.rows.size() + block - 1) / block);
        level.latestEnd.assign(2 * blocks, std::numeric_limits<std::int64_t>::min());
        level.ends = endsInOrder(table, level.rows);
        for (std::size_t i = 0; i < level.rows.size(); ++i) {
            std::int64_t& latest = level.latestEnd[blocks + i / block];
            latest = std::max(latest, table.end[level.rows[i]]);
        }
        for (std::size_t node = blocks; node-- > 1;)
            level.latestEnd[node] = std::max(level.latestEnd[2 * node], level.latestEnd[2 * node + 1]);
    }
}

void Placement::fillCounts() {
    const std::size_t levels = levels_.size();
    std::vector<std::uint32_t> counts(levels, 0);  // placed at exactly that level so far
    for (std::size_t row = 0; row <= level_.size(); ++row) {
        if (row % countBlock == 0) {
            std::uint32_t sum = 0;
            for (std::size_t level = 0; level < levels; ++level) placedBefore_.push_back(sum += counts[level]);
        }
        if (row < level_.size() && level_[row] != nowhere) ++counts[level_[row]];
    }
}

int Placement::levelAt(double secondsPerPixel) const {
    if (levels_.empty()) return -1;
    // A hair's breadth finer than the exact power still is that level: fitting the window rounds.
    const double steps = std::log2(plan_.scale / secondsPerPixel * (1 + 1e-9));
    const int level = plan_.coarser + static_cast<int>(std::floor(steps));
    return std::clamp(level, -1, static_cast<int>(levels_.size()) - 1);
}

void Placement::descend(const EventTable& table, const Level& level, std::size_t node, TimeRange range,
                        std::vector<std::uint32_t>& rows) {
    if (level.latestEnd[node] < range.begin) return;
    const std::size_t leaves = level.latestEnd.size() / 2;
    if (node < leaves) {
        const auto depth = static_cast<unsigned>(std::bit_width(leaves) - std::bit_width(node));
        const std::size_t firstRow = ((node << depth) - leaves) * block;
        if (firstRow >= level.rows.size() || table.begin[level.rows[firstRow]] >= range.end) return;
        descend(table, level, 2 * node, range, rows);
        descend(table, level, 2 * node + 1, range, rows);
        return;
    }
    const std::size_t first = (node - leaves) * block;
    for (std::size_t i = first; i < std::min(first + block, level.rows.size()); ++i) {
        const std::uint32_t row = level.rows[i];
        if (table.begin[row] >= range.end) return;
        if (table.end[row] >= range.begin) rows.push_back(row);
    }
}

void Placement::visible(const EventTable& table, int level, TimeRange range, std::vector<std::uint32_t>& rows) const {
    for (int l = 0; l <= level; ++l) {
        const Level& at = levels_[static_cast<std::size_t>(l)];
        if (!at.rows.empty()) descend(table, at, 1, range, rows);
    }
}

std::uint32_t Placement::unplaced(int level, std::uint32_t first, std::uint32_t last) const {
    if (last <= first) return 0;
    if (level < 0) return last - first;
    const auto placedUpTo = [&](std::uint32_t row) {
        const std::size_t at = row / countBlock;
        std::uint32_t placed = placedBefore_[at * levels_.size() + static_cast<std::size_t>(level)];
        for (std::size_t r = at * countBlock; r < row; ++r) placed += level_[r] <= level;
        return placed;
    };
    return last - first - (placedUpTo(last) - placedUpTo(first));
}

std::uint32_t Placement::unplacedAcross(const EventTable& table, int level, std::int64_t time) const {
    const auto endedBy = [time](const std::vector<std::int64_t>& ends) {
        return static_cast<std::uint32_t>(std::upper_bound(ends.begin(), ends.end(), time) - ends.begin());
    };
    const std::uint32_t begun = table.lowerBound(time);
    std::uint32_t placedBegun = begun - unplaced(level, 0, begun);
    std::uint32_t ended = endedBy(table.sortedEnds);
    std::uint32_t placedEnded = 0;
    for (int l = 0; l <= level; ++l) placedEnded += endedBy(levels_[static_cast<std::size_t>(l)].ends);
    const std::uint32_t all = begun > ended ? begun - ended : 0;
    const std::uint32_t placed = placedBegun > placedEnded ? placedBegun - placedEnded : 0;
    return all > placed ? all - placed : 0;
}

}  // namespace dateline
