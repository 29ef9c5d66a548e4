#pragma once

#include "core/base/span.h"

#include <string_view>
#include <vector>

namespace dateline {

/// What stands between quotation marks, without them: “ ” and straight ones, within one paragraph. In order.
std::vector<Span> quotations(std::string_view text);

}  // namespace dateline
