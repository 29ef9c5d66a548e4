#pragma once

#include "core/events/dating.h"
#include "core/events/mention.h"
#include "core/events/passage.h"

#include <vector>

namespace dateline {

/// Joins the mentions of one article that tell of the same happening: sets `sameAs`, hands what is known of one to the
/// others (actors, patient), and dates the undated from the dated. `mentions` stand beside the passage's candidates.
void joinMentions(const Passage& passage, std::vector<Mention>& mentions, std::vector<Dated>& dates);

}  // namespace dateline
