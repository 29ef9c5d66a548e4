#include "core/syntax/training/weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace dateline::training {
namespace {

/// A feature that has so many weights keeps them class by class too.
constexpr std::size_t many = 24;

/// How long a list by class is that reaches to a class: some steps longer, so that it need not grow often.
std::size_t widthFor(std::uint8_t index) { return (std::size_t{index} / 32 + 1) * 32; }

std::int32_t& classWeight(std::vector<std::int32_t>& byClass, std::uint8_t index) {
    byClass.resize(std::max(byClass.size(), widthFor(index)));
    return byClass[index];
}

}  // namespace

Weights::Weights() : slots_(std::size_t{1} << 20) {}

Weights::Weights(const Averaged& only) : Weights() {
    for (const Row& row : only) {
        Entries& entries = *rowToChange(row.feature);
        for (const auto& [index, weight] : row.weights) entries.list.push_back({0, index});
        entries.later.resize(entries.list.size());
        if (entries.list.size() >= many) entries.byClass.resize(widthFor(row.weights.back().first));
    }
    closed_ = true;
}

std::size_t Weights::slotOf(Feature feature) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(feature ^ feature >> 40) & mask;
    while (slots_[at].feature != 0 && slots_[at].feature != feature) at = (at + 1) & mask;
    return at;
}

/// What is looked up lies all over the memory, so all look-ups are begun before the first is finished.
void Weights::add(std::span<const Feature> features, ClassScores& scores) const {
    constexpr std::size_t most = 128;
    for (; features.size() > most; features = features.subspan(most)) add(features.first(most), scores);
    const std::size_t mask = slots_.size() - 1;
    for (const Feature f : features) __builtin_prefetch(&slots_[static_cast<std::size_t>(f ^ f >> 40) & mask]);
    std::array<const Entries*, most> found;
    std::size_t count = 0;
    for (const Feature f : features) {
        const Slot& slot = slots_[slotOf(f)];
        if (slot.feature == 0) continue;
        found[count] = &rows_[slot.row];
        __builtin_prefetch(found[count++]);
    }
    for (std::size_t i = 0; i < count; ++i) __builtin_prefetch(found[i]->list.data());
    for (std::size_t i = 0; i < count; ++i) {
        const Entries& row = *found[i];
        if (row.byClass.empty()) {
            for (const Entry& entry : row.list) scores[entry.index] += entry.weight;
        } else {
            for (std::size_t c = 0; c < row.byClass.size(); ++c) scores[c] += row.byClass[c];
        }
    }
}

/// The feature's weights, made where there are none yet; nothing where none may be.
Weights::Entries* Weights::rowToChange(Feature feature) {
    std::size_t at = slotOf(feature);
    if (slots_[at].feature == 0) {
        if (closed_) return nullptr;
        if (used_ * 2 > slots_.size()) {
            grow();
            at = slotOf(feature);
        }
        slots_[at] = {feature, static_cast<std::uint32_t>(rows_.size())};
        rows_.emplace_back();
        ++used_;
    }
    return &rows_[slots_[at].row];
}

void Weights::change(Entries& row, std::uint8_t index, int step) const {
    auto entry = std::find_if(row.list.begin(), row.list.end(), [&](const Entry& e) { return e.index == index; });
    if (entry == row.list.end()) {
        if (closed_) return;
        entry = row.list.insert(row.list.end(), Entry{.index = index});
        row.later.push_back(0);
    }
    entry->weight += step;
    row.later[static_cast<std::size_t>(entry - row.list.begin())] += step * now_;
    if (row.list.size() < many) return;
    if (row.byClass.empty()) {
        for (const Entry& e : row.list) classWeight(row.byClass, e.index) = e.weight;
    } else {
        classWeight(row.byClass, index) = entry->weight;
    }
}

void Weights::update(std::span<const Feature> features, std::uint8_t good, std::uint8_t bad) {
    for (const Feature f : features) {
        Entries* row = rowToChange(f);
        if (!row) continue;
        change(*row, good, 1);
        change(*row, bad, -1);
    }
}

void Weights::grow() {
    std::vector<Slot, WidePages<Slot>> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.feature != 0) slots_[slotOf(slot.feature)] = slot;
}

