#include "core/events/status.h"

#include "core/events/word_list.h"

#include <optional>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 13> planning = {"plan",     "intend",  "agree",  "vow",      "promise",
                                                  "pledge",   "decide",  "expect", "schedule", "prepare",
                                                  "threaten", "propose", "set"};
constexpr std::array<string_view, 30> wishing = {
    "want",      "hope",   "seek",      "ask",     "urge", "call",  "order",  "try",       "attempt", "aim",
    "wish",      "demand", "consider",  "refer",   "need", "allow", "permit", "authorize", "request", "press",
    "encourage", "invite", "recommend", "suggest", "like", "tell",  "reject", "oppose",    "require", "believe"};
constexpr std::array<string_view, 10> preventing = {"refuse", "fail", "decline", "avoid",   "prevent",
                                                    "block",  "stop", "deny",    "neglect", "prohibit"};
/// What is caused happened, however it is put.
constexpr std::array<string_view, 12> causing = {"cause", "force", "lead",  "prompt", "compel",   "make",
                                                 "help",  "get",   "begin", "start",  "continue", "manage"};
constexpr std::array<string_view, 8> conditional = {"if",     "unless",   "whether",  "lest",
                                                    "should", "provided", "assuming", "otherwise"};
constexpr std::array<string_view, 9> plannedAdjectives = {
    "planned", "proposed", "upcoming", "scheduled", "forthcoming", "expected", "next", "impending", "intended"};
constexpr std::array<string_view, 6> possibleAdjectives = {"possible", "potential", "future",
                                                           "likely",   "eventual",  "would-be"};
constexpr std::array<string_view, 6> claimedAdjectives = {"alleged",  "suspected", "supposed",
                                                          "reported", "claimed",   "purported"};
constexpr std::array<string_view, 4> cancelledAdjectives = {"cancelled", "canceled", "aborted", "abandoned"};
constexpr std::array<string_view, 3> wantedNouns = {"propose", "ask", "plan"};
constexpr int deepest = 12;

bool isCancelling(const Tree& tree, int verb) {
    const Act* act =
        tree.upos(verb) == Upos::Verb ? verbAct(tree.lemma(verb), particleOf(tree, verb)) : nounAct(tree.lemma(verb));
    return act && act->name == "cancel";
}

bool isNegated(const Tree& tree, int word) {
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const std::string& lemma = tree.lemma(c);
        if (tree.relation(c) == Relation::Advmod &&
            (lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "n’t" || lemma == "hardly"))
            return true;
        if (tree.relation(c) == Relation::Det && (lemma == "no" || lemma == "neither")) return true;
    }
    return false;
}

std::optional<Status> modalStatus(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Aux || tree.tag(c) != "MD") continue;
        const std::string& modal = tree.lemma(c);
        if (modal == "will" || modal == "shall" || modal == "'ll" || modal == "wo" || modal == "’ll" || modal == "ll")
            return Status::Planned;
        return Status::Possible;
    }
    return {};
}

bool isConditional(const Tree& tree, int verb) {
    const int mark = tree.child(verb, Relation::Mark);
    return mark >= 0 && isOneOf(tree.lemma(mark), conditional);
}

bool isInfinitive(const Tree& tree, int verb) {
    const int mark = tree.child(verb, Relation::Mark);
    return mark >= 0 && tree.lemma(mark) == "to" && tree.tag(verb) == "VB";
}

bool isOngoing(const Tree& tree, int verb) {
    if (tree.tag(verb) != "VBG") return false;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (tree.relation(c) == Relation::Aux && tree.lemma(c) == "be" && tree.tag(c) != "VBD") return true;
    return false;
}

/// "is going to act", "is due to act", "plans to act": what the verb above makes of an infinitive.
std::optional<Status> infinitiveStatus(const Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (above < 0) return Status::Planned;
    const std::string& lemma = tree.lemma(above);
    if (isOneOf(lemma, causing)) return {};
    if (tree.relation(verb) == Relation::Acl && tree.head(above) >= 0 && isOneOf(tree.lemma(tree.head(above)), causing))
        return {};
    if (tree.relation(verb) == Relation::Advcl) return Status::Possible;
    if (isOneOf(lemma, planning) || lemma == "due" || lemma == "go" || lemma == "plan" || lemma == "decision" ||
        lemma == "ready")
        return Status::Planned;
    if (isOneOf(lemma, wishing) || !isPredicate(tree, above)) return Status::Possible;
    if (isOneOf(lemma, preventing)) return Status::Denied;
    return {};
}

/// Status is handed down: from causing and continuing verbs to what is caused, from a verb to its object noun.
bool handsDown(const Tree& tree, int word) {
    const Relation relation = tree.relation(word);
    return relation == Relation::Xcomp || relation == Relation::Conj || relation == Relation::Ccomp ||
           relation == Relation::Advcl;
}

