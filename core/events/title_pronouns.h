#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// "The court upheld his sentence", "the paper praised her": a title in which nobody stands for whom the pronoun may
/// mean gets the name, where the text leaves no doubt; else as it is.
std::string withNamedPronouns(const Passage& passage, const Candidate& candidate, std::string title);

/// "Man enters one of their shops", "Plan to print all of his books": a title with an owner whom it neither names nor
/// tells of.
bool lacksOwner(const std::string& title);

}  // namespace dateline
