#include "core/events/triggers.h"

#include "core/events/mention_model.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {
namespace {

using std::string_view;

/// Verbs by their form that have become prepositions or mere auxiliaries.
constexpr std::array<string_view, 8> grammaticalVerbs = {"be",     "do",      "accord", "let",
                                                         "regard", "concern", "depend", "base"};
/// Adjectives that TimeML takes for states when they are predicates.
constexpr std::array<string_view, 24> stateAdjectives = {
    "able",      "afraid",      "alive",    "angry",      "available", "aware",   "capable",   "confident",
    "dead",      "due",         "eligible", "guilty",     "ill",       "injured", "missing",   "ready",
    "reluctant", "responsible", "sick",     "successful", "unable",    "unaware", "unwilling", "willing"};

/// "going to" before a verb is a tense.
bool isFutureGoing(const Tree& tree, int i) {
    return tree.lemma(i) == "go" && tree.tag(i) == "VBG" && i + 2 < tree.size() && tree.word(i + 1) == "to" &&
           tree.tag(i + 2) == "VB";
}

bool isVerbTrigger(const Tree& tree, int i) {
    if (tree.upos(i) != Upos::Verb || isFutureGoing(tree, i)) return false;
    const std::string& lemma = tree.lemma(i);
    if (isOneOf(lemma, grammaticalVerbs)) return false;
    return lemma != "have" || i + 1 >= tree.size() || tree.word(i + 1) != "to";
}

bool isNounTrigger(const Tree& tree, int i) {
    if (tree.upos(i) != Upos::Noun && !(tree.upos(i) == Upos::Propn && tree.heading)) return false;
    // The first of two nouns names a kind ("attack helicopter", "election law"), not a happening.
    if (i + 1 < tree.size() && tree.upos(i + 1) == Upos::Noun && nounAct(tree.lemma(i + 1)) == nullptr) return false;
    if (nounAct(tree.lemma(i))) return true;
    const NounSense* sense = nounSense(tree.lemma(i));
    return sense && sense->happening >= 60 && !sense->verb.empty();
}

bool isStatePredicate(const Tree& tree, int i) {
    return tree.upos(i) == Upos::Adj && isOneOf(tree.lemma(i), stateAdjectives) && i > 0 &&
           (tree.upos(i - 1) == Upos::Aux || tree.upos(i - 1) == Upos::Adv || tree.upos(i - 1) == Upos::Part);
}

TriggerKind kindOf(Upos upos) {
    if (upos == Upos::Verb || upos == Upos::Aux) return TriggerKind::Verb;
    return upos == Upos::Noun || upos == Upos::Propn ? TriggerKind::Noun : TriggerKind::Adjective;
}

/// What the trained model says; its features' buffer is the caller's.
std::optional<TriggerKind> learnedKind(const LinearModel& model, const Tree& tree, const MentionDescriber& describer,
                                       int i, std::vector<Feature>& features) {
    if (!mayNameEvent(tree, i)) return {};
    describer.describe(i, features);
    return model.score(features) > mentionThreshold(tree.upos(i)) ? std::optional(kindOf(tree.upos(i))) : std::nullopt;
}

/// What rules say where no model is built in.
std::optional<TriggerKind> ruledKind(const Tree& tree, int i) {
    if (isVerbTrigger(tree, i)) return TriggerKind::Verb;
    if (isNounTrigger(tree, i)) return TriggerKind::Noun;
    if (isStatePredicate(tree, i)) return TriggerKind::Adjective;
    return {};
}

/// Kinds that gather unlike acts for their part in the sentence only; the act is then the word itself.
bool gathersUnlikeActs(const Act& act) { return act.kind != ActKind::Act && act.kind != ActKind::Speech; }

void nameAct(const Tree& tree, Trigger& trigger) {
    const std::string& lemma = tree.lemma(trigger.word);
    trigger.actName = lemma;
    if (trigger.kind == TriggerKind::Verb) trigger.act = verbAct(lemma, particleOf(tree, trigger.word));
    if (trigger.kind == TriggerKind::Noun) {
        trigger.act = nounAct(lemma);
        const NounSense* sense = trigger.act ? nullptr : nounSense(lemma);
        if (sense && !sense->verb.empty()) {
            trigger.actName = sense->verb;
            trigger.act = verbAct(sense->verb);
        }
    }
    if (trigger.act && !gathersUnlikeActs(*trigger.act)) trigger.actName = trigger.act->name;
}

}  // namespace

std::string_view particleOf(const Tree& tree, int verb) {
    if (const int particle = tree.child(verb, Relation::CompoundPrt); particle >= 0) return tree.word(particle);
    if (verb + 1 >= tree.size()) return {};
    const Upos next = tree.upos(verb + 1);
    return next == Upos::Adp || next == Upos::Adv || next == Upos::Part ? tree.word(verb + 1) : std::string_view();
}

std::vector<Trigger> findTriggers(const Tree& tree, const LinearModel& mentions) {
    std::vector<Trigger> found;
    std::vector<Feature> features;
    features.reserve(64);
    const MentionDescriber describer(tree);
    for (int i = 0; i < tree.size(); ++i) {
        const auto kind = !mentions.empty() ? learnedKind(mentions, tree, describer, i, features) : ruledKind(tree, i);
        if (!kind) continue;
        Trigger trigger{i, *kind, nullptr, {}};
        nameAct(tree, trigger);
        found.push_back(std::move(trigger));
    }
    return found;
}

void addDue(const Tree& tree, std::vector<Trigger>& triggers) {
    constexpr int reach = 5;  // words from "due" to its day: "due in court on Friday"
    for (const TimeSlot& slot : tree.slots) {
        if (slot.adnominal) continue;
        for (int i = slot.from - 1; i > 0 && i >= slot.from - reach && tree.upos(i) != Upos::Verb; --i) {
            if (tree.lemma(i) != "due" || tree.lemma(i - 1) != "be") continue;
            const auto at = std::lower_bound(triggers.begin(), triggers.end(), i,
                                             [](const Trigger& t, int w) { return t.word < w; });
            if (at == triggers.end() || at->word != i)
                triggers.insert(at, Trigger{i, TriggerKind::Adjective, nullptr, "due"});
            break;
        }
    }
}

void addDatedNouns(const Tree& tree, std::vector<Trigger>& triggers) {
    constexpr int happens = 15;  // hundredths of the uses of a noun that comes from a verb
    for (const TimeSlot& slot : tree.slots) {
        if (!slot.adnominal || slot.ofNoun) continue;
        int noun = -1;
        for (int k = slot.to + 1; k < tree.size() && k <= slot.to + 4; ++k) {
            if (tree.upos(k) != Upos::Noun && tree.upos(k) != Upos::Adj) break;
            if (tree.upos(k) == Upos::Noun) noun = k;
        }
        const NounSense* sense = noun < 0 ? nullptr : nounSense(tree.lemma(noun));
        if (noun < 0 || (!nounAct(tree.lemma(noun)) && (!sense || sense->happening < happens || sense->verb.empty())))
            continue;
        const auto at = std::lower_bound(triggers.begin(), triggers.end(), noun,
                                         [](const Trigger& t, int w) { return t.word < w; });
        if (at != triggers.end() && at->word == noun) continue;
        Trigger trigger{noun, TriggerKind::Noun, nullptr, {}};
        nameAct(tree, trigger);
        triggers.insert(at, std::move(trigger));
    }
}

}  // namespace dateline
