#include "core/events/participle_repair.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/messages.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int deepest = 100;
constexpr int furthest = 8;        ///< words that are looked at behind a participle
constexpr float certain = 1;       ///< margin of arcs that could not be others
constexpr int longestPhrase = 25;  ///< of a participle: its words

/// Whether "of" hangs on a noun; no child is linked yet.
bool hasOf(const Tree& tree, int noun) {
    constexpr int longest = 5;
    for (int k = std::max(0, noun - longest); k < noun; ++k)
        if (tree.head(k) == noun && tree.relation(k) == Relation::Case && tree.word(k) == "of") return true;
    return false;
}

}  // namespace

void findParticipleNoun(Tree& tree, int verb) {
    const Relation r = tree.relation(verb);
    int before = verb - 1;  // "the treaty, originally signed in 1996"
    while (before > 1 && tree.upos(before) == Upos::Adv) --before;
    const bool comma = before > 0 && tree.word(before) == ",";
    int noun = comma ? before - 1 : verb - 1;
    if (comma && noun > 2 && tree.word(noun) == ")" && tree.word(noun - 2) == "(") noun -= 3;  // "the treaty (NTT), "
    const int nearest = noun;
    while (comma && noun >= 0 && tree.relation(noun) == Relation::Nmod && tree.head(noun) >= 0 &&
           tree.head(noun) < noun && isNominal(tree.upos(tree.head(noun))) && hasOf(tree, noun))
        noun = tree.head(noun);  // "a recall of cribs, announced in May": the whole is what was announced
    if (noun != nearest && r == Relation::Acl && tree.head(verb) == nearest) return hang(tree, verb, noun, r);
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

void freeMessage(Tree& tree, int verb) {
    const int above = tree.head(verb), noun = verb - 2;
    if (above < verb || above > verb + deepest || noun < 2 || tree.word(verb - 1) != ",") return;
    if (tree.head(noun) != verb || tree.relation(noun) != Relation::Obl || !isGoverned(tree, noun)) return;
    if (!sendsMessage(tree.lemma(verb), tree.lemma(noun))) return;
    hang(tree, noun, above, Relation::Obl);
    hang(tree, verb, noun, Relation::Acl);
    retag(tree, verb, "VBN");
}

void freeFronted(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Advcl || above < verb || above > verb + deepest || verb < 2) return;
    int noun = verb - 1;
    while (noun > 0 && tree.slotAt(noun)) --noun;
    if (tree.head(noun) != verb || tree.relation(noun) != Relation::Obl || !isGoverned(tree, noun)) return;
    if (verb + 1 >= tree.size() || (!tree.slotAt(verb + 1) && tree.upos(verb + 1) != Upos::Adp)) return;
    for (int k = std::max(0, verb - deepest); k < verb + furthest && k < tree.size(); ++k) {
        const Relation r = tree.relation(k);
        const bool own = k != noun && r != Relation::Punct && r != Relation::Case;
        if (tree.head(k) == verb && own && (k < verb || r == Relation::Obj || isNsubj(tree, k))) return;
    }
    hang(tree, noun, above, Relation::Obl);
    hang(tree, verb, noun, Relation::Acl);
    retag(tree, verb, "VBN");
}

namespace {

/// What a paper does: "a report published by the auditor found that …", whatever tag "found" was given.
bool mayReport(const Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    const bool finds = tree.lemma(verb) == "find" || tree.lemma(verb) == "show" || isSaying(act);
    return finds && verb + 1 < tree.size() && tree.word(verb + 1) == "that";
}

/// The finite verb behind a participle's own phrases, or -1 where a clause of another kind begins before it, or a noun
/// that no preposition governs and that may be the verb's subject.
int secondVerb(const Tree& tree, int first) {
    bool governed = false;
    for (int k = first + 1; k < std::min(tree.size(), first + longestPhrase); ++k) {
        if (tree.slotAt(k)) continue;
        const PennTag tag = tree.tag(k);
        switch (tree.upos(k)) {
            case Upos::Adp:
                governed = true;
                continue;
            case Upos::Det:
            case Upos::Adj:
            case Upos::Num:
            case Upos::Noun:
            case Upos::Propn:
                if (!governed) return -1;
                continue;
            case Upos::Adv:
                if (tag == "WRB") return -1;
                continue;
            case Upos::Part:
                if (tag != "POS") return -1;
                continue;
            case Upos::Punct:
                if (tree.word(k) != "-") return -1;
                continue;
            case Upos::Aux: {
                int verb = k + 1;
                while (verb < tree.size() && (tree.upos(verb) == Upos::Aux || tree.upos(verb) == Upos::Adv)) ++verb;
                return hasTense(tag) && verb < tree.size() && tree.upos(verb) == Upos::Verb ? verb : -1;
            }
            case Upos::Verb:
                return tag == "VBD" || tag == "VBZ" || (tag == "VBN" && mayReport(tree, k)) ? k : -1;
            default:
                return -1;
        }
    }
    return -1;
}

}  // namespace

