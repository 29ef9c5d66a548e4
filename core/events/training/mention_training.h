#pragma once

#include "core/events/training/gold.h"

#include <string>
#include <vector>

namespace dateline::training {

/// Learns which words name events and returns the packed model.
std::string trainMentions(const std::vector<const GoldArticle*>& articles);

}  // namespace dateline::training
