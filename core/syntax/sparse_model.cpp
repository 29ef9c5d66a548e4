#include "core/syntax/sparse_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

/// So many features are looked up together.
constexpr std::size_t most = 192;
/// ClassScores are added in rows so many at a time.
constexpr std::size_t lanes = 8;
/// A row is a multiple of so many; adding one costs what adding so many weights one by one does.
constexpr std::size_t rowUnit = 16, fewest = 5;

/// Adds `lanes` places of four rows of weights. Two weights are at most 2 * 127 * 127, which 16 bits hold.
void addFour(const std::int16_t* const* rows, std::size_t at, std::int32_t* scores) {
#ifdef __SSE2__
    const auto load = [&](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(rows[i] + at)); };
    const __m128i one = _mm_add_epi16(load(0), load(1)), other = _mm_add_epi16(load(2), load(3));
    const __m128i ones = _mm_set1_epi16(1);
    auto* const sums = reinterpret_cast<__m128i*>(scores + at);
    const __m128i low = _mm_madd_epi16(_mm_unpacklo_epi16(one, other), ones);
    const __m128i high = _mm_madd_epi16(_mm_unpackhi_epi16(one, other), ones);
    _mm_storeu_si128(sums, _mm_add_epi32(_mm_loadu_si128(sums), low));
    _mm_storeu_si128(sums + 1, _mm_add_epi32(_mm_loadu_si128(sums + 1), high));
#else
    for (std::size_t i = 0; i < 4; ++i)
        for (std::size_t lane = at; lane < at + lanes; ++lane) scores[lane] += rows[i][lane];
#endif
}

/// A level's weight by its bits.
constexpr std::array<std::int16_t, 256> weightOf = [] {
    std::array<std::int16_t, 256> table{};
    for (int level = -128; level < 128; ++level)
        table[static_cast<std::uint8_t>(level)] = static_cast<std::int16_t>(level * (level < 0 ? -level : level));
    return table;
}();

/// A feature's entry: up to four weights, class and level in two bytes each, the first in the lowest. Most features
/// have one or two; four are added in any case, those that are none as a level of nought, since a loop's end that
/// cannot be foreseen costs more. Where a feature has more, the first of the four is a level of nought for a class that
/// tells where they lie: in a row, or as some such entries in a list.
namespace entry {
constexpr std::size_t most = 4;
constexpr std::uint64_t row = 0xFF, list = 0xFE;

/// The weights that are none stand for different classes, so that adding one need not wait for the one before.
constexpr std::uint64_t none = 0x00FB'00FA'00F9'00F8;

std::uint64_t of(std::span<const ClassWeight> weights) {
    std::uint64_t bits = none;
    unsigned shift = 0;
    for (const ClassWeight w : weights) {
        const std::uint64_t both = w.index | std::uint64_t{static_cast<std::uint8_t>(w.level)} << 8;
        if (w.level != 0) bits = (bits & ~(std::uint64_t{0xFFFF} << shift)) | both << shift;
        shift += 16;
    }
    return bits;
}
std::uint64_t elsewhere(std::uint64_t kind, std::size_t place, std::size_t count) {
    return kind | std::uint64_t{count} << 16 | std::uint64_t{place} << 32;
}
bool is(std::uint64_t bits, std::uint64_t kind) { return (bits & 0xFFFF) == kind; }
std::size_t place(std::uint64_t bits) { return bits >> 32; }
std::size_t count(std::uint64_t bits) { return bits >> 16 & 0xFF; }

void add(std::uint64_t bits, ClassScores& scores) {
    for (std::size_t i = 0; i < most; ++i, bits >>= 16) scores[bits & 0xFF] += weightOf[bits >> 8 & 0xFF];
}
}  // namespace entry

}  // namespace

static_assert(sizeof(ClassWeight) == 2 && alignof(ClassWeight) == 1);

/// The entries of features that were looked up.
struct SparseModel::Found {
    std::array<std::uint32_t, most> numbers;
    std::size_t count = 0;
};

SparseModel::SparseModel(std::string_view packed) {
    if (packed.size() < headerSize) return;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(packed.data());
    const std::uint32_t bits = readU32(bytes);
    const std::size_t features = readU32(bytes + 4);
    const std::size_t weights = readU32(bytes + 8);
    if (bits == 0 || bits > 24 || features > 0xFFFFFF) return;
    const std::size_t buckets = std::size_t{1} << bits;
    const std::size_t size = headerSize + buckets + 3 * features + 2 * weights;
    if (packed.size() < size) return;
    const std::uint8_t* const perBucket = bytes + headerSize;
    const std::uint8_t* const fingerprints = perBucket + buckets;
    const std::uint8_t* const counts = fingerprints + 2 * features;
    const auto* next = reinterpret_cast<const ClassWeight*>(counts + features);
    if (std::accumulate(perBucket, perBucket + buckets, std::size_t{0}) != features) return;
    if (std::accumulate(counts, counts + features, std::size_t{0}) != weights) return;
    std::uint8_t last = 0;  // class
    for (std::size_t i = 0; i < weights; ++i) last = std::max(last, next[i].index);
    width_ = (last + rowUnit) / rowUnit * rowUnit;
    const auto rows = std::count_if(counts, counts + features, [&](std::uint8_t count) { return isRow(count); });
    rows_.reserve((static_cast<std::size_t>(rows) + 1) * width_);
    rows_.resize(width_);
    size_ = size;
    index_ = FeatureIndex(bits, {perBucket, buckets}, {fingerprints, 2 * features});
    entries_.reserve(features);
    for (std::size_t i = 0; i < features; next += counts[i++]) {
        const std::span all(next, counts[i]);
        entries_.push_back(all.size() <= entry::most ? entry::of(all) : lay(all));
    }
}

