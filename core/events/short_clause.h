#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// The clause of a finite verb in the text's own words, from its subject on, shortened by whole phrases only: without
/// its times, asides and joined clauses; what is still too long loses phrases from its end that it can do without,
/// never an object or a complement. A pronoun that opens it is given by name. At most `longest` code points; empty
/// where the sentence has no such clause, or the parser was not sure of it. `needed` is a word of it that must not be
/// cut, or -1. Linear in the sentence.
std::string shortClause(const Passage& passage, int sentence, int verb, std::size_t longest, int needed = -1);

}  // namespace dateline
