#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

namespace dateline {

/// Fills who, whom, where and about of a mention from its candidate's roles.
void readArguments(const Passage& passage, const Candidate& candidate, Mention& mention);

/// The names that a role's words stand for, conjuncts included; else the words themselves.
std::vector<std::string> namesOf(const Passage& passage, int sentence, int word);

}  // namespace dateline
