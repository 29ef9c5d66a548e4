#pragma once

#include "core/events/passage.h"
#include "core/events/phrases.h"

#include <string>

namespace dateline {

/// A noun phrase of a candidate's clause, without the clause itself where it hangs on the noun.
std::string phraseOf(const Passage& passage, const Candidate& candidate, int head, PhraseStyle style);

/// Of whom a candidate's clause tells, at the head of a title: the fullest phrase that leaves room for what is told.
/// Empty where it says who only with what was said before.
std::string subjectWords(const Passage& passage, const Candidate& candidate, int head);

/// Whether a headline's verb is a plural: of two of whom one is written, it agrees with that one.
bool isPluralActor(const Passage& passage, const Candidate& candidate);

}  // namespace dateline
