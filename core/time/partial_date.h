#pragma once

#include "core/time/grain.h"
#include "core/time/interval.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

enum class Season : std::uint8_t { None, Spring, Summer, Autumn, Winter };
enum class DayPart : std::uint8_t { None, Morning, Midday, Afternoon, Evening, Night, DayTime };

/// A calendar date of which any part may be unknown: TIMEX3's DATE and TIME values.
///
/// `grain` is the finest part that is meant; parts finer than it are unset, and coarser parts may be unknown
/// ("on Friday" without an anchor has a weekday and no year). Unset is 0 for the parts that count from 1, and -1 for
/// the clock. A decade, century or millennium keeps its first year in `year`. For weeks `year` is the ISO week year.
struct PartialDate {
    std::optional<std::int32_t> year;  ///< astronomical: 0 is 1 BCE
    Grain grain = Grain::Day;
    Season season = Season::None;
    DayPart part = DayPart::None;
    std::uint8_t half = 0;     ///< 1..2
    std::uint8_t quarter = 0;  ///< 1..4
    bool fiscal = false;       ///< the year, half or quarter is a fiscal one
    std::uint8_t month = 0;    ///< 1..12
    std::uint8_t week = 0;     ///< ISO week, 1..53
    std::uint8_t weekday = 0;  ///< ISO weekday, 1 Monday .. 7 Sunday
    std::uint8_t day = 0;      ///< 1..31
    std::int8_t hour = -1;     ///< 0..24
    std::int8_t minute = -1;
    std::int8_t second = -1;
    std::optional<std::int16_t> utcOffsetMinutes;  ///< only where the text names a zone

    auto operator<=>(const PartialDate&) const = default;

    static PartialDate ofYear(std::int32_t year);
    static PartialDate ofMonth(std::int32_t year, unsigned month);
    static PartialDate ofDay(date::local_days day);
    static PartialDate ofDay(std::int32_t year, unsigned month, unsigned day);
};

/// Whether every part down to the grain is known, so that the date is one interval on the calendar.
bool isFull(const PartialDate& date);

/// Whether the parts can be a date at all: 31 February cannot.
bool isPossible(const PartialDate& date);

/// The moments the date covers, or nothing where its parts do not fix one interval.
std::optional<Interval> interval(const PartialDate& date);

/// The day, where the date is one.
std::optional<date::local_days> asDay(const PartialDate& date);

/// TIMEX3's value: `2014-12-19`, `XXXX-WXX-5`, `2014-W51-WE`, `2014-SU`, `2014-Q3`, `199`, `BC0044`,
/// `2014-12-19TEV`, `2014-12-19T14:30`.
std::string timexValue(const PartialDate& date);

/// The reverse of `timexValue`; nothing for what is no date or time value (durations, references, nonsense).
std::optional<PartialDate> parseTimexValue(std::string_view value);

}  // namespace dateline
