#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace dateline {

/// Words to look up. The views point into a literal.
using WordSet = std::unordered_set<std::string_view>;

/// The words of a literal as a set.
WordSet wordSet(std::string_view literal, char separator = ' ');

/// The words of "article__relatedLinks js-Share" in small letters: article, related, links, js, share.
std::vector<std::string> nameWords(std::string_view name);

}  // namespace dateline
