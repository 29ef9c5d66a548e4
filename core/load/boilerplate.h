#pragma once

#include "core/load/html_tree.h"

#include <cstdint>
#include <string_view>

namespace dateline {

/// What an element's class, id, role or tag says of its content.
enum class Role : std::uint8_t {
    Neutral,
    Content,      ///< named like the article's body
    Suspect,      ///< named like furniture that some sites also call their article's parts: the text decides
    Boilerplate,  ///< named like navigation, captions, ads, or a wrapper named after such a thing beside it
    Foreign,      ///< named like comments, related articles, share buttons: not this article, however long
    Invisible,    ///< not shown, or never text: scripts, forms' parts, hidden elements
};

Role roleOf(const HtmlTree& page, std::uint32_t node);

}  // namespace dateline
