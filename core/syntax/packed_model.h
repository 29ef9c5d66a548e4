#pragma once

#include "core/syntax/feature.h"

#include <cstddef>
#include <cstdint>
#include <optional>
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

/// A model as the file has it.
///
/// Packed: u32 bucket bits, u32 features, u32 class weights; then per bucket the u8 number of its features; then the
/// u16 fingerprints of all features and their u8 numbers of weights, then the weights, u8 class and i8 level each.
/// Numbers are little-endian. A hash's top bits choose the bucket, its low 16 bits are the fingerprint; what is not
/// there is taken for something that is once in some ten thousand times.
struct PackedModel {
    unsigned bits = 0;
    std::span<const std::uint8_t> perBucket, fingerprints;
    std::span<const std::uint8_t> counts;  ///< of each feature's weights
    std::span<const ClassWeight> weights;
    std::size_t size = 0;  ///< bytes that it takes at the start of what it was read from
};

/// Views of the bytes, which must outlive them; nothing where they are no model.
std::optional<PackedModel> unpacked(std::string_view bytes);

/// Packs features and their weights; the features may come in any order and are unique.
std::string packed(std::vector<std::pair<Feature, std::vector<ClassWeight>>> features);

}  // namespace dateline
