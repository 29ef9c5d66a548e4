#pragma once

#include "core/load/draft.h"

#include <string_view>

namespace dateline {

/// Whether a text uses Markdown's marks so that it reads better as Markdown.
bool looksLikeMarkdown(std::string_view text);

/// Reads CommonMark with tables, and the title, date and author of a YAML front matter.
Draft readMarkdown(std::string_view text);

}  // namespace dateline
