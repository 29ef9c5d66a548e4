#pragma once

#include "core/events/article_headline.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A title in which nouns that stand alone ("the slaying", "unit") are called as the text before calls them in full
/// ("the slaying of Berg", "pump unit"), or else the article's headline does, as far as `longest` code points hold it.
/// The nouns are those of the candidate's sentence.
std::string withFullerNouns(const Passage& passage, const Candidate& candidate, const ArticleHeadline& headline,
                            std::string title, std::size_t longest);

}  // namespace dateline
