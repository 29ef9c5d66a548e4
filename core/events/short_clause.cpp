#include "core/events/short_clause.h"

#include "core/base/utf8.h"
#include "core/events/clause_subject.h"
#include "core/events/clause_words.h"
#include "core/events/complements.h"
#include "core/events/cut_words.h"
#include "core/events/lexicon.h"
#include "core/events/open_end.h"
#include "core/events/phrases.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <set>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int longestReach = 60;  ///< words from the subject to the end of the clause that are looked at

class Shortener {
public:
    Shortener(const Passage& passage, int sentence, int verb, std::size_t longest, int needed)
        : passage_(passage),
          tree_(passage.trees[static_cast<std::size_t>(sentence)]),
          sentence_(sentence),
          trigger_(verb),
          verb_(verb),
          needed_(needed),
          longest_(longest) {}

    std::string run() {
        if (!tree_.parsed) return {};
        verb_ = governorOf(tree_, verb_);
        if (verb_ < 0) return {};
        if (trigger_ < verb_ || !isFinite(tree_, verb_) || lacksItsObject(tree_, trigger_) ||
            lacksAntecedent(tree_, verb_) || hasStrayClause(tree_, verb_))
            return {};
        if (pointsBack(passage_, sentence_, tree_.child(trigger_, Relation::Obj))) return {};
        const ClauseSubject found = subjectOf(passage_, sentence_, verb_);
        if (found.head < 0) return {};
        subject_ = found.head;
        subjectEnd_ = found.end;
        pronoun_ = found.pronoun;
        opening_ = found.name;
        if (verb_ - subjectBegin(tree_, subject_) > longestReach) return {};
        keepClause();
        if (opening_.empty() && tree_.upos(begin_) == Upos::Adp && tree_.head(begin_) == subject_) return {};
        for (int i = std::max(subjectEnd_, pronoun_) + 1; i < verb_; ++i)
            if (kept(i) && isRelativePronoun(tree_, i)) return {};
        const std::vector<bool> whole = keep_;
        std::string text = shortened();
        if (const int office = officeWords(); office > 0 && (text.empty() || keep_ != whole)) {
            const std::ptrdiff_t told = wordsTold();
            keep_ = whole;
            cutsOf_ = cutsActs_ = false;
            std::fill_n(keep_.begin(), office, false);
            std::string named = shortened();
            if (!named.empty() && (text.empty() || wordsTold() > told + office)) return named;
        }
        return text;
    }

private:
    /// What is left when phrases have gone until the rest is short enough; empty where it is not whole.
    std::string shortened() {
        while (codePointCount(written()) > longest_) {
            if (dropLast() || dropWithin()) continue;
            if (cutsActs_) return {};
            (cutsOf_ ? cutsActs_ : cutsOf_) = true;
        }
        // "a plan designed", of which what it is designed for was cut off
        for (int last = lastKept(); last > verb_ && tree_.relation(last) == Relation::Acl && tree_.to(last) > last;
             last = lastKept())
            drop(last);
        dropHalfLists();
        dropHalfAside();
        dropHalfPlace();
        if (endsInHalfList()) return {};
        if (isLeftOpen(tree_, verb_, trigger_, lastKept()) || leavesOutContent(tree_, trigger_, lastKept()) ||
            endsOpen(tree_, trigger_, lastKept()))
            return {};
        return kept(trigger_) && (needed_ < 0 || kept(needed_)) ? written() : std::string();
    }
    /// "Attorney General Anna Berg": how many words of an office open the subject, which a name ends that does without.
    int officeWords() const {
        const NameMention* name = opening_.empty() ? passage_.cast.at(sentence_, subject_) : nullptr;
        if (!name || name->use != NameUse::Name || name->from <= begin_ || name->to != subjectEnd_) return 0;
        const Entity& e = passage_.cast.entities[static_cast<std::size_t>(name->entity)];
        return e.kind == EntityKind::Person ? name->from - begin_ : 0;
    }
    /// How much of what is said of the subject stays.
    std::ptrdiff_t wordsTold() const {
        return std::count(keep_.begin() + static_cast<std::ptrdiff_t>(at(verb_)), keep_.end(), true);
    }
    bool kept(int i) const { return i >= begin_ && i < begin_ + static_cast<int>(keep_.size()) && keep_[at(i)]; }
    std::size_t at(int i) const { return static_cast<std::size_t>(i - begin_); }

