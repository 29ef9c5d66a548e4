#pragma once

#include "core/syntax/sparse_model.h"

#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Scores of a linear model with one class. Weights are kept as SparseModel keeps them; `unit` of them make one of
/// the trainer's (a log-odds).
class LinearModel {
public:
    static constexpr float unit = 1600.0F;

    explicit LinearModel(std::string_view packed) : model_(packed) {}
    bool empty() const { return model_.empty(); }
    float score(const std::vector<Feature>& features) const { return static_cast<float>(model_.sum(features)) / unit; }

private:
    SparseModel model_;
};

}  // namespace dateline
