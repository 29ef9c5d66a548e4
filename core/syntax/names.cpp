#include "core/syntax/names.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::array<std::string_view, uposCount> uposNames = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                               "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                               "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, relationCount> relationNames = {
    "root",      "nsubj",     "nsubj:pass", "csubj",        "obj",        "iobj",      "ccomp", "xcomp",     "obl",
    "obl:agent", "obl:tmod",  "advcl",      "advmod",       "aux",        "aux:pass",  "cop",   "mark",      "nmod",
    "nmod:poss", "nmod:tmod", "appos",      "nummod",       "acl",        "acl:relcl", "amod",  "det",       "case",
    "conj",      "cc",        "compound",   "compound:prt", "fixed",      "flat",      "list",  "parataxis", "vocative",
    "expl",      "discourse", "dislocated", "goeswith",     "reparandum", "orphan",    "punct", "dep"};

template <class Names>
std::optional<std::size_t> indexIn(const Names& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return {};
    return static_cast<std::size_t>(found - names.begin());
}

}  // namespace

std::string_view name(Upos upos) { return uposNames[static_cast<std::size_t>(upos)]; }
std::string_view name(Relation relation) { return relationNames[static_cast<std::size_t>(relation)]; }

std::optional<Upos> uposOf(std::string_view name) {
    const auto index = indexIn(uposNames, name);
    return index ? std::optional(static_cast<Upos>(*index)) : std::nullopt;
}

std::optional<std::uint8_t> xposOf(std::string_view name) {
    const auto index = indexIn(xposNames, name);
    return index ? std::optional(static_cast<std::uint8_t>(*index)) : std::nullopt;
}

std::optional<Relation> relationOf(std::string_view name) {
    if (name == "obl:unmarked") return Relation::OblTmod;
    if (name == "nmod:unmarked") return Relation::NmodTmod;
    auto index = indexIn(relationNames, name);
    if (!index) index = indexIn(relationNames, name.substr(0, name.find(':')));
    return index ? std::optional(static_cast<Relation>(*index)) : std::nullopt;
}

Relation universal(Relation relation) {
    const std::string_view whole = name(relation);
    return *relationOf(whole.substr(0, whole.find(':')));
}

}  // namespace dateline
