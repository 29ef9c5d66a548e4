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

/// "set its sights on buying the bank": nobody says that it is bought.
bool isUnderPreposition(const Tree& tree, int verb);
/// Whether a verb has a tense of its own, or by its auxiliary.
bool isFinite(const Tree& tree, int verb);
/// Whether a noun stands right before or behind a verb, but for its auxiliaries and times: then it is the verb's,
/// however unsure the parser was.
bool isNeighbour(const Tree& tree, int verb, int noun);
/// "The memorandum issued will revive": a clause without a subject that the parser hung on the verb, for want of a
/// better place.
bool hasStrayClause(const Tree& tree, int verb);

/// Whether a title has a preposition, conjunction or name more often than the words around its trigger: "after church
/// after she came".
bool repeatsWords(const Tree& tree, int trigger, const std::string& title);

/// "Made that move", "two of them", an "it" of which nobody knows what it is: a noun or pronoun that says what it means
/// only with what was said before. `noun` may be -1.
bool pointsBack(const Passage& passage, int sentence, int noun);

/// Whether a title made of a sentence opens with a name; its first word is capital, whatever it is.
bool opensWithName(const Tree& tree, const std::string& title);

/// "Those", "whose driver": words that say who only with what was said before.
bool pointsElsewhere(const std::string& words);
/// "Bill", "decision": a noun that says nothing without what the text tells of it.
bool saysLittle(std::string_view noun);
/// "Senate passes bill", "Berg praises decision": a title whose last noun says nothing without what the text tells of
/// it.
bool endsUntold(const Tree& tree, const std::string& title);
/// "Berg was named chairman, president [and clerk]", "to provide people [with homes]": a title that ends where the
/// text goes on with what its last word needs.
bool endsWithin(const Tree& tree, const std::string& title);
/// "Lund Herald published details of it": an "it" acted on by the trigger, for which the title has no noun.
bool hasOpenObject(const Tree& tree, int trigger, const std::string& title);
/// "make", "take": a verb that says nothing without its object.
bool isEmptyVerb(std::string_view lemma);

/// "Perpetual glow", "her 1968 work Blue Nets": a thing or a state that no act is named by; a year beside it dates
/// something else.
bool isOfNoHappening(const Tree& tree, const Candidate& candidate);

}  // namespace dateline
