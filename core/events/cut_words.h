#pragma once

#include <string>

namespace dateline {

/// The text without the words at its end that want another.
std::string withoutDanglers(std::string text);

/// The text cut to whole words of at most `limit` code points, never ending in a word that wants another.
std::string clipped(const std::string& text, std::size_t limit);

}  // namespace dateline
