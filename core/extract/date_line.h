#pragma once

#include "core/base/span.h"

#include <date/date.h>

#include <optional>
#include <string_view>

namespace dateline {

/// A line that is mostly a date: what stands above or below an article.
struct DateLine {
    date::local_days day{};
    Span words;              ///< the date in the line, with its clock time where it has one
    bool ambiguous = false;  ///< 3/4/2014 may be the other way round; `day` has the reading usual in the language

    bool operator==(const DateLine&) const = default;
};

/// Reads "/ 20 December 2014", "Saturday, Dec 20, 2014 8:04 AM EST", "2014-12-20T10:00Z", "Posted: 20/12/2014". Nothing
/// for a line whose date is not full to the day, or that says much else. `language` is a BCP 47 code, empty for
/// English.
std::optional<DateLine> parseDateLine(std::string_view line, std::string_view language = {});

}  // namespace dateline
