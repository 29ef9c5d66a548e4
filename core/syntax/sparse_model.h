#pragma once

#include "core/syntax/feature.h"
#include "core/syntax/feature_index.h"
#include "core/syntax/packed_model.h"
#include "core/syntax/wide_pages.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr std::size_t mostClasses = 256;
/// The scores of a model's classes.
using ClassScores = std::array<std::int32_t, mostClasses>;

/// The highest score of the first `count` classes, at least one.
inline std::int32_t highestScore(const ClassScores& scores, std::size_t count) {
    std::int32_t best = scores[0];
    for (std::size_t c = 1; c < count; ++c) best = std::max(best, scores[c]);
    return best;
}

/// The first of the `count` classes that has the highest score. The highest score is sought first, since that needs no
/// branch.
inline std::uint8_t bestClass(const ClassScores& scores, std::size_t count) {
    const std::int32_t best = highestScore(scores, count);
    return static_cast<std::uint8_t>(std::find(scores.begin(), scores.end(), best) - scores.begin());
}

/// A linear model: features by hash, each with its few class weights.
///
/// When the model is opened it is laid out so that a look-up takes few steps and none that hangs on what is found: an
/// index numbers the features, and a feature's entry holds its weights, if they are few. Features that speak for or
/// against many classes are met often: their weights are laid out as rows, a number a class, which are added many
/// classes at a time.
class SparseModel {
public:
    SparseModel() = default;
    /// Bytes that are no model give one without features.
    explicit SparseModel(std::string_view packed);

    /// The bytes that the packed model takes at the start of what it was read from.
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    /// The class of a feature that says something of one class alone.
    std::optional<std::uint8_t> label(Feature feature) const;
    /// Begins to fetch what looking a feature up will read.
    void expect(Feature feature) const {
        if (!empty()) index_.expect(feature);
    }
    /// Adds the features' weights to the scores, an entry a class.
    void add(std::span<const Feature> features, ClassScores& scores) const;

private:
    struct Found;
    bool isRow(std::size_t weights) const;
    std::uint64_t lay(std::span<const ClassWeight> weights);
    void find(std::span<const Feature> features, Found& found) const;
    void addSome(std::span<const Feature> features, ClassScores& scores) const;

    template <class T>
    using Table = std::vector<T, WidePages<T>>;

    FeatureIndex index_;
    Table<std::uint64_t> entries_;  ///< of what is not there and of each feature, see `entry` in the source file
    Table<std::uint64_t> lists_;    ///< the weights of features that have too many for an entry
    Table<std::int16_t> rows_;      ///< of `width_` weights each; the first is of noughts
    std::size_t width_ = 0;
    std::size_t size_ = 0;
};

}  // namespace dateline
