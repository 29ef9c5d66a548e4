#include "core/events/subject_repair.h"

#include "core/events/tree_edit.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int longestOffice = 12;  ///< words from a description's noun to the name behind it
constexpr int longestPhrase = 25;  ///< words from a subject to the noun behind its preposition

/// The subject before `name` of the same verb, where nothing but their own words stands between the two; or -1.
int subjectBefore(const Tree& tree, int name) {
    const int verb = tree.head(name);
    for (int k = name - 1; k >= 0 && k >= name - longestOffice; --k) {
        if (tree.head(k) == verb) return isNsubj(tree, k) ? k : -1;
        const Upos u = tree.upos(k);
        if (u == Upos::Punct || u == Upos::Verb || u == Upos::Aux || u == Upos::Cconj) return -1;
    }
    return -1;
}

/// "a campaign for the museum launched on Monday": a participle behind a governed noun is of the noun that governs it.
void freeParticiple(Tree& tree, int noun, int preposition) {
    const int verb = tree.head(noun), whole = preposition - 1;
    const Relation r = tree.relation(verb);
    if ((r != Relation::Amod && r != Relation::Acl) || tree.head(verb) > whole || !isNominal(tree.upos(whole))) return;
    if (tree.upos(whole) == Upos::Pron || tree.slotAt(whole) || isBelow(tree, whole, verb)) return;
    hang(tree, noun, whole, Relation::Nmod);
    hang(tree, verb, whole, Relation::Acl);
    if (tree.tag(verb) == "VBD") retag(tree, verb, "VBN");
}

/// "Two of the five miners died": the number is who did, and no sentence of its own.
void freeCounted(Tree& tree, int noun, int preposition) {
    const int verb = tree.head(noun), number = preposition - 1;
    if (tree.upos(number) != Upos::Num || tree.lemma(preposition) != "of" || tree.slotAt(number)) return;
    if (tree.head(verb) != number || tree.relation(number) != Relation::Root) return;
    hang(tree, verb, -1, Relation::Root);
    hang(tree, number, verb, tree.relation(noun));
    hang(tree, noun, number, Relation::Nmod);
}

/// A noun that a preposition governs is nobody's subject: that is the noun which was hung on it as its own.
void freeGoverned(Tree& tree, int noun) {
    const int verb = tree.head(noun);
    int preposition = -1, subject = -1;
    bool other = false;
    for (int k = std::max(0, noun - longestPhrase); k < noun; ++k) {
        other = other || (tree.head(k) == verb && isNsubj(tree, k));
        if (tree.head(k) != noun) continue;
        if (isNsubj(tree, k) && isNominal(tree.upos(k))) subject = k;
        if (tree.relation(k) != Relation::Case || preposition >= 0) continue;
        if (other && tree.lemma(k) == "accord") return hang(tree, noun, verb, Relation::Obl);  // "according to Berg"
        if (tree.upos(k) == Upos::Adp) preposition = k;
    }
    if (subject < 0 && preposition > 0) freeParticiple(tree, noun, preposition);
    if (subject < 0 && preposition > 0) freeCounted(tree, noun, preposition);
    if (subject < 0 || preposition < subject || !isNominal(tree.upos(preposition - 1))) return;
    hang(tree, subject, verb, Relation::Nsubj);
    hang(tree, noun, preposition - 1, Relation::Nmod);
}

/// "between the premier Anna Berg and opposition Labour leader Karl Voss": two nouns with nothing between them are one
/// of two, and no noun is a preposition.
void joinSecond(Tree& tree, int noun) {
    const int first = tree.head(noun);
    if (tree.relation(noun) != Relation::Conj || tree.upos(noun) != Upos::Noun || first < 0 || first > noun) return;
    int last = noun;
    while (last + 1 < tree.size() && (tree.upos(last + 1) == Upos::Noun || tree.upos(last + 1) == Upos::Propn)) ++last;
    if (last == noun || last > noun + longestOffice || tree.relation(last) != Relation::Nmod) return;
    const int above = tree.head(last);
    if (above < 0 || above > first || above != tree.head(first)) return;
    for (int k = noun + 1; k < last; ++k)
        if (tree.head(k) == last && tree.relation(k) == Relation::Case) hang(tree, k, last, Relation::Compound);
    for (int k = first + 1; k < noun; ++k)
        if (tree.head(k) == noun) hang(tree, k, last, tree.relation(k));
    hang(tree, last, first, Relation::Conj);
    hang(tree, noun, last, Relation::Compound);
}

