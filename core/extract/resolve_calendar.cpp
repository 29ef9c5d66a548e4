#include "core/extract/anchor.h"
#include "core/extract/produce.h"
#include "core/time/calendar.h"

#include <cstdlib>

namespace dateline {

namespace {

constexpr std::string_view otherBefore = "the one before";
constexpr std::string_view otherAfter = "the one after";

When at(const PartialDate& date) { return {date, std::nullopt, Modifier::None, false}; }

/// The anchor of a calendar date and the day it stands for; for a longer date its first day.
struct Base {
    PartialDate date;
    date::local_days day;
    bool narrative = false;
};

std::optional<Base> baseFor(const Anchors& anchors, Pick pick, Reading& reading) {
    const bool history = !anchors.published && anchors.history;
    const bool fromNarrative = anchors.narrative && (countsFromNarrative(pick) || history);
    if (fromNarrative) {
        const std::optional<Interval> whole = interval(*anchors.narrative);
        if (whole) {
            reading.anchor = Anchor::Narrative;
            reading.anchorDate = anchors.narrative;
            reading.anchorSpan = anchors.narrativeSpan;
            return Base{*anchors.narrative, date::floor<date::days>(*whole->begin), true};
        }
    }
    if (anchors.published) {
        reading.anchor = Anchor::Published;
        reading.anchorDate = PartialDate::ofDay(*anchors.published);
        return Base{*reading.anchorDate, *anchors.published, false};
    }
    reading.anchor = Anchor::Missing;
    return std::nullopt;
}

void putDay(PartialDate& into, date::local_days day) {
    const PartialDate full = PartialDate::ofDay(day);
    into.year = full.year;
    into.month = full.month;
    into.day = full.day;
    into.weekday = 0;
    into.week = 0;
}

/// The n-th such weekday of a month, or of a year where none is named; nothing where the month has no fifth one.
std::optional<date::local_days> nthOfMonth(const Meaning& meaning, std::int32_t year, unsigned month) {
    if (month == 0) return nthWeekday(year, meaning.nth > 0 ? 1 : 12, meaning.date.weekday, meaning.nth);
    const date::local_days day = nthWeekday(year, month, meaning.date.weekday, meaning.nth);
    if (PartialDate::ofDay(day).month != month) return std::nullopt;
    return day;
}

/// "the second Tuesday of next month", "Tuesday of last week".
void ofRelativeWeekday(const Base& base, const Meaning& meaning, Resolved& out) {
    const auto amount = static_cast<int>(meaning.amount);
    if (meaning.nth == 0) {
        putDay(out.date, mondayOf(base.day) + date::days{7 * amount + meaning.date.weekday - 1});
        return;
    }
    if (meaning.unit == Unit::Year) {
        if (const auto day = nthOfMonth(meaning, *base.date.year + amount, 0)) putDay(out.date, *day);
        return;
    }
    const PartialDate month = PartialDate::ofDay(addMonths(base.day, amount));
    if (const auto day = nthOfMonth(meaning, *month.year, month.month)) putDay(out.date, *day);
}

/// Which weekday is meant, and the other one that may be.
void ofWeekday(const Anchors& anchors, const Meaning& meaning, Direction direction, Resolved& out) {
    const std::optional<Base> base = baseFor(anchors, meaning.pick, out.reading);
    const bool counted = countsFromNarrative(meaning.pick);
    if (!base || (base->narrative && !(counted && asDay(base->date)))) {
        out.reading.anchor = Anchor::Missing;
        if (meaning.nth != 0) out.date.weekday = 0, out.date.grain = Grain::Month;
        if (meaning.unit == Unit::Day) out.date.weekday = static_cast<std::uint8_t>((meaning.date.weekday + 5) % 7 + 1);
        return;
    }
    if (meaning.nth != 0 || meaning.unit == Unit::Week) return ofRelativeWeekday(*base, meaning, out);
    const auto wanted = static_cast<int>(meaning.date.weekday);
    const auto today = static_cast<int>(isoWeekday(base->day));
    const date::local_days onOrBefore = base->day - date::days{(today - wanted + 7) % 7};
    const date::local_days onOrAfter = base->day + date::days{(wanted - today + 7) % 7};
    const date::local_days before = onOrBefore == base->day ? onOrBefore - date::days{7} : onOrBefore;
    const date::local_days after = onOrAfter == base->day ? onOrAfter + date::days{7} : onOrAfter;
    date::local_days chosen = onOrBefore, other = after;
    switch (meaning.pick) {
        case Pick::Last:
        case Pick::Previous:
            chosen = before - date::days{7 * (static_cast<int>(meaning.amount) - 1)};  // "two Fridays ago"
            break;
        case Pick::Next:
        case Pick::Following:
            chosen = after, other = after + date::days{7};
            // "Friday week"; "next Thursday", said on a Wednesday, is not tomorrow
            if (meaning.unit == Unit::Fortnight || (!base->narrative && after == base->day + date::days{1}))
                std::swap(chosen, other);
            break;
        default:
            if ((base->narrative && !anchors.published) || direction.tense == Tense::Future ||
                (meaning.pick == Pick::This && direction.tense != Tense::Past))
                chosen = onOrAfter, other = before;
            else if (direction.tense == Tense::Past && chosen == base->day)
                other = before;  // "fell on Friday", in Friday's paper
            out.reading.direction = direction.reason;
    }
    if (meaning.unit == Unit::Day) {  // the night before that weekday
        chosen += date::days{static_cast<int>(meaning.amount)};
        other += date::days{static_cast<int>(meaning.amount)};
    }
    putDay(out.date, chosen);
    PartialDate runnerUp = out.date;
    putDay(runnerUp, other);
    out.reading.otherwise = at(runnerUp);
    out.reading.otherwiseWhy = other < chosen ? otherBefore : otherAfter;
}

/// The same parts in another year: a month, a day of a month, a season, a quarter, a holiday.
std::optional<PartialDate> inYear(const Meaning& meaning, std::int32_t year) {
    PartialDate date = meaning.date;
    if (!meaning.fixed.empty()) {
        const std::optional<date::local_days> day = holidayIn(meaning.fixed, year);
        if (!day) return std::nullopt;
        putDay(date, *day);
        return date;
    }
    if (meaning.nth != 0) {
        const std::optional<date::local_days> day = nthOfMonth(meaning, year, meaning.date.month);
        if (!day) return std::nullopt;
        putDay(date, *day);
        return date;
    }
    date.year = year;
    return date;
}

struct Candidate {
    PartialDate date;
    date::local_days first;
    date::local_days last;
};

std::vector<Candidate> candidatesAround(const Meaning& meaning, std::int32_t year) {
    std::vector<Candidate> all;
    constexpr std::int32_t reach = 4;  // 29 February comes once in four years
    for (std::int32_t y = year - reach; y <= year + reach; ++y) {
        const std::optional<PartialDate> date = inYear(meaning, y);
        if (!date) continue;
        PartialDate calendarDate = *date;
        calendarDate.fiscal = false;
        if (calendarDate.grain > Grain::Day) calendarDate.grain = Grain::Day;
        const std::optional<Interval> whole = interval(calendarDate);
        if (whole)
            all.push_back({*date, date::floor<date::days>(*whole->begin),
                           date::floor<date::days>(*whole->end - std::chrono::seconds{1})});
    }
    return all;
}

const Candidate* lastBefore(const std::vector<Candidate>& all, date::local_days day) {
    const Candidate* found = nullptr;
    for (const Candidate& c : all)
        if (c.last < day) found = &c;
    return found;
}
const Candidate* lastBegun(const std::vector<Candidate>& all, date::local_days day) {
    const Candidate* found = nullptr;
    for (const Candidate& c : all)
        if (c.first <= day) found = &c;
    return found;
}
const Candidate* firstAfter(const std::vector<Candidate>& all, date::local_days day) {
    for (const Candidate& c : all)
        if (c.first > day) return &c;
    return nullptr;
}
const Candidate* firstNotOver(const std::vector<Candidate>& all, date::local_days day) {
    for (const Candidate& c : all)
        if (c.last >= day) return &c;
    return nullptr;
}
int distance(const Candidate& c, date::local_days day) {
    if (c.first <= day && day <= c.last) return 0;
    return static_cast<int>(c.first > day ? (c.first - day).count() : (day - c.last).count());
}
/// The nearest, where what lies against the clause's tense counts as further away.
const Candidate* nearest(const std::vector<Candidate>& all, date::local_days day, Tense tense, int against,
                         int againstPast = 3) {
    const Candidate* found = nullptr;
    const auto cost = [&](const Candidate& c) {
        const bool future = c.first > day, past = c.last < day;
        const bool opposed = (tense == Tense::Past && future) || (tense == Tense::Future && past);
        return distance(c, day) * (opposed ? (future ? against : againstPast) : 2);
    };
    for (const Candidate& c : all)
        if (!found || cost(c) < cost(*found)) found = &c;
    return found;
}

/// In a history without a publication date, time goes on: the same year as the date before, or the next one where that
/// would go back by more than half a year.
const Candidate* goingOn(const std::vector<Candidate>& all, const Base& base) {
    constexpr int half = 200;
    const Candidate* same = nullptr;
    for (const Candidate& c : all)
        if (c.date.year == base.date.year) same = &c;
    if (!same || base.date.grain < Grain::Month || same->last >= base.day) return same;
    return (base.day - same->last).count() > half ? firstAfter(all, base.day) : same;
}

/// "the year-ago third quarter": the latest one, a year before.
const Candidate* yearBefore(const std::vector<Candidate>& all, date::local_days day) {
    const Candidate* latest = lastBegun(all, day);
    return latest && latest != &all.front() ? latest - 1 : nullptr;
}

const Candidate* ofYear(const std::vector<Candidate>& all, std::int32_t year) {
    for (const Candidate& c : all)
        if (c.date.year == year) return &c;
    return nullptr;
}

/// "In 2005 the storm came ashore … on July 10": of the year that the sentence begins with; "on April 3, 2011, they
/// found the hull …; they raised it in May": of the year of the day it has named.
std::optional<PartialDate> ofOpeningYear(const Anchors& anchors, const Meaning& meaning, Direction direction) {
    const bool goesOn = meaning.pick == Pick::Nearest && meaning.date.month && anchors.narrativeHere &&
                        anchors.narrativeFull && direction.tense == Tense::Past;
    if (goesOn && anchors.narrative->month <= meaning.date.month) return inYear(meaning, *anchors.narrative->year);
    const bool open = meaning.pick == Pick::Nearest && meaning.date.month && meaning.date.grain == Grain::Day;
    if (!open || !anchors.narrativeOpens || anchors.narrative->grain != Grain::Year) return std::nullopt;
    return inYear(meaning, *anchors.narrative->year);
}

const Candidate* pickOne(const std::vector<Candidate>& all, const Base& base, const Meaning& meaning,
                         Direction direction, bool published) {
    if (meaning.unit == Unit::Quarter) return yearBefore(all, base.day);
    switch (meaning.pick) {
        case Pick::Last:
        case Pick::Previous:
        case Pick::Latest:
            return lastBefore(all, base.day);
        case Pick::Next:
            return firstAfter(all, base.day);
        case Pick::Following:  // "in 2015 …; the following spring"
            return base.narrative && base.date.grain == Grain::Year ? ofYear(all, *base.date.year + 1)
                                                                    : firstAfter(all, base.day);
        case Pick::This:
            if (meaning.date.grain == Grain::Month || meaning.date.grain == Grain::Day)
                return ofYear(all, *base.date.year);
            return nearest(all, base.day, direction.tense, 3);
        case Pick::Same:  // "in February 1988 …; that autumn", of one year; a winter is of two
            return base.narrative && meaning.date.season != Season::None && meaning.date.season != Season::Winter
                       ? ofYear(all, *base.date.year)
                       : nearest(all, base.day, Tense::Unknown, 2);
        case Pick::Nearest:
            break;
    }
    if (base.narrative && !published) return goingOn(all, base);
    if (direction.strength == Direction::Strength::Sure) return lastBegun(all, base.day);
    const bool ahead = direction.tense == Tense::Future && direction.strength == Direction::Strength::Usual;
    if (meaning.date.grain >= Grain::Day) return nearest(all, base.day, direction.tense, 12, ahead ? 8 : 3);
    const Tense tense = direction.tense == Tense::Future ? Tense::Future : Tense::Past;
    // "sold in the second quarter" is no quarter that has not begun, "first-half sales were" no half that goes on
    if (direction.tense == Tense::Past && meaning.date.grain == Grain::Half) return lastBefore(all, base.day);
    if (direction.tense == Tense::Past && meaning.date.grain == Grain::Quarter) return lastBegun(all, base.day);
    // "the work begins in the autumn", said in March: not the last one, which is nearer
    if (meaning.date.grain == Grain::Season && ahead) return firstNotOver(all, base.day);
    if (meaning.date.grain < Grain::Month) return nearest(all, base.day, tense, 8);
    // a month that is about to begin: the one of eleven months ago would be called last September
    constexpr int near = 31;
    const Candidate* coming = firstAfter(all, base.day);
    const Candidate* gone = lastBegun(all, base.day);
    const bool aboutToBegin = coming && gone && distance(*coming, base.day) <= near && distance(*gone, base.day) > near;
    if (aboutToBegin && meaning.date.grain == Grain::Month) return coming;
    if (direction.tense != Tense::Future) return lastBegun(all, base.day);
    // "will … in December" is the next one, unless the last one is just over and the next a year away
    const Candidate* next = firstNotOver(all, base.day);
    const Candidate* likely = nearest(all, base.day, Tense::Future, 8);
    constexpr int soon = 300;
    const bool doubtful = direction.strength == Direction::Strength::Weak || (next && distance(*next, base.day) > soon);
    return doubtful ? likely : next;
}

void ofYearPart(const Anchors& anchors, const Meaning& meaning, Direction direction, Resolved& out) {
    const std::optional<Base> base = baseFor(anchors, meaning.pick, out.reading);
    if (!base || !base->date.year) {
        if (const auto known = produce::fixedHoliday(meaning.fixed)) out.date = *known;
        if (meaning.nth != 0) out.date.weekday = 0, out.date.grain = Grain::Month;
        return;
    }
    if (meaning.unit == Unit::Year) {
        if (const auto date = inYear(meaning, *base->date.year + static_cast<std::int32_t>(meaning.amount)))
            out.date = *date;
        return;
    }
    const std::vector<Candidate> all = candidatesAround(meaning, *base->date.year);
    const Candidate* chosen = pickOne(all, *base, meaning, direction, anchors.published.has_value());
    if (!chosen) return;
    out.date = chosen->date;
    if (const auto opening = ofOpeningYear(anchors, meaning, direction)) {
        if (*opening == out.date) return;
        out.reading.otherwise = at(out.date);
        out.reading.otherwiseWhy = "the one nearest to the article";
        out.date = *opening;
        out.reading.anchor = Anchor::Narrative;
        out.reading.anchorDate = anchors.narrative;
        out.reading.anchorSpan = anchors.narrativeSpan;
        return;
    }
    if (meaning.pick != Pick::Nearest) return;
    out.reading.direction = direction.reason;
    const bool past = chosen->first <= base->day;
    const Candidate* other = past ? firstAfter(all, base->day) : lastBefore(all, base->day);
    if (!other || other == chosen) return;
    out.reading.otherwise = at(other->date);
    out.reading.otherwiseWhy = past ? otherAfter : otherBefore;
}

/// "the 20th": of the month that the narrative has reached.
void ofDayOfMonth(const Anchors& anchors, const Meaning& meaning, Direction direction, Resolved& out) {
    const bool counted = meaning.unit == Unit::Month;  // "the 5th of next month"
    const std::optional<Base> base = baseFor(anchors, counted ? meaning.pick : Pick::Same, out.reading);
    if (!base || !base->date.month) {
        out.reading.anchor = Anchor::Missing;
        return;
    }
    int months = counted ? static_cast<int>(meaning.amount) : 0;
    if (!counted && !base->narrative) {  // "was found on the 28th", read on the 2nd: of the month before
        out.reading.direction = direction.reason;
        if (direction.tense == Tense::Past && meaning.date.day > base->date.day) months = -1;
        if (direction.tense == Tense::Future && meaning.date.day < base->date.day) months = 1;
    }
    const date::local_days first = localDay(*base->date.year, base->date.month, 1);
    const PartialDate month = PartialDate::ofDay(addMonths(first, months));
    out.date.year = month.year;
    out.date.month = month.month;
}

/// A clock time or part of day alone: of the day that the narrative has reached; "overnight" in the news is the night
/// before the paper, unless the sentence names a day or speaks of what is to come.
void ofClock(const Anchors& anchors, const Meaning& meaning, Direction direction, Resolved& out) {
    const auto day = anchors.narrative ? asDay(*anchors.narrative) : std::nullopt;
    const bool toCome = day && anchors.published && *day > *anchors.published && !anchors.narrativeHere &&
                        direction.tense == Tense::Past;  // "landed at 10pm", after what will be in May
    const bool ofDayTold = day && !toCome;
    const bool nightOver = meaning.pick == Pick::Last && anchors.published && direction.tense != Tense::Future &&
                           !(ofDayTold && anchors.narrativeHere);
    if (nightOver) {
        baseFor(anchors, Pick::Last, out.reading);
        out.reading.direction = direction.reason;
        putDay(out.date, *anchors.published - date::days{1});
        return;
    }
    const std::optional<Base> base = baseFor(anchors, ofDayTold ? Pick::Same : Pick::Nearest, out.reading);
    if (!base || !asDay(base->date)) {
        out.reading.anchor = Anchor::Missing;
        return;
    }
    // "at midnight the ceasefire ended", in the paper of that day
    constexpr int endOfDay = 24;
    const bool begun = !base->narrative && out.date.hour == endOfDay && direction.tense == Tense::Past;
    if (begun) out.reading.direction = direction.reason;
    putDay(out.date, base->day - date::days{begun ? 1 : 0});
}

/// Two digits: the year that is nearest to the anchor, and no more than a few years ahead of it.
std::int32_t fullYear(std::int32_t digits, std::int32_t anchor) {
    constexpr std::int32_t ahead = 10;
    std::int32_t year = anchor - (anchor % 100 + 100) % 100 + digits;
    if (year > anchor + ahead) year -= 100;
    if (year <= anchor + ahead - 100) year += 100;
    return year;
}

/// "the quarter", "the 1988 period": the one that the report is about, of another year where one is said.
void ofKnownQuarter(const Anchors& anchors, const Meaning& meaning, Resolved& out) {
    const std::optional<PartialDate>& known = anchors.quarter;
    const bool yearSaid = meaning.date.year.has_value();
    const bool ofToday = !yearSaid && anchors.published && (meaning.pick == Pick::This || meaning.pick == Pick::Next);
    if (ofToday) {
        const auto base = baseFor(anchors, meaning.pick, out.reading);
        out.date = unitAround(addMonths(base->day, meaning.pick == Pick::Next ? 3 : 0), Unit::Quarter);
    } else if (known && known->year && countsFromNarrative(meaning.pick) && meaning.pick != Pick::Same) {
        const auto first = localDay(*known->year, known->quarter * 3u, 1);  // "the previous quarter"
        out.date = unitAround(addMonths(first, meaning.pick == Pick::Previous ? -3 : 3), Unit::Quarter);
    } else if (known && meaning.pick == Pick::Same) {
        out.date.quarter = known->quarter;
        if (!yearSaid) out.date.year = known->year;
    } else if (yearSaid) {
        out.date.grain = Grain::Year;
    } else if (known) {
        out.date = *known;
    } else if (const auto base = baseFor(anchors, meaning.pick, out.reading)) {
        const PartialDate before = unitAround(addMonths(base->day, -3), Unit::Quarter);
        out.date.year = before.year;
        out.date.quarter = before.quarter;
    }
}

void ofShortYear(const Anchors& anchors, const Meaning& meaning, Resolved& out) {
    constexpr std::int32_t assumed = 2000;
    const std::optional<Base> base = baseFor(anchors, Pick::Nearest, out.reading);
    out.date.year = fullYear(*meaning.date.year, base && base->date.year ? *base->date.year : assumed);
    if (!base) out.reading.anchor = Anchor::None;
}

/// "the turn of the century": the nearest one.
void ofTurn(const Anchors& anchors, Resolved& out) {
    constexpr std::int32_t century = 100;
    const std::optional<Base> base = baseFor(anchors, Pick::Nearest, out.reading);
    if (base && base->date.year) out.date.year = (*base->date.year + century / 2) / century * century;
}

/// What the words leave open is filled in by the finest part that they name.
void ofOpenYear(const Anchors& anchors, const Meaning& meaning, Direction direction, Resolved& out) {
    const PartialDate& date = meaning.date;
    if (date.month || date.quarter || date.half || date.season != Season::None || !meaning.fixed.empty())
        ofYearPart(anchors, meaning, direction, out);
    else if (date.weekday)
        ofWeekday(anchors, meaning, direction, out);
    else if (date.day)
        ofDayOfMonth(anchors, meaning, direction, out);
    else
        ofClock(anchors, meaning, direction, out);
}

}  // namespace

Resolved resolveCalendar(const Anchors& anchors, const Meaning& meaning, Direction direction) {
    Resolved out;
    out.date = meaning.date;
    const PartialDate& date = meaning.date;
    if (date.year && meaning.shortYear) {
        ofShortYear(anchors, meaning, out);
    } else if (date.year && (!meaning.fixed.empty() || meaning.nth != 0)) {
        if (const auto known = inYear(meaning, *date.year)) out.date = *known;
    } else if (meaning.unit == Unit::Century) {
        if (!date.year) ofTurn(anchors, out);
    } else if (date.grain == Grain::Quarter && !date.quarter) {
        ofKnownQuarter(anchors, meaning, out);
    } else if (!date.year) {
        ofOpenYear(anchors, meaning, direction, out);
    }
    return out;
}

}  // namespace dateline
