// Fits the weights of the reasons for merging (core/merge/compare.cpp) by logistic regression on gold articles.
//
// usage: fit_merge FILE…            each made by merge_gold.py; the articles of a file are one collection
//
// Prints the rows as they stand in compare.cpp, and what they would decide of the pairs they were fitted on.

#include "core/merge/candidates.h"
#include "core/merge/compare.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <deque>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

using namespace dateline;

namespace {

struct GoldEvent {
    Span span;
    std::string cluster;
};

struct GoldArticle {
    Article article;
    Extraction extraction;
    std::vector<GoldEvent> events;
};

struct Sample {
    std::array<float, reasonCount> measure{};
    bool same = false;
    double weight = 1;
};

std::string readBytes(std::istream& in, std::size_t count) {
    std::string bytes(count, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(count));
    in.get();
    return bytes;
}

std::deque<GoldArticle> readGold(const char* path) {
    std::ifstream in(path, std::ios::binary);
    std::deque<GoldArticle> articles;
    std::string line;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        std::string kind;
        words >> kind;
        if (kind == "doc") {
            std::string id;
            std::string day;
            std::size_t bytes = 0;
            std::size_t titleBytes = 0;
            words >> id >> day >> bytes >> titleBytes;
            Article article;
            article.path = id;
            article.title = readBytes(in, titleBytes);
            article.text = readBytes(in, bytes);
            if (const auto date = parseTimexValue(day); date && asDay(*date))
                article.published = Published{*asDay(*date), "gold", false};
            articles.push_back({std::move(article), {}, {}});
        } else if (kind == "event") {
            GoldEvent event;
            words >> event.span.begin >> event.span.end >> event.cluster;
            articles.back().events.push_back(event);
        }
    }
    return articles;
}

/// The gold clusters that a node's mentions fall into.
std::set<std::string> clustersOf(const Node& node, const std::deque<GoldArticle>& articles) {
    std::set<std::string> clusters;
    for (const MentionRef ref : node.mentions)
        for (const GoldEvent& event : articles[ref.article].events)
            if (event.span.overlaps(articles[ref.article].extraction.mentions[ref.mention].trigger))
                clusters.insert(event.cluster);
    return clusters;
}

void addSamples(const char* path, std::vector<Sample>& samples) {
    std::deque<GoldArticle> articles = readGold(path);
    std::vector<ReadArticle> read;
    for (GoldArticle& article : articles) {
        article.extraction = extract(article.article);
        read.push_back({&article.article, &article.extraction, {}});
    }
    const Facts facts = gatherFacts(read, {});
    std::vector<std::set<std::string>> clusters;
    for (const Node& node : facts.nodes) clusters.push_back(clustersOf(node, articles));
    Stories stories(facts);
    std::size_t same = 0;
    const std::size_t first = samples.size();
    for (const auto& [a, b] : candidates(facts, stories)) {
        if (clusters[a].empty() || clusters[b].empty()) continue;
        const Node& one = facts.nodes[a];
        const Node& other = facts.nodes[b];
        Sample sample;
        sample.measure = compare(facts, one, other, stories.nearness(one.article, other.article)).measure;
        sample.same = std::any_of(clusters[a].begin(), clusters[a].end(),
                                  [&](const std::string& c) { return clusters[b].contains(c); });
        same += sample.same;
        samples.push_back(sample);
    }
    // Collections weigh the same, whatever their size: each has a kind of news of its own.
    const std::size_t all = samples.size() - first;
    for (std::size_t i = first; i < samples.size(); ++i) samples[i].weight = 10'000.0 / static_cast<double>(all);
    std::fprintf(stderr, "%s: %zu articles, %zu nodes, %zu pairs, %zu the same\n", path, articles.size(),
                 facts.nodes.size(), all, same);
}

using Vector = std::array<double, reasonCount>;

