#pragma once

#include "core/timeline/placement.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// For each of some rows, given in order of time: the coarsest level, from `firstLevel` on, at which it is among the
/// most important ones around it, so many that no more can hope for one of `lanes` lanes. Before that level there is
/// no need to look at it.
std::vector<std::uint8_t> levelsOfEntry(const EventTable& table, const PlacementPlan& plan,
                                        std::span<const std::uint32_t> rows, std::size_t lanes, int firstLevel);

}  // namespace dateline
