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
    auto operator<=>(const ClassWeight&) const = default;  // NOLINT(modernize-use-nullptr): clang-tidy 14 errs
};

/// A linear model: features by hash, each with its few class weights. The weights are read in place from the packed
/// bytes; where each feature's begin is laid out anew when the model is opened, so that one look-up touches one line of
/// the cache.
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
    bool empty() const { return slots_.empty(); }
    std::span<const ClassWeight> find(Feature feature) const;
    /// Adds the feature's weights to the scores, an entry a class.
    void add(Feature feature, std::int32_t* scores) const { add({&feature, 1}, scores); }
    /// Adds the features' weights to the scores, an entry a class. The table is larger than the processor's caches, so
    /// all look-ups are begun before the first is finished.
    void add(std::span<const Feature> features, std::int32_t* scores) const;

private:
    /// Where a feature's weights are. A slot without weights is free.
    struct Slot {
        std::uint32_t weight = 0;
        std::uint16_t fingerprint = 0;
        std::uint8_t bucket = 0;  ///< the bucket's low bits, since a feature may stand a few slots on from its own
        std::uint8_t count = 0;
    };
    std::size_t home(std::size_t bucket, std::uint16_t fingerprint) const {
        return bucket << spread_ | static_cast<std::size_t>(fingerprint) >> (16 - spread_);
    }
    std::size_t home(Feature f) const { return home(f >> shift_, static_cast<std::uint16_t>(f & 0xFFFF)); }
    std::span<const ClassWeight> findIn(Feature feature) const;
    void lay(const std::uint8_t* perBucket, const std::uint8_t* fingerprints, const std::uint8_t* counts);

    std::vector<Slot>
        slots_;  ///< in the order of the hashes, each feature at its home or soon after; a free one ends it
    const ClassWeight* weights_ = nullptr;
    unsigned shift_ = 63;  ///< leaves a hash's bucket
    unsigned spread_ = 1;  ///< each bucket has two to this power slots
    std::size_t size_ = 0;
};

/// Packs features and their weights as SparseModel reads them; the features may come in any order and are unique.
std::string packed(std::vector<std::pair<Feature, std::vector<ClassWeight>>> features);

}  // namespace dateline
