#include "core/syntax/packed_model.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace dateline {
namespace {

constexpr std::size_t headerSize = 12;

std::uint32_t readU32(const std::uint8_t* p) {
    const auto byte = [&](int i) { return static_cast<std::uint32_t>(p[i]); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

void appendU32(std::string& bytes, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

std::size_t sum(std::span<const std::uint8_t> numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), std::size_t{0});
}

}  // namespace

static_assert(sizeof(ClassWeight) == 2 && alignof(ClassWeight) == 1);

std::optional<PackedModel> unpacked(std::string_view bytes) {
    if (bytes.size() < headerSize) return {};
    const auto* const first = reinterpret_cast<const std::uint8_t*>(bytes.data());
    PackedModel model;
    model.bits = readU32(first);
    const std::size_t features = readU32(first + 4), weights = readU32(first + 8);
    if (model.bits == 0 || model.bits > 24 || features > 0xFFFFFF) return {};
    const std::size_t buckets = std::size_t{1} << model.bits;
    model.size = headerSize + buckets + 3 * features + 2 * weights;
    if (bytes.size() < model.size) return {};
    model.perBucket = {first + headerSize, buckets};
    model.fingerprints = {model.perBucket.data() + buckets, 2 * features};
    model.counts = {model.fingerprints.data() + 2 * features, features};
    model.weights = {reinterpret_cast<const ClassWeight*>(model.counts.data() + features), weights};
    if (sum(model.perBucket) != features || sum(model.counts) != weights) return {};
    return model;
}

std::string packed(std::vector<std::pair<Feature, std::vector<ClassWeight>>> features) {
    std::sort(features.begin(), features.end());
    const auto bits = static_cast<unsigned>(std::max(1, static_cast<int>(std::bit_width(features.size() / 4 + 1)) - 1));
    std::string counts(std::size_t{1} << bits, '\0');
    std::string fingerprints, weightCounts, weights;
    std::uint32_t total = 0;
    for (const auto& [feature, list] : features) {
        ++counts[static_cast<std::size_t>(feature >> (64 - bits))];
        fingerprints += static_cast<char>(feature & 0xFF);
        fingerprints += static_cast<char>(feature >> 8 & 0xFF);
        weightCounts += static_cast<char>(list.size());
        for (const ClassWeight w : list) {
            weights += static_cast<char>(w.index);
            weights += static_cast<char>(w.level);
        }
        total += static_cast<std::uint32_t>(list.size());
    }
    std::string bytes;
    appendU32(bytes, bits);
    appendU32(bytes, static_cast<std::uint32_t>(features.size()));
    appendU32(bytes, total);
    return bytes + counts + fingerprints + weightCounts + weights;
}

}  // namespace dateline
