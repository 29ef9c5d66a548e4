#include "core/events/phrases.h"

#include "core/base/utf8.h"
#include "core/events/apposition.h"
#include "core/events/clause_words.h"
#include "core/events/complements.h"
#include "core/events/described_person.h"
#include "core/events/name_finder.h"
#include "core/events/phrase_times.h"
#include "core/events/phrase_words.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 12> quotes = {"\"", "“", "”", "``", "''", "‘", "«", "»", "„", "`", "(", ")"};
constexpr std::array<string_view, 5> articles = {"a", "an", "the", "this", "that"};
bool isAside(Relation relation) {
    return relation == Relation::AclRelcl || relation == Relation::Appos || relation == Relation::Parataxis ||
           relation == Relation::Discourse || relation == Relation::Vocative || relation == Relation::Reparandum ||
           relation == Relation::List;
}

/// "The company", "the film", "the president": whom a noun without anything beside it stands for, or -1.
int knownBareNoun(const Passage& passage, int sentence, int noun) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const int article = tree.child(noun, Relation::Det);
    if (article < 0 || lowered(tree.word(article)) != "the" || passage.cast.at(sentence, noun)) return -1;
    for (int c = tree.first(noun); c >= 0 && c < noun; c = tree.next(c))
        if (c != article) return -1;
    return entityOf(passage, sentence, noun);
}

/// Gathers the words of a phrase in the order of the text, then writes them.
class Writer {
public:
    Writer(const Passage& passage, int sentence, PhraseStyle style)
        : passage_(passage),
          tree_(passage.trees[static_cast<std::size_t>(sentence)]),
          sentence_(sentence),
          style_(style) {
        words_.reserve(usualWords);
    }

    void noun(int head, int depth) {
        if (whole_ < 0) whole_ = head;
        take(head);
        for (int c = tree_.first(head); c >= 0; c = tree_.next(c)) nounChild(head, c, depth);
    }

    void clause(int head, bool subject, int depth) {
        if (top_ < 0) top_ = head;
        take(head);
        for (int c = tree_.first(head); c >= 0; c = tree_.next(c)) clauseChild(head, c, subject, depth);
    }
    /// One phrase that follows a verb.
    void after(int verb, int c, int depth) {
        top_ = verb;
        clauseChild(verb, c, false, depth);
    }

    std::string text() {
        std::sort(words_.begin(), words_.end());
        std::string out;
        int last = -1;
        for (std::size_t k = 0; k < words_.size(); ++k) {
            const int i = words_[k];
            if (i <= last) continue;
            out += between(last, i);
            if (!out.empty()) out += caseOfTime(i);
            const NameMention* name = passage_.cast.at(sentence_, i);
            const bool whole = name && name->use != NameUse::Adjective &&
                               k + static_cast<std::size_t>(name->to - i) < words_.size() &&
                               (name->from == i || (name->from == i - 1 && isArticle(name->from)));
            if (whole && words_[k + static_cast<std::size_t>(name->to - i)] == name->to) {
                append(out, nameText(*name), last, i);
                last = name->to;
            } else {
                append(out, plainWord(i), last, i);
                last = i;
            }
        }
        return trimmed(out);
    }

private:
    bool isArticle(int i) const { return isOneOf(lowered(tree_.word(i)), articles); }

