#include "core/events/complements.h"

#include "core/events/clause_words.h"
#include "core/events/lexicon.h"
#include "core/events/roles.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

/// Verbs that say of whom or what only behind a preposition.
constexpr std::array<std::pair<string_view, string_view>, 54> asking = {
    {{"accuse", "of"},    {"deprive", "of"},     {"rob", "of"},       {"suspect", "of"},     {"remind", "of"},
     {"convict", "of"},   {"acquit", "of"},      {"charge", "with"},  {"provide", "with"},   {"supply", "with"},
     {"present", "with"}, {"equip", "with"},     {"replace", "with"}, {"associate", "with"}, {"entrust", "with"},
     {"blame", "on"},     {"base", "on"},        {"place", "on"},     {"place", "in"},       {"place", "under"},
     {"put", "on"},       {"put", "in"},         {"put", "into"},     {"put", "under"},      {"attribute", "to"},
     {"devote", "to"},    {"dedicate", "to"},    {"limit", "to"},     {"restrict", "to"},    {"subject", "to"},
     {"link", "to"},      {"sentence", "to"},    {"prevent", "from"}, {"stop", "from"},      {"ban", "from"},
     {"bar", "from"},     {"prohibit", "from"},  {"turn", "into"},    {"transform", "into"}, {"convert", "into"},
     {"nominate", "as"},  {"treat", "as"},       {"describe", "as"},  {"treat", "for"},      {"charge", "in"},
     {"add", "to"},       {"rip", "from"},       {"appoint", "as"},   {"identify", "as"},    {"choose", "as"},
     {"select", "as"},    {"participate", "in"}, {"invite", "to"},    {"build", "around"}}};

bool says(const Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    return isSaying(act);
}

bool opensContent(const Tree& tree, int word) {
    constexpr std::array<string_view, 7> openings = {"that", "whether", "how", "why", "what", "if", "where"};
    return isOneOf(lowered(tree.word(word)), openings);
}

/// "paid for ten clerks to fly", "the first woman to fly": who does it stands right before.
bool tellsWhoDoes(const Tree& tree, int head, int mark) {
    constexpr std::array<string_view, 6> ranks = {"first", "second", "third", "last", "next", "only"};
    constexpr int longestPhrase = 8;
    if (isNominal(tree.upos(head))) {
        if (caseOf(tree, head) == "for") return true;
        for (int c = std::max(0, head - longestPhrase); c < head; ++c)
            if (tree.head(c) == head && tree.relation(c) == Relation::Amod && isOneOf(tree.lemma(c), ranks))
                return true;
        return false;
    }
    for (int c = mark - 1; c > std::max(head, mark - longestPhrase); --c)
        if (tree.head(c) == head)
            return tree.relation(c) == Relation::Obl && caseOf(tree, c) == "for" && tree.to(c) == mark - 1;
    return false;
}

/// What a verb makes somebody do, or says of whom; what an offer is made to do, whatever the parser hung that on.
bool completesByClause(const Tree& tree, int head, int clause) {
    const int mark = tree.child(clause, Relation::Mark);
    if (mark > 0 && tree.tag(mark) == "TO" && tree.upos(mark - 1) == Upos::Noun && saysLittle(tree.lemma(mark - 1)))
        return true;
    if (mark > head && tree.tag(mark) == "TO" && tellsWhoDoes(tree, head, mark)) return true;
    const int above = tree.head(head);  // "has the right to leave"
    if (mark > head && tree.tag(mark) == "TO" && above >= 0 && above < head && tree.lemma(above) == "have") return true;
    const bool verb = tree.upos(head) == Upos::Verb || tree.lemma(head) == "have";
    if (!verb || mark < head || mark != tree.from(clause)) return false;
    if (tree.tag(mark) == "TO")
        return tree.lemma(head) == "have" ||  // "has ten days to decide"
               (takesInfinitive(tree.lemma(head)) && tree.relation(clause) == Relation::Xcomp);
    return tree.tag(clause) == "VBG" && asks(tree.lemma(head), tree.lemma(mark));
}

bool completesByPhrase(const Tree& tree, int head, int noun) {
    const int preposition = tree.child(noun, Relation::Case);
    return preposition > head && tree.upos(head) == Upos::Verb && asks(tree.lemma(head), tree.lemma(preposition));
}

}  // namespace

bool asks(string_view verb, string_view preposition) {
    return std::any_of(asking.begin(), asking.end(),
                       [&](const auto& pair) { return pair.first == verb && pair.second == preposition; });
}

bool isComplement(const Tree& tree, int word) {
    const int head = tree.head(word);
    if (head < 0 || head > word) return false;
    const int first = tree.from(word);
    const Upos u = tree.upos(head);
    switch (tree.relation(word)) {
        case Relation::Obj:
        case Relation::Iobj:
            return u == Upos::Verb && isNominal(tree.upos(word)) && tree.upos(first) != Upos::Verb;
        case Relation::CompoundPrt:
            return u == Upos::Verb;
        case Relation::Xcomp:
            return u == Upos::Verb || u == Upos::Adj;
        case Relation::Csubj:
        case Relation::Ccomp:
            return opensContent(tree, first) || says(tree, head);
        case Relation::Acl:
            if (opensContent(tree, first) && tree.relation(head) == Relation::Obj && says(tree, tree.head(head)))
                return true;
            [[fallthrough]];
        case Relation::Advcl:
            return completesByClause(tree, head, word);
        case Relation::Obl:
        case Relation::Nmod:
            return completesByPhrase(tree, head, word);
        default:
            return false;
    }
}

bool leadsToSaying(const Tree& tree, int verb) {
    if (tree.lemma(verb) != "take" || tree.child(verb, Relation::Obj) >= 0) return false;
    const int joint = tree.child(verb, Relation::Conj), where = tree.child(verb, Relation::Obl);
    return joint > verb && where > verb && where < joint && caseOf(tree, where) == "to" && says(tree, joint);
}

}  // namespace dateline
