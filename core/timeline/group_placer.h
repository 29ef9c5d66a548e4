#pragma once

#include "core/timeline/placement.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The most lanes a group may have, with those that only scrolling reaches.
inline constexpr int mostLanes = 120;
/// An average event's pixels, to guess how many there is room for; a wrong guess costs time, not correctness.
inline constexpr double usualWidth = 200;

/// What placing asks of the rows again and again, looked up once.
struct RowFacts {
    explicit RowFacts(const EventTable& events);

    const EventTable& table;
    std::vector<std::uint16_t> left, right;  ///< reserves of every row, pixels
};

/// Places rows of one group, level by level from coarse to fine. At a level, events whose boxes chain together are
/// treated at once: where all of them fit they take the lowest free lanes in order of time, which reads as a
/// staircase; where they do not, the important ones go first.
class GroupPlacer {
public:
    GroupPlacer(const RowFacts& facts, const PlacementPlan& plan, std::span<std::uint8_t> levels,
                std::span<std::uint8_t> lanes)
        : table_(facts.table), facts_(facts), plan_(plan), level_(levels), lane_(lanes) {}

    /// Places these rows, in order of time, from now on: from a level on, in lanes [firstLane, lastLane).
    void begin(std::span<const std::uint32_t> rows, int firstLevel, int firstLane, int lastLane);
    /// Places what it can before a level. Called for levels in a row, it does what one call for the last of them does.
    void advance(int lastLevel);
    /// Those without a place so far, in order of time.
    std::vector<std::uint32_t> left() const;
    /// The end of the lanes it used.
    int lanesEnd() const;

private:
    struct Box {
        std::int64_t begin = 0;
        std::int64_t end = 0;
        std::uint32_t row = 0;
        float importance = 0;
    };
    struct Lane {
        std::vector<std::uint32_t> rows;       ///< all placed so far, in order
        std::vector<std::uint32_t> committed;  ///< those of this level
        std::size_t next = 0;                  ///< the first of `rows` that may reach into what is at hand
        std::vector<Box> local;                ///< what stands in the chain at hand
        std::vector<Box> fresh;                ///< what the pass at hand added
        std::size_t cursor = 0;                ///< into `local`
        Box ahead;                             ///< what dropHopeless looks at
    };

    Box box(std::uint32_t row) const;
    void setScale(int level);
    void admit(int level);
    void dropHopeless();
    void lookAhead(Lane& lane) const;
    void placeLevel(int level);
    void mergeCommitted(Lane& lane);
    void placeChain(std::span<const Box> chain, TimeRange range);
    float nthImportance(std::span<const Box> chain, std::size_t n);
    void loadLocal(Lane& lane, TimeRange range);
    std::span<const Box> mostImportant(std::span<const Box> chain, std::size_t n);
    bool pass(std::span<const Box> chain, const float* least, bool allOrNothing);
    void step(std::size_t lane);
    bool takeLane(const Box& wanted, std::int64_t& earliestFree);
    void keepFresh();
    void dropFresh();

    const EventTable& table_;
    const RowFacts& facts_;
    const PlacementPlan& plan_;
    std::span<std::uint8_t> level_, lane_;
    int levelNow_ = 0;
    int firstLane_ = 0;
    double scale_ = 1;
    std::int64_t slack_ = 0;     ///< by how much boxes in order of the events' begins may be out of order
    std::int64_t shortest_ = 0;  ///< of the boxes of the level at hand
    std::vector<std::vector<std::uint32_t>> waiting_;  ///< by the level from which on they are looked at
    std::vector<std::uint32_t> candidates_, hopeless_;
    std::vector<Lane> lanes_;
    // Of each lane, side by side because the passes read nothing else of most of them: where its last box so far ends,
    // and the next one that stands there already.
    std::array<std::int64_t, mostLanes> lastEnd_{}, nextBegin_{}, nextEnd_{};
    std::vector<Box> boxes_, few_;
    std::vector<float> importances_;
};

}  // namespace dateline
