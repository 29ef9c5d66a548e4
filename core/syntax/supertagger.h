#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/syntax.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A guess at a word's place in the tree before there is a tree: its relation, on which side its head stands, on which
/// sides it has dependents. It lets a greedy parser look ahead (Ouchi, Duh and Matsumoto 2014).
struct Supertag {
    Relation relation = Relation::Dep;
    bool headIsRight = false;
    bool hasLeft = false, hasRight = false;
    auto operator<=>(const Supertag&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs

    std::uint8_t place() const {
        return static_cast<std::uint8_t>(static_cast<int>(relation) * 2 + (headIsRight ? 1 : 0));
    }
    std::uint8_t dependents() const { return static_cast<std::uint8_t>((hasLeft ? 1 : 0) + (hasRight ? 2 : 0)); }
};

/// What the supertagger says of a word: its choice, and the next best place where that came close.
struct SupertagGuess {
    static constexpr std::uint8_t none = 255;
    Supertag best;
    std::uint8_t second = none;
};

/// The trained supertagger: packed as u8 number of classes, three bytes of each (relation, side of the head, sides of
/// dependents), the weights.
struct SupertagModel {
    std::vector<Supertag> classes;
    SparseModel weights;
    std::size_t size = 0;  ///< of the packed bytes

    SupertagModel() = default;
    explicit SupertagModel(std::string_view packed);
};

std::string packed(std::span<const Supertag> classes, const std::string& weights);

/// What the supertagger looks at, prepared for a whole sentence of tagged words.
struct SupertagToken {
    std::uint32_t word = 0;
    std::uint32_t suffix = 0;
    std::uint8_t tag = 0;
    std::uint8_t upos = 0;
    std::int32_t verbLeft = -1, verbRight = -1;  ///< nearest verb or auxiliary on either side, -1 for none
    std::uint8_t between = 0;                    ///< a comma, a conjunction, an opener of a clause since that verb
    std::uint8_t position = 0;                   ///< first, last
};

inline constexpr std::size_t supertagFeatureCount = 36;
using SupertagFeatures = std::array<Feature, supertagFeatureCount>;

void supertagTokens(std::string_view text, std::span<const Word> words, std::vector<SupertagToken>& tokens);
SupertagFeatures supertagFeatures(std::span<const SupertagToken> tokens, std::size_t at, std::uint32_t previous,
                                  std::uint32_t before);

/// Replaces `guesses` by one for each word.
void supertagWords(const SupertagModel& model, std::span<const SupertagToken> tokens,
                   std::vector<SupertagGuess>& guesses);
void supertagWords(const SupertagModel& model, std::string_view text, std::span<const Word> words,
                   std::vector<SupertagGuess>& guesses);

}  // namespace dateline
