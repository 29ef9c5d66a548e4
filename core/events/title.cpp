#include "core/events/title.h"

#include "core/base/utf8.h"
#include "core/events/inflection.h"
#include "core/events/phrases.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

/// Verbs whose participle says by itself that something is to come.
constexpr std::array<string_view, 4> expecting = {"expect", "schedule", "plan", "slate"};

/// The pieces of a headline before they are fitted into its length.
struct Headline {
    std::string actor, verb, object, complement, tail;

    std::string text(bool withComplement, bool withTail) const {
        std::string out = actor;
        for (const std::string* piece :
             {&verb, &object, withComplement ? &complement : nullptr, withTail ? &tail : nullptr}) {
            if (!piece || piece->empty()) continue;
            if (!out.empty()) out += ' ';
            out += *piece;
        }
        return out;
    }
};

bool fits(const std::string& text) { return codePointCount(text) <= longestTitle; }

class Titler {
public:
    Titler(const Passage& passage, const Candidate& c, const Mention& mention)
        : passage_(passage), c_(c), mention_(mention), tree_(passage.tree(c)), word_(c.trigger.word) {}

    Title run() {
        Title title;
        const std::string sentence(tree_.span.in(tree_.text));
        if (tree_.heading && c_.trigger.kind == TriggerKind::Verb && fits(sentence)) return {sentence, true};
        if (tree_.parsed) title.text = c_.trigger.kind == TriggerKind::Noun ? nounTitle() : verbTitle();
        if (codePointCount(title.text) < 4) title = {ownWords(), false};
        title.text = withCapital(clipped(withoutOwner(title.text), longestTitle));
        return title;
    }

private:
    std::string phrase(int head, PhraseStyle style = {}) const {
        return nounPhrase(passage_, c_.sentence, head, style);
    }

    std::string nounTitle() const {
        if (const int work = workOf(c_.roles.actor); work >= 0)  // "the film's release"
            return std::string(tree_.lemma(word_)) + " of " +
                   passage_.cast.entities[static_cast<std::size_t>(work)].headline;
        for (const PhraseStyle style : {PhraseStyle{2, true, true}, PhraseStyle{1, true, true},
                                        PhraseStyle{1, false, true}, PhraseStyle{0, false, false}}) {
            const std::string title = withoutOwner(phrase(word_, style)) + missingPatient();
            if (fits(title)) return title.find(' ') == std::string::npos ? fullerName(title) : title;
        }
        return phrase(word_, {0, false, false});
    }
    /// "The May leak", in an article that calls it "the chemical leak": a bare noun with a date of its own.
    std::string fullerName(const std::string& bare) const {
        const TimeSlot* slot = word_ > 0 ? tree_.slotAt(word_ - 1) : nullptr;
        if (!slot || !slot->adnominal || slot->ofNoun) return bare;
        for (std::size_t s = 0; s < passage_.trees.size(); ++s) {
            const Tree& other = passage_.trees[s];
            for (int w = 1; w < other.size(); ++w) {
                if (other.lemma(w) != tree_.lemma(word_) || other.tag(w) != tree_.tag(word_)) continue;
                if (other.child(w, Relation::Amod) != w - 1 && other.child(w, Relation::Compound) != w - 1) continue;
                if (!other.slotAt(w - 1))
                    return withoutOwner(nounPhrase(passage_, static_cast<int>(s), w, {-1, true, false}));
            }
        }
        return bare;
    }
    /// "their meetings": a headline has no one for "their" to point to.
    static std::string withoutOwner(const std::string& words) {
        for (const string_view owner :
             {"its ", "their ", "his ", "her ", "our ", "my ", "Its ", "Their ", "His ", "Her ", "Our ", "My "})
            if (words.starts_with(owner)) return words.substr(owner.size());
        return words;
    }
    int workOf(int noun) const {
        const int e = noun < 0 ? -1 : entityOf(passage_, c_.sentence, noun);
        return e >= 0 && (e == passage_.cast.work ||
                          passage_.cast.entities[static_cast<std::size_t>(e)].kind == EntityKind::Work)
                   ? e
                   : -1;
    }
    /// "The attack" of which an earlier sentence said on whom.
    std::string missingPatient() const {
        if (!c_.trigger.act || c_.trigger.act->kind != ActKind::Act) return {};
        if (c_.roles.patient >= 0 || mention_.whom.empty() || tree_.child(word_, Relation::Nmod) >= 0) return {};
        const std::string own = phrase(word_);
        if (own.find(mention_.whom.front()) != std::string::npos) return {};
        const bool against = mention_.act == "attack" || mention_.act == "shoot" || mention_.act == "invade";
        return (against ? " on " : " of ") + mention_.whom.front();
    }

