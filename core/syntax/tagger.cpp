#include "core/syntax/tagger.h"

#include "core/base/resource.h"
#include "core/syntax/names.h"
#include "core/syntax/tag_features.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

/// Read from the program's own bytes when first asked for, and never changed after.
const TaggerModel& taggerModel() {
    static const TaggerModel model(resource("models/tagger.bin"));
    return model;
}

}  // namespace

TaggerModel::TaggerModel(std::string_view packed) {
    if (packed.empty()) return;
    const auto count = static_cast<std::size_t>(static_cast<unsigned char>(packed[0]));
    if (packed.size() < 1 + 2 * count) return;
    for (std::size_t i = 0; i < count; ++i) {
        const auto upos = static_cast<std::uint8_t>(packed[1 + 2 * i]);
        const auto xpos = static_cast<std::uint8_t>(packed[2 + 2 * i]);
        classes.push_back({upos < uposCount ? static_cast<Upos>(upos) : Upos::X, xpos});
    }
    packed.remove_prefix(1 + 2 * count);
    lexicon = SparseModel(packed);
    weights = SparseModel(packed.substr(lexicon.size()));
}

std::string packed(std::span<const TagClass> classes, const std::string& lexicon, const std::string& weights) {
    std::string bytes(1, static_cast<char>(classes.size()));
    for (const TagClass& c : classes) {
        bytes += static_cast<char>(c.upos);
        bytes += static_cast<char>(c.xpos);
    }
    return bytes + lexicon + weights;
}

void tagWords(const TaggerModel& model, std::string_view text, std::span<Word> words) {
    if (model.classes.empty()) return;
    std::vector<TagToken> tokens;
    tagTokens(text, words, model.lexicon, tokens);
    const Casing written = casing(text, words);
    std::uint8_t previous = noTag, before = noTag;
    ClassScores scores;
    const auto best = [&](std::size_t i, std::uint8_t last, std::uint8_t lastButOne) {
        scores.fill(0);
        model.weights.add(tagFeatures(tokens, i, last, lastButOne, written), scores);
        return bestClass(scores, model.classes.size());
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint8_t certain = tokens[i].certain;
        const std::uint8_t chosen = certain < model.classes.size() ? certain : best(i, previous, before);
        before = previous;
        previous = chosen;
        words[i].upos = model.classes[previous].upos;
        words[i].xpos = model.classes[previous].xpos;
    }
}

void tagWords(std::string_view text, std::vector<Word>& words) { tagWords(taggerModel(), text, words); }

}  // namespace dateline
