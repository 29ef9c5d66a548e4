#pragma once

#include "core/load/draft.h"

#include <string_view>

namespace dateline {

/// Reads a page. `html` is valid UTF-8; `url` is where it came from, or empty.
Draft readHtml(std::string_view html, std::string_view url);

/// Reads what was selected in a browser and dragged or copied: all of it is text, and nothing tells what surrounded it.
/// A whole page is read as one, unless `always` says that a page too is nothing but text: a chapter, a mail, a feed's
/// item.
Draft readHtmlSelection(std::string_view html, std::string_view url, bool always = false);

}  // namespace dateline
