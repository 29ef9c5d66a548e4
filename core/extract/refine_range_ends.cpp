#include "core/extract/produce.h"
#include "core/extract/refine_steps.h"

namespace dateline::refine_step {

namespace {

using W = WordClass;

bool isMonthDay(const TimeDraft& d) {
    if (d.rule == "numeric date") return false;  // "3/4/2014 or 24 cents"
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

/// The "3" of "3, 4 and 5 May".
void addDaysBefore(const SentenceView& s, const TimeDraft& known, std::uint32_t taken, std::vector<TimeDraft>& all) {
    std::uint32_t at = known.first - 2;
    while (at >= taken + 2 && s.is(at - 1, W::Comma) && s.is(at - 2, W::DayNumber) &&
           s.tokens[at - 2].value < s.tokens[at].value)
        at -= 2;
    for (; at < known.first - 2; at += 2) all.push_back(dayBeside(known, at, s.tokens[at].value));
}

/// "on March 3 and 5 people": no day of March.
bool countsWhatFollows(const SentenceView& s, std::uint32_t number) {
    if (s.is(number, W::DayOrdinal) || number + 1 >= s.tokens.size() || !s.tokens[number + 1].classes.empty())
        return false;
    const char first = s.words(number + 1).front();
    return first >= 'a' && first <= 'z';
}

/// The "4th and 5th" of "March 3rd, 4th and 5th": a list has its "and", or is one of ordinals.
bool addDaysAfter(const SentenceView& s, const TimeDraft& known, std::uint32_t free, std::vector<TimeDraft>& all) {
    std::vector<std::uint32_t> days;
    bool sure = false;
    for (std::uint32_t at = known.end; at + 1 < free; at += 2) {
        const bool comma = s.is(at, W::Comma) && s.is(at + 1, W::And);  // "3rd, 4th, and 5th"
        if (comma) ++at;
        const int before = days.empty() ? known.meaning.date.day : s.tokens[days.back()].value;
        if (!s.is(at, {W::Comma, W::And, W::Or}) || !s.is(at + 1, W::DayNumber) || s.tokens[at + 1].value <= before ||
            s.is(at + 2, {W::Unit, W::Multiplier, W::Hyphen}) || countsWhatFollows(s, at + 1))
            break;
        const bool last = s.is(at, {W::And, W::Or});
        sure |= last || s.is(at + 1, W::DayOrdinal);
        days.push_back(at + 1);
        if (last) break;
    }
    if (!sure) return false;
    for (const std::uint32_t at : days) all.push_back(dayBeside(known, at, s.tokens[at].value));
    return true;
}

/// The "3." of "zwischen dem 3. und 5. Mai" and "vom 3. bis zum 5. Mai".
bool addOrdinalBefore(const SentenceView& s, const TimeDraft& d, std::uint32_t taken, std::vector<TimeDraft>& all) {
    std::uint32_t link = d.first;
    while (link > taken && s.is(link - 1, {W::The, W::At})) --link;  // "bis zum", "und dem"
    if (link < taken + 3 || !s.is(link - 1, {W::To, W::And}) || !s.is(link - 2, W::Stop)) return false;
    const std::uint32_t at = link - 3;
    if (!s.is(at, W::DayNumber) || s.tokens[at].value >= d.meaning.date.day) return false;
    all.push_back(dayBeside(d, at, s.tokens[at].value));
    all.back().end = at + 2;
    if (at > taken && s.is(at - 1, W::The)) --all.back().first;
    return true;
}

/// "March 5-9, 1918", "March 5-9 next year": the year behind the last day is also that of the days before it, of which
/// `from` is the first. `next` is the expression behind them.
void addYearBehind(const SentenceView& s, std::size_t from, const TimeDraft* next, std::vector<TimeDraft>& all) {
    TimeDraft& last = all.back();
    if (last.meaning.date.year) return;
    if (next && next->first == last.end && next->meaning.kind == MeaningKind::Shift &&
        next->meaning.unit == Unit::Year) {
        last.end = next->end;
        for (std::size_t i = from; i < all.size(); ++i) {
            all[i].meaning.unit = Unit::Year;
            all[i].meaning.amount = next->meaning.amount;
            all[i].meaning.pick = next->meaning.pick;
        }
        return;
    }
    const std::uint32_t comma = s.is(last.end, W::Comma) ? 1 : 0;
    if (!s.is(last.end + comma, W::Year)) return;
    last.end += comma + 1;
    for (std::size_t i = from; i < all.size(); ++i) all[i].meaning.date.year = s.tokens[last.end - 1].value;
}

/// "the 12th and 14th centuries", "the late 19th and early 20th centuries": the first one is a century as well.
bool addCenturyBefore(const SentenceView& s, const TimeDraft& d, std::vector<TimeDraft>& all) {
    if (d.rule != "century" || !s.tokens[d.end - 1].plural) return false;
    std::int64_t at = static_cast<std::int64_t>(d.first) - 1;
    while (s.is(at, {W::Early, W::Late, W::Mid, W::Hyphen, W::The})) --at;
    if (!s.is(at, {W::And, W::To, W::Or}) || !s.is(at - 1, W::Ordinal)) return false;
    const auto first = static_cast<std::uint32_t>(at - 1);
    if (!all.empty() && all.back().end > first) all.pop_back();  // "the 12th" alone looked like a day
    TimeDraft before = d;
    const bool the = first > 0 && s.is(at - 2, W::The);
    before.first = the ? first - 1 : first;
    before.end = first + 1;
    before.meaning.date.year = (s.tokens[first].value - 1) * 100;
    all.push_back(before);
    return true;
}

bool namesItsHalf(const SentenceView& s, const TimeDraft& d) {
    for (std::uint32_t at = d.first; at < d.end; ++at)
        if (s.is(at, {W::Meridiem, W::MeridiemShort, W::OClock})) return true;
    return false;
}

/// "from 9 to 5 p.m." begins in the morning, "from 9 to 11 p.m." at night; where hours are counted to 24 it is said.
std::int8_t hourBefore(int hour, std::int8_t last, int lastHour) {
    constexpr int noon = 12;
    if (lastHour > noon) return static_cast<std::int8_t>(hour);
    const int late = hour % noon + (last >= noon ? noon : 0);
    return static_cast<std::int8_t>(late < last || late < noon ? late : late - noon);
}

/// The "9" of "between 9 and 11 a.m.", "from nine to 11 a.m.", "9-11 a.m.": an hour of the same day.
bool addHourBefore(const SentenceView& s, const TimeDraft& d, std::uint32_t taken, std::vector<TimeDraft>& all) {
    if (!isClock(d) || !namesItsHalf(s, d) || d.first < taken + 2) return false;
    const std::uint32_t at = d.first - 2;
    const bool framed = s.is(static_cast<std::int64_t>(at) - 1, {W::Between, W::From, W::At, W::About, W::By});
    const bool hyphen = s.is(d.first - 1, W::Hyphen) && s.tokens[d.first - 1].glued && s.tokens[d.first].glued;
    const bool linked = hyphen || (framed && s.is(d.first - 1, {W::To, W::And, W::Or}));
    const int latest = s.lexicon.writing().lastHour;
    if (!linked || !s.is(at, W::HourNumber) || s.tokens[at].value < 1 || s.tokens[at].value > latest) return false;
    TimeDraft first = d;
    first.first = at;
    first.end = at + 1;
    first.meaning.date.hour = hourBefore(s.tokens[at].value, d.meaning.date.hour, latest);
    first.meaning.date.minute = 0;
    all.push_back(first);
    return true;
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
        if (addCenturyBefore(s, d, all)) {
            all.push_back(d);
            added = true;
            continue;
        }
        added |= addHourBefore(s, d, taken, all);
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
            addDaysBefore(s, d, taken, all);
            all.push_back(dayBeside(d, d.first - 2, s.tokens[d.first - 2].value));
            if (d.first >= 3 && d.first - 3 >= taken && s.is(first - 3, W::The)) --all.back().first;
        } else if (isMonthDay(d))
            added |= addOrdinalBefore(s, d, taken, all);
        all.push_back(d);
        const std::size_t known = all.size() - 1;
        const bool rangeAfter = isMonthDay(d) && d.end + 1 < free && s.is(d.end, {W::Hyphen, W::To}) &&
                                s.is(d.end + 1, W::DayNumber) && !s.is(d.end + 2, {W::Unit, W::Multiplier}) &&
                                s.tokens[d.end + 1].value > d.meaning.date.day;
        if (rangeAfter) all.push_back(dayBeside(d, d.end + 1, s.tokens[d.end + 1].value));
        const bool daysAfter = rangeAfter || (isMonthDay(d) && addDaysAfter(s, d, free, all));
        if (daysAfter) addYearBehind(s, known, i + 1 < drafts.size() ? &drafts[i + 1] : nullptr, all);
        added |= dayBefore || daysAfter;
    }
    return added ? all : drafts;
}

}  // namespace dateline::refine_step