    void nounChild(int head, int c, int depth) {
        const Relation relation = tree_.relation(c);
        if (isLeftOut(head, c)) return;
        switch (relation) {
            case Relation::NmodPoss:
                if (!style_.owners && tree_.tag(c) == "PRP$") return;
                return noun(c, depth);
            case Relation::Compound:
                if (!style_.conjuncts && isOfTwo(passage_, sentence_, head, c)) return;
                if (!style_.offices && isPerson(head) && !passage_.cast.at(sentence_, c)) return;
                [[fallthrough]];
            case Relation::Flat:
            case Relation::Fixed:
            case Relation::Nummod:
            case Relation::Appos:  // "grandfather Karl Voss"
                return noun(c, depth);
            case Relation::NmodTmod:
            case Relation::OblTmod:
                if (tree_.slotAt(c)) takeCases(c);  // "the first win since 2009"
                return noun(c, depth);
            case Relation::Advcl:
                return tree_.upos(head) == Upos::Adj ? gerund(c, depth) : void();
            case Relation::Goeswith:
                return take(c);
            case Relation::Amod:
                if (c > head && isBare(c)) return;
                if (c > head) return clause(c, false, depth);
                if (opensOutside(head, c)) return;
                if (style_.adjectives || passage_.cast.at(sentence_, c)) noun(c, depth);
                return;
            case Relation::Advmod:
                if (c < head && tree_.upos(head) != Upos::Noun && tree_.upos(head) != Upos::Propn) noun(c, depth);
                return;
            case Relation::Case:
                if (tree_.upos(c) == Upos::Part && head != whole_) take(c);  // "'s", but of the phrase's own head
                if (tree_.child(head, Relation::Cop) >= 0 && head != whole_) take(c);  // "was for a friend"
                return;
            case Relation::Det:
                return determiner(c);
            case Relation::Nmod:
                return prepositional(c, depth);
            case Relation::Acl:
                return participle(c, depth);
            case Relation::AclRelcl:
                return relative(c, depth);
            case Relation::Conj:
                return conjunct(c, depth);
            case Relation::Obl:
            case Relation::Obj:
            case Relation::Xcomp:
                if (isMeasure(tree_.lemma(c))) return noun(c, depth);
                return tree_.upos(head) == Upos::Adj || tree_.upos(head) == Upos::Verb
                           ? clauseChild(head, c, false, depth)
                           : void();
            default:
                return;
        }
    }
    bool isLeftOut(int head, int c) const {
        const Relation r = tree_.relation(c);
        if (isBehindLeftOut(head, c)) return true;
        const bool which = r == Relation::AclRelcl && style_.relatives;
        const bool called = r == Relation::Appos && tree_.from(c) == head + 1 && tree_.upos(head + 1) != Upos::Punct &&
                            (passage_.cast.at(sentence_, c) || isMeasure(tree_.lemma(c)));  // "22 cents a share"
        if (c == style_.without || (isAside(r) && !which && !called) || isLeftOutTime(passage_, tree_, c) || isQuote(c))
            return true;
        return c > head && r != Relation::Conj && r != Relation::Flat && r != Relation::Ccomp && opensBehindComma(c) &&
               !isComplement(tree_, c);
    }
    /// "a new president and a parliament led by reformers": without the parliament nobody is led.
    bool isBehindLeftOut(int head, int c) const {
        if (style_.conjuncts || c < head || tree_.relation(c) == Relation::Conj || needsConjuncts(head)) return false;
        const int conjunct = tree_.child(head, Relation::Conj);
        return conjunct > head && conjunct < c && isNominal(tree_.upos(head));
    }
    /// "were evident prior to the election": no adjective of a noun whose preposition stands between them.
    bool opensOutside(int noun, int c) const {
        const int preposition = tree_.child(noun, Relation::Case);
        return preposition > c && preposition < noun && tree_.upos(preposition) != Upos::Part;
    }
    /// The "due" of "notes due on Friday" without the day.
    bool isBare(int c) const { return tree_.to(c) == c || (c + 1 < tree_.size() && tree_.slotAt(c + 1)); }
    /// "the close of trading", "capable of playing films": a gerund behind its preposition.
    void gerund(int c, int depth) {
        const int mark = tree_.child(c, Relation::Mark);
        if (mark < 0 || tree_.tag(c) != "VBG") return;
        take(mark);
        clause(c, false, depth - 1);
    }
    void determiner(int c) {
        const bool each = c > 0 && (tree_.word(c) == "a" || tree_.word(c) == "an") &&  // "24 cents a share"
                          (tree_.upos(c - 1) == Upos::Num || tree_.tag(c - 1) == "NNS");
        const bool given = c > 0 && lowered(tree_.word(c - 1)) == "her";  // "gave her a prize", and not her own
        const int noun = tree_.head(c);  // "I'm the guy": of a predicate the article stays
        const bool predicate = noun >= 0 && tree_.child(noun, Relation::Cop) >= 0 && noun != whole_;
        if (passage_.cast.at(sentence_, c) || !isArticle(c) || each || given || predicate || tree_.slotAt(c) ||
            opensQuantity(tree_, c))
            take(c);
    }
    void prepositional(int c, int depth) {
        const string_view preposition = caseOf(tree_, c);
        if (preposition.empty() && isMeasure(tree_.lemma(c))) return noun(c, depth);
        if (preposition == "as" && whole_ >= 0 && !isOffice(tree_.lemma(tree_.head(c)))) return;
        if (depth <= 0 && preposition != "of") return;
        if (depth < 0 || preposition.empty() || opensBehindComma(c) || pointsToText(tree_, c)) return;
        // "a ban on fruit, candy and mint flavors": of several, one alone says another thing
        if (!style_.conjuncts && preposition != "of" && tree_.child(c, Relation::Conj) > c) return;
        takeCases(c);
        noun(c, depth - 1);
    }
    /// "wild swings seen on the exchange", "efforts to end the strike"
    void participle(int c, int depth) {
        const bool infinitive = tree_.tag(c) == "VB";
        if (const int mark = tree_.child(c, Relation::Mark);
            mark >= 0 && (tree_.lemma(mark) == "of" || isAsked(c, mark)))
            return gerund(c, depth);
        if (tree_.to(c) == c || tree_.slotAt(c + 1)) return;  // "the report published" tells no more than "the report"
        if (tree_.child(c, Relation::Nsubj) >= 0) return contentOfNoun(c, depth);
        if (!style_.participles || depth <= 0 || opensBehindComma(c) || (!infinitive && tree_.upos(c) != Upos::Verb))
            return;
        if (tree_.tag(c) == "VBG" && tree_.child(c, Relation::Mark) >= 0)  // "two years in jail for hiding it"
            return gerund(c, depth);
        clause(c, false, depth - 1);
    }
    /// "stopped clerks from signing": what the verb needs, whatever the parser hung it on
    bool isAsked(int c, int mark) const {
        const int verb = tree_.head(tree_.head(c));
        return verb >= 0 && verb < mark && tree_.upos(verb) == Upos::Verb && asks(tree_.lemma(verb), tree_.lemma(mark));
    }
    /// "the rule that clerks ask the board", with those who do it or not at all
    void contentOfNoun(int c, int depth) {
        const int mark = tree_.child(c, Relation::Mark);
        if (!style_.participles || depth <= 0 || mark != tree_.head(c) + 1 || tree_.lemma(mark) != "that") return;
        take(mark);
        clause(c, true, depth - 1);
    }
    /// "an order that halted the works", right behind its noun
    void relative(int c, int depth) {
        const int first = tree_.from(c);
        const PennTag tag = tree_.tag(first);
        if (depth <= 0 || first != tree_.head(c) + 1 || (tag != "WDT" && tag != "WP")) return;
        shortened_ = isReducible(tree_, c, first) ? c : -1;
        if (shortened_ < 0) take(first);
        clause(c, false, depth - 1);
    }
    /// Whether a comma stands before the first word of what hangs on `c`: an aside, mostly.
    bool opensBehindComma(int c) const {
        const auto parts = [&](int i) {
            const string_view w = i < 0 ? string_view() : tree_.word(i);
            return w == "," || w == ";" || w == "(" || isDash(w);
        };
        return parts(tree_.from(c)) || parts(tree_.from(c) - 1);
    }
    void takeCases(int noun) {
        for (int c = tree_.first(noun); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Case) {
                take(c);
                for (int f = tree_.first(c); f >= 0; f = tree_.next(f)) take(f);
            }
    }
    /// "from Monday's closing price": the day goes, and what stands before it stays with the price.
    std::string caseOfTime(int i) const {
        const TimeSlot* slot = i > 0 ? tree_.slotAt(i - 1) : nullptr;
        if (!slot || slot->to != i - 1 || slot->preposition < 0) return {};
        if (tree_.word(i - 1) != "'s" && tree_.word(i - 1) != "’s") return {};
        return ' ' + std::string(tree_.word(slot->preposition));
    }
    /// "between A and B", "ministers of A and B", "admitted A and B": without the second the first says another thing.
    bool needsConjuncts(int head) const {
        const Relation r = tree_.relation(head);
        const string_view preposition = caseOf(tree_, head);
        const bool named = tree_.upos(head) == Upos::Propn;
        if (r == Relation::Amod || (r == Relation::Compound && tree_.upos(head) == Upos::Noun))
            return true;  // "black and white photographs"
        return (r == Relation::Obj && named) || r == Relation::Nsubj || r == Relation::NsubjPass ||
               preposition == "between" || preposition == "of";
    }
    bool isPerson(int word) const {
        const NameMention* name = passage_.cast.at(sentence_, word);
        return name && passage_.cast.entities[static_cast<std::size_t>(name->entity)].kind == EntityKind::Person;
    }
    /// "Karen Olson, president and head of the dairy"
    bool isOfApposition(int head, int c) const {
        return isPerson(head) && tree_.upos(c) == Upos::Noun && head + 1 < tree_.size() && tree_.word(head + 1) == ",";
    }
    void conjunct(int c, int depth) {
        if (!style_.conjuncts && !needsConjuncts(tree_.head(c))) return;
        if (isOfApposition(tree_.head(c), c)) return;
        for (int i = tree_.first(c); i >= 0; i = tree_.next(i))
            if (tree_.relation(i) == Relation::Cc) noun(i, depth);
        if (tree_.upos(tree_.from(c)) == Upos::Cconj) take(tree_.from(c));  // "and more than ten teachers"
        noun(c, depth);
    }

