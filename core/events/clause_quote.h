#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

struct Quotation {
    std::string text;
    bool sound = false;  ///< it begins with the clause's subject, holds the trigger, and ends with a whole phrase
};

/// The sentence's own words around a trigger, as they stand in the text: the clause from its subject to what completes
/// it, without the time it is dated by; where no clause can be told, the sentence from its start. At most `longest`
/// code points; what is cut within a phrase ends in an ellipsis. A person's pronoun at the start is given by name.
Quotation quotedClause(const Passage& passage, const Candidate& candidate, std::size_t longest);

}  // namespace dateline
