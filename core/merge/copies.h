#pragma once

#include "core/merge/merge.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Hashes of a text's runs of `length` words, in its order: equal runs have equal hashes. Case, punctuation and
/// quotation marks play no part.
std::vector<std::uint64_t> wordRuns(std::string_view text, Span part, std::size_t length);

/// A text as it is compared with other texts: its words and its runs of six words. Case, white space, punctuation and
/// the form of quotation marks play no part, so that trivial changes leave it equal.
struct Wording {
    std::vector<std::uint64_t> words;     ///< hashes, in the text's order; of a number the lowest bit is set
    std::vector<std::uint64_t> inOrder;   ///< hashes of the runs, in the text's order
    std::vector<std::uint64_t> distinct;  ///< the same, sorted, each once
};
Wording wordingOf(std::string_view text);

/// What two texts have in common. A word is one text's own where no run that both have covers it: a changed sentence
/// costs the words of that sentence, wherever it stands.
struct Overlap {
    struct Side {
        std::size_t words = 0;
        std::size_t own = 0;
        std::size_t ownNumbers = 0;
    };
    Side first;
    Side second;
    float share = 0;     ///< common runs of those of the text that has fewer
    bool equal = false;  ///< word for word
};
Overlap overlapOf(const Wording& a, const Wording& b);
/// Whether one text carries largely what the other does; short texts are alike by chance unless they are equal.
bool isCopy(const Overlap& overlap);

/// For each text the earlier ones that may be copies of it, in ascending order. The work grows with the texts and with
/// what they have in common, not with the number of pairs.
std::vector<std::vector<std::uint32_t>> earlierAlike(std::span<const Wording> texts);

/// For each article the first one that carries largely the same text (an agency's report in two papers); itself where
/// there is none.
std::vector<std::uint32_t> copiedFrom(std::span<const ReadArticle> articles);

}  // namespace dateline
