#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

inline constexpr std::size_t longestTitle = 80;  ///< in code points

struct Title {
    std::string text;
    bool made = true;  ///< it can be trusted; false: words around the trigger, or a headline that may be misread
};

/// What a candidate is called, at most `longestTitle` code points: a headline in the present tense, where it says what
/// the clause says and nothing in the tree is doubtful; else the clause in its own words, shortened by whole phrases;
/// else the sentence's words around the trigger.
Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// The first two of these only; empty where neither can be trusted.
std::string trustedTitle(const Passage& passage, const Candidate& candidate, const Mention& mention);

}  // namespace dateline
