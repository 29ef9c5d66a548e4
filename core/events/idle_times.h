#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Whether a time of a sentence, its words [from, to], dates no act of it: what it is compared with ("up from May",
/// "for the first time since 1974"), the day that something was moved to or set, what kind of thing ("Saturday
/// deliveries", "debentures due in March").
bool datesNoAct(const Tree& tree, int from, int to);

/// "shootings dating to 1994", "dates back to July": whether something goes back to the time that begins with a word;
/// "a letter dated Monday" is of Monday.
bool isOrigin(const Tree& tree, int time);

}  // namespace dateline
