#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A finite verb's clause as it stands in the text: its subject without asides, then the words from the verb on, but
/// for its dates, as far as a mark or a conjunction ends them; what is still too long ends before a preposition or a
/// subordinate clause. Of the tree it trusts the subject alone. A pronoun that opens it is given by name. At most
/// `longest` code points; `needed` is a word that must not be cut, or -1; empty where no such clause can be told.
/// Linear in the sentence.
std::string plainClause(const Passage& passage, int sentence, int verb, std::size_t longest, int needed = -1);

}  // namespace dateline
