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
    std::uint8_t lexical = 0;    ///< which tags the training text gives the word: a class of words; 0 for unknown ones
    std::uint8_t certain = 255;  ///< the class of a form that always has the same ("the", ","); 255 for all others
};

inline constexpr std::size_t tagFeatureCount = 41;
using TagFeatures = std::array<Feature, tagFeatureCount>;

/// What the tagger looks at around one word. `previous` and `before` are the classes given to the two words to the
/// left.
TagFeatures tagFeatures(std::span<const TagToken> tokens, std::size_t at, std::uint32_t previous, std::uint32_t before,
                        Casing casing);

/// Keys of the lexicon: a SparseModel in which the index of a key's only weight is what is looked up.
constexpr Feature lexicalKey(std::uint32_t lowerForm) { return feature(0, lowerForm); }
constexpr Feature certainKey(std::uint32_t form) { return feature(1, form); }

/// The words' tokens, looked up in the lexicon.
void tagTokens(std::string_view text, std::span<const Word> words, const SparseModel& lexicon,
               std::vector<TagToken>& tokens);

}  // namespace dateline
