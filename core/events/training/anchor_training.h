#pragma once

#include "core/events/linear_model.h"
#include "core/events/training/gold.h"

#include <string>
#include <vector>

namespace dateline::training {

/// Learns which of the dates in reach is an event's, of the events that `mentions` finds, and returns the packed model.
std::string trainAnchors(const std::vector<const GoldArticle*>& articles, const LinearModel& mentions);

}  // namespace dateline::training
