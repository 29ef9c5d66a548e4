#pragma once

#include "core/events/passage.h"

#include <array>
#include <string>

namespace dateline {

/// How much of a phrase is written out.
struct PhraseStyle {
    int depth = 2;  ///< prepositional phrases within prepositional phrases
    bool adjectives = true;
    bool conjuncts = true;
    bool participles = false;  ///< "swings seen on the exchange", "efforts to end it": clauses that follow their noun
    int without = -1;          ///< a word that is left out with all that hangs on it
    int end = -1;              ///< the word before which the phrase is cut off
    int speaker = -1;          ///< the entity that "he" may go on to be called, its name being in the title already
    bool bare = false;         ///< clauses within keep no phrase but their objects
    bool said = false;         ///< somebody says it: "it" and "they" stay as they are
    bool relatives = false;    ///< "an order that halted the works": clauses that say which
    bool owners = true;        ///< "its", "their"
    bool offices = true;       ///< "President Karl Voss"
};

/// How much of its phrases a headline writes out, from the fullest on.
inline constexpr std::array<PhraseStyle, 5> fullness = {
    PhraseStyle{3, true, true, true}, PhraseStyle{2, true, true, false}, PhraseStyle{1, true, true, false},
    PhraseStyle{1, true, false, false}, PhraseStyle{.depth = 1, .conjuncts = false, .bare = true}};
inline constexpr PhraseStyle headOnly = {-1, false, false, false};

/// A noun phrase as a headline writes it: names in their short form, no articles, no times, no asides, no relative
/// clauses; empty where nothing can be made of it (a pronoun that stands for nobody known).
std::string nounPhrase(const Passage& passage, int sentence, int head, PhraseStyle style = {});

/// A clause as a headline writes it, in the text's own tense; without its times and asides. `subject` tells whether
/// its subject is written.
std::string clauseWords(const Passage& passage, int sentence, int head, bool subject, PhraseStyle style = {});

/// What a verb's child says in a headline, its preposition included: one phrase of the predicate.
std::string phraseAfter(const Passage& passage, int sentence, int verb, int child, PhraseStyle style = {});

}  // namespace dateline