/// "where small and local firms hire": of two adjectives that "and" joins before a noun the first is the noun's too.
void joinAdjectives(Tree& tree, int cc) {
    const int first = cc - 1, second = cc + 1;
    if (tree.upos(cc) != Upos::Cconj || second + 1 >= tree.size()) return;
    if (tree.upos(first) != Upos::Adj || tree.upos(second) != Upos::Adj) return;
    const bool joined = tree.relation(second) == Relation::Conj && tree.head(second) == first;
    const int noun = joined ? second + 1 : tree.head(second);
    if ((!joined && tree.relation(second) != Relation::Amod) || noun < second || tree.head(first) >= cc) return;
    if (tree.upos(noun) != Upos::Noun || isBelow(tree, noun, first)) return;
    const Relation r = tree.relation(first);
    const Upos before = first == 0 ? Upos::Punct : tree.upos(first - 1);
    const bool opens = before == Upos::Det || before == Upos::Sconj || before == Upos::Punct || before == Upos::Cconj ||
                       (first > 0 && tree.tag(first - 1) == "WRB");
    if (!opens || r == Relation::Root || r == Relation::Xcomp || r == Relation::Conj) return;
    if (first > 0 && tree.head(first - 1) == first && tree.tag(first - 1) == "WRB")
        hang(tree, first - 1, tree.head(noun), Relation::Advmod);
    hang(tree, first, noun, Relation::Amod);
    hang(tree, second, first, Relation::Conj);
    hang(tree, cc, second, Relation::Cc);
}

/// "young chess master Anna Berg plays": a name right behind a bare noun that was hung on it as what else that is
/// called is who is meant, and the noun is a part of the name's phrase.
void leadByName(Tree& tree, int name) {
    const int noun = tree.head(name);
    if (tree.relation(name) != Relation::Appos || noun < 0 || noun > name || noun < name - longestOffice) return;
    if (tree.upos(name) != Upos::Propn || tree.upos(noun) != Upos::Noun || isGoverned(tree, noun)) return;
    for (int k = noun + 1; k < name; ++k)
        if (tree.head(k) != name || tree.upos(k) == Upos::Punct || tree.slotAt(k)) return;
    for (int k = std::max(0, noun - longestOffice); k < noun; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) == noun && (r == Relation::Det || r == Relation::NmodPoss)) return;  // "the film Norvik"
    }
    hang(tree, name, tree.head(noun), tree.relation(noun));
    for (int k = name + 1; k < tree.size() && k <= name + longestPhrase; ++k)
        if (tree.head(k) == noun) hang(tree, k, name, tree.relation(k));
    hang(tree, noun, name, Relation::Compound);
}

}  // namespace

void findJoinedSubject(Tree& tree, int verb) {
    bool finite = hasTense(tree.tag(verb)), passive = false;
    int begin = verb;
    for (int k = verb - 1; k >= 0 && k > verb - longestOffice && tree.head(k) == verb; --k) {
        const Relation r = tree.relation(k);
        if (r != Relation::Aux && r != Relation::AuxPass && r != Relation::Advmod) break;
        finite = finite || hasTense(tree.tag(k));
        passive = passive || r == Relation::AuxPass;
        begin = k;
    }
    int noun = begin - 1;
    while (noun > 0 && (tree.slotAt(noun) || (tree.relation(noun) == Relation::Nmod && tree.head(noun) < noun)))
        noun = tree.slotAt(noun) ? noun - 1 : tree.head(noun);
    const int first = noun < 1 ? -1 : tree.head(noun);
    if (!finite || first < 0 || first > noun || tree.relation(noun) != Relation::Conj || tree.upos(first) != Upos::Verb)
        return;
    if (!isNominal(tree.upos(noun)) || tree.upos(noun) == Upos::Pron || isGoverned(tree, noun)) return;
    int joint = -1;
    for (int k = std::max(first, verb - longestPhrase) + 1; k < verb; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) == noun && r == Relation::Cc) joint = k;
        if (tree.head(k) == verb && (r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Expl)) return;
    }
    if (joint < 0 || isBelow(tree, first, verb)) return;
    hang(tree, joint, verb, Relation::Cc);
    hang(tree, verb, first, Relation::Conj);
    hang(tree, noun, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
}

