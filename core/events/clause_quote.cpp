#include "core/events/clause_quote.h"

#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/events/clause_words.h"
#include "core/events/cut_words.h"
#include "core/events/phrases.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 60;                ///< words of a quotation before its trigger, and behind it
constexpr int mostSteps = 6;                ///< up the tree, to the word that has the subject
constexpr float sure = 0.3F;                ///< margin of a subject that a quotation may begin with
constexpr std::size_t shortestClause = 24;  ///< code points; before less no comma ends a quotation

/// What ties a sentence to the one before it.
constexpr std::array<string_view, 18> openers = {
    "but",          "and",  "however", "meanwhile", "so",       "then",        "also",         "yet", "still",
    "nevertheless", "thus", "instead", "therefore", "moreover", "furthermore", "additionally", "or",  "later"};

/// What hangs a clause on another.
constexpr std::array<string_view, 13> subordinators = {"when",  "before",  "after",    "as",     "while",
                                                       "since", "because", "although", "though", "if",
                                                       "once",  "until",   "whereas"};
/// Words that begin a clause of which nobody knows whom it is about.
constexpr std::array<string_view, 22> unknown = {"it",    "they",  "we",  "i",    "you",   "he",   "she",  "its",
                                                 "their", "our",   "my",  "his",  "her",   "this", "that", "these",
                                                 "those", "which", "who", "some", "there", "in"};

bool isHardBreak(const Tree& tree, int i) {
    return partsClauses(tree, i) || tree.word(i) == "(" || tree.word(i) == ")" || opensSpeech(tree, i);
}

class Quoter {
public:
    Quoter(const Passage& passage, const Candidate& c, std::size_t longest)
        : passage_(passage), c_(c), tree_(passage.tree(c)), word_(c.trigger.word), longest_(longest) {}

