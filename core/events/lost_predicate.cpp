#include "core/events/lost_predicate.h"

#include "core/events/lexicon.h"
#include "core/events/tree_edit.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int furthestSubject = 60;  ///< words from the noun to its verb
constexpr int longestPhrase = 20;    ///< nouns of one phrase

bool hasSubject(const Tree& tree, int verb) {
    for (int i = 0; i < tree.size(); ++i)
        if (tree.head(i) == verb && (tree.relation(i) == Relation::Nsubj || tree.relation(i) == Relation::NsubjPass) &&
            i < verb)
            return true;
    return false;
}

/// The auxiliaries right before a verb: its first word.
int beginOf(const Tree& tree, int verb) {
    int from = verb;
    while (from > 0 && (tree.upos(from - 1) == Upos::Aux || tree.upos(from - 1) == Upos::Adv || tree.slotAt(from - 1)))
        --from;
    return from;
}

bool isPast(const Tree& tree, int verb) {
    const PennTag tag = tree.tag(verb);
    if (tag == "VBD" || tag == "VBZ") return true;
    return tag == "VBN" && tree.word(verb).ends_with("ed") && (verb + 1 >= tree.size() || tree.word(verb + 1) != "by");
}

/// "said", "warned": a verb whose content may be a clause.
bool saysWhat(const Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    return isSaying(act);
}

/// "cut costs", "killed Berg": a verb that takes an object, and no clause.
bool takesThing(const Tree& tree, int verb) {
    return verbAct(tree.lemma(verb)) ? !saysWhat(tree, verb) : wantsObject(tree.lemma(verb));
}

/// The noun that tells of what `noun` is a part: "the mill" of "the mill in Lund".
int topNoun(const Tree& tree, int noun) {
    for (int step = 0; step < longestPhrase && noun >= 0; ++step) {
        const Relation r = tree.relation(noun);
        const int above = tree.head(noun);
        if ((r != Relation::Nmod && r != Relation::Compound) || above < 0 || above > noun) break;
        if (!isNominal(tree.upos(above))) break;
        noun = above;
    }
    return noun;
}

/// "a boat carrying people fleeing the war": of clauses within clauses the noun of the outer one, down to `root`.
int outerNoun(const Tree& tree, int noun, int root) {
    for (int step = 0; step < longestPhrase && noun > root; ++step) {
        const int clause = tree.head(noun);
        const Relation r = clause < 0 ? Relation::Root : tree.relation(clause);
        if (clause < root || clause > noun || (r != Relation::Acl && r != Relation::AclRelcl)) break;
        noun = topNoun(tree, tree.head(clause));
    }
    return noun;
}

/// The verb of a noun's own clause that stands right before the phrase of its object: "brought" of "the farm that had
/// brought six jobs"; or -1.
int clauseBefore(const Tree& tree, int object) {
    int at = object - 1;
    while (at > 0 && tree.head(at) == object && tree.upos(at) != Upos::Verb) --at;
    return at > 0 && tree.upos(at) == Upos::Verb && tree.relation(at) == Relation::AclRelcl ? at : -1;
}

/// "a clerk sent to inspect the dam warned", "a fund founded to feed children closed": an infinitive of a participle,
/// which has an object and can have no past.
bool isPurpose(const Tree& tree, int infinitive, int verb) {
    const Relation r = tree.relation(infinitive);
    if (tree.tag(infinitive) != "VB" || tree.word(infinitive - 1) != "to" || tree.tag(verb) != "VBD") return false;
    const int above = tree.head(infinitive);
    return (r == Relation::Advcl || r == Relation::Xcomp) && above >= 0 && tree.relation(above) == Relation::Acl &&
           tree.tag(above) == "VBN" && !saysWhat(tree, infinitive);
}

