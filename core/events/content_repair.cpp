#include "core/events/content_repair.h"

#include "core/events/lexicon.h"
#include "core/events/title_check.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int longestSubject = 8;
constexpr int deepest = 100;
constexpr float unsure = 0.15F;
constexpr int furthest = 60;  ///< words between a verb and the clause that it governs

/// The first word of a finite verb's group, its auxiliaries and the adverbs among them, or of a noun's copula; -1 of
/// what is not finite.
int finiteFrom(const Tree& tree, int verb) {
    for (int k = verb - 1; k >= 0 && k > verb - longestSubject; --k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Cop) return hasTense(tree.tag(k)) ? k : -1;
    int from = verb;
    bool finite = hasTense(tree.tag(verb));
    for (int k = verb - 1; k >= 0 && tree.head(k) == verb; --k) {
        const Upos u = tree.upos(k);
        if (u != Upos::Aux && u != Upos::Adv && u != Upos::Part) break;
        if (u == Upos::Aux) from = k;
        finite = finite || hasTense(tree.tag(k));
    }
    return finite ? from : -1;
}

/// Verbs whose infinitive says what.
bool isDeciding(std::string_view lemma) {
    constexpr std::array<std::string_view, 13> deciding = {"decide", "agree",   "refuse",   "vow",    "pledge",
                                                           "plan",   "decline", "threaten", "intend", "promise",
                                                           "choose", "consent", "resolve"};
    return isOneOf(lemma, deciding);
}

/// "a ruling by the Harbour Board to sell it": what was made by the name that ends with `last`, or `last`.
int madeBy(const Tree& tree, int last) {
    int k = last;
    while (k > 0 && last - k < longestSubject &&
           (tree.upos(k) == Upos::Propn || tree.upos(k) == Upos::Det || tree.upos(k) == Upos::Cconj))
        --k;
    return k > 0 && k < last && tree.word(k) == "by" ? k - 1 : last;
}

/// "a deal on Monday to buy the works": a noun right before an infinitive that says what it is for, or -1.
int offerBefore(const Tree& tree, int verb) {
    if (verb < 2 || tree.tag(verb - 1) != "TO") return -1;
    int noun = verb - 2;
    while (noun > 0 && tree.slotAt(noun)) --noun;
    noun = madeBy(tree, noun);
    if (tree.upos(noun) != Upos::Noun) return -1;
    const NounSense* sense = nounSense(tree.lemma(noun));
    return saysLittle(tree.lemma(noun)) || (sense && isDeciding(sense->verb)) ? noun : -1;
}

/// "said in a statement released on Monday that": the verb of saying that the participle's noun hangs on, or -1.
int sayerAround(const Tree& tree, int participle) {
    constexpr int mostNouns = 3;
    if (participle < 0 || tree.relation(participle) != Relation::Acl || tree.tag(participle) != "VBN") return -1;
    int noun = tree.head(participle);
    for (int step = 0; step < mostNouns && noun >= 0 && tree.relation(noun) == Relation::Nmod; ++step)
        noun = tree.head(noun);
    const int verb = noun < 0 || noun > participle || tree.relation(noun) != Relation::Obl ? -1 : tree.head(noun);
    if (verb < 0 || verb > noun || participle - verb > longestSubject || !isSaying(verbAct(tree.lemma(verb))))
        return -1;
    for (int k = verb + 1; k < participle; ++k)
        if (tree.head(k) == verb && (tree.relation(k) == Relation::Obj || tree.relation(k) == Relation::Ccomp))
            return -1;
    return verb;
}

/// The same where a clause was hung on that participle.
void findContentAround(Tree& tree, int verb) {
    const int participle = tree.head(verb), sayer = participle > verb ? -1 : sayerAround(tree, participle);
    int that = participle + 1;
    while (that < verb && tree.slotAt(that)) ++that;
    if (sayer < 0 || that >= verb || lowered(tree.word(that)) != "that" || tree.head(that) != verb) return;
    hang(tree, that, verb, Relation::Mark);
    hang(tree, verb, sayer, Relation::Ccomp);
}

/// "arguing the office cannot return him": with nothing to join them, a clause right behind a participle of saying is
/// what is said.
void findUnjoined(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || above < 0 || above > verb || tree.tag(above) != "VBG") return;
    if (!isSaying(verbAct(tree.lemma(above))) || finiteFrom(tree, verb) < 0) return;
    bool subject = false;
    for (int k = above + 1; k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        const Relation r = tree.relation(k);
        if (r == Relation::Cc || tree.upos(k) == Upos::Punct) return;
        subject = subject || r == Relation::Nsubj || r == Relation::NsubjPass;
    }
    if (subject) hang(tree, verb, above, Relation::Ccomp);
}

}  // namespace