    Quotation run() {
        const int verb = tree_.parsed ? clauseOf(tree_, word_) : -1;
        if (verb >= 0) {
            readStart(verb);
            readEnd(verb);
        }
        const bool bySubject = from_ >= 0 && from_ <= word_;
        if (!bySubject) fromSentence();
        if (to_ < word_) to_ = tree_.size() - 1;
        // What is longer than that will be cut in any case, and a sentence without an end must not be read for each
        // verb.
        if (word_ - from_ > furthest) {
            from_ = word_ - furthest;
            opening_.clear();
        }
        to_ = std::min(to_, word_ + furthest);
        stopAtHardBreak();
        shorten(verb);
        while (to_ > word_ && tree_.upos(to_) == Upos::Punct) --to_;
        std::string text = written();
        const bool sound = bySubject && isSound(text);
        return {std::move(text), sound};
    }

private:
    bool isSound(const std::string& text) const {
        if (c_.trigger.kind != TriggerKind::Verb || !isFinite(tree_, word_) || lacksItsObject(tree_, word_))
            return false;
        if (text.ends_with("…") || text.find('|') != std::string::npos) return false;
        if (std::count(text.begin(), text.end(), ' ') < 3 || text.find(tree_.word(word_)) == std::string::npos)
            return false;
        const Act* act = c_.trigger.act;
        const bool says = isSaying(act);
        if (says && text.ends_with(tree_.word(word_))) return false;  // what is said is missing
        return !isOneOf(lowered(string_view(text).substr(0, text.find(' '))), unknown);
    }
    /// From the subject of the clause, or of the one that hands its subject down.
    void readStart(int verb) {
        for (int step = 0; step < mostSteps && verb >= 0; ++step, verb = tree_.head(verb)) {
            int subject = -1;
            for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
                if (const int s = tree_.child(verb, r); s >= 0 && s < word_ && (subject < 0 || s < subject))
                    subject = s;
            if (subject >= 0) {
                if (tree_.at(subject).margin >= sure || isNeighbour(tree_, verb, subject)) startWith(verb, subject);
                return;
            }
            const Relation r = tree_.relation(verb);
            if (r != Relation::Conj && r != Relation::Xcomp && r != Relation::Advcl) return;
        }
    }
    void startWith(int verb, int subject) {
        const PennTag tag = tree_.tag(subject);
        if (tag == "WP" || tag == "WDT" || tree_.lemma(subject) == "that" || tree_.lemma(subject) == "which") {
            const int noun = tree_.head(verb);  // "the storm that hit the coast"
            if (noun < 0 || noun >= verb || tree_.relation(verb) != Relation::AclRelcl) return;
            const int first = tree_.from(noun);
            if (tree_.upos(first) != Upos::Adp) from_ = first;  // but not "to the town that was hit"
            return;
        }
        if (tag != "PRP") {
            from_ = tree_.from(subject);
            return;
        }
        const int e = entityOf(passage_, c_.sentence, subject);
        const std::string pronoun = lowered(tree_.word(subject));
        if (e < 0 || (pronoun != "he" && pronoun != "she")) return;
        opening_ = passage_.cast.entities[static_cast<std::size_t>(e)].headline;
        from_ = subject;
    }
    void readEnd(int verb) {
        to_ = tree_.to(verb);
        for (int c = tree_.first(verb); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::Parataxis && c > word_ && tree_.from(c) > word_) {
                to_ = tree_.from(c) - 1;  // ", the mayor said"
                return;
            }
    }
    void fromSentence() {
        opening_.clear();
        from_ = 0;
        for (bool more = true; more && from_ < word_;) {
            more = false;
            const TimeSlot* slot = tree_.slotAt(from_);
            if (slot && slot->from == from_ && !slot->adnominal && slot->to < word_) {
                from_ = slot->to + 1;
                more = true;
            } else if (isOneOf(lowered(tree_.word(from_)), openers) || tree_.upos(from_) == Upos::Punct) {
                ++from_;
                more = true;
            }
        }
        if (from_ < word_ && isOneOf(lowered(tree_.word(from_)), subordinators)) skipSubordinate();
        to_ = tree_.size() - 1;
    }
    /// "When we moved, workers planted a tree": the clause that tells of the planting.
    void skipSubordinate() {
        for (int i = word_ - 1; i > from_; --i)
            if (tree_.word(i) == "," && !tree_.slotAt(i)) {
                from_ = i + 1;
                return;
            }
    }
    void stopAtHardBreak() {
        for (int i = word_ + 1; i <= to_; ++i)
            if (isHardBreak(tree_, i)) to_ = i - 1;
        for (int i = word_ - 1; i > from_; --i)
            if (tree_.word(i) == ";" && opening_.empty()) {
                from_ = i + 1;
                break;
            }
    }
    /// Ends at the first comma behind which no part of the verb's own phrases stands; of what somebody says never, for
    /// the point may be still to come ("announced Berg, head of the party, won").
    void shorten(int verb) {
        const Act* act = c_.trigger.act;
        if (isSaying(act)) return;
        if (verb >= 0) endBeforeOtherTime(verb);
        for (int i = std::max(word_, verb) + 1; i <= to_; ++i) {
            if (tree_.word(i) != "," || tree_.slotAt(i) || (verb >= 0 && spans(verb, i))) continue;
            if (codePointCount(words(from_, i - 1)) < shortestClause) continue;
            to_ = i - 1;
            return;
        }
    }
    /// "fell ill in 2004 and took six months off in 2009": what was at another time is no part of it.
    void endBeforeOtherTime(int verb) {
        const int joined = tree_.child(verb, Relation::Conj), cc = joined < 0 ? -1 : tree_.child(joined, Relation::Cc);
        if (cc <= word_ || tree_.upos(joined) != Upos::Verb) return;
        if (isFreeTime(cc - 1) && hasTime(joined)) to_ = std::min(to_, cc - 1);
        for (int c = tree_.first(joined); c >= 0; c = tree_.next(c))
            if (tree_.relation(c) == Relation::OblTmod && tree_.slotAt(c)) to_ = std::min(to_, cc - 1);
    }
    bool isFreeTime(int i) const {
        const TimeSlot* slot = tree_.slotAt(i);
        return slot && isFree(*slot);
    }
    /// Whether a time stands behind a verb in its clause, whatever it was hung on: "began in 2004 but the doors of the
    /// hall overlooking the quay opened in 2006".
    bool hasTime(int verb) const {
        for (int i = verb + 1; i <= std::min(tree_.to(verb), verb + furthest); ++i)
            if (const TimeSlot* slot = tree_.slotAt(i); slot && !slot->adnominal) return true;
        return false;
    }
    bool spans(int verb, int comma) const {
        for (int c = tree_.first(verb); c >= 0; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            const bool core = r == Relation::Obj || r == Relation::Iobj || r == Relation::Xcomp ||
                              r == Relation::Ccomp || r == Relation::Nsubj || r == Relation::NsubjPass ||
                              r == Relation::Obl;
            if (core && tree_.to(c) > comma && (c > comma || !endsPhrase(c, comma))) return true;
        }
        return false;
    }
    /// Whether what follows the comma is but an aside of a phrase: "the ferry, which …".
    bool endsPhrase(int c, int comma) const {
        for (int w = comma + 1; w <= tree_.to(c); ++w) {
            if (tree_.from(w) != comma && tree_.from(w) != comma + 1) continue;
            const Relation r = tree_.relation(w);
            if (r == Relation::AclRelcl || r == Relation::Acl || r == Relation::Appos || r == Relation::Advcl)
                return true;
        }
        return false;
    }

