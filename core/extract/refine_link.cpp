#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"

namespace dateline::refine_step {

namespace {

using W = WordClass;

/// "July-November 1954", "the 3rd to the 9th of May 1948": what the first end leaves out is the last one's.
void shareYear(Meaning& first, const Meaning& last) {
    const bool calendar = first.kind == MeaningKind::Calendar && last.kind == MeaningKind::Calendar &&
                          first.fixed.empty() && last.fixed.empty();
    if (!calendar || first.date.year || first.unit != Unit::None || first.date.grain > Grain::Day ||
        first.date.grain < Grain::Half)
        return;
    const bool dayOnly = !first.date.month && first.date.day && last.date.month && last.date.day;
    if (dayOnly && !last.date.year && first.date.day < last.date.day) {  // "from the 4th to the 11th of May"
        first.date.month = last.date.month;
        first.pick = last.pick;
    }
    const bool yearBefore = first.date.month && last.date.month && first.date.month > last.date.month;
    if (last.unit == Unit::Year && first.date.month && last.date.month && !first.date.weekday) {
        first.unit = last.unit;  // "from July 23 to August 8 next year"
        first.pick = last.pick;
        first.amount = last.amount - (yearBefore ? 1 : 0);
    }
    if (!last.date.year || last.shortYear || first.date.weekday) return;
    if (first.date.grain == Grain::Quarter && !first.date.quarter) return;  // "the quarter to June 2019"
    if (!first.date.month && first.date.day) first.date.month = last.date.month;
    first.date.year = *last.date.year - (yearBefore ? 1 : 0);
    first.pick = Pick::Nearest;
}

/// "next Thursday and Friday": both are of the next days.
void sharePick(const TimeDraft& first, TimeDraft& last) {
    const Pick pick = first.meaning.pick;
    if (first.rule == "picked weekday" && last.rule == "weekday" && (pick == Pick::Next || pick == Pick::Last))
        last.meaning.pick = pick;
}

/// "on Monday and Tuesday nights": both come again.
void shareRepeat(TimeDraft& first, const Meaning& last) {
    if (first.rule != "weekday" || last.kind != MeaningKind::Repeat || last.date.weekday == 0 || !last.fixed.empty())
        return;
    const std::uint8_t weekday = first.meaning.date.weekday;
    first.meaning = last;
    first.meaning.date.weekday = weekday;
}

/// "each spring and autumn", "every Monday and Thursday": the second one comes again as well.
void repeatOn(const Meaning& first, TimeDraft& last) {
    const bool every = first.kind == MeaningKind::Repeat && first.unit == Unit::None && first.fixed.empty() &&
                       first.often == 0 && first.date.part == DayPart::None;
    const bool named = last.rule == "weekday" || last.rule == "month" || last.rule == "season";
    if (!every || !named || last.meaning.date.grain != first.date.grain) return;
    const PartialDate date = last.meaning.date;
    last.meaning = first;
    last.meaning.date = date;
}

/// "on Tuesday and Wednesday next week": both are of that week.
void shareWeek(TimeDraft& first, const Meaning& last) {
    if (first.rule != "weekday" || last.unit != Unit::Week || last.date.weekday == 0) return;
    first.meaning.unit = last.unit;
    first.meaning.amount = last.amount;
    first.meaning.pick = last.pick;
}

/// "from 9 a.m. to 5 p.m. on Friday": both are of that day.
void takeDay(Meaning& first, const Meaning& last) {
    const auto clock = [](const Meaning& m) {
        return m.type == TimexType::Time && m.kind == MeaningKind::Calendar && m.date.hour >= 0;
    };
    if (!clock(first) || first.date.day || first.date.weekday || last.type != TimexType::Time || last.date.hour < 0)
        return;
    const PartialDate time = first.date;
    const bool range = first.hasRange;
    first = last;
    first.hasRange = range;
    first.date.grain = time.grain;
    first.date.hour = time.hour;
    first.date.minute = time.minute;
    first.date.second = time.second;
    if (time.utcOffsetMinutes) first.date.utcOffsetMinutes = time.utcOffsetMinutes;
}

/// "the Northern Spring Offensive of 1918", "the Winter Campaign (early 1951)": the season of that year.
void takeYearOfName(const SentenceView& s, TimeDraft& season, const TimeDraft& year) {
    const bool named = (season.rule == "season" || season.rule == "holiday") && !season.meaning.date.year &&
                       namesAnEvent(s, season.end);
    if (named && year.first == season.end + 2 && s.is(season.end + 1, {W::Of, W::OpenBracket}) &&
        year.meaning.date.year && year.meaning.date.grain == Grain::Year)
        season.meaning.date.year = year.meaning.date.year;
}

/// "last year's fire in May", "this year's race in London in April": the month of that year.
void takeYearOfOwner(const SentenceView& s, const TimeDraft& year, TimeDraft& month) {
    constexpr std::uint32_t longest = 6;
    const bool owner = year.rule == "picked unit" && year.meaning.unit == Unit::Year && s.is(year.end, W::Possessive);
    if (!owner || month.rule != "month" || month.first > year.end + longest || !s.is(month.first - 1, W::In)) return;
    for (std::uint32_t at = year.end + 1; at + 1 < month.first; ++at)
        if (!s.tokens[at].classes.empty() && !s.is(at, W::In)) return;
    month.meaning.unit = year.meaning.unit;
    month.meaning.pick = year.meaning.pick;
    month.meaning.amount = year.meaning.amount;
}

}  // namespace

std::vector<TimeDraft> linkRanges(const SentenceView& s, std::vector<TimeDraft> drafts) {
    for (std::size_t i = drafts.size(); i-- > 1;) {
        const std::uint32_t stop = s.is(drafts[i - 1].end, W::Stop) ? 1 : 0;  // "Feb. and Mar. 2020"
        const bool joined = drafts[i].first == drafts[i - 1].end + 1 + stop &&
                            s.is(drafts[i - 1].end + stop, {W::To, W::Hyphen, W::And, W::Or, W::Comma, W::Slash});
        if (!joined) continue;
        sharePick(drafts[i - 1], drafts[i]);
        shareYear(drafts[i - 1].meaning, drafts[i].meaning);
        shareWeek(drafts[i - 1], drafts[i].meaning);
        shareRepeat(drafts[i - 1], drafts[i].meaning);
    }
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        TimeDraft& first = drafts[i];
        TimeDraft& last = drafts[i + 1];
        if (last.first == first.end + 1 && s.is(first.end, {W::And, W::Or, W::Comma})) repeatOn(first.meaning, last);
        takeYearOfName(s, first, last);
        takeYearOfOwner(s, first, last);
        if (last.first != first.end + 1 || first.meaning.type == TimexType::Duration ||
            first.meaning.type == TimexType::Set)
            continue;
        const bool zone = first.meaning.date.utcOffsetMinutes.has_value();
        if (s.is(first.end, W::OpenBracket) && isClock(first)) {  // "0758 local time (0058 GMT) on Friday"
            takeDay(first.meaning, last.meaning);
            if (!zone) first.meaning.date.utcOffsetMinutes.reset();
            continue;
        }
        const std::int64_t before = static_cast<std::int64_t>(first.first) - 1;
        const bool to = s.is(first.end, {W::To, W::Hyphen});
        const bool and_ = s.is(first.end, W::And) && s.is(before, W::Between);
        if (!to && !and_) continue;
        first.meaning.hasRange = true;
        takeDay(first.meaning, last.meaning);
        first.meaning.lasted = s.is(before, W::From) || s.is(first.end, W::Hyphen);
    }
    return drafts;
}