void raiseSecondVerb(Tree& tree, int first) {
    int noun = first - 1;
    while (noun > 0 && tree.slotAt(noun)) --noun;  // "a school now located in Lund"
    if (noun < 0 || (tree.upos(noun) != Upos::Noun && tree.upos(noun) != Upos::Propn) || tree.slotAt(noun)) return;
    if (tree.lemma(first) == "say" || (!wantsObject(tree.lemma(first)) && !isSeldomBare(tree.lemma(first)))) return;
    for (int above = tree.head(noun); above >= 0 && above < noun && isNominal(tree.upos(above));
         above = tree.head(noun))
        noun = above;  // "a report of the council published in May"
    const int verb = secondVerb(tree, first);
    if (verb < 0) return;
    for (int k = std::max(0, first - deepest); k < verb; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) == verb && (r == Relation::Nsubj || r == Relation::NsubjPass)) return;
        if (tree.head(k) == first && (r == Relation::Aux || r == Relation::AuxPass)) return;
    }
    int top = verb;  // what hangs outside of the three
    for (int step = 0; step < deepest; ++step) {
        const int above = tree.head(top);
        if (above < 0 || (!isBelow(tree, above, first) && !isBelow(tree, above, noun))) break;
        top = above;
    }
    bool passive = false;
    for (int k = first + 1; k < tree.size() && k < verb + deepest; ++k) {
        const bool ofClause = k > verb && (tree.head(k) == first || tree.head(k) == noun);
        if (ofClause) hang(tree, k, verb, tree.relation(k));
        passive = passive || (tree.head(k) == verb && k < verb && tree.relation(k) == Relation::AuxPass);
    }
    for (int k = std::max(0, noun - deepest); k < noun; ++k)
        if (tree.head(k) == first) hang(tree, k, verb, tree.relation(k));
    const int object = tree.relation(verb) == Relation::Amod ? tree.head(verb) : -1;  // "detailed abuses"
    hang(tree, verb, tree.head(top), tree.relation(top));
    if (object > verb) hang(tree, object, verb, Relation::Obj);
    hang(tree, noun, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
    hang(tree, first, noun, Relation::Acl);
    for (const int sure : {verb, noun, first}) tree.words[static_cast<std::size_t>(sure)].margin = certain;
    retag(tree, first, "VBN");
    if (tree.tag(verb) != "VBN" || passive) return;
    retag(tree, verb, "VBD");  // "found that": what was taken for an adjective's clause
    for (int k = verb + 1; k < tree.size() && k < verb + deepest; ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Acl) hang(tree, k, verb, Relation::Ccomp);
}

namespace {

/// Whether nothing but adverbs, auxiliaries and times stands between two words.
bool isVerbGroup(const Tree& tree, int from, int to) {
    for (int i = from; i < to; ++i) {
        const Upos u = tree.upos(i);
        if (u != Upos::Adv && u != Upos::Aux && u != Upos::Part && !tree.slotAt(i)) return false;
    }
    return true;
}

/// The finite verb right behind the comma that ends a verb's clause, which was hung on that verb; or -1.
int verbBehindClause(const Tree& tree, int verb, int& comma) {
    constexpr int longestClause = 40;
    comma = verb + 1;
    while (comma < std::min(tree.size(), verb + longestClause) && tree.word(comma) != ",") ++comma;
    if (comma >= tree.size() || tree.word(comma) != ",") return -1;
    for (int k = comma + 1; k < tree.size() && k < verb + deepest; ++k) {
        const PennTag tag = tree.tag(k);
        if (tree.head(k) == verb && tree.upos(k) == Upos::Verb && (tag == "VBD" || tag == "VBZ" || tag == "VBN"))
            return isVerbGroup(tree, comma + 1, k) ? k : -1;
    }
    return -1;
}

}  // namespace