namespace {

/// The noun of the phrase before "and", past an aside between commas ("Berg, the mayor, and"); or -1.
int joinedBefore(const Tree& tree, int joint) {
    int noun = joint - 1;
    if (noun > 1 && tree.word(noun) == ",") {
        for (--noun; noun > 0 && noun > joint - longestPhrase && tree.word(noun) != ","; --noun)
            if (hasTense(tree.tag(noun)) && tree.upos(noun) == Upos::Verb) return -1;
        --noun;
    }
    for (int step = 0; step < longestOffice && noun > 0 && tree.relation(noun) == Relation::Nmod &&
                       tree.head(noun) >= 0 && tree.head(noun) < noun;
         ++step)
        noun = tree.head(noun);  // "the head of the bank and his wife"
    return noun >= 0 && isNominal(tree.upos(noun)) && tree.upos(noun) != Upos::Pron && !isGoverned(tree, noun) ? noun
                                                                                                               : -1;
}

/// Whether one alone cannot be what "were", "are" and "have" are told of.
bool isOneOfMany(const Tree& tree, int subject, int verb) {
    if (tree.tag(subject) != "NN" && tree.tag(subject) != "NNP") return false;
    for (int k = subject + 1; k < verb; ++k)
        if (tree.upos(k) == Upos::Aux && (tree.word(k) == "were" || tree.word(k) == "are" || tree.word(k) == "have"))
            return tree.head(k) == verb;
    return false;
}

/// "Two clerks and their driver, held in May, were freed": of one of them "were" says nothing, so both were.
void joinSubjects(Tree& tree, int subject) {
    const int verb = tree.head(subject);
    if (verb < subject || verb > subject + longestPhrase || !isOneOfMany(tree, subject, verb)) return;
    int begin = subject;
    const auto isOwner = [&](int k) { return tree.tag(k) == "PRP$" && k == begin - 1; };
    while (begin > 0 && (tree.head(begin - 1) == subject || isOwner(begin - 1)) && tree.upos(begin - 1) != Upos::Cconj)
        --begin;
    const int joint = begin - 1, first = joint < 1 || tree.word(joint) != "and" ? -1 : joinedBefore(tree, joint);
    if (first < 0 || (!isNsubj(tree, first) && tree.head(first) >= 0) || isBelow(tree, first, subject)) return;
    if (tree.head(first) != verb && isBelow(tree, tree.head(first), verb)) return;
    if (isBelow(tree, verb, first)) hang(tree, verb, tree.head(first), Relation::Ccomp);
    hang(tree, first, verb, tree.relation(subject));
    hang(tree, subject, first, Relation::Conj);
    hang(tree, joint, subject, Relation::Cc);
    if (tree.tag(begin) == "PRP$") hang(tree, begin, subject, Relation::NmodPoss);
}

}  // namespace

void repairSubjects(Tree& tree) {
    for (int i = 1; i < tree.size(); ++i) {
        joinAdjectives(tree, i);
        joinSecond(tree, i);
        leadByName(tree, i);
    }
    for (int noun = 2; noun < tree.size(); ++noun)
        if (isNsubj(tree, noun) && tree.head(noun) > noun && tree.upos(tree.head(noun)) == Upos::Verb)
            freeGoverned(tree, noun);
    for (int noun = 2; noun < tree.size(); ++noun)
        if (isNsubj(tree, noun)) joinSubjects(tree, noun);
    for (int name = 1; name < tree.size(); ++name) {
        const int verb = tree.head(name);
        if (tree.upos(name) != Upos::Propn || !isNsubj(tree, name) || verb < name) continue;
        const int noun = subjectBefore(tree, name);
        if (noun >= 0 && isNominal(tree.upos(noun)) && tree.upos(noun) != Upos::Pron)
            hang(tree, noun, name, Relation::Compound);
    }
}

}  // namespace dateline
