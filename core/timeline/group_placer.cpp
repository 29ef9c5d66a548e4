#include "core/timeline/group_placer.h"

#include "core/timeline/local_rank.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace dateline {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t forever = std::numeric_limits<std::int64_t>::max();
/// The most by which one event's left reserve can exceed another's, pixels.
constexpr double reserveDifference = static_cast<double>(measure::conflict + measure::about + measure::arrow) + 1;
/// Of a longer chain a sample tells what is important in it.
constexpr std::size_t sampleSize = 8'192;

}  // namespace

RowFacts::RowFacts(const EventTable& events) : table(events) {
    left.resize(table.size());
    right.resize(table.size());
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        left[row] = static_cast<std::uint16_t>(std::ceil(table.leftReserve(row)));
        right[row] = static_cast<std::uint16_t>(std::ceil(table.rightReserve(row)));
    }
}

void GroupPlacer::begin(std::span<const std::uint32_t> rows, int firstLevel, int firstLane, int lastLane) {
    firstLane_ = firstLane;
    levelNow_ = firstLevel - 1;
    lanes_.assign(static_cast<std::size_t>(lastLane - firstLane), {});
    candidates_.clear();
    hopeless_.clear();
    waiting_.assign(static_cast<std::size_t>(plan_.levelCount()), {});
    const std::vector<std::uint8_t> entry = levelsOfEntry(table_, plan_, rows, lanes_.size(), firstLevel);
    for (std::size_t i = 0; i < rows.size(); ++i) waiting_[entry[i]].push_back(rows[i]);
}

