#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/syntax.h"

#include <span>
#include <string_view>

namespace dateline {

/// Parses one tagged sentence greedily: two moves a word.
void parseWords(const SparseModel& model, std::string_view text, std::span<Word> words);

}  // namespace dateline
