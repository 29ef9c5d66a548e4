#include "core/events/saying_title.h"

#include "core/base/utf8.h"
#include "core/events/agreement.h"
#include "core/events/clause_words.h"
#include "core/events/cut_words.h"
#include "core/events/headline_subject.h"
#include "core/events/headline_verb.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/title.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

class Saying {
public:
    Saying(const Passage& passage, const Candidate& c, const Mention& mention)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), content_(innermost(c.roles.content)) {}

    std::string text() const {
        const std::string actor = subjectWords(passage_, c_, c_.roles.actor);
        if (actor.empty() || !isClause()) return {};
        std::string first;
        for (const std::string& opening : openings(actor)) {
            std::string title = whole(opening);
            if (first.empty()) first = title;
            if (title.empty() || fits(title)) return title;
        }
        for (const std::string& opening : openings(actor))
            if (std::string title = cut(opening); !title.empty()) return title;
        const bool acts = tree_.child(content_, Relation::Obj) > content_;
        const bool leads = acts && tree_.child(content_, Relation::Xcomp) > content_;
        if (std::string title = leads ? coreBehind(openings(actor)) : std::string(); !title.empty()) return title;
        if (std::string title = unsaid(); !title.empty()) return title;
        const bool says = tree_.child(content_, Relation::Ccomp) > content_;
        std::string title = acts && !leads && !says ? coreBehind(openings(actor)) : std::string();
        return title.empty() ? first : title;
    }

