#include "core/events/open_noun.h"

#include "core/events/clause_words.h"
#include "core/events/complements.h"
#include "core/events/lexicon.h"
#include "core/events/name_finder.h"
#include "core/events/phrase_words.h"
#include "core/events/roles.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr int nearEnd = 20;  ///< words behind the noun, to what tells of it

/// A noun that ends some words of a clause.
class LastNoun {
public:
    LastNoun(const Tree& tree, int trigger, int last) : tree_(tree), trigger_(trigger), last_(last) {}

    bool isOpen() const {
        return isBareObject() || isBareOffice() || isBareNoun() || isBlamed() || opensClause() || opensOf() ||
               opensWhere() || sharesNoun() || isPartOfMore();
    }

private:
    /// "filed a suit [against the bank]", "lifted its ban [on imports]": an act that acts on what is not told.
    bool isBareObject() const {
        if (tree_.relation(last_) != Relation::Obj || tree_.upos(last_) != Upos::Noun) return false;
        if (last_ != trigger_ && tree_.head(last_) != trigger_) return false;
        const NounSense* sense = nounSense(tree_.lemma(last_));
        if (!sense) return false;
        bool more = false;
        for (int c = tree_.first(last_); c >= 0; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            if (c < last_ && r != Relation::Det && r != Relation::NmodPoss) return false;
            more = more || ((r == Relation::Nmod || r == Relation::AclRelcl) && tree_.from(c) == last_ + 1);
        }
        return more;
    }
    /// "two men [accused of it]", "opens with Berg [leading]", "arrested moments [after it]"
    bool isBareNoun() const {
        constexpr std::array<string_view, 7> anybody = {"man", "woman", "people", "person", "boy", "girl", "one"};
        constexpr std::array<string_view, 7> units = {"moment", "second", "minute", "hour", "day", "week", "month"};
        const int next = last_ + 1;
        const bool noun = isNominal(tree_.upos(last_)) || tree_.lemma(last_) == "one";
        if (next >= tree_.size() || !noun || tree_.slotAt(next)) return false;
        const string_view after = tree_.lemma(next);
        const bool unit = isOneOf(tree_.lemma(last_), units);
        if (unit && (after == "after" || after == "before")) return true;
        if (unit && tree_.child(last_, Relation::AclRelcl) > last_) return true;  // "the hour [he came]"
        for (int c = tree_.first(last_); c >= 0 && c < last_; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            const bool the = lowered(tree_.word(c)) == "the" && tree_.lemma(last_) != "one";
            if (r == Relation::Amod || r == Relation::Compound || the) return false;
        }
        for (int c = next; c < std::min(tree_.size(), last_ + nearEnd); ++c) {
            if (tree_.head(c) != last_ || tree_.from(c) != next) continue;
            const Relation r = tree_.relation(c);
            if ((r == Relation::Acl || r == Relation::AclRelcl) && isOneOf(tree_.lemma(last_), anybody)) return true;
            return r == Relation::Acl && tree_.tag(c) == "VBG" && c == next && caseOf(tree_, last_) == "with" &&
                   tree_.child(last_, Relation::Det) < 0;
        }
        return false;
    }
    /// "the case of a clerk [accused of fraud]": somebody of whom no more is told than that.
    bool isBlamed() const {
        const int blame = last_ + 1;
        if (blame + 1 >= tree_.size() || tree_.tag(blame) != "VBN" || tree_.head(blame) != last_) return false;
        constexpr std::array<string_view, 6> blames = {"accuse", "suspect", "convict", "acquit", "charge", "sentence"};
        if (!isOneOf(tree_.lemma(blame), blames) || !asks(tree_.lemma(blame), tree_.lemma(blame + 1))) return false;
        for (int c = tree_.first(last_); c >= 0 && c < last_; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Amod || tree_.relation(c) == Relation::Compound) return false;
        return tree_.upos(last_) == Upos::Noun;
    }
    /// "pleaded guilty to charges [he hid the money]"
    bool opensClause() const {
        const int subject = last_ + 1;
        if (subject >= tree_.size() || tree_.upos(last_) != Upos::Noun || tree_.tag(subject) != "PRP") return false;
        const int verb = tree_.head(subject);
        if (verb < subject || tree_.relation(subject) != Relation::Nsubj || tree_.head(verb) != last_) return false;
        const NounSense* sense = nounSense(tree_.lemma(last_));
        return sense && tree_.child(verb, Relation::Obj) > verb;  // and no "letter he wrote"
    }
    /// "has the added burden [of carrying the flag]", "hit the very heart [of the town]", "was named head [of it]":
    /// what the article points to, and of what somebody is head.
    bool opensOf() const {
        const int of = last_ + 1;
        if (of + 1 >= tree_.size() || tree_.lemma(of) != "of" || last_ == trigger_) return false;
        if (tree_.upos(last_) == Upos::Propn) return isOfficeWord(tree_.word(last_));
        if (tree_.upos(last_) != Upos::Noun || tree_.slotAt(of) || tree_.slotAt(of + 1)) return false;
        const int article = tree_.child(last_, Relation::Det);
        const bool the = article >= 0 && lowered(tree_.word(article)) == "the";
        if (the && tree_.tag(of + 1) == "VBG") return true;
        if (the) return article == last_ - 1 && !nounSense(tree_.lemma(last_));  // "accused of halting the sale"
        const int head = tree_.head(last_);  // "entered into a pact" says more than "entered"
        const bool completes =
            head == trigger_ && tree_.relation(last_) == Relation::Obl && tree_.child(head, Relation::Obj) < 0;
        return tree_.relation(last_) != Relation::Conj && !completes;
    }
    /// "at the time and place [where it sank]", "at the time [and place where]"
    bool opensWhere() const {
        const int joint = tree_.child(last_, Relation::Conj);
        if (joint == last_ + 2 && isBareBefore(joint, "where")) return isBare(last_);
        const bool second = tree_.relation(last_) == Relation::Conj;
        return isBareBefore(last_, "where") && (!second || isBare(tree_.head(last_)));
    }
    bool isBareBefore(int noun, string_view next) const {
        return noun + 1 < tree_.size() && tree_.word(noun + 1) == next && isBare(noun);
    }
    /// Whether nothing but an article says which a noun is.
    bool isBare(int noun) const {
        if (tree_.upos(noun) != Upos::Noun || tree_.slotAt(noun)) return false;
        for (int c = tree_.first(noun); c >= 0 && c < noun; c = tree_.next(c))
            if (const Relation r = tree_.relation(c);
                r == Relation::Amod || r == Relation::Compound || r == Relation::NmodPoss)
                return false;
        return true;
    }
    /// "was the clerk [who sold it]", "left his post [as mayor]"
    bool isBareOffice() const {
        const int next = last_ + 1;
        if (next >= tree_.size() || tree_.upos(last_) != Upos::Noun) return false;
        if (tree_.lemma(next) == "as" && isOffice(tree_.lemma(last_))) return tree_.head(tree_.head(next)) == last_;
        const int article = tree_.child(last_, Relation::Det), which = tree_.child(last_, Relation::AclRelcl);
        return tree_.child(last_, Relation::Cop) >= 0 && article == last_ - 1 &&
               lowered(tree_.word(article)) == "the" && which > last_ && tree_.from(which) == next;
    }
    /// "the Trade [and Labour ministries]"
    bool sharesNoun() const {
        const int joint = tree_.child(last_, Relation::Conj), next = last_ + 2;
        const auto isCapital = [&](int i) { return tree_.word(i).front() >= 'A' && tree_.word(i).front() <= 'Z'; };
        return joint > next && tree_.upos(last_ + 1) == Upos::Cconj && tree_.head(next) == joint && isCapital(last_) &&
               isCapital(next) && !isCapital(joint);
    }
    /// "bought 30 [of the ships]", "all [of them]", "sorry for the way [it was done]": how many of what, and how.
    bool isPartOfMore() const {
        constexpr std::array<string_view, 6> hows = {"way", "fact", "point", "moment", "extent", "manner"};
        const int next = last_ + 1;
        if (next < tree_.size() && isOneOf(tree_.lemma(last_), hows) && tree_.upos(next) != Upos::Punct &&
            tree_.upos(next) != Upos::Cconj && !tree_.slotAt(next))
            return true;
        if (next >= tree_.size()) return false;
        constexpr std::array<string_view, 8> rates = {"per",     "crore",   "lakh",     "m",
                                                      "million", "billion", "trillion", "thousand"};
        if (tree_.upos(last_) == Upos::Num && isOneOf(tree_.word(next), rates) && !tree_.slotAt(next)) return true;
        constexpr std::array<string_view, 4> toWhat = {"right", "access", "answer", "alternative"};
        if (isOneOf(tree_.lemma(last_), toWhat) && tree_.lemma(next) == "to") return true;
        if (tree_.lemma(next) != "of") return false;
        constexpr std::array<string_view, 13> parts = {"matter", "number",   "series", "kind", "sort",
                                                       "range",  "majority", "heart",  "core", "bulk",
                                                       "rest",   "edge",     "part"};
        return tree_.upos(last_) == Upos::Num || tree_.upos(last_) == Upos::Det || isOneOf(tree_.lemma(last_), parts) ||
               isFraction();
    }
    /// "one-third [of the outlays]", "a quarter [of the ships]"
    bool isFraction() const {
        constexpr std::array<string_view, 3> percents = {"percent", "pct", "%"};
        const string_view word = tree_.word(last_);
        const bool counted = last_ > 1 && (tree_.upos(last_ - 1) == Upos::Num || tree_.upos(last_ - 2) == Upos::Num);
        if (word == "cent" && last_ > 0 && tree_.word(last_ - 1) == "per") return true;
        return isOneOf(word, percents) || isShare(tree_, last_) || (counted && word.ends_with("th"));
    }

    const Tree& tree_;
    int trigger_, last_;
};

}  // namespace

bool isOpenNoun(const Tree& tree, int trigger, int last) { return LastNoun(tree, trigger, last).isOpen(); }

}  // namespace dateline
