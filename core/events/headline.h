#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A headline made from a candidate's clause: present tense, actors by name, the status to be seen, no times; as full
/// as fits a title. It may say less than the clause, or other things where the tree is wrong: `title` decides whether
/// it is shown. Empty where the tree gives nothing.
std::string headline(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// The same with the clauses that say which, and what for ("signs order that halts works", "joins police to find
/// them"), as far as they fit; often no other.
std::string fullHeadline(const Passage& passage, const Candidate& candidate, const Mention& mention);

}  // namespace dateline
