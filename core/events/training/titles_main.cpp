// dateline-train-titles: trains the model that chooses an event's title from titles that a person judged.
#include "core/events/models.h"
#include "core/events/training/title_training.h"

#include <cstdio>
#include <fstream>

using namespace dateline;
using namespace dateline::training;

int main(int count, char** values) {
    if (count < 4) {
        std::fputs(
            "dateline-train-titles FOLDER JUDGEMENTS.tsv ARTICLES.jsonl…\n"
            "Trains the title models on judged titles of the articles and writes them to FOLDER.\n",
            stderr);
        return 2;
    }
    std::vector<GoldArticle> articles;
    for (int i = 3; i < count; ++i)
        for (GoldArticle& article : readGold(values[i])) articles.push_back(std::move(article));
    const TitleBytes bytes = trainTitles(articles, readJudgements(values[2]), builtInModels().mentions);
    for (const auto& [name, content] : {std::pair("sound", bytes.sound), std::pair("good", bytes.good)}) {
        const std::string path = std::string(values[1]) + "/titles_" + name + ".bin";
        std::ofstream(path, std::ios::binary) << content;
        std::printf("%s: %zu bytes\n", path.c_str(), content.size());
    }
    return 0;
}