/// The noun that a verb right behind it was taken to tell of, where that noun is the object of a clause that says which
/// ("who left their clinics", "claiming the benefit"); `clause` becomes that clause's verb. Else -1.
int objectBefore(const Tree& tree, int verb, int& clause) {
    int noun = verb - 1;
    while (noun > 0 && tree.slotAt(noun)) --noun;
    if (noun < 1 || !isNominal(tree.upos(noun)) || tree.upos(noun) == Upos::Pron) return -1;
    if (tree.head(noun) != verb) noun = topNoun(tree, noun);  // "that hit the mill in Lund closed"
    const bool ofNoun = tree.head(verb) == noun && tree.relation(verb) == Relation::Acl;
    const bool beside = tree.head(noun) == verb || tree.head(noun) == tree.head(verb);
    clause = ofNoun ? tree.head(noun) : beside ? tree.head(verb) : -1;
    if (!ofNoun && beside && (clause < 0 || tree.upos(clause) != Upos::Verb)) clause = clauseBefore(tree, noun);
    if (clause < 0 || clause > noun || tree.upos(clause) != Upos::Verb) return -1;
    if (clause == 0 || verb - clause > furthestSubject) return -1;
    const Relation r = tree.relation(clause);
    const PennTag tag = tree.tag(clause);
    const bool forWhat = tag == "VB" && tree.word(clause - 1) == "to" && takesThing(tree, clause);
    const bool which =
        r == Relation::AclRelcl || (r == Relation::Acl && (tag == "VBG" || forWhat)) || isPurpose(tree, clause, verb);
    for (int i = clause; i < verb; ++i)
        if (tree.upos(i) == Upos::Punct || tree.upos(i) == Upos::Sconj) return -1;
    return which ? noun : -1;
}

/// "The number of families claiming the benefit rose": where the root is a noun, the last of the verbs is the
/// sentence's, and not that of the noun before it.
bool raiseBehindClause(Tree& tree, int root) {
    for (int verb = root + 1; verb < tree.size() && verb - root < furthestSubject; ++verb) {
        int clause = -1;
        const int object = isPast(tree, verb) ? objectBefore(tree, verb, clause) : -1;
        if (object < 0) continue;
        int subject = tree.head(clause);
        if (subject >= 0 && tree.upos(subject) == Upos::Verb) subject = tree.head(subject);  // "sent to inspect"
        if (subject < 0) continue;
        subject = outerNoun(tree, topNoun(tree, subject), root);
        hang(tree, verb, -1, Relation::Root);
        hang(tree, object, clause, Relation::Obj);
        if (subject != root) hang(tree, root, verb, Relation::Obl);
        hang(tree, subject, verb, Relation::Nsubj);
        for (int i = verb + 1; i < tree.size(); ++i)
            if (tree.head(i) == root) hang(tree, i, verb, tree.relation(i));
        return true;
    }
    return false;
}

/// "said the fire that hit the mill closed it", "on the day that a plan to free Berg failed": within a sentence, too, a
/// verb behind the object of a noun's own clause is that of the noun, whose place it takes.
void raiseWithin(Tree& tree, int verb) {
    int clause = -1;
    const Relation r = tree.relation(verb);
    const bool past = tree.tag(verb) == "VBD";
    const bool loose = r == Relation::Ccomp || (past && (r == Relation::Advcl || r == Relation::Xcomp));
    const int object = loose && isPast(tree, verb) ? objectBefore(tree, verb, clause) : -1;
    if (object < 0 || !takesThing(tree, clause)) return;
    const int noun = topNoun(tree, tree.head(clause)), above = noun < 0 ? -1 : tree.head(noun);
    if (noun < 0 || noun > clause || above > noun || !isNominal(tree.upos(noun))) return;
    const bool said = tree.relation(noun) == Relation::Obj;
    if (said && (above < 0 || !saysWhat(tree, above))) return;
    hang(tree, verb, above, said ? Relation::Ccomp : tree.relation(noun));
    hang(tree, object, clause, Relation::Obj);
    hang(tree, noun, verb, Relation::Nsubj);
}

/// Whether a verb is that of a noun's own clause, or joined to it.
bool isClauseOf(const Tree& tree, int verb, int noun) {
    if (tree.relation(verb) == Relation::Conj && tree.head(verb) >= 0) verb = tree.head(verb);
    return tree.relation(verb) == Relation::AclRelcl && tree.head(verb) == noun;
}

/// "Two men whose names remain unknown were held": what completes no clause has a tense of its own.
bool raiseBehindRelative(Tree& tree, int root) {
    for (int verb = root + 1; verb < std::min(tree.size(), root + furthestSubject); ++verb) {
        const int clause = tree.head(verb), begin = beginOf(tree, verb);
        const Relation r = tree.relation(verb);
        const bool past = tree.tag(verb) == "VBD" && begin == verb;  // "who hit a man and fled turned himself in"
        if ((r != Relation::Xcomp && r != Relation::Ccomp) || (tree.tag(verb) != "VBN" && !past) || clause < root ||
            clause >= begin || !isClauseOf(tree, clause, root) || (past && saysWhat(tree, clause)))
            continue;
        if (hasSubject(tree, verb)) return false;
        if (tree.tag(begin) != "VBD" && tree.tag(begin) != "VBP" && tree.tag(begin) != "VBZ") continue;
        hang(tree, verb, -1, Relation::Root);
        for (int i = begin; i < verb; ++i)
            if (tree.upos(i) == Upos::Aux) hang(tree, i, verb, i == verb - 1 ? Relation::AuxPass : Relation::Aux);
        hang(tree, root, verb, tree.lemma(verb - 1) == "be" ? Relation::NsubjPass : Relation::Nsubj);
        for (int i = verb + 1; i < tree.size(); ++i)
            if (tree.head(i) == root) hang(tree, i, verb, tree.relation(i));
        return true;
    }
    return false;
}

}  // namespace

