#include "core/events/subordinate_repair.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/participle_repair.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int longestSubject = 8;
constexpr int deepest = 100;

/// "after his mother, father and two other people drowned": the first noun of a list whose last has the verb, or -1.
/// What a comma parts from the first alone is no list ("after the vote, Berg and Voss left").
int firstOfList(const Tree& tree, int mark, int& last) {
    int first = -1;
    bool joined = false, listed = false;
    for (int k = mark + 1; k < tree.size() && k <= mark + 2 * longestSubject; ++k) {
        const Upos u = tree.upos(k);
        if (tree.tag(k).starts_with('W')) return -1;
        if (isNominal(u)) {
            if (first < 0 && (k + 1 >= tree.size() || !isNominal(tree.upos(k + 1)))) first = k;
            listed = listed || (k > first && first >= 0 && tree.relation(k) == Relation::Conj && tree.head(k) == first);
            last = k;
        } else if (u == Upos::Cconj) {
            joined = true;
        } else if (u == Upos::Verb) {
            return joined && listed && hasTense(tree.tag(k)) && tree.head(last) == k ? first : -1;
        } else if (u != Upos::Adj && u != Upos::Det && u != Upos::Num && tree.word(k) != "," && tree.tag(k) != "PRP$") {
            return -1;
        }
    }
    return -1;
}

/// The verb that an auxiliary with a tense opens: "was found", "had never been seen"; or -1.
int verbOf(const Tree& tree, int auxiliary) {
    int verb = auxiliary + 1;
    while (verb < tree.size() && (tree.upos(verb) == Upos::Aux || tree.upos(verb) == Upos::Adv)) ++verb;
    return hasTense(tree.tag(auxiliary)) && verb < tree.size() && tree.upos(verb) == Upos::Verb ? verb : -1;
}

/// "after Norsel, another car maker, closed": the finite verb behind the other name of a subject, whose first comma is
/// given, or -1.
int verbBehindAside(const Tree& tree, int comma) {
    int k = comma + 1;
    for (; k < tree.size() && k <= comma + longestSubject && tree.word(k) != ","; ++k) {
        const Upos u = tree.upos(k);
        if (!isNominal(u) && u != Upos::Adj && u != Upos::Det && u != Upos::Num && u != Upos::Adp) return -1;
    }
    const Upos first = tree.upos(comma + 1);  // "after the builder, Norsel, closed"
    const bool noun = first == Upos::Det || (first == Upos::Propn && tree.upos(comma - 1) == Upos::Noun);
    if (k == comma + 1 || !noun || k + 1 >= tree.size() || tree.word(k) != ",") return -1;
    const PennTag tag = tree.tag(k + 1);
    return tree.upos(k + 1) == Upos::Verb && (tag == "VBD" || tag == "VBZ") ? k + 1 : -1;
}

/// "after the court in Lund stopped clerks", "as news of the verdict filtered in": a past behind the noun of a phrase,
/// which is no participle of that noun.
bool isPastBehindPhrase(const Tree& tree, int verb) {
    const int next = verb + 1;
    if (!isNominal(tree.upos(verb - 1)) || next >= tree.size()) return false;
    if (tree.tag(verb) == "VBD") return true;
    if (tree.tag(verb) != "VBN" || tree.slotAt(next)) return false;
    constexpr std::array<std::string_view, 6> particles = {"in", "out", "up", "off", "down", "apart"};
    if (isOneOf(tree.lemma(next), particles))
        return next + 1 >= tree.size() || tree.slotAt(next + 1) || tree.upos(next + 1) == Upos::Punct;
    return tree.upos(next) == Upos::Det || (tree.head(verb) == next && isNominal(tree.upos(next)));
}

