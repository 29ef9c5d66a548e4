#pragma once

#include "core/syntax/feature.h"
#include "core/syntax/parse_state.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// A word as the parser sees it.
struct ParseToken {
    std::uint32_t word = 0;    ///< its lower-case form's hash
    std::uint32_t suffix = 0;  ///< its last three bytes'
    std::uint8_t tag = 0;      ///< Penn tag and universal part of speech as one number would not fit: the Penn tag
    std::uint8_t upos = 0;
};

/// The words' tokens; two more stand behind them, for the root and for no word.
void parseTokens(std::string_view text, std::span<const Word> words, std::vector<ParseToken>& tokens);

/// Replaces `features` by what the parser looks at in a state.
void parseFeatures(const ParseState& state, std::span<const ParseToken> tokens, std::vector<Feature>& features);

}  // namespace dateline
