#pragma once

#include "core/events/tree.h"

#include <string_view>

// What the words of a phrase ask of who writes it as a headline.
namespace dateline {

/// "Share", "barrel": what a price is for, which is no time, whatever the parser calls it.
bool isMeasure(std::string_view lemma);
/// Whether an article opens how many or how much, and stays: "over a thousand", "by a third", but not "a third-quarter
/// loss".
bool opensQuantity(const Tree& tree, int article);
/// "After", "amid": a preposition that tells what else there was, without which a clause says the same.
bool isCircumstance(std::string_view preposition);
/// "Number", "share": what counts says nothing without what it counts.
bool isCount(std::string_view lemma);
/// "Appointment", "role": what somebody is, which "as" tells ("her appointment as treasurer").
bool isOffice(std::string_view lemma);
/// "A briefing on the issue": a noun that says nothing without the text before it.
bool pointsToText(const Tree& tree, int noun);
/// Whether the clause of a relative pronoun reads on without it and its auxiliaries: "counties [that have been]
/// declared a disaster area", "men [who were] fishing off the coast".
bool isReducible(const Tree& tree, int verb, int pronoun);

}  // namespace dateline
