#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/syntax.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A part of speech and the Penn tag it goes with: what the tagger chooses between.
struct TagClass {
    Upos upos = Upos::X;
    std::uint8_t xpos = 0;
    auto operator<=>(const TagClass&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs
};

/// Stands for the word before the first; no class has this number.
inline constexpr std::uint8_t noTag = 255;

/// The trained tagger: packed as u8 number of classes, u8 upos and u8 xpos of each, the lexicon, the weights.
struct TaggerModel {
    std::vector<TagClass> classes;
    SparseModel lexicon;
    SparseModel weights;

    TaggerModel() = default;
    explicit TaggerModel(std::string_view packed);
};

std::string packed(std::span<const TagClass> classes, const std::string& lexicon, const std::string& weights);

/// Tags one sentence, left to right, each word once.
void tagWords(const TaggerModel& model, std::string_view text, std::span<Word> words);

}  // namespace dateline
