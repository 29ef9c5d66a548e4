#pragma once

#include "core/events/tree.h"

// Repairs of relative clauses: which noun they tell of. Each looks at one verb; only heads and relations change.
namespace dateline {

/// "the race, which was to have been held", "the blast on Friday, which killed two": what a relative pronoun opens
/// belongs to the noun before its comma, and to no verb.
void findRelativeNoun(Tree& tree, int verb);

/// "no reason to write to members who will not vote": "who" is the members, right before it, and not the reason.
void findWho(Tree& tree, int verb);

/// "the plumber Karl Voss, whose wife, Anna, left": behind "whose" and its noun stands that noun's verb, also past an
/// aside.
void findWhose(Tree& tree, int whose);

/// "described the deal that the bank signed": of a verb that says nothing without an object and has none, the noun
/// before "that" is the object, and the clause is not what another verb says.
void findActedOn(Tree& tree, int verb);

/// "stripped of the title he won in May": so is the noun before a "he" whose verb has no object.
void findBareActedOn(Tree& tree, int verb);

/// "and a man who worked in Lund, where ten ferries were lost": of two subjects the one before ", where" is not of the
/// verb behind it.
void turnWhere(Tree& tree, int verb);

}  // namespace dateline
