#pragma once

#include "core/timeline/axis.h"

#include <array>
#include <cstdint>
#include <vector>

namespace dateline {

/// A step of the axis.
enum class TickUnit : std::uint8_t { Minute, Hour, Day, Week, Month, Year, Decade, Century, Millennium };
inline constexpr std::size_t tickUnitCount = 9;

/// One step of a row of the axis: it begins at `begin` and the next at `end`. A decade and longer begin with a round
/// year; before the common era they end with one, so that "40s BCE" are 49 to 40 BCE; there is no year 0 to stand at.
struct Tick {
    std::int64_t begin = 0;
    std::int64_t end = 0;
    double x = 0;           ///< pixels
    double width = 0;       ///< pixels
    std::int32_t year = 0;  ///< astronomical, of `begin`
    std::uint8_t month = 1;
    std::uint8_t day = 1;
    std::uint8_t weekday = 1;  ///< ISO: 1 Monday
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;

    bool operator==(const Tick&) const = default;
};

struct TickRow {
    TickUnit unit = TickUnit::Day;
    int step = 1;  ///< so many units a tick
    std::vector<Tick> ticks;
};

/// The two rows of an axis, and the days off where days are wide enough to see.
struct Ticks {
    TickRow minor;
    TickRow major;
    std::vector<Tick> daysOff;
};

/// What the language and the font say about an axis.
struct TickStyle {
    /// The room a label of the minor row wants, pixels, by unit.
    std::array<float, tickUnitCount> labelWidth{36, 36, 40, 44, 30, 34, 40, 44, 48};
    int firstWeekday = 1;              ///< ISO: 1 Monday
    std::uint8_t daysOff = 0b1100000;  ///< bit 0 Monday .. bit 6 Sunday
};

/// The ticks that can be seen between 0 and `width` pixels, and none besides.
Ticks ticks(const Axis& axis, double width, const TickStyle& style);

/// The row of one unit alone, those ticks that meet a range.
TickRow tickRow(const Axis& axis, double width, TickUnit unit, int step, int firstWeekday);

}  // namespace dateline
