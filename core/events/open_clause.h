#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Whether the words from a trigger to `last` open a clause by "when", "who" or "after" whose verb the text has behind
/// them: "shares fell after the carpets [and tiles retailer cut its forecast]". Read from the words alone, since such a
/// clause is often misread.
bool opensClause(const Tree& tree, int trigger, int last);

}  // namespace dateline
