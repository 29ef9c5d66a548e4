#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>
#include <string_view>

namespace dateline {

/// Whether the tree around a trigger may be misread, so that a headline made from it might say what the text does not:
/// the parser was unsure, the subject is another verb's, a pronoun stands for someone doubtful.
bool isDoubtfulClause(const Passage& passage, const Candidate& candidate);

/// Whether a headline made from a verb's clause leaves out what the verb cannot do without: its subject, the clause
/// it governs, the rest of a joint subject.
bool lacksWords(const Passage& passage, const Candidate& candidate, const std::string& title);

/// "Those", "whose driver": words that say who only with what was said before.
bool pointsElsewhere(const std::string& words);
/// "make", "take": a verb that says nothing without its object.
bool isEmptyVerb(std::string_view lemma);

}  // namespace dateline
