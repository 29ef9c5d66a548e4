#pragma once

#include "core/events/passage.h"

namespace dateline {

/// Whether a word of a phrase is a time that a headline leaves out: the date is shown beside it. What a day says of
/// something stays ("1990 levels", "Saturday deliveries", "set May 3 as the day").
bool isLeftOutTime(const Passage& passage, const Tree& tree, int word);

}  // namespace dateline
