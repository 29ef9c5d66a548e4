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

/// "this morning", "Friday night": a day with its part, which a clock time makes exact.
bool isDayWithPart(const TimeDraft& d) {
    const bool day =
        (d.meaning.kind == MeaningKind::Shift && d.meaning.unit == Unit::Day) || d.meaning.date.weekday != 0;
    return day && d.meaning.type == TimexType::Time && d.meaning.date.part != DayPart::None;
}

bool isClock(const TimeDraft& d) {
    return d.meaning.type == TimexType::Time && d.meaning.kind == MeaningKind::Calendar && d.meaning.date.hour >= 0 &&
           !d.meaning.date.weekday && !d.meaning.date.day;
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

std::vector<TimeDraft> joinDateAndTime(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    std::size_t kept = 0;
    for (std::size_t i = 1; i < drafts.size(); ++i) {
        TimeDraft& left = drafts[kept];
        if (isStretchOf(sentence, left, drafts[i])) {
            left = stretchOf(left, drafts[i]);
            continue;
        }
        if (isHalfOf(sentence, left, drafts[i])) {
            left = halfOf(left, drafts[i]);
            continue;
        }
        if (areItsYears(sentence, left, drafts[i])) {
            const Modifier modifier = sentence.is(left.first + 1, W::Early) ? Modifier::Start : Modifier::End;
            const std::uint32_t first = left.first;
            left = drafts[i];
            left.first = first;
            left.meaning.modifier = modifier;
            continue;
        }
        if (isClock(left) && isDayWithPart(drafts[i]) && drafts[i].first == left.end) {
            left = clockInPart(left, drafts[i]);
            continue;
        }
        const bool hoursOf = left.rule == "part of day" && isDayWithPart(drafts[i]) &&
                             drafts[i].first == left.end + 1 && sentence.is(left.end, W::Of);
        if (hoursOf) {  // "the early hours of Thursday morning"
            const std::uint32_t first = left.first;
            left = drafts[i];
            left.first = first;
            continue;
        }
        const bool pair = (isDate(left) && isTime(drafts[i])) || (isTime(left) && isDate(drafts[i]));
        if (pair && mayStandBetween(sentence, left, drafts[i])) {
            left = joined(left, drafts[i]);
            continue;
        }
        const bool onPart = isClock(left) && isDayWithPart(drafts[i]) && drafts[i].first == left.end + 1 &&
                            sentence.is(left.end, W::On);
        if (onPart) {  // "half past two on Friday afternoon"
            const TimeDraft time = left;
            left = clockInPart(left, drafts[i]);
            left.end = time.end;
            left.rule = time.rule;
        }
        // "11 a.m. on 11 November": two expressions, but the time is of that day.
        const bool on = pair && isTime(left) && standsBefore(sentence, left, drafts[i]);
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

/// "March 5-9, 1918": the year behind the last day is also that of the days before it, of which `from` is the first.
void addYearBehind(const SentenceView& s, std::size_t from, std::vector<TimeDraft>& all) {
    TimeDraft& last = all.back();
    if (last.meaning.date.year) return;
    const std::uint32_t comma = s.is(last.end, W::Comma) ? 1 : 0;
    if (!s.is(last.end + comma, W::Year)) return;
    last.end += comma + 1;
    for (std::size_t i = from; i < all.size(); ++i) all[i].meaning.date.year = s.tokens[last.end - 1].value;
}

}  // namespace

namespace {

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

}  // namespace

namespace {

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
        if (daysAfter) addYearBehind(s, known, all);
        added |= dayBefore || daysAfter;
    }
    return added ? all : drafts;
}

namespace {

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
    if (!last.date.year || last.shortYear || first.date.weekday) return;
    if (!first.date.month && first.date.day) first.date.month = last.date.month;
    const bool yearBefore = first.date.month && last.date.month && first.date.month > last.date.month;
    first.date.year = *last.date.year - (yearBefore ? 1 : 0);
    first.pick = Pick::Nearest;
}

}  // namespace

namespace {

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
    const bool named = season.rule == "season" && !season.meaning.date.year && namesAnEvent(s, season.end);
    if (named && year.first == season.end + 2 && s.is(season.end + 1, {W::Of, W::OpenBracket}) &&
        year.meaning.date.year && year.meaning.date.grain == Grain::Year)
        season.meaning.date.year = year.meaning.date.year;
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
        if (last.first != first.end + 1 || first.meaning.type == TimexType::Duration ||
            first.meaning.type == TimexType::Set)
            continue;
        if (s.is(first.end, W::OpenBracket) && isClock(first)) {  // "0758 local time (0058 GMT) on Friday"
            takeDay(first.meaning, last.meaning);
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

/// "the quarter ended July 31", "the quarter that ended on 31 July".
bool endsWithNext(const SentenceView& s, const TimeDraft& quarter, const TimeDraft& next) {
    const Meaning& m = quarter.meaning;
    if (m.kind != MeaningKind::Calendar || m.date.grain != Grain::Quarter || m.date.year) return false;
    std::uint32_t at = quarter.end;
    if (s.is(at, WordClass::That)) ++at;
    if (!s.is(at, WordClass::Ended)) return false;
    if (s.is(++at, {WordClass::On, WordClass::In})) ++at;
    return next.first == at && next.meaning.type == TimexType::Date;
}

}  // namespace

namespace {

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
