#include "core/events/open_end.h"

#include "core/events/complements.h"
#include "core/events/lexicon.h"
#include "core/events/open_clause.h"
#include "core/events/open_noun.h"
#include "core/events/phrase_words.h"
#include "core/events/roles.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 60;   ///< words from the trigger that a title can reach
constexpr int nearEnd = 20;    ///< words behind its end, to what completes it
constexpr int mostHeads = 12;  ///< from a title's last word up to its verb

/// The words of a title from its end, one by one.
class Backwards {
public:
    explicit Backwards(const std::string& title) : rest_(title) {
        if (rest_.ends_with(')')) rest_ = rest_.substr(0, rest_.rfind(" ("));  // "Dam opened (Norland)"
    }
    string_view next() {
        const std::size_t space = rest_.rfind(' ');
        const string_view word = space == string_view::npos ? rest_ : rest_.substr(space + 1);
        rest_ = space == string_view::npos ? string_view() : rest_.substr(0, space);
        return word;
    }

private:
    string_view rest_;
};

/// The word of the sentence that a title ends with: of several, the one before which the title's last word but one
/// stands nearest, and else the first behind the trigger; -1 where the title ends with another word.
int lastWord(const Tree& tree, int trigger, const std::string& title) {
    Backwards words(title);
    string_view last = words.next();
    const string_view before = words.next();
    last = last.substr(last.rfind('-') + 1);        // "the 6-year-old" is of five words
    for (const string_view sign : {"$", "£", "€"})  // "a $94 million loan"
        if (last.starts_with(sign)) last.remove_prefix(sign.size());
    const int from = std::max(0, trigger - furthest), to = std::min(tree.size(), trigger + furthest);
    int found = -1, nearest = furthest;
    for (int i = from, seen = -furthest; i < to; ++i) {
        if (tree.word(i) == last && !last.empty()) {
            const bool nearer = i - seen < nearest || (i - seen == nearest && found < trigger);
            if (nearer || (nearest == furthest && found < trigger)) found = i;
            if (nearer) nearest = i - seen;
        }
        if (tree.word(i) == before) seen = i;
    }
    return found;
}

/// The end of some words of a clause.
class End {
public:
    End(const Tree& tree, int trigger, int last) : tree_(tree), trigger_(trigger), last_(last) {}

