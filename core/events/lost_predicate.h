#pragma once

#include "core/events/tree.h"

namespace dateline {

/// "Karl Voss, 75, the courier who carried the money, died": where the parser saw no clause but a noun with asides, the
/// verb behind the last of them becomes the sentence's, and the noun its subject. Likewise "the number of families
/// claiming the benefit rose", where it saw a benefit that rose. Linear.
void raiseLostPredicate(Tree& tree);

/// "A man who charmed a widow and spent her savings was jailed": the second verb of a noun's clause was taken for the
/// sentence's, and what it acts on for whom the third tells of.
void joinToClause(Tree& tree, int verb);

}  // namespace dateline
