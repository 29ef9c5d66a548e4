#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Hangs subjects, objects and phrases where grammar wants them: what a verb shares, a preposition's noun, "where" and
/// "which". Only heads, relations and a few tags change.
void repairClauses(Tree& tree);

}  // namespace dateline
