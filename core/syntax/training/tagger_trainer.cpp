#include "core/syntax/training/tagger_trainer.h"

#include "core/syntax/tag_features.h"

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

/// Numbers sets by how many words have them, from `first` on; those that come late share the number `last`.
template <class Set>
std::map<Set, std::uint8_t> numbered(const std::map<Set, int>& frequency, std::size_t first, std::size_t last) {
    std::vector<std::pair<int, Set>> order;
    order.reserve(frequency.size());
    for (const auto& [set, count] : frequency) order.emplace_back(-count, set);
    std::sort(order.begin(), order.end());
    std::map<Set, std::uint8_t> numbers;
    for (std::size_t i = 0; i < order.size(); ++i)
        numbers[order[i].second] = static_cast<std::uint8_t>(std::min(first + i, last));
    return numbers;
}

using TagSet = std::vector<std::uint8_t>;

/// Words seen at least `minimum` times, each with the Penn tags that it bears in at least one case of twenty.
std::map<std::uint32_t, TagSet> tagSets(const std::vector<TreeSentence>& sentences) {
    constexpr int minimum = 3;
    std::map<std::uint32_t, std::map<std::uint8_t, int>> tagsOf;
    for (const TreeSentence& s : sentences)
        for (const Word& w : s.words) ++tagsOf[wordForm(w.span.in(s.text)).lower][w.xpos];
    std::map<std::uint32_t, TagSet> sets;
    for (const auto& [word, tags] : tagsOf) {
        const int total =
            std::accumulate(tags.begin(), tags.end(), 0, [](int sum, const auto& t) { return sum + t.second; });
        if (total < minimum) continue;
        for (const auto& [tag, count] : tags)
            if (count * 20 >= total) sets[word].push_back(tag);
    }
    return sets;
}

std::uint8_t classOf(const Word& word, const std::vector<TagClass>& classes) {
    const auto at = std::lower_bound(classes.begin(), classes.end(), TagClass{word.upos, word.xpos});
    return static_cast<std::uint8_t>(at - classes.begin());
}

/// Forms that are met often and all but always with one class: these need no scoring.
std::map<std::uint32_t, std::uint8_t> certainForms(const std::vector<TreeSentence>& sentences,
                                                   const std::vector<TagClass>& classes) {
    constexpr int often = 25, exceptions = 400;
    std::map<std::uint32_t, std::map<std::uint8_t, int>> counts;
    for (const TreeSentence& s : sentences)
        for (const Word& w : s.words) ++counts[wordForm(w.span.in(s.text)).form][classOf(w, classes)];
    std::map<std::uint32_t, std::uint8_t> certain;
    for (const auto& [form, byClass] : counts) {
        int total = 0;
        auto best = byClass.begin();
        for (auto c = byClass.begin(); c != byClass.end(); ++c) {
            total += c->second;
            if (c->second > best->second) best = c;
        }
        if (total >= often && (total - best->second) * exceptions <= total) certain[form] = best->first;
    }
    return certain;
}

/// The words that the training text tells enough of, by their tags, and of the others those that WordNet has, by what
/// they can be. Classes 1 to 189 are the former's, 190 to 253 the latter's.
std::string trainLexicon(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet,
                         const std::vector<TagClass>& tagClasses) {
    const std::map<std::uint32_t, TagSet> known = tagSets(sentences);
    std::map<TagSet, int> frequency;
    for (const auto& [word, set] : known) ++frequency[set];
    std::map<std::set<char>, int> wordNetFrequency;
    for (const auto& [word, set] : wordNet) ++wordNetFrequency[set];
    const auto number = numbered(frequency, 1, 189);
    const auto wordNetNumber = numbered(wordNetFrequency, 190, 253);
    std::map<std::uint32_t, std::uint8_t> classes;
    for (const auto& [word, set] : wordNet) classes[wordForm(word).lower] = wordNetNumber.at(set);
    for (const auto& [word, set] : known) classes[word] = number.at(set);
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> entries;
    entries.reserve(classes.size());
    for (const auto& [word, index] : classes) entries.push_back({lexicalKey(word), {{index, 1}}});
    for (const auto& [form, index] : certainForms(sentences, tagClasses))
        entries.push_back({certainKey(form), {{index, 1}}});
    return dateline::packed(std::move(entries));
}

struct Example {
    std::vector<TagToken> tokens;
    std::vector<std::uint8_t> classes;
    Casing casing = Casing::Sentence;
};

void learn(Weights& weights, const Example& example, std::size_t classCount) {
    std::uint8_t previous = noTag, before = noTag;
    ClassScores scores;
    for (std::size_t i = 0; i < example.tokens.size(); ++i) {
        scores.fill(0);
        const TagFeatures features = tagFeatures(example.tokens, i, previous, before, example.casing);
        weights.add(features, scores);
        const std::uint8_t gold = example.classes[i];
        std::uint8_t rival = gold == 0 ? 1 : 0;
        for (std::size_t c = 0; c < classCount; ++c)
            if (c != gold && scores[c] > scores[rival]) rival = static_cast<std::uint8_t>(c);
        weights.tick();
        constexpr int margin = 4;
        if (scores[gold] < scores[rival] + margin) weights.update(features, gold, rival);
        before = previous;
        previous = scores[rival] >= scores[gold] ? rival : gold;
    }
}

}  // namespace

std::string trainTagger(const std::vector<TreeSentence>& plain, const WordNetForms& wordNet, const Regime& regime) {
    Random random(regime.seed);
    const std::vector<TreeSentence> sentences = withRecasedCopies(plain, random);
    const std::vector<TagClass> classes = tagClasses(sentences);
    const std::string lexiconBytes = trainLexicon(plain, wordNet, classes);
    const SparseModel lexicon(lexiconBytes);

    std::vector<Example> examples(sentences.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const TreeSentence& s = sentences[i];
        tagTokens(s.text, s.words, lexicon, examples[i].tokens);
        examples[i].casing = casing(s.text, s.words);
        for (const Word& w : s.words) examples[i].classes.push_back(classOf(w, classes));
    }
    const auto learnOne = [&](Weights& weights, std::size_t i, int) { learn(weights, examples[i], classes.size()); };
    return dateline::packed(classes, lexiconBytes, trained(regime, examples.size(), random, learnOne));
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

std::vector<TreeSentence> jackknifed(const std::vector<TreeSentence>& sentences, const WordNetForms& wordNet,
                                     std::size_t folds, const Regime& regime) {
    std::vector<TreeSentence> result = sentences;
    // By stretches of a hundred sentences, so that most of a document stays in one fold.
    const auto foldOf = [&](std::size_t i) { return sentences[i].source / 100 % folds; };
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<TreeSentence> rest;
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (foldOf(i) != fold) rest.push_back(sentences[i]);
        const std::string bytes = trainTagger(rest, wordNet, regime);
        const TaggerModel model(bytes);
        for (std::size_t i = 0; i < sentences.size(); ++i)
            if (foldOf(i) == fold) tagWords(model, result[i].text, result[i].words);
    }
    return result;
}

}  // namespace dateline::training
