#include "core/syntax/parser.h"

#include "core/base/resource.h"
#include "core/syntax/names.h"
#include "core/syntax/parse_features.h"
#include "core/syntax/parse_state.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dateline {
namespace {

/// Read from the program's own bytes when first asked for, and never changed after.
const ParserModel& parserModel() {
    static const ParserModel model(resource("models/parser.bin"));
    return model;
}

struct Choice {
    std::uint8_t best = 0;
    std::int32_t margin = 0;  ///< over the best move that builds another tree
};

/// The best move by the scores. Only the root takes Relation::Root, and takes nothing else.
Choice choose(const ParseState& state, std::span<const std::int32_t> scores) {
    constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;
    const bool toRoot = state.buffer(0) == state.size();
    std::int32_t best = lowest, second = lowest;
    std::uint8_t chosen = 0;
    const auto consider = [&](std::uint8_t index) {
        const std::int32_t score = scores[index];
        if (score > best) {
            second = best;
            best = score;
            chosen = index;
        } else {
            second = std::max(second, score);
        }
    };
    if (state.allowed(Move::Shift)) consider(0);
    const bool left = state.allowed(Move::Left), right = state.allowed(Move::Right);
    for (std::uint8_t relation = 1; relation < relationCount; ++relation) {
        if (left && !toRoot) consider(moveClass(Move::Left, static_cast<Relation>(relation)));
        if (right) consider(moveClass(Move::Right, static_cast<Relation>(relation)));
    }
    if (left && toRoot) consider(moveClass(Move::Left, Relation::Root));
    return {chosen, second == lowest ? std::numeric_limits<std::int32_t>::max() / 4 : best - second};
}

}  // namespace

void parseWords(const ParserModel& model, std::string_view text, std::span<Word> words) {
    if (words.empty() || model.weights.empty()) return;
    std::vector<ParseToken> tokens;
    std::vector<SupertagGuess> supertags;
    supertagWords(model.supertagger, text, words, supertags);
    parseTokens(text, words, supertags, tokens);
    ParseState state(words.size());
    ParseFeatures features;
    ClassScores scores;
    while (!state.finished()) {
        scores.fill(0);
        if (!state.forced()) {
            parseFeatures(state, tokens, features);
            model.weights.add(features.view(), scores);
        }
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
