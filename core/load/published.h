#pragma once

#include "core/load/draft.h"
#include "core/load/html_tree.h"
#include "core/load/json_ld.h"
#include "core/load/page_metadata.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Every day a page gives that may be its publication's, with what says so. Trust runs from the page's own metadata
/// (about 100) over its date line and its address down to any day in its text (about 20).
/// `source` is the page's markup as it came, scripts included.
std::vector<DateCandidate> publicationDays(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd,
                                           const PageMetadata& metadata, std::string_view source);

/// The day an address names ("/2014/12/20/", "-20141220"); nothing where only part of one is there.
std::optional<date::local_days> dayInAddress(std::string_view url);

}  // namespace dateline