double probability(const Vector& weights, const Sample& sample) {
    double score = 0;
    for (std::size_t i = 0; i < reasonCount; ++i) score += weights[i] * static_cast<double>(sample.measure[i]);
    return 1 / (1 + std::exp(-score));
}

/// Solves a symmetric positive definite system by Gauss's elimination.
Vector solved(std::array<Vector, reasonCount> matrix, Vector right) {
    for (std::size_t i = 0; i < reasonCount; ++i)
        for (std::size_t row = i + 1; row < reasonCount; ++row) {
            const double factor = matrix[row][i] / matrix[i][i];
            for (std::size_t column = i; column < reasonCount; ++column)
                matrix[row][column] -= factor * matrix[i][column];
            right[row] -= factor * right[i];
        }
    for (std::size_t i = reasonCount; i-- > 0;) {
        for (std::size_t column = i + 1; column < reasonCount; ++column) right[i] -= matrix[i][column] * right[column];
        right[i] /= matrix[i][i];
    }
    return right;
}

/// Newton's method, drawn towards the weights that stand in the table: rows the samples say nothing of stay as they
/// are.
Vector fit(const std::vector<Sample>& samples, double ridge) {
    Vector prior{};
    for (std::size_t i = 0; i < reasonCount; ++i)
        prior[i] = static_cast<double>(reasonRow(static_cast<Reason>(i)).weight);
    Vector weights = prior;
    for (int step = 0; step < 25; ++step) {
        std::array<Vector, reasonCount> hessian{};
        Vector gradient{};
        for (std::size_t i = 0; i < reasonCount; ++i) {
            hessian[i][i] = ridge;
            gradient[i] = ridge * (prior[i] - weights[i]);
        }
        for (const Sample& sample : samples) {
            const double p = probability(weights, sample);
            const double error = sample.weight * ((sample.same ? 1 : 0) - p);
            const double curve = sample.weight * p * (1 - p);
            for (std::size_t i = 0; i < reasonCount; ++i) {
                const auto x = static_cast<double>(sample.measure[i]);
                if (x == 0) continue;
                gradient[i] += error * x;
                for (std::size_t j = 0; j < reasonCount; ++j)
                    hessian[i][j] += curve * x * static_cast<double>(sample.measure[j]);
            }
        }
        const Vector change = solved(hessian, gradient);
        for (std::size_t i = 0; i < reasonCount; ++i) weights[i] += std::clamp(change[i], -2.0, 2.0);
    }
    return weights;
}

void report(const Vector& weights, const std::vector<Sample>& samples) {
    for (std::size_t i = 0; i < reasonCount; ++i) {
        double count = 0;
        double same = 0;
        for (const Sample& sample : samples) {
            count += static_cast<double>(sample.measure[i]);
            same += sample.same ? static_cast<double>(sample.measure[i]) : 0;
        }
        std::printf("%2zu %6.2f   was %6.2f   measured in %8.0f pairs, %5.1f %% of them the same   %.*s\n", i,
                    weights[i], static_cast<double>(reasonRow(static_cast<Reason>(i)).weight), count,
                    count > 0 ? 100 * same / count : 0.0,
                    static_cast<int>(reasonRow(static_cast<Reason>(i)).words.size()),
                    reasonRow(static_cast<Reason>(i)).words.data());
    }
    for (const double cut : {0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
        double hit = 0;
        double said = 0;
        double gold = 0;
        for (const Sample& sample : samples) {
            const bool yes = probability(weights, sample) >= cut;
            hit += yes && sample.same;
            said += yes;
            gold += sample.same;
        }
        std::printf("from %.1f: precision %.3f recall %.3f\n", cut, hit / std::max(said, 1.0),
                    hit / std::max(gold, 1.0));
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<Sample> samples;
    for (int i = 1; i < argc; ++i) addSamples(argv[i], samples);
    if (samples.empty()) return 2;
    report(fit(samples, 60), samples);
}