    bool mayTakeOblique(int head, int c) const {
        if (style_.bare && head != top_ &&
            (tree_.child(head, Relation::Obj) >= 0 || tree_.child(head, Relation::Ccomp) > c ||
             isCircumstance(caseOf(tree_, c))))
            return false;
        return c > head && (!opensBehindComma(c) || isComplement(tree_, c)) && !isBehindJoined(head, c);
    }
    void clauseChild(int head, int c, bool subject, int depth) {
        const Relation relation = tree_.relation(c);
        if (isLeftOut(head, c)) return;
        switch (relation) {
            case Relation::Nsubj:
            case Relation::NsubjPass:
            case Relation::Expl:
                if (subject) noun(c, style_.depth);
                return;
            case Relation::Aux:
                if (!isPluperfect(head, c) && head != shortened_) take(c);
                return;
            case Relation::AuxPass:
                if (head != shortened_) take(c);
                return;
            case Relation::Cop:
            case Relation::CompoundPrt:
                return take(c);
            case Relation::Mark:
                if (tree_.lemma(c) == "to" && tree_.tag(c) == "TO") take(c);
                return;
            case Relation::Advmod:
                if (turnsMeaning(tree_, c) || (c > head && !opensBehindComma(c)) || tree_.upos(head) != Upos::Verb)
                    noun(c, depth);
                return;
            case Relation::Obj:
            case Relation::Iobj:
            case Relation::OblTmod:
            case Relation::NmodTmod:
                if (c > head) takeCases(c);  // "placed Berg (knee) on the list": no object, whatever the parser says
                return noun(c, depth);
            case Relation::Obl:
            case Relation::OblAgent:
            case Relation::Nmod:
                if (mayTakeOblique(head, c)) oblique(c, depth);
                return;
            case Relation::Xcomp:
            case Relation::Ccomp:
            case Relation::Advcl:
                if (c > head && (depth > 0 || relation == Relation::Xcomp || isComplement(tree_, c)))
                    inner(c, relation, std::max(depth - 1, 0));
                return;
            case Relation::Conj:
                if (c > head && style_.participles && depth > 0) joinedClause(c, depth);
                return;
            case Relation::Amod:
            case Relation::Compound:
            case Relation::NmodPoss:
            case Relation::Nummod:
            case Relation::Det:
            case Relation::Case:
            case Relation::Fixed:
                return nounChild(head, c, depth);
            default:
                return;
        }
    }
    void oblique(int c, int depth) {
        if (depth < 0 || pointsToText(tree_, c)) return;
        takeCases(c);
        const int before = tree_.from(c) - 1;  // "exploded outside the embassies", whatever "outside" was hung on
        if (caseOf(tree_, c).empty() && before >= 0 && tree_.upos(before) == Upos::Adp && !tree_.slotAt(before))
            take(before);
        noun(c, depth - 1);
    }
    /// "was convicted and sentenced to life in prison": it stands behind the second verb, and is the second's.
    bool isBehindJoined(int verb, int c) const {
        const int joined = tree_.child(verb, Relation::Conj);
        return joined > verb && joined < c && tree_.upos(joined) == Upos::Verb;
    }
    /// "find the bombers and bring them to justice"
    void joinedClause(int c, int depth) {
        const int cc = tree_.child(c, Relation::Cc);
        if (cc < 0 || opensBehindComma(c) || tree_.child(c, Relation::Nsubj) >= 0) return;
        if (cc > 0 && isQuote(cc - 1)) return;  // 'said that the "board was asleep" and left': no more of what was said
        take(cc);
        clause(c, false, depth - 1);
    }
    /// "had erred" reads "erred" in a headline.
    bool isPluperfect(int verb, int auxiliary) const {
        return tree_.word(auxiliary) == "had" && tree_.word(verb).ends_with("ed") &&
               tree_.child(verb, Relation::AuxPass) < 0;
    }
    void inner(int c, Relation relation, int depth) {
        int mark = tree_.child(c, Relation::Mark);
        if (const int when = tree_.child(c, Relation::Advmod);
            relation != Relation::Xcomp && mark < 0 && when >= 0 && when < c && tree_.tag(when) == "WRB") {
            if (relation == Relation::Ccomp && tree_.lemma(when) == "when") return;  // tells a time, and is not said
            mark = when;
        }
        const bool completes = isComplement(tree_, c) || (mark >= 0 && tree_.tag(c) == "VBG" &&
                                                          (tree_.lemma(mark) == "of" || tree_.lemma(mark) == "from"));
        const bool told = mark >= 0 || tree_.tag(c) == "VBN" || goesOn(c);
        if (relation == Relation::Advcl && !completes && (!style_.participles || !told)) return;
        if (mark >= 0 && (tree_.lemma(mark) != "that" || standsOff(tree_, c, mark))) takeMark(mark);
        if (isNominal(tree_.upos(c))) takeCases(c);  // "while on a train"
        clause(c, relation != Relation::Xcomp, depth);
    }

