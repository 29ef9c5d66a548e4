#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"

namespace dateline::refine_step {

namespace {

using W = WordClass;

bool isDate(const TimeDraft& d) {
    return d.meaning.type == TimexType::Date && d.meaning.kind != MeaningKind::Reference &&
           (d.meaning.kind == MeaningKind::Calendar || d.meaning.unit == Unit::Day) &&
           d.meaning.date.grain == Grain::Day;
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

std::vector<TimeDraft> joinDateAndTime(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        TimeDraft& left = drafts[kept];
        if (isStretchOf(sentence, left, drafts[i])) {
            left = stretchOf(left, drafts[i]);
            continue;
        }
        const bool pair = (isDate(left) && isTime(drafts[i])) || (isTime(left) && isDate(drafts[i]));
        if (pair && mayStandBetween(sentence, left, drafts[i])) {
            left = joined(left, drafts[i]);
            continue;
        }
        // "11 a.m. on 11 November": two expressions, but the time is of that day.
        const bool on = pair && isTime(left) && drafts[i].first == left.end + 1 && sentence.is(left.end, W::On);
        if (on) {
            const TimeDraft time = left;
            left = joined(left, drafts[i]);
            left.first = time.first;
            left.end = time.end;
            left.rule = time.rule;
        }
        drafts[++kept] = drafts[i];
    }
    drafts.resize(kept + 1);
    return drafts;
}

namespace {

bool isMonthDay(const TimeDraft& d) {
    return d.meaning.kind == MeaningKind::Calendar && d.meaning.date.grain == Grain::Day && d.meaning.date.month &&
           d.meaning.date.day && d.meaning.unit == Unit::None;
}

TimeDraft dayBeside(const TimeDraft& known, std::uint32_t token, int day) {
    TimeDraft end = known;
    end.first = token;
    end.end = token + 1;
    end.meaning.date.day = static_cast<std::uint8_t>(day);
    end.meaning.date.grain = Grain::Day;
    end.meaning.type = TimexType::Date;
    end.meaning.said = 0;
    return end;
}

/// "March 5-9, 1918": the year behind the last day is the first day's as well.
void addYearBehind(const SentenceView& s, std::vector<TimeDraft>& all) {
    TimeDraft& last = all[all.size() - 1];
    TimeDraft& first = all[all.size() - 2];
    if (last.meaning.date.year) return;
    const std::uint32_t comma = s.is(last.end, W::Comma) ? 1 : 0;
    if (!s.is(last.end + comma, W::Year)) return;
    last.meaning.date.year = first.meaning.date.year = s.tokens[last.end + comma].value;
    last.end += comma + 1;
}

}  // namespace

std::vector<TimeDraft> addEndsOfRanges(const SentenceView& s, std::vector<TimeDraft> drafts) {
    constexpr WordClasses between{W::Hyphen, W::To, W::And, W::Or};
    std::vector<TimeDraft> all;
    bool added = false;
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        const TimeDraft& d = drafts[i];
        if (!all.empty() && d.first < all.back().end) continue;  // the year that a range has taken
        const auto first = static_cast<std::int64_t>(d.first);
        const std::uint32_t free =
            i + 1 < drafts.size() ? drafts[i + 1].first : static_cast<std::uint32_t>(s.tokens.size());
        const std::uint32_t taken = i > 0 ? drafts[i - 1].end : 0;
        const bool yearBefore = d.rule == "year with an era" && first >= 2 && d.first - 2 >= taken &&
                                s.is(first - 1, between) && s.is(first - 2, W::Number) &&
                                s.tokens[d.first].is(W::Number);
        if (yearBefore) {
            TimeDraft begin = d;
            begin.first = d.first - 2;
            begin.end = begin.first + 1;
            const bool bce = *d.meaning.date.year < 1;
            begin.meaning.date.year = bce ? 1 - s.tokens[begin.first].value : s.tokens[begin.first].value;
            all.push_back(begin);
            added = true;
        }
        const bool dayBefore = isMonthDay(d) && s.tokens[d.first].is(W::DayNumber) && first >= 2 &&
                               d.first - 2 >= taken && s.is(first - 1, between) && s.is(first - 2, W::DayNumber) &&
                               s.tokens[d.first - 2].value < d.meaning.date.day;
        if (dayBefore) {
            all.push_back(dayBeside(d, d.first - 2, s.tokens[d.first - 2].value));
            if (d.first >= 3 && d.first - 3 >= taken && s.is(first - 3, W::The)) --all.back().first;
        }
        all.push_back(d);
        const bool dayAfter = isMonthDay(d) && d.end + 1 < free && s.is(d.end, between) &&
                              s.is(d.end + 1, W::DayNumber) && !s.is(d.end + 2, {W::Unit, W::Multiplier}) &&
                              s.tokens[d.end + 1].value > d.meaning.date.day &&
                              (s.is(d.end, W::Hyphen) || s.is(d.end, W::To) || !s.is(d.end + 2, {}));
        if (dayAfter) {
            all.push_back(dayBeside(d, d.end + 1, s.tokens[d.end + 1].value));
            addYearBehind(s, all);
        }
        added |= dayBefore || dayAfter;
    }
    return added ? all : drafts;
}

namespace {

/// "July-November 1954", "the 13th to the 19th of October 1950": what the first end leaves out is the last one's.
void shareYear(Meaning& first, const Meaning& last) {
    const bool calendar = first.kind == MeaningKind::Calendar && last.kind == MeaningKind::Calendar &&
                          first.fixed.empty() && last.fixed.empty();
    if (!calendar || first.date.year || first.unit != Unit::None || first.date.grain > Grain::Day ||
        first.date.grain < Grain::Half)
        return;
    if (!last.date.year || last.shortYear || first.date.weekday) return;
    if (!first.date.month && first.date.day) first.date.month = last.date.month;
    const bool yearBefore = first.date.month && last.date.month && first.date.month > last.date.month;
    first.date.year = *last.date.year - (yearBefore ? 1 : 0);
    first.pick = Pick::Nearest;
}

}  // namespace

std::vector<TimeDraft> linkRanges(const SentenceView& s, std::vector<TimeDraft> drafts) {
    for (std::size_t i = drafts.size(); i-- > 1;) {
        const bool joined = drafts[i].first == drafts[i - 1].end + 1 &&
                            s.is(drafts[i - 1].end, {W::To, W::Hyphen, W::And, W::Or, W::Comma});
        if (joined) shareYear(drafts[i - 1].meaning, drafts[i].meaning);
    }
    for (std::size_t i = 0; i + 1 < drafts.size(); ++i) {
        TimeDraft& first = drafts[i];
        const TimeDraft& last = drafts[i + 1];
        if (last.first != first.end + 1 || first.meaning.type == TimexType::Duration ||
            first.meaning.type == TimexType::Set)
            continue;
        const std::int64_t before = static_cast<std::int64_t>(first.first) - 1;
        const bool to = s.is(first.end, {W::To, W::Hyphen});
        const bool and_ = s.is(first.end, W::And) && s.is(before, W::Between);
        if (!to && !and_) continue;
        first.meaning.hasRange = true;
        first.meaning.lasted = s.is(before, W::From) || s.is(first.end, W::Hyphen);
    }
    return drafts;
}

}  // namespace dateline::refine_step
