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

/// Features are looked for in so many fingerprints at once.
constexpr unsigned ahead = 16;
/// So many features are looked up together.
constexpr std::size_t most = 192;
/// ClassScores are added in rows so many at a time.
constexpr std::size_t lanes = 8;
/// A row is a multiple of so many; adding one costs what adding so many weights one by one does.
constexpr std::size_t rowUnit = 16, fewest = 5;

/// A bit for each of the next `ahead` fingerprints, set where it is this one.
unsigned equals(const std::uint8_t* fingerprints, std::uint16_t sought) {
#ifdef __SSE2__
    const __m128i all = _mm_set1_epi16(static_cast<short>(sought));
    const auto* const eights = reinterpret_cast<const __m128i*>(fingerprints);
    const __m128i low = _mm_cmpeq_epi16(_mm_loadu_si128(eights), all);
    const __m128i high = _mm_cmpeq_epi16(_mm_loadu_si128(eights + 1), all);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(low, high)));
#else
    unsigned bits = 0;
    for (unsigned i = 0; i < ahead; ++i)
        bits |= static_cast<unsigned>((fingerprints[2 * i] | fingerprints[2 * i + 1] << 8) == sought) << i;
    return bits;
#endif
}

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

/// A bucket: the number of its first row, how many features it has, and how many of them have no row; the fingerprints
/// of these and then of the others; where the weights of each of these begin, and where they end; the weights.
class Bucket {
public:
    static constexpr std::size_t header = 5;

    explicit Bucket(const std::uint8_t* bytes) : bytes_(bytes) {}

    std::size_t firstRow() const { return readU32(bytes_) & 0xFFFFFF; }
    unsigned count() const { return bytes_[3]; }
    unsigned withoutRow() const { return bytes_[4]; }
    /// Which of the features it is, or `count`. Written without a branch that hangs on what is there, since the
    /// processor could not foresee it.
    unsigned find(std::uint16_t fingerprint) const {
        unsigned at = 0;
        for (; count() - at > ahead; at += ahead)
            if (const unsigned equal = equals(bytes_ + header + 2 * at, fingerprint); equal != 0)
                return at + static_cast<unsigned>(std::countr_zero(equal));
        const unsigned end = 1U << (count() - at);
        const unsigned equal = equals(bytes_ + header + 2 * at, fingerprint) & (end - 1);
        return at + static_cast<unsigned>(std::countr_zero(equal | end));
    }
    std::span<const ClassWeight> weights(unsigned feature) const {
        const std::uint8_t* const begins = bytes_ + header + 2 * count();
        const auto* const all = reinterpret_cast<const ClassWeight*>(begins + withoutRow() + 1);
        return {all + begins[feature], static_cast<std::uint8_t>(begins[feature + 1] - begins[feature])};
    }

private:
    const std::uint8_t* bytes_;
};

/// A level's weight by its bits.
constexpr std::array<std::int16_t, 256> weightOf = [] {
    std::array<std::int16_t, 256> table{};
    for (int level = -128; level < 128; ++level)
        table[static_cast<std::uint8_t>(level)] = static_cast<std::int16_t>(level * (level < 0 ? -level : level));
    return table;
}();

/// Adds few weights. Most features have one to four: four are added in any case, those that are none to scores that are
/// no class's, since a loop's end that cannot be foreseen costs more.
void addFew(std::span<const ClassWeight> weights, ClassScores& scores) {
    constexpr std::size_t together = 4;
    for (std::size_t at = 0; at < weights.size(); at += together)
        for (std::size_t i = 0; i < together; ++i) {
            const ClassWeight w = weights.data()[at + i];
            scores[at + i < weights.size() ? w.index : mostClasses + i] += weightOf[static_cast<std::uint8_t>(w.level)];
        }
}

}  // namespace

static_assert(sizeof(ClassWeight) == 2 && alignof(ClassWeight) == 1);

/// The parts of the packed bytes.
struct SparseModel::Packed {
    const std::uint8_t* perBucket = nullptr;
    const std::uint8_t* fingerprints = nullptr;
    const std::uint8_t* counts = nullptr;
    const ClassWeight* weights = nullptr;
    std::vector<std::uint32_t> firstWeight;
    std::array<std::vector<std::size_t>, 2> sorted;  ///< the features of one bucket: those without a row, the others

    std::span<const ClassWeight> weightsOf(std::size_t i) const { return {weights + firstWeight[i], counts[i]}; }
    std::uint16_t fingerprint(std::size_t i) const {
        return static_cast<std::uint16_t>(fingerprints[2 * i] | fingerprints[2 * i + 1] << 8);
    }
    /// Whether one of the bucket's features before it has the same fingerprint, so that it is never found.
    bool isHidden(std::size_t i, std::size_t first) const {
        for (std::size_t j = first; j < i; ++j)
            if (fingerprint(j) == fingerprint(i)) return true;
        return false;
    }
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
    Packed parts;
    parts.perBucket = bytes + headerSize;
    parts.fingerprints = parts.perBucket + buckets;
    parts.counts = parts.fingerprints + 2 * features;
    parts.weights = reinterpret_cast<const ClassWeight*>(parts.counts + features);
    if (std::accumulate(parts.perBucket, parts.perBucket + buckets, std::size_t{0}) != features) return;
    if (std::accumulate(parts.counts, parts.counts + features, std::size_t{0}) != weights) return;
    parts.firstWeight.resize(features);
    std::exclusive_scan(parts.counts, parts.counts + features, parts.firstWeight.begin(), std::uint32_t{0});
    shift_ = 64 - bits;
    size_ = size;
    begins_.reserve(buckets);
    buckets_.reserve((Bucket::header + 1) * buckets + 3 * features + 2 * weights + 2 * ahead);
    lay(parts);
}

