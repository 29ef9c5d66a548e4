#pragma once

#include "core/events/passage.h"

namespace dateline {

/// "Karl Voss, 75, the aide and courier who": the last word of the name that a common noun stands beside and tells
/// more of; the noun itself where there is none.
int properHead(const Passage& passage, int sentence, int noun);

}  // namespace dateline