void raiseLostPredicate(Tree& tree) {
    for (int verb = 1; verb < tree.size(); ++verb) raiseWithin(tree, verb);
    int root = -1;
    for (int i = 0; i < tree.size() && root < 0; ++i)
        if (tree.head(i) < 0 && tree.relation(i) == Relation::Root) root = i;
    if (root < 0 || tree.heading || !isNominal(tree.upos(root)) || tree.upos(root) == Upos::Pron) return;
    if (raiseBehindClause(tree, root) || raiseBehindRelative(tree, root)) return;
    int subject = root;
    for (int i = 0; i < root; ++i) {
        if (tree.head(i) != root) continue;
        const Relation r = tree.relation(i);
        if (r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Cop || r == Relation::Expl) return;
        if (r == Relation::Vocative && tree.upos(i) == Upos::Propn) subject = i;  // "Karl Voss, the courier whose …"
    }
    for (int verb = root + 1; verb < tree.size() && verb - root < furthestSubject; ++verb) {
        const PennTag tag = tree.tag(verb);
        if (tag != "VBD" && tag != "VBN" && tag != "VBZ") continue;
        const Relation r = tree.relation(verb);
        if (r != Relation::Acl && r != Relation::Advcl && r != Relation::Conj && r != Relation::Parataxis) continue;
        const int begin = beginOf(tree, verb);
        const bool finite =
            tag != "VBN" || (begin < verb && tree.upos(begin) == Upos::Aux) || tree.word(verb).ends_with("ed");
        if (!finite || begin == 0 || tree.word(begin - 1) != "," || hasSubject(tree, verb)) continue;
        auto& words = tree.words;
        const auto at = [](int i) { return static_cast<std::size_t>(i); };
        words[at(verb)].head = -1;
        words[at(verb)].relation = Relation::Root;
        bool passive = false;
        for (int i = begin; i < verb; ++i) {
            if (tree.upos(i) != Upos::Aux) continue;
            words[at(i)].head = verb;
            passive = passive || (tag == "VBN" && i == verb - 1 && tree.lemma(i) == "be");
            words[at(i)].relation = passive && i == verb - 1 ? Relation::AuxPass : Relation::Aux;
        }
        words[at(root)].head = verb;
        words[at(root)].relation = subject != root ? Relation::Appos : passive ? Relation::NsubjPass : Relation::Nsubj;
        if (subject != root) {
            words[at(subject)].head = verb;
            words[at(subject)].relation = passive ? Relation::NsubjPass : Relation::Nsubj;
            words[at(root)].head = subject;
        }
        for (int i = verb + 1; i < tree.size(); ++i)
            if (tree.head(i) == root) words[at(i)].head = verb;
        return;
    }
}

void joinToClause(Tree& tree, int verb) {
    if (verb < 2 || tree.upos(verb - 1) != Upos::Cconj || tree.tag(verb) != "VBD" || saysWhat(tree, verb)) return;
    int noun = -1;
    for (int k = std::max(0, verb - furthestSubject); k < verb; ++k)
        if (tree.head(k) == verb && isNsubj(tree, k)) noun = k;
    if (noun < 0) return;
    int clause = -1, last = -1, object = -1;
    for (int k = noun + 1; k < verb; ++k)
        if (tree.head(k) == noun && tree.relation(k) == Relation::AclRelcl) clause = k;
    for (int k = verb + 1; k < std::min(tree.size(), verb + furthestSubject); ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Ccomp && last < 0) last = k;
    for (int k = verb + 1; k < last; ++k) {
        if (tree.head(k) == last && isNsubj(tree, k)) object = k;
        if (tree.word(k) == "," || tree.word(k) == "that") return;
    }
    if (clause < 0 || last < 0 || object < 0 || tree.upos(object) == Upos::Pron) return;
    hang(tree, last, tree.head(verb), tree.relation(verb));
    hang(tree, noun, last, tree.relation(object));
    hang(tree, object, verb, Relation::Obj);
    hang(tree, verb, clause, Relation::Conj);
}

}  // namespace dateline
