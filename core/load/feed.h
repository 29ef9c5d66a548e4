#pragma once

#include "core/load/format_result.h"

#include <string_view>

namespace dateline {

/// Reads RSS 0.9 to 2.0 and Atom: an article for each item, as long as the feed gives it. `xml` is valid UTF-8.
FormatResult readFeed(std::string_view xml);

/// Reads articles given as JSON: a JSON Feed, JSON Lines, a list of objects, or one object. An object's text is
/// "text", "body", "content", "articleBody" or "content_text", as HTML "content_html" or "html"; its day "dct", "date",
/// "published", "datePublished" or "date_published".
FormatResult readJsonArticles(std::string_view json);

}  // namespace dateline
