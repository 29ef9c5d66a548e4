// dateline-train-events: trains the events layer's models from annotated articles and says how good they are.
#include "core/events/training/anchor_training.h"
#include "core/events/training/gold.h"
#include "core/events/training/mention_training.h"

#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

using namespace dateline::training;

namespace {

constexpr const char* usage =
    "dateline-train-events FOLDER GOLD.jsonl…\n"
    "Trains the events models on the articles, prints their scores by cross-validation, and writes them to FOLDER.\n";

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
    write(folder + "/mentions.bin", trainMentions(articles));
    write(folder + "/anchors.bin", trainAnchors(articles));
    return 0;
}