private:
    /// What is said by itself, where there is no room for who says so.
    std::string unsaid() const {
        constexpr std::array<string_view, 6> telling = {"say", "report", "announce", "confirm", "state", "note"};
        const int subject =
            std::max(tree_.child(content_, Relation::Nsubj), tree_.child(content_, Relation::NsubjPass));
        if (subject < 0 || tree_.upos(subject) == Upos::Pron || !isOneOf(tree_.lemma(c_.trigger.word), telling))
            return {};
        std::string alone = titleOfVerb(passage_, c_.sentence, content_);
        return fits(alone) ? alone : std::string();
    }
    static bool fits(const std::string& text) { return codePointCount(text) <= longestTitle; }

    /// "said he believed the studio had erred": what is believed is the point.
    int innermost(int content) const {
        constexpr int deepest = 3;
        for (int step = 0; step < deepest; ++step) {
            const int inner = tree_.child(content, Relation::Ccomp);
            const Act* act = verbAct(tree_.lemma(content));
            if (inner < 0 || !act || act->name != "believe" || mention_.status == Status::Denied || isInfinitive(inner))
                break;
            content = inner;
        }
        return content;
    }
    bool isClause() const {
        if (!isPredicate(tree_, content_) || (tree_.tag(content_) == "VBG" && !isFinite(tree_, content_))) return false;
        if (tree_.child(content_, Relation::Csubj) >= 0) return false;  // "said removing them was a condition"
        bool subject = !isFinite(tree_, content_) || tree_.child(content_, Relation::Cop) >= 0;
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
            subject = subject || tree_.child(content_, r) >= 0;
        return subject && !opensRelative() && !tellsATime();
    }
    /// "“We mourn,” said Berg, a day after the mine was flooded"
    bool tellsATime() const {
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass})
            if (const int s = tree_.child(content_, r); s >= 0 && content_ > c_.trigger.word)
                if (const string_view p = caseOf(tree_, s); p == "after" || p == "before" || p == "since") return true;
        return false;
    }
    /// "said the blast, which killed two": no content of what was said.
    bool opensRelative() const {
        const int subject = tree_.child(content_, Relation::Nsubj);
        return subject >= 0 && (tree_.tag(subject) == "WDT" || tree_.tag(subject) == "WP");
    }
    /// Of the speaker in full, then without what hangs on him.
    std::vector<std::string> openings(const std::string& actor) const {
        const auto opening = [&](const std::string& words) {
            return sameSubject() || isInfinitive(content_) ? words + ' ' + sayingVerb() + ' ' : words + ": ";
        };
        std::vector<std::string> all{opening(actor)};
        constexpr std::array<string_view, 12> parts = {"office", "department", "division", "branch",
                                                       "unit",   "arm",        "member",   "head",
                                                       "part",   "board",      "group",    "committee"};
        constexpr PhraseStyle withAdjectives = {.depth = -1, .conjuncts = false};
        for (const PhraseStyle& style : {withAdjectives, headOnly}) {
            const std::string words = phraseOf(passage_, c_, c_.roles.actor, style);
            const bool noun = isNominal(tree_.upos(c_.roles.actor)) && tree_.upos(c_.roles.actor) != Upos::Pron;
            const bool vague = words.find(' ') == std::string::npos && isOneOf(tree_.lemma(c_.roles.actor), parts);
            if (noun && !vague && !words.empty() && codePointCount(words) < codePointCount(actor))
                all.push_back(opening(words));
        }
        return all;
    }
    std::string whole(const std::string& opening) const {
        std::string title;
        for (const PhraseStyle& style : fullness) {
            title = withContent(opening, style);
            if (title.empty() || fits(title)) break;
        }
        return title;
    }
    /// "will order the relatives [of the crew] to leave": what the clause says to its end, without what hangs on its
    /// nouns; empty where even that is too long.
    std::string coreBehind(const std::vector<std::string>& openings) const {
        for (const std::string& opening : openings)
            if (std::string title = withContent(opening, {.depth = -1, .conjuncts = false}); fits(title)) return title;
        return {};
    }
    std::string withContent(const std::string& opening, PhraseStyle style) const {
        style.speaker = entityOf(passage_, c_.sentence, c_.roles.actor);
        style.said = true;
        std::string words = clauseWords(passage_, c_.sentence, content_, true, style);
        if (words.starts_with("that ")) words.erase(0, 5);
        return words.empty() ? words : opening + words;
    }
    /// The fullest that fits without the last of its phrases.
    std::string cut(const std::string& opening) const {
        PhraseStyle style = fullness[3];
        constexpr int reach = 60;  // words behind its verb that a title could hold
        style.end = std::min(tree_.to(content_), content_ + reach) + 1;
        while ((style.end = lastPhrase(style.end)) > content_ + 1) {
            const std::string title = withContent(opening, style);
            if (fits(title)) return isLeftOpen(tree_, content_, content_, style.end - 1) ? std::string() : title;
        }
        return {};
    }
    /// The first word of the last phrase before `end` that what is said can do without; -1 where there is none.
    int lastPhrase(int end) const {
        while (end > content_ && tree_.upos(end - 1) == Upos::Punct) --end;
        int first = -1;
        for (int i = content_ + 1; i < end; ++i)
            if (tree_.to(i) + 1 >= end && isOptional(i)) first = std::max(first, tree_.from(i));
        return first;
    }
    bool isOptional(int i) const {
        const int head = tree_.head(i);
        if (head < content_ || head > i) return false;
        switch (tree_.relation(i)) {
            case Relation::Obl:
                return hasOtherBefore(i);
            case Relation::Nmod:
                return !caseOf(tree_, i).empty() && caseOf(tree_, i) != "of" && tree_.tag(i) != "CD";
            case Relation::Advcl:
            case Relation::Acl:
            case Relation::AclRelcl:
            case Relation::Appos:
                return true;
            default:
                return false;
        }
    }
    /// Whether another phrase completes the verb of this one: "lives in Lund", "agreed with the board" need theirs.
    bool hasOtherBefore(int i) const {
        const int verb = tree_.head(i);
        for (int c = tree_.first(verb); c >= 0 && c < i; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            if (r == Relation::AuxPass || r == Relation::Cop) return true;
            if (c > verb && (r == Relation::Obj || r == Relation::Xcomp || r == Relation::Ccomp || r == Relation::Obl))
                return true;
        }
        return false;
    }
    /// Whether what is said has the speaker himself for its subject ("X said it would …").
    bool sameSubject() const {
        const int subject = tree_.child(content_, Relation::Nsubj);
        if (subject < 0 || tree_.tag(subject) != "PRP" || c_.roles.actor < 0) return false;
        const std::string pronoun = lowered(tree_.word(subject));
        if (pronoun == "i" || pronoun == "we" || pronoun == "you") return false;
        const int speaker = entityOf(passage_, c_.sentence, c_.roles.actor);
        if (speaker < 0) return (pronoun == "they") == isPlural(tree_, c_.roles.actor);
        const bool person = pronoun == "he" || pronoun == "she";
        return person == (passage_.cast.entities[static_cast<std::size_t>(speaker)].kind == EntityKind::Person) ||
               entityOf(passage_, c_.sentence, subject) == speaker;
    }
    bool isInfinitive(int verb) const {
        for (int c = tree_.first(verb); c >= 0 && c < verb; c = tree_.next(c))  // "whether to"
            if (tree_.relation(c) == Relation::Mark && tree_.lemma(c) == "to") return true;
        return false;
    }
    /// "told the court it would pay", "sent word that it would": says it.
    std::string sayingVerb() const {
        const bool plural = isPluralActor(passage_, c_);
        const Act* act = verbAct(tree_.lemma(c_.trigger.word));
        const bool says = act && act->kind != ActKind::Act && act->kind != ActKind::Light;
        if ((says && tree_.lemma(c_.trigger.word) != "tell") || mention_.status != Status::Happened)
            return activeForm(tree_, c_, mention_, plural);
        return plural ? "say" : "says";
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    const Tree& tree_;
    int content_;  ///< the verb of what is said
};

}  // namespace

std::string sayingTitle(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Saying(passage, candidate, mention).text();
}

std::string quotingTitle(const Passage& passage, const Candidate& candidate) {
    const std::string actor = subjectWords(passage, candidate, candidate.roles.actor);
    std::string words = actor.empty() ? std::string() : quotedWords(passage.tree(candidate));
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.clear();  // "said it was “a lie”"
    return words.empty() ? words : actor + ": " + clipped(words, longestTitle - codePointCount(actor) - 2);
}

}  // namespace dateline
