#pragma once

#include "core/events/passage.h"

#include <string>
#include <string_view>

// What clauses in the text's own words leave out, and what they need.
namespace dateline {

/// "told the paper, “We must go”": a mark that opens what somebody said.
bool opensSpeech(const Tree& tree, int word);

/// Whether a time limits a superlative or a rank before it ("its highest level in a year"), which says more without.
bool limitsRank(const Tree& tree, const TimeSlot& slot);

/// Whether a word has its capitals from its place alone: "Two deaths were investigated", "A MAN has been jailed". Of a
/// name it cannot be told.
bool isCapitalByPlace(const Tree& tree, int word);

bool isQuoteMark(std::string_view word);
/// "Also", "however": an adverb, in lower case, that ties a clause to its text and says nothing by itself.
bool isTie(std::string_view word);
/// "Never", "no longer", "hardly", "allegedly": an adverb without which a verb would say what was not so, or is not
/// sure.
bool turnsMeaning(const Tree& tree, int adverb);
/// Whether a time behind a preposition can go with it: "on", "between", but not "since" and "before".
bool isDroppable(std::string_view preposition);
/// "Urge", "force": a verb that says to do what, after whom ("urged the council to consider it").
/// "The law follows the town pledging money": a second verb that does not complete the first, but tells of an event of
/// its own.
bool isToldApart(const Tree& tree, int verb);
bool takesInfinitive(std::string_view lemma);
/// Verbs that are seldom without an object: right before "after" and the like they are participles.
bool isSeldomBare(std::string_view lemma);
/// Whether a clause of the verbs `verb` and `trigger` that ends with the word `last` lacks what follows there: "urged
/// the council [to consider it]", "made it possible for readers [to choose]", "came to the conclusion [that it
/// failed]".
bool isLeftOpen(const Tree& tree, int verb, int trigger, int last);
/// Whether a verb of saying has a clause for its content, of which a title that ends with the word `last` has nothing.
bool leavesOutContent(const Tree& tree, int verb, int last);
/// "dropped in", "moved on": a word that looks like a preposition and completes the verb before it.
bool isParticle(const Tree& tree, int word);
/// "made the claim on television that the dam was safe": without its mark "that" a clause reads on from what stands
/// before it.
bool standsOff(const Tree& tree, int clause, int mark);
/// "a lander that the company unveiled": a clause whose object stands outside of it.
bool lacksAntecedent(const Tree& tree, int verb);
/// An article that a title need not begin with; not that of a name ("The New York Times").
bool isArticle(const Passage& passage, int sentence, int word);
/// "Berg's", "Norland Mills'"
std::string possessive(const std::string& name);
/// The word as it stands; an "its" that opens the subject by its name; "him" by his name, where that is not the
/// subject's.
std::string wordOf(const Passage& passage, int sentence, int word, int subject);

}  // namespace dateline
