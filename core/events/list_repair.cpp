#include "core/events/list_repair.h"

#include "core/events/tree_edit.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int longestName = 4;   ///< words from a place to the surname behind its "and"
constexpr int longestList = 12;  ///< words from a list's first to the noun behind it

/// The first of a list whose last word, behind its "and", is the word `last`; or -1.
int firstOf(const Tree& tree, int last) {
    if (last < 2 || tree.relation(last) != Relation::Conj || tree.upos(last - 1) != Upos::Cconj) return -1;
    const int first = tree.head(last);
    return first >= 0 && first < last && last - first < longestList ? first : -1;
}

/// The noun that the words right behind a list belong to, where it was hung on what governs the list, or -1: "drinks",
/// the name of "maker Norsel Group".
int nounBehind(const Tree& tree, int last) {
    int noun = last + 1;
    if (tree.upos(noun) != Upos::Noun) return -1;
    for (int step = 0; step < longestList && tree.head(noun) > noun; ++step) {
        if (tree.relation(noun) != Relation::Compound && tree.relation(noun) != Relation::Flat) return -1;
        noun = tree.head(noun);
    }
    const Relation r = tree.relation(noun);
    return r == Relation::Conj || r == Relation::Appos ? noun : -1;
}

/// "Anna Berg of Norway and Karl Voss of Sweden": two persons, each of a place; the parser may have joined the second
/// to the first's place.
void joinPairs(Tree& tree) {
    const auto isName = [&](int i) { return i >= 0 && i < tree.size() && tree.upos(i) == Upos::Propn; };
    for (int last = 2; last + 2 < tree.size(); ++last) {
        const int place = tree.relation(last) == Relation::Conj ? tree.head(last) : -1, first = place - 2;
        if (place < 0 || last - place > longestName || tree.head(place) != first || tree.lemma(place - 1) != "of")
            continue;
        if (tree.lemma(last + 1) != "of" || tree.upos(place + 1) != Upos::Cconj) continue;
        bool named = true;
        for (const int i : {first - 1, first, place, last - 1, last, last + 2}) named = named && isName(i);
        if (!named) continue;
        hang(tree, last, first, Relation::Conj);
        if (tree.head(last + 2) == first) hang(tree, last + 2, last, Relation::Nmod);
    }
}

/// "closed the road between Lund and the dam was lifted": what stands between stands between two, and the second is
/// nobody's subject.
void joinBetween(Tree& tree, int joint) {
    const int first = joint - 1;
    if (tree.upos(joint) != Upos::Cconj || !isNominal(tree.upos(first))) return;
    int between = first - 1;
    while (between >= 0 && between > first - longestName &&
           (isNominal(tree.upos(between)) || tree.upos(between) == Upos::Adj || tree.upos(between) == Upos::Det))
        --between;
    if (between < 0 || tree.lemma(between) != "between" || tree.head(between) != first) return;
    int second = joint + 1;
    while (second < tree.size() && second < joint + longestList &&
           (tree.upos(second) == Upos::Det || tree.upos(second) == Upos::Adj))
        ++second;
    while (second + 1 < tree.size() && tree.head(second) > second && isNominal(tree.upos(second + 1)) &&
           tree.upos(second) != Upos::Pron)
        ++second;
    if (second >= tree.size() || !isNominal(tree.upos(second)) || !isNsubj(tree, second)) return;
    hang(tree, second, first, Relation::Conj);
    hang(tree, joint, second, Relation::Cc);
}

/// "Two nurses and their driver, held since May, were freed, officials said": of two nouns with one verb the first is
/// its subject too, and no predicate that the second is joined to; what an aside tells is told of both.
/// (`subject_repair` joins two that hang on one verb.)
void freeFirstSubject(Tree& tree, int second) {
    const int verb = tree.head(second), first = verb < 0 ? -1 : tree.head(verb);
    if (!isNsubj(tree, second) || verb < second || tree.relation(verb) != Relation::Conj) return;
    if (first < 0 || first > second || !isNominal(tree.upos(first)) || tree.upos(first) == Upos::Pron) return;
    const Relation r = tree.relation(first);
    const int above = tree.head(first);
    if (r == Relation::Nsubj ? above < verb : r != Relation::Root && r != Relation::Ccomp) return;
    int joint = -1;
    for (int k = first + 1; k < verb; ++k) {
        if (tree.head(k) == first && tree.relation(k) == Relation::Cop) return;
        if (k < second && tree.upos(k) == Upos::Verb) return;  // each has its own
        if (tree.head(k) == verb && tree.relation(k) == Relation::Cc && k < second) joint = k;
    }
    for (int k = std::max(0, first - longestList); k < first; ++k)
        if (tree.head(k) == first && (isNsubj(tree, k) || tree.relation(k) == Relation::Cop)) return;
    if (joint < 0 || second - first > longestList) return;
    const Relation own = tree.relation(second);
    hang(tree, verb, above, r == Relation::Root ? r : Relation::Ccomp);
    hang(tree, first, verb, own);
    hang(tree, second, first, Relation::Conj);
    hang(tree, joint, second, Relation::Cc);
    for (int k = second + 1; k < verb; ++k)
        if (tree.head(k) == second && tree.relation(k) == Relation::Acl && tree.word(k - 1) == ",")
            hang(tree, k, first, Relation::Acl);
}

}  // namespace

void repairLists(Tree& tree) {
    joinPairs(tree);
    for (int i = 2; i + 1 < tree.size(); ++i) freeFirstSubject(tree, i);
    for (int i = 2; i + 1 < tree.size(); ++i) joinBetween(tree, i);
    for (int last = 2; last + 1 < tree.size(); ++last) {
        const int first = firstOf(tree, last);
        if (first < 0 || tree.upos(first) != Upos::Noun || tree.upos(last) != Upos::Noun) continue;
        const int above = tree.head(first), noun = nounBehind(tree, last);
        if (above < 0 || above > first || noun < 0 || tree.head(noun) != above) continue;
        hang(tree, noun, above, tree.relation(first));
        for (int k = std::max(above + 1, first - longestList); k < first; ++k)
            if (tree.head(k) == first && (tree.relation(k) == Relation::Case || tree.relation(k) == Relation::Det))
                hang(tree, k, noun, tree.relation(k));
        hang(tree, first, noun, Relation::Compound);
    }
}

}  // namespace dateline
