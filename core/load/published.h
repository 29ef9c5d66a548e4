#pragma once

#include "core/load/draft.h"
#include "core/load/html_tree.h"
#include "core/load/json_ld.h"
#include "core/load/page_metadata.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Every day a page gives that may be its publication's, with what says so, the most trusted first. Trust runs from the
/// page's own metadata (about 100) over its address and its date line down to any day in its text, which is weak.
/// `source` is the page's markup as it came, scripts included.
std::vector<DateCandidate> publicationDays(const HtmlTree& page, const MetaTags& meta, const JsonLd& jsonLd,
                                           const PageMetadata& metadata, std::string_view source);

}  // namespace dateline