    /// "so that", "in order to": a mark of several words, of which the infinitive's "to" stands by itself.
    void takeMark(int mark) {
        take(mark);
        for (int f = tree_.first(mark); f >= 0; f = tree_.next(f))
            if (tree_.relation(f) == Relation::Fixed) take(f);
    }
    /// "arrived in Lund seeking to settle the strike"
    bool goesOn(int c) const {
        constexpr std::array<string_view, 6> others = {"accord", "say", "include", "explain", "follow", "add"};
        return tree_.tag(c) == "VBG" && !opensBehindComma(c) && tree_.to(c) > c && !isOneOf(tree_.lemma(c), others);
    }
    bool isQuote(int c) const { return isOneOf(tree_.word(c), quotes); }
    void take(int i) {
        if (style_.end < 0 || i < style_.end) words_.push_back(i);
    }
    /// The mark that stands between two words of the text that follow each other: a comma, a hyphen.
    std::string between(int last, int next) const {
        if (last < 0 || next < last + 2 || tree_.upos(last + 1) != Upos::Punct) return {};
        const string_view mark = tree_.word(last + 1);
        int after = last + 2;
        while (after < next && isArticle(after)) ++after;  // "Norway, the Faroe Islands and Iceland"
        if (after == next && mark == ",") return ",";
        if (next != last + 2) return {};
        const bool glued = tree_.at(last).span.end == tree_.at(last + 1).span.begin &&
                           tree_.at(last + 1).span.end == tree_.at(next).span.begin;
        return glued && !isOneOf(mark, quotes) ? std::string(mark) : std::string();
    }

