#pragma once

#include "core/events/dating.h"

#include <vector>

namespace dateline {

/// Dates what the text counts from a happening: "two days after the raid, police …" from the raid, wherever the article
/// dates that; and "on Monday, a week after the fire" the fire from Monday. Wants mentions that are joined.
void dateByCount(const Passage& passage, const std::vector<Mention>& mentions, std::vector<Dated>& dates);

/// So much later or earlier than a date, as TIMEX3 writes a whole number of days, weeks, months or years ("P2D"): no
/// finer than what is counted and than where it starts. Nothing for other durations.
std::optional<PartialDate> countedFrom(const When& from, std::string_view duration, bool later);

}  // namespace dateline