    bool isOpen() const {
        if (isAsked() || isHalfJoined() || isOpenNoun(tree_, trigger_, last_) || isBeforePhrase() ||
            isBeforeParticle() || isBeforeSaid() || isHalfRange() || isBeforeAct() || misreadsContent() ||
            opensClause(tree_, trigger_, last_))
            return true;
        if (last_ != trigger_ && tree_.upos(last_) == Upos::Verb && isOpenVerb()) return true;
        if (last_ == trigger_ && (isBefore("into") || isGoingOn() || isOfPlace())) return true;
        if (tree_.upos(last_) == Upos::Adj && opensThat()) return true;
        int at = last_, below = last_;
        for (int step = 0; at >= 0 && step < mostHeads; ++step, below = at, at = tree_.head(at)) {
            if (at > last_ && !tree_.slotAt(at)) return isPart(below, at);
            if (at == trigger_ && !isPredicate(tree_, at)) return false;
            if ((at != trigger_ && givesNothing(at)) || hasNeeded(at)) return true;
            const bool top = tree_.from(at) <= trigger_ && trigger_ <= tree_.to(at) && isPredicate(tree_, at);
            if (top && tree_.relation(at) != Relation::Xcomp) return false;
        }
        return false;
    }

private:
    bool isBefore(string_view word) const { return last_ + 1 < tree_.size() && tree_.lemma(last_ + 1) == word; }
    /// "will continue to work [under its name]": what goes on is not the point, but how.
    bool isGoingOn() const {
        const int above = tree_.head(last_), next = last_ + 1;
        return above >= 0 && tree_.lemma(above) == "continue" && tree_.relation(last_) == Relation::Xcomp &&
               next < tree_.size() && tree_.upos(next) == Upos::Adp && !tree_.slotAt(next);
    }
    /// "the mill, where ten men worked": where is the point.
    bool isOfPlace() const {
        if (tree_.relation(last_) != Relation::AclRelcl) return false;
        int first = tree_.from(last_);
        while (first < last_ && tree_.upos(first) == Upos::Punct) ++first;
        const bool place = tree_.lemma(first) == "in" || tree_.lemma(first) == "at";
        return tree_.word(first) == "where" || (place && tree_.word(first + 1) == "which");
    }
    /// "rejected it [in 1996] and again [in 1998]": without their times nothing is joined.
    bool isHalfJoined() const {
        return last_ > trigger_ + 1 && tree_.upos(last_) == Upos::Adv && tree_.upos(last_ - 1) == Upos::Cconj &&
               last_ + 1 < tree_.size() && tree_.slotAt(last_ + 1);
    }
    /// "kept the crews of the ferries [from sailing]", "adding two years [to its end]", whatever the phrase was hung
    /// on.
    bool isAsked() const {
        const int inner = tree_.head(last_);
        if (inner >= 0 && inner != trigger_ && tree_.relation(last_) == Relation::Obj && last_ + 1 < tree_.size() &&
            asks(tree_.lemma(inner), tree_.lemma(last_ + 1)))
            return true;
        if (isAskedByInner()) return true;
        if (last_ <= trigger_ || tree_.upos(trigger_) != Upos::Verb) return false;
        const auto isAskedFor = [&](int i) {
            const bool opens = tree_.upos(i) == Upos::Adp || tree_.upos(i) == Upos::Sconj;
            if (!opens || tree_.slotAt(i) || !asks(tree_.lemma(trigger_), tree_.lemma(i))) return false;
            const int noun = tree_.head(i);  // "named the woman who worked as its head"
            return tree_.lemma(i) != "as" || (noun >= 0 && tree_.head(noun) == trigger_);
        };
        for (int i = trigger_ + 1; i <= last_; ++i)
            if (isAskedFor(i)) return false;
        for (int i = last_ + 1; i < std::min(tree_.size(), last_ + nearEnd); ++i) {
            if (isAskedFor(i)) return true;
            const Upos u = tree_.upos(i);
            if (u == Upos::Punct || u == Upos::Cconj || hasTense(tree_.tag(i))) return false;
        }
        return false;
    }
    /// "issued a letter describing the works in Lund [as bad]"
    bool isAskedByInner() const {
        int verb = last_;
        while (verb > trigger_ && tree_.upos(verb) != Upos::Verb) --verb;
        const int next = last_ + 1;
        if (verb == trigger_ || verb == last_ || next >= tree_.size() || tree_.tag(verb) == "VBN") return false;
        if (!asks(tree_.lemma(verb), tree_.lemma(next)) || tree_.slotAt(next)) return false;
        for (int k = verb + 1; k < last_; ++k)
            if (tree_.lemma(k) == tree_.lemma(next)) return false;
        return true;
    }
    /// "to hand the keys [over to the police]", "throws the mayor [out of office]", "to get back [into the race]"
    bool isBeforeParticle() const {
        if (last_ + 1 < tree_.size() && tree_.lemma(last_) == "back" && tree_.upos(last_) == Upos::Adv &&
            tree_.upos(last_ + 1) == Upos::Adp && !tree_.slotAt(last_ + 1))
            return true;
        constexpr std::array<string_view, 5> particles = {"over", "out", "up", "back", "down"};
        const int next = last_ + 1;
        if (next + 1 >= tree_.size() || tree_.relation(last_) != Relation::Obj || tree_.slotAt(next)) return false;
        constexpr std::array<string_view, 5> ways = {"in", "out", "off", "down", "away"};
        const Upos behind = tree_.upos(next + 1);
        if (isOneOf(tree_.lemma(next), ways) && (behind == Upos::Punct || behind == Upos::Cconj)) return true;
        const bool of = tree_.lemma(next) == "out" && tree_.lemma(next + 1) == "of";
        return of || (isOneOf(tree_.lemma(next), particles) && tree_.lemma(next + 1) == "to");
    }
    /// "is worried [that the dam may break]"
    bool opensThat() const {
        const int that = last_ + 1;
        return that < tree_.size() && tree_.lemma(that) == "that" && tree_.upos(that) == Upos::Sconj;
    }
    /// "from five people [to six]", "from the mid-1990s [to 2016]"
    bool isHalfRange() const {
        const int to = last_ + 1;
        return to + 1 < tree_.size() && tree_.lemma(to) == "to" && tree_.tag(to) != "TO" &&
               caseOf(tree_, last_) == "from" && (tree_.upos(to + 1) == Upos::Num || tree_.slotAt(to));
    }
    /// "testified in two cases [that the clerks knew]": what is said, which the parser may have hung elsewhere.
    bool isBeforeSaid() const {
        const Act* act = verbAct(tree_.lemma(trigger_));
        const int that = last_ + 1;
        if (!isSaying(act) || last_ < trigger_) return false;
        if (that + 1 >= tree_.size() || tree_.lemma(that) != "that") return false;
        for (int i = trigger_ + 1; i < last_; ++i)
            if (tree_.lemma(i) == "that" || tree_.tag(i) == "TO") return false;
        return tree_.upos(that + 1) == Upos::Det || tree_.upos(that + 1) == Upos::Propn ||
               (tree_.tag(that + 1) == "PRP" && tree_.head(that + 1) > that);
    }
    /// "confirmed that the body found in a ditch [was his]": a participle taken for the verb of what is said. "The bill
    /// the house passed that would allow it": a clause of another noun.
    bool misreadsContent() const {
        const Act* act = verbAct(tree_.lemma(trigger_));
        const int verb = tree_.child(trigger_, Relation::Ccomp);
        const int subject = verb < 0 ? -1 : tree_.child(verb, Relation::Nsubj);
        if (subject > trigger_ && tree_.tag(subject) == "WDT" && tree_.lemma(subject) == "that")
            return tree_.upos(subject + 1) == Upos::Aux || tree_.upos(subject + 1) == Upos::Verb;
        return isSaying(act) && verb > trigger_ && verb <= last_ && hasTense(tree_.tag(verb)) &&
               tree_.child(verb, Relation::Nsubj) == verb - 1 && lacksItsObject(tree_, verb);
    }
    /// "opens with Berg [leading]", "shown with coverage [starting at noon]", whatever that was hung on
    bool isBeforeAct() const {
        const bool begun =
            tree_.tag(last_) == "VBG" && last_ > trigger_ && last_ + 1 < tree_.size() && tree_.slotAt(last_ + 1);
        const int noun = begun ? last_ - 1 : last_, next = noun + 1;
        if (next >= tree_.size() || tree_.tag(next) != "VBG" || !isNominal(tree_.upos(noun))) return false;
        int before = noun - 1;
        while (before > trigger_ && (isNominal(tree_.upos(before)) || tree_.upos(before) == Upos::Adj)) --before;
        return before > trigger_ && tree_.lemma(before) == "with";
    }
    /// "let clerks of the council visit [the works]": right before another noun phrase stands what governs both.
    bool isBeforePhrase() const {
        const int next = last_ + 1;
        if (next >= tree_.size() || tree_.upos(last_) != Upos::Noun || tree_.slotAt(next) || tree_.slotAt(last_))
            return false;
        const std::string word = lowered(tree_.word(next));
        if (tree_.tag(next) != "DT" || (word != "the" && word != "a" && word != "an")) return false;
        for (int c = next; c < std::min(tree_.size(), next + nearEnd); ++c)
            if (tree_.from(c) == next && tree_.head(c) <= last_ && tree_.relation(c) == Relation::AclRelcl)
                return false;
        return true;
    }
    /// "when the police found [and freed her]", "his departure stemmed [from a quarrel]": the verb of an inner clause.
    bool isOpenVerb() const {
        if (last_ + 1 >= tree_.size()) return false;
        if (tree_.tag(last_) == "VBG" && isSaying(verbAct(tree_.lemma(last_))))
            return !tree_.slotAt(last_ + 1) && tree_.upos(last_ + 1) != Upos::Punct;
        if (tree_.tag(last_) == "VBN" || tree_.tag(last_) == "VBG") return false;
        if (tree_.child(last_, Relation::AuxPass) >= 0 || tree_.relation(last_) == Relation::AclRelcl) return false;
        if (wantsObject(tree_.lemma(last_))) return true;
        int next = last_ + 1;
        while (next < tree_.size() && tree_.slotAt(next)) ++next;
        if (next >= tree_.size() || tree_.upos(next) == Upos::Punct) return false;
        for (int c = next; c < std::min(tree_.size(), next + nearEnd); ++c)
            if (tree_.head(c) == last_ && tree_.from(c) == next && tree_.relation(c) == Relation::Obl) return true;
        return false;
    }
    /// "a find that would give Norsel [its name]": to whom, and not what.
    bool givesNothing(int verb) const {
        if (tree_.lemma(verb) != "give") return false;
        int things = 0, recipients = 0;
        for (int c = std::max(verb + 1, last_ - nearEnd); c <= last_; ++c) {
            if (tree_.head(c) != verb) continue;
            const Relation r = tree_.relation(c);
            const bool named = tree_.upos(c) == Upos::Propn;
            const bool given = r == Relation::Iobj && isNominal(tree_.upos(c));
            recipients += given || (r == Relation::Obj && named);
            things += r == Relation::Obj && !named;
        }
        return recipients > 0 && things == 0;
    }
    /// Whether what stands before a word that was left out is part of it: a subject, or a word before its noun, but
    /// for a name without its "Corp.".
    bool isPart(int word, int head) const {
        const Relation r = tree_.relation(word);
        if (r == Relation::Nsubj || r == Relation::NsubjPass)  // "glad that Berg, MD, [was chosen]"
            return head != trigger_ && (!isParted(head) || (tree_.relation(head) == Relation::Ccomp &&
                                                            tree_.child(head, Relation::Mark) >= trigger_));
        const bool before = r == Relation::Amod || r == Relation::Compound || r == Relation::NmodPoss;
        const bool noun = tree_.upos(head) == Upos::Noun || (r == Relation::Amod && tree_.upos(head) == Upos::Propn);
        return before && noun && !isParted(head);
    }
    /// Whether a mark or a conjunction stands between the end and a word: the parser may have joined too much.
    bool isParted(int word) const {
        for (int i = last_ + 1; i < word; ++i) {
            const Upos u = tree_.upos(i);
            if (tree_.slotAt(i)) continue;
            if (tree_.tag(i) == "HYPH") continue;  // "the break - in"
            if (u == Upos::Punct || u == Upos::Cconj || tree_.relation(i) == Relation::Mark) return true;
        }
        return false;
    }
    /// Whether a complement of a word stands behind the end. Of a word with thousands of phrases only those near the
    /// end are looked at.
    bool hasNeeded(int head) const {
        for (int c = last_ + 1; c < std::min(tree_.size(), last_ + nearEnd); ++c)
            if (tree_.head(c) == head && tree_.from(c) > last_ && !tree_.slotAt(c) && isNeeded(c)) return true;
        return false;
    }
    bool isNeeded(int c) const {
        const int first = tree_.from(c);
        if (isParted(first) || tree_.upos(first) == Upos::Punct || tree_.upos(first) == Upos::Cconj) return false;
        if (tree_.word(last_) == "enough" && tree_.tag(first) == "TO") return true;  // "healthy enough to run"
        return isComplement(tree_, c);
    }

    const Tree& tree_;
    int trigger_, last_;
};

}  // namespace

bool endsOpen(const Tree& tree, int trigger, int last) {
    return tree.parsed && last >= 0 && End(tree, trigger, last).isOpen();
}

bool endsOpen(const Tree& tree, int trigger, const std::string& title) {
    return tree.parsed && endsOpen(tree, trigger, lastWord(tree, trigger, title));
}

}  // namespace dateline
