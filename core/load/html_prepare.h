#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Markup made safe and small for the parser, which takes time quadratic in the depth of nesting and in the number
/// of attributes: scripts (other than JSON-LD), styles, drawings and comments go, tags nested deeper than `maxDepth`
/// go while their text stays, a tag keeps its first 256 attributes, and no attribute is longer than 4 kB. Linear.
std::string preparedHtml(std::string_view html);

inline constexpr int maxHtmlDepth = 512;

}  // namespace dateline
