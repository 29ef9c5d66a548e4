#pragma once

#include "core/base/span.h"
#include "core/text/article.h"

#include <vector>

namespace dateline {

/// The sentences of an article in order: trimmed, never reaching over a block's end, headings being sentences of
/// their own. Abbreviations ("Dec. 19", "U.S. officials", "St. Louis", "Mr. Smith") do not end one; closing quotes and
/// brackets belong to the sentence they close. Linear in the text.
std::vector<Span> sentences(const Article& article);

}  // namespace dateline
