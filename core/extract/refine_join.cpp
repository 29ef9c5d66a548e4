#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"

#include <array>
#include <optional>

namespace dateline::refine_step {

namespace {

using W = WordClass;

bool isDate(const TimeDraft& d) {
    return d.meaning.type == TimexType::Date && d.meaning.kind != MeaningKind::Reference &&
           (d.meaning.kind == MeaningKind::Calendar || d.meaning.unit == Unit::Day) &&
           d.meaning.date.grain == Grain::Day;
}

/// "this morning", "Friday night": a day with its part, which a clock time makes exact.
bool isDayWithPart(const TimeDraft& d) {
    const bool day =
        (d.meaning.kind == MeaningKind::Shift && d.meaning.unit == Unit::Day) || d.meaning.date.weekday != 0;
    return day && d.meaning.type == TimexType::Time && d.meaning.date.part != DayPart::None;
}

/// "8:30 Friday night" is 20:30.
TimeDraft clockInPart(const TimeDraft& clock, const TimeDraft& day) {
    TimeDraft both = day;
    both.first = clock.first;
    const DayPart part = day.meaning.date.part;
    std::int8_t hour = clock.meaning.date.hour;
    const bool late = part == DayPart::Afternoon || part == DayPart::Evening || (part == DayPart::Night && hour > 5);
    if (late && hour < 12) hour = static_cast<std::int8_t>(hour + 12);
    both.meaning.date.part = DayPart::None;
    both.meaning.date.grain = clock.meaning.date.grain;
    both.meaning.date.hour = hour;
    both.meaning.date.minute = clock.meaning.date.minute;
    both.meaning.date.second = clock.meaning.date.second;
    both.meaning.date.utcOffsetMinutes = clock.meaning.date.utcOffsetMinutes;
    return both;
}

/// A clock time or part of day that names no day yet.
bool isTime(const TimeDraft& d) {
    return d.meaning.type == TimexType::Time && d.meaning.kind == MeaningKind::Calendar && !d.meaning.date.weekday &&
           !d.meaning.date.day;
}

bool mayStandBetween(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const std::uint32_t gap = right.first - left.end;
    if (gap == 0) return true;
    const bool timeFirst = isTime(left);
    const auto is = [&](std::uint32_t offset, WordClasses words) { return s.is(left.end + offset, words); };
    if (gap == 1) return is(0, timeFirst ? WordClasses{W::Of, W::Comma} : WordClasses{W::Comma, W::At});
    return gap == 2 && !timeFirst && is(0, W::Comma) && is(1, W::At);
}

/// "9 a.m. on 4 March", and the second time of "9 a.m. (0800 GMT) on 4 March".
bool standsBefore(const SentenceView& s, const TimeDraft& time, const TimeDraft& day) {
    std::uint32_t at = time.end;
    const bool bracket = s.is(at, W::CloseBracket);
    if (bracket) ++at;
    if (s.is(at, W::On)) ++at;
    return day.first == at && at > time.end;
}

TimeDraft joined(const TimeDraft& left, const TimeDraft& right) {
    const TimeDraft& date = isTime(left) ? right : left;
    const TimeDraft& time = isTime(left) ? left : right;
    TimeDraft both = date;
    both.first = left.first;
    both.end = right.end;
    both.meaning.type = TimexType::Time;
    both.meaning.date.grain = time.meaning.date.grain;
    both.meaning.date.part = time.meaning.date.part;
    both.meaning.date.hour = time.meaning.date.hour;
    both.meaning.date.minute = time.meaning.date.minute;
    both.meaning.date.second = time.meaning.date.second;
    both.meaning.date.utcOffsetMinutes = time.meaning.date.utcOffsetMinutes;
    return both;
}

/// "the last week of August", "the first ten months of 1915".
bool isStretchOf(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool stretch =
        left.meaning.type == TimexType::Duration || (left.rule == "picked unit" && left.meaning.pick == Pick::Last);
    const bool framed =
        s.is(left.first, W::The) && s.is(left.first + 1, {W::Last, W::Ordinal, W::Entire, W::Next, W::Latest});
    const bool whole = right.meaning.kind == MeaningKind::Calendar && right.meaning.type == TimexType::Date &&
                       right.meaning.date.grain < Grain::Day;
    return stretch && framed && whole && right.first == left.end + 1 && s.is(left.end, W::Of);
}

/// "the second half of the 1990s", "the first half of May": a part of what has no halves of its own in TIMEX3.
bool isHalfOf(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool half = left.meaning.kind == MeaningKind::Calendar && left.meaning.date.grain == Grain::Half &&
                      !left.meaning.date.year && left.meaning.unit == Unit::None;
    const bool whole = right.meaning.kind == MeaningKind::Calendar && right.meaning.type == TimexType::Date &&
                       (right.meaning.date.grain < Grain::Year || right.meaning.date.grain == Grain::Month);
    return half && whole && right.first == left.end + 1 && s.is(left.end, W::Of);
}

TimeDraft halfOf(const TimeDraft& left, const TimeDraft& right) {
    TimeDraft both = right;
    both.first = left.first;
    both.meaning.modifier = left.meaning.date.half == 1 ? Modifier::Start : Modifier::End;
    return both;
}

/// "the early years of the twentieth century", "the closing days of 1944": the beginning or the end of it.
bool areItsYears(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool open =
        left.rule == "stretch left open" && s.is(left.first, W::The) && s.is(left.first + 1, {W::Early, W::Late});
    const bool whole = right.meaning.kind == MeaningKind::Calendar && right.meaning.type == TimexType::Date &&
                       right.meaning.date.grain < Grain::Day;
    return open && whole && right.first == left.end + 1 && s.is(left.end, W::Of);
}

/// A duration, which happened some time in the date.
TimeDraft stretchOf(const TimeDraft& left, const TimeDraft& right) {
    TimeDraft both = right;
    both.first = left.first;
    both.rule = "stretch of a date";
    both.meaning.type = TimexType::Duration;
    both.meaning.stretch = left.meaning.unit;
    both.meaning.amount = left.meaning.kind == MeaningKind::Period ? left.meaning.amount : 1;
    return both;
}

}  // namespace

bool isClock(const TimeDraft& d) {
    return d.meaning.type == TimexType::Time && d.meaning.kind == MeaningKind::Calendar && d.meaning.date.hour >= 0 &&
           !d.meaning.date.weekday && !d.meaning.date.day;
}

namespace {

std::optional<TimeDraft> joinStretch(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    return isStretchOf(s, left, right) ? std::optional(stretchOf(left, right)) : std::nullopt;
}

std::optional<TimeDraft> joinHalf(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    return isHalfOf(s, left, right) ? std::optional(halfOf(left, right)) : std::nullopt;
}

std::optional<TimeDraft> joinYears(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    if (!areItsYears(s, left, right)) return std::nullopt;
    TimeDraft both = right;
    both.first = left.first;
    both.meaning.modifier = s.is(left.first + 1, W::Early) ? Modifier::Start : Modifier::End;
    return both;
}

/// "8:30 Friday night".
std::optional<TimeDraft> joinClockAndPart(const SentenceView&, const TimeDraft& left, const TimeDraft& right) {
    const bool fits = isClock(left) && isDayWithPart(right) && right.first == left.end;
    return fits ? std::optional(clockInPart(left, right)) : std::nullopt;
}

/// "the early hours of Thursday morning".
std::optional<TimeDraft> joinHours(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool fits =
        left.rule == "part of day" && isDayWithPart(right) && right.first == left.end + 1 && s.is(left.end, W::Of);
    if (!fits) return std::nullopt;
    TimeDraft both = right;
    both.first = left.first;
    return both;
}

bool isPair(const TimeDraft& left, const TimeDraft& right) {
    return (isDate(left) && isTime(right)) || (isTime(left) && isDate(right));
}

std::optional<TimeDraft> joinDayAndClock(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool fits = isPair(left, right) && mayStandBetween(s, left, right);
    return fits ? std::optional(joined(left, right)) : std::nullopt;
}

/// "Saturday night, 5 July 1952".
std::optional<TimeDraft> joinNamedNight(const SentenceView& s, const TimeDraft& left, const TimeDraft& right) {
    const bool fits = isDayWithPart(left) && left.meaning.date.weekday && isDate(right) && right.meaning.date.day &&
                      right.first == left.end + 1 && s.is(left.end, W::Comma);
    if (!fits) return std::nullopt;
    TimeDraft both = right;
    both.first = left.first;
    both.meaning.type = TimexType::Time;
    both.meaning.said = left.meaning.date.weekday;
    both.meaning.date.grain = left.meaning.date.grain;
    both.meaning.date.part = left.meaning.date.part;
    return both;
}

/// "11 a.m. on 11 November": two expressions, but the time is of that day.
void takeDay(const SentenceView& s, TimeDraft& time, const TimeDraft& day) {
    if (!isPair(time, day) || !isTime(time) || !standsBefore(s, time, day)) return;
    const TimeDraft alone = time;
    time = joined(alone, day);
    time.first = alone.first;
    time.end = alone.end;
    time.rule = alone.rule;
}

/// "half past two on Friday afternoon", "ten o'clock on the night of 3 May": the hour is of that part of that day.
void takeDayAndHalf(const SentenceView& s, TimeDraft& clock, const TimeDraft& day) {
    const PartialDate& date = day.meaning.date;
    const bool part =
        isDayWithPart(day) || (day.meaning.type == TimexType::Time && date.part != DayPart::None && date.day);
    if (!isClock(clock) || !part || day.first != clock.end + 1 || !s.is(clock.end, W::On)) return;
    const TimeDraft time = clock;
    clock = clockInPart(time, day);
    clock.end = time.end;
    clock.rule = time.rule;
}

}  // namespace

std::vector<TimeDraft> joinDateAndTime(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    using Join = std::optional<TimeDraft> (*)(const SentenceView&, const TimeDraft&, const TimeDraft&);
    constexpr std::array<Join, 7> joins{joinStretch, joinHalf,        joinYears,     joinClockAndPart,
                                        joinHours,   joinDayAndClock, joinNamedNight};
    std::size_t kept = 0;
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        std::optional<TimeDraft> both;
        for (const Join join : joins)
            if (!both) both = join(sentence, drafts[kept], drafts[i]);
        if (both) {
            drafts[kept] = *both;
            continue;
        }
        takeDay(sentence, drafts[kept], drafts[i]);
        drafts[++kept] = drafts[i];
    }
    drafts.resize(kept + 1);
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) takeDayAndHalf(sentence, drafts[i], drafts[i + 1]);
    return drafts;
}

}  // namespace dateline::refine_step
