#include "core/events/participle_repair.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"
#include "core/syntax/names.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int deepest = 100;
constexpr int furthest = 8;  ///< words that are looked at behind a participle

}  // namespace

void findParticipleNoun(Tree& tree, int verb) {
    const Relation r = tree.relation(verb);
    int before = verb - 1;  // "the treaty, originally signed in 1996"
    while (before > 1 && tree.upos(before) == Upos::Adv) --before;
    const bool comma = before > 0 && tree.word(before) == ",";
    const int noun = comma ? before - 1 : verb - 1;
    const bool dated =
        (r == Relation::Advcl || r == Relation::Xcomp) && verb + 1 < tree.size() && tree.slotAt(verb + 1);
    if (noun < 0 || !isNominal(tree.upos(noun)) || isBelow(tree, noun, verb)) return;
    const int above = tree.head(verb);
    if (above > verb) {  // "the treaty, signed in 1996 and ratified in 2000, …"
        if (!comma || r != Relation::Amod || tree.upos(above) != Upos::Verb || !tree.slotAt(verb + 1)) return;
        hang(tree, verb, noun, Relation::Acl);
        return hang(tree, above, verb, Relation::Conj);
    }
    const bool odd = r == Relation::Amod || r == Relation::Compound || r == Relation::Dep || r == Relation::Xcomp;
    const bool loose = r == Relation::Parataxis || r == Relation::Conj;
    const bool done = wantsObject(tree.lemma(verb)) || isSeldomBare(tree.lemma(verb));
    if (comma ? (loose || dated) && done : odd) hang(tree, verb, noun, Relation::Acl);
}

void raiseFinite(Tree& tree, int verb) {
    const int participle = tree.head(verb);
    if (tree.relation(verb) != Relation::Xcomp || participle < 0 || tree.relation(participle) != Relation::Acl) return;
    const int noun = tree.head(participle);
    if (noun < 0 || noun > participle) return;
    hang(tree, verb, tree.head(noun), tree.relation(noun));
    hang(tree, noun, verb, Relation::Nsubj);
}

void raisePerfect(Tree& tree, int verb) {
    const int noun = tree.head(verb);
    if (verb == 0 || tree.upos(verb - 1) != Upos::Aux || tree.lemma(verb - 1) != "have") return;
    if (tree.relation(verb) != Relation::Amod || noun < verb || noun > verb + furthest) return;
    for (int k = std::max(0, verb - deepest); k < verb; ++k)
        if (tree.head(k) == noun) hang(tree, k, verb, tree.relation(k));
    hang(tree, verb, tree.head(noun), tree.relation(noun));
    hang(tree, noun, verb, Relation::Obj);
}

void turnPerfectGerund(Tree& tree, int verb) {
    if (tree.relation(verb) != Relation::Conj) return;
    bool having = false;
    for (int k = std::max(0, verb - 4); k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        if (tree.relation(k) == Relation::Cc) return;
        having = having || lowered(tree.word(k)) == "having";
    }
    if (having) hang(tree, verb, tree.head(verb), Relation::Advcl);
}

void turnJoinedParticiple(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || above < 0 || tree.relation(above) != Relation::Acl ||
        tree.tag(above) != "VBN" || !tree.word(verb).ends_with("ed"))
        return;
    for (int k = above + 1; k < std::min(tree.size(), verb + furthest); ++k)
        if (tree.head(k) == verb && (tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::Obj)) return;
    Word& word = tree.words[static_cast<std::size_t>(verb)];
    word.xpos = xposOf("VBN").value_or(word.xpos);
}

}  // namespace dateline
