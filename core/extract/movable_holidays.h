#pragma once

#include "core/time/calendar.h"

#include <optional>
#include <string_view>

namespace dateline {

/// The day of a holiday that goes by another calendar than ours, in a year of ours: `passover+0`, `tishri+9`,
/// `lunar-new-year`, `mid-autumn`, `moon/eid-al-fitr`, `moon/eid-al-adha`, `diwali`, `orthodox-easter`. Nothing outside
/// the years that are known for it, or for another rule. Days begin the evening before; the day itself is given.
std::optional<date::local_days> movableHoliday(std::string_view rule, std::int32_t year);

}  // namespace dateline
