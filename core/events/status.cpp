#include "core/events/status.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <optional>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 15> planning = {"plan",     "intend",  "agree",  "vow",      "promise",
                                                  "pledge",   "decide",  "expect", "schedule", "prepare",
                                                  "threaten", "propose", "set",    "plot",     "conspire"};
constexpr std::array<string_view, 30> wishing = {
    "want",      "hope",   "seek",      "ask",     "urge", "call",  "order",  "try",       "attempt", "aim",
    "wish",      "demand", "consider",  "refer",   "need", "allow", "permit", "authorize", "request", "press",
    "encourage", "invite", "recommend", "suggest", "like", "tell",  "reject", "oppose",    "require", "believe"};
constexpr std::array<string_view, 10> preventing = {"refuse", "fail", "decline", "avoid",   "prevent",
                                                    "block",  "stop", "deny",    "neglect", "prohibit"};
/// What is caused happened, however it is put.
constexpr std::array<string_view, 12> causing = {"cause", "force", "lead",  "prompt", "compel",   "make",
                                                 "help",  "get",   "begin", "start",  "continue", "manage"};
/// Verbs that keep somebody from doing what "from" opens.
constexpr std::array<string_view, 11> keeping = {"prevent", "block", "stop",   "bar",      "ban",       "prohibit",
                                                 "keep",    "deter", "forbid", "dissuade", "discourage"};
/// Verbs that put a deed down to somebody, with "of" or "with".
constexpr std::array<string_view, 4> accusing = {"accuse", "charge", "suspect", "indict"};
constexpr std::array<string_view, 5> pondering = {"consider", "contemplate", "discuss", "mull", "weigh"};
constexpr std::array<string_view, 5> fearing = {"fear", "worry", "hope", "doubt", "wonder"};
constexpr std::array<string_view, 6> hearsay = {"allegedly",   "reportedly", "supposedly",
                                                "purportedly", "apparently", "ostensibly"};
/// What calls off what was only meant: an offer, a bid.
constexpr std::array<string_view, 9> intents = {"bid",         "offer",  "proposal",   "plan",   "candidacy",
                                                "application", "threat", "invitation", "request"};
constexpr std::array<string_view, 5> averting = {"avert", "foil", "thwart", "forestall", "prevent"};
constexpr std::array<string_view, 8> conditional = {"if",     "unless",   "whether",  "lest",
                                                    "should", "provided", "assuming", "otherwise"};
constexpr std::array<string_view, 9> plannedAdjectives = {
    "planned", "proposed", "upcoming", "scheduled", "forthcoming", "expected", "next", "impending", "intended"};
constexpr std::array<string_view, 6> possibleAdjectives = {"possible", "potential", "future",
                                                           "likely",   "eventual",  "would-be"};
constexpr std::array<string_view, 6> claimedAdjectives = {"alleged",  "suspected", "supposed",
                                                          "reported", "claimed",   "purported"};
constexpr std::array<string_view, 4> cancelledAdjectives = {"cancelled", "canceled", "aborted", "abandoned"};
/// What these say of is only thought of: "the prospect of a strike", "the threat of an attack".
constexpr std::array<string_view, 7> prospects = {"prospect", "possibility", "threat", "likelihood",
                                                  "risk",     "danger",      "chance"};
/// Verbs whose object is only reckoned: "estimated earnings of 55 cents".
constexpr std::array<string_view, 5> reckoning = {"estimate", "forecast", "predict", "project", "anticipate"};
constexpr std::array<string_view, 3> wantedNouns = {"propose", "ask", "plan"};
constexpr std::array<string_view, 2> untilWords = {"until", "till"};
constexpr std::array<string_view, 2> byWords = {"by", "before"};
constexpr std::array<string_view, 1> earlier = {"before"};
constexpr int deepest = 12;

