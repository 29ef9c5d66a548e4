#include "core/events/relative_repair.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/title_check.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr int longestSubject = 8;
constexpr int deepest = 100;

/// What happens, is said or is: a noun of nobody who could be called "who".
bool isAbstract(const Tree& tree, int noun) {
    const NounSense* sense = tree.upos(noun) == Upos::Noun ? nounSense(tree.lemma(noun)) : nullptr;
    return sense && sense->happening + sense->communication + sense->state >= 60;
}

/// Whether a noun stands within the infinitive of another: "members" of "a reason to write to members".
bool isWithinInfinitive(const Tree& tree, int noun, int above) {
    for (int step = 0, at = noun; step < longestSubject && at > above; ++step, at = tree.head(at))
        if (tree.tag(at) == "VB" && tree.relation(at) == Relation::Acl && tree.head(at) == above) return true;
    return false;
}

}  // namespace

void findRelativeNoun(Tree& tree, int verb) {
    const int above = tree.head(verb);
    const bool ofVerb = above >= 0 && above < verb && tree.upos(above) == Upos::Verb;
    if (!ofVerb && (tree.relation(verb) == Relation::AclRelcl || tree.relation(verb) == Relation::Acl)) return;
    for (int k = std::max(2, verb - longestSubject); k < verb; ++k) {
        const std::string_view tag = tree.tag(k);
        if (tree.head(k) != verb || (tag != "WDT" && tag != "WP")) continue;
        const bool subject = tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::NsubjPass;
        const bool comma = tree.word(k - 1) == ",";
        const bool direct = ofVerb && tree.lemma(k) == "which";  // "sailed in the Cup which is held in Lund"
        if (!subject || (!comma && !direct && !tree.slotAt(k - 1))) return;
        int noun = comma ? k - 2 : k - 1;
        while (noun >= 0 && (tree.slotAt(noun) || tree.upos(noun) == Upos::Adv)) --noun;
        if (noun >= 0 && isNominal(tree.upos(noun)) && !isBelow(tree, noun, verb))
            hang(tree, verb, noun, Relation::AclRelcl);
        return;
    }
}

void findWho(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::AclRelcl || above < 0 || above > verb) return;
    for (int k = std::max(above + 2, verb - longestSubject); k < verb; ++k) {
        if (tree.head(k) != verb || tree.lemma(k) != "who") continue;
        const int noun = k - 1;
        if (!isNominal(tree.upos(noun)) || isAbstract(tree, noun) || isBelow(tree, noun, verb)) return;
        if (isAbstract(tree, above) || isWithinInfinitive(tree, noun, above))
            hang(tree, verb, noun, Relation::AclRelcl);
        return;
    }
}

namespace {

bool needsObject(std::string_view lemma) { return wantsObject(lemma) || isSeldomBare(lemma) || isEmptyVerb(lemma); }

/// "signed in May", "gave on Monday.": nothing that the verb could act on follows it, whatever hangs where.
bool hasNoObject(const Tree& tree, int verb) {
    for (int k = verb + 1; k < std::min(tree.size(), verb + deepest); ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) == verb && (r == Relation::Obj || r == Relation::Ccomp || r == Relation::Xcomp)) return false;
    }
    int next = verb + 1;
    while (next < tree.size() && (tree.slotAt(next) || tree.upos(next) == Upos::Adv)) ++next;
    return next >= tree.size() || tree.upos(next) == Upos::Adp || tree.upos(next) == Upos::Punct ||
           tree.upos(next) == Upos::Cconj;
}

}  // namespace

void findActedOn(Tree& tree, int verb) {
    const int above = tree.head(verb);
    const Relation r = tree.relation(verb);
    if ((r != Relation::Ccomp && r != Relation::Advcl) || above < 0 || above > verb) return;
    constexpr std::array<std::string_view, 10> telling = {"tell",   "inform", "warn",    "assure", "remind",
                                                          "advise", "notify", "promise", "show",   "convince"};
    if (tree.upos(above) != Upos::Verb || isOneOf(tree.lemma(above), telling)) return;
    int that = -1, subject = -1;
    for (int k = std::max(above + 2, verb - 2 * longestSubject); k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        if (that < 0 && lowered(tree.word(k)) == "that") that = k;
        if (tree.relation(k) == Relation::AuxPass) return;
        if (tree.relation(k) == Relation::Nsubj) subject = k;
    }
    if (that < 0 || subject <= that || !needsObject(tree.lemma(verb)) || !hasNoObject(tree, verb)) return;
    int noun = that - 1;
    while (noun > above && tree.slotAt(noun)) --noun;
    if (noun == above || tree.upos(noun) != Upos::Noun || !isBelow(tree, noun, above)) return;
    hang(tree, that, verb, Relation::Obj);
    hang(tree, verb, noun, Relation::AclRelcl);
}

void turnWhere(Tree& tree, int verb) {
    int where = -1, before = -1, behind = -1;
    for (int k = std::max(0, verb - deepest); k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        const bool subject = tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::NsubjPass;
        if (tree.lemma(k) == "where" && tree.tag(k) == "WRB") where = k;
        if (subject) (where < 0 ? before : behind) = k;
    }
    if (where < 2 || before < 0 || behind < 0 || tree.word(where - 1) != "," || !isNominal(tree.upos(where - 2)))
        return;
    if (isBelow(tree, where - 2, verb) && !isBelow(tree, where - 2, before)) return;
    const int above = tree.head(verb);
    hang(tree, before, above, above < 0 ? Relation::Root : tree.relation(verb));
    for (int k = std::max(0, verb - deepest); k < before; ++k)
        if (tree.head(k) == verb) hang(tree, k, before, tree.relation(k));
    hang(tree, verb, where - 2, Relation::AclRelcl);
}

}  // namespace dateline
