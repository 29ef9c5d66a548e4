#pragma once

#include "core/extract/time_expression.h"
#include "core/text/article.h"

#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Whether dates in words are read in a language, by its BCP 47 code; one that is not known counts as English.
bool hasGrammar(std::string_view language);

/// The time expressions of an article in the order of its text; they do not overlap. `sentences` are those of
/// sentences(article). Pure: the same article gives the same expressions on any machine, day, locale and thread. An
/// article in a language without a grammar gives its unambiguous numeric dates only. Linear in the text.
std::vector<TimeExpression> findTimes(const Article& article, std::span<const Span> sentences);

}  // namespace dateline
