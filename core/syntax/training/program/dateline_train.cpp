// dateline-train: trains the syntax models from treebanks and says how good they are.
#include "core/syntax/training/lemma_table.h"
#include "core/syntax/training/parser_trainer.h"
#include "core/syntax/training/supertag_trainer.h"
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
    "dateline-train --train FILE… --dev FILE… --wordnet FOLDER --out FOLDER\n"
    "Trains tagger.bin and parser.bin from CoNLL-U treebanks, scores them on each dev file, and writes them to "
    "FOLDER.\n";

struct Arguments {
    std::vector<std::string> train, dev;
    std::string wordNet, out;
    bool lemmas = false;
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
        } else if (value == "--lemmas") {
            arguments.lemmas = true;
        } else if (value == "--wordnet" && i + 1 < count) {
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

void score(const std::string& path, const TaggerModel& tagger, const ParserModel& parser) {
    std::vector<TreeSentence> sentences = readTreebank(path);
    const TagScore tags = tagScore(tagger, sentences);
    std::vector<TreeSentence> tagged = sentences;
    for (TreeSentence& s : tagged) tagWords(tagger, s.text, s.words);
    const ParseScore parse = parseScore(parser, tagged);
    std::printf("%s: UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f\n", path.c_str(), tags.upos, tags.xpos, parse.uas,
                parse.las);
}

/// The supertagger and the parser behind it, each trained on what it will meet: the output of models that did not know
/// the sentence.
std::string trainWholeParser(const std::vector<TreeSentence>& annotated, const WordNetForms& wordNet) {
    constexpr std::size_t folds = 5;
    std::vector<TreeSentence> sentences = annotated;
    number(sentences);
    Random random(3);
    sentences = withRecasedCopies(sentences, random);
    // Of the models that are only asked for what they make of the rest, one run is enough.
    Regime tagging = taggerRegime, supertagging = supertaggerRegime;
    tagging.runs = supertagging.runs = 1;
    tagging.learnsAgain = supertagging.learnsAgain = false;
    sentences = jackknifed(sentences, wordNet, folds, tagging);
    return trainSupertagger(sentences, supertaggerRegime) +
           trainParser(sentences, jackknifedSupertags(sentences, folds, supertagging), parserRegime);
}

}  // namespace

int main(int count, char** values) {
    const Arguments arguments = parseArguments(count, values);
    if (arguments.out.empty() || (arguments.train.empty() && !arguments.lemmas)) {
        std::fputs(usage, stderr);
        return 2;
    }
    const WordNetForms wordNet = wordNetForms(arguments.wordNet);
    if (wordNet.empty()) {
        std::fprintf(stderr, "%s: WordNet's files are not there\n", arguments.wordNet.c_str());
        return 1;
    }
    if (arguments.lemmas) return write(arguments.out + "/lemmas.tsv", lemmaTable(arguments.wordNet)) ? 0 : 1;
    std::vector<TreeSentence> sentences;
    for (const std::string& path : arguments.train) {
        const std::vector<TreeSentence> more = readTreebank(path);
        if (more.empty()) {
            std::fprintf(stderr, "%s: no sentences could be read\n", path.c_str());
            return 1;
        }
        sentences.insert(sentences.end(), more.begin(), more.end());
    }
    const std::string tagger = trainTagger(sentences, wordNet, taggerRegime);
    const std::string parser = trainWholeParser(sentences, wordNet);
    const TaggerModel taggerModel(tagger);
    const ParserModel parserModel(parser);
    for (const std::string& path : arguments.dev) score(path, taggerModel, parserModel);
    return write(arguments.out + "/tagger.bin", tagger) && write(arguments.out + "/parser.bin", parser) ? 0 : 1;
}