Weights::Averaged Weights::averaged() const {
    Averaged result;
    for (const Slot& slot : slots_) {
        if (slot.feature == 0) continue;
        Row row{slot.feature, {}};
        const Entries& entries = rows_[slot.row];
        for (std::size_t i = 0; i < entries.list.size(); ++i) {
            const double mean =
                entries.list[i].weight - static_cast<double>(entries.later[i]) / static_cast<double>(now_);
            if (mean != 0) row.weights.emplace_back(entries.list[i].index, static_cast<float>(mean));
        }
        std::sort(row.weights.begin(), row.weights.end());
        if (!row.weights.empty()) result.push_back(std::move(row));
    }
    std::sort(result.begin(), result.end(), [](const Row& a, const Row& b) { return a.feature < b.feature; });
    return result;
}

namespace {

/// The sum of two rows of one feature, each counting by its share.
Weights::Row sum(const Weights::Row& a, const Weights::Row& b) {
    std::map<std::uint8_t, float> weights(a.weights.begin(), a.weights.end());
    for (const auto& [index, weight] : b.weights) weights[index] += weight;
    return {a.feature, {weights.begin(), weights.end()}};
}

Weights::Averaged sum(const Weights::Averaged& a, const Weights::Averaged& b) {
    Weights::Averaged result;
    auto x = a.begin(), y = b.begin();
    while (x != a.end() || y != b.end()) {
        if (y == b.end() || (x != a.end() && x->feature < y->feature)) {
            result.push_back(*x++);
        } else if (x == a.end() || y->feature < x->feature) {
            result.push_back(*y++);
        } else {
            result.push_back(sum(*x++, *y++));
        }
    }
    return result;
}

/// The level of a weight, -127 to 127: a finer scale for small ones.
int levelOf(float weight, float clip) {
    const auto level = static_cast<int>(std::round(127 * std::sqrt(std::min(1.0F, std::abs(weight) / clip))));
    return weight < 0 ? -level : level;
}

Weights::Averaged atLeast(const Weights::Averaged& averaged, float clip, float least) {
    Weights::Averaged kept;
    for (const Weights::Row& row : averaged) {
        Weights::Row own{row.feature, {}};
        for (const auto& [index, weight] : row.weights)
            if (levelOf(weight, clip) != 0 && std::abs(weight) >= least) own.weights.emplace_back(index, weight);
        if (!own.weights.empty()) kept.push_back(std::move(own));
    }
    return kept;
}

}  // namespace

Weights::Averaged mean(const std::vector<Weights::Averaged>& models) {
    Weights::Averaged total;
    for (const Weights::Averaged& model : models) total = sum(total, model);
    const float share = 1.0F / static_cast<float>(models.size());
    for (Weights::Row& row : total)
        for (auto& [index, weight] : row.weights) weight *= share;
    return total;
}

Weights::Averaged greatest(const Weights::Averaged& averaged, float clip, std::size_t bytes) {
    Weights::Averaged best = atLeast(averaged, clip, 0);
    if (packed(best, clip).size() <= bytes) return best;
    float low = 0, high = 64;
    for (int step = 0; step < 16; ++step) {
        const float middle = step == 0 ? 1 : low == 0 ? high / 4 : std::sqrt(low * high);
        Weights::Averaged tried = atLeast(averaged, clip, middle);
        const std::size_t size = packed(tried, clip).size();
        (size > bytes ? low : high) = middle;
        if (size <= bytes) best = std::move(tried);
        if (size <= bytes && (step >= 12 || size > bytes - bytes / 64)) break;
    }
    return best;
}

std::string packed(const Weights::Averaged& averaged, float clip) {
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
    for (const Weights::Row& row : averaged) {
        std::vector<ClassWeight> levels;
        for (const auto& [index, weight] : row.weights)
            if (const int level = levelOf(weight, clip); level != 0)
                levels.push_back({index, static_cast<std::int8_t>(level)});
        if (!levels.empty()) features.emplace_back(row.feature, std::move(levels));
    }
    return dateline::packed(std::move(features));
}

}  // namespace dateline::training
