#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace dateline {

/// Whether the line ends as a sentence does, closing quotes and brackets aside.
bool endsSentence(std::string_view line);

/// Whether the line could be a headline or crosshead: short, begun with a capital, a figure or a quote, not closed by
/// a full stop, a comma or a colon, nor by the dash of a dateline ("NAIROBI, Kenya (AP) —").
bool isTitleLike(std::string_view line);

/// White-space separated words.
std::size_t wordCount(std::string_view line);

/// Case-folded words joined by one blank, marks left out: what stays of a headline however it is set.
std::string foldedWords(std::string_view line);

/// Where the first of these marks stands, or npos. A set of bytes would find parts of other characters.
std::size_t findMark(std::string_view line, std::initializer_list<std::string_view> marks);

/// Whether the first letter is a small one: the line goes on from the one above.
bool startsSmall(std::string_view line);

}  // namespace dateline