    std::string verbTitle() const {
        if (c_.blames) return blameTitle();
        const bool report = c_.trigger.act && c_.trigger.act->kind == ActKind::Report;
        if ((report || isOpinion()) && c_.roles.content >= 0) return sayingTitle();
        if (report && c_.roles.patient < 0 && c_.roles.complement < 0) return quotingTitle();
        if (c_.roles.passive && c_.roles.actor < 0) return passiveTitle();
        return activeTitle();
    }
    bool isOpinion() const {
        return c_.trigger.act && c_.trigger.act->kind == ActKind::State && c_.trigger.act->name == "believe";
    }

    std::string blameTitle() const {
        Headline h{
            phrase(c_.roles.actor, {1, true, true}), "blames", phrase(c_.roles.patient, {1, true, true}), {}, {}};
        if (isPlural(tree_, c_.roles.actor)) h.verb = "blame";
        if (c_.roles.complement >= 0) h.complement = "for " + withArticle(c_.roles.complement);
        return fitted(h);
    }
    std::string withArticle(int noun) const {
        const std::string words = phrase(noun, {1, true, true});
        const int article = tree_.child(noun, Relation::Det);
        return article >= 0 && lowered(tree_.word(article)) == "the" ? "the " + words : words;
    }

    std::string sayingTitle() const {
        const std::string actor = phrase(c_.roles.actor, {1, true, true});
        int content = c_.roles.content;
        for (int step = 0; step < 3;
             ++step) {  // "said he believed the studio had erred": what is believed is the point
            const int inner = tree_.child(content, Relation::Ccomp);
            const Act* act = verbAct(tree_.lemma(content));
            if (inner < 0 || !act || act->name != "believe" || statusOf() == Status::Denied) break;
            content = inner;
        }
        std::string words;
        for (int depth = 2; depth >= 0; --depth) {
            words = clauseWords(passage_, c_.sentence, content, !sameSubject(content), {depth, depth > 0, depth > 0});
            if (codePointCount(actor) + 2 + codePointCount(words) <= longestTitle) break;
        }
        if (words.empty()) return {};
        return actor.empty() ? words : actor + ": " + words;
    }
    /// What the sentence quotes, in the speaker's words.
    std::string quotingTitle() const {
        const std::string actor = phrase(c_.roles.actor, {1, true, true});
        const std::string sentence(tree_.span.in(tree_.text));
        if (actor.empty()) return {};
        for (const auto& [open, close] : {std::pair<string_view, string_view>{"“", "”"}, {"\"", "\""}, {"``", "''"}}) {
            const std::size_t begin = sentence.find(open);
            const std::size_t end = begin == std::string::npos ? begin : sentence.find(close, begin + open.size());
            if (end == std::string::npos || end < begin + open.size() + 8) continue;
            std::string words = sentence.substr(begin + open.size(), end - begin - open.size());
            while (!words.empty() && string_view(",. ").find(words.back()) != string_view::npos) words.pop_back();
            return actor + ": " + clipped(words, longestTitle - codePointCount(actor) - 2);
        }
        return {};
    }
    Status statusOf() const { return mention_.status; }
    /// Whether what is said has the speaker himself for its subject ("X said it would …").
    bool sameSubject(int content) const {
        const int subject = tree_.child(content, Relation::Nsubj);
        if (subject < 0 || tree_.upos(subject) != Upos::Pron || c_.roles.actor < 0) return false;
        const int a = entityOf(passage_, c_.sentence, subject);
        return a < 0 || a == entityOf(passage_, c_.sentence, c_.roles.actor);
    }

