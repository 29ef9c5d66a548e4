#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

/// The text on one line, its white space folded; where it has more than `width` code points, cut between words, with an
/// ellipsis as the last of so many.
std::string oneLine(std::string_view text, std::size_t width);

}  // namespace dateline
