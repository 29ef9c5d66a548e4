#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

inline constexpr std::size_t longestTitle = 80;  ///< in code points

struct Title {
    std::string text;
    bool made = true;  ///< from the clause; false: the sentence's own words, where no clause could be read
};

/// A headline for a candidate, in the present tense: actors by name, the status to be seen, no times, at most
/// `longestTitle` code points. Where the tree gives no clause worth printing, the sentence's own words around the
/// trigger.
Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention);

}  // namespace dateline