bool isCancelling(const Tree& tree, int verb) {
    const Act* act =
        tree.upos(verb) == Upos::Verb ? verbAct(tree.lemma(verb), particleOf(tree, verb)) : nounAct(tree.lemma(verb));
    return act && act->name == "cancel";
}
/// "called off the strike", "withdrew its bid", "the attack was foiled"
bool callsOff(const Tree& tree, int verb, int noun) {
    if (isCancelling(tree, verb) || isOneOf(tree.lemma(verb), averting)) return true;
    const std::string& lemma = tree.lemma(verb);
    return (lemma == "withdraw" || lemma == "drop") && isOneOf(tree.lemma(noun), intents);
}

/// "not only harms him": it does
bool isNotOnly(const Tree& tree, int word) {
    return word + 1 < tree.size() && (tree.word(word + 1) == "only" || tree.word(word + 1) == "just");
}

/// Whether a verb has a time of its own behind one of these prepositions.
template <std::size_t N>
bool hasTimeWith(const Tree& tree, int verb, const std::array<string_view, N>& prepositions) {
    constexpr int nested = 3;  // "until the end of May"
    constexpr int reach = 60;  // words from the verb
    auto slot = std::lower_bound(tree.slots.begin(), tree.slots.end(), verb,
                                 [](const TimeSlot& s, int word) { return s.from <= word; });
    for (; slot != tree.slots.end() && slot->from < verb + reach; ++slot) {
        if (slot->preposition <= verb || !isOneOf(tree.word(slot->preposition), prepositions)) continue;
        int at = slot->head;
        for (int step = 0; step < nested && at >= 0 && at != verb; ++step) at = tree.head(at);
        if (at >= 0 && at == verb) return true;
    }
    return false;
}

bool hasNegation(const Tree& tree, int word) {
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const std::string& lemma = tree.lemma(c);
        if (tree.relation(c) == Relation::Advmod && !isNotOnly(tree, c) &&
            (lemma == "not" || lemma == "n't" || lemma == "never" || lemma == "n’t" || lemma == "hardly"))
            return true;
        if ((tree.relation(c) == Relation::Det || tree.relation(c) == Relation::Cc) &&
            (lemma == "no" || lemma == "neither"))
            return true;
    }
    return false;
}
/// "will not open before May": as planned as what opens in May.
bool willNotBefore(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.lemma(c) == "will" || tree.lemma(c) == "wo") return hasTimeWith(tree, verb, earlier);
    return false;
}

bool isNegated(const Tree& tree, int word) {
    if (isPredicate(tree, word) && (isUntilThen(tree, word) || willNotBefore(tree, word))) return false;
    return hasNegation(tree, word);
}
/// "No one was hurt", "Neither side agreed"
bool isDoneByNobody(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Nsubj && tree.relation(c) != Relation::NsubjPass) continue;
        const std::string& lemma = tree.lemma(c);
        return lemma == "nobody" || lemma == "none" || lemma == "nothing" || lemma == "neither" || isNegated(tree, c);
    }
    return false;
}

/// "announced that it would open in May": as told then, it will.
bool isSaidToCome(const Tree& tree, int verb) {
    if (tree.relation(verb) == Relation::Conj && tree.head(verb) >= 0)
        verb = tree.head(verb);  // "would close and sell"
    const int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Ccomp || above < 0 || tree.tag(above) != "VBD") return false;
    const Act* act = verbAct(tree.lemma(above));
    return act && (act->kind == ActKind::Report || act->kind == ActKind::Speech || act->name == "announce");
}

/// "would be insolvent by spring if it signed"
bool dependsOnMore(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Advcl) continue;
        const int mark = tree.child(c, Relation::Mark);
        if (mark >= 0 && (lowered(tree.word(mark)) == "if" || lowered(tree.word(mark)) == "unless")) return true;
    }
    return false;
}

std::optional<Status> modalStatus(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Aux || tree.tag(c) != "MD") continue;
        const std::string& modal = tree.lemma(c);
        if (modal == "would" && isSaidToCome(tree, verb))
            return dependsOnMore(tree, verb) ? Status::Possible : Status::Planned;
        if (modal == "must" && tree.word(c + 1) != "have" && hasTimeWith(tree, verb, byWords)) return Status::Planned;
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

