#pragma once

#include "core/syntax/sparse_model.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline::training {

/// The weights of an averaged perceptron while it learns: whole numbers, so that the result does not hang on the order
/// of floating-point sums, and sparse, a class at a time.
class Weights {
public:
    Weights();

    void add(std::span<const Feature> features, std::int32_t* scores) const;
    /// One step: `good` should have been chosen and `bad` was.
    void update(std::span<const Feature> features, std::uint8_t good, std::uint8_t bad);
    /// Counts one decision; averages are over decisions.
    void tick() { ++now_; }

    /// Features by hash, each with its classes and their mean weights over all decisions.
    struct Row {
        Feature feature = 0;
        std::vector<std::pair<std::uint8_t, float>> weights;
    };
    using Averaged = std::vector<Row>;
    Averaged averaged() const;
    std::size_t features() const { return used_; }

private:
    struct Entry {
        std::int32_t weight = 0;
        std::int64_t later = 0;  ///< sum of steps by the time they were made, for the average
        std::uint8_t index = 0;
    };
    struct Slot {
        Feature feature = 0;  ///< 0 marks a free slot
        std::uint32_t row = 0;
    };
    std::size_t slotOf(Feature feature) const;
    void change(std::vector<Entry>& row, std::uint8_t index, int step);
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::vector<Entry>> rows_;
    std::size_t used_ = 0;
    std::int64_t now_ = 1;
};

/// The mean of models trained in different orders, which is better than each of them.
Weights::Averaged mean(const std::vector<Weights::Averaged>& models);

/// Packs averages into at most so many bytes, eight bits a weight; weights above `clip` are cut to it, and the smallest
/// ones left out. (Sparing the weights of features that are met often was tried, and gained nothing.)
std::string packed(const Weights::Averaged& averaged, float clip, std::size_t bytes);

}  // namespace dateline::training
