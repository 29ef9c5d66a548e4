#pragma once

#include "core/base/span.h"

#include <date/date.h>

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// A whole calendar day written in words or figures ("20 December 2014", "20.12.2014", "le 3 mai 2021",
/// "2020年1月21日").
struct VisibleDay {
    date::local_days day{};
    Span span;
    /// Day and month could be the other way round (3/4/2020): read as the language has it, and to be trusted less.
    bool ambiguous = false;

    auto operator<=>(const VisibleDay&) const = default;
};

/// The days a text names, in order, not overlapping. `language` (BCP 47, may be empty) gives the month names besides
/// the English ones, and the order of 3/4/2020. Unlike core/extract this reads many languages and nothing but whole
/// days: a page's date line stands in the page's language, and is needed before anything else is known.
std::vector<VisibleDay> daysIn(std::string_view text, std::string_view language);

/// The day of a value written by a machine: ISO 8601 ("2014-12-20T01:02:03+01:00", "20141220"), RFC 822, Unix seconds
/// or milliseconds, or any of the above. The day as written, in the time zone it was written in.
std::optional<date::local_days> machineDay(std::string_view value);

}  // namespace dateline
