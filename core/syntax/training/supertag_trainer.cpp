#include "core/syntax/training/supertag_trainer.h"

#include <algorithm>
#include <array>
#include <map>

namespace dateline::training {
namespace {

/// The 250 most frequent supertags; the others lose what they say of dependents, or are left out.
std::vector<Supertag> supertagClasses(const std::vector<TreeSentence>& sentences) {
    std::map<Supertag, int> frequency;
    for (const TreeSentence& s : sentences)
        for (const Supertag& tag : supertags(s)) ++frequency[tag];
    std::vector<std::pair<int, Supertag>> order;
    order.reserve(frequency.size());
    for (const auto& [tag, count] : frequency) order.emplace_back(-count, tag);
    std::sort(order.begin(), order.end());
    order.resize(std::min<std::size_t>(order.size(), 250));
    std::vector<Supertag> classes;
    classes.reserve(order.size());
    for (const auto& [count, tag] : order) classes.push_back(tag);
    std::sort(classes.begin(), classes.end());
    return classes;
}

struct Example {
    std::vector<SupertagToken> tokens;
    std::vector<int> classes;  ///< -1 for a supertag that is none of them
};

void learn(Weights& weights, const Example& example, std::size_t classCount) {
    std::uint8_t previous = 255, before = 255;
    ClassScores scores;
    for (std::size_t i = 0; i < example.tokens.size(); ++i) {
        scores.fill(0);
        const SupertagFeatures features = supertagFeatures(example.tokens, i, previous, before);
        weights.add(features, scores);
        std::size_t best = 0, rival = 256;
        const int gold = example.classes[i];
        for (std::size_t c = 0; c < classCount; ++c) {
            if (scores[c] > scores[best]) best = c;
            if (static_cast<int>(c) != gold && (rival == 256 || scores[c] > scores[rival])) rival = c;
        }
        weights.tick();
        constexpr int margin = 4;
        if (gold >= 0 && scores[static_cast<std::size_t>(gold)] < scores[rival] + margin)
            weights.update(features, static_cast<std::uint8_t>(gold), static_cast<std::uint8_t>(rival));
        before = previous;
        previous = static_cast<std::uint8_t>(best);
    }
}

}  // namespace

std::vector<Supertag> supertags(const TreeSentence& sentence) {
    std::vector<Supertag> tags(sentence.words.size());
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const Word& word = sentence.words[i];
        tags[i].relation = word.relation;
        if (word.head < 0) continue;
        const auto head = static_cast<std::size_t>(word.head);
        tags[i].headIsRight = head > i;
        if (word.relation == Relation::Punct) continue;
        (head > i ? tags[head].hasLeft : tags[head].hasRight) = true;
    }
    return tags;
}

std::string trainSupertagger(const std::vector<TreeSentence>& tagged, const Regime& regime) {
    const std::vector<Supertag> classes = supertagClasses(tagged);
    std::vector<Example> examples(tagged.size());
    for (std::size_t i = 0; i < tagged.size(); ++i) {
        supertagTokens(tagged[i].text, tagged[i].words, examples[i].tokens);
        for (const Supertag& tag : supertags(tagged[i])) {
            const auto at = std::lower_bound(classes.begin(), classes.end(), tag);
            examples[i].classes.push_back(at != classes.end() && *at == tag ? static_cast<int>(at - classes.begin())
                                                                            : -1);
        }
    }
    const auto learnOne = [&](Weights& weights, std::size_t i, int) { learn(weights, examples[i], classes.size()); };
    Random random(regime.seed);
    return dateline::packed(classes, trained(regime, examples.size(), random, learnOne));
}

double supertagScore(const SupertagModel& model, const std::vector<TreeSentence>& tagged) {
    double words = 0, right = 0;
    std::vector<SupertagGuess> found;
    for (const TreeSentence& s : tagged) {
        supertagWords(model, s.text, s.words, found);
        const std::vector<Supertag> gold = supertags(s);
        for (std::size_t i = 0; i < gold.size(); ++i) right += gold[i].place() == found[i].best.place();
        words += static_cast<double>(gold.size());
    }
    return 100 * right / words;
}

std::vector<std::vector<SupertagGuess>> jackknifedSupertags(const std::vector<TreeSentence>& tagged, std::size_t folds,
                                                            const Regime& regime) {
    std::vector<std::vector<SupertagGuess>> result(tagged.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<TreeSentence> rest;
        for (std::size_t i = 0; i < tagged.size(); ++i)
            if (tagged[i].source / 100 % folds != fold) rest.push_back(tagged[i]);
        const std::string bytes = trainSupertagger(rest, regime);
        const SupertagModel model(bytes);
        for (std::size_t i = 0; i < tagged.size(); ++i)
            if (tagged[i].source / 100 % folds == fold)
                supertagWords(model, tagged[i].text, tagged[i].words, result[i]);
    }
    return result;
}

}  // namespace dateline::training
