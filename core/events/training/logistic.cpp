#include "core/events/training/logistic.h"

#include "core/events/linear_model.h"
#include "core/syntax/packed_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline::training {
namespace {

float logistic(float x) { return 1.0F / (1.0F + std::exp(-x)); }

/// A fixed shuffle: the order must not hang on a library's generator.
void shuffle(std::vector<std::size_t>& order, std::uint64_t seed) {
    for (std::size_t i = order.size(); i > 1; --i) {
        seed = mixed(seed + 0x9E3779B97F4A7C15U);
        std::swap(order[i - 1], order[seed % i]);
    }
}

/// The first example of each group, and the end.
std::vector<std::size_t> groupStarts(const std::vector<Example>& examples) {
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (i == 0 || examples[i].group != examples[i - 1].group) starts.push_back(i);
    starts.push_back(examples.size());
    return starts;
}

}  // namespace

float Logistic::sum(const Weights& weights, const std::vector<Feature>& features) {
    float sum = 0;
    for (const Feature f : features)
        if (const auto at = weights.find(f); at != weights.end()) sum += at->second.value;
    return sum;
}

float Logistic::score(const std::vector<Feature>& features) const { return sum(weights_, features); }

float Logistic::scoreInTraining(const Example& example) const {
    return sum(weights_, example.features) + sum(habits_, example.habits);
}

void Logistic::nudge(Weight& weight, float error, const Options& options) {
    const float gradient = error - options.decay * weight.value;
    weight.squares += gradient * gradient;
    weight.value += options.rate * gradient / (std::sqrt(weight.squares) + 1e-3F);
}

void Logistic::step(Weights& weights, const std::vector<Feature>& features, float error, const Options& options) {
    for (const Feature f : features) {
        const auto at = weights.find(f);
        if (at != weights.end()) nudge(at->second, error, options);
    }
}

void Logistic::step(const Example& example, float error, const Options& options) {
    step(weights_, example.features, error, options);
    step(habits_, example.habits, error, options);
}

/// Begins a weight for each feature that is seen often enough.
void Logistic::count(const std::vector<Example>& examples, std::uint32_t rarest) {
    std::unordered_map<Feature, std::uint32_t> seen;
    for (const Example& e : examples) {
        for (const Feature f : e.features) ++seen[f];
        for (const Feature f : e.habits) habits_[f];
    }
    for (const auto& [f, count] : seen)
        if (count >= rarest) weights_[f];
}

void Logistic::learn(const std::vector<Example>& examples, const Options& options) {
    count(examples, options.rarest);
    const std::vector<std::size_t> starts = groupStarts(examples);
    std::vector<std::size_t> order(starts.size() - 1);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<float> scores;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, static_cast<std::uint64_t>(epoch) + 1);
        for (const std::size_t g : order) {
            scores.clear();
            float most = -1e30F, all = 0, good = 0;
            for (std::size_t i = starts[g]; i < starts[g + 1]; ++i) scores.push_back(scoreInTraining(examples[i]));
            if (!options.ranker) {
                for (std::size_t i = starts[g]; i < starts[g + 1]; ++i)
                    step(examples[i], (examples[i].positive ? 1.0F : 0.0F) - logistic(scores[i - starts[g]]), options);
                continue;
            }
            for (const float s : scores) most = std::max(most, s);
            for (std::size_t k = 0; k < scores.size(); ++k) {
                scores[k] = std::exp(scores[k] - most);
                all += scores[k];
                if (examples[starts[g] + k].positive) good += scores[k];
            }
            if (good <= 0) continue;
            for (std::size_t k = 0; k < scores.size(); ++k) {
                const Example& e = examples[starts[g] + k];
                step(e, (e.positive ? scores[k] / good : 0.0F) - scores[k] / all, options);
            }
        }
        if (epoch >= options.epochs - options.averaged)
            for (auto& [f, weight] : weights_) weight.sum += weight.value;
    }
    if (options.averaged > 0)
        for (auto& [f, weight] : weights_) weight.value = static_cast<float>(weight.sum / options.averaged);
}

std::string Logistic::packed(float smallest) const {
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> rows;
    for (const auto& [f, weight] : weights_) {
        if (std::abs(weight.value) < smallest) continue;
        const float level = std::sqrt(std::abs(weight.value) * LinearModel::unit);
        const int rounded = std::min(127, static_cast<int>(std::lround(level)));
        if (rounded > 0)
            rows.push_back({f, {ClassWeight{0, static_cast<std::int8_t>(weight.value < 0 ? -rounded : rounded)}}});
    }
    std::sort(rows.begin(), rows.end());
    return dateline::packed(std::move(rows));
}

}  // namespace dateline::training
