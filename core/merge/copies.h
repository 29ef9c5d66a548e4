#pragma once

#include "core/merge/merge.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// Hashes of a text's runs of `length` words, in its order: equal runs have equal hashes. Case, punctuation and
/// quotation marks play no part.
std::vector<std::uint64_t> wordRuns(std::string_view text, Span part, std::size_t length);

/// For each article the first one that carries largely the same text (an agency's report in two papers); itself where
/// there is none.
std::vector<std::uint32_t> copiedFrom(std::span<const ReadArticle> articles);

}  // namespace dateline
