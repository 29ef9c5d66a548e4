#pragma once

#include "core/syntax/sparse_model.h"
#include "core/syntax/training/treebank.h"

#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

namespace dateline::training {

/// The weights of an averaged perceptron while it learns: whole numbers, so that the result does not hang on the order
/// of floating-point sums, and sparse, a class at a time.
class Weights {
public:
    /// Features by hash, each with its classes and their mean weights over all decisions.
    struct Row {
        Feature feature = 0;
        std::vector<std::pair<std::uint8_t, float>> weights;
    };
    using Averaged = std::vector<Row>;

    Weights();
    /// All at nought, and none but these will ever change.
    explicit Weights(const Averaged& only);

    /// Adds the features' weights to the scores, an entry a class.
    void add(std::span<const Feature> features, ClassScores& scores) const;
    /// One step: `good` should have been chosen and `bad` was.
    void update(std::span<const Feature> features, std::uint8_t good, std::uint8_t bad);
    /// Counts one decision; averages are over decisions.
    void tick() { ++now_; }

    Averaged averaged() const;
    std::size_t features() const { return used_; }

private:
    struct Entry {
        std::int32_t weight = 0;
        std::uint8_t index = 0;
    };
    /// A feature's weights. Those of features that are met often are many, and are kept class by class besides, since
    /// that is added faster.
    struct Entries {
        std::vector<Entry> list;
        std::vector<std::int64_t> later;    ///< sum of each one's steps by the time they were made, for the average
        std::vector<std::int32_t> byClass;  ///< empty while they are few
    };
    struct Slot {
        Feature feature = 0;  ///< 0 marks a free slot
        std::uint32_t row = 0;
    };
    std::size_t slotOf(Feature feature) const;
    Entries* rowToChange(Feature feature);
    void change(Entries& row, std::uint8_t index, int step) const;
    void grow();

    std::vector<Slot, WidePages<Slot>> slots_;
    std::vector<Entries, WidePages<Entries>> rows_;
    std::size_t used_ = 0;
    std::int64_t now_ = 1;
    bool closed_ = false;  ///< no weight is added any more
};

/// The mean of models trained in different orders, which is better than each of them.
Weights::Averaged mean(const std::vector<Weights::Averaged>& models);

/// The greatest weights, as many as fit into so many bytes when they are packed. (Sparing those of features that are
/// met often was tried, and gained nothing.)
Weights::Averaged greatest(const Weights::Averaged& averaged, float clip, std::size_t bytes);

/// Packs averages, eight bits a weight; weights above `clip` are cut to it.
std::string packed(const Weights::Averaged& averaged, float clip);

/// How long a perceptron learns, and how large it may be.
struct Regime {
    int epochs = 4;
    int runs = 2;             ///< in different orders, their mean taken
    float clip = 60;          ///< weights above it are cut to it
    std::size_t bytes = 0;    ///< of the weights, packed
    bool learnsAgain = true;  ///< once pruned, from nought with what was left, which then does without the rest
    std::uint64_t seed = 1;
};

/// Learns `count` examples by `learn(weights, example, epoch)`, from copies of `blank`.
template <class Learn>
Weights::Averaged learned(const Regime& regime, std::size_t count, const Weights& blank, Random& random, Learn& learn) {
    std::vector<Weights::Averaged> models;
    for (int run = 0; run < regime.runs; ++run) {
        Weights weights = blank;
        std::vector<std::size_t> order(count);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (int epoch = 0; epoch < regime.epochs; ++epoch) {
            shuffle(order, random);
            for (const std::size_t i : order) learn(weights, i, epoch);
        }
        models.push_back(weights.averaged());
    }
    return mean(models);
}

/// The packed weights of a perceptron that learned the examples.
template <class Learn>
std::string trained(const Regime& regime, std::size_t count, Random& random, Learn learn) {
    Weights::Averaged weights = greatest(learned(regime, count, Weights(), random, learn), regime.clip, regime.bytes);
    if (regime.learnsAgain) weights = learned(regime, count, Weights(weights), random, learn);
    return packed(weights, regime.clip);
}

}  // namespace dateline::training