    /// "him" by his name, where it is known and not the speaker's own.
    std::string plainWord(int i) const {
        if (tree_.word(i) == "old" && i > 1)  // "a six-year-old boy": an age is no time
            for (const TimeSlot* slot : {tree_.slotAt(i - 1), tree_.slotAt(i - 2)})
                if (slot && tree_.at(slot->to).span.end + 1 >= tree_.at(i).span.begin)
                    return std::string(Span{tree_.at(slot->head).span.begin, tree_.at(i).span.end}.in(tree_.text));
        if (tree_.upos(i) == Upos::Noun)
            if (const int e = knownBareNoun(passage_, sentence_, i); e >= 0) return entityHeadline(e);
        const bool small = isCapitalByPlace(tree_, i) && !passage_.cast.at(sentence_, i);
        if (tree_.tag(i) != "PRP") return small ? lowered(tree_.word(i)) : std::string(tree_.word(i));
        if (const int noun = nounBefore(passage_, sentence_, i); noun >= 0)
            return nounPhrase(passage_, sentence_ - 1, noun);
        const int e = entityOf(passage_, sentence_, i);
        const bool known =
            e >= 0 && e != style_.speaker &&
            (!style_.said || passage_.cast.entities[static_cast<std::size_t>(e)].kind == EntityKind::Person);
        return known ? entityHeadline(e) : std::string(tree_.word(i));
    }
    const std::string& entityHeadline(int e) const {
        return passage_.cast.entities[static_cast<std::size_t>(e)].headline;
    }

