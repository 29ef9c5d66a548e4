#include "core/events/phrase_times.h"

#include "core/events/clause_words.h"
#include "core/events/complements.h"
#include "core/events/word_list.h"

namespace dateline {
namespace {

using std::string_view;

/// What the parser's "obl:tmod" is a time of; "several blocks away" is none.
constexpr std::array<string_view, 24> timeUnits = {"year",   "month",   "week",    "day",       "hour",     "minute",
                                                   "second", "decade",  "century", "time",      "morning",  "night",
                                                   "noon",   "dawn",    "evening", "afternoon", "season",   "weekend",
                                                   "moment", "quarter", "today",   "yesterday", "tomorrow", "period"};

/// "set May 3 as the day": what is said to be something.
bool isNamedAs(const Tree& tree, int word) {
    return word + 1 < tree.size() && tree.word(word + 1) == "as" && tree.upos(word) != Upos::Verb && !tree.slotAt(word);
}

/// "Saturday had been a triumph", of a day that stays in its sentence: what it is told of.
bool isToldOf(const Tree& tree, int word) {
    return tree.relation(word) == Relation::Nsubj && !tree.slotAt(word) &&
           tree.child(tree.head(word), Relation::Cop) > word;
}

/// "devoted his last years to it", "sentenced to 50 weeks"
bool isSpent(const Tree& tree, int word) {
    const int verb = tree.head(word);
    if (verb < 0 || tree.upos(verb) != Upos::Verb || tree.slotAt(word)) return false;
    const Relation r = tree.relation(word);
    return r == Relation::Obj || (r == Relation::Obl && asks(tree.lemma(verb), caseOf(tree, word)));
}

/// "his last years", "less than two years": a word of what is spent
bool isWithinSpent(const Passage& passage, const Tree& tree, int word) {
    constexpr int mostSteps = 4;
    for (int step = 0, at = word; step < mostSteps && at >= 0; ++step, at = tree.head(at)) {
        if (!isTimeWord(passage, tree, at)) return false;
        if (isSpent(tree, at)) return true;
    }
    return false;
}

/// "from 1990 levels", "to end Saturday deliveries": of what time something is says which.
bool tellsWhich(const Tree& tree, int word) {
    constexpr std::array<string_view, 5> nouns = {"level", "price", "standard", "rate", "figure"};
    const int noun = tree.head(word);
    if (tree.relation(word) != Relation::NmodTmod || noun != word + 1) return false;
    return (word > 0 && tree.tag(word - 1) == "VB") || isOneOf(tree.lemma(noun), nouns);
}

/// "daily flights", "the first win since 2009": of which kind something is, and in what time it is the first.
bool isKindOrRank(const Passage& passage, const Tree& tree, int word) {
    if (const TimeSlot* slot = tree.slotAt(word)) return limitsRank(tree, *slot);
    const int noun = tree.head(word);
    if (tree.upos(word) != Upos::Adj || tree.relation(word) != Relation::Amod || noun < word) return false;
    const TimeRange range = timesIn(passage, tree.span);
    for (std::size_t t = range.first; t < range.last; ++t)
        if (passage.time(t).span.contains(tree.at(word).span.begin)) return passage.time(t).type == TimexType::Set;
    return false;
}

/// "shortly after 6 a.m.", "just before noon": the adverb goes with its time.
bool leadsToTime(const Tree& tree, int word) {
    const TimeSlot* slot = word + 1 < tree.size() && tree.upos(word) == Upos::Adv ? tree.slotAt(word + 1) : nullptr;
    if (!slot || slot->preposition != word + 1) return false;
    return tree.word(word + 1) == "after" || tree.word(word + 1) == "before";
}

}  // namespace

bool isLeftOutTime(const Passage& passage, const Tree& tree, int word) {
    const int head = tree.head(word);
    if (isToldOf(tree, word) || isWithinSpent(passage, tree, word)) return false;
    if (leadsToTime(tree, word)) return true;
    if (tellsWhich(tree, word) || isNamedAs(tree, word) || (head >= 0 && isNamedAs(tree, head))) return false;
    if (isTimeWord(passage, tree, word)) return !isKindOrRank(passage, tree, word);
    const Relation r = tree.relation(word);
    const bool age = head >= 0 && tree.word(head) == "old";  // "a 61-year-old man"
    return (r == Relation::OblTmod || r == Relation::NmodTmod) && !age && isOneOf(tree.lemma(word), timeUnits);
}

}  // namespace dateline
