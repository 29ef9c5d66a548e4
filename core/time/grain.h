#pragma once

#include <cstdint>

namespace dateline {

/// How fine a date is known, from coarse to fine. The order is used: `Grain::Day > Grain::Month` is "finer".
enum class Grain : std::uint8_t {
    Millennium,
    Century,
    Decade,
    Year,
    Half,
    Season,
    Quarter,
    Month,
    Week,
    Weekend,
    Day,
    DayPart,
    Hour,
    Minute,
    Second,
};

}  // namespace dateline