    std::string passiveTitle() const {
        Headline h{phrase(c_.roles.patient, {1, true, true}), passiveVerb(), {}, complementWords(), placeWords()};
        const int object = tree_.child(word_, Relation::Obj);  // "refused entry"
        if (object >= 0 && object != c_.roles.patient) h.object = phrase(object, {1, true, true});
        if (h.actor.empty() && (h.object.empty() || c_.roles.patient < 0 || !isPersonal(c_.roles.patient))) return {};
        return fitted(h);
    }
    bool isPersonal(int word) const { return tree_.tag(word) == "PRP"; }
    std::string passiveVerb() const {
        const std::string participle = lowered(tree_.word(word_)) + particle();
        if (mention_.status == Status::Planned && isOneOf(mention_.lemma, expecting)) return participle;
        switch (mention_.status) {
            case Status::Planned:
                return "to be " + participle;
            case Status::Possible:
                return "may be " + participle;
            case Status::Denied:
                return "not " + participle;
            default:
                return participle;
        }
    }

    std::string activeTitle() const {
        Headline h{
            phrase(c_.roles.actor, {1, true, true}), activeVerb(), objectWords({1, true, true}), complementWords(), {}};
        if (h.actor.empty() || wantsObject(h)) return {};
        if (c_.roles.content >= 0)
            h.tail = contentWords(codePointCount(h.text(true, false)));
        else
            h.tail = placeWords();
        return fitted(h);
    }
    /// "Jobs makes": a verb that says nothing without the object that the parser did not find.
    bool wantsObject(const Headline& h) const {
        if (!h.object.empty() || !h.complement.empty() || c_.roles.content >= 0 || c_.roles.passive) return false;
        constexpr std::array<string_view, 34> empty = {
            "make",    "take",    "give",  "hold",    "have",    "get",   "put",     "set",      "do",
            "become",  "receive", "bring", "create",  "find",    "send",  "use",     "include",  "name",
            "call",    "cause",   "lead",  "provide", "publish", "issue", "release", "announce", "reject",
            "approve", "sign",    "buy",   "impose",  "order",   "seize", "refuse"};
        return isOneOf(tree_.lemma(word_), empty) || (c_.trigger.act && c_.trigger.act->kind == ActKind::Light);
    }
    std::string objectWords(PhraseStyle style) const {
        std::string words;
        if (c_.roles.recipient >= 0) words = phrase(c_.roles.recipient, style);
        if (c_.roles.patient >= 0 && c_.roles.patient != c_.roles.actor) {
            const std::string object = phrase(c_.roles.patient, style);
            if (!object.empty()) words += (words.empty() ? "" : " ") + object;
        }
        return words;
    }
    std::string particle() const {
        const int p = tree_.child(word_, Relation::CompoundPrt);
        return p < 0 ? std::string() : " " + std::string(tree_.word(p));
    }
    bool isPluralActor() const {
        const int actor = c_.roles.actor;
        if (actor < 0 || !isPlural(tree_, actor)) return false;
        return tree_.child(actor, Relation::Conj) >= 0 || entityOf(passage_, c_.sentence, actor) < 0;
    }
    /// "efforts to contact Dylan"
    bool isInfinitiveOfNoun() const {
        const int mark = tree_.child(word_, Relation::Mark);
        return tree_.relation(word_) == Relation::Acl && mark >= 0 && tree_.lemma(mark) == "to";
    }
    std::string activeVerb() const {
        const std::string& lemma = tree_.lemma(word_);
        if (isInfinitiveOfNoun()) return "to " + lemma + particle();
        switch (mention_.status) {
            case Status::Planned:
                return "to " + lemma + particle();
            case Status::Possible:
                return modal() + " " + lemma + particle();
            case Status::Denied:
                if (c_.trigger.act && c_.trigger.act->name == "deny") break;
                return (isPluralActor() ? "do not " : "does not ") + lemma + particle();
            default:
                break;
        }
        return (isPluralActor() ? lemma : thirdPerson(lemma)) + particle();
    }
    std::string modal() const {
        for (int c = tree_.first(word_); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Aux && tree_.tag(c) == "MD") return lowered(tree_.word(c));
        return "may";
    }
    std::string complementWords() const {
        const int noun = c_.roles.complement;
        if (noun < 0 || isTimeWord(passage_, tree_, noun)) return {};
        const std::string words = phrase(noun, {1, true, true});
        if (words.empty()) return {};
        return std::string(caseOf(tree_, noun)) + " " + words;
    }
    std::string placeWords() const {
        if (c_.roles.place < 0 || isTimeWord(passage_, tree_, c_.roles.place)) return {};
        const std::string words = phrase(c_.roles.place, {1, true, true});
        return words.empty() ? words : std::string(caseOf(tree_, c_.roles.place)) + " " + words;
    }
    /// What is said, wanted or caused, as much of it as fits behind `before`.
    std::string contentWords(std::size_t before) const {
        const int content = c_.roles.content;
        const int mark = tree_.child(content, Relation::Mark);
        const bool infinitive = mark >= 0 && tree_.lemma(mark) == "to";
        std::string words;
        for (int depth = 2; depth >= 0; --depth) {
            words = clauseWords(passage_, c_.sentence, content, !infinitive, {depth, depth > 0, depth > 0});
            if (before + codePointCount(words) + 1 <= longestTitle) break;
        }
        return words;
    }

