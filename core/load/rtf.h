#pragma once

#include "core/load/format_result.h"

#include <string_view>

namespace dateline {

/// Reads a rich text document: its paragraphs, title, author and day of creation. Fonts, pictures, notes, headers and
/// footers are left out.
FormatResult readRtf(std::string_view bytes);

}  // namespace dateline
