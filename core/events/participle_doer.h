#pragma once

#include "core/events/tree.h"

namespace dateline {

/// "died of burns suffered in the fire", "announced a vote to be held in May", "sent a letter accusing Berg": who did
/// what a participle or relative clause behind a noun tells, where only the clause around that noun says so: its
/// subject, a word of the tree; or -1.
int doerAround(const Tree& tree, int participle);

}  // namespace dateline
