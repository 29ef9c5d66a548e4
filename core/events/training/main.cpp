// dateline-train-events: trains the events layer's models from annotated articles and says how good they are.
#include "core/events/models.h"
#include "core/events/training/anchor_training.h"
#include "core/events/training/evaluation.h"
#include "core/events/training/gold.h"
#include "core/events/training/mention_training.h"

#include <cstdio>
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

using namespace dateline;
using namespace dateline::training;

namespace {

constexpr const char* usage =
    "dateline-train-events FOLDER GOLD.jsonl…\n"
    "Trains the events models on the articles, writes them to FOLDER, and prints their scores by cross-validation.\n";

struct Bytes {
    std::string mentions, anchors;
};

Bytes train(const std::vector<GoldArticle>& articles, const std::function<bool(const GoldArticle&)>& isLeftOut) {
    std::vector<const GoldArticle*> seen;
    for (const GoldArticle& a : articles)
        if (a.selective || !isLeftOut(a)) seen.push_back(&a);
    Bytes bytes;
    bytes.mentions = trainMentions(seen);
    bytes.anchors = trainAnchors(seen, LinearModel(bytes.mentions));
    return bytes;
}

/// Learns from what is not left out, and scores the models on what is.
void test(const std::vector<GoldArticle>& articles, const std::function<bool(const GoldArticle&)>& isLeftOut,
          std::map<std::string, Score>& scores) {
    const Bytes bytes = train(articles, isLeftOut);
    const EventModels models{LinearModel(bytes.mentions), LinearModel(bytes.anchors), builtInModels().titles};
    for (const GoldArticle& a : articles)
        if (!a.selective && isLeftOut(a)) scores[a.corpus].add(a, extract(a.article, Depth::TimesAndEvents, models));
}

void print(const char* how, const std::map<std::string, Score>& scores) {
    std::printf("%s\n", how);
    for (const auto& [corpus, score] : scores) score.print("  " + corpus);
}

/// No article is tested that was learned from, nor, where a collection has topics, any of its topic.
void crossValidate(const std::vector<GoldArticle>& articles) {
    constexpr std::size_t folds = 5;
    std::map<std::string, Score> scores;
    for (std::size_t fold = 0; fold < folds; ++fold)
        test(
            articles, [&](const GoldArticle& a) { return hashed(a.topic) % folds == fold; }, scores);
    print("five-fold cross-validation over topics", scores);
}

/// What to expect of articles of another kind: each collection tested by what the others teach.
void leaveCollectionsOut(const std::vector<GoldArticle>& articles) {
    std::map<std::string, Score> scores;
    for (const GoldArticle& a : articles)
        if (!a.selective) scores[a.corpus];
    for (const auto& tested : std::map(scores))
        test(
            articles, [&](const GoldArticle& a) { return a.corpus == tested.first; }, scores);
    print("each collection by the others", scores);
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
}

}  // namespace

int main(int count, char** values) {
    if (count < 3) {
        std::fputs(usage, stderr);
        return 2;
    }
    std::vector<GoldArticle> articles;
    for (int i = 2; i < count; ++i)
        for (GoldArticle& article : readGold(values[i])) articles.push_back(std::move(article));
    const std::string folder = values[1];
    const Bytes bytes = train(articles, [](const GoldArticle&) { return false; });
    write(folder + "/mentions.bin", bytes.mentions);
    write(folder + "/anchors.bin", bytes.anchors);
    std::fflush(stdout);
    crossValidate(articles);
    leaveCollectionsOut(articles);
    return 0;
}
