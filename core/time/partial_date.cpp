#include "core/time/partial_date.h"

#include "core/time/calendar.h"

namespace dateline {

namespace {

constexpr std::int32_t greatestYear = 32767;  // of date::year; nothing told in an article lies outside

bool yearFits(const PartialDate& date) {
    return date.year && *date.year > -greatestYear + 10000 && *date.year < greatestYear - 10000;
}

Interval days(date::local_days first, date::local_days end) { return {Instant{first}, Instant{end}}; }

Interval months(std::int32_t year, unsigned first, std::int32_t count) {
    const date::local_days begin = localDay(year, first, 1);
    return days(begin, addMonths(begin, count));
}

Interval years(std::int32_t first, std::int32_t count) { return months(first, 1, 12 * count); }

/// Meteorological seasons of the northern half; the winter of a year begins in its December.
Interval season(std::int32_t year, Season which) { return months(year, static_cast<unsigned>(which) * 3, 3); }

/// From which hour to which hour of the day; beyond 24 it reaches into the next.
struct Hours {
    int begin;
    int end;
};
Hours hours(DayPart part) {
    switch (part) {
        case DayPart::Morning:
            return {4, 12};
        case DayPart::Midday:
            return {11, 14};
        case DayPart::Afternoon:
            return {12, 18};
        case DayPart::Evening:
            return {17, 24};
        case DayPart::Night:
            return {18, 30};
        case DayPart::DayTime:
            return {6, 20};
        case DayPart::None:
            break;
    }
    return {0, 24};
}

Interval ofClock(const PartialDate& date, date::local_days day) {
    const Instant hour = Instant{day} + std::chrono::hours{date.hour};
    if (date.grain == Grain::Hour) return {hour, hour + std::chrono::hours{1}};
    const Instant minute = hour + std::chrono::minutes{date.minute};
    if (date.grain == Grain::Minute) return {minute, minute + std::chrono::minutes{1}};
    const Instant second = minute + std::chrono::seconds{date.second};
    return {second, second + std::chrono::seconds{1}};
}

/// The day of a date at grain Day or finer, without looking at the clock.
std::optional<date::local_days> dayPartOf(const PartialDate& date) {
    if (!yearFits(date)) return std::nullopt;
    if (date.month && date.day) {
        if (date.day > daysInMonth(*date.year, date.month)) return std::nullopt;
        return localDay(*date.year, date.month, date.day);
    }
    if (!date.week || !date.weekday) return std::nullopt;
    return isoWeekStart(*date.year, date.week) + date::days{date.weekday - 1};
}

bool clockIsKnown(const PartialDate& date) {
    switch (date.grain) {
        case Grain::DayPart:
            return date.part != DayPart::None;
        case Grain::Hour:
            return date.hour >= 0;
        case Grain::Minute:
            return date.hour >= 0 && date.minute >= 0;
        case Grain::Second:
            return date.hour >= 0 && date.minute >= 0 && date.second >= 0;
        default:
            return true;
    }
}

bool clockIsPossible(const PartialDate& date) {
    const bool endOfDay = date.hour == 24 && date.minute <= 0 && date.second <= 0;
    return (date.hour < 24 || endOfDay) && date.minute < 60 && date.second < 61;
}

bool dayIsPossible(const PartialDate& date) {
    if (!date.day) return true;
    if (!date.month) return date.day <= 31;
    constexpr std::int32_t anyLeapYear = 2000;
    return date.day <= daysInMonth(yearFits(date) ? *date.year : anyLeapYear, date.month);
}

bool weekdayAgrees(const PartialDate& date) {
    if (!date.weekday || !date.month || !date.day || !yearFits(date)) return true;
    const date::local_days day = localDay(*date.year, date.month, date.day);
    return !hasKnownWeekday(day) || isoWeekday(day) == date.weekday;
}

}  // namespace

PartialDate PartialDate::ofYear(std::int32_t year) {
    PartialDate date;
    date.grain = Grain::Year;
    date.year = year;
    return date;
}

PartialDate PartialDate::ofMonth(std::int32_t year, unsigned month) {
    PartialDate date = ofYear(year);
    date.grain = Grain::Month;
    date.month = static_cast<std::uint8_t>(month);
    return date;
}

PartialDate PartialDate::ofDay(std::int32_t year, unsigned month, unsigned day) {
    PartialDate date = ofMonth(year, month);
    date.grain = Grain::Day;
    date.day = static_cast<std::uint8_t>(day);
    return date;
}

PartialDate PartialDate::ofDay(date::local_days day) {
    const date::year_month_day d{day};
    return ofDay(static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
}

bool isFull(const PartialDate& date) { return interval(date).has_value(); }

bool isPossible(const PartialDate& date) {
    if (date.month > 12 || date.day > 31 || date.weekday > 7 || date.quarter > 4 || date.half > 2) return false;
    if (date.week > 53 || (date.week == 53 && yearFits(date) && isoWeeksIn(*date.year) < 53)) return false;
    return dayIsPossible(date) && clockIsPossible(date) && weekdayAgrees(date);
}

std::optional<Interval> interval(const PartialDate& date) {
    if (!yearFits(date) || date.fiscal || !isPossible(date)) return std::nullopt;
    const std::int32_t year = *date.year;
    switch (date.grain) {
        case Grain::Millennium:
            return years(year, 1000);
        case Grain::Century:
            return years(year, 100);
        case Grain::Decade:
            return years(year, 10);
        case Grain::Year:
            return years(year, 1);
        case Grain::Half:
            return date.half ? std::optional(months(year, date.half * 6u - 5, 6)) : std::nullopt;
        case Grain::Season:
            return date.season != Season::None ? std::optional(season(year, date.season)) : std::nullopt;
        case Grain::Quarter:
            return date.quarter ? std::optional(months(year, date.quarter * 3u - 2, 3)) : std::nullopt;
        case Grain::Month:
            return date.month ? std::optional(months(year, date.month, 1)) : std::nullopt;
        case Grain::Week:
        case Grain::Weekend: {
            if (!date.week) return std::nullopt;
            const date::local_days monday = isoWeekStart(year, date.week);
            const int skipped = date.grain == Grain::Weekend ? 5 : 0;
            return days(monday + date::days{skipped}, monday + date::days{7});
        }
        default:
            break;
    }
    const std::optional<date::local_days> day = dayPartOf(date);
    if (!day || !clockIsKnown(date)) return std::nullopt;
    if (date.grain == Grain::Day) return days(*day, *day + date::days{1});
    if (date.grain > Grain::DayPart) return ofClock(date, *day);
    const Hours part = hours(date.part);
    return Interval{Instant{*day} + std::chrono::hours{part.begin}, Instant{*day} + std::chrono::hours{part.end}};
}

std::optional<date::local_days> asDay(const PartialDate& date) {
    if (date.grain < Grain::Day || !isPossible(date)) return std::nullopt;
    return dayPartOf(date);
}

}  // namespace dateline
