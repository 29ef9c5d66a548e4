#pragma once

#include "core/load/visible_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// A line that gives the article's date and no text ("/ 20 December 2014", "Published: 3 March 2021, 14:05 GMT",
/// "By Ann Ray | 3 March 2021"), and what else it says.
struct DateLine {
    date::local_days day{};
    bool ambiguous = false;
    bool modified = false;   ///< the day of a change ("Updated …"), and no other day
    bool published = false;  ///< says that it is the publication's
    std::string author;      ///< of a byline in the same line
};

std::optional<DateLine> dateLine(std::string_view line, std::string_view language);

/// The name in a byline ("By Ann Ray", "von Ann Ray"); empty where the line is none.
std::string bylineAuthor(std::string_view line);

}  // namespace dateline
