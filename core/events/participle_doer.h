#pragma once

#include "core/events/tree.h"

namespace dateline {

/// "died of burns suffered in the fire", "announced a vote to be held in May", "sent a letter accusing Berg": who did
/// what a participle or relative clause behind a noun tells, where only the clause around that noun says so: its
/// subject, a word of the tree; or -1.
int doerAround(const Tree& tree, int participle);

/// "Voss was the clerk who sold the map", "she became the first woman to win": of whom a relative clause or infinitive
/// behind a noun tells: somebody with a name, or "he", of whom the text says that he is the one; else that noun.
int whoIs(const Tree& tree, int verb);

}  // namespace dateline
