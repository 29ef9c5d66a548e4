#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Mends lists that stand before the noun that they say of what kind: of "a ban on fruit, candy and mint drinks" the
/// parser banned the drinks and fruit, and of "sued shoe and clothes maker Norsel" it sued shoes; and the
/// second of two persons who are each of a place ("Berg of Norway and Voss of Sweden") stands beside the first.
/// Relations and heads change; children and spans do not follow (see parse()). Linear in the sentence.
void repairLists(Tree& tree);

}  // namespace dateline