bool isHearsay(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (isOneOf(tree.lemma(c), hearsay)) return true;
    return false;
}

/// "is possibly buying", "talks about possibly buying"
bool isMaybe(const Tree& tree, int verb) {
    constexpr std::array<string_view, 4> doubts = {"possibly", "perhaps", "maybe", "potentially"};
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.relation(c) == Relation::Advmod && isOneOf(tree.lemma(c), doubts)) return true;
    return false;
}

/// "originally", "previously": until something else was decided.
bool isOnce(const Tree& tree, int word) {
    constexpr std::array<string_view, 4> once = {"originally", "initially", "previously", "formerly"};
    return word >= 0 && isOneOf(lowered(tree.word(word)), once);
}

/// "is to open", "was to have opened": "be" before an infinitive, in one clause with it.
std::optional<Status> arranged(const Tree& tree, int verb) {
    int to = -1;
    for (int k = verb - 1; k >= 0 && k > verb - 5 && to < 0; --k)
        if (tree.word(k) == "to" && tree.head(k) == verb) to = k;
    const bool about = to > 1 && tree.word(to - 1) == "about" && tree.lemma(to - 2) == "be";
    if (about && tree.tag(to - 2) != "VBD") return Status::Planned;  // "is about to act"
    const bool once = isOnce(tree, to - 1);
    const int be = once ? to - 2 : to - 1;  // "was originally to have opened"
    if (be < 0 || tree.lemma(be) != "be" || (tree.head(be) != verb && tree.head(verb) != be)) return {};
    const bool past = tree.tag(be) == "VBD", perfect = tree.word(to + 1) == "have";
    return past && (perfect || once) ? Status::Cancelled : Status::Planned;
}

/// "had been due to fly", "had planned to sell", "was originally set to vote": so it was before it was put off.
bool wasSet(const Tree& tree, int setting) {
    constexpr std::array<string_view, 6> settings = {"due", "set", "schedule", "slate", "plan", "intend"};
    if (!isOneOf(tree.lemma(setting), settings) || isNominal(tree.upos(setting))) return false;
    bool had = false, was = false, once = isOnce(tree, setting - 1);
    for (int c = tree.first(setting); c >= 0 && c < setting; c = tree.next(c)) {
        had = had || (tree.lemma(c) == "have" && tree.tag(c) == "VBD");
        was = was || (tree.lemma(c) == "be" && tree.tag(c) == "VBD");
        once = once || isOnce(tree, c);
    }
    return had || (was && once);
}