void findContent(Tree& tree, int verb) {
    findContentAround(tree, verb);
    findUnjoined(tree, verb);
    const int above = tree.head(verb);
    const bool relative = tree.relation(verb) == Relation::AclRelcl;  // of a verb there is none
    if ((tree.relation(verb) != Relation::Advcl && !relative) || above < 0 || above > verb ||
        tree.upos(above) != Upos::Verb)
        return;
    const Act* act = verbAct(tree.lemma(above));
    if (!isSaying(act)) return;
    for (int k = above + 1; k < verb && (relative || k < above + 4); ++k) {
        if (tree.head(k) != verb || lowered(tree.word(k)) != "that") continue;
        if (tree.relation(k) != Relation::Mark && (!relative || tree.word(k - 1) == ",")) return;
        hang(tree, k, verb, Relation::Mark);
        hang(tree, verb, above, Relation::Ccomp);
        return;
    }
}

void findInnerSubject(Tree& tree, int verb) {
    const int above = tree.head(verb);
    const Relation r = tree.relation(verb);
    if (above < 0 || above > verb || tree.upos(above) != Upos::Verb) return;
    const bool noun = r == Relation::Obl && tree.upos(verb) != Upos::Verb;  // "said the man was not the owner"
    if (r != Relation::Ccomp && r != Relation::Advcl && r != Relation::Parataxis && r != Relation::Xcomp && !noun)
        return;
    const int from = finiteFrom(tree, verb);
    if (from <= above + 1 || from - above > furthest) return;
    int subject = -1;
    for (int k = above + 1; k < from; ++k) {
        const Relation own = tree.relation(k);
        if (tree.slotAt(k) || own == Relation::Punct) continue;
        if (tree.head(k) == verb && own != Relation::Advmod) return;
        if (tree.head(k) == above) subject = own == Relation::Obj ? k : -1;
    }
    int last = from - 1;
    while (last > above && (tree.upos(last) == Upos::Punct || tree.slotAt(last))) --last;
    if (subject < 0 || !isBelow(tree, last, subject)) return;
    hang(tree, verb, above, Relation::Ccomp);
    hang(tree, subject, verb, Relation::Nsubj);
}

void findFarSubject(Tree& tree, int verb) {
    const Relation r = tree.relation(verb);
    if (tree.upos(verb) != Upos::Verb || (r != Relation::Conj && r != Relation::Parataxis && r != Relation::Advcl))
        return;
    int from = finiteFrom(tree, verb);
    bool object = false;
    for (int k = verb + 1; k < std::min(tree.size(), verb + longestSubject); ++k)
        object = object || (tree.head(k) == verb && tree.relation(k) == Relation::Obj);
    const bool participle = from < 0 && object && tree.tag(verb) == "VBN";  // what acts on something is none
    if (participle) from = verb;
    while (from > 0 && tree.head(from - 1) == verb && tree.upos(from - 1) == Upos::Adv) --from;
    if (from < 2) return;
    for (int k = std::max(0, verb - furthest); k < verb; ++k)
        if (tree.head(k) == verb && tree.relation(k) != Relation::Aux && tree.relation(k) != Relation::Advmod &&
            tree.relation(k) != Relation::AuxPass)
            return;
    int subject = from - 1;
    for (int step = 0; step < longestSubject && subject >= 0 && tree.relation(subject) != Relation::Obj; ++step)
        subject = tree.head(subject);
    if (subject < 0 || subject >= from || tree.relation(subject) != Relation::Obj) return;
    const int above = tree.head(subject);
    const Act* act = above < 0 || above > subject ? nullptr : verbAct(tree.lemma(above));
    if (!isSaying(act) || isBelow(tree, above, verb)) return;
    if (!isNominal(tree.upos(subject)) || tree.relation(above + 1) == Relation::CompoundPrt) return;  // "write off $3"
    hang(tree, verb, above, Relation::Ccomp);
    hang(tree, subject, verb, Relation::Nsubj);
    if (participle) retag(tree, verb, "VBD");
}

void findDecided(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Advcl || above < 0 || above > verb || verb - above > furthest) return;
    if (const int noun = offerBefore(tree, verb); noun > above && tree.head(noun) == above)
        return hang(tree, verb, noun, Relation::Acl);
    if (!isDeciding(tree.lemma(above))) return;
    if (tree.tag(above) == "VBN") return;  // "the ferry, planned for May to replace the bridge"
    bool to = false;
    for (int k = above + 1; k < verb; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) == above && (r == Relation::Obj || r == Relation::Xcomp || r == Relation::Ccomp)) return;
        to = to || (tree.head(k) == verb && tree.tag(k) == "TO");
    }
    if (to) hang(tree, verb, above, Relation::Xcomp);
}

void findBareRelative(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Ccomp || above < 0 || above > verb || tree.at(verb).margin > unsure) return;
    const Act* act = verbAct(tree.lemma(above));
    if (act && act->kind != ActKind::Act) return;
    int subject = -1;
    bool object = false;
    for (int k = std::max(above + 1, verb - furthest); k < verb; ++k) {
        if (tree.head(k) == verb && tree.relation(k) == Relation::Nsubj) subject = k;
        if (tree.head(k) == verb && tree.relation(k) == Relation::Mark) return;
        object = object || (subject < 0 && tree.head(k) == above && tree.relation(k) == Relation::Obj);
    }
    if (subject < 0 || !object) return;
    int first = subject;
    while (first > above + 1 && tree.head(first - 1) >= first && tree.head(first - 1) <= subject) --first;
    if (tree.upos(first - 1) == Upos::Noun) hang(tree, verb, first - 1, Relation::AclRelcl);
}

