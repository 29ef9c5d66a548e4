// dateline-train: trains the syntax models from treebanks and says how good they are.
#include "core/syntax/training/lemma_table.h"
#include "core/syntax/training/parser_trainer.h"
#include "core/syntax/training/tagger_trainer.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using namespace dateline;
using namespace dateline::training;

namespace {

constexpr const char* usage =
    "dateline-train --train FILE… --dev FILE… --out FOLDER\n"
    "Trains tagger.bin and parser.bin from CoNLL-U treebanks, scores them on each dev file, and writes them to "
    "FOLDER.\n";

struct Arguments {
    std::vector<std::string> train, dev;
    std::string wordNet, out;
};

Arguments parseArguments(int count, char** values) {
    Arguments arguments;
    std::vector<std::string>* list = nullptr;
    for (int i = 1; i < count; ++i) {
        const std::string_view value = values[i];
        if (value == "--train") {
            list = &arguments.train;
        } else if (value == "--dev") {
            list = &arguments.dev;
        } else if (value == "--lemmas" && i + 1 < count) {
            arguments.wordNet = values[++i];
        } else if (value == "--out" && i + 1 < count) {
            arguments.out = values[++i];
        } else if (list) {
            list->emplace_back(value);
        }
    }
    return arguments;
}

bool write(const std::string& path, const std::string& bytes) {
    std::ofstream file(path, std::ios::binary);
    file << bytes;
    std::printf("%s: %zu bytes\n", path.c_str(), bytes.size());
    return file.good();
}

void score(const std::string& path, const TaggerModel& tagger, const SparseModel& parser) {
    std::vector<TreeSentence> sentences = readTreebank(path);
    const TagScore tags = tagScore(tagger, sentences);
    std::vector<TreeSentence> tagged = sentences;
    for (TreeSentence& s : tagged) tagWords(tagger, s.text, s.words);
    const ParseScore parse = parseScore(parser, tagged);
    std::printf("%s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f\n", path.c_str(), tags.upos, tags.xpos, parse.uas,
                parse.las);
}

}  // namespace

int main(int count, char** values) {
    const Arguments arguments = parseArguments(count, values);
    if (!arguments.wordNet.empty() && !arguments.out.empty())
        return write(arguments.out + "/lemmas.tsv", lemmaTable(arguments.wordNet)) ? 0 : 1;
    if (arguments.train.empty() || arguments.out.empty()) {
        std::fputs(usage, stderr);
        return 2;
    }
    std::vector<TreeSentence> sentences;
    for (const std::string& path : arguments.train) {
        const std::vector<TreeSentence> more = readTreebank(path);
        if (more.empty()) {
            std::fprintf(stderr, "%s: no sentences could be read\n", path.c_str());
            return 1;
        }
        sentences.insert(sentences.end(), more.begin(), more.end());
    }
    const TaggerOptions tagging;
    const std::string tagger = trainTagger(sentences, tagging);
    const std::string parser = trainParser(jackknifed(sentences, 5, tagging), ParserOptions{});
    const TaggerModel taggerModel(tagger);
    const SparseModel parserModel(parser);
    for (const std::string& path : arguments.dev) score(path, taggerModel, parserModel);
    return write(arguments.out + "/tagger.bin", tagger) && write(arguments.out + "/parser.bin", parser) ? 0 : 1;
}
