#include "core/timeline/placement.h"
#include "core/timeline/thin_out.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <span>

namespace dateline {
namespace {

/// The most lanes a group may have, with those that only scrolling reaches.
constexpr int mostLanes = 120;
/// Of larger crowds only the most important get such lanes; nobody scrolls through more.
constexpr std::size_t mostOfCrowds = 20'000;
/// An average event's pixels, to guess how many there is room for; a wrong guess costs time, not correctness.
constexpr double usualWidth = 200;
/// The most by which one event's left reserve can exceed another's, pixels.
constexpr double reserveDifference = static_cast<double>(measure::conflict + measure::about + measure::arrow) + 1;

struct Box {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    std::uint32_t row = 0;
    bool fresh = false;  ///< placed in this round
};

/// What placing asks of the rows again and again, looked up once.
struct RowFacts {
    explicit RowFacts(const EventTable& events) : table(events) {
        left.resize(table.size());
        right.resize(table.size());
        for (std::uint32_t row = 0; row < table.size(); ++row) {
            left[row] = static_cast<std::uint16_t>(std::ceil(table.leftReserve(row)));
            right[row] = static_cast<std::uint16_t>(std::ceil(table.rightReserve(row)));
        }
        // A sample tells how important the n-th is well enough.
        sampled = std::max<std::uint32_t>(1, table.size() / 65'536);
        for (std::uint32_t row = 0; row < table.size(); row += sampled) byImportance.push_back(table.importance[row]);
        std::sort(byImportance.begin(), byImportance.end(), std::greater<>());
    }

    const EventTable& table;
    std::vector<std::uint16_t> left, right;  ///< reserves of every row, pixels
    std::vector<float> byImportance;         ///< every `sampled`-th row's, the greatest first
    std::uint32_t sampled = 1;
};

/// Places the rows of one group, level by level from coarse to fine. At a level, events whose boxes chain together are
/// treated at once: where all of them fit they take the lowest free lanes in order of time, which reads as a
/// staircase; where they do not, the important ones go first.
class GroupPlacer {
public:
    GroupPlacer(const RowFacts& facts, const PlacementPlan& plan, std::span<std::uint8_t> levels,
                std::span<std::uint8_t> lanes)
        : table_(facts.table), facts_(facts), plan_(plan), level_(levels), lane_(lanes) {}

    /// Places from now on in lanes [firstLane, lastLane).
    void begin(int firstLane, int lastLane) {
        firstLane_ = firstLane;
        lanes_.assign(static_cast<std::size_t>(lastLane - firstLane), {});
        hopeless_.clear();
    }

