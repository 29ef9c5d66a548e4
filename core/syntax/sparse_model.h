#pragma once

#include "core/syntax/feature.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

/// A weight of a feature for one class. The weight stands for `level * |level|`: a signed square root kept in eight
/// bits, which is finer near nought, where most weights are.
struct ClassWeight {
    std::uint8_t index = 0;
    std::int8_t level = 0;

    constexpr int weight() const { return level * (level < 0 ? -level : level); }
    auto operator<=>(const ClassWeight&) const = default;
};

/// A linear model read in place from its packed bytes: features by hash, each with its few class weights.
///
/// Packed: u32 bucket bits, u32 features, u32 class weights; then per bucket the u8 number of its features; then the
/// u16 fingerprints of all features and their u8 numbers of weights, then the weights, u8 class and i8 level each.
/// Numbers are little-endian. A hash's top bits choose the bucket, its low 16 bits are the fingerprint; what is not
/// there is taken for something that is once in some ten thousand times.
class SparseModel {
public:
    SparseModel() = default;
    /// The bytes must outlive the model. Bytes that are no model give one without features.
    explicit SparseModel(std::string_view packed);

    /// The bytes that the packed model takes at the start of what it was read from.
    std::size_t size() const { return size_; }
    bool empty() const { return starts_.empty(); }
    std::span<const ClassWeight> find(Feature feature) const;
    /// Adds the feature's weights to the scores, an entry a class.
    void add(Feature feature, std::int32_t* scores) const { add({&feature, 1}, scores); }
    /// Adds the features' weights to the scores, an entry a class. The table is larger than the processor's caches, so
    /// all look-ups are begun before the first is finished.
    void add(std::span<const Feature> features, std::int32_t* scores) const;

private:
    struct Start {
        std::uint32_t feature = 0;
        std::uint32_t weight = 0;
    };
    std::span<const ClassWeight> find(Feature feature, Start start, std::uint32_t end) const;

    std::vector<Start> starts_;  ///< of each bucket, and the end
    const std::uint8_t* fingerprints_ = nullptr;
    const std::uint8_t* counts_ = nullptr;
    const ClassWeight* weights_ = nullptr;
    unsigned shift_ = 63;
    std::size_t size_ = 0;
};

/// Packs features and their weights as SparseModel reads them; the features may come in any order and are unique.
std::string packed(std::vector<std::pair<Feature, std::vector<ClassWeight>>> features);

}  // namespace dateline
