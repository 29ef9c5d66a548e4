#include "core/events/training/logistic.h"

#include "core/events/linear_model.h"

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

float Logistic::score(const std::vector<Feature>& features) const {
    float sum = 0;
    for (const Feature f : features)
        if (const auto at = weights_.find(f); at != weights_.end()) sum += at->second.value;
    return sum;
}

void Logistic::nudge(Weight& weight, float error, const Options& options) {
    const float gradient = error - options.decay * weight.value;
    weight.squares += gradient * gradient;
    weight.value += options.rate * gradient / (std::sqrt(weight.squares) + 1e-3F);
}

void Logistic::step(const Example& example, float error, const Options& options) {
    for (const Feature f : example.features) {
        const auto at = weights_.find(f);
        if (at != weights_.end()) nudge(at->second, error, options);
    }
}

void Logistic::learn(const std::vector<Example>& examples, const Options& options) {
    std::unordered_map<Feature, std::uint32_t> seen;
    for (const Example& e : examples)
        for (const Feature f : e.features) ++seen[f];
    for (const auto& [f, count] : seen)
        if (count >= options.rarest) weights_[f];
    const std::vector<std::size_t> starts = groupStarts(examples);
    std::vector<std::size_t> order(starts.size() - 1);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<float> scores;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, static_cast<std::uint64_t>(epoch) + 1);
        for (const std::size_t g : order) {
            scores.clear();
            float most = -1e30F, all = 0, good = 0;
            for (std::size_t i = starts[g]; i < starts[g + 1]; ++i) scores.push_back(score(examples[i].features));
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
    }
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
