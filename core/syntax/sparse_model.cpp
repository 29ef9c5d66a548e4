#include "core/syntax/sparse_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace dateline {
namespace {

constexpr std::size_t headerSize = 12;

std::uint32_t readU32(const char* p) {
    const auto byte = [&](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(p[i])); };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}

void appendU32(std::string& bytes, std::uint32_t value) {
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(value >> shift & 0xFF);
}

}  // namespace

static_assert(sizeof(ClassWeight) == 2 && alignof(ClassWeight) == 1);

SparseModel::SparseModel(std::string_view packed) {
    if (packed.size() < headerSize) return;
    const std::uint32_t bits = readU32(packed.data());
    const std::size_t features = readU32(packed.data() + 4);
    const std::size_t weights = readU32(packed.data() + 8);
    if (bits == 0 || bits > 24) return;
    const std::size_t buckets = std::size_t{1} << bits;
    const std::size_t size = headerSize + buckets + 3 * features + 2 * weights;
    if (packed.size() < size) return;

    const auto* const perBucket = reinterpret_cast<const std::uint8_t*>(packed.data() + headerSize);
    fingerprints_ = perBucket + buckets;
    counts_ = fingerprints_ + 2 * features;
    weights_ = reinterpret_cast<const ClassWeight*>(counts_ + features);
    shift_ = 64 - bits;
    size_ = size;
    starts_.resize(buckets + 1);
    Start at;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
        starts_[bucket] = at;
        const std::uint32_t end = at.feature + perBucket[bucket];
        if (end > features) break;
        for (; at.feature < end; ++at.feature) at.weight += counts_[at.feature];
    }
    starts_[buckets] = at;
    if (at.feature != features || at.weight != weights) starts_.clear();
}

std::span<const ClassWeight> SparseModel::find(Feature feature, Start start, std::uint32_t end) const {
    const auto fingerprint = static_cast<std::uint16_t>(feature & 0xFFFF);
    for (std::uint32_t at = start.feature; at < end; ++at) {
        const std::uint8_t* const bytes = fingerprints_ + 2 * static_cast<std::size_t>(at);
        if ((bytes[0] | bytes[1] << 8) != fingerprint) continue;
        std::uint32_t weight = start.weight;
        for (std::uint32_t before = start.feature; before < at; ++before) weight += counts_[before];
        return {weights_ + weight, counts_[at]};
    }
    return {};
}

std::span<const ClassWeight> SparseModel::find(Feature feature) const {
    if (starts_.empty()) return {};
    const auto bucket = static_cast<std::size_t>(feature >> shift_);
    return find(feature, starts_[bucket], starts_[bucket + 1].feature);
}

void SparseModel::add(std::span<const Feature> features, std::int32_t* scores) const {
    if (starts_.empty()) return;
    constexpr std::size_t ahead = 64;
    std::array<std::pair<Start, std::uint32_t>, ahead> ranges;
    std::array<std::span<const ClassWeight>, ahead> found;
    while (!features.empty()) {
        const std::span<const Feature> some = features.first(std::min(features.size(), ahead));
        for (const Feature f : some) __builtin_prefetch(&starts_[static_cast<std::size_t>(f >> shift_)]);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const auto bucket = static_cast<std::size_t>(some[i] >> shift_);
            ranges[i] = {starts_[bucket], starts_[bucket + 1].feature};
            __builtin_prefetch(fingerprints_ + 2 * static_cast<std::size_t>(ranges[i].first.feature));
            __builtin_prefetch(counts_ + ranges[i].first.feature);
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            found[i] = find(some[i], ranges[i].first, ranges[i].second);
            __builtin_prefetch(found[i].data());
        }
        for (std::size_t i = 0; i < some.size(); ++i)
            for (const ClassWeight w : found[i]) scores[w.index] += w.weight();
        features = features.subspan(some.size());
    }
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
