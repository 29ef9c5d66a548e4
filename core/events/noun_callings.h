#pragma once

#include "core/events/article_headline.h"
#include "core/events/passage.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What an article calls a noun in full elsewhere, from the fullest phrase on ("the slaying of Berg in Lund", "slaying
/// of Berg"); none where it does not, or calls two things so.
struct Callings {
    std::vector<std::string> phrases;
    bool name = false;  ///< "Norland Zoo" for "the zoo"
};

/// By a name of its kind, by what the text before says beside the noun, or by the headline.
Callings callingsOf(const Passage& passage, int sentence, int noun, const ArticleHeadline& headline);

/// Whether two phrases have a word besides their noun in common.
bool sharesWord(const std::string& a, const std::string& b, std::string_view noun);

/// The noun that places another ("the protests in Lund"), or -1.
int placeOf(const Tree& tree, int noun);

}  // namespace dateline
