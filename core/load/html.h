#pragma once

#include "core/load/draft.h"

#include <string_view>

namespace dateline {

/// Reads a page, or a dragged piece of one. `html` is valid UTF-8; `url` is where it came from, or empty.
Draft readHtml(std::string_view html, std::string_view url);

}  // namespace dateline
