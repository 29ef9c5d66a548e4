#pragma once

#include "core/events/dating.h"
#include "core/events/mention.h"
#include "core/events/passage.h"

#include <vector>

namespace dateline {

/// Says how much each mention deserves the timeline, and which one the article is about.
void weigh(const Passage& passage, const std::vector<Dated>& dates, std::vector<Mention>& mentions);

}  // namespace dateline
