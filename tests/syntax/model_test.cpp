#include "core/syntax/feature_index.h"
#include "core/syntax/names.h"
#include "core/syntax/parser.h"
#include "core/syntax/sparse_model.h"
#include "core/syntax/tagger.h"
#include "core/syntax/training/tagger_trainer.h"
#include "core/syntax/training/weights.h"
#include "tests/support/print.h"

#include <QTest>

#include <array>

using namespace dateline;
using namespace dateline::training;

namespace {

/// What the model makes of one feature.
ClassScores scoresOf(const SparseModel& model, Feature seen) {
    ClassScores scores{};
    model.add({&seen, 1}, scores);
    return scores;
}

ClassScores sums(const std::vector<std::vector<ClassWeight>>& features) {
    ClassScores scores{};
    for (const auto& weights : features)
        for (const ClassWeight w : weights) scores[w.index] += w.weight();
    return scores;
}

}  // namespace

class ModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPackedModelGivesBackItsWeights();
    void featuresOfManyClassesAddUpLikeAllOthers();
    void aFeatureIsFoundInACrowdedBucket();
    void bucketsOfAnySizeHoldTheirOwnFeaturesOnly();
    void aLabelIsTheOnlyClassOfItsFeature();
    void theFirstOfTheBestClassesWins();
    void brokenBytesAreAModelWithoutFeatures();
    void anAveragedPerceptronLearnsWhatItIsTaught();
    void weightsOfManyClassesAddUpLikeThoseOfFew();
    void whatWasPrunedIsNotLearnedAgain();
    void trainingTwiceGivesTheSameBytes();
    void namesGoThereAndBack();
};

void ModelTest::aPackedModelGivesBackItsWeights() {
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
    for (std::uint64_t i = 0; i < 5000; ++i)
        features.push_back(
            {feature(1, i), {{static_cast<std::uint8_t>(i % 7), static_cast<std::int8_t>(i % 50 + 1)}, {9, -3}}});
    const std::string bytes = dateline::packed(features);
    const SparseModel model(bytes);
    QCOMPARE(model.size(), bytes.size());
    for (const auto& [f, weights] : features) QVERIFY(scoresOf(model, f) == sums({weights}));
    int mistaken = 0;
    for (std::uint64_t i = 0; i < 10000; ++i) mistaken += scoresOf(model, feature(2, i)) != ClassScores{};
    QVERIFY(mistaken < 10);
    ClassScores scores{};
    const std::array<Feature, 2> seen = {feature(1, 1), feature(2, 1)};
    model.add(seen, scores);
    QCOMPARE(scores[1], 4);
    QCOMPARE(scores[9], -9);
}

void ModelTest::featuresOfManyClassesAddUpLikeAllOthers() {
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
    std::vector<Feature> seen;
    std::vector<std::vector<ClassWeight>> all;
    for (std::uint64_t i = 0; i < 400; ++i) {
        std::vector<ClassWeight> weights;
        for (std::uint64_t c = i % 3; c < 256; c += 1 + i % 90)
            weights.push_back({static_cast<std::uint8_t>(c), static_cast<std::int8_t>(c % 2 == 0 ? 127 : -127)});
        if (weights.size() > 255) weights.resize(255);
        features.push_back({feature(1, i), weights});
        seen.push_back(feature(1, i));
        all.push_back(weights);
    }
    const std::string bytes = dateline::packed(features);
    const SparseModel model(bytes);
    for (std::size_t i = 0; i < seen.size(); ++i) QVERIFY(scoresOf(model, seen[i]) == sums({all[i]}));
    ClassScores scores{};
    model.add(seen, scores);
    QVERIFY(scores == sums(all));
}

void ModelTest::aFeatureIsFoundInACrowdedBucket() {
    // All but the lowest bits are alike: one bucket holds them all.
    std::vector<std::pair<Feature, std::vector<ClassWeight>>> features;
    for (std::uint64_t i = 0; i < 100; ++i) features.push_back({i, {{static_cast<std::uint8_t>(i), 2}}});
    const std::string bytes = dateline::packed(features);
    const SparseModel model(bytes);
    for (const auto& [f, weights] : features) QVERIFY(scoresOf(model, f) == sums({weights}));
    QVERIFY(scoresOf(model, 100) == ClassScores{});
}

void ModelTest::bucketsOfAnySizeHoldTheirOwnFeaturesOnly() {
    // The first of two buckets, as the packed model has them, holds `count` features, the second none.
    constexpr Feature second = Feature{1} << 63;
    for (std::uint64_t count = 1; count <= 20; ++count) {
        std::string perBucket{static_cast<char>(count), 0}, fingerprints;
        for (std::uint64_t i = 0; i < count; ++i) fingerprints += {static_cast<char>(i), 0};
        const auto bytes = [](const std::string& s) {
            return std::span(reinterpret_cast<const std::uint8_t*>(s.data()), s.size());
        };
        const FeatureIndex index(1, bytes(perBucket), bytes(fingerprints));
        for (std::uint64_t i = 0; i < count; ++i) {
            QCOMPARE(index.find(i), static_cast<std::uint32_t>(i + 1));
            QCOMPARE(index.find(second | i), 0U);
        }
        QCOMPARE(index.find(count), 0U);
    }
}

void ModelTest::aLabelIsTheOnlyClassOfItsFeature() {
    const std::string bytes = dateline::packed({{feature(1, 1), {{255, 1}}}, {feature(1, 2), {{3, 1}, {4, 1}}}});
    const SparseModel model(bytes);
    QCOMPARE(static_cast<int>(model.label(feature(1, 1)).value_or(0)), 255);
    QVERIFY(!model.label(feature(1, 2)));
    QVERIFY(!model.label(feature(1, 3)));
    QVERIFY(!SparseModel().label(feature(1, 1)));
}

