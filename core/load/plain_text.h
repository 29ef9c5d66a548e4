#pragma once

#include "core/load/draft.h"

#include <string_view>

namespace dateline {

/// Reads text without markup. Lines that were broken at a fixed width are joined again.
Draft readPlainText(std::string_view text);

}  // namespace dateline