/// The finite verb whose subject stands between it and the word `mark`, or -1. `subject` becomes that subject's noun,
/// `phrase` tells whether a phrase follows it.
int verbAfter(const Tree& tree, int mark, int& subject, bool& phrase) {
    subject = -1;
    phrase = false;
    bool between = false;
    for (int k = mark + 1; k < tree.size() && k <= mark + longestSubject + (between ? 4 : 0); ++k) {
        const Upos u = tree.upos(k);
        if (u == Upos::Verb && subject >= 0) {
            const PennTag tag = tree.tag(k);
            if (phrase && tree.relation(k) != Relation::Xcomp) return isPastBehindPhrase(tree, k) ? k : -1;
            return tag == "VBD" || tag == "VBZ" || tag == "VBP" ? k : -1;
        }
        if (u == Upos::Aux && subject >= 0) return verbOf(tree, k);  // "after the tape was found"
        if (tree.word(k) == "," && subject == k - 1 && !phrase) return verbBehindAside(tree, k);
        if (isNominal(u) && !phrase)
            subject = k;
        else if (u == Upos::Adp && tree.tag(k) != "RP" && subject >= 0 && !tree.slotAt(k))
            phrase = true, between = between || tree.lemma(k) == "between";
        else if (u == Upos::Cconj && between)
            continue;  // "between the union and the port"
        else if (!isNominal(u) && u != Upos::Adj && u != Upos::Det && u != Upos::Num && tree.tag(k) != "POS" &&
                 tree.tag(k) != "HYPH" && (!phrase || tree.tag(k) != "PRP$"))
            return -1;
    }
    return -1;
}

bool isVerbBefore(const Tree& tree, int word, int mark) {
    if (word < 0 || word >= mark || tree.upos(word) != Upos::Verb) return false;
    const bool opens =
        tree.tag(word) == "VBG" && (word == 0 || tree.upos(word - 1) == Upos::Punct);  // "Addressing reporters after …"
    return tree.relation(word) != Relation::Amod || opens;
}

/// The verb left of the mark whose clause it continues, or -1.
int clauseBefore(const Tree& tree, int mark) {
    int at = mark - 1;
    // "fled on Monday after …", "in 2014 after …", "rose last week as …", but not "the week before …"
    const TimeSlot* time = tree.slotAt(at);
    if (tree.upos(at) == Upos::Propn || tree.lemma(mark) == "as" || (time && time->preposition >= 0))
        while (at > 0 && tree.slotAt(at)) --at;
    if (const TimeSlot* slot = tree.slotAt(at); slot && slot->counted) at = slot->from - 1;  // "comes a day after"
    for (int step = 0; step < deepest && at >= 0; ++step, at = tree.head(at))
        if (isVerbBefore(tree, at, mark)) return at;
    const int before = mark - 2;  // a participle and its bare object
    return isVerbBefore(tree, before, mark) && tree.tag(before) == "VBG" ? before : -1;
}

