#include "core/syntax/sparse_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

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
    const std::uint8_t* const fingerprints = perBucket + buckets;
    const std::uint8_t* const counts = fingerprints + 2 * features;
    if (std::accumulate(perBucket, perBucket + buckets, std::size_t{0}) != features) return;
    if (std::accumulate(counts, counts + features, std::size_t{0}) != weights) return;

    weights_ = reinterpret_cast<const ClassWeight*>(counts + features);
    shift_ = 64 - bits;
    size_ = size;
    while (buckets << spread_ < 2 * features && spread_ < 8) ++spread_;
    lay(perBucket, fingerprints, counts);
}

void SparseModel::lay(const std::uint8_t* perBucket, const std::uint8_t* fingerprints, const std::uint8_t* counts) {
    const std::size_t buckets = std::size_t{1} << (64 - shift_);
    // Features never stand before their home, and those of the last buckets may run over the end.
    slots_.resize((buckets << spread_) + 1);
    std::uint32_t weight = 0;
    std::size_t feature = 0;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket)
        for (const std::size_t end = feature + perBucket[bucket]; feature < end; ++feature) {
            const auto fingerprint =
                static_cast<std::uint16_t>(fingerprints[2 * feature] | fingerprints[2 * feature + 1] << 8);
            std::size_t at = home(bucket, fingerprint);
            while (at < slots_.size() && slots_[at].count != 0) ++at;
            if (at + 1 >= slots_.size()) slots_.resize(at + 2);
            slots_[at] = {weight, fingerprint, static_cast<std::uint8_t>(bucket), counts[feature]};
            weight += counts[feature];
        }
}

inline std::span<const ClassWeight> SparseModel::findIn(Feature feature) const {
    const auto fingerprint = static_cast<std::uint16_t>(feature & 0xFFFF);
    const auto bucket = static_cast<std::uint8_t>(feature >> shift_ & 0xFF);
    for (const Slot* slot = slots_.data() + home(feature); slot->count != 0; ++slot)
        if (slot->fingerprint == fingerprint && slot->bucket == bucket) return {weights_ + slot->weight, slot->count};
    return {};
}

std::span<const ClassWeight> SparseModel::find(Feature feature) const {
    return slots_.empty() ? std::span<const ClassWeight>{} : findIn(feature);
}

void SparseModel::add(std::span<const Feature> features, std::int32_t* scores) const {
    if (slots_.empty()) return;
    constexpr std::size_t ahead = 64;
    std::array<const ClassWeight*, ahead> begins;
    std::array<std::size_t, ahead> counts;
    while (!features.empty()) {
        const std::span<const Feature> some = features.first(std::min(features.size(), ahead));
        for (const Feature f : some) __builtin_prefetch(&slots_[home(f)]);
        std::size_t count = 0;
        for (const Feature f : some) {
            const std::span<const ClassWeight> found = findIn(f);
            begins[count] = found.data();
            counts[count] = found.size();
            __builtin_prefetch(found.data());
            count += !found.empty();
        }
        for (std::size_t i = 0; i < count; ++i)
            for (const ClassWeight w : std::span(begins[i], counts[i])) scores[w.index] += w.weight();
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
