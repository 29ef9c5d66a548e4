#include "core/timeline/ticks.h"

#include <date/date.h>

#include <algorithm>

namespace dateline {
namespace {

constexpr std::int64_t minuteSeconds = 60;
constexpr std::int64_t hourSeconds = 3600;

struct Step {
    TickUnit unit;
    int step;
    double seconds;  ///< its shortest
};
constexpr double day = 86'400, year = 365 * day;
/// Every step of the minor row, from fine to coarse.
constexpr Step steps[] = {
    {TickUnit::Minute, 1, 60},
    {TickUnit::Minute, 2, 120},
    {TickUnit::Minute, 5, 300},
    {TickUnit::Minute, 10, 600},
    {TickUnit::Minute, 30, 1'800},
    {TickUnit::Hour, 1, 3'600},
    {TickUnit::Hour, 2, 7'200},
    {TickUnit::Hour, 6, 21'600},
    {TickUnit::Hour, 12, 43'200},
    {TickUnit::Day, 1, day},
    {TickUnit::Week, 1, 7 * day},
    {TickUnit::Week, 2, 14 * day},
    {TickUnit::Month, 1, 28 * day},
    {TickUnit::Month, 3, 90 * day},
    {TickUnit::Year, 1, year},
    {TickUnit::Year, 2, 2 * year},
    {TickUnit::Year, 5, 5 * year},
    {TickUnit::Decade, 1, 10 * year},
    {TickUnit::Decade, 2, 20 * year},
    {TickUnit::Decade, 5, 50 * year},
    {TickUnit::Century, 1, 100 * year},
    {TickUnit::Century, 2, 200 * year},
    {TickUnit::Century, 5, 500 * year},
    {TickUnit::Millennium, 1, 1'000 * year},
    {TickUnit::Millennium, 2, 2e3 * year},
    {TickUnit::Millennium, 5, 5e3 * year},
    {TickUnit::Millennium, 10, 1e4 * year},
};

/// The row above: over hours the day, over days the month, and so on.
Step majorOf(const Step& minor) {
    switch (minor.unit) {
        case TickUnit::Minute:
        case TickUnit::Hour:
            return {TickUnit::Day, 1, day};
        case TickUnit::Day:
        case TickUnit::Week:
            return {TickUnit::Month, 1, 28 * day};
        case TickUnit::Month:
            return {TickUnit::Year, 1, year};
        case TickUnit::Year:
            return minor.step == 1 ? Step{TickUnit::Decade, 1, 10 * year} : Step{TickUnit::Century, 1, 100 * year};
        case TickUnit::Decade:
            return {TickUnit::Century, 1, 100 * year};
        case TickUnit::Century:
            return {TickUnit::Millennium, 1, 1e3 * year};
        default:
            return {TickUnit::Millennium, 10, 1e4 * year};
    }
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0); }

date::local_days dayOf(std::int64_t time) { return date::local_days{date::days{floorDiv(time, secondsPerDay)}}; }
std::int64_t seconds(date::local_days moment) {
    return std::int64_t{moment.time_since_epoch().count()} * secondsPerDay;
}
date::year_month_day dateOf(std::int64_t time) { return date::year_month_day{dayOf(time)}; }
std::int64_t yearBegin(std::int64_t y) { return seconds(date::local_days{date::year{static_cast<int>(y)} / 1 / 1}); }

int yearsOf(TickUnit unit) {
    switch (unit) {
        case TickUnit::Decade:
            return 10;
        case TickUnit::Century:
            return 100;
        case TickUnit::Millennium:
            return 1'000;
        default:
            return 1;
    }
}

/// A row of ticks as numbered steps: which number a moment falls into, and when a number begins.
struct Grid {
    TickUnit unit;
    int step;
    int firstWeekday;

    std::int64_t weekShift() const {
        // 1 January 1970 was a Thursday: ISO weekday 4.
        return ((firstWeekday - 4) % 7) * secondsPerDay;
    }
    std::int64_t number(std::int64_t time) const {
        const date::year_month_day at = dateOf(time);
        const std::int64_t y = int{at.year()};
        switch (unit) {
            case TickUnit::Minute:
                return floorDiv(time, minuteSeconds * step);
            case TickUnit::Hour:
                return floorDiv(time, hourSeconds * step);
            case TickUnit::Day:
                return floorDiv(time, secondsPerDay * step);
            case TickUnit::Week:
                return floorDiv(time - weekShift(), 7 * secondsPerDay * step);
            case TickUnit::Month:
                return floorDiv(y * 12 + unsigned{at.month()} - 1, step);
            default: {
                // Years of the common era by their round numbers, 1 to 9 before the first; backwards before it.
                const std::int64_t years = std::int64_t{yearsOf(unit)} * step;
                if (years == 1) return y;
                return y >= 1 ? y / years : -floorDiv(-y, years) - 1;
            }
        }
    }
    std::int64_t begin(std::int64_t n) const {
        switch (unit) {
            case TickUnit::Minute:
                return n * minuteSeconds * step;
            case TickUnit::Hour:
                return n * hourSeconds * step;
            case TickUnit::Day:
                return n * secondsPerDay * step;
            case TickUnit::Week:
                return n * 7 * secondsPerDay * step + weekShift();
            case TickUnit::Month: {
                const std::int64_t months = n * step, y = floorDiv(months, 12);
                const auto month = static_cast<unsigned>(months - y * 12 + 1);
                return seconds(date::local_days{date::year{static_cast<int>(y)} / date::month{month} / 1});
            }
            default: {
                const std::int64_t years = std::int64_t{yearsOf(unit)} * step;
                return yearBegin(n > 0 || years == 1 ? n * years : n * years + 1);
            }
        }
    }
};

Tick tick(const Axis& axis, std::int64_t begin, std::int64_t end) {
    const date::year_month_day at = dateOf(begin);
    const std::int64_t inDay = begin - seconds(dayOf(begin));
    Tick result{begin, end, axis.x(begin), static_cast<double>(end - begin) / axis.secondsPerPixel, int{at.year()}};
    result.month = static_cast<std::uint8_t>(unsigned{at.month()});
    result.day = static_cast<std::uint8_t>(unsigned{at.day()});
    result.weekday = static_cast<std::uint8_t>(date::weekday{dayOf(begin)}.iso_encoding());
    result.hour = static_cast<std::uint8_t>(inDay / hourSeconds);
    result.minute = static_cast<std::uint8_t>(inDay % hourSeconds / minuteSeconds);
    return result;
}

std::vector<Tick> daysOff(const Axis& axis, double width, std::uint8_t mask) {
    std::vector<Tick> result;
    if (axis.secondsPerPixel > day / 8) return result;
    for (const Tick& each : tickRow(axis, width, TickUnit::Day, 1, 1).ticks)
        if (mask >> (each.weekday - 1) & 1) result.push_back(each);
    return result;
}

}  // namespace

TickRow tickRow(const Axis& axis, double width, TickUnit unit, int step, int firstWeekday) {
    TickRow row{unit, step, {}};
    const Grid grid{unit, step, firstWeekday};
    TimeRange range = axis.range(width);
    range.begin = std::max(range.begin, calendarRange.begin);
    range.end = std::min(range.end, calendarRange.end);
    if (range.begin >= range.end) return row;
    std::int64_t n = grid.number(range.begin);
    for (std::int64_t begin = grid.begin(n); begin <= range.end; ++n) {
        const std::int64_t end = grid.begin(n + 1);
        row.ticks.push_back(tick(axis, begin, end));
        begin = end;
    }
    return row;
}

Ticks ticks(const Axis& axis, double width, const TickStyle& style) {
    const Step* chosen = &steps[std::size(steps) - 1];
    for (const Step& step : steps)
        if (step.seconds / axis.secondsPerPixel >=
            static_cast<double>(style.labelWidth[static_cast<std::size_t>(step.unit)])) {
            chosen = &step;
            break;
        }
    const Step above = majorOf(*chosen);
    return {tickRow(axis, width, chosen->unit, chosen->step, style.firstWeekday),
            tickRow(axis, width, above.unit, above.step, style.firstWeekday), daysOff(axis, width, style.daysOff)};
}

}  // namespace dateline
