#pragma once

#include "core/events/tree.h"

#include <string>

namespace dateline {

/// Whether the words around a trigger that end with `last` end where the text goes on with what they cannot do without:
/// a complement of one of them, the noun that the last belongs to, the verb of a subject.
bool endsOpen(const Tree& tree, int trigger, int last);

/// The same of a title. One whose last word is not the text's is taken as it is.
bool endsOpen(const Tree& tree, int trigger, const std::string& title);

}  // namespace dateline