    void keepClause() {
        begin_ = subjectBegin(tree_, subject_);
        const int end = std::min({tree_.to(verb_), tree_.size() - 1, verb_ + longestReach});
        keep_.assign(at(std::max(end, subjectEnd_)) + 1, false);
        if (opening_.empty()) keepRange(begin_, subjectEnd_);
        // Behind a subject that another verb lends, the verb begins with its auxiliaries.
        int from = subjectEnd_ + 1;
        from = std::max({from, tree_.from(verb_), pronoun_ + 1});
        for (int c = tree_.first(verb_); c >= 0 && c < verb_; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            const bool opens = r == Relation::Mark && tree_.tag(c) != "TO";
            if (r == Relation::Cc || opens || r == Relation::Punct) from = std::max(from, c + 1);
        }
        keepRange(from, end);
        for (int i = begin_; i < begin_ + static_cast<int>(keep_.size()); ++i)
            if (i != verb_ && keep_[at(i)] && isAlwaysLeftOut(i)) drop(i);
        dropTimes();
        dropBrackets();
        dropStrayRelatives();
        dropBehindBreak();
        dropAside();
    }
    /// "The ferry, many of its seats empty, sank": between two commas of a subject that is no list stands an aside.
    void dropAside() {
        for (int i = begin_; i <= subjectEnd_; ++i) isList_ = isList_ || isJoinedToSubject(i);
        if (!opening_.empty() || isList_) return;
        int first = -1, last = -1;
        for (int i = begin_ + 1; i <= subjectEnd_ + 1 && i < verb_; ++i) {
            if (tree_.word(i) != ",") continue;
            if (first < 0) first = i;
            last = i;
        }
        if (first == last && opensApposition(first)) last = subjectEnd_;  // "Berg, the mayor of Lund resigned"
        for (int i = first; i >= 0 && i <= last; ++i)
            if (!holdsTrigger(i)) keep_[at(i)] = false;
    }
    /// Whether what stands behind a comma of the subject is what else the subject is called.
    bool opensApposition(int comma) const {
        for (int c = tree_.first(subject_); c >= 0; c = tree_.next(c)) {
            const int from = tree_.from(c);
            if (tree_.relation(c) == Relation::Appos && (from == comma || from == comma + 1)) return true;
        }
        return false;
    }
    /// A list, but not the names of "the two men, Erik Berg and Karl Voss,".
    bool isJoinedToSubject(int i) const {
        if (tree_.relation(i) != Relation::Conj) return false;
        for (int at = tree_.head(i); at > subject_; at = tree_.head(at)) {
            const Relation r = tree_.relation(at);
            if (r == Relation::Appos || r == Relation::Acl || r == Relation::AclRelcl) return false;
        }
        return true;
    }
    void dropBrackets() {
        int open = -1;
        for (int i = begin_; i < begin_ + static_cast<int>(keep_.size()); ++i) {
            if (tree_.word(i) == "(" || tree_.word(i) == "[") open = i;
            if (open >= 0) keep_[at(i)] = false, bracketed_.insert(i);
            if (tree_.word(i) == ")" || tree_.word(i) == "]") open = -1;
            const Relation r = tree_.relation(i);  // between dashes, all hangs on the word before
            if ((r == Relation::Appos || r == Relation::Punct) && i > tree_.head(i) + 1 && tree_.at(i).margin == 0 &&
                tree_.head(i) >= begin_ && isDash(tree_.word(tree_.head(i) + 1)))
                keep_[at(i)] = false;
        }
    }
    /// ", which marks …", wherever the parser hung it, ends what can be used.
    void dropStrayRelatives() {
        for (int i = std::max(verb_, trigger_) + 2; i < begin_ + static_cast<int>(keep_.size()); ++i)
            if (keep_[at(i)] && isRelativePronoun(tree_, i) && tree_.lemma(i) != "that" &&
                tree_.upos(i - 1) == Upos::Punct) {
                std::fill(keep_.begin() + static_cast<std::ptrdiff_t>(at(i - 1)), keep_.end(), false);
                return;
            }
    }
    /// What stands behind a semicolon, or a dash that opens no aside, is another clause; "…, up 5 percent from May" is
    /// more than is needed.
    void dropBehindBreak() {
        for (int i = std::max(verb_, trigger_) + 1; i < begin_ + static_cast<int>(keep_.size()); ++i)
            if (keep_[at(i)] ? (partsClauses(tree_, i) && tree_.word(i) != ":") || isChange(i) || opensSpeech(tree_, i)
                             : isHole(i)) {
                std::fill(keep_.begin() + static_cast<std::ptrdiff_t>(at(i)), keep_.end(), false);
                return;
            }
    }
    void keepRange(int from, int to) {
        for (int i = from; i <= to; ++i) keep_[at(i)] = true;
    }
    void drop(int i) {
        for (int k = std::max(tree_.from(i), begin_); k <= tree_.to(i); ++k)
            if (k < begin_ + static_cast<int>(keep_.size())) keep_[at(k)] = false;
    }
    bool holdsTrigger(int i) const {
        return (tree_.from(i) <= trigger_ && trigger_ <= tree_.to(i)) ||
               (needed_ >= 0 && tree_.from(i) <= needed_ && needed_ <= tree_.to(i));
    }
    /// "1,000 men in May, and 50,000 in June", "Lund, then Malmö": without the words that join them nothing is joined.
    bool isHole(int i) const {
        const string_view w = tree_.word(i);
        if (bracketed_.count(i)) return false;
        if (tree_.upos(i) == Upos::Cconj) return true;
        if (tree_.relation(i) == Relation::Obl && caseOf(tree_, i) == "accord") return true;  // what follows is apart
        return tree_.word(i - 1) == "," && (w == "then" || w == "later");
    }
    bool isChange(int i) const {
        const string_view w = tree_.word(i), next = i + 1 < tree_.size() ? tree_.word(i + 1) : string_view();
        const bool number = !next.empty() && (next == "$" || (next.front() >= '0' && next.front() <= '9'));
        return (w == "up" || w == "down") && number && tree_.word(i - 1) == ",";
    }
    bool opensBehindMark(int i) const {
        const int before = tree_.from(i) - 1;
        return before >= 0 && tree_.upos(before) == Upos::Punct && !isQuoteMark(tree_.word(before)) &&
               tree_.word(before) != "-" && tree_.word(before) != "$";
    }
    /// What a headline can always do without.
    bool isAlwaysLeftOut(int i) const {
        if (holdsTrigger(i)) return false;
        if ((i > begin_ && tree_.word(i) == "however") || isAge(i)) return true;
        switch (tree_.relation(i)) {
            case Relation::Parataxis:
            case Relation::Discourse:
            case Relation::Vocative:
            case Relation::Reparandum:
            case Relation::List:
                return true;
            case Relation::Obl:
                return caseOf(tree_, i) == "accord";
            case Relation::Acl:
                return opensBehindMark(i) || isOnlyDated(i);
            case Relation::Appos:
            case Relation::AclRelcl:
            case Relation::Advcl:
                return opensBehindMark(i);
            case Relation::Advmod:
                return isTie(lowered(tree_.word(i))) && tree_.from(i) == tree_.to(i);
            case Relation::Conj:
            case Relation::Cc:
                return tree_.head(i) == verb_ && i > verb_ && (tree_.relation(i) == Relation::Cc || isJoined(i));
            default:
                return false;
        }
    }
    /// "The comedian Anna Berg"
    bool isOwnName(int i) const {
        const int head = tree_.head(i);
        return tree_.from(i) == head + 1 && tree_.upos(head + 1) == Upos::Propn && tree_.upos(i) == Upos::Propn &&
               tree_.upos(head) == Upos::Noun;
    }
    /// "Karl Voss, 24, and Anna Berg"
    bool isAge(int i) const {
        if (i < begin_ + 2 || i + 1 >= tree_.size() || tree_.tag(i) != "CD" || tree_.upos(i - 2) != Upos::Propn)
            return false;
        return tree_.word(i).size() == 2 && tree_.word(i - 1) == "," && tree_.word(i + 1) == ",";
    }
    /// "the warrant issued on Monday", without its time
    bool isOnlyDated(int i) const {
        if (tree_.tag(i) != "VBN" || tree_.to(i) == i) return false;
        for (int k = tree_.from(i); k <= tree_.to(i); ++k)
            if (k != i && !tree_.slotAt(k)) return false;
        return true;
    }
    /// Whether "and" or a comma joins it: else the parser knew no better.
    bool isJoined(int i) const { return tree_.child(i, Relation::Cc) >= 0 || opensBehindMark(i); }
    /// "on three ten-year sentences", whatever the slot was taken for
    bool standsBeforeNoun(const TimeSlot& slot) const {
        return slot.to + 1 < tree_.size() && slot.preposition >= 0 && isNominal(tree_.upos(slot.to + 1)) &&
               tree_.upos(slot.to + 1) != Upos::Pron && tree_.upos(slot.to + 1) != Upos::Propn;
    }
    /// "the late nineteen eighties", "for six days", "days after the vote", "a 12-year term": words around it need it.
    bool isPartOfPhrase(const TimeSlot& slot) const {
        if (slot.to + 1 < tree_.size()) {
            const Upos next = tree_.upos(slot.to + 1);
            if ((next == Upos::Sconj && tree_.word(slot.to + 1) != "that") ||
                (next == Upos::Adp && tree_.head(slot.to + 1) == slot.head) || tree_.word(slot.to + 1) == "-")
                return true;
        }
        if (slot.from == 0) return false;
        if (tree_.relation(slot.from - 1) == Relation::CompoundPrt) return false;  // "ruled it out two days later"
        const Upos before = tree_.upos(slot.from - 1);
        return before == Upos::Det || before == Upos::Num || before == Upos::Adp || before == Upos::Part ||
               tree_.word(slot.from - 1) == "-" || (before == Upos::Adj && tree_.head(slot.from - 1) >= slot.from);
    }
    void dropTimes() {
        for (const TimeSlot& slot : tree_.slots) {
            if (slot.adnominal || slot.counted || standsBeforeNoun(slot) || tree_.word(slot.to) == "'s" ||
                tree_.word(slot.to) == "’s")
                continue;
            const std::string p = slot.preposition < 0 ? std::string() : lowered(tree_.word(slot.preposition));
            if ((!p.empty() && !isDroppable(p)) || limitsRank(tree_, slot)) continue;
            if (p.empty() && isPartOfPhrase(slot)) continue;
            for (int i = slot.from; i <= slot.to; ++i)
                if (i >= begin_ && i < begin_ + static_cast<int>(keep_.size())) keep_[at(i)] = false;
        }
    }

