#pragma once

#include "core/load/boilerplate.h"
#include "core/load/html_tree.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// A run of text that a reader sees as one block, with what is known of its place.
struct PageBlock {
    std::string text;             ///< collapsed; a forced line break is \n
    std::uint32_t node = 0;       ///< the nearest block element
    std::uint32_t firstText = 0;  ///< the first of its text nodes: the block's place in the document
    HtmlTag tag = HtmlTag::Div;   ///< of `node`
    std::uint32_t linkBytes = 0;  ///< of the text that is inside links
    bool emphasised = false;      ///< all of it is bold: a crosshead, if short
};

/// Whether the element starts and ends lines.
bool isBlockTag(HtmlTag tag);
bool isHeadingTag(HtmlTag tag);

/// All blocks of the page that are not below a node marked in `skip` (one flag a node).
std::vector<PageBlock> blocksOf(const HtmlTree& page, const std::vector<bool>& skip);

/// The length of a text in characters that carry meaning as Latin letters do: an ideograph counts as three.
std::size_t weight(std::string_view text);

}  // namespace dateline
