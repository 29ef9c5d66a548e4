#pragma once

#include "core/events/triggers.h"

#include <vector>

namespace dateline {

/// Who does what to whom, as words of the trigger's sentence; -1 where the sentence does not say.
struct Roles {
    int actor = -1;
    int patient = -1;    ///< object, or the subject of a passive
    int recipient = -1;  ///< whom it is told, given or done to, where that is not the patient
    int place = -1;
    int content = -1;     ///< the clause that is said, wanted, caused: its head
    int complement = -1;  ///< the prepositional phrase that completes the verb ("call for X"): its head noun
    bool passive = false;
    int clause = -1;            ///< the verb or predicate whose clause the trigger stands in; of a verb, itself
    std::vector<int> obliques;  ///< all other nouns that hang on it
};

/// The roles around a trigger of a parsed sentence; of an unparsed one all but `clause` stay empty.
Roles rolesOf(const Tree& tree, const Trigger& trigger);

/// The preposition (or "'s") of a noun, in lower case; empty without one.
std::string_view caseOf(const Tree& tree, int noun);
/// The predicate whose clause a word stands in: the word itself where it is one.
int clauseOf(const Tree& tree, int word);
/// Whether a verb stands as a noun does: "the finding of a rifle", "at the close of trading".
bool isGerund(const Tree& tree, int word);
/// Whether an active verb that says nothing without an object stands without one: likely a participle misread.
bool lacksItsObject(const Tree& tree, int verb);
/// Whether a word heads a clause.
bool isPredicate(const Tree& tree, int word);

/// "third", "half", "quarter": a word for a part of something, or a number's place in a row.
bool isShare(const Tree& tree, int noun);
/// "the first woman to win the prize", "among three storms to strike the coast": who did, and not who shall.
bool isOneWhoDid(const Tree& tree, int noun);

/// "extended their offers to buy the firm": a noun whose infinitive nobody has acted on, nor the noun itself.
bool isUndertaking(std::string_view noun);

}  // namespace dateline