void SparseModel::lay(Packed& packed) {
    const std::size_t features = packed.firstWeight.size();
    std::size_t classes = 0;
    for (std::size_t i = 0; i < features; ++i)
        for (const ClassWeight w : packed.weightsOf(i)) classes = std::max(classes, std::size_t{w.index} + 1);
    width_ = std::max(classes + rowUnit - 1, rowUnit) / rowUnit * rowUnit;
    rows_.resize(width_);
    std::size_t first = 0;
    for (std::size_t bucket = 0; bucket < std::size_t{1} << (64 - shift_); ++bucket) {
        const std::size_t end = first + packed.perBucket[bucket];
        begins_.push_back(static_cast<std::uint32_t>(buckets_.size()));
        layBucket(packed, first, end);
        first = end;
    }
    buckets_.resize(buckets_.size() + std::size_t{2} * ahead);
}

void SparseModel::layBucket(Packed& packed, std::size_t first, std::size_t end) {
    auto& [plain, withRow] = packed.sorted;
    const std::size_t firstRow = rows_.size() / width_;
    std::size_t weights = 0;
    plain.clear();
    withRow.clear();
    for (std::size_t i = first; i < end; ++i) {
        if (packed.isHidden(i, first)) continue;
        const std::size_t count = packed.counts[i];
        const bool row = count >= std::max(fewest, width_ / rowUnit) || weights + count > 0xFF;
        (row ? withRow : plain).push_back(i);
        if (row) addRow(packed.weightsOf(i));
        weights += row ? 0 : count;
    }
    const auto add = [&](std::size_t byte) { buckets_.push_back(static_cast<std::uint8_t>(byte)); };
    for (const unsigned shift : {0U, 8U, 16U}) add(firstRow >> shift & 0xFF);
    add(plain.size() + withRow.size());
    add(plain.size());
    for (const auto& features : packed.sorted)
        for (const std::size_t i : features)
            for (const std::size_t byte : {2 * i, 2 * i + 1}) add(packed.fingerprints[byte]);
    std::size_t begin = 0;
    for (const std::size_t i : plain) {
        add(begin);
        begin += packed.counts[i];
    }
    add(begin);
    for (const std::size_t i : plain)
        for (const ClassWeight w : packed.weightsOf(i)) {
            add(w.index);
            add(static_cast<std::uint8_t>(w.level));
        }
}

void SparseModel::addRow(std::span<const ClassWeight> weights) {
    rows_.resize(rows_.size() + width_);
    for (const ClassWeight w : weights)
        *(rows_.end() - static_cast<std::ptrdiff_t>(width_) + w.index) = static_cast<std::int16_t>(w.weight());
}

std::optional<std::uint8_t> SparseModel::label(Feature feature) const {
    if (empty()) return std::nullopt;
    const Bucket bucket(&buckets_[begins_[feature >> shift_]]);
    const unsigned at = bucket.find(static_cast<std::uint16_t>(feature & 0xFFFF));
    if (at >= bucket.withoutRow() || bucket.weights(at).size() != 1) return std::nullopt;
    return bucket.weights(at).front().index;
}

void SparseModel::add(std::span<const Feature> features, ClassScores& scores) const {
    for (; !empty() && !features.empty(); features = features.subspan(std::min(features.size(), most)))
        addSome(features.first(std::min(features.size(), most)), scores);
}

/// The buckets are larger than the processor's nearest caches, so all look-ups are begun before the first is finished.
/// Nothing branches on what is found where, since the processor could not foresee it.
void SparseModel::addSome(std::span<const Feature> features, ClassScores& scores) const {
    struct Few {
        const ClassWeight* begin;
        std::size_t count;
    };
    std::array<Few, most> few;
    std::array<const std::int16_t*, most + 3> rows;
    std::size_t fewCount = 0, rowCount = 0;
    for (const Feature f : features) {
        const std::uint8_t* const bucket = buckets_.data() + begins_[f >> shift_];
        __builtin_prefetch(bucket);
        __builtin_prefetch(bucket + Bucket::header + std::size_t{2} * ahead);  // mostly in the next line
    }
    for (const Feature f : features) {
        const Bucket bucket(buckets_.data() + begins_[f >> shift_]);
        const unsigned at = bucket.find(static_cast<std::uint16_t>(f & 0xFFFF));
        const std::size_t plain = at < bucket.withoutRow(), row = (at < bucket.count()) - plain;
        few[fewCount] = {bucket.weights(at).data(), bucket.weights(at).size()};
        rows[rowCount] = rows_.data() + ((bucket.firstRow() + at - bucket.withoutRow()) & (0 - row)) * width_;
        __builtin_prefetch(rows[rowCount]);
        fewCount += plain;
        rowCount += row;
    }
    for (std::size_t i = 0; i < fewCount; ++i) addFew({few[i].begin, few[i].count}, scores);
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