/// "accused of stealing", "kept from entering": what a verb makes of the gerund behind its preposition.
std::optional<Status> gerundStatus(const Tree& tree, int verb) {
    const int mark = tree.child(verb, Relation::Mark), above = tree.head(verb);
    if (tree.tag(verb) != "VBG" || above < 0) return {};
    const std::string& lemma = tree.lemma(above);
    if (mark >= 0 && tree.lemma(mark) == "from" && isOneOf(lemma, keeping)) return Status::Denied;
    if (accusationOf(tree, verb) >= 0) return Status::Claimed;
    if (mark >= 0 || tree.relation(verb) != Relation::Xcomp) return {};
    if (isOneOf(lemma, pondering)) return Status::Possible;
    const bool ruledOut = lemma == "rule" && particleOf(tree, above) == "out";
    if (lemma == "deny" || lemma == "avoid" || ruledOut) return Status::Denied;
    return {};
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

/// "has yet to act"
bool hasYet(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (tree.lemma(c) == "yet") return true;
    return false;
}

/// "is going to act", "is due to act", "plans to act": what the verb above makes of an infinitive.
std::optional<Status> infinitiveStatus(const Tree& tree, int verb) {
    const int above = tree.head(verb);
    if (above < 0) return Status::Planned;
    const std::string& lemma = tree.lemma(above);
    if (lemma == "unable" || lemma == "powerless" || (lemma == "have" && hasYet(tree, above))) return Status::Denied;
    if (wasSet(tree, above)) return Status::Cancelled;
    if (isOneOf(lemma, causing)) return {};
    if (tree.relation(verb) == Relation::Acl && isNominal(tree.upos(above)) && isOneWhoDid(tree, above))
        return Status::Happened;
    if (tree.relation(verb) == Relation::Acl && tree.head(above) >= 0 && isOneOf(tree.lemma(tree.head(above)), causing))
        return {};
    if (tree.relation(verb) == Relation::Acl && tree.relation(above) == Relation::Obj &&
        isCancelling(tree, tree.head(above)) && !isNegated(tree, tree.head(above)))
        return Status::Cancelled;  // "abandoned plans to host the games"
    if (tree.relation(verb) == Relation::Advcl) return Status::Possible;
    if (const int object = tree.child(above, Relation::Obj);
        object > above && object < verb && isUndertaking(tree.lemma(object)))
        return Status::Possible;  // "extended their offers to buy the firm"
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

/// "there will be three rockets built by then": of what is to be, the participle is to come too.
std::optional<Status> statusOfThere(const Tree& tree, int verb) {
    const int noun = tree.relation(verb) == Relation::Acl && tree.tag(verb) == "VBN" ? tree.head(verb) : -1;
    const int be = noun < 0 || noun > verb ? -1 : tree.head(noun);
    return be >= 0 && be < noun && tree.lemma(be) == "be" ? modalStatus(tree, be) : std::nullopt;
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
    if (tree.lemma(verb) == "due" && tree.upos(verb) == Upos::Adj)
        return verb + 2 >= tree.size() || tree.word(verb + 1) != "to" || tree.tag(verb + 2) == "VB";  // no cause
    return tree.tag(verb) == "VBN" && isOneOf(tree.lemma(verb), expecting);
}

/// "It is not clear that the vote will help"
bool isUncertain(const Tree& tree, int verb) {
    constexpr std::array<string_view, 7> sure = {"clear", "certain", "sure", "obvious", "evident", "know", "guarantee"};
    const int above = tree.head(verb);
    const Relation r = tree.relation(verb);
    return above >= 0 && (r == Relation::Ccomp || r == Relation::Csubj || r == Relation::Advcl) &&
           (tree.lemma(above) == "unclear" || tree.lemma(above) == "uncertain" ||
            (isOneOf(tree.lemma(above), sure) && isNegated(tree, above)));
}

/// "because of allegations he had burned papers": what a noun says that somebody only says.
bool isAlleged(const Tree& tree, int verb) {
    constexpr std::array<string_view, 6> claims = {"allegation", "accusation", "claim", "suspicion", "rumor", "rumour"};
    const int noun = tree.from(verb) - 1;  // wherever the clause was hung
    const Relation r = tree.relation(verb);
    if (noun < 0 || (r != Relation::Acl && r != Relation::AclRelcl && r != Relation::Ccomp)) return false;
    if (!isOneOf(tree.lemma(noun), claims) || !isNominal(tree.upos(noun))) return false;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.tag(c) == "WDT" || tree.tag(c) == "WP") return false;  // "that angered the town"
    const bool told = tree.child(verb, Relation::Nsubj) >= 0 || tree.child(verb, Relation::NsubjPass) >= 0;
    return told && !lacksItsObject(tree, verb);
}

/// "investors fear the bank will collapse"
bool isFeared(const Tree& tree, int verb) {
    const int above = tree.head(verb);
    return tree.relation(verb) == Relation::Ccomp && above >= 0 && isOneOf(tree.lemma(above), fearing);
}

/// "A concert, planned for May, was called off": what has a past of its own, wherever it was hung.
bool hasOwnPast(const Tree& tree, int verb) {
    if (tree.tag(verb) != "VBN") return false;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.tag(c) == "VBD" && tree.lemma(c) == "be") return true;
    return false;
}

/// "was to have been opened, but the work was deferred"
bool hasOwnSubject(const Tree& tree, int verb) {
    return tree.relation(verb) == Relation::Conj && tree.child(verb, Relation::NsubjPass) >= 0;
}

