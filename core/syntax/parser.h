#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/supertagger.h"
#include "core/syntax/syntax.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace dateline {

/// The trained parser: packed as the supertagger and the weights of its moves.
struct ParserModel {
    SupertagModel supertagger;
    SparseModel weights;

    ParserModel() = default;
    explicit ParserModel(std::string_view packed)
        : supertagger(packed), weights(packed.substr(std::min(supertagger.size, packed.size()))) {}
};

/// Parses one tagged sentence greedily: two moves a word.
void parseWords(const ParserModel& model, std::string_view text, std::span<Word> words);

}  // namespace dateline
