#pragma once

#include "core/events/training/gold.h"

#include <string>
#include <vector>

namespace dateline::training {

/// Learns which of the dates in reach is an event's, prints how well by cross-validation over topics, and returns the
/// packed model that was learned from all.
std::string trainAnchors(const std::vector<GoldArticle>& articles);

}  // namespace dateline::training
