#include "core/extract/resolve_event.h"

#include "core/time/calendar.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

using W = WordClass;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

/// The sentence around a place, or as much of it as is worth looking at.
Span sentenceAround(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 300;
    const auto ends = [&](std::size_t i) {
        return text[i] == '\n' ||
               (text[i] == '.' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n'));
    };
    std::size_t begin = at, end = at;
    while (begin > 0 && at - begin < reach && !ends(begin - 1)) --begin;
    while (end < text.size() && end - at < reach && !ends(end)) ++end;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool isDay(const TimeExpression& e) {
    const bool date = e.type == TimexType::Date || e.type == TimexType::Time;
    return date && e.when && !e.when->until && e.when->modifier == Modifier::None && asDay(e.when->date);
}

/// The day nearest to a place among the expressions of its sentence.
const TimeExpression* dayBeside(const std::vector<TimeExpression>& told, Span sentence, std::uint32_t at) {
    const auto first =
        std::lower_bound(told.begin(), told.end(), sentence.begin,
                         [](const TimeExpression& e, std::uint32_t begin) { return e.span.begin < begin; });
    const auto away = [&](const TimeExpression& e) {
        return e.span.begin > at ? e.span.begin - at : at - e.span.begin;
    };
    const TimeExpression* best = nullptr;
    for (auto e = first; e != told.end() && e->span.end <= sentence.end; ++e)
        if (isDay(*e) && (!best || away(*e) < away(*best))) best = &*e;
    return best;
}

std::optional<DatedEvent> datedNoun(std::string_view text, Span noun, const std::vector<TimeExpression>& told) {
    constexpr std::uint32_t window = 6000;  // further back it is another story, and the search stays linear
    constexpr int most = 6;
    constexpr std::uint32_t shortest = 4;
    const std::string_view word = noun.in(text);
    if (word.size() < shortest) return std::nullopt;
    const std::size_t floor = noun.begin > window ? noun.begin - window : 0;
    const std::string_view before = text.substr(floor, noun.begin - floor);
    std::size_t from = before.size();
    std::optional<DatedEvent> best;
    for (int i = 0; i < most && from > 0; ++i) {
        const std::size_t found = before.rfind(word, from - 1);
        if (found == std::string_view::npos) break;
        from = found;
        const std::size_t end = found + word.size();
        if ((found > 0 && isLetter(before[found - 1])) || (end < before.size() && isLetter(before[end]))) continue;
        const auto at = static_cast<std::uint32_t>(floor + found);
        const TimeExpression* day = dayBeside(told, sentenceAround(text, at), at);
        if (!day) continue;
        const PartialDate date = PartialDate::ofDay(*asDay(day->when->date));
        if (best && best->day != date) return std::nullopt;  // several battles: which one is meant is not said
        if (!best) best = DatedEvent{date, {at, at + static_cast<std::uint32_t>(word.size())}};
    }
    return best;
}

bool isPronoun(std::string_view word) {
    return word == "he" || word == "she" || word == "they" || word == "it" || word == "we" || word == "I";
}

/// "died", "collapsed": a past that tells what happened. "had", "said" and their like are of any clause.
bool isToldVerb(const SentenceView& s, std::uint32_t at) {
    constexpr std::array<std::string_view, 12> any{"was",  "were", "had", "did",  "has",  "have",
                                                   "been", "said", "set", "made", "took", "told"};
    const std::string_view word = s.words(at);
    if (word.empty() || word[0] < 'a' || word[0] > 'z') return false;
    if (s.tokens[at].is(W::PastCue)) return std::find(any.begin(), any.end(), word) == any.end();
    return s.tokens[at].classes.empty() && word.size() > 3 && word.ends_with("ed");
}

/// "after he died", "after the bridge collapsed", where the text has told the same of the same on a day.
std::optional<DatedEvent> datedClause(const SentenceView& s, std::uint32_t at,
                                      const std::vector<TimeExpression>& told) {
    constexpr std::uint32_t longest = 6;
    for (std::uint32_t verb = at + 1; verb < at + longest && verb < s.tokens.size(); ++verb) {
        if (s.is(verb, {W::Comma, W::Stop})) break;
        if (!isToldVerb(s, verb)) continue;
        const std::optional<DatedEvent> found = datedNoun(s.text, s.tokens[verb].span, told);
        if (!found || isPronoun(s.words(at))) return found;
        std::uint32_t subject = verb - 1;  // "the bridge was closed"
        while (subject > at && s.is(subject, {W::PastCue, W::Future})) --subject;
        const std::string_view before = sentenceAround(s.text, found->words.begin).in(s.text);
        return before.find(s.words(subject)) == std::string_view::npos ? std::nullopt : found;
    }
    return std::nullopt;
}

bool isNoun(const SentenceView& s, std::uint32_t at) {
    if (at >= s.tokens.size() || !s.tokens[at].classes.empty()) return false;
    const std::string_view word = s.words(at);
    return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

}  // namespace

std::optional<DatedEvent> datedEvent(const SentenceView& s, const TimeDraft& draft,
                                     const std::vector<TimeExpression>& told) {
    const Meaning& m = draft.meaning;
    const bool length = m.kind == MeaningKind::Period && m.amount > 0;
    const bool unit = m.kind == MeaningKind::Shift && m.definite && m.pick == Pick::Same;
    if ((!length && !unit) || m.unit < Unit::Day || m.unit == Unit::Period || m.besideNext != 0) return std::nullopt;
    const std::uint32_t at = draft.end + 1;
    if (!s.is(draft.end, {W::Before, W::After}) || at >= s.tokens.size()) return std::nullopt;
    if (s.is(at, {W::The, W::Owner, W::That, W::This}))
        for (std::uint32_t noun = at + 1; noun < at + 3 && isNoun(s, noun) && !isToldVerb(s, noun); ++noun)
            if (const auto found = datedNoun(s.text, s.tokens[noun].span, told)) return found;
    return datedClause(s, at, told);
}

}  // namespace dateline