    /// A phrase that a clause can lose: it hangs on what stands before it, and completes nothing.
    bool isOptional(int i) const {
        const int head = tree_.head(i);
        if (head < 0 || head > i || holdsTrigger(i) || (opening_.empty() && i == subject_)) return false;
        if (const TimeSlot* slot = tree_.slotAt(i); slot && limitsRank(tree_, *slot)) return false;
        if (isComplement(tree_, i)) return false;
        switch (tree_.relation(i)) {
            case Relation::Obl:
                return !completes(i);
            case Relation::Nmod:
                if (isPartIn(i)) return false;
                return !caseOf(tree_, i).empty() &&
                       ((cutsOf_ && i > verb_ && (cutsActs_ || !isActedOn(i))) || caseOf(tree_, i) != "of") &&
                       tree_.tag(i) != "CD";
            case Relation::Conj:  // "ministers of A, B and C", "admit A, B and C"
                return caseOf(tree_, head) != "between" && caseOf(tree_, head) != "of" &&
                       (tree_.relation(head) != Relation::Obj || tree_.upos(head) != Upos::Propn);
            case Relation::Advcl:
            case Relation::Acl:
            case Relation::AclRelcl:
            case Relation::OblTmod:
            case Relation::NmodTmod:
                return true;
            case Relation::Appos:
                return !isOwnName(i);
            case Relation::Advmod:
                return tree_.from(i) > head && tree_.from(i) < i;  // "more than a year later"
            default:
                return false;
        }
    }
    /// "his role in the leak", "its appointment as agent"
    bool isPartIn(int i) const {
        constexpr std::array<string_view, 5> parts = {"role", "part", "involvement", "share", "stake"};
        const std::string& noun = tree_.lemma(tree_.head(i));
        return (caseOf(tree_, i) == "in" && isOneOf(noun, parts)) ||
               (caseOf(tree_, i) == "as" && noun == "appointment");
    }
    /// "a ban on fruit, candy, mint" of "fruit, candy, mint and dessert flavors": the phrase goes as a whole.
    void dropHalfLists() {
        for (int last = lastKept(); last > verb_ && tree_.relation(last) == Relation::Conj; last = lastKept()) {
            const int head = tree_.head(last);
            const Relation r = head < 0 ? Relation::Root : tree_.relation(head);
            const bool phrase = r == Relation::Nmod || r == Relation::Appos ||
                                (r == Relation::Obl && isOptional(head) && caseOf(tree_, head) != "as");
            if (head <= verb_ || !phrase || holdsTrigger(head)) return;
            for (int k = head; k < last; ++k)
                if (kept(k) && tree_.upos(k) == Upos::Cconj) return;
            drop(head);
        }
    }
    /// "at embassies in Lund" of embassies in Lund and Malmö
    void dropHalfPlace() {
        const int last = lastKept(), joint = tree_.child(last, Relation::Conj);
        if (tree_.relation(last) == Relation::Nmod && joint > last && !kept(joint) && isOptional(last) &&
            tree_.upos(last) == Upos::Propn && tree_.upos(joint) == Upos::Propn)
            drop(last);
    }
    /// "two riots, one in Lund", of which another was elsewhere: what tells of one alone goes.
    void dropHalfAside() {
        const int last = lastKept(), joint = tree_.child(last, Relation::Conj);
        if (joint <= last || kept(joint)) return;
        int at = last;
        constexpr int mostSteps = 3;
        for (int step = 0; step < mostSteps && at > verb_; ++step, at = tree_.head(at))
            if (tree_.relation(at) == Relation::Appos && !holdsTrigger(at)) return drop(at);
    }
    /// "gathered in Lund" of Lund, Malmö and Oslo
    bool endsInHalfList() const {
        const int last = lastKept();
        const int joint = tree_.relation(last) == Relation::Obl ? tree_.child(last, Relation::Conj) : -1;
        return last > verb_ && joint > last && tree_.upos(last) == Upos::Propn && tree_.upos(joint) == Upos::Propn &&
               !kept(joint);
    }
    /// "the sale of the bank": of what is done the title must say to whom.
    bool isActedOn(int i) const {
        const NounSense* sense = nounSense(tree_.lemma(tree_.head(i)));
        return sense && !sense->verb.empty();
    }
    /// The first phrase behind a verb that has no object: "agreed with the board", "lives in Lund".
    bool completes(int i) const {
        const int verb = tree_.head(i);
        for (int c = tree_.first(verb); c >= 0 && c < i; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            if (c > verb && kept(c) &&
                (r == Relation::Obj || r == Relation::Xcomp || r == Relation::Ccomp || r == Relation::Obl ||
                 r == Relation::CompoundPrt))
                return false;
        }
        return tree_.child(verb, Relation::AuxPass) < 0;
    }
    int lastKept() const {
        int last = begin_ + static_cast<int>(keep_.size()) - 1;
        while (last > begin_ && (!keep_[at(last)] || tree_.upos(last) == Upos::Punct)) --last;
        return last;
    }
    /// Drops the last phrase that the clause can do without: within the predicate one that ends it, so that what stays
    /// is as it stood in the text; else one of the subject's.
    bool dropLast() {
        const int end = lastKept();
        int last = -1;
        for (int i = begin_; i <= end; ++i) {
            if (!keep_[at(i)] || i == verb_ || !isOptional(i) || (i > verb_ && tree_.to(i) < end)) continue;
            if (last < 0 || tree_.from(i) > tree_.from(last)) last = i;
        }
        if (last < 0) return false;
        if (tree_.relation(last) != Relation::Conj) {
            drop(last);
            return true;
        }
        // "the mayor, the bishop and the judge": all that are joined go with the last
        const int head = tree_.head(last);
        if (head == subject_ && opening_.empty()) return false;
        for (int c = tree_.first(head); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Conj || (tree_.relation(c) == Relation::Cc && c > head)) drop(c);
        return true;
    }

