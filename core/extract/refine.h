#pragma once

#include "core/extract/meaning.h"

#include <vector>

namespace dateline {

/// A sentence as the steps see it.
struct SentenceView {
    std::string_view text;  ///< of the whole article; spans point into it
    const std::vector<TimeToken>& tokens;
    const Lexicon& lexicon;

    /// The words of a token.
    std::string_view words(std::uint32_t token) const { return tokens[token].span.in(text); }
    bool is(std::int64_t token, WordClasses classes) const {
        return token >= 0 && token < static_cast<std::int64_t>(tokens.size()) &&
               tokens[static_cast<std::size_t>(token)].is(classes);
    }
};

/// Everything that is done to what the rules found before it is resolved, in one list, in order.
std::vector<TimeDraft> refine(const SentenceView& sentence, std::vector<TimeDraft> drafts);

}  // namespace dateline
