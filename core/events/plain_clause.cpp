#include "core/events/plain_clause.h"

#include "core/base/utf8.h"
#include "core/events/clause_subject.h"
#include "core/events/clause_words.h"
#include "core/events/cut_words.h"
#include "core/events/lexicon.h"
#include "core/events/open_end.h"
#include "core/events/phrase_words.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int longestReach = 60;            ///< words from the subject on that are looked at
constexpr std::size_t longestSubject = 45;  ///< code points; what is longer loses what follows its noun
constexpr std::size_t longestCount = 55;    ///< of "the number of people who …"
/// Nouns that say nothing without what follows them.
constexpr std::array<string_view, 17> openNouns = {"moment",    "point", "way",    "fact",   "case",    "number",
                                                   "part",      "rate",  "series", "order",  "wake",    "charges",
                                                   "suspicion", "kind",  "middle", "result", "addition"};

class PlainClause {
public:
    PlainClause(const Passage& passage, int sentence, int verb, std::size_t longest, int needed)
        : passage_(passage),
          tree_(passage.trees[static_cast<std::size_t>(sentence)]),
          sentence_(sentence),
          trigger_(verb),
          needed_(std::max(needed, verb)),
          longest_(longest) {}

    std::string run() {
        if (!tree_.parsed) return {};
        verb_ = governorOf(tree_, trigger_);
        if (verb_ < 0 || trigger_ < verb_ || !isFinite(tree_, verb_) || lacksAntecedent(tree_, verb_)) return {};
        subject_ = subjectOf(passage_, sentence_, verb_);
        if (subject_.head < 0 || verb_ - subjectBegin(tree_, subject_.head) > longestReach) return {};
        std::string text = clause(longestSubject);
        if (text.empty()) return clause(0);
        if (words_.back() != verb_) return text;
        cutsOf_ = true;  // "entered into an agreement [of both]" rather than "entered"
        std::string longer = clause(longestSubject);
        return longer.empty() ? text : longer;
    }

private:
    /// With a subject of at most so many code points, but for its noun and what stands before it.
    std::string clause(std::size_t subject) {
        words_.clear();
        if (!takeSubject(subject) || !takeVerb()) return {};
        takePredicate();
        while (codePointCount(written()) > longest_)
            if (!cutLast()) return {};
        while (!words_.empty() && isUnfinished())
            if (!cutLast()) return {};
        if (words_.empty() || leavesOutContent(tree_, trigger_, words_.back())) return {};
        return has(trigger_) && has(needed_) ? written() : std::string();
    }
    bool has(int word) const { return std::find(words_.begin(), words_.end(), word) != words_.end(); }
    /// False where the words around it show that it is not whole.
    bool takeSubject(std::size_t longest) {
        if (!subject_.name.empty()) return true;
        int from = subjectBegin(tree_, subject_.head);
        const int to = subject_.pronoun >= 0 ? std::min(subject_.end, tree_.to(subject_.head)) : subject_.end;
        while (from < subject_.head && (tree_.upos(from) == Upos::Cconj || tree_.upos(from) == Upos::Sconj ||
                                        tree_.upos(from) == Upos::Punct || tree_.upos(from) == Upos::Adv))
            if (tree_.word(from++) == "$") break;
        if (tree_.upos(from) == Upos::Adp || (from > 0 && isJoinedBefore(from))) return false;  // "one of ten, who"
        bool list = false;
        for (int i = from; i <= to; ++i) list = list || tree_.relation(i) == Relation::Conj;
        int depth = 0;
        for (int i = from; i <= to; ++i) {
            const string_view w = tree_.word(i);
            if (w == "(" || w == "[") ++depth;
            if (depth > 0) {
                depth -= w == ")" || w == "]";
                continue;
            }
            if (w == "," && !list && i > subject_.head) break;  // an aside
            if (isDash(w) || w == ":") break;
            if (i > subject_.head && isRelativePronoun(tree_, i) && (list || words_.size() > 3)) break;
            if (!isQuoteMark(tree_.word(i)) && !(words_.empty() && isArticle(passage_, sentence_, i)) && !isFreeTime(i))
                words_.push_back(i);
        }
        if (isCount(tree_.lemma(subject_.head)) && longest > 0) longest = longestCount;
        while (!list && codePointCount(written()) > longest && !words_.empty() && words_.back() > subject_.head) {
            int seam = words_.back();
            const bool name = tree_.upos(subject_.head) == Upos::Propn;  // "the Department of Health"
            const auto opens = [&](int i) {
                return has(i) && (isSeam(i) || (longest == 0 && !name && tree_.lemma(i) == "of"));
            };
            while (seam > subject_.head && !opens(seam)) --seam;
            if (seam <= subject_.head) break;
            words_.erase(std::find(words_.begin(), words_.end(), seam), words_.end());
            while (words_.back() > subject_.head && tree_.tag(words_.back()) == "VBN")
                words_.pop_back();  // "accused [of]"
        }
        verbFrom_ = words_.size();
        return !words_.empty() && !isOpen(words_.back());
    }
    /// Whether what stands right before a subject seems to belong to it: "the President - elect", "a 7 - strength
    /// quake".
    bool isJoinedBefore(int from) const {
        const Upos u = tree_.upos(from - 1);
        if (tree_.slotAt(from - 1)) return false;
        if (u == Upos::Punct) return tree_.word(from - 1) == "-" || tree_.word(from - 1) == ")";
        if (u == Upos::Cconj) return tree_.relation(subject_.head) == Relation::Conj;
        return isNominal(u) ? u != Upos::Pron && tree_.relation(from - 1) != Relation::OblTmod
                            : u == Upos::Adj || u == Upos::Num || u == Upos::Sym;
    }
    /// Whether a word stands before the noun that it is part of, which is left out.
    bool isOpen(int word) const {
        const int head = tree_.head(word);
        if (head <= word || has(head)) return false;
        switch (tree_.relation(word)) {
            case Relation::Amod:
            case Relation::Compound:
            case Relation::Det:
            case Relation::Nummod:
            case Relation::NmodPoss:
            case Relation::Flat:
            case Relation::Case:
            case Relation::Conj:
                return true;
            default:
                return false;
        }
    }
    /// False where words between the subject and the verb would be lost.
    bool takeVerb() {
        int from = std::max({subject_.end, subject_.pronoun, tree_.from(verb_) - 1}) + 1;
        for (int c = tree_.first(verb_); c >= 0 && c < verb_; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            const bool opens = r == Relation::Mark && tree_.tag(c) != "TO";
            if (r == Relation::Cc || opens || r == Relation::Punct) from = std::max(from, c + 1);
            if (r == Relation::Advcl || r == Relation::Obl || r == Relation::Parataxis)
                from = std::max(from, tree_.to(c) + 1);
        }
        for (int i = from; i <= verb_; ++i) {
            const Upos u = tree_.upos(i);
            const bool verbal = u == Upos::Aux || u == Upos::Part || u == Upos::Verb || i == verb_;
            const bool adverb = u == Upos::Adv && !isTie(lowered(tree_.word(i)));
            if ((verbal || adverb) && !isFreeTime(i)) words_.push_back(i);
            if (isRelativePronoun(tree_, i) && !words_.empty()) return false;  // "an inquiry which began and ended"
            const bool small = verbal || u == Upos::Adv || u == Upos::Punct || tree_.slotAt(i);
            if (!small && !isBetweenCommas(i, from)) return false;
        }
        return true;
    }
    bool isBetweenCommas(int word, int from) const {
        bool opened = from > 0 && tree_.upos(from - 1) == Upos::Punct, closed = false;
        for (int i = from; i < word; ++i) opened = opened || tree_.upos(i) == Upos::Punct;
        for (int i = word + 1; i < verb_; ++i)
            closed = closed || tree_.word(i) == "," || tree_.word(i) == ")" || tree_.word(i) == "--";
        return opened && closed;
    }
    void takePredicate() {
        for (int i = verb_ + 1; i < std::min(tree_.size(), verb_ + longestReach); ++i) {
            if (i > trigger_ && endsClause(i)) break;
            const string_view w = tree_.word(i);
            if (w == "(" || w == "[") {
                while (i < tree_.size() && tree_.word(i) != ")" && tree_.word(i) != "]") ++i;
                continue;
            }
            if (opensSpeech(tree_, i)) break;
            if (isQuoteMark(w) || isFreeTime(i)) continue;
            if (i > trigger_ && tree_.upos(i) == Upos::Adv && isTie(lowered(w))) continue;
            words_.push_back(i);
        }
    }
    bool endsClause(int i) const {
        const string_view w = tree_.word(i);
        if (partsClauses(tree_, i) || w == "|" || w == "…" || w == "...") return true;
        const Relation r = tree_.relation(verb_);  // "the men who were found were Danes"
        if ((r == Relation::AclRelcl || r == Relation::Acl) && i > tree_.to(verb_) && tree_.upos(i) == Upos::Aux)
            return true;
        if ((w == "." || w == "!" || w == "?") && i + 1 >= tree_.size()) return true;
        if (w == "-" && tree_.at(i).span.begin > tree_.at(i - 1).span.end && i + 1 < tree_.size() &&
            tree_.at(i + 1).span.begin > tree_.at(i).span.end && tree_.upos(i - 1) != Upos::Adj &&
            tree_.upos(i - 1) != Upos::Num)
            return true;
        // of what somebody says the point may be still to come: "announced Berg, head of the party, won"
        if (w == ",") return i > needed_ && !says(verb_) && !isSmallComma(i);
        if (const TimeSlot* slot = tree_.slotAt(i - 1); slot && tree_.word(slot->to) == "," && i == slot->to + 1)
            return i > needed_ && !says(verb_);  // "four years ago, setting the stage"
        if (tree_.upos(i) == Upos::Cconj && i > needed_) {
            int next = i + 1;
            while (next < tree_.size() && (tree_.upos(next) == Upos::Adv || tree_.slotAt(next))) ++next;
            if (next >= tree_.size()) return true;
            const PennTag tag = tree_.tag(next);
            if (hasTense(tree_.tag(next)) || tag == "PRP" || tag == "EX" || tag == "TO" || tag == "VB" ||
                tag == "VBN" || tag == "VBG" || w == "but")
                return true;
            for (int k = next; k < std::min(tree_.size(), next + 8); ++k) {  // "and the mayor resigned"
                if (hasTense(tree_.tag(k))) return true;
                if (tree_.upos(k) == Upos::Adp || tree_.upos(k) == Upos::Punct) break;
            }
        }
        return false;
    }
    /// "Paris, Texas,", "1,000", a comma within a time that goes, or between two adjectives.
    bool isSmallComma(int i) const {
        if (tree_.slotAt(i) || i + 1 >= tree_.size()) return true;
        const Upos before = tree_.upos(i - 1), next = tree_.upos(i + 1);
        if (before == Upos::Num && next == Upos::Num) return true;
        return isOpen(i - 1) && (next == before || next == Upos::Adj || next == Upos::Propn || next == Upos::Noun);
    }

