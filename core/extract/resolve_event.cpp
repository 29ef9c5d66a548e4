#include "core/extract/resolve_event.h"

#include "core/time/calendar.h"

#include <algorithm>

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

std::optional<DatedNoun> datedNoun(std::string_view text, Span noun, const std::vector<TimeExpression>& told) {
    constexpr std::uint32_t window = 6000;  // further back it is another story, and the search stays linear
    constexpr int most = 6;
    constexpr std::uint32_t shortest = 4;
    const std::string_view word = noun.in(text);
    if (word.size() < shortest) return std::nullopt;
    const std::size_t floor = noun.begin > window ? noun.begin - window : 0;
    const std::string_view before = text.substr(floor, noun.begin - floor);
    std::size_t from = before.size();
    std::optional<DatedNoun> best;
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
        if (!best) best = DatedNoun{date, {at, at + static_cast<std::uint32_t>(word.size())}};
    }
    return best;
}

bool isNoun(const SentenceView& s, std::uint32_t at) {
    if (at >= s.tokens.size() || !s.tokens[at].classes.empty()) return false;
    const std::string_view word = s.words(at);
    return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

}  // namespace

std::optional<DatedNoun> datedEvent(const SentenceView& s, const TimeDraft& draft,
                                    const std::vector<TimeExpression>& told) {
    const Meaning& m = draft.meaning;
    const bool length = m.kind == MeaningKind::Period && m.amount > 0;
    const bool unit = m.kind == MeaningKind::Shift && m.definite && m.pick == Pick::Same;
    if ((!length && !unit) || m.unit < Unit::Day || m.unit == Unit::Period || m.besideNext != 0) return std::nullopt;
    std::uint32_t at = draft.end;
    if (!s.is(at, {W::Before, W::After}) || !s.is(at + 1, {W::The, W::Owner, W::That, W::This})) return std::nullopt;
    at += 2;
    for (std::uint32_t noun = at; noun < at + 2 && isNoun(s, noun); ++noun)
        if (const auto found = datedNoun(s.text, s.tokens[noun].span, told)) return found;
    return std::nullopt;
}

}  // namespace dateline