    /// "gave the families [on board] a chance": where what ends the clause must stay, a phrase before it goes.
    bool dropWithin() {
        const int end = lastKept();
        int last = -1;
        for (int i = verb_ + 1; i <= end; ++i) {
            const Relation r = tree_.relation(i);
            const bool phrase = r == Relation::Nmod || r == Relation::Obl || r == Relation::AclRelcl;
            if (keep_[at(i)] && phrase && tree_.to(i) < end && caseOf(tree_, i) != "of" && isOptional(i) &&
                opensNeeded(tree_.to(i) + 1))
                last = i;
        }
        if (last < 0) return false;
        drop(last);
        return true;
    }

    /// Whether a word opens what completes the clause: a complement, or the verb of what is said.
    bool opensNeeded(int word) const {
        if (!kept(word) || tree_.lemma(word) == "that") return false;  // "in response [to claims] that"
        if (hasTense(tree_.tag(word))) return true;
        int top = word;
        constexpr int mostSteps = 4;
        for (int step = 0; step < mostSteps && tree_.head(top) >= 0 && tree_.from(tree_.head(top)) == word; ++step)
            top = tree_.head(top);
        return tree_.from(top) == word && isComplement(tree_, top);
    }

    std::string written() const {
        std::string out = opening_;
        int last = -1;
        for (int i = begin_; i < begin_ + static_cast<int>(keep_.size()); ++i) {
            if (!keep_[at(i)] || isQuoteMark(tree_.word(i))) continue;
            const std::string word = wordOf(passage_, sentence_, i, subject_);
            const bool punctuation = tree_.upos(i) == Upos::Punct;
            if (punctuation && !belongs(i, last)) continue;
            if (last < 0 && out.empty() && (punctuation || isArticle(passage_, sentence_, i))) {
                if (tree_.word(i) != "$" && tree_.word(i) != "#") continue;
            }
            const bool glued = last >= 0 && tree_.at(i).span.begin == tree_.at(last).span.end;
            if (opensBehindTime(i, last)) out += ',';
            if (!out.empty() && !glued) out += ' ';
            out += word;
            last = i;
        }
        return last >= 0 && isParticle(tree_, last) ? out : withoutDanglers(std::move(out));
    }
    /// "born in Lund [on May 3], the son of a smith": a comma that would go with the time.
    bool opensBehindTime(int i, int last) const {
        return last >= verb_ && i > last + 2 && tree_.upos(i) == Upos::Det && tree_.word(i - 1) == "," &&
               tree_.slotAt(i - 2);
    }
    /// A mark stays where both its neighbours stay and it does not part the subject from its verb.
    bool belongs(int i, int last) const {
        if (last != i - 1 || i + 1 >= begin_ + static_cast<int>(keep_.size()) || !keep_[at(i + 1)]) return false;
        const string_view w = tree_.word(i);
        if (w == "(" || w == ")" || isDash(w) || w == ":" || w == ";") return false;
        return w != "," || i > verb_ || (i < subjectEnd_ && isList_);
    }
    const Passage& passage_;
    const Tree& tree_;
    int sentence_;
    int trigger_, verb_;
    int needed_;  ///< a word that must stay, or -1
    std::size_t longest_;
    int subject_ = -1, subjectEnd_ = -1;
    int pronoun_ = -1;       ///< the "which" or "who" that stands for the subject
    std::string opening_;    ///< the subject's name in place of a pronoun
    bool isList_ = false;    ///< of the subject
    bool cutsOf_ = false;    ///< "the target of an attempt" may end with the target: where nothing else can go
    bool cutsActs_ = false;  ///< "of stopping the sale of the bank" may end with the sale: where even so it is too long
    int begin_ = 0;          ///< word of keep_[0]
    std::vector<bool> keep_;
    std::set<int> bracketed_;  ///< words between brackets, and these
};

}  // namespace

std::string shortClause(const Passage& passage, int sentence, int verb, std::size_t longest, int needed) {
    return Shortener(passage, sentence, verb, longest, needed).run();
}

}  // namespace dateline
