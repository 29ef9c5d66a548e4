#pragma once

#include "core/events/tree.h"

// Repairs of participles: what they hang on, and which of two verbs they are. Each looks at one verb; only heads,
// relations and tags change.
namespace dateline {

/// "In the letter, sent on Monday, Berg asked for calm": it is the letter that was sent.
void freeMessage(Tree& tree, int verb);

/// "a report released this year", "a mummy, discovered near a lake": a participle right behind a noun that was hung
/// elsewhere belongs to the noun.
void findParticipleNoun(Tree& tree, int verb);

/// "In a letter published on Monday, Berg asked for calm": a past behind what would be its own phrase, and without a
/// subject, is a participle of that noun.
void freeFronted(Tree& tree, int verb);

/// "a report published in May detailed abuses": a finite verb below a participle is the noun's own.
void raiseFinite(Tree& tree, int verb);

/// "A suit filed on Monday accuses the firm": of two verbs behind a noun, neither with a subject of its own, the first
/// is a participle and the second the clause's verb.
void raiseSecondVerb(Tree& tree, int first);

/// "The two, who had never met, greeted each other": of two verbs that were joined, the first with a relative pronoun
/// for a second subject, the first is of the relative clause, and the second has the subject.
void freeSecondVerb(Tree& tree, int relative);

/// "that the firm had bribed officials": a participle behind "have" is the verb of its clause, and no adjective.
void raisePerfect(Tree& tree, int verb);

/// "never served time, having resigned": no second verb beside the first.
void turnPerfectGerund(Tree& tree, int verb);

/// "A woman, Anna Berg, talked while on a train": a participle with a subject of its own and no auxiliary is a past.
void turnBarePast(Tree& tree, int verb);

/// "The clerk, Karl Voss, asked for a visa, but was told to wait": what "but" joins to a finite verb is one, and no
/// participle of the subject.
void raiseJoined(Tree& tree, int participle);

/// "was arrested in May and released on Monday": the second is done to whom the first is done to.
void turnJoinedPassive(Tree& tree, int verb);

/// "the treaty, signed in 1996 and ratified in 2000": the second is done to the treaty as the first is.
void turnJoinedParticiple(Tree& tree, int verb);

}  // namespace dateline
