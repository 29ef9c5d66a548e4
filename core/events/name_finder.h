#pragma once

#include "core/events/name_table.h"
#include "core/events/tree.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A name as it stands in the text, before names are joined.
struct FoundName {
    int sentence = 0, from = 0, to = 0;
    std::string words;
    const KnownName* known = nullptr;
    bool person = false;
    bool work = false;
    bool located = false;             ///< something is in, at or near it: nobody's name
    bool definite = false;            ///< "the" stands before it
    Gender gender = Gender::Unknown;  ///< by a title before it
};

/// The names of an article in the order of the text, each as it stands there. `notNames` are spans in order whose
/// capitals are no names. Needs tags, no parse. Linear.
std::vector<FoundName> findNames(const std::vector<Tree>& trees, const std::vector<Span>& notNames);

/// "Norland Motor Corp."
bool isFirmName(std::string_view name);
/// "Norland Motor Corp.", "Norland Airlines", "Norland Savings Bank"
bool isBusinessName(std::string_view name);
/// "Anna Berg" of "Anna Berg Jr.": a person's name without what tells the generation.
std::string_view withoutGeneration(std::string_view name);
/// "Van", "de": a word that may open a surname of several words, in lower case.
bool isParticle(std::string_view word);
/// Whether a name's last word is that of a body: "Norland Harbour Authority".
bool isBodyName(std::string_view name);
/// Whether a name's first word is that of a town beside another: "Upper Norvik", "Port Lund".
bool isPlaceName(std::string_view name);

/// "Mr", "President", "Sen.": a word that may stand before a person's name.
bool isPersonTitle(std::string_view word);
/// "Mr", "Sir": a title that says nothing of what somebody is.
bool isCourtesy(std::string_view word);
/// "Prince", "Lady": a title that is a part of a name that has no other ("Prince Karl").
bool isRoyalTitle(std::string_view word);
/// "Prime", "Minister", "CEO": a capitalised word of an office, which may stand before a person's name too.
bool isOfficeWord(std::string_view word);

/// How many words from `word` on are a state behind a town's name or a party behind a person's, which name nobody who
/// acts: "Ill." of "a Springfield, Ill., clinic", "D-Minn." of "Rep. Anna Berg, D-Minn.,"; or none.
int wordsOfState(const Tree& tree, int word);

/// Whether a word begins with a capital letter, of A to Z or with an accent.
bool isCapitalised(std::string_view word);

/// The words [from, to] as they stand in the text.
std::string_view wordsOf(const Tree& tree, int from, int to);

}  // namespace dateline
