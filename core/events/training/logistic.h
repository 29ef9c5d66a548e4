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
    /// Features whose own weights explain this example besides, and are forgotten: how its collection differs.
    std::vector<Feature> habits;
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
        int averaged = 0;          ///< of so many last epochs the weights' mean is taken; nought: the last weights
    };

    void learn(const std::vector<Example>& examples, const Options& options);
    float score(const std::vector<Feature>& features) const;
    /// The model's bytes as SparseModel reads them; weights below `smallest` are left out.
    std::string packed(float smallest) const;

private:
    struct Weight {
        float value = 0, squares = 0;
        double sum = 0;  ///< of the values after each of the epochs that are averaged
    };
    using Weights = std::unordered_map<Feature, Weight>;
    static float sum(const Weights& weights, const std::vector<Feature>& features);
    static void step(Weights& weights, const std::vector<Feature>& features, float error, const Options& options);
    static void nudge(Weight& weight, float error, const Options& options);
    void step(const Example& example, float error, const Options& options);
    float scoreInTraining(const Example& example) const;
    void count(const std::vector<Example>& examples, std::uint32_t rarest);

    Weights weights_, habits_;
};

}  // namespace dateline::training
