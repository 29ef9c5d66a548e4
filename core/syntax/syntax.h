#pragma once

#include "core/base/span.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// clang-format off
/// Universal parts of speech.
enum class Upos : std::uint8_t { Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X };

/// Universal dependency relations, with the few subtypes that the events layer asks for.
enum class Relation : std::uint8_t {
    Root, Nsubj, NsubjPass, Csubj, Obj, Iobj, Ccomp, Xcomp, Obl, OblAgent, OblTmod, Advcl, Advmod, Aux, AuxPass, Cop,
    Mark, Nmod, NmodPoss, NmodTmod, Appos, Nummod, Acl, AclRelcl, Amod, Det, Case, Conj, Cc, Compound, CompoundPrt,
    Fixed, Flat, List, Parataxis, Vocative, Expl, Discourse, Dislocated, Goeswith, Reparandum, Orphan, Punct, Dep,
};
// clang-format on

/// A word of a sentence, in the tokenisation of Universal Dependencies ("do|n't", "Korea|'s", "state|-|run").
struct Word {
    Span span;
    Upos upos = Upos::X;
    std::uint8_t xpos = 0;  ///< Penn tag; `xposName` names it
    std::int32_t head =
        -1;  ///< index of the word it depends on; -1 for the root, and where the sentence was not parsed
    Relation relation = Relation::Dep;
    float margin = 0;  ///< how sure the parser was of head and relation; gate titles on it
};

inline constexpr std::uint8_t xposCount = 51;
/// Penn tags by their numbers. The first one is no tag: the word was not tagged.
inline constexpr std::array<std::string_view, xposCount> xposNames = {
    "",    "NN",  "IN",  "DT",   "NNP", "JJ",  "PRP", ".",    "RB",   "NNS",   ",",     "VB", "CC",
    "VBD", "VBP", "VBZ", "CD",   "VBN", "VBG", "TO",  "MD",   "PRP$", "-RRB-", "-LRB-", ":",  "WDT",
    "WRB", "``",  "''",  "HYPH", "POS", "WP",  "RP",  "NNPS", "UH",   "JJR",   "JJS",   "EX", "RBR",
    "NFP", "SYM", "$",   "GW",   "ADD", "FW",  "PDT", "RBS",  "LS",   "AFX",   "WP$",   "XX"};

/// The Penn tag's name ("VBD").
constexpr std::string_view xposName(std::uint8_t xpos) {  // asked for some dozens of times a word
    return xpos < xposCount ? xposNames[xpos] : std::string_view{};
}

/// A word's Penn tag. Beside a name that stands in the source it costs what comparing numbers does, and a name that is
/// no tag does not compile.
class PennTag {
public:
    struct Name {
        std::uint8_t number = 0;
        consteval Name(const char* name) {  // NOLINT(google-explicit-constructor): stands for the name
            while (xposNames[number] != name) ++number;
        }
    };

    constexpr explicit PennTag(std::uint8_t number) : number_(number) {}
    constexpr operator std::string_view() const { return xposName(number_); }  // NOLINT(google-explicit-constructor)
    constexpr bool starts_with(auto first) const { return xposName(number_).starts_with(first); }
    constexpr bool operator==(Name name) const { return number_ == name.number; }
    constexpr bool operator==(const PennTag&) const = default;

private:
    std::uint8_t number_;
};

std::string_view name(Upos upos);
/// The relation's name as Universal Dependencies write it ("nsubj:pass").
std::string_view name(Relation relation);

/// The words of one sentence without tags. Appends to `words`, so that a caller keeps one buffer.
void splitWords(std::string_view text, Span sentence, std::vector<Word>& words);
/// Fills `upos` and `xpos`. Linear.
void tagWords(std::string_view text, std::vector<Word>& words);
/// Fills `head`, `relation` and `margin`; the words must be tagged. Linear.
void parseWords(std::string_view text, std::vector<Word>& words);

/// The dictionary form, in lower case ("said" -> "say", "was" -> "be", "attacks" -> "attack").
std::string lemma(std::string_view word, Upos upos);

}  // namespace dateline
