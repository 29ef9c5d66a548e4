#include "core/extract/anchor.h"
#include "core/extract/produce.h"
#include "core/time/calendar.h"

#include <cmath>

namespace dateline {

namespace {

/// Integer division that rounds down, also before the common era.
constexpr std::int32_t floorTo(std::int32_t year, std::int32_t span) {
    return (year >= 0 ? year / span : -((-year + span - 1) / span)) * span;
}

PartialDate ofSpan(std::int32_t year, Grain grain, std::int32_t span) {
    PartialDate date = PartialDate::ofYear(floorTo(year, span));
    date.grain = grain;
    return date;
}

Season seasonOf(unsigned month) { return month == 12 || month < 3 ? Season::Winter : static_cast<Season>(month / 3); }

/// A date whose year alone is known, at the grain of a unit.
PartialDate openAt(const PartialDate& anchor, Unit unit) {
    PartialDate date;
    date.grain = produce::grainOf(unit);
    date.year = anchor.year;
    if (date.grain == Grain::Day && anchor.grain >= Grain::Month) date.month = anchor.month;
    return date;
}

/// Shifts by days from a day that is known.
PartialDate fromDay(date::local_days day, Unit unit, double amount, bool toTheDay = false) {
    const auto whole = static_cast<std::int32_t>(std::lround(amount));
    constexpr std::int32_t most = 3000000;  // days; far beyond any calendar year that a date can hold
    const auto bounded = [&](std::int64_t days) {
        return date::days{static_cast<int>(days > most ? most : days < -most ? -most : days)};
    };
    switch (unit) {
        case Unit::Week:
        case Unit::Weekend:
            return unitAround(day + bounded(std::int64_t{7} * whole), toTheDay ? Unit::Day : unit);
        case Unit::Fortnight:
            return unitAround(day + bounded(std::int64_t{14} * whole), Unit::Week);
        case Unit::Day:
            return unitAround(day + bounded(whole), unit);
        default:
            break;
    }
    const double months = unit == Unit::Month        ? amount
                          : unit == Unit::Quarter    ? amount * 3
                          : unit == Unit::Semester   ? amount * 6
                          : unit == Unit::Decade     ? amount * 120
                          : unit == Unit::Century    ? amount * 1200
                          : unit == Unit::Millennium ? amount * 12000
                                                     : amount * 12;
    constexpr double mostMonths = 120000;
    const double limited = months > mostMonths ? mostMonths : months < -mostMonths ? -mostMonths : months;
    return unitAround(addMonths(day, static_cast<std::int32_t>(std::lround(limited))), toTheDay ? Unit::Day : unit);
}

/// Hours and minutes: the day is known, the hour is left open.
PartialDate ofHours(const PartialDate& anchor) {
    PartialDate date = anchor;
    date.grain = Grain::Hour;
    date.part = DayPart::None;
    date.hour = date.minute = date.second = -1;
    return date;
}

struct Base {
    PartialDate date;
    bool narrative = false;
};

std::optional<Base> baseFor(const Anchors& anchors, const Meaning& meaning, Reading& reading) {
    // "the week", "the year" in the news are those of the day it was written; "the day" is the one spoken of
    const bool current =
        meaning.definite && meaning.pick == Pick::Same && meaning.unit != Unit::Day && anchors.published &&
        !(anchors.narrativeHere && anchors.narrative && anchors.narrative->grain >= produce::grainOf(meaning.unit));
    const bool wantsNarrative = countsFromNarrative(meaning.pick) && !current;
    const bool thisOne = meaning.pick == Pick::This && meaning.amount == 0 && !anchors.published && anchors.history;
    if (anchors.narrative && anchors.narrative->year && (wantsNarrative || thisOne)) {
        reading.anchor = Anchor::Narrative;
        reading.anchorDate = anchors.narrative;
        reading.anchorSpan = anchors.narrativeSpan;
        return Base{*anchors.narrative, true};
    }
    // "fitted twelve days earlier": than what, the text has not told; "a day earlier" in a report is yesterday
    const bool untold = meaning.pick == Pick::Previous && meaning.amount < -1;
    if (anchors.published && !untold) {
        reading.anchor = Anchor::Published;
        reading.anchorDate = PartialDate::ofDay(*anchors.published);
        return Base{*reading.anchorDate, false};
    }
    reading.anchor = Anchor::Missing;
    return std::nullopt;
}

/// In reports of a quarter, "a year earlier" is that quarter of the year before.
std::optional<PartialDate> quarterBefore(const Anchors& anchors, const Meaning& meaning) {
    const bool yearBack = meaning.unit == Unit::Year && meaning.amount == -1 && meaning.pick != Pick::Last;
    if (!yearBack || !anchors.quarter || !anchors.quarter->year) return std::nullopt;
    PartialDate before = *anchors.quarter;
    before.year = *before.year - 1;
    return before;
}

/// The anchor's own unit, moved; the anchor may be coarser than a day.
PartialDate moved(const PartialDate& anchor, Unit unit, double amount) {
    if (const std::optional<date::local_days> day = asDay(anchor)) return fromDay(*day, unit, amount);
    const std::optional<Interval> whole = interval(anchor);
    const Grain target = produce::grainOf(unit);
    if (!whole || anchor.grain < target) return openAt(anchor.grain >= Grain::Year ? anchor : PartialDate(), unit);
    return fromDay(date::floor<date::days>(*whole->begin), unit, amount);
}

PartialDate nearestWeekend(const PartialDate& anchor, Direction direction) {
    const std::optional<date::local_days> day = asDay(anchor);
    if (!day) return moved(anchor, Unit::Weekend, 0);
    const bool onWeekend = isoWeekday(*day) >= 6;
    return unitAround(*day - date::days{onWeekend || direction.tense == Tense::Future ? 0 : 7}, Unit::Weekend);
}

}  // namespace

PartialDate unitAround(date::local_days day, Unit unit) {
    const PartialDate full = PartialDate::ofDay(day);
    PartialDate date = PartialDate::ofYear(*full.year);
    date.grain = produce::grainOf(unit);
    switch (unit) {
        case Unit::Week:
        case Unit::Weekend: {
            const IsoWeek week = isoWeekOf(day);
            date.year = week.year;
            date.week = static_cast<std::uint8_t>(week.week);
            return date;
        }
        case Unit::Month:
            return PartialDate::ofMonth(*full.year, full.month);
        case Unit::Quarter:
            date.quarter = static_cast<std::uint8_t>((full.month + 2) / 3);
            return date;
        case Unit::Semester:
            date.half = full.month <= 6 ? 1 : 2;
            return date;
        case Unit::Season:
            date.season = seasonOf(full.month);
            if (full.month < 3) date.year = *full.year - 1;
            return date;
        case Unit::Year:
            return date;
        case Unit::Decade:
            return ofSpan(*full.year, Grain::Decade, 10);
        case Unit::Century:
            return ofSpan(*full.year, Grain::Century, 100);
        case Unit::Millennium:
            return ofSpan(*full.year, Grain::Millennium, 1000);
        default:
            return full;
    }
}

namespace {

/// The units counted from a base, or left open.
PartialDate countedFrom(const Base& base, const Anchors& anchors, const Meaning& meaning, Direction direction,
                        Reading& reading) {
    if (const std::optional<PartialDate> quarter = quarterBefore(anchors, meaning)) return *quarter;
    if (meaning.unit <= Unit::Hour) return ofHours(base.date);
    if (meaning.unit == Unit::Weekend && meaning.definite) {
        reading.direction = direction.reason;
        return nearestWeekend(base.date, direction);
    }
    const std::optional<date::local_days> day = asDay(base.date);
    if (meaning.toTheDay && day) return fromDay(*day, meaning.unit, meaning.amount, true);
    const bool halves = meaning.unit == Unit::Year && meaning.amount != std::floor(meaning.amount);
    return halves ? moved(base.date, Unit::Month, meaning.amount * 12) : moved(base.date, meaning.unit, meaning.amount);
}

/// "grew over the next decade", "by the middle of the century it was in use": counted from the day of the article it
/// would be to come, and it is told as past.
bool isToldBeforeItCame(const PartialDate& date, const Anchors& anchors, const Meaning& meaning, Direction direction) {
    if (!countsFromNarrative(meaning.pick) || direction.tense != Tense::Past || !anchors.published) return false;
    const std::optional<Interval> range = interval(When{date, std::nullopt, meaning.modifier, false});
    return range && range->begin && *range->begin >= *anchors.published + date::days{1};
}

PartialDate leftOpen(const Base& base, Unit unit) {
    PartialDate date = unit <= Unit::Hour ? base.date : PartialDate();
    date.grain = produce::grainOf(unit);
    return date.grain > Grain::DayPart ? ofHours(date) : date;
}

}  // namespace

Resolved resolveShift(const Anchors& anchors, const Meaning& meaning, Direction direction) {
    Resolved out;
    const std::optional<Base> base = baseFor(anchors, meaning, out.reading);
    if (!base || meaning.open) {
        out.date = leftOpen(base.value_or(Base{}), meaning.unit);
    } else {
        out.date = countedFrom(*base, anchors, meaning, direction, out.reading);
    }
    if (base && isToldBeforeItCame(out.date, anchors, meaning, direction)) {
        Anchors told = anchors;
        // "is due on April 7. They dropped it a week later": than what?
        if (base->narrative)
            told.narrative.reset();
        else
            told.published.reset();
        return resolveShift(told, meaning, direction);
    }
    if (meaning.date.grain > Grain::Day && out.date.grain == Grain::Day) {
        out.date.grain = meaning.date.grain;
        out.date.part = meaning.date.part;
        out.date.hour = meaning.date.hour;
        out.date.minute = meaning.date.minute;
        out.date.second = meaning.date.second;
        out.date.utcOffsetMinutes = meaning.date.utcOffsetMinutes;
    }
    return out;
}

}  // namespace dateline
