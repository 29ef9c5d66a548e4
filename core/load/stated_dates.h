#pragma once

#include "core/load/draft.h"
#include "core/load/json_ld.h"
#include "core/load/page_metadata.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

// The days a page states for machines. Trust: the article's own metadata 80 to 100, its address 78, scripts 55 to 70,
// a day of change 50 or less.

void addJsonLdDates(std::vector<DateCandidate>& found, const JsonLd& jsonLd);
void addMetaDates(std::vector<DateCandidate>& found, const MetaTags& meta);
void addAddressDate(std::vector<DateCandidate>& found, std::string_view url);

/// "datePublished": "2020-01-02…" anywhere in the page's source: many sites fill their pages from a script's data.
void addScriptDates(std::vector<DateCandidate>& found, std::string_view source);

/// Adds the day of a machine's value, where it is one a web page can have been published on.
void addStated(std::vector<DateCandidate>& found, std::string_view value, DateOrigin origin, int trust,
               std::string evidence, bool changed = false);

/// The day an address names ("/2014/12/20/", "-20141220", "29-10-2021"); nothing where only part of one is there.
std::optional<date::local_days> dayInAddress(std::string_view url);

}  // namespace dateline