Status verbStatus(const Tree& tree, int verb, int depth) {
    if (isOfCancelled(tree, verb)) return Status::Cancelled;
    if (isExpected(tree, verb) && !isNegated(tree, verb))
        return wasSet(tree, verb) ? Status::Cancelled : Status::Planned;
    if (isNegated(tree, verb) || isDoneByNobody(tree, verb)) return Status::Denied;
    if (isConditional(tree, verb)) return Status::Possible;
    if (isHearsay(tree, verb) || isAlleged(tree, verb)) return Status::Claimed;
    if (const auto meant = arranged(tree, verb)) return *meant;
    if (const auto gerund = gerundStatus(tree, verb)) return *gerund;
    if (isFeared(tree, verb) || isUncertain(tree, verb) || isMaybe(tree, verb)) return Status::Possible;
    if (const auto modal = modalStatus(tree, verb)) return *modal;
    if (const auto there = statusOfThere(tree, verb)) return *there;
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
    if (hasOwnPast(tree, verb) && (tree.relation(verb) == Relation::Xcomp || hasOwnSubject(tree, verb)))
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

/// "Today's game has been postponed", "Friday's vote": of that day it is off.
bool hasOwnDay(const Tree& tree, int noun) {
    return std::any_of(tree.slots.begin(), tree.slots.end(), [&](const TimeSlot& slot) {
        return slot.adnominal && !slot.ofNoun && slot.to < noun && tree.head(slot.head) == noun;
    });
}

/// What the verb does to a noun that is its object, or its subject in the passive.
std::optional<Status> statusFromVerb(const Tree& tree, int noun, int verb) {
    const Relation relation = tree.relation(noun);
    const bool patient = relation == Relation::Obj || relation == Relation::NsubjPass;
    const Status above = verbStatus(tree, verb, 0);
    if (patient && callsOff(tree, verb, noun) && above != Status::Denied)
        return above == Status::Happened || above == Status::Ongoing ? Status::Cancelled : Status::Possible;
    if (patient && tree.lemma(verb) == "deny") return Status::Denied;
    const Act* act = verbAct(tree.lemma(verb), particleOf(tree, verb));
    // "will result in a charge", "may lead to a strike", "will cause delays": no more than its cause is
    const std::string& cause = tree.lemma(verb);
    const bool outcome = (patient && cause == "cause") || (cause == "result" && caseOf(tree, noun) == "in") ||
                         (cause == "lead" && caseOf(tree, noun) == "to");
    if (outcome && (above == Status::Planned || above == Status::Possible || above == Status::Denied)) return above;
    if (patient && isOneOf(tree.lemma(verb), reckoning)) return Status::Possible;
    const bool wanted = patient || (relation == Relation::Obl && caseOf(tree, noun) == "for");
    if (wanted && act && act->kind == ActKind::Speech && isOneOf(act->name, wantedNouns)) return Status::Possible;
    if (patient && act && (act->kind == ActKind::Light || act->kind == ActKind::Aspect) && above != Status::Happened)
        return above;
    if (patient && tree.lemma(verb) == "plan") return Status::Planned;
    if (patient && act && act->name == "postpone" && above == Status::Happened)
        return hasOwnDay(tree, noun) ? Status::Cancelled : Status::Planned;
    return {};
}

Status nounStatus(const Tree& tree, int noun) {
    if (isNegated(tree, noun) || caseOf(tree, noun) == "without") return Status::Denied;
    const int above = tree.head(noun);
    std::optional<Status> verb;
    if (above >= 0 && isPredicate(tree, above) && tree.upos(above) == Upos::Verb)
        verb = statusFromVerb(tree, noun, above);
    if (verb == Status::Cancelled) return *verb;
    if (const auto said = adjectiveStatus(tree, noun)) return *said;
    if (above < 0) return Status::Happened;
    if (verb) return *verb;
    if (tree.relation(noun) == Relation::Nmod && isNominal(tree.upos(above)) && isCancelling(tree, above))
        return Status::Cancelled;
    if (tree.relation(noun) == Relation::Nmod && caseOf(tree, noun) == "of" && isOneOf(tree.lemma(above), prospects))
        return Status::Possible;
    return Status::Happened;
}

}  // namespace