void ModelTest::theFirstOfTheBestClassesWins() {
    ClassScores scores{};
    scores[3] = scores[7] = 5;
    scores[9] = 6;
    QCOMPARE(static_cast<int>(bestClass(scores, 9)), 3);
    QCOMPARE(static_cast<int>(bestClass(scores, 10)), 9);
    scores.fill(-4);
    QCOMPARE(static_cast<int>(bestClass(scores, 2)), 0);
}

void ModelTest::brokenBytesAreAModelWithoutFeatures() {
    const std::string whole = dateline::packed({{feature(1, 1), {{0, 5}}}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        QVERIFY(SparseModel(std::string_view(whole).substr(0, size)).empty());
    std::string wrong = whole;
    wrong[12] = '\x7F';
    wrong[13] = '\x7F';
    QVERIFY(SparseModel(wrong).empty());
    std::vector<Word> words(2);
    const std::string text = "ab";
    words[0].span = {0, 1};
    words[1].span = {1, 2};
    tagWords(TaggerModel(""), text, words);
    parseWords(ParserModel(""), text, words);
    QCOMPARE(words[0].head, -1);
}

void ModelTest::anAveragedPerceptronLearnsWhatItIsTaught() {
    Weights weights;
    const std::array<Feature, 2> rain = {feature(1, 1), feature(1, 2)}, sun = {feature(1, 1), feature(1, 3)};
    for (int i = 0; i < 10; ++i) {
        weights.update(rain, 0, 1);
        weights.tick();
        weights.update(sun, 1, 0);
        weights.tick();
    }
    const std::string bytes = training::packed(weights.averaged(), 10);
    const SparseModel model(bytes);
    ClassScores scores{};
    model.add(rain, scores);
    QVERIFY(scores[0] > scores[1]);
    scores = {};
    model.add(sun, scores);
    QVERIFY(scores[1] > scores[0]);
}

void ModelTest::weightsOfManyClassesAddUpLikeThoseOfFew() {
    const Feature seen = feature(1, 1);
    const auto teach = [&](Weights& weights) {
        for (std::uint8_t round = 0; round < 3; ++round)
            for (std::uint8_t c = 0; c < 200; c += 2) {
                weights.update({&seen, 1}, c, 255);
                weights.tick();
            }
    };
    const auto learned = [&](const Weights& weights) {
        ClassScores scores{};
        weights.add({&seen, 1}, scores);
        return scores;
    };
    Weights weights;
    teach(weights);
    const ClassScores scores = learned(weights);
    for (std::size_t c = 0; c < 255; ++c) QCOMPARE(scores[c], c < 200 && c % 2 == 0 ? 3 : 0);
    QCOMPARE(scores[255], -300);
    Weights again(weights.averaged());
    QVERIFY(learned(again) == ClassScores{});
    teach(again);
    QVERIFY(learned(again) == scores);
}

void ModelTest::whatWasPrunedIsNotLearnedAgain() {
    const Feature kept = feature(1, 1), pruned = feature(1, 2);
    const Weights::Averaged few = greatest({{kept, {{0, 9}, {1, -1}}}, {pruned, {{0, 1}}}}, 10, 20);
    Weights again(few);
    again.update(std::array{kept, pruned}, 0, 1);
    again.tick();
    const Weights::Averaged averaged = again.averaged();
    QCOMPARE(averaged.size(), std::size_t{1});
    QCOMPARE(averaged[0].feature, kept);
    QCOMPARE(averaged[0].weights.size(), std::size_t{1});
    QCOMPARE(int{averaged[0].weights[0].first}, 0);
}

void ModelTest::trainingTwiceGivesTheSameBytes() {
    std::vector<TreeSentence> sentences;
    for (const char* subject : {"dogs", "cats", "ships", "men", "rivers", "stars", "trees", "clocks"}) {
        TreeSentence s;
        for (const auto& [form, upos, xpos] :
             {std::tuple{subject, Upos::Noun, "NNS"}, std::tuple{"sleep", Upos::Verb, "VBP"}}) {
            const auto begin = static_cast<std::uint32_t>(s.text.size() + (s.text.empty() ? 0 : 1));
            s.text += (s.text.empty() ? "" : " ") + std::string(form);
            s.words.push_back(
                {.span = {begin, static_cast<std::uint32_t>(s.text.size())}, .upos = upos, .xpos = *xposOf(xpos)});
        }
        sentences.push_back(s);
    }
    const std::string once = trainTagger(sentences, {}, taggerRegime), twice = trainTagger(sentences, {}, taggerRegime);
    QVERIFY(once == twice);
    const TaggerModel model(once);
    QCOMPARE(tagScore(model, sentences).upos, 100.0);
}

void ModelTest::namesGoThereAndBack() {
    for (std::uint8_t i = 0; i < uposCount; ++i)
        QCOMPARE(static_cast<int>(*uposOf(name(static_cast<Upos>(i)))), static_cast<int>(i));
    for (std::uint8_t i = 0; i < xposCount; ++i) QCOMPARE(static_cast<int>(*xposOf(xposName(i))), static_cast<int>(i));
    for (std::uint8_t i = 0; i < relationCount; ++i)
        QCOMPARE(static_cast<int>(*relationOf(name(static_cast<Relation>(i)))), static_cast<int>(i));
    QCOMPARE(static_cast<int>(*relationOf("nsubj:outer")), static_cast<int>(Relation::Nsubj));
    QCOMPARE(static_cast<int>(*relationOf("obl:unmarked")), static_cast<int>(Relation::OblTmod));
    QVERIFY(!relationOf("nonsense"));
}

QTEST_GUILESS_MAIN(ModelTest)
#include "model_test.moc"
