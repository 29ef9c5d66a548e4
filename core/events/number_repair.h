#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Numbers that the parser hung askew: "rose to 310" is where something rose to, and "497bn yen" is so much of a noun.
/// The tree's children and spans do not follow (see parse()).
void repairNumbers(Tree& tree);

}  // namespace dateline
