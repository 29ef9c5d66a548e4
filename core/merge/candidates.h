#pragma once

#include "core/merge/facts.h"

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// Indices of two nodes, the lesser first.
using NodePair = std::pair<std::uint32_t, std::uint32_t>;

/// How near articles are, for the pairs that were asked about.
class Stories {
public:
    explicit Stories(const Facts& facts) : facts_(facts) {}
    float nearness(std::uint32_t a, std::uint32_t b);

private:
    const Facts& facts_;
    std::unordered_map<std::uint64_t, float> known_;
};

/// Pairs of nodes that share enough to be worth comparing, sorted and unique. Found through an index of what they say
/// (act with actor, act with thing, act with day, the sentence's rare words), so the cost grows with the nodes and not
/// with their pairs; where too many share a key, only those of near articles or of the same day are paired.
std::vector<NodePair> candidates(const Facts& facts, Stories& stories);

}  // namespace dateline
