#pragma once

#include "core/load/draft.h"
#include "core/load/html_tree.h"

#include <string_view>
#include <vector>

namespace dateline {

/// The paragraphs and headings of a page's article, in order, without navigation, captions, related links, comments.
/// `title` is the article's: the lead often stands under it, outside the element that holds the text. `stated` is what
/// the page's own metadata gives as the article's text (may be empty), for pages that scripts fill.
/// After Readability's scoring (Apache-2.0, Arc90 and Mozilla), on text blocks instead of elements: paragraphs score
/// for their length and commas and pass it to what holds them; names, roles and the share of links decide the rest.
std::vector<TextBlock> mainText(const HtmlTree& page, std::string_view title, std::string_view stated);

/// All visible paragraphs and headings of what a person selected: the choice has been made, and only share lines and
/// their like go.
std::vector<TextBlock> selectedText(const HtmlTree& selection);

}  // namespace dateline
