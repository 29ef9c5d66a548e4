#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// The sentence's own words around a trigger, as they stand in the text: the clause from its subject to what completes
/// it, without the time it is dated by; where no clause can be told, the sentence from its start. At most `longest`
/// code points; what is cut ends in an ellipsis. A person's pronoun at the start is given by name.
std::string quotedClause(const Passage& passage, const Candidate& candidate, std::size_t longest);

}  // namespace dateline