    /// A time that the clause reads on without.
    bool isFreeTime(int i) const {
        const TimeSlot* slot = tree_.slotAt(i);
        if (!slot || slot->adnominal || slot->counted) return false;
        if (tree_.word(slot->to) == "'s" || tree_.word(slot->to) == "’s") return false;
        if (slot->from <= needed_ && needed_ <= slot->to) return false;
        const std::string p = slot->preposition < 0 ? std::string() : lowered(tree_.word(slot->preposition));
        if ((!p.empty() && !isDroppable(p)) || limitsRank(tree_, *slot)) return false;
        if (slot->to + 1 < tree_.size()) {
            const Upos next = tree_.upos(slot->to + 1);
            if ((next == Upos::Sconj && tree_.word(slot->to + 1) != "that") || tree_.word(slot->to + 1) == "-")
                return false;
            if (next == Upos::Adp && tree_.head(slot->to + 1) == slot->head) return false;
            if (!p.empty() && tree_.upos(slot->to + 1) == Upos::Noun) return false;
        }
        if (slot->from == 0 || !p.empty()) return true;
        if (tree_.relation(slot->from - 1) == Relation::CompoundPrt) return true;  // "ruled it out two days later"
        const Upos before = tree_.upos(slot->from - 1);
        return before != Upos::Det && before != Upos::Num && before != Upos::Adp && before != Upos::Part &&
               tree_.word(slot->from - 1) != "-" && !(before == Upos::Adj && tree_.upos(slot->head) == Upos::Noun);
    }

