#include "core/syntax/training/tagger_trainer.h"

#include "core/syntax/tag_features.h"
#include "core/syntax/training/weights.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

namespace dateline::training {
namespace {

std::vector<TagClass> tagClasses(const std::vector<TreeSentence>& sentences) {
    std::set<TagClass> seen;
    for (const TreeSentence& s : sentences)
        for (const Word& w : s.words) seen.insert({w.upos, w.xpos});
    return {seen.begin(), seen.end()};
}

/// Words seen at least `minimum` times, each with its class: the set of Penn tags that it bears in at least one case of
/// twenty. Sets beyond the 253 most frequent are one class more.
std::string trainLexicon(const std::vector<TreeSentence>& sentences) {
    constexpr int minimum = 3;
    std::map<std::uint32_t, std::map<std::uint8_t, int>> tagsOf;
    for (const TreeSentence& s : sentences)
        for (const Word& w : s.words) ++tagsOf[wordForm(w.span.in(s.text)).lower][w.xpos];
    std::map<std::uint32_t, std::vector<std::uint8_t>> setOf;
    std::map<std::vector<std::uint8_t>, int> frequency;
    for (const auto& [word, tags] : tagsOf) {
        const int total =
            std::accumulate(tags.begin(), tags.end(), 0, [](int sum, const auto& t) { return sum + t.second; });
        if (total < minimum) continue;
        std::vector<std::uint8_t> set;
        for (const auto& [tag, count] : tags)
            if (count * 20 >= total) set.push_back(tag);
        ++frequency[set];
        setOf.emplace(word, std::move(set));
    }
    std::vector<std::pair<int, std::vector<std::uint8_t>>> order;
    for (const auto& [set, count] : frequency) order.emplace_back(-count, set);
    std::sort(order.begin(), order.end());
    std::map<std::vector<std::uint8_t>, std::uint8_t> number;
    for (std::size_t i = 0; i < order.size(); ++i)
        number[order[i].second] = static_cast<std::uint8_t>(std::min<std::size_t>(i, 253) + 1);
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> entries;
    for (const auto& [word, set] : setOf) entries.push_back({feature(0, word), {{number[set], 1}}});
    return dateline::packed(std::move(entries));
}

struct Example {
    std::vector<TagToken> tokens;
    std::vector<std::uint8_t> classes;
    Casing casing = Casing::Sentence;
};

void learn(Weights& weights, const Example& example, std::size_t classCount) {
    std::uint8_t previous = noTag, before = noTag;
    std::array<std::int32_t, 256> scores;
    for (std::size_t i = 0; i < example.tokens.size(); ++i) {
        scores.fill(0);
        const TagFeatures features = tagFeatures(example.tokens, i, previous, before, example.casing);
        weights.add(features, scores.data());
        const std::uint8_t gold = example.classes[i];
        std::uint8_t rival = gold == 0 ? 1 : 0;
        for (std::uint8_t c = 0; c < classCount; ++c)
            if (c != gold && scores[c] > scores[rival]) rival = c;
        weights.tick();
        constexpr int margin = 4;
        if (scores[gold] < scores[rival] + margin) weights.update(features, gold, rival);
        before = previous;
        previous = scores[rival] >= scores[gold] ? rival : gold;
    }
}

}  // namespace

std::string trainTagger(const std::vector<TreeSentence>& plain, const TaggerOptions& options) {
    Random random(options.seed);
    const std::vector<TreeSentence> sentences = withRecasedCopies(plain, random);
    const std::vector<TagClass> classes = tagClasses(sentences);
    const std::string lexiconBytes = trainLexicon(plain);
    const SparseModel lexicon(lexiconBytes);

    std::vector<Example> examples(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const TreeSentence& s = sentences[i];
        tagTokens(s.text, s.words, lexicon, examples[i].tokens);
        examples[i].casing = casing(s.text, s.words);
        for (const Word& w : s.words) {
            const auto at = std::lower_bound(classes.begin(), classes.end(), TagClass{w.upos, w.xpos});
            examples[i].classes.push_back(static_cast<std::uint8_t>(at - classes.begin()));
        }
    }
    Weights weights;
    std::vector<std::size_t> order(examples.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        shuffle(order, random);
        for (const std::size_t i : order) learn(weights, examples[i], classes.size());
    }
    return dateline::packed(classes, lexiconBytes, packed(weights.averaged(), options.clip, options.smallest));
}

TagScore tagScore(const TaggerModel& model, const std::vector<TreeSentence>& sentences) {
    double words = 0, upos = 0, xpos = 0;
    for (const TreeSentence& s : sentences) {
        std::vector<Word> tagged = s.words;
        tagWords(model, s.text, tagged);
        for (std::size_t i = 0; i < tagged.size(); ++i) {
            ++words;
            upos += tagged[i].upos == s.words[i].upos;
            xpos += tagged[i].xpos == s.words[i].xpos;
        }
    }
    return {100 * upos / words, 100 * xpos / words};
}

std::vector<TreeSentence> jackknifed(const std::vector<TreeSentence>& sentences, std::size_t folds,
                                     const TaggerOptions& options) {
    std::vector<TreeSentence> result = sentences;
    // By stretches of a hundred sentences, so that most of a document stays in one fold.
    const auto foldOf = [&](std::size_t i) { return i / 100 % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<TreeSentence> rest;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (foldOf(i) != fold) rest.push_back(sentences[i]);
        const std::string bytes = trainTagger(rest, options);
        const TaggerModel model(bytes);
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (foldOf(i) == fold) tagWords(model, result[i].text, result[i].words);
    }
    return result;
}

}  // namespace dateline::training