void freeSecondVerb(Tree& tree, int relative) {
    int subject = -1, pronoun = -1;
    for (int k = std::max(0, relative - deepest); k < relative; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) != relative || (r != Relation::Nsubj && r != Relation::NsubjPass)) continue;
        const PennTag tag = tree.tag(k);
        if ((tag == "WP" || tag == "WDT") && k > 0 && tree.word(k - 1) == ",")
            pronoun = k;
        else if (pronoun < 0)
            subject = k;
    }
    int comma = -1;
    const int verb = subject < 0 || pronoun < 0 ? -1 : verbBehindClause(tree, relative, comma);
    if (verb < 0) return;
    bool passive = false;
    for (int i = comma + 1; i < verb; ++i) passive = passive || tree.relation(i) == Relation::AuxPass;
    hang(tree, verb, tree.head(relative), tree.relation(relative));
    hang(tree, subject, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
    hang(tree, relative, subject, Relation::AclRelcl);
    for (int i = verb + 1; i < tree.size() && i < verb + deepest; ++i)
        if (tree.head(i) == relative) hang(tree, i, verb, tree.relation(i));
    for (const int sure : {verb, subject, relative}) tree.words[static_cast<std::size_t>(sure)].margin = certain;
    if (tree.tag(verb) == "VBN" && tree.upos(verb - 1) != Upos::Aux) retag(tree, verb, "VBD");
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

void turnBarePast(Tree& tree, int verb) {
    const Relation r = tree.relation(verb);
    const bool clause = r == Relation::Root || r == Relation::Ccomp || r == Relation::Parataxis || r == Relation::Conj;
    if (tree.heading || !clause) return;
    const int joined = r == Relation::Conj ? tree.head(verb) : -1;  // "ten were killed and two others wounded"
    bool subject = false;
    for (int k = std::max(0, verb - deepest); k < verb; ++k) {
        const Relation own = tree.relation(k);
        if (subject && tree.upos(k) == Upos::Aux) return;  // whatever it was hung on
        if (joined >= 0 && tree.head(k) == joined && own == Relation::AuxPass) return;
        if (tree.head(k) != verb) continue;
        if (own == Relation::Aux || own == Relation::AuxPass || own == Relation::Cop || own == Relation::Mark) return;
        subject = subject || own == Relation::Nsubj;
    }
    if (subject) retag(tree, verb, "VBD");
}

void raiseJoined(Tree& tree, int participle) {
    const int noun = tree.head(participle), verb = noun < 0 ? -1 : tree.head(noun);
    const Relation r = noun < 0 ? Relation::Root : tree.relation(noun);
    if (tree.relation(participle) != Relation::Acl || verb < participle || verb > participle + deepest) return;
    if ((r != Relation::Nsubj && r != Relation::NsubjPass) || tree.relation(verb) == Relation::Conj) return;
    int joint = -1;
    for (int k = std::max(0, noun - deepest); k < verb; ++k) {
        if (tree.head(k) == participle && tree.relation(k) == Relation::AuxPass) return;
        if (k > participle && tree.head(k) == verb && tree.relation(k) == Relation::Cc) joint = k;
    }
    const bool joins = joint > 0 && (tree.upos(joint + 1) == Upos::Aux || tree.upos(joint + 1) == Upos::Adv);
    if (!joins || tree.word(joint - 1) != ",") return;
    hang(tree, participle, tree.head(verb), tree.relation(verb));
    hang(tree, noun, participle, Relation::Nsubj);
    hang(tree, verb, participle, Relation::Conj);
    retag(tree, participle, "VBD");
}

void turnJoinedPassive(Tree& tree, int verb) {
    const int above = tree.head(verb), next = verb + 1;
    if (tree.relation(verb) != Relation::Conj || above < 1 || above > verb || tree.tag(above) != "VBN") return;
    if (tree.upos(verb - 1) != Upos::Cconj || next >= tree.size() || !tree.word(verb).ends_with("ed")) return;
    if (!wantsObject(tree.lemma(verb)) && !isSeldomBare(tree.lemma(verb))) return;
    const bool bare = tree.slotAt(next) || tree.upos(next) == Upos::Adp || tree.upos(next) == Upos::Punct;
    bool passive = false;
    for (int k = std::max(0, above - furthest); k < above; ++k)
        passive = passive || (tree.head(k) == above && tree.relation(k) == Relation::AuxPass);
    for (int k = next; k < std::min(tree.size(), verb + furthest); ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Obj) return;
    if (bare && passive) retag(tree, verb, "VBN");
}

void turnJoinedParticiple(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || above < 0 || tree.relation(above) != Relation::Acl ||
        tree.tag(above) != "VBN" || !tree.word(verb).ends_with("ed"))
        return;
    for (int k = above + 1; k < std::min(tree.size(), verb + furthest); ++k)
        if (tree.head(k) == verb && (tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::Obj)) return;
    retag(tree, verb, "VBN");
}

}  // namespace dateline