    /// A word before which a phrase begins that can go.
    bool isSeam(int i) const {
        const Upos u = tree_.upos(i);
        const PennTag tag = tree_.tag(i);
        if (u == Upos::Adp)
            return tree_.relation(i) != Relation::CompoundPrt && tag != "RP" &&
                   (cutsOf_ || lowered(tree_.word(i)) != "of");
        if (u == Upos::Sconj || u == Upos::Cconj || tag == "TO") return true;
        if (tag == "WDT" || tag == "WP" || tag == "WRB") return true;
        if (tree_.lemma(i) == "that" && tag != "DT") return true;
        return (tag == "VBG" || tag == "VBN") && i > 0 && isNominal(tree_.upos(i - 1));
    }
    /// Cuts the last phrase; false where none can go.
    bool cutLast() {
        for (std::size_t k = words_.size(); k-- > verbFrom_ + 1;) {
            const int i = words_[k];
            if (i <= std::max(needed_, trigger_)) return false;
            if (!isSeam(i)) continue;
            words_.resize(k);
            return true;
        }
        return false;
    }
    /// Whether the last word wants another.
    bool isUnfinished() const {
        const int last = words_.back();
        if (std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(verbFrom_), words_.end(),
                        [&](int i) { return tree_.head(i) > last && !tree_.slotAt(tree_.head(i)); }))
            return true;  // "warned that tension"
        if (last == verb_ || last == trigger_) return wantsMoreThan(last);
        const bool ofList =
            last + 1 < tree_.size() && tree_.word(last + 1) == "," && tree_.child(last, Relation::Conj) > last &&
            (tree_.relation(last) == Relation::Nmod ||
             (tree_.relation(last) == Relation::Obj && tree_.relation(tree_.head(last)) == Relation::AclRelcl));
        if (ofList) return true;  // "a ban on fruit, candy and mint"
        if (isOpen(last) || isLeftOpen(tree_, verb_, trigger_, last) || lacksVerb() || endsOpen(tree_, trigger_, last))
            return true;
        if (tree_.upos(last) == Upos::Num && last + 2 < tree_.size() && tree_.upos(last + 2) == Upos::Num &&
            tree_.upos(last + 1) == Upos::Punct)
            return true;  // "4: 31"
        const Upos u = tree_.upos(last);
        const PennTag tag = tree_.tag(last);
        const char first = tree_.word(last).front();  // "the Living [with Storms plan]"
        const bool goesOn = last + 1 < tree_.size() && tree_.upos(last + 1) == Upos::Adp;
        if (u == Upos::Noun && first >= 'A' && first <= 'Z' && goesOn && tree_.upos(last - 1) == Upos::Det) return true;
        if (u == Upos::Det || u == Upos::Adp || u == Upos::Sconj || u == Upos::Cconj || u == Upos::Aux || tag == "TO" ||
            tag == "PRP$" || tag == "POS")
            return !(u == Upos::Adp && (tree_.relation(last) == Relation::CompoundPrt || tag == "RP"));
        if (u == Upos::Verb || tag == "VBG") return wantsMore(last);
        if (u == Upos::Adj && last + 1 < tree_.size()) {  // "equal to a tenth", "the debentures due in May"
            const Upos next = tree_.upos(last + 1);
            if (next == Upos::Adp || next == Upos::Part || tree_.slotAt(last + 1)) return true;
        }
        return isOneOf(lowered(tree_.word(last)), openNouns) && last + 1 < tree_.size() &&
               tree_.upos(last + 1) != Upos::Punct;
    }
    /// "said that the house on the hill", of which the text tells more.
    bool lacksVerb() const {
        const auto from = words_.begin() + static_cast<std::ptrdiff_t>(verbFrom_);
        const auto that = std::find_if(from, words_.end(), [&](int i) { return i > verb_ && tree_.word(i) == "that"; });
        if (that == words_.end() || !says(verb_) || tree_.tag(*that) == "DT") return false;
        return std::none_of(that, words_.end(), [&](int i) { return hasTense(tree_.tag(i)); });
    }
    bool says(int verb) const {
        const Act* act = verbAct(tree_.lemma(verb));
        return isSaying(act);
    }
    /// Of the clause's own verb as the last word: "agreed", "told".
    bool wantsMoreThan(int verb) const {
        const Act* act = verbAct(tree_.lemma(verb));
        if (says(verb) || (act && act->kind == ActKind::Light)) return true;
        int next = verb + 1;
        while (next < tree_.size() && (tree_.slotAt(next) || tree_.upos(next) == Upos::Adv)) ++next;
        if (next < tree_.size() && (tree_.tag(next) == "TO" || tree_.word(next) == "that")) return true;
        return lacksItsObject(tree_, verb) || isEmptyVerb(tree_.lemma(verb)) || tree_.child(verb, Relation::Obj) > verb;
    }
    /// What stands behind a verb in the text and belongs to it.
    bool wantsMore(int verb) const {
        return verb + 1 < tree_.size() && tree_.upos(verb + 1) != Upos::Punct && !tree_.slotAt(verb + 1);
    }

    std::string written() const {
        std::string out = subject_.name;
        int last = -1;
        for (const int i : words_) {
            if (out.empty() && tree_.upos(i) == Upos::Punct && tree_.word(i) != "$" && tree_.word(i) != "#") continue;
            const bool glued = last >= 0 && tree_.at(i).span.begin == tree_.at(last).span.end;
            if (!out.empty() && !glued) out += ' ';
            out += wordOf(passage_, sentence_, i, subject_.head);
            last = i;
        }
        return !words_.empty() && isParticle(tree_, words_.back()) ? out : withoutDanglers(std::move(out));
    }
    const Passage& passage_;
    const Tree& tree_;
    int sentence_;
    int trigger_, verb_ = -1;
    int needed_;
    std::size_t longest_;
    ClauseSubject subject_;
    std::size_t verbFrom_ = 0;
    bool cutsOf_ = false;  ///< whether "of" may be cut off too
    std::vector<int> words_;
};

}  // namespace

std::string plainClause(const Passage& passage, int sentence, int verb, std::size_t longest, int needed) {
    return PlainClause(passage, sentence, verb, longest, needed).run();
}

}  // namespace dateline