void open(Tree& tree, int mark, int subject, int verb, int above) {
    if (isBelow(tree, above, verb)) hang(tree, above, tree.head(verb), tree.relation(verb));
    for (int i = std::max(above, mark - deepest) + 1; i < mark;
         ++i)  // what the verb had drawn over from the clause before
        if (tree.head(i) == verb) hang(tree, i, above, isNsubj(tree, i) ? Relation::Obj : tree.relation(i));
    hang(tree, verb, above, Relation::Advcl);
    hang(tree, mark, verb, Relation::Mark);
    const bool passive = tree.relation(verb - 1) == Relation::AuxPass && tree.head(verb - 1) == verb;
    hang(tree, subject, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
}

/// "Threats issued after the attack prompted the firm": the first verb is a participle, the second the clause's own.
bool isBareRelative(const Tree& tree, int mark) {
    const int first = mark - 1;
    return first > 0 && tree.upos(first) == Upos::Verb && isSeldomBare(tree.lemma(first)) &&
           isNominal(tree.upos(first - 1)) && tree.upos(first - 1) != Upos::Pron;
}

void closeRelative(Tree& tree, int mark, int object, int verb) {
    const int first = mark - 1, noun = first - 1;
    if (tree.head(first) != verb && !isBelow(tree, tree.head(first), verb))
        hang(tree, verb, tree.head(first), tree.relation(first));
    for (int k = verb + 1; k < tree.size() && k < verb + 40; ++k)
        if (tree.head(k) == first) hang(tree, k, verb, tree.relation(k));
    hang(tree, noun, verb, Relation::Nsubj);
    hang(tree, first, noun, Relation::Acl);
    hang(tree, object, first, Relation::Obl);
    hang(tree, mark, object, Relation::Case);
}

/// "A man who fled after the attack was seized": the verb of a noun before, and not of the one behind "after".
bool isOfNounBefore(const Tree& tree, int mark, int verb, int above) {
    const Relation r = tree.relation(above);
    if (r == Relation::AclRelcl || r == Relation::Acl || tree.lemma(mark) == "as") return true;
    for (int k = std::max(0, mark - deepest); k < above; ++k)
        if (tree.head(k) == verb && isNsubj(tree, k)) return true;
    return false;
}

/// "Men held after the fire in Lund left": no verb of the second clause, where the first has none with a tense.
bool isOfClauseBefore(const Tree& tree, int verb, int above) {
    const Relation r = tree.relation(above);
    const bool finite = hasTense(tree.tag(above)) || (above > 0 && tree.upos(above - 1) == Upos::Aux);
    return finite && r != Relation::AclRelcl && r != Relation::Acl && !isBelow(tree, above, verb);
}

/// What stands between a subject and its verb is the subject's; what followed a past that was taken for a participle
/// is that verb's.
void closePhrase(Tree& tree, int subject, int verb, int above) {
    for (int k = subject + 1; k < verb; ++k)
        if (tree.head(k) == above && isNominal(tree.upos(k))) hang(tree, k, subject, Relation::Nmod);
    if (tree.tag(verb) != "VBN") return;
    retag(tree, verb, "VBD");
    for (int k = verb + 1; k < tree.size() && k < verb + deepest && tree.upos(k) != Upos::Punct; ++k)
        if (tree.head(k) == above) hang(tree, k, verb, tree.relation(k));
}

/// Opens the clause that a subordinator marks.
void repairMark(Tree& tree, int mark) {
    if (!isSubordinator(tree.lemma(mark))) return;
    int subject = -1, last = -1;
    bool phrase = false;
    const int first = firstOfList(tree, mark, last);
    const int verb = first >= 0 ? tree.head(last) : verbAfter(tree, mark, subject, phrase);
    if (verb < 0 || tree.upos(mark) == Upos::Adv) return;
    if (first >= 0) {
        for (int k = first + 1; k < last; ++k)
            if (tree.head(k) == verb && tree.upos(k) == Upos::Cconj) hang(tree, k, last, Relation::Cc);
        hang(tree, last, first, Relation::Conj);
        subject = first;
    }
    const bool auxiliary = tree.upos(verb - 1) == Upos::Aux || tree.upos(verb - 1) == Upos::Adv;
    if (isBareRelative(tree, mark)) {
        if (!auxiliary) closeRelative(tree, mark, subject, verb);
        return;
    }
    if (tree.relation(mark) == Relation::Mark) return;
    const int above = clauseBefore(tree, mark);
    if (above < 0 || (auxiliary && isOfNounBefore(tree, mark, verb, above))) return;
    if (phrase && !auxiliary && !isOfClauseBefore(tree, verb, above)) return;
    open(tree, mark, subject, verb, above);
    if (phrase && !auxiliary) closePhrase(tree, subject, verb, above);
}

/// What opens a clause and is never a preposition.
bool opensClauseOnly(std::string_view lemma) {
    constexpr std::array<std::string_view, 5> words = {"while", "although", "though", "because", "whereas"};
    return isOneOf(lemma, words);
}

/// The past of the clause that `mark` opens, which was taken for a participle of the noun `governed` that a preposition
/// hangs on the clause's subject: "plunged" of "while trade with the west plunged"; or -1.
int pastBehindPhrase(const Tree& tree, int mark, int& subject, int& governed) {
    bool preposition = false;
    subject = governed = -1;
    for (int k = mark + 1; k < tree.size() && k <= mark + 2 * longestSubject; ++k) {
        const Upos u = tree.upos(k);
        if (u == Upos::Verb) return governed >= 0 && tree.relation(k) == Relation::Acl && tree.tag(k) == "VBN" ? k : -1;
        if (u == Upos::Adp && subject >= 0)
            preposition = true;
        else if (isNominal(u))
            (preposition ? governed : subject) = k;
        else if (u != Upos::Adj && u != Upos::Det && u != Upos::Num && tree.tag(k) != "POS" && tree.tag(k) != "PRP$")
            return -1;
    }
    return -1;
}

/// Whether a clause has no other verb with a tense up to its end: a comma, or the clause's stop.
bool isLastOfClause(const Tree& tree, int verb) {
    for (int k = verb + 1; k < tree.size() && tree.upos(k) != Upos::Punct && k < verb + deepest; ++k)
        if (hasTense(tree.tag(k))) return false;
    return true;
}

/// "Debts rose, while trade with the west plunged": no preposition, and what stands for a verb is one.
void openWhile(Tree& tree, int mark) {
    const int below = tree.head(mark);
    if (below < 0 || !isNominal(tree.upos(below)) || !opensClauseOnly(tree.lemma(mark))) return;
    int subject = -1, governed = -1;
    const int verb = pastBehindPhrase(tree, mark, subject, governed), above = verb < 0 ? -1 : clauseBefore(tree, mark);
    if (above < 0 || wantsObject(tree.lemma(verb)) || !isLastOfClause(tree, verb)) return;
    open(tree, mark, subject, verb, above);
    if (tree.head(governed) < subject || tree.head(governed) > verb) hang(tree, governed, subject, Relation::Nmod);
    retag(tree, verb, "VBD");
}

/// The verb that ends its clause of "when" right before a predicate's auxiliary, and on which the predicate was hung;
/// or -1.
int clauseEnd(const Tree& tree, int auxiliary, int predicate) {
    int verb = auxiliary - 1;
    while (verb > 0 && (tree.slotAt(verb) || tree.word(verb) == ",")) --verb;
    if (verb < 2 || tree.upos(verb) != Upos::Verb || tree.head(predicate) != verb) return -1;
    if (tree.relation(verb) != Relation::Advcl || tree.head(verb) > verb) return -1;
    for (int k = std::max(tree.head(verb) + 1, verb - longestSubject); k < verb; ++k)
        if (tree.head(k) == verb && (tree.lemma(k) == "when" || tree.lemma(k) == "while")) return verb;
    return -1;
}

/// "Samples taken when Berg was held were lost", "the firm, while growing when the town was built, was poor": two
/// predicates in a row are not one clause's; the second is told of what the sentence began with.
void raiseBehindWhen(Tree& tree, int auxiliary) {
    const int predicate = tree.head(auxiliary);
    const Relation own = tree.relation(auxiliary);
    if (predicate < auxiliary || (own != Relation::AuxPass && own != Relation::Aux && own != Relation::Cop)) return;
    const int end = clauseEnd(tree, auxiliary, predicate), first = end < 0 ? -1 : tree.head(end);
    if (first < 0 || tree.upos(first) != Upos::Verb) return;
    int subject = -1;
    for (int k = std::max(0, first - deepest); k < first; ++k) {
        if (tree.head(k) == first && isNsubj(tree, k) && isNominal(tree.upos(k))) subject = k;
        if (tree.head(k) == first && (tree.relation(k) == Relation::Aux || tree.relation(k) == Relation::AuxPass))
            return;
    }
    if (subject < 0) return;
    hang(tree, predicate, tree.head(first), tree.relation(first));
    hang(tree, subject, predicate, own == Relation::AuxPass ? Relation::NsubjPass : Relation::Nsubj);
    const bool past = tree.tag(first) == "VBD" || tree.tag(first) == "VBN";
    hang(tree, first, past ? subject : predicate, past ? Relation::Acl : Relation::Advcl);
    if (past) retag(tree, first, "VBN");
    for (int k = predicate + 1; k < tree.size() && k < predicate + deepest; ++k)
        if (tree.head(k) == first || tree.head(k) == end) hang(tree, k, predicate, tree.relation(k));
}

}  // namespace

bool isSubordinator(std::string_view lemma) {
    constexpr std::array<std::string_view, 5> subordinators = {"after", "before", "since", "until", "as"};
    return isOneOf(lemma, subordinators);
}

void repairSubordinates(Tree& tree) {
    for (int mark = 1; mark + 2 < tree.size(); ++mark) {
        repairMark(tree, mark);
        openWhile(tree, mark);
    }
    for (int i = 2; i + 1 < tree.size(); ++i)
        if (tree.upos(i) == Upos::Aux && hasTense(tree.tag(i))) raiseBehindWhen(tree, i);
}

}  // namespace dateline
