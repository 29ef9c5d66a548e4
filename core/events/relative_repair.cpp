#include "core/events/relative_repair.h"

#include "core/events/clause_words.h"
#include "core/events/gender.h"
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

/// "the owner of the plane that crashed": the noun right before "that" belongs to
/// somebody, who would not be called "that".
bool isPartOfNobody(const Tree& tree, int noun, int above) {
    if (tree.upos(noun) != Upos::Noun || !maybeSomebody(tree.lemma(above)) || isAbstract(tree, above)) return false;
    return tree.head(noun) == above && tree.relation(noun) == Relation::Nmod && !maybeSomebody(tree.lemma(noun));
}

/// "police hunting a man who fled": whether a noun is what another's participle acts on.
bool isWithinParticiple(const Tree& tree, int noun, int above) {
    const int participle = tree.head(noun);
    return tree.relation(noun) == Relation::Obj && participle > above && tree.tag(participle) == "VBG" &&
           tree.head(participle) == above && tree.relation(participle) == Relation::Acl;
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
        const PennTag tag = tree.tag(k);
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

namespace {

/// "a former Chief Executive for Lund, who served": whose office it is, where the name behind it is only a place; or
/// -1.
int holderOf(const Tree& tree, int name) {
    const int office = tree.head(name);
    if (tree.upos(name) != Upos::Propn || tree.relation(name) != Relation::Nmod || office < 1 || office > name)
        return -1;
    for (int k = office + 1; k < name; ++k) {
        if (tree.head(k) != name) return -1;
        const bool place = tree.lemma(k) == "in" || tree.lemma(k) == "at";
        if (tree.relation(k) == Relation::Flat) return -1;  // of two words, as persons are called
        if (tree.relation(k) != Relation::Case || (!place && tree.lemma(k) != "for")) continue;
        if (place ? maybeSomebody(tree.lemma(office)) : tree.upos(office) == Upos::Propn) return office;
    }
    return -1;
}

}  // namespace

void findWho(Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::AclRelcl || above < 0 || above > verb) return;
    const bool aside = above + 2 < verb && tree.word(above + 1) == "," && tree.lemma(above + 2) == "who";
    if (const int holder = aside ? holderOf(tree, above) : -1; holder >= 0)
        return hang(tree, verb, holder, Relation::AclRelcl);
    for (int k = std::max(above + 2, verb - longestSubject); k < verb; ++k) {
        const bool who = tree.lemma(k) == "who";
        if (tree.head(k) != verb || (!who && tree.tag(k) != "WDT")) continue;
        const int noun = k - 1;
        if (!isNominal(tree.upos(noun)) || isBelow(tree, noun, verb)) return;
        const bool nearer =
            who ? !isAbstract(tree, noun) && (isAbstract(tree, above) || isWithinInfinitive(tree, noun, above) ||
                                              isWithinParticiple(tree, noun, above))
                : isPartOfNobody(tree, noun, above);
        if (nearer) hang(tree, verb, noun, Relation::AclRelcl);
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

/// The last noun of the phrase that "whose" opens: "wife" of "whose wife, Anna, left"; or -1.
int ownedBy(const Tree& tree, int whose) {
    int last = -1;
    for (int k = whose + 1; k < tree.size() && k <= whose + longestSubject; ++k) {
        if (isNominal(tree.upos(k)) && tree.upos(k) != Upos::Pron)
            last = k;
        else if (tree.upos(k) != Upos::Adj && tree.upos(k) != Upos::Num)
            break;
    }
    return last;
}

/// The finite verb right behind a noun, or behind an aside that has none; or -1. `passive` becomes whether it is.
int verbBehind(const Tree& tree, int noun, bool& passive) {
    int k = noun + 1;
    if (k < tree.size() && tree.word(k) == ",") {
        for (++k; k < tree.size() && k <= noun + longestSubject && tree.word(k) != ","; ++k)
            if (hasTense(tree.tag(k)) || tree.upos(k) == Upos::Cconj) return -1;
        if (k >= tree.size() || tree.word(k) != ",") return -1;
        ++k;
    }
    bool finite = false;
    passive = false;
    for (; k < tree.size() && (tree.upos(k) == Upos::Aux || tree.upos(k) == Upos::Adv || tree.slotAt(k)); ++k) {
        finite = finite || hasTense(tree.tag(k));
        passive = tree.lemma(k) == "be";
    }
    if (k >= tree.size() || tree.upos(k) != Upos::Verb) return -1;
    passive = passive && tree.tag(k) == "VBN";
    return finite || tree.tag(k) == "VBD" || tree.tag(k) == "VBZ" ? k : -1;
}

/// The verb of "flew" in "The man whose arrest was asked for by farmers flew home": what was taken for a participle of
/// the last noun of the clause that "whose" opens; or -1.
int verbBehindWhose(const Tree& tree, int verb) {
    for (int k = verb + 1; k < std::min(tree.size(), verb + deepest); ++k) {
        const PennTag tag = tree.tag(k);
        if (tree.upos(k) == Upos::Punct || tree.upos(k) == Upos::Sconj || tag.starts_with('W')) return -1;
        if (tree.upos(k) == Upos::Verb)
            return tag == "VBN" && tree.relation(k) == Relation::Acl && tree.head(k) > verb ? k : -1;
        if (tree.upos(k) == Upos::Aux || tree.upos(k) == Upos::Part) return -1;
    }
    return -1;
}

/// "The man whose arrest was asked for by farmers flew home": two subjects of one verb are no one's; the second verb is
/// the first's.
void partWhose(Tree& tree, int whose) {
    const int noun = whose - 1, verb = noun < 0 ? -1 : tree.head(noun);
    const int owned = tree.head(whose);
    if (!isNsubj(tree, noun) || owned < whose || !isNsubj(tree, owned) || tree.head(owned) != verb) return;
    const int last = verb < owned ? -1 : verbBehindWhose(tree, verb);
    if (last < 0) return;
    hang(tree, last, tree.head(verb), tree.relation(verb));
    hang(tree, noun, last, Relation::Nsubj);
    hang(tree, verb, noun, Relation::AclRelcl);
    retag(tree, last, "VBD");
}

}  // namespace

void findWhose(Tree& tree, int whose) {
    if (whose > 0 && isNominal(tree.upos(whose - 1))) return partWhose(tree, whose);
    const int noun = whose - 2, owned = ownedBy(tree, whose);
    if (noun < 0 || tree.word(whose - 1) != "," || !isNominal(tree.upos(noun)) || owned < 0) return;
    bool passive = false;
    const int verb = verbBehind(tree, owned, passive);
    if (verb < 0 || (isNsubj(tree, owned) && tree.head(owned) == verb)) return;
    int top = noun;  // what of the clause before was hung on the verb
    while (tree.head(top) >= 0 && tree.head(top) < verb && tree.head(top) != top) top = tree.head(top);
    if (tree.head(top) == verb) {
        hang(tree, top, tree.head(verb), tree.relation(verb));
        for (int k = std::max(0, whose - deepest); k < whose; ++k)
            if (tree.head(k) == verb) hang(tree, k, top, tree.relation(k));
    }
    if (isBelow(tree, noun, verb)) return;
    hang(tree, owned, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
    hang(tree, whose, owned, Relation::NmodPoss);
    hang(tree, verb, noun, Relation::AclRelcl);
}

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

void findBareActedOn(Tree& tree, int verb) {
    const int above = tree.head(verb), subject = verb - 1, noun = verb - 2;
    const Relation r = tree.relation(verb);
    if (above < 0 || above > noun || tree.tag(verb) != "VBD" || tree.tag(subject) != "PRP") return;
    if (r != Relation::Parataxis && r != Relation::Ccomp && r != Relation::Advcl) return;
    if (tree.head(subject) != verb || tree.upos(noun) != Upos::Noun || tree.slotAt(noun)) return;
    if (isSaying(verbAct(tree.lemma(verb))) || !hasNoObject(tree, verb)) return;
    if (r != Relation::Parataxis && !needsObject(tree.lemma(verb))) return;
    if (!isBelow(tree, noun, above) || isSaying(verbAct(tree.lemma(above)))) return;
    hang(tree, verb, noun, Relation::AclRelcl);
    for (int k = verb + 1; k < tree.size() && k < verb + deepest; ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Parataxis) hang(tree, k, above, Relation::Parataxis);
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