    std::string nameText(const NameMention& name) const {
        const Entity& e = passage_.cast.entities[static_cast<std::size_t>(name.entity)];
        // "the Norsel award": whoever may be called Norsel for short, the award is not his
        const bool part = e.headline.starts_with(std::string(tree_.word(name.from)) + ' ');
        const bool besideNoun = part && tree_.relation(name.to) == Relation::Compound &&
                                tree_.upos(name.to + 1) == Upos::Noun && e.kind != EntityKind::Person;
        // "won a Grammy": one of what has its name, "the Grammy Awards"
        const std::string before = name.from > 0 ? lowered(tree_.word(name.from - 1)) : std::string();
        const bool oneOfSome = part && name.from == name.to && (before == "a" || before == "an");
        if (name.use != NameUse::Seat && !besideNoun && !oneOfSome) return e.headline;
        return std::string(Span{tree_.at(name.from).span.begin, tree_.at(name.to).span.end}.in(tree_.text));
    }
    void append(std::string& out, string_view word, int last, int i) const {
        const bool glued = last >= 0 &&
                           (last == i - 1 || (last == i - 2 && !out.empty() && out.back() != ',' &&
                                              tree_.upos(i - 1) == Upos::Punct && out.ends_with(tree_.word(i - 1)))) &&
                           (last == i - 2 || tree_.at(last).span.end == tree_.at(i).span.begin);
        // "Sony's film" where Sony is written as Sony Pictures
        if ((word == "'s" || word == "’s") && out.ends_with('s')) word.remove_suffix(1);
        if ((word == "'" || word == "’") && (out.ends_with("'s") || out.ends_with("’s"))) return;  // "Smith's results"
        const bool tight =
            word == "'" || word == "’" || word == "'s" || word == "’s" || word == "," || word == "n't" || word == "n’t";
        if (!out.empty() && !glued && !tight) out += ' ';
        out += word;
    }
    static std::string trimmed(std::string text) {
        while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-')) text.pop_back();
        const std::size_t start = text.find_first_not_of(" ,-");
        return start == std::string::npos ? std::string() : text.substr(start);
    }

    static constexpr std::size_t usualWords = 16;

    const Passage& passage_;
    const Tree& tree_;
    int sentence_;
    PhraseStyle style_;
    int whole_ = -1;      ///< the phrase's head
    int top_ = -1;        ///< the clause's verb
    int shortened_ = -1;  ///< the verb of a relative clause that is written without its pronoun and auxiliaries
    std::vector<int> words_;
};

bool isSpeakingPronoun(string_view word) {
    return word == "i" || word == "we" || word == "you" || word == "me" || word == "us";
}

}  // namespace

std::string nounPhrase(const Passage& passage, int sentence, int head, PhraseStyle style) {
    if (head < 0) return {};
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    if (const int e = describedPerson(passage, sentence, head); e >= 0)
        return passage.cast.entities[static_cast<std::size_t>(e)].headline;
    if (tree.upos(head) == Upos::Noun && tree.child(head, Relation::Conj) < 0)
        for (const int e : {knownBareNoun(passage, sentence, head), describedFirm(passage, sentence, head)})
            if (e >= 0) return passage.cast.entities[static_cast<std::size_t>(e)].headline;
    const bool joint = tree.child(head, Relation::Conj) >= 0;  // "he and the envoy"
    if (tree.upos(head) == Upos::Pron && (!joint || entityOf(passage, sentence, head) < 0)) {
        const int e = entityOf(passage, sentence, head);
        if (e >= 0) return passage.cast.entities[static_cast<std::size_t>(e)].headline;
        if (const int noun = nounBefore(passage, sentence, head); noun >= 0)
            return nounPhrase(passage, sentence - 1, noun, style);
        const std::string word = lowered(tree.word(head));
        return tree.tag(head) == "PRP" || tree.tag(head) == "PRP$" || isSpeakingPronoun(word)
                   ? std::string()
                   : std::string(tree.word(head));
    }
    if (std::string name = nameBehindOffice(passage, sentence, head); !name.empty()) return name;
    if (const NameMention* m = passage.cast.at(sentence, head);
        m && m->use != NameUse::Adjective && isWholeName(tree, head, *m))
        if (const int e = entityOf(passage, sentence, head); e >= 0)
            return passage.cast.entities[static_cast<std::size_t>(e)].headline;
    Writer writer(passage, sentence, style);
    writer.noun(head, style.depth);
    return writer.text();
}

std::string phraseAfter(const Passage& passage, int sentence, int verb, int child, PhraseStyle style) {
    Writer writer(passage, sentence, style);
    writer.after(verb, child, style.depth);
    return writer.text();
}

std::string clauseWords(const Passage& passage, int sentence, int head, bool subject, PhraseStyle style) {
    Writer writer(passage, sentence, style);
    writer.clause(head, subject, style.depth);
    return writer.text();
}

}  // namespace dateline
