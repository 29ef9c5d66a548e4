#pragma once

#include "core/syntax/feature.h"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace dateline::training {

/// One decision to learn from: what was seen, and whether it is so. Rows of one `group` compete (a ranker), or stand
/// alone (group of their own).
struct Example {
    std::vector<Feature> features;
    bool positive = false;
    std::uint32_t group = 0;
    std::uint8_t corpus = 0;
};

/// A logistic model, or a log-linear ranker over groups, learned by AdaGrad in a fixed order: the same examples give
/// the same bytes.
class Logistic {
public:
    struct Options {
        int epochs = 12;
        float rate = 0.025F;
        float decay = 2e-6F;  ///< pull towards zero at each step
        bool ranker = false;
        std::uint32_t rarest = 2;  ///< features seen less often are left out
    };

    void learn(const std::vector<Example>& examples, const Options& options);
    float score(const std::vector<Feature>& features) const;
    /// The model's bytes as SparseModel reads them; weights below `smallest` are left out.
    std::string packed(float smallest) const;

private:
    struct Weight {
        float value = 0, squares = 0;
    };
    void step(const Example& example, float error, const Options& options);
    void nudge(Weight& weight, float error, const Options& options);

    std::unordered_map<Feature, Weight> weights_;
};

}  // namespace dateline::training
