#pragma once

#include "core/syntax/feature.h"
#include "core/syntax/parse_state.h"
#include "core/syntax/supertagger.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// A word as the parser sees it.
struct ParseToken {
    std::uint32_t word = 0;    ///< its lower-case form's hash
    std::uint32_t suffix = 0;  ///< its last three bytes'
    std::uint8_t tag = 0;      ///< Penn tag
    std::uint8_t upos = 0;
    /// How many words before it are verbs or auxiliaries, commas, conjunctions, openers of a clause, other marks.
    std::array<std::uint16_t, 5> before{};
    std::uint8_t place = 0;                     ///< its supertag's relation and side of the head
    std::uint8_t second = SupertagGuess::none;  ///< another place that is likely too
    std::uint8_t dependents = 0;                ///< its supertag's sides of dependents
    std::uint8_t rootsBefore = 0;               ///< how many words before it are taken for the root, up to 2
};

/// The words' tokens; two more stand behind them, for the root and for no word. `seen` is what the supertagger saw.
void parseTokens(std::span<const Word> words, std::span<const SupertagToken> seen,
                 std::span<const SupertagGuess> supertags, std::vector<ParseToken>& tokens);

/// What the parser looks at in one state.
struct ParseFeatures {
    std::array<Feature, 128> list;
    std::size_t count = 0;

    std::span<const Feature> view() const { return {list.data(), count}; }
};

// A state's features in three parts, each appended to `features`. The parser looks up only the last part for every
// state.
/// What looks at the words that come next: the same until one of them is moved to the stack.
void frontFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features);
/// What looks at the top of the stack: the same whenever the word is on top, since what is below and to the left of it
/// is settled when it comes there.
void topFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features);
/// What looks at both, and at what hangs to the right of the top or to the left of the next word.
void meetingFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features);

}  // namespace dateline