    std::string fitted(const Headline& h) const {
        if (const std::string all = h.text(true, true); fits(all)) return all;
        if (const std::string some = h.text(true, false); fits(some) && h.tail.size() < some.size()) return some;
        if (const std::string tail = h.text(false, true); fits(tail)) return tail;
        return h.text(true, true);
    }

    /// The words of the text from the clause around the trigger, without the small words it may begin with.
    std::string ownWords() const {
        int from = word_, to = word_;
        while (from > 0 && !isBreak(from - 1) && word_ - from < 14) --from;
        while (to + 1 < tree_.size() && !isBreak(to + 1) && to - word_ < 10) ++to;
        const auto isLeftOut = [&](int i) {
            return isSmall(i) || isPersonal(i) || (i > 0 && tree_.upos(i) == Upos::Aux && isPersonal(i - 1)) ||
                   (i > 1 && tree_.upos(i) == Upos::Aux && tree_.upos(i - 1) == Upos::Aux && isPersonal(i - 2));
        };
        while (from < word_ && isLeftOut(from)) ++from;
        std::string words;
        for (int i = from; i <= to; ++i) {
            if (tree_.slotAt(i)) continue;
            if (!words.empty() && tree_.at(i).span.begin != tree_.at(i - 1).span.end) words += ' ';
            words += tree_.word(i);
        }
        return words;
    }
    bool isSmall(int i) const {
        const Upos u = tree_.upos(i);
        return u == Upos::Cconj || u == Upos::Sconj || u == Upos::Adp || u == Upos::Part || u == Upos::Adv ||
               tree_.tag(i) == "WDT" || tree_.tag(i) == "WP";
    }
    bool isBreak(int i) const {
        const string_view w = tree_.word(i);
        return tree_.upos(i) == Upos::Punct && w != "-" && w != "'" && w != "’";
    }

    const Passage& passage_;
    const Candidate& c_;
    const Mention& mention_;
    const Tree& tree_;
    int word_;
};

}  // namespace

Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention) {
    return Titler(passage, candidate, mention).run();
}

}  // namespace dateline
