#pragma once

#include "core/events/dating.h"
#include "core/events/mention.h"
#include "core/events/passage.h"

#include <vector>

namespace dateline {

/// Says how much each mention deserves the timeline, and which one the article is about. `titled` tells which have a
/// title that was made from a clause.
void weigh(const Passage& passage, const std::vector<Dated>& dates, const std::vector<bool>& titled,
           std::vector<Mention>& mentions);

}  // namespace dateline
