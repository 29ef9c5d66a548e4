#include "core/events/headline_verb.h"

#include "core/events/agreement.h"
#include "core/events/inflection.h"
#include "core/events/status.h"
#include "core/events/word_list.h"

namespace dateline {
namespace {

/// Verbs whose participle says by itself that something is to come.
constexpr std::array<std::string_view, 5> expecting = {"expect", "schedule", "plan", "slate", "set"};

int modalWord(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c))
        if (tree.relation(c) == Relation::Aux && tree.tag(c) == "MD") return c;
    return -1;
}
std::string modal(const Tree& tree, int verb) {
    const int word = modalWord(tree, verb);
    return word >= 0 ? lowered(tree.word(word)) : "may";
}

/// "efforts to contact Dylan", "nominated to serve"
bool isPurpose(const Tree& tree, int verb) {
    const int mark = tree.child(verb, Relation::Mark);
    const Relation r = tree.relation(verb);
    return (r == Relation::Acl || r == Relation::Advcl) && mark >= 0 && tree.lemma(mark) == "to";
}

}  // namespace

std::string particleForm(const Tree& tree, int verb) {
    const int p = tree.child(verb, Relation::CompoundPrt);
    if (p > verb + 1 && tree.child(verb, Relation::Obj) >= 0) return {};  // "took six months off"
    return p < 0 ? std::string() : " " + std::string(tree.word(p));
}

std::string activeForm(const Tree& tree, const Candidate& c, const Mention& mention, bool plural) {
    const int word = c.trigger.word;
    const std::string verb = tree.lemma(word) + particleForm(tree, word);
    if (isPurpose(tree, word) && mention.status != Status::Happened) return "to " + verb;
    switch (mention.status) {
        case Status::Planned:
            if (isToldAsDone(tree, word)) break;  // "set a hearing for Monday": what is to come is the hearing
            return "to " + verb;
        case Status::Possible:
            return modal(tree, word) + " " + verb;
        case Status::Denied:
            if (namesNobody(tree, c.roles.actor) || (c.trigger.act && c.trigger.act->name == "deny")) break;
            if (modalWord(tree, word) >= 0) return modal(tree, word) + " not " + verb;
            return (plural ? "do not " : "does not ") + verb;
        default:
            break;
    }
    return plural ? verb : thirdPerson(tree.lemma(word)) + particleForm(tree, word);
}

std::string passiveForm(const Tree& tree, const Candidate& c, const Mention& mention) {
    const int word = c.trigger.word;
    std::string participle = lowered(tree.word(word)) + particleForm(tree, word);
    const bool asks = tree.lemma(word) == "ask" && mention.status == Status::Happened;  // "Berg asked about the fire"
    if (asks && tree.child(word, Relation::Obj) < 0 && tree.child(word, Relation::Xcomp) < 0)
        participle = (isPlural(tree, c.roles.patient) ? "were " : "was ") + participle;
    if (mention.status == Status::Planned && isOneOf(mention.lemma, expecting)) return participle;
    switch (mention.status) {
        case Status::Planned:
            return (isToldAsDone(tree, word) ? "" : "to be ") + participle;
        case Status::Possible:
            return modal(tree, word) + " be " + participle;
        case Status::Denied:
            return namesNobody(tree, c.roles.patient) ? participle : "not " + participle;
        default:
            return participle;
    }
}

}  // namespace dateline