void findThat(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Ccomp || above < 0 || above > verb) return;
    int that = above + 1;
    while (that < verb && tree.slotAt(that)) ++that;
    const int noun = tree.head(that);
    if (that < verb && lowered(tree.word(that)) == "that" && noun > that && noun < verb && tree.head(noun) == verb)
        hang(tree, that, verb, Relation::Mark);
}

void freeAttribution(Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    if (!act || tree.relation(verb) != Relation::AclRelcl) return;
    if (act->kind != ActKind::Report && act->name != "announce") return;
    for (int k = verb + 1; k < tree.size(); ++k)
        if (!tree.slotAt(k) && tree.upos(k) != Upos::Punct) return;
    int comma = verb - 1;
    while (comma > 0 && comma > verb - longestSubject && tree.word(comma) != ",") --comma;
    if (comma <= 0 || tree.word(comma) != "," || comma > verb - 2 || tree.head(verb) > comma) return;
    int subject = verb - 1;
    while (subject > comma && !isNominal(tree.upos(subject))) --subject;
    if (subject == comma || tree.tag(subject) == "WP" || tree.tag(subject) == "WDT") return;
    int root = tree.head(verb);
    for (int step = 0; step < deepest && tree.head(root) >= 0; ++step) root = tree.head(root);
    for (int k = comma + 1; k < subject; ++k)
        if (tree.head(k) <= comma) hang(tree, k, subject, Relation::Amod);
    hang(tree, verb, root, Relation::Parataxis);
    hang(tree, subject, verb, Relation::Nsubj);
}

void turnSeen(Tree& tree, int verb) {
    constexpr std::array<std::string_view, 6> seeing = {"see", "leave", "get", "have", "keep", "watch"};
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Ccomp || above < 0 || above > verb || !isOneOf(tree.lemma(above), seeing))
        return;
    if (verb - above > longestSubject) return;
    int subject = -1;
    for (int k = above + 1; k < verb; ++k) {
        const Upos u = tree.upos(k);
        if (tree.head(k) == verb && tree.relation(k) == Relation::Nsubj) subject = k;
        if (u == Upos::Aux || u == Upos::Verb || u == Upos::Sconj || tree.word(k) == "that") return;
    }
    const Upos next = verb + 1 < tree.size() ? tree.upos(verb + 1) : Upos::Punct;
    if (subject < 0 || tree.upos(subject) == Upos::Pron || (next != Upos::Adp && next != Upos::Punct)) return;
    retag(tree, verb, "VBN");
    hang(tree, subject, verb, Relation::NsubjPass);
}

namespace {

/// "is in the hospital": a noun that a verb of its own makes a predicate.
bool hasCopula(const Tree& tree, int noun) {
    for (int k = std::max(0, noun - longestSubject); k < noun; ++k)
        if (tree.head(k) == noun && tree.relation(k) == Relation::Cop && hasTense(tree.tag(k))) return true;
    return false;
}

}  // namespace

void freeSaid(Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    if (!isSaying(act)) return;
    int first = -1, own = -1;
    for (int k = std::max(0, verb - deepest); k < verb; ++k) {
        if (tree.head(k) != verb || tree.relation(k) != Relation::Nsubj) continue;
        if (first < 0) first = k;
        own = k;
    }
    if (first < 0 || own == first) return;
    for (int k = first + 1; k < own; ++k) {
        const bool told = tree.relation(k) == Relation::Acl && tree.tag(k) == "VBD";
        if (tree.head(k) != first || (!told && !hasCopula(tree, k))) continue;
        hang(tree, k, verb, Relation::Ccomp);
        hang(tree, first, k, Relation::Nsubj);
        for (int i = k + 1; i < own; ++i)
            if (tree.head(i) == first) hang(tree, i, k, tree.relation(i));
        return;
    }
}

void findToldSubject(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || above < 0 || above > verb || verb - above > furthest) return;
    const Act* act = verbAct(tree.lemma(above));
    const bool tells = tree.lemma(above) == "show" || (act && act->kind == ActKind::Report);
    if (!tells || tree.word(verb - 1) != "," || !hasTense(tree.tag(verb))) return;
    int object = -1;
    for (int k = above + 1; k < verb; ++k) {
        if (tree.head(k) == above && tree.relation(k) == Relation::Obj) object = k;
        if (tree.head(k) == verb && tree.upos(k) != Upos::Punct) return;  // a subject or "and"
    }
    if (object < 0 || tree.word(object + 1) != ",") return;
    hang(tree, object, verb, Relation::Nsubj);
    hang(tree, verb, above, Relation::Ccomp);
}

}  // namespace dateline
