#include "core/syntax/sparse_model.h"

#include <algorithm>
#include <array>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace dateline {
namespace {

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

/// The entries of features that were looked up.
struct SparseModel::Found {
    std::array<std::uint32_t, most> numbers;
    std::size_t count = 0;
};

SparseModel::SparseModel(std::string_view packed) {
    const std::optional<PackedModel> model = unpacked(packed);
    if (!model) return;
    std::uint8_t last = 0;  // class
    for (const ClassWeight w : model->weights) last = std::max(last, w.index);
    width_ = (last + rowUnit) / rowUnit * rowUnit;
    const auto rows = std::count_if(model->counts.begin(), model->counts.end(), [&](auto n) { return isRow(n); });
    rows_.reserve((static_cast<std::size_t>(rows) + 1) * width_);
    rows_.resize(width_);
    size_ = model->size;
    index_ = FeatureIndex(model->bits, model->perBucket, model->fingerprints);
    entries_.reserve(model->counts.size() + 1);
    entries_.push_back(entry::none);
    auto left = model->weights;
    for (const std::size_t count : model->counts) {
        const auto all = left.first(count);
        entries_.push_back(all.size() <= entry::most ? entry::of(all) : lay(all));
        left = left.subspan(count);
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
    const std::uint64_t bits = entries_[index_.find(feature)];
    if (bits == entry::none || bits >> 16 != entry::none >> 16) return std::nullopt;
    return static_cast<std::uint8_t>(bits & 0xFF);
}

void SparseModel::add(std::span<const Feature> features, ClassScores& scores) const {
    for (; !empty() && !features.empty(); features = features.subspan(std::min(features.size(), most)))
        addSome(features.first(std::min(features.size(), most)), scores);
}

/// What is looked up is larger than the processor's nearest caches, so all look-ups are begun before the first is
/// finished.
void SparseModel::find(std::span<const Feature> features, Found& found) const {
    for (const Feature f : features) index_.expect(f);
    std::size_t count = 0;
    const std::uint64_t* const entries = entries_.data();
    for (const Feature f : features) {
        const std::uint32_t number = index_.find(f);
        __builtin_prefetch(entries + number);
        found.numbers[count] = number;
        count += number != 0;
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

}  // namespace dateline