/// Whether a feature of so many weights has a row of them.
bool SparseModel::isRow(std::size_t weights) const {
    return weights > entry::most && weights >= std::max(fewest, width_ / rowUnit);
}

/// The entry of a feature with more weights than it holds, which are laid elsewhere.
std::uint64_t SparseModel::lay(std::span<const ClassWeight> weights) {
    if (!isRow(weights.size())) {
        const std::size_t first = lists_.size();
        for (std::size_t at = 0; at < weights.size(); at += entry::most)
            lists_.push_back(entry::of(weights.subspan(at, std::min(entry::most, weights.size() - at))));
        return entry::elsewhere(entry::list, first, lists_.size() - first);
    }
    const std::size_t row = rows_.size() / width_;
    rows_.resize(rows_.size() + width_);
    for (const ClassWeight w : weights) rows_[row * width_ + w.index] = static_cast<std::int16_t>(w.weight());
    return entry::elsewhere(entry::row, row, 1);
}

std::optional<std::uint8_t> SparseModel::label(Feature feature) const {
    if (empty()) return std::nullopt;
    std::uint32_t number = 0;
    const std::uint64_t bits = index_.find(feature, number) ? entries_[number] : entry::none;
    if (bits == entry::none || bits >> 16 != entry::none >> 16) return std::nullopt;
    return static_cast<std::uint8_t>(bits & 0xFF);
}

void SparseModel::add(std::span<const Feature> features, ClassScores& scores) const {
    for (; !empty() && !features.empty(); features = features.subspan(std::min(features.size(), most)))
        addSome(features.first(std::min(features.size(), most)), scores);
}

std::int32_t SparseModel::sum(std::span<const Feature> features) const {
    std::int32_t total = 0;
    for (; !empty() && !features.empty(); features = features.subspan(std::min(features.size(), most))) {
        Found found;
        find(features.first(std::min(features.size(), most)), found);
        for (std::size_t i = 0; i < found.count; ++i) total += weightOf[entries_[found.numbers[i]] >> 8 & 0xFF];
    }
    return total;
}

/// What is looked up is larger than the processor's nearest caches, so all look-ups are begun before the first is
/// finished.
void SparseModel::find(std::span<const Feature> features, Found& found) const {
    for (const Feature f : features) index_.expect(f);
    std::size_t count = 0;
    const std::uint64_t* const entries = entries_.data();
    for (const Feature f : features) {
        std::uint32_t number = 0;
        const bool isThere = index_.find(f, number);
        __builtin_prefetch(entries + number);
        found.numbers[count] = number;
        count += isThere;
    }
    found.count = count;
}

void SparseModel::addSome(std::span<const Feature> features, ClassScores& scores) const {
    Found found;
    find(features, found);
    std::array<std::uint64_t, most> few, lists;
    std::array<const std::int16_t*, most + 3> rows;
    std::size_t fewCount = 0, listCount = 0, rowCount = 0;
    for (std::size_t i = 0; i < found.count; ++i) {
        const std::uint64_t bits = entries_[found.numbers[i]];
        const std::size_t row = entry::is(bits, entry::row), list = entry::is(bits, entry::list);
        lists[listCount] = bits;
        __builtin_prefetch(lists_.data() + (entry::place(bits) & (0 - list)));
        listCount += list;
        few[fewCount] = bits;
        fewCount += 1 - row - list;
        rows[rowCount] = rows_.data() + (entry::place(bits) & (0 - row)) * width_;
        __builtin_prefetch(rows[rowCount]);
        rowCount += row;
    }
    constexpr std::size_t perLine = 64 / sizeof(std::int16_t);
    for (std::size_t i = 0; i < rowCount; ++i)
        for (std::size_t at = perLine; at < width_; at += perLine) __builtin_prefetch(rows[i] + at);
    for (std::size_t i = 0; i < fewCount; ++i) entry::add(few[i], scores);
    for (std::size_t i = 0; i < listCount; ++i)
        for (std::size_t k = 0; k < entry::count(lists[i]); ++k) entry::add(lists_[entry::place(lists[i]) + k], scores);
    while (rowCount % 4 != 0) rows[rowCount++] = rows_.data();
    for (std::size_t i = 0; i < rowCount; i += 4)
        for (std::size_t at = 0; at < width_; at += lanes) addFour(&rows[i], at, scores.data());
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
