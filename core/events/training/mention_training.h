#pragma once

#include "core/events/training/gold.h"

#include <string>
#include <vector>

namespace dateline::training {

/// Learns which words name events, prints how well by cross-validation over topics, and returns the packed model that
/// was learned from all.
std::string trainMentions(const std::vector<GoldArticle>& articles);

}  // namespace dateline::training
