#pragma once

#include "core/timeline/placement.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// For the levels before the view that shows everything: from the rows of each level, lets the important ones that do
/// not overlap stand at the next coarser level too, in the lanes they have. Moves nothing sideways.
void thinOut(const EventTable& table, const PlacementPlan& plan, std::vector<std::uint8_t>& levels,
             const std::vector<std::uint8_t>& lanes);

}  // namespace dateline
