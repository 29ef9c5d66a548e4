#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// The subject of a clause as a title begins with it.
struct ClauseSubject {
    int head = -1;     ///< -1 where there is none that can be told
    int end = -1;      ///< its last word
    int pronoun = -1;  ///< the "which" or "who" of the clause that stands for it
    std::string name;  ///< in place of a pronoun
};

/// The subject of a verb: its own, else that of the verb it is joined to, or the noun that its relative clause
/// describes. None where the parser was not sure, or where it says who only with what was said before.
ClauseSubject subjectOf(const Passage& passage, int sentence, int verb);

/// The verb that a verb completes ("agreed to buy": agreed), or itself; -1 where the parser was not sure.
int governorOf(const Tree& tree, int verb);

bool isRelativePronoun(const Tree& tree, int word);

/// The first word of a subject's phrase: of "Voss was not the clerk who sold", where a copula makes a predicate of it,
/// that behind the copula.
int subjectBegin(const Tree& tree, int subject);

}  // namespace dateline
