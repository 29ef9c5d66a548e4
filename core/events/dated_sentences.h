#pragma once

#include "core/events/mention.h"
#include "core/extract/time_expression.h"
#include "core/text/article.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Whether the tagger and the parser know a language, by its BCP 47 code; one that is not known counts as English.
bool hasSyntax(std::string_view language);

/// What can be told without syntax: each sentence that states a date is one happening, in its own words, at the most
/// precise of its dates. For articles whose language is read for its dates alone.
std::vector<Mention> datedSentences(const Article& article, const std::vector<Span>& sentences,
                                    const std::vector<TimeExpression>& times);

}  // namespace dateline
