#pragma once

#include "core/load/draft.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A line of text without markup, trimmed and not empty, and how it stood.
struct Line {
    std::string text;
    bool gapBefore = false;  ///< a blank line (or nothing at all) stood above it
    bool gapAfter = false;
};

/// Lines as paragraphs and headings: a short line without closing punctuation above a paragraph is a crosshead; a run
/// of two or more headline-like lines standing alone between paragraphs is a list of links to other articles, and goes.
/// `language` is the text's, for its date lines.
std::vector<TextBlock> blocksOfLines(const std::vector<Line>& lines, std::string_view language);

/// Takes what is no article out of the blocks and tells the draft what it said: the title where the draft has none,
/// its repetitions ("News World <title>"), date lines, the byline, share lines, the agencies named at the end. Whole
/// sentences are never dropped.
void cleanFurniture(Draft& draft);

/// Takes the title out of the first blocks, in whatever capitalisation, also behind a breadcrumb.
void removeRepeatedTitle(Draft& draft);

}  // namespace dateline
