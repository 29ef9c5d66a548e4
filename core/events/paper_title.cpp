#include "core/events/paper_title.h"

#include "core/base/utf8.h"
#include "core/events/cut_words.h"
#include "core/events/headline.h"
#include "core/events/lexicon.h"
#include "core/events/messages.h"
#include "core/events/title.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr int half = 50;  ///< of a noun's uses, in hundredths

/// What somebody makes known by a message, in the message's own clause.
constexpr std::array<std::string_view, 12> saying = {"say",    "state",    "explain", "allege",  "claim",   "warn",
                                                     "report", "announce", "argue",   "declare", "confirm", "promise"};

class Message {
public:
    Message(const Passage& passage, const Candidate& c, const Mention& mention)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), verb_(c.trigger.word) {}

    std::string title() const {
        if (!isSent()) return {};
        if (const int verb = participle(); verb >= 0) {
            std::string title = wholeOf(said(verb, c_.roles));
            if (!title.empty() || c_.roles.patient < 0 || !isOneOf(tree_.lemma(verb), saying)) return title;
            Roles byMessage = c_.roles;  // "Report: …", where there is no room for whose
            byMessage.actor = c_.roles.patient;
            return wholeOf(said(verb, byMessage));
        }
        Roles roles = c_.roles;
        roles.content = contentOfNoun();
        return roles.content < 0 ? std::string() : wholeOf(said(verb_, roles));
    }
    int content() const {
        if (!isSent()) return -1;
        const int verb = participle();
        if (verb < 0) return contentOfNoun();
        const int clause = tree_.child(verb, Relation::Ccomp);
        return clause > verb ? clause : tree_.child(verb, Relation::Obj);
    }

private:
    /// "issued a statement", "sent the paper a letter", "wrote to the mayor"
    bool isSent() const {
        if (c_.trigger.kind != TriggerKind::Verb || c_.roles.passive || c_.roles.actor < 0) return false;
        if (c_.roles.patient < 0) return speaks();
        return c_.roles.patient > verb_ && sendsMessage(tree_.lemma(verb_), tree_.lemma(c_.roles.patient));
    }
    /// "wrote to the mayor, demanding …", "went on a tirade, saying …": without an object, what is said is told behind.
    bool speaks() const {
        constexpr std::array<std::string_view, 5> speaking = {"write", "speak", "testify", "reply", "respond"};
        if (isOneOf(tree_.lemma(verb_), speaking)) return c_.roles.content < 0;
        constexpr std::array<std::string_view, 6> going = {"tirade", "rant", "record", "television", "radio", "air"};
        const int what = tree_.lemma(verb_) == "go" ? tree_.child(verb_, Relation::Obl) : -1;
        return what > verb_ && caseOf(tree_, what) == "on" && isOneOf(tree_.lemma(what), going);
    }
    /// "saying", "condemning": the verb that tells what the message says, or -1.
    int participle() const {
        for (int k = std::max(c_.roles.patient, verb_) + 1; k <= std::min(tree_.to(verb_), tree_.size() - 1); ++k) {
            if (tree_.tag(k) == "VBG" && tellsOfMessage(k)) return k;
            if (hasTense(tree_.tag(k)) || partsClauses(tree_, k)) break;
        }
        return -1;
    }
    /// A participle that hangs on the message or on its sending, and says something.
    bool tellsOfMessage(int k) const {
        const int message = c_.roles.patient, head = tree_.head(k);
        const bool inMessage = message >= 0 && head >= tree_.from(message) && head <= tree_.to(message);
        if (head != verb_ && !inMessage) return false;
        if (inMessage && head > message && caseOf(tree_, head) == "on")
            return false;  // "notice on a plea challenging it"
        if (tree_.child(k, Relation::Ccomp) > k) return true;
        const int object = tree_.child(k, Relation::Obj);
        return object > k && tree_.upos(object) != Upos::Pron && !isOneOf(tree_.lemma(k), saying);
    }
    /// "strong signals that Norland wants to leave": the clause that "that" opens behind the message, or -1.
    int contentOfNoun() const {
        if (c_.roles.patient < 0) return -1;
        for (const int above : {verb_, c_.roles.patient})
            for (int c = tree_.first(above); c >= 0; c = tree_.next(c)) {
                const int mark = tree_.child(c, Relation::Mark);
                const bool clause = tree_.relation(c) == Relation::Ccomp || tree_.relation(c) == Relation::Acl;
                if (clause && mark > c_.roles.patient && tree_.lemma(mark) == "that") return c;
            }
        return -1;
    }
    Candidate said(int verb, const Roles& roles) const {
        Candidate c;
        c.sentence = c_.sentence;
        const bool says = verb == verb_ || isOneOf(tree_.lemma(verb), saying);
        c.trigger = {verb, TriggerKind::Verb, verbAct(says ? "say" : tree_.lemma(verb)), {}};
        c.roles = verb == verb_ ? roles : rolesOf(tree_, c.trigger);
        c.roles.actor = roles.actor;
        if (verb == verb_) c.roles.patient = -1;
        return c;
    }
    std::string wholeOf(const Candidate& said) const {
        std::string title = headline(passage_, said, mention_);
        return codePointCount(title) <= longestTitle && withoutDanglers(title) == title ? title : std::string();
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    const Tree& tree_;
    int verb_;
};

}  // namespace