bool wasOnlyMeant(const Tree& tree, int verb) {
    if (!tree.parsed || isOfCancelled(tree, verb)) return false;
    const int above = tree.head(verb);
    return arranged(tree, verb) == Status::Cancelled || wasSet(tree, verb) ||
           (above >= 0 && tree.child(verb, Relation::Mark) >= 0 && wasSet(tree, above));
}

bool isPerfect(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.relation(c) == Relation::Aux && tree.lemma(c) == "have" && tree.tag(c) != "VB") return true;
    return false;
}

bool isPastTense(const Tree& tree, int verb) {
    if (tree.tag(verb) == "VBD") return true;
    bool helped = false;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        const bool auxiliary = tree.relation(c) == Relation::Aux || tree.relation(c) == Relation::AuxPass;
        if (auxiliary && tree.tag(c) == "VBD") return true;
        helped = helped || auxiliary;
    }
    // "when the firm reduced its part": tagged as a participle, and the verb of a clause
    return tree.tag(verb) == "VBN" && !helped && tree.child(verb, Relation::Nsubj) >= 0;
}

bool isToldAsDone(const Tree& tree, int verb) {
    for (int k = tree.first(verb); k >= 0 && k < verb; k = tree.next(k))
        if (tree.tag(k) == "MD" || tree.tag(k) == "TO") return false;
    return isPerfect(tree, verb) || isPastTense(tree, verb);
}

bool isUntilThen(const Tree& tree, int verb) { return hasTimeWith(tree, verb, untilWords); }

bool comesTrueThen(const Tree& tree, int verb) { return isUntilThen(tree, verb) && hasNegation(tree, verb); }

bool isNotToCome(const Tree& tree, int verb) {
    if (hasNegation(tree, verb)) return modalStatus(tree, verb) == Status::Planned || isExpected(tree, verb);
    const int above = tree.relation(verb) == Relation::Xcomp ? tree.head(verb) : -1;
    return above >= 0 && hasNegation(tree, above) && isExpected(tree, above);
}

int accusationOf(const Tree& tree, int deed) {
    const int mark = tree.child(deed, Relation::Mark), above = tree.head(deed);
    const bool accused = above >= 0 && tree.tag(deed) == "VBG" && mark >= 0 && isOneOf(tree.lemma(above), accusing);
    return accused && (tree.lemma(mark) == "of" || tree.lemma(mark) == "with") ? above : -1;
}

bool cancels(const Tree& tree, int verb) {
    return tree.parsed && tree.upos(verb) == Upos::Verb && !isNegated(tree, verb) &&
           (isCancelling(tree, verb) || tree.lemma(verb) == "drop" || tree.lemma(verb) == "ditch" ||
            tree.lemma(verb) == "withdraw");
}

bool putsOff(const Tree& tree, int verb) {
    if (!tree.parsed || tree.upos(verb) != Upos::Verb || isNegated(tree, verb)) return false;
    const std::string& lemma = tree.lemma(verb);
    if (lemma == "put" || lemma == "push" || lemma == "move") {  // "put it off until after the feast", however read
        for (int k = verb + 1; k < std::min(tree.size(), verb + 3); ++k)
            if (tree.word(k) == "back" || (lemma == "put" && tree.word(k) == "off")) return true;
    }
    const Act* act = verbAct(lemma, particleOf(tree, verb));
    return act && act->name == "postpone" && lemma != "suspend";
}

bool isPutOff(const Tree& tree, int verb) {
    constexpr int reach = 25;  // words behind what was meant
    const int end = std::min(tree.size(), verb + reach);
    for (int k = verb; k < end; ++k)
        if (putsOff(tree, k)) return true;
    return false;
}

Status statusOf(const Tree& tree, const Trigger& trigger) {
    if (!tree.parsed) return Status::Happened;
    return trigger.kind == TriggerKind::Noun ? nounStatus(tree, trigger.word) : verbStatus(tree, trigger.word, 0);
}

}  // namespace dateline
