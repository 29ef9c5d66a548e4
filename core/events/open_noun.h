#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Whether a noun at which the words around a trigger end wants what the text goes on with: "two men [accused of it]",
/// "bought 30 [of the ships]", "filed a suit [against the bank]".
bool isOpenNoun(const Tree& tree, int trigger, int last);

}  // namespace dateline