    /// A time that the sentence reads on without.
    bool isFree(const TimeSlot& slot) const {
        if (slot.adnominal || slot.counted || tree_.word(slot.to) == "'s" || tree_.word(slot.to) == "’s") return false;
        if (limitsRank(tree_, slot)) return false;
        if (slot.preposition < 0) return true;
        const std::string p = lowered(tree_.word(slot.preposition));
        return isDroppable(p);
    }
    std::string words(int from, int to) const {
        std::string out;
        if (from <= to) out.reserve(tree_.at(to).span.end - tree_.at(from).span.begin);
        int last = -1;
        for (int i = from; i <= to; ++i) {
            if (isFreeTime(i) || isQuoteMark(tree_.word(i))) continue;
            const bool glued = last >= 0 && tree_.at(i).span.begin == tree_.at(last).span.end;
            last = i;
            if (!out.empty() && !glued) out += ' ';
            if (out.empty() && tree_.upos(i) == Upos::Punct && tree_.word(i) != "$" && tree_.word(i) != "#") continue;
            out += tree_.word(i);
        }
        return out;
    }
    /// Without spaces before commas and stops, and without a second comma, which are left where a time was.
    static std::string joinedMarks(std::string text) {
        const auto isLeft = [](char before, char c) {
            return (before == ' ' && (c == ',' || c == '.')) || (before == ',' && c == ',');
        };
        if (std::adjacent_find(text.begin(), text.end(), isLeft) == text.end()) return text;  // mostly
        std::string out;
        out.reserve(text.size());
        for (const char c : text) {
            if (c == ',' || c == '.')
                while (out.ends_with(' ')) out.pop_back();
            if (c != ',' || !out.ends_with(',')) out += c;
        }
        return out;
    }
    /// "Wednesday's crash": the day is told by the place on the timeline, where there is no room for it.
    bool skipOwnDay() {
        const TimeSlot* slot = tree_.slotAt(from_);
        if (!slot || slot->from != from_ || slot->to >= word_ ||
            (tree_.word(slot->to) != "'s" && tree_.word(slot->to) != "’s"))
            return false;
        from_ = slot->to + 1;
        return true;
    }
    std::string written() {
        std::string text = opening_.empty() ? words(from_, to_) : opening_ + ' ' + words(from_ + 1, to_);
        if (opening_.empty() && codePointCount(text) > longest_ && skipOwnDay()) text = words(from_, to_);
        text = joinedMarks(std::move(text));
        while (!text.empty() && string_view(" ,;:").find(text.back()) != string_view::npos) text.pop_back();
        if (codePointCount(text) <= longest_) return text;
        const std::string_view trigger = tree_.word(word_);
        std::string whole = clipped(text, longest_);  // before a preposition, where one stands late enough
        const Act* act = c_.trigger.act;              // of what is said the beginning must stand
        if (act && act->kind == ActKind::Report && c_.roles.content > word_ &&
            whole.find(tree_.word(c_.roles.content)) == std::string::npos)
            whole.clear();
        if (losesRank(whole)) whole.clear();
        if (const std::size_t at = whole.find(trigger); at != std::string::npos && at + trigger.size() < whole.size())
            if (text[whole.size()] == ' ' && endsPhrase(text.substr(whole.size() + 1))) return whole;
        std::string cut = oneLine(text, longest_);
        cut.erase(cut.size() - string_view("…").size());
        return withoutDanglers(std::move(cut)) + "…";
    }

    /// "The first flood since 2009" is not the first.
    bool losesRank(const std::string& whole) const {
        return std::any_of(tree_.slots.begin(), tree_.slots.end(), [&](const TimeSlot& slot) {
            return slot.from > from_ && slot.to <= to_ && limitsRank(tree_, slot) &&
                   whole.find(tree_.word(slot.to)) == std::string::npos;
        });
    }
    /// Whether what was cut off opens a phrase of its own.
    static bool endsPhrase(const std::string& rest) {
        constexpr std::array<string_view, 23> openings = {"in",    "on",    "at",      "by",      "with",  "from",
                                                          "for",   "after", "before",  "amid",    "over",  "during",
                                                          "when",  "while", "against", "because", "since", "as",
                                                          "until", "near",  "under",   "among",   "where"};
        return isOneOf(lowered(string_view(rest).substr(0, rest.find(' '))), openings);
    }

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
    int word_;
    std::size_t longest_;
    int from_ = -1, to_ = -1;
    std::string opening_;
};

}  // namespace

Quotation quotedClause(const Passage& passage, const Candidate& candidate, std::size_t longest) {
    return Quoter(passage, candidate, longest).run();
}

}  // namespace dateline
