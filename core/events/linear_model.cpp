#include "core/events/linear_model.h"

#include "core/syntax/packed_model.h"

namespace dateline {

LinearModel::LinearModel(std::string_view packed) {
    const auto model = unpacked(packed);
    if (!model) return;
    index_ = FeatureIndex(model->bits, model->perBucket, model->fingerprints);
    weights_.reserve(model->counts.size() + 1);
    weights_.push_back(0);
    auto left = model->weights;
    for (const std::size_t count : model->counts) {
        weights_.push_back(static_cast<std::int16_t>(count > 0 ? left.front().weight() : 0));
        left = left.subspan(count);
    }
}

float LinearModel::score(const std::vector<Feature>& features) const {
    if (empty()) return 0;
    for (const Feature f : features) index_.expect(f);
    std::int32_t sum = 0;
    for (const Feature f : features) sum += weights_[index_.find(f)];
    return static_cast<float>(sum) / unit;
}

}  // namespace dateline
