#include "core/syntax/training/weights.h"

#include <algorithm>
#include <cmath>

namespace dateline::training {

Weights::Weights() : slots_(std::size_t{1} << 20) {}

std::size_t Weights::slotOf(Feature feature) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(feature ^ feature >> 40) & mask;
    while (slots_[at].feature != 0 && slots_[at].feature != feature) at = (at + 1) & mask;
    return at;
}

void Weights::add(std::span<const Feature> features, std::int32_t* scores) const {
    const std::size_t mask = slots_.size() - 1;
    for (const Feature f : features) __builtin_prefetch(&slots_[static_cast<std::size_t>(f ^ f >> 40) & mask]);
    for (const Feature f : features) {
        const Slot& slot = slots_[slotOf(f)];
        if (slot.feature == 0) continue;
        for (const Entry& entry : rows_[slot.row]) scores[entry.index] += entry.weight;
    }
}

void Weights::change(std::vector<Entry>& row, std::uint8_t index, int step) {
    auto entry = std::find_if(row.begin(), row.end(), [&](const Entry& e) { return e.index == index; });
    if (entry == row.end()) entry = row.insert(row.end(), Entry{.index = index});
    entry->weight += step;
    entry->later += step * now_;
}

void Weights::update(std::span<const Feature> features, std::uint8_t good, std::uint8_t bad) {
    for (const Feature f : features) {
        std::size_t at = slotOf(f);
        if (slots_[at].feature == 0) {
            if (used_ * 2 > slots_.size()) {
                grow();
                at = slotOf(f);
            }
            slots_[at] = {f, static_cast<std::uint32_t>(rows_.size())};
            rows_.emplace_back();
            ++used_;
        }
        std::vector<Entry>& row = rows_[slots_[at].row];
        change(row, good, 1);
        change(row, bad, -1);
    }
}

void Weights::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old)
        if (slot.feature != 0) slots_[slotOf(slot.feature)] = slot;
}

Weights::Averaged Weights::averaged() const {
    Averaged result;
    for (const Slot& slot : slots_) {
        if (slot.feature == 0) continue;
        std::vector<std::pair<std::uint8_t, float>> row;
        for (const Entry& e : rows_[slot.row]) {
            const double mean = e.weight - static_cast<double>(e.later) / static_cast<double>(now_);
            if (mean != 0) row.emplace_back(e.index, static_cast<float>(mean));
        }
        if (!row.empty()) result.features.emplace_back(slot.feature, std::move(row));
    }
    std::sort(result.features.begin(), result.features.end());
    return result;
}

std::string packed(const Weights::Averaged& averaged, float clip, float smallest) {
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
    for (const auto& [feature, row] : averaged.features) {
        std::vector<ClassWeight> kept;
        for (const auto& [index, weight] : row) {
            if (std::abs(weight) < smallest) continue;
            const float level = std::round(127 * std::sqrt(std::min(1.0F, std::abs(weight) / clip)));
            if (level < 1) continue;
            kept.push_back({index, static_cast<std::int8_t>(weight < 0 ? -level : level)});
        }
        std::sort(kept.begin(), kept.end());
        if (!kept.empty()) features.emplace_back(feature, std::move(kept));
    }
    return dateline::packed(std::move(features));
}

}  // namespace dateline::training
