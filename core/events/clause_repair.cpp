#include "core/events/clause_repair.h"

#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 5> subordinators = {"after", "before", "since", "until", "as"};
constexpr int longestSubject = 8;
constexpr int deepest = 40;

/// The finite verb whose subject stands between it and the word `mark`, or -1. `subject` becomes that subject's noun.
int verbAfter(const Tree& tree, int mark, int& subject) {
    subject = -1;
    for (int k = mark + 1; k < tree.size() && k <= mark + longestSubject; ++k) {
        const Upos u = tree.upos(k);
        if (u == Upos::Verb && subject >= 0) {
            const std::string_view tag = tree.tag(k);
            return tag == "VBD" || tag == "VBZ" || tag == "VBP" ? k : -1;
        }
        if (isNominal(u))
            subject = k;
        else if (u != Upos::Adj && u != Upos::Det && u != Upos::Num)
            return -1;
    }
    return -1;
}

bool isVerbBefore(const Tree& tree, int word, int mark) {
    return word >= 0 && word < mark && tree.upos(word) == Upos::Verb && tree.relation(word) != Relation::Amod;
}

/// The verb left of the mark whose clause it continues, or -1.
int clauseBefore(const Tree& tree, int mark) {
    int at = mark - 1;
    for (int step = 0; step < deepest && at >= 0; ++step, at = tree.head(at))
        if (isVerbBefore(tree, at, mark)) return at;
    return -1;
}

bool isBelow(const Tree& tree, int word, int above) {
    for (int step = 0; step < tree.size() && word >= 0; ++step, word = tree.head(word))
        if (word == above) return true;
    return false;
}

/// Whether a preposition or "'s" hangs on the noun; looks at the few words around it.
bool hasCase(const Tree& tree, int noun) {
    for (int k = std::max(0, noun - longestSubject); k < std::min(tree.size(), noun + 2); ++k)
        if (tree.head(k) == noun && tree.relation(k) == Relation::Case) return true;
    return false;
}

void hang(Tree& tree, int word, int head, Relation relation) {
    tree.words[static_cast<std::size_t>(word)].head = head;
    tree.words[static_cast<std::size_t>(word)].relation = relation;
}

void open(Tree& tree, int mark, int subject, int verb, int above) {
    if (isBelow(tree, above, verb)) hang(tree, above, tree.head(verb), tree.relation(verb));
    for (int i = above + 1; i < mark; ++i)  // what the verb had drawn over from the clause before
        if (tree.head(i) == verb)
            hang(tree, i, above, tree.relation(i) == Relation::Nsubj ? Relation::Obj : tree.relation(i));
    hang(tree, verb, above, Relation::Advcl);
    hang(tree, mark, verb, Relation::Mark);
    hang(tree, subject, verb, Relation::Nsubj);
}

/// A preposition belongs to the noun behind it: one that was hung to its left takes that noun along.
void turnPreposition(Tree& tree, int preposition) {
    int noun = -1;
    for (int k = preposition + 1; k < tree.size() && k <= preposition + longestSubject; ++k) {
        const Upos u = tree.upos(k);
        if (isNominal(u))
            noun = k;
        else if (u != Upos::Adj && u != Upos::Det && u != Upos::Num)
            break;
    }
    const int above = tree.head(preposition);
    if (noun < 0 || isBelow(tree, above, noun)) return;
    hang(tree, preposition, noun, Relation::Case);
    if (tree.head(noun) == above)
        hang(tree, noun, above, tree.upos(above) == Upos::Verb ? Relation::Obl : Relation::Nmod);
}

/// A finite verb that has no subject takes the bare noun before it that hangs on it some other way.
void findSubject(Tree& tree, int verb) {
    int before = -1;
    for (int k = std::max(0, verb - 2 * longestSubject); k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        if (tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::NsubjPass ||
            tree.relation(k) == Relation::Expl)
            return;
        const Relation r = tree.relation(k);
        const bool bare = r == Relation::Compound || r == Relation::Obj || r == Relation::Dep || r == Relation::Nmod ||
                          r == Relation::Flat || r == Relation::Obl;
        if (bare && isNominal(tree.upos(k)) && !hasCase(tree, k)) before = k;
    }
    if (before >= 0) hang(tree, before, verb, Relation::Nsubj);
}

}  // namespace

void repairClauses(Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        const std::string_view tag = tree.tag(i);
        if (tree.upos(i) == Upos::Verb && (tag == "VBD" || tag == "VBZ")) findSubject(tree, i);
    }
    for (int i = 0; i < tree.size(); ++i)
        if (tree.relation(i) == Relation::Case && tree.upos(i) == Upos::Adp && tree.head(i) >= 0 && tree.head(i) < i)
            turnPreposition(tree, i);
    for (int mark = 1; mark + 2 < tree.size(); ++mark) {
        if (!isOneOf(tree.lemma(mark), subordinators) || tree.relation(mark) == Relation::Mark) continue;
        int subject = -1;
        const int verb = verbAfter(tree, mark, subject);
        if (verb < 0 || tree.upos(mark) == Upos::Adv) continue;
        if (const int above = clauseBefore(tree, mark); above >= 0) open(tree, mark, subject, verb, above);
    }
}

}  // namespace dateline
