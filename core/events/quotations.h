#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace dateline {

/// What stands between quotation marks, in order, without them. A quotation ends with its paragraph at the latest. One
/// of few words ("groundless slander") is the writer's own sentence and is not listed.
std::vector<Span> longQuotations(std::string_view text);

/// Whether a place is inside of one.
bool isQuoted(const std::vector<Span>& quotations, std::uint32_t position);

}  // namespace dateline