    /// Places what it can of the candidates at levels [first, last); the rest stays in `candidates`. Called for levels
    /// in a row, it does what one call for all of them does.
    void advance(std::vector<std::uint32_t>& candidates, int firstLevel, int lastLevel) {
        for (int level = firstLevel; level < std::min(lastLevel, plan_.levelCount()) && !candidates.empty(); ++level) {
            placeLevel(candidates, level);
            if (level % 3 == 0 && candidates.size() > 2'000) dropHopeless(candidates);
        }
    }

    /// Gives those back that were set aside, and returns the end of the lanes it used.
    int finish(std::vector<std::uint32_t>& candidates) {
        const auto middle = static_cast<std::ptrdiff_t>(candidates.size());
        std::sort(hopeless_.begin(), hopeless_.end());
        candidates.insert(candidates.end(), hopeless_.begin(), hopeless_.end());
        std::inplace_merge(candidates.begin(), candidates.begin() + middle, candidates.end());
        while (!lanes_.empty() && lanes_.back().rows.empty()) lanes_.pop_back();
        return firstLane_ + static_cast<int>(lanes_.size());
    }

private:
    struct Lane {
        std::vector<std::uint32_t> rows;       ///< all placed so far, in order
        std::vector<std::uint32_t> committed;  ///< those of this level
        std::size_t next = 0;                  ///< the first of `rows` that may reach into the chain at hand
        std::vector<Box> local;                ///< what stands in the chain at hand
        std::vector<Box> fresh;                ///< what the pass at hand added
        std::size_t cursor = 0;                ///< into `local`
        std::int64_t lastEnd = 0;
    };

    Box box(std::uint32_t row) const {
        return {table_.begin[row] - static_cast<std::int64_t>(facts_.left[row] * scale_) - 1,
                table_.end[row] + static_cast<std::int64_t>(facts_.right[row] * scale_) + 1, row, false};
    }

    /// Sets those aside that no zoom can place: their own interval meets one that is placed in every lane.
    void dropHopeless(std::vector<std::uint32_t>& candidates) {
        for (Lane& lane : lanes_) lane.next = 0;
        const auto isBlocked = [this](Lane& lane, std::uint32_t row) {
            while (lane.next < lane.rows.size() && table_.end[lane.rows[lane.next]] <= table_.begin[row]) ++lane.next;
            return lane.next < lane.rows.size() && table_.begin[lane.rows[lane.next]] < table_.end[row];
        };
        std::erase_if(candidates, [&](std::uint32_t row) {
            for (Lane& lane : lanes_)
                if (!isBlocked(lane, row)) return false;
            hopeless_.push_back(row);
            return true;
        });
    }

    /// The boxes to place at a level. Where there are far more events than room, the less important ones of them are
    /// not looked at: their time comes at a finer level.
    void loadBoxes(const std::vector<std::uint32_t>& candidates) {
        boxes_.clear();
        const double pixels =
            static_cast<double>(table_.end[candidates.back()] - table_.begin[candidates.front()]) / scale_;
        const double wanted = 24 * static_cast<double>(lanes_.size()) * (pixels / usualWidth + 1);
        const auto nth = static_cast<std::size_t>(wanted);
        const float least = nth < candidates.size() / 2 ? facts_.byImportance[nth / facts_.sampled] : -1e30F;
        for (const std::uint32_t row : candidates)
            if (table_.importance[row] >= least) boxes_.push_back(box(row));
    }

    void placeLevel(std::vector<std::uint32_t>& candidates, int level) {
        levelNow_ = level;
        scale_ = plan_.scaleOf(level);
        loadBoxes(candidates);
        for (Lane& lane : lanes_) lane.next = 0, lane.committed.clear();
        // Boxes come by the events' begin; by their own begin they may be out of order by the reserves' difference.
        const auto slack = static_cast<std::int64_t>(reserveDifference * scale_) + 1;
        for (std::size_t first = 0, last = 0; first < boxes_.size(); first = last) {
            std::int64_t begin = boxes_[first].begin, end = boxes_[first].end;
            for (last = first + 1; last < boxes_.size() && boxes_[last].begin < end + slack; ++last) {
                begin = std::min(begin, boxes_[last].begin);
                end = std::max(end, boxes_[last].end);
            }
            placeChain(std::span(boxes_).subspan(first, last - first), {begin, end});
        }
        bool placed = false;
        for (Lane& lane : lanes_) placed |= !lane.committed.empty(), mergeCommitted(lane);
        if (placed) std::erase_if(candidates, [this](std::uint32_t row) { return level_[row] != Placement::nowhere; });
    }

    void mergeCommitted(Lane& lane) {
        if (lane.committed.empty()) return;
        const auto middle = static_cast<std::ptrdiff_t>(lane.rows.size());
        lane.rows.insert(lane.rows.end(), lane.committed.begin(), lane.committed.end());
        // Boxes of a lane follow each other without overlap, and so do the rows' numbers.
        std::inplace_merge(lane.rows.begin(), lane.rows.begin() + middle, lane.rows.end());
    }

    void placeChain(std::span<Box> chain, TimeRange range) {
        for (Lane& lane : lanes_) loadLocal(lane, range);
        const double room =
            static_cast<double>(lanes_.size()) * static_cast<double>(range.length()) / scale_ / usualWidth + 1;
        const auto events = static_cast<double>(chain.size());
        if (events > 8 * room || !pass(chain, nullptr, true)) {
            const std::span<Box> first =
                events > 16 * room ? mostImportant(chain, static_cast<std::size_t>(8 * room)) : chain;
            importantPass(first, static_cast<std::size_t>(room * 0.3));
            importantPass(first, static_cast<std::size_t>(room));
            // Where there are far more events than room, the last gaps are not worth a look at each of them.
            pass(events < 60 * room ? chain : first, nullptr, false);
        }
        for (Lane& lane : lanes_)
            for (const Box& box : lane.local)
                if (box.fresh) lane.committed.push_back(box.row);
    }

    /// The boxes of a chain of at least so great an importance as its n-th, in order of time.
    std::span<Box> mostImportant(std::span<const Box> chain, std::size_t n) {
        const float least = nthImportance(chain, n);
        few_.clear();
        for (const Box& box : chain)
            if (table_.importance[box.row] >= least) few_.push_back(box);
        return few_;
    }

    float nthImportance(std::span<const Box> chain, std::size_t n) {
        importances_.clear();
        for (const Box& box : chain) importances_.push_back(table_.importance[box.row]);
        const auto nth = importances_.begin() + static_cast<std::ptrdiff_t>(std::min(n, chain.size() - 1));
        std::nth_element(importances_.begin(), nth, importances_.end(), std::greater<>());
        return *nth;
    }

    void loadLocal(Lane& lane, TimeRange range) {
        lane.local.clear();
        while (lane.next < lane.rows.size() && box(lane.rows[lane.next]).end <= range.begin) ++lane.next;
        for (std::size_t i = lane.next; i < lane.rows.size(); ++i) {
            const Box placed = box(lane.rows[i]);
            if (placed.begin >= range.end) break;
            lane.local.push_back(placed);
        }
    }

    /// Lets only the most important go.
    void importantPass(std::span<Box> chain, std::size_t wanted) {
        if (wanted >= chain.size()) return;
        const float least = nthImportance(chain, wanted);
        pass(chain, &least, false);
    }

    /// Gives lanes, first fit, in order of time. With `allOrNothing`, the first event without a lane undoes the pass.
    bool pass(std::span<Box> chain, const float* least, bool allOrNothing) {
        std::int64_t earliestFree = std::numeric_limits<std::int64_t>::min();
        for (Lane& lane : lanes_) lane.cursor = 0, lane.lastEnd = earliestFree, lane.fresh.clear();
        bool complete = true;
        for (const Box& box : chain) {
            if (level_[box.row] != Placement::nowhere || (least && table_.importance[box.row] < *least)) continue;
            if (box.begin >= earliestFree && takeLane(box)) {
                earliestFree = std::numeric_limits<std::int64_t>::max();
                for (const Lane& lane : lanes_) earliestFree = std::min(earliestFree, lane.lastEnd);
                continue;
            }
            complete = false;
            if (allOrNothing) break;
        }
        if (complete || !allOrNothing)
            keepFresh();
        else
            dropFresh();
        return complete;
    }

    bool takeLane(const Box& wanted) {
        for (std::size_t i = 0; i < lanes_.size(); ++i) {
            Lane& lane = lanes_[i];
            while (lane.cursor < lane.local.size() && lane.local[lane.cursor].end <= wanted.begin)
                lane.lastEnd = std::max(lane.lastEnd, lane.local[lane.cursor++].end);
            const bool free = lane.lastEnd <= wanted.begin &&
                              (lane.cursor == lane.local.size() || lane.local[lane.cursor].begin >= wanted.end);
            if (!free) continue;
            lane.lastEnd = wanted.end;
            lane.fresh.push_back({wanted.begin, wanted.end, wanted.row, true});
            level_[wanted.row] = static_cast<std::uint8_t>(levelNow_);
            lane_[wanted.row] = static_cast<std::uint8_t>(firstLane_ + static_cast<int>(i));
            return true;
        }
        return false;
    }

    void keepFresh() {
        for (Lane& lane : lanes_) {
            if (lane.fresh.empty()) continue;
            const auto middle = static_cast<std::ptrdiff_t>(lane.local.size());
            lane.local.insert(lane.local.end(), lane.fresh.begin(), lane.fresh.end());
            std::inplace_merge(lane.local.begin(), lane.local.begin() + middle, lane.local.end(),
                               [](const Box& a, const Box& b) { return a.begin < b.begin; });
        }
    }

    void dropFresh() {
        for (const Lane& lane : lanes_)
            for (const Box& box : lane.fresh) level_[box.row] = Placement::nowhere;
    }

    const EventTable& table_;
    const RowFacts& facts_;
    const PlacementPlan& plan_;
    std::span<std::uint8_t> level_, lane_;
    int levelNow_ = 0;
    int firstLane_ = 0;
    double scale_ = 1;
    std::vector<Lane> lanes_;
    std::vector<Box> boxes_, few_;
    std::vector<float> importances_;
    std::vector<std::uint32_t> hopeless_;
};

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
        placer.begin(lane, last);
        placer.advance(rows, level, plan.levelCount());
        lane = placer.finish(rows);
    }
}

}  // namespace

Placement place(const EventTable& table, const PlacementPlan& plan, int firstLevels, const FirstPlacement& first) {
    std::vector<std::uint8_t> levels(table.size(), Placement::nowhere), lanes(table.size(), 0);
    std::vector<std::vector<std::uint32_t>> candidates(plan.lanes.size());
    if (plan.lanes.size() == 1) candidates[0].reserve(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row)
        candidates[std::min<std::size_t>(table.group[row], candidates.size() - 1)].push_back(row);
    const RowFacts facts(table);
    std::vector<GroupPlacer> placers(plan.lanes.size(), GroupPlacer(facts, plan, levels, lanes));
    const int split = plan.coarser + (first ? firstLevels : 0);
    for (std::size_t group = 0; group < placers.size(); ++group) {
        placers[group].begin(0, plan.lanes[group]);
        placers[group].advance(candidates[group], plan.coarser, split);
    }
    if (first) {
        std::vector<std::uint8_t> early = levels;
        thinOut(table, plan, early, lanes);
        first(Placement(table, plan, std::move(early), lanes));
    }
    for (std::size_t group = 0; group < placers.size(); ++group) {
        placers[group].advance(candidates[group], split, plan.levelCount());
        placers[group].finish(candidates[group]);
        placeCrowds(table, plan, placers[group], group, candidates[group]);
    }
    thinOut(table, plan, levels, lanes);
    return Placement(table, plan, std::move(levels), std::move(lanes));
}

}  // namespace dateline
