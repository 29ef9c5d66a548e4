#include "core/syntax/parser.h"

#include "core/base/resource.h"
#include "core/syntax/parse_features.h"
#include "core/syntax/parse_state.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {
namespace {

/// Read from the program's own bytes when first asked for, and never changed after.
const SparseModel& parserModel() {
    static const SparseModel model(resource("models/parser.bin"));
    return model;
}

struct Choice {
    std::uint8_t best = 0;
    std::int32_t margin = 0;  ///< over the best move that builds another tree
};

/// Only the root takes Relation::Root, and takes nothing else.
bool allowed(const ParseState& state, std::uint8_t index) {
    const Move move = moveOf(index);
    if (!state.allowed(move)) return false;
    const bool toRoot = move == Move::Left && state.buffer(0) == state.size();
    return move == Move::Shift || (relationOf(index) == Relation::Root) == toRoot;
}

Choice choose(const ParseState& state, std::span<const std::int32_t> scores) {
    constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;
    std::int32_t best = lowest, second = lowest;
    std::uint8_t chosen = 0;
    for (std::size_t i = 0; i < moveClassCount; ++i) {
        const auto index = static_cast<std::uint8_t>(i);
        if (scores[i] <= second || !allowed(state, index)) continue;
        if (scores[i] > best) {
            second = best;
            best = scores[i];
            chosen = index;
        } else {
            second = scores[i];
        }
    }
    return {chosen, second == lowest ? std::numeric_limits<std::int32_t>::max() / 4 : best - second};
}

}  // namespace

void parseWords(const SparseModel& model, std::string_view text, std::span<Word> words) {
    if (words.empty() || model.empty()) return;
    std::vector<ParseToken> tokens;
    parseTokens(text, words, tokens);
    ParseState state(words.size());
    std::vector<Feature> features;
    std::array<std::int32_t, moveClassCount> scores;
    while (!state.finished()) {
        parseFeatures(state, tokens, features);
        for (const Feature f : features) model.prefetch(f);
        scores.fill(0);
        for (const Feature f : features) model.add(f, scores.data());
        const Choice choice = choose(state, scores);
        const Move move = moveOf(choice.best);
        if (move != Move::Shift) {
            constexpr float unit = 127 * 127, surest = 10;
            words[static_cast<std::size_t>(state.stack(0))].margin =
                std::min(surest, static_cast<float>(choice.margin) / unit);
        }
        state.apply(move, relationOf(choice.best));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const ParseState::Node& node = state.node(static_cast<std::int32_t>(i));
        words[i].head = node.head == state.size() ? -1 : node.head;
        words[i].relation = node.relation;
    }
}

void parseWords(std::string_view text, std::vector<Word>& words) { parseWords(parserModel(), text, words); }

}  // namespace dateline
