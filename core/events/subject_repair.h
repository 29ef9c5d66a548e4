#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Mends verbs that the parser gave two subjects: "environment" and "Coffey" of "environment secretary Anna Coffey
/// announced", and subjects that a preposition governs: "she and ten teachers from the school left" is not told of the
/// school. Relations and heads change; children and spans do not follow (see parse()). Linear in the sentence.
void repairSubjects(Tree& tree);

/// "She is liked in Lund and her speech was praised": a noun that was joined to the verb before is what the second
/// verb, which has no subject, tells of.
void findJoinedSubject(Tree& tree, int verb);

}  // namespace dateline