/// "called off the race, which was to have been held in June"
bool isOfCancelled(const Tree& tree, int verb) {
    const int noun = tree.relation(verb) == Relation::AclRelcl ? tree.head(verb) : -1;
    if (noun < 0 || tree.head(noun) < 0) return false;
    const Relation r = tree.relation(noun);
    return (r == Relation::Obj || r == Relation::NsubjPass) && isCancelling(tree, tree.head(noun)) &&
           !isNegated(tree, tree.head(noun));
}

/// "is expected", "were scheduled": what is to come, however it is put.
bool isExpected(const Tree& tree, int verb) {
    constexpr std::array<string_view, 5> expecting = {"expect", "schedule", "plan", "slate", "due"};
    return tree.tag(verb) == "VBN" && isOneOf(tree.lemma(verb), expecting);
}

Status verbStatus(const Tree& tree, int verb, int depth) {
    if (isOfCancelled(tree, verb)) return Status::Cancelled;
    if (isExpected(tree, verb) && !isNegated(tree, verb)) return Status::Planned;
    if (isNegated(tree, verb)) return Status::Denied;
    if (isConditional(tree, verb)) return Status::Possible;
    if (const auto modal = modalStatus(tree, verb)) return *modal;
    const int above = tree.head(verb);
    if (isInfinitive(tree, verb))
        if (const auto infinitive = infinitiveStatus(tree, verb)) return *infinitive;
    if (isOngoing(tree, verb)) return Status::Ongoing;
    if (above < 0 || depth > deepest || !handsDown(tree, verb) || !isPredicate(tree, above)) return Status::Happened;
    if (tree.relation(verb) == Relation::Advcl && !isInfinitive(tree, verb)) return Status::Happened;
    if (tree.relation(verb) == Relation::Ccomp)  // what somebody denies
        return tree.lemma(above) == "deny" && !isNegated(tree, above) ? Status::Denied : Status::Happened;
    if (tree.relation(verb) == Relation::Xcomp && isCancelling(tree, above)) return Status::Cancelled;
    if (tree.relation(verb) == Relation::Conj && (tree.tag(verb) == "VBD" || tree.tag(verb) == "VBZ"))
        return Status::Happened;
    return verbStatus(tree, above, depth + 1);
}

std::optional<Status> adjectiveStatus(const Tree& tree, int noun) {
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Amod) continue;
        const std::string word = lowered(tree.word(c));
        if (isOneOf(word, cancelledAdjectives)) return Status::Cancelled;
        if (isOneOf(word, claimedAdjectives)) return Status::Claimed;
        if (isOneOf(word, possibleAdjectives)) return Status::Possible;
        if (isOneOf(word, plannedAdjectives)) return Status::Planned;
    }
    return {};
}

/// What the verb does to a noun that is its object, or its subject in the passive.
std::optional<Status> statusFromVerb(const Tree& tree, int noun, int verb) {
    const Relation relation = tree.relation(noun);
    const bool patient = relation == Relation::Obj || relation == Relation::NsubjPass;
    const Status above = verbStatus(tree, verb, 0);
    if (patient && isCancelling(tree, verb) && above != Status::Denied)
        return above == Status::Happened || above == Status::Ongoing ? Status::Cancelled : Status::Possible;
    if (patient && tree.lemma(verb) == "deny") return Status::Denied;
    const Act* act = verbAct(tree.lemma(verb), particleOf(tree, verb));
    const bool wanted = patient || (relation == Relation::Obl && caseOf(tree, noun) == "for");
    if (wanted && act && act->kind == ActKind::Speech && isOneOf(act->name, wantedNouns)) return Status::Possible;
    if (patient && act && (act->kind == ActKind::Light || act->kind == ActKind::Aspect) && above != Status::Happened)
        return above;
    if (patient && tree.lemma(verb) == "plan") return Status::Planned;
    return {};
}

Status nounStatus(const Tree& tree, int noun) {
    if (isNegated(tree, noun)) return Status::Denied;
    if (const auto said = adjectiveStatus(tree, noun)) return *said;
    const int above = tree.head(noun);
    if (above < 0) return Status::Happened;
    if (isPredicate(tree, above) && tree.upos(above) == Upos::Verb)
        if (const auto verb = statusFromVerb(tree, noun, above)) return *verb;
    if (tree.relation(noun) == Relation::Nmod && isNominal(tree.upos(above)) && isCancelling(tree, above))
        return Status::Cancelled;
    return Status::Happened;
}

}  // namespace

Status statusOf(const Tree& tree, const Trigger& trigger) {
    if (!tree.parsed) return Status::Happened;
    return trigger.kind == TriggerKind::Noun ? nounStatus(tree, trigger.word) : verbStatus(tree, trigger.word, 0);
}

}  // namespace dateline
