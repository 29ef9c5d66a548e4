#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Markup made safe and small for the parser.
struct PreparedHtml {
    std::string markup;
    bool cut = false;  ///< whether the page has more tags than any article's, and its end was left out
};

/// Scripts (other than JSON-LD), styles, drawings and comments go, and tags that nest too deep or close nothing
/// (html_nesting.h) while their text stays; a tag keeps its first 256 attributes, none longer than 4 kB. Linear.
PreparedHtml preparedHtml(std::string_view html);

}  // namespace dateline
