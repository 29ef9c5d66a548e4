#include "core/events/open_clause.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

constexpr int reach = 20;  ///< words before the end that may open a clause, and behind it that may hold its verb

/// "when", "who": a clause follows, whatever else does.
bool opensAlways(const Tree& tree, int word) {
    constexpr std::array<string_view, 6> openings = {"because", "although", "though", "while", "if", "whether"};
    if (word + 1 < tree.size() && tree.upos(word + 1) == Upos::Adp) return false;  // "because of", "while on a train"
    const PennTag tag = tree.tag(word);
    return tag == "WRB" || tag == "WP" || tag == "WDT" || isOneOf(lowered(tree.word(word)), openings);
}

/// "after", "as": a clause or a noun follows.
bool mayOpen(const Tree& tree, int word) {
    constexpr std::array<string_view, 5> openings = {"after", "before", "as", "since", "until"};
    return isOneOf(lowered(tree.word(word)), openings) &&
           (tree.upos(word) == Upos::Adp || tree.upos(word) == Upos::Sconj);
}

bool isVerbal(const Tree& tree, int word) {
    return !tree.slotAt(word) &&
           (tree.upos(word) == Upos::Verb || tree.upos(word) == Upos::Aux || tree.tag(word) == "TO");
}

/// Whether a finite verb follows that no mark, conjunction or opening of another clause parts from the end: the verb of
/// a noun that ends the title. A name between two commas is read past, and an "and" within the noun's own phrase.
bool verbFollows(const Tree& tree, int last) {
    int commas = 0;
    for (int i = last + 1; i < std::min(tree.size(), last + reach); ++i) {
        if (tree.slotAt(i)) continue;
        if (tree.word(i) == ",") {
            ++commas;
            continue;
        }
        const bool inAside = commas % 2 == 1;
        if (inAside && isNominal(tree.upos(i))) continue;  // "the clerk, Anna Berg, resigned"
        if (inAside || opensAlways(tree, i) || mayOpen(tree, i) || partsClauses(tree, i) || tree.tag(i) == "PRP")
            return false;
        if (hasTense(tree.tag(i)) && (tree.upos(i) == Upos::Verb || tree.upos(i) == Upos::Aux))
            return tree.upos(i - 1) != Upos::Cconj && tree.upos(i - 1) != Upos::Adv;
    }
    return false;
}

}  // namespace

bool opensClause(const Tree& tree, int trigger, int last) {
    for (int i = last; i > std::max(trigger, last - reach); --i) {
        if (isVerbal(tree, i)) return false;
        if (opensAlways(tree, i)) return i < last || tree.tag(i) != "WRB";
        if (mayOpen(tree, i)) return i < last && verbFollows(tree, last);
    }
    return false;
}

}  // namespace dateline