void GroupPlacer::advance(int lastLevel) {
    for (int level = levelNow_ + 1; level < std::min(lastLevel, plan_.levelCount()); ++level) {
        admit(level);
        if (!candidates_.empty()) placeLevel(level);
        if (level % 2 == 0 && candidates_.size() > 2'000) dropHopeless();
    }
    levelNow_ = std::max(levelNow_, lastLevel - 1);
}

std::vector<std::uint32_t> GroupPlacer::left() const {
    std::vector<std::uint32_t> rows = candidates_;
    rows.insert(rows.end(), hopeless_.begin(), hopeless_.end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

int GroupPlacer::lanesEnd() const {
    std::size_t used = lanes_.size();
    while (used > 0 && lanes_[used - 1].rows.empty()) --used;
    return firstLane_ + static_cast<int>(used);
}

GroupPlacer::Box GroupPlacer::box(std::uint32_t row) const {
    return {table_.begin[row] - static_cast<std::int64_t>(facts_.left[row] * scale_) - 1,
            table_.end[row] + static_cast<std::int64_t>(facts_.right[row] * scale_) + 1, row, table_.importance[row]};
}

void GroupPlacer::setScale(int level) {
    scale_ = plan_.scaleOf(level);
    slack_ = static_cast<std::int64_t>(reserveDifference * scale_) + 1;
}

/// Takes in those that are to be looked at from a level on.
void GroupPlacer::admit(int level) {
    std::vector<std::uint32_t>& fresh = waiting_[static_cast<std::size_t>(level)];
    const auto middle = static_cast<std::ptrdiff_t>(candidates_.size());
    candidates_.insert(candidates_.end(), fresh.begin(), fresh.end());
    std::inplace_merge(candidates_.begin(), candidates_.begin() + middle, candidates_.end());
    fresh = {};
}

/// Sets those aside that no zoom can place: at the finest scale, where boxes are shortest, theirs meets one that is
/// placed in every lane.
void GroupPlacer::dropHopeless() {
    setScale(plan_.levelCount() - 1);
    for (Lane& lane : lanes_) lane.next = 0, lookAhead(lane);
    const auto isBlocked = [this](Lane& lane, const Box& wanted) {
        while (lane.ahead.end <= wanted.begin - slack_) lookAhead(lane);
        return lane.ahead.end > wanted.begin && lane.ahead.begin < wanted.end;
    };
    std::erase_if(candidates_, [&](std::uint32_t row) {
        const Box wanted = box(row);
        for (Lane& lane : lanes_)
            if (!isBlocked(lane, wanted)) return false;
        hopeless_.push_back(row);
        return true;
    });
}

void GroupPlacer::lookAhead(Lane& lane) const {
    lane.ahead = lane.next < lane.rows.size() ? box(lane.rows[lane.next++]) : Box{forever, forever, 0, 0};
}

void GroupPlacer::placeLevel(int level) {
    levelNow_ = level;
    setScale(level);
    boxes_.clear();
    shortest_ = forever;
    for (const std::uint32_t row : candidates_) {
        boxes_.push_back(box(row));
        shortest_ = std::min(shortest_, boxes_.back().end - boxes_.back().begin);
    }
    for (Lane& lane : lanes_) lane.next = 0, lane.committed.clear();
    for (std::size_t first = 0, last = 0; first < boxes_.size(); first = last) {
        std::int64_t begin = boxes_[first].begin, end = boxes_[first].end;
        for (last = first + 1; last < boxes_.size() && boxes_[last].begin < end + slack_; ++last) {
            begin = std::min(begin, boxes_[last].begin);
            end = std::max(end, boxes_[last].end);
        }
        placeChain(std::span(boxes_).subspan(first, last - first), {begin, end});
    }
    bool placed = false;
    for (Lane& lane : lanes_) placed |= !lane.committed.empty(), mergeCommitted(lane);
    if (placed) std::erase_if(candidates_, [this](std::uint32_t row) { return level_[row] != Placement::nowhere; });
}

void GroupPlacer::mergeCommitted(Lane& lane) {
    if (lane.committed.empty()) return;
    const auto middle = static_cast<std::ptrdiff_t>(lane.rows.size());
    lane.rows.insert(lane.rows.end(), lane.committed.begin(), lane.committed.end());
    // Boxes of a lane follow each other without overlap, and so do the rows' numbers.
    std::inplace_merge(lane.rows.begin(), lane.rows.begin() + middle, lane.rows.end());
}

void GroupPlacer::placeChain(std::span<const Box> chain, TimeRange range) {
    for (Lane& lane : lanes_) loadLocal(lane, range);
    const double places = static_cast<double>(lanes_.size()) * static_cast<double>(range.length()) / scale_;
    const double room = places / usualWidth + 1;
    if (static_cast<double>(chain.size()) > 8 * room || !pass(chain, nullptr, true)) {
        const std::span<const Box> few = mostImportant(chain, static_cast<std::size_t>(room));
        if (few.size() < chain.size()) {
            const float least = nthImportance(few, static_cast<std::size_t>(room * 0.3));
            pass(few, &least, false);
            pass(few, nullptr, false);
        }
        pass(chain, nullptr, false);
    }
    for (Lane& lane : lanes_)
        for (const Box& box : lane.local)
            if (level_[box.row] == levelNow_) lane.committed.push_back(box.row);
}

/// The boxes of a chain of at least so great an importance as its n-th, in order of time.
std::span<const GroupPlacer::Box> GroupPlacer::mostImportant(std::span<const Box> chain, std::size_t n) {
    if (n >= chain.size()) return chain;
    const float least = nthImportance(chain, n);
    few_.clear();
    for (const Box& box : chain)
        if (box.importance >= least) few_.push_back(box);
    return few_;
}

float GroupPlacer::nthImportance(std::span<const Box> chain, std::size_t n) {
    importances_.clear();
    const std::size_t step = chain.size() / sampleSize + 1;
    for (std::size_t i = 0; i < chain.size(); i += step) importances_.push_back(chain[i].importance);
    const auto nth = importances_.begin() + static_cast<std::ptrdiff_t>(std::min(n / step, importances_.size() - 1));
    std::nth_element(importances_.begin(), nth, importances_.end(), std::greater<>());
    return *nth;
}

void GroupPlacer::loadLocal(Lane& lane, TimeRange range) {
    lane.local.clear();
    while (lane.next < lane.rows.size() && box(lane.rows[lane.next]).end <= range.begin) ++lane.next;
    for (std::size_t i = lane.next; i < lane.rows.size(); ++i) {
        const Box placed = box(lane.rows[i]);
        if (placed.begin >= range.end) break;
        lane.local.push_back(placed);
    }
}

/// Gives lanes, first fit, in order of time. With `allOrNothing`, the first event without a lane undoes the pass.
bool GroupPlacer::pass(std::span<const Box> chain, const float* least, bool allOrNothing) {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        lanes_[i].cursor = 0, lanes_[i].fresh.clear();
        lastEnd_[i] = never;
        step(i);
    }
    std::int64_t earliestFree = never;
    bool complete = true;
    for (const Box& box : chain) {
        if ((least && box.importance < *least) || level_[box.row] != Placement::nowhere) continue;
        if (box.begin >= earliestFree && takeLane(box, earliestFree)) continue;
        complete = false;
        if (allOrNothing) break;
    }
    if (complete || !allOrNothing)
        keepFresh();
    else
        dropFresh();
    return complete;
}

void GroupPlacer::step(std::size_t lane) {
    const Lane& at = lanes_[lane];
    const bool more = at.cursor < at.local.size();
    nextBegin_[lane] = more ? at.local[at.cursor].begin : forever;
    nextEnd_[lane] = more ? at.local[at.cursor].end : forever;
}

/// Takes the first lane with room for a box. Where none has, `earliestFree` becomes the moment before which none has
/// room for any.
bool GroupPlacer::takeLane(const Box& wanted, std::int64_t& earliestFree) {
    std::int64_t earliest = forever;
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
        // Gaps too short for any box are passed over.
        while (nextBegin_[i] < std::max(lastEnd_[i], wanted.begin) + shortest_) {
            lastEnd_[i] = std::max(lastEnd_[i], nextEnd_[i]);
            ++lanes_[i].cursor;
            step(i);
        }
        if (lastEnd_[i] > wanted.begin || nextBegin_[i] < wanted.end) {
            earliest = std::min(earliest, lastEnd_[i]);
            continue;
        }
        lastEnd_[i] = wanted.end;
        lanes_[i].fresh.push_back(wanted);
        level_[wanted.row] = static_cast<std::uint8_t>(levelNow_);
        lane_[wanted.row] = static_cast<std::uint8_t>(firstLane_ + static_cast<int>(i));
        return true;
    }
    earliestFree = earliest;
    return false;
}

void GroupPlacer::keepFresh() {
    for (Lane& lane : lanes_) {
        if (lane.fresh.empty()) continue;
        const auto middle = static_cast<std::ptrdiff_t>(lane.local.size());
        lane.local.insert(lane.local.end(), lane.fresh.begin(), lane.fresh.end());
        std::inplace_merge(lane.local.begin(), lane.local.begin() + middle, lane.local.end(),
                           [](const Box& a, const Box& b) { return a.begin < b.begin; });
    }
}

void GroupPlacer::dropFresh() {
    for (const Lane& lane : lanes_)
        for (const Box& box : lane.fresh) level_[box.row] = Placement::nowhere;
}

}  // namespace dateline
