#pragma once

#include "core/syntax/feature_index.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// Scores of a linear model with one class. Weights are kept as PackedModel keeps them; `unit` of them make one of the
/// trainer's (a log-odds).
class LinearModel {
public:
    static constexpr float unit = 1600.0F;

    /// Bytes that are no model give an empty one.
    explicit LinearModel(std::string_view packed);
    bool empty() const { return weights_.empty(); }
    float score(const std::vector<Feature>& features) const;

private:
    FeatureIndex index_;
    std::vector<std::int16_t> weights_;  ///< of what is not there, nought, and of each feature
};

}  // namespace dateline
