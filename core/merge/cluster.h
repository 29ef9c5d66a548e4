#pragma once

#include "core/merge/candidates.h"
#include "core/merge/compare.h"

#include <vector>

namespace dateline {

/// Nodes of one event, in order; every node is in exactly one.
using Cluster = std::vector<std::uint32_t>;

/// At most `most` of its nodes, evenly spread, so that a much told event stays cheap.
Cluster spread(const Cluster& cluster, std::size_t most);

/// Joins what is the same, likeliest pairs first. Two clusters become one only if their nodes are alike on the average,
/// no two stated dates contradict (unless the texts are near copies: then the conflict is shown), and the person did
/// not keep any two of their mentions apart; so one wrong pair cannot chain two events together.
std::vector<Cluster> cluster(const Facts& facts, const std::vector<NodePair>& candidates, Stories& stories,
                             const std::vector<std::pair<MentionRef, MentionRef>>& apart);

}  // namespace dateline
