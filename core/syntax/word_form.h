#pragma once

#include "core/syntax/syntax.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// What the models see of a word: hashes of its form and parts. Digits are all one digit, a curly apostrophe is a
/// straight one.
struct WordForm {
    std::uint32_t form = 0;                 ///< as written
    std::uint32_t lower = 0;                ///< in lower case
    std::array<std::uint32_t, 3> prefix{};  ///< the first 1 to 3 bytes in lower case
    std::array<std::uint32_t, 5> suffix{};  ///< the last 1 to 5
    std::uint32_t shape = 0;                ///< "Xx", "X.X.", "d:d": runs of one kind taken as one
};

/// How a sentence is written as a whole: in title case and all capitals a capital says little about its word.
enum class Casing : std::uint8_t { Sentence, Title, Capitals, Small };

WordForm wordForm(std::string_view word);
Casing casing(std::string_view text, std::span<const Word> words);

}  // namespace dateline
