#pragma once

#include "core/time/partial_date.h"

#include <date/date.h>

#include <cstdint>

/// Calendar arithmetic of the proleptic Gregorian calendar, provable at compile time. Weeks are ISO weeks.
namespace dateline {

constexpr date::local_days localDay(std::int32_t year, unsigned month, unsigned day) {
    return date::local_days{date::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

constexpr unsigned daysInMonth(std::int32_t year, unsigned month) {
    return static_cast<unsigned>((date::year{year} / static_cast<int>(month) / date::last).day());
}

/// ISO weekday, 1 Monday .. 7 Sunday.
constexpr unsigned isoWeekday(date::local_days day) { return date::weekday{day}.iso_encoding(); }

/// Whether the day's weekday may be named. Older sources count by the Julian calendar, whose weekdays fall elsewhere:
/// the Friday 13 October 1307 of the chronicles is no Friday here.
constexpr bool hasKnownWeekday(date::local_days day) { return day >= localDay(1582, 10, 15); }

/// The Monday on or before the day.
constexpr date::local_days mondayOf(date::local_days day) {
    return day - date::days{static_cast<int>(isoWeekday(day)) - 1};
}

/// The Monday of an ISO week; week 1 holds 4 January.
constexpr date::local_days isoWeekStart(std::int32_t weekYear, unsigned week) {
    return mondayOf(localDay(weekYear, 1, 4)) + date::weeks{static_cast<int>(week) - 1};
}

struct IsoWeek {
    std::int32_t year = 0;
    unsigned week = 1;
    constexpr auto operator<=>(const IsoWeek&) const = default;
};

constexpr IsoWeek isoWeekOf(date::local_days day) {
    const date::local_days thursday = mondayOf(day) + date::days{3};
    const std::int32_t year = static_cast<int>(date::year_month_day{thursday}.year());
    return {year, static_cast<unsigned>((thursday - localDay(year, 1, 1)).count() / 7 + 1)};
}

constexpr unsigned isoWeeksIn(std::int32_t weekYear) {
    return static_cast<unsigned>((isoWeekStart(weekYear + 1, 1) - isoWeekStart(weekYear, 1)).count() / 7);
}

/// The day that many months away, cut to the month's last day where it is shorter.
constexpr date::local_days addMonths(date::local_days from, std::int32_t months) {
    const date::year_month_day d{from};
    const std::int64_t index = static_cast<std::int64_t>(static_cast<int>(d.year())) * 12 +
                               static_cast<int>(static_cast<unsigned>(d.month())) - 1 + months;
    const std::int64_t year = index >= 0 ? index / 12 : (index - 11) / 12;
    const auto month = static_cast<unsigned>(index - year * 12) + 1;
    const unsigned last = daysInMonth(static_cast<std::int32_t>(year), month);
    const unsigned day = static_cast<unsigned>(d.day());
    return localDay(static_cast<std::int32_t>(year), month, day < last ? day : last);
}

/// Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
constexpr date::local_days easterSunday(std::int32_t year) {
    const std::int32_t a = year % 19, b = year / 100, c = year % 100;
    const std::int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const std::int32_t h = (19 * a + b - d - g + 15) % 30;
    const std::int32_t i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const std::int32_t m = (a + 11 * h + 22 * l) / 451;
    const std::int32_t n = h + l - 7 * m + 114;
    return localDay(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

/// The n-th such weekday of a month; n = -1 is the last one.
constexpr date::local_days nthWeekday(std::int32_t year, unsigned month, unsigned weekday, int n) {
    if (n > 0) {
        const date::local_days first = localDay(year, month, 1);
        const unsigned ahead = (weekday + 7 - isoWeekday(first)) % 7;
        return first + date::days{static_cast<int>(ahead) + 7 * (n - 1)};
    }
    const date::local_days last = localDay(year, month, daysInMonth(year, month));
    const unsigned back = (isoWeekday(last) + 7 - weekday) % 7;
    return last - date::days{static_cast<int>(back) + 7 * (-n - 1)};
}

static_assert(isoWeekday(localDay(2014, 12, 20)) == 6);
static_assert(isoWeekOf(localDay(2014, 12, 20)) == IsoWeek{2014, 51});
static_assert(isoWeekOf(localDay(2021, 1, 3)) == IsoWeek{2020, 53} && isoWeeksIn(2020) == 53 && isoWeeksIn(2021) == 52);
static_assert(isoWeekStart(2014, 51) == localDay(2014, 12, 15));
static_assert(addMonths(localDay(2021, 1, 31), 1) == localDay(2021, 2, 28));
static_assert(addMonths(localDay(2021, 3, 31), -13) == localDay(2020, 2, 29));
static_assert(easterSunday(2014) == localDay(2014, 4, 20) && easterSunday(1818) == localDay(1818, 3, 22));
static_assert(nthWeekday(2014, 11, 4, 4) == localDay(2014, 11, 27) &&
              nthWeekday(2014, 5, 1, -1) == localDay(2014, 5, 26));

}  // namespace dateline
