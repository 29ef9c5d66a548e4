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
    Boilerplate,  ///< named like navigation, comments, share buttons, related links, ads, …
    Invisible,    ///< not shown, or never text: scripts, forms' parts, hidden elements
};

Role roleOf(const HtmlTree& page, std::uint32_t node);

/// Whether a short line is furniture by its very words: "Read more:", "Share this article", "Advertisement".
bool isFurnitureLine(std::string_view line);

/// Whether every word of a line is a network or a verb of sharing ("Twitter Facebook Reddit Pinterest Email").
bool isShareLine(std::string_view line);

}  // namespace dateline
