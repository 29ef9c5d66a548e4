#include "core/timeline/local_rank.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace dateline {
namespace {

/// Rows are compared with those of one cell of a grid in the world, so many pixels wide.
constexpr double cellPixels = 512;
/// Of a cell, so many rows a lane are looked at: four to six times what finds room in it.
constexpr std::size_t rowsALane = 16;
constexpr std::size_t sampleSize = 2'048;

/// A tournament: from the finest level on, the most important of each cell go on to the cell twice as long.
class Tournament {
public:
    Tournament(const EventTable& table, std::span<const std::uint32_t> rows, std::size_t most, int firstLevel)
        : table_(table),
          rows_(rows),
          most_(most),
          origin_(table.begin[rows.front()]),
          entry_(rows.size(), static_cast<std::uint8_t>(firstLevel)),
          still_(rows.size()) {
        std::iota(still_.begin(), still_.end(), 0U);
    }

    /// Those that do not go on from cells of that length enter at a level.
    void round(std::int64_t cell, int level) {
        bool left = false;
        // A cell with more rows than may go on holds the number of one of every so many.
        for (std::size_t at = 0; at < still_.size(); at += most_) {
            const std::int64_t begin = origin_ + (beginOf(at) - origin_) / cell * cell;
            if (!mayOverflow(at, {begin, begin + cell})) continue;
            const auto [first, last] = cellAround(at, {begin, begin + cell});
            if (last - first > most_) left = true, choose(first, last, level);
            while (at + most_ < last) at += most_;
        }
        if (left) std::erase_if(still_, [&](std::uint32_t i) { return entry_[i] == level; });
    }

    std::vector<std::uint8_t> take() { return std::move(entry_); }

private:
    std::int64_t beginOf(std::size_t at) const { return table_.begin[rows_[still_[at]]]; }

    /// A cell with too many rows has half as many at one side of any of them.
    bool mayOverflow(std::size_t at, TimeRange cell) const {
        const std::size_t half = most_ / 2;
        return (at + half < still_.size() && beginOf(at + half) < cell.end) ||
               (at >= half && beginOf(at - half) >= cell.begin);
    }

    std::pair<std::size_t, std::size_t> cellAround(std::size_t at, TimeRange cell) const {
        const auto before = [this](std::uint32_t i, std::int64_t time) { return table_.begin[rows_[i]] < time; };
        const auto middle = still_.begin() + static_cast<std::ptrdiff_t>(at);
        const auto first = std::lower_bound(still_.begin(), middle, cell.begin, before);
        const auto last = std::lower_bound(middle, still_.end(), cell.end, before);
        return {static_cast<std::size_t>(first - still_.begin()), static_cast<std::size_t>(last - still_.begin())};
    }

    void choose(std::size_t first, std::size_t last, int level) {
        // Of a large cell, a sample tells the least importance that goes on well enough.
        const std::size_t step = (last - first) / sampleSize + 1;
        importances_.clear();
        for (std::size_t at = first; at < last; at += step) importances_.push_back(importanceOf(at));
        const auto nth = importances_.begin() + static_cast<std::ptrdiff_t>((most_ - 1) / step);
        std::nth_element(importances_.begin(), nth, importances_.end(), std::greater<>());
        for (std::size_t at = first; at < last; ++at)
            if (importanceOf(at) < *nth) entry_[still_[at]] = static_cast<std::uint8_t>(level);
    }
    float importanceOf(std::size_t at) const { return table_.importance[rows_[still_[at]]]; }

    const EventTable& table_;
    std::span<const std::uint32_t> rows_;
    std::size_t most_;
    std::int64_t origin_;
    std::vector<std::uint8_t> entry_;
    std::vector<std::uint32_t> still_;  ///< numbers in `rows_` of those that went on so far
    std::vector<float> importances_;
};

}  // namespace

std::vector<std::uint8_t> levelsOfEntry(const EventTable& table, const PlacementPlan& plan,
                                        std::span<const std::uint32_t> rows, std::size_t lanes, int firstLevel) {
    if (rows.empty()) return {};
    Tournament tournament(table, rows, std::max<std::size_t>(1, rowsALane * lanes), firstLevel);
    const int finest = plan.levelCount() - 1;
    // Cells are nested: each is exactly two of the next finer level.
    auto cell = static_cast<std::int64_t>(cellPixels * plan.scaleOf(finest));
    for (int level = finest - 1; level >= firstLevel; --level) tournament.round(cell *= 2, level + 1);
    return tournament.take();
}

}  // namespace dateline
