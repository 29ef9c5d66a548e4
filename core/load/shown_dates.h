#pragma once

#include "core/load/draft.h"
#include "core/load/html_tree.h"

#include <string_view>
#include <vector>

namespace dateline {

/// The days a page shows its readers: time elements and microdata, the line under the heading, lines that name a
/// publication, other lines that hold little but a date. Trust from 92 (itemprop datePublished) down to 30; days in
/// sentences, and in what belongs to other articles and to comments, are hardly trusted.
void addShownDates(std::vector<DateCandidate>& found, const HtmlTree& page, std::string_view title,
                   std::string_view language);

}  // namespace dateline
