#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/word_form.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// A word as the tagger sees it before it has a tag.
struct TagToken {
    WordForm form;
    std::uint8_t lexical = 0;  ///< which tags the training text gives the word: a class of words; 0 for unknown ones
};

inline constexpr std::size_t tagFeatureCount = 40;
using TagFeatures = std::array<Feature, tagFeatureCount>;

/// What the tagger looks at around one word. `previous` and `before` are the classes given to the two words to the
/// left.
TagFeatures tagFeatures(std::span<const TagToken> tokens, std::size_t at, std::uint32_t previous, std::uint32_t before,
                        Casing casing);

/// The words' tokens, looked up in the lexicon of word classes (a SparseModel whose only weight's index is the class).
void tagTokens(std::string_view text, std::span<const Word> words, const SparseModel& lexicon,
               std::vector<TagToken>& tokens);

}  // namespace dateline
