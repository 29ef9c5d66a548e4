#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Puts right what the tagger often mistakes in news: finite verbs and participles that look alike, by what stands
/// around them. Reads and changes tags only.
void repairTags(Tree& tree);

}  // namespace dateline