std::string messageTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Message(passage, candidate, mention).title();
}

int saidByMessage(const Passage& passage, const Candidate& candidate) {
    const Mention none;
    return Message(passage, candidate, none).content();
}

namespace {
/// What is written or said, as far as its verb does not tell: a video that was posted, a deal that was announced.
bool isMedium(std::string_view noun, std::string_view madeKnown) {
    constexpr std::array<std::string_view, 4> telling = {"post", "broadcast", "air", "announce"};
    const NounSense* sense = nounSense(noun);
    return (sense && sense->communication >= half) || isOneOf(madeKnown, telling);
}

/// "asked for calm in a letter posted on Monday": the verb of what somebody did by a paper, the noun of which may hang
/// on another ("compassion during the trial in a letter"), or -1.
int verbAround(const Tree& tree, int paper) {
    constexpr int mostNouns = 4;
    constexpr std::array<std::string_view, 4> means = {"in", "by", "via", "through"};
    if (!isOneOf(lowered(caseOf(tree, paper)), means)) return -1;
    int verb = tree.head(paper);
    for (int step = 0; step < mostNouns && verb >= 0 && (isNominal(tree.upos(verb)) || tree.upos(verb) == Upos::Adj);
         ++step)
        verb = tree.relation(verb) == Relation::Nsubj ? -1 : tree.head(verb);
    if (verb < 0 || tree.child(verb, Relation::Nsubj) < 0) return -1;
    for (const TimeSlot& slot : tree.slots)
        if (tree.head(slot.head) == verb) return -1;  // "said on Monday in a letter published on Tuesday"
    return verb;
}
}  // namespace

int verbOfPaper(const Tree& tree, const Trigger& trigger) {
    constexpr std::array<std::string_view, 12> known = {"issue", "release", "publish",   "file", "post",  "announce",
                                                        "air",   "make",    "broadcast", "send", "print", "unveil"};
    const int paper = tree.head(trigger.word);
    if (trigger.kind != TriggerKind::Verb || tree.relation(trigger.word) != Relation::Acl ||
        tree.tag(trigger.word) != "VBN" || paper < 0 || paper > trigger.word ||
        !isOneOf(tree.lemma(trigger.word), known))
        return -1;
    const bool subject = tree.relation(paper) == Relation::Nsubj;
    if (!subject && !isMedium(tree.lemma(paper), tree.lemma(trigger.word))) return -1;
    const int verb = subject ? tree.head(paper) : verbAround(tree, paper);
    return verb >= 0 && (!subject || verb > trigger.word) && tree.upos(verb) == Upos::Verb && isFinite(tree, verb)
               ? verb
               : -1;
}

int verbOfText(const Tree& tree, const Trigger& trigger) {
    constexpr std::array<std::string_view, 5> inquiries = {"study", "poll", "survey", "analysis", "research"};
    constexpr std::array<std::string_view, 7> telling = {"find",   "show",   "conclude", "promise",
                                                         "detail", "accuse", "suggest"};
    const int noun = trigger.word, verb = tree.head(noun);
    if (trigger.kind != TriggerKind::Noun || tree.relation(noun) != Relation::Nsubj || verb < noun) return -1;
    const NounSense* sense = nounSense(tree.lemma(noun));
    const bool text = (sense && sense->communication >= half) || isOneOf(tree.lemma(noun), inquiries);
    if (!text || tree.upos(verb) != Upos::Verb || !isFinite(tree, verb)) return -1;
    if (tree.child(verb, Relation::Ccomp) < verb && tree.child(verb, Relation::Obj) < verb) return -1;
    return isOneOf(tree.lemma(verb), telling) || isSaying(verbAct(tree.lemma(verb))) ? verb : -1;
}

}  // namespace dateline
