#pragma once

#include "core/events/passage.h"

namespace dateline {

/// Whether a name is what a verb has for its subject: not a part of the subject's phrase that tells where or whose.
bool isSubject(const Tree& tree, int word);

/// The nearest name before a pronoun that it can stand for, a `person` or a thing, or -1; a subject is preferred to
/// what stands nearer.
int antecedent(const Passage& passage, int sentence, int word, bool person);

}  // namespace dateline