namespace {

/// "the quarter ended July 31", "the quarter that ended on 31 July", "the quarter to end-June".
bool endsWithNext(const SentenceView& s, const TimeDraft& quarter, const TimeDraft& next) {
    const Meaning& m = quarter.meaning;
    if (m.kind != MeaningKind::Calendar || m.date.grain != Grain::Quarter || m.date.year) return false;
    std::uint32_t at = quarter.end;
    if (s.is(at, WordClass::That)) ++at;
    if (!s.is(at, {WordClass::Ended, WordClass::To})) return false;
    if (s.is(++at, {WordClass::On, WordClass::In})) ++at;
    return next.first == at && next.meaning.type == TimexType::Date;
}

/// "a week from Friday", "a week on Friday", "two weeks from tomorrow"; "shut for a week from Friday" says how long.
bool isFromDay(const SentenceView& s, const TimeDraft& length, const TimeDraft& day) {
    const bool named = day.meaning.date.weekday != 0 || day.rule == "today";
    const bool weekOn = s.is(length.end, W::On) && length.meaning.unit == Unit::Week && day.meaning.date.weekday != 0;
    return named && (weekOn || s.is(length.end, W::From)) && day.first == length.end + 1 &&
           !s.is(static_cast<std::int64_t>(length.first) - 1, {W::For, W::During});
}

}  // namespace

std::vector<TimeDraft> countFromNeighbours(const SentenceView& s, std::vector<TimeDraft> drafts) {
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        drafts[i].meaning.ended = endsWithNext(s, drafts[i], drafts[i + 1]);
        TimeDraft& counted = drafts[i];
        const TimeDraft& from = drafts[i + 1];
        const Meaning& m = counted.meaning;
        const bool length =
            m.kind == MeaningKind::Period && m.amount > 0 && m.unit >= Unit::Day && m.unit != Unit::Period;
        const bool unit = m.kind == MeaningKind::Shift && m.definite && m.pick == Pick::Same && m.unit >= Unit::Day;
        const bool date = from.meaning.type == TimexType::Date && from.meaning.kind != MeaningKind::Reference;
        if (length && isFromDay(s, counted, from)) {
            counted.meaning.besideNext = 1;
            counted.meaning.definite = true;
            if (from.meaning.date.weekday && from.meaning.pick == Pick::Nearest)
                drafts[i + 1].meaning.pick = Pick::Next;
            continue;
        }
        // "the Sunday before Christmas"
        const bool weekday = counted.rule == "weekday" && from.meaning.date.grain == Grain::Day &&
                             from.meaning.date.weekday == 0 &&
                             s.is(static_cast<std::int64_t>(counted.first) - 1, W::The);
        if ((!length && !unit && !weekday) || !date || from.first != counted.end + 1 ||
            !s.is(counted.end, {W::Before, W::After}))
            continue;
        counted.meaning.besideNext = s.is(counted.end, W::After) ? std::int8_t{1} : std::int8_t{-1};
    }
    return drafts;
}

}  // namespace dateline::refine_step
