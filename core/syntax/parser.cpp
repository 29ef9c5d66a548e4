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

/// Scores the moves of states in the order in which they come, and keeps the sums that will hold again.
class MoveScorer {
public:
    MoveScorer(const SparseModel& weights, std::span<const ParseToken> tokens) : weights_(weights), tokens_(tokens) {}

    /// Replaces `scores`.
    void score(const ParseState& state, ClassScores& scores) {
        if (tops_.size() < state.depth()) tops_.resize(state.depth());
        scores = kept(front_, state, state.buffer(0), frontFeatures);
        const ClassScores& top = kept(tops_[state.depth() - 1], state, state.stack(0), topFeatures);
        for (std::size_t i = 0; i < moveClassCount; ++i) scores[i] += top[i];
        features_.count = 0;
        meetingFeatures(state, tokens_, features_);
        weights_.add(features_.view(), scores);
    }

private:
    /// The sum of features that are the same for one word at one place.
    struct Kept {
        std::int32_t word = ParseState::none;
        ClassScores scores;
    };
    template <class Features>
    const ClassScores& kept(Kept& sum, const ParseState& state, std::int32_t word, Features add) {
        if (sum.word != word) {
            sum.word = word;
            sum.scores.fill(0);
            features_.count = 0;
            add(state, tokens_, features_);
            weights_.add(features_.view(), sum.scores);
        }
        return sum.scores;
    }

    const SparseModel& weights_;
    std::span<const ParseToken> tokens_;
    ParseFeatures features_;
    Kept front_;
    std::vector<Kept> tops_;  ///< by depth: a word comes to the stack once, and what is below it then stays
};

}  // namespace

void parseWords(const ParserModel& model, std::string_view text, std::span<Word> words) {
    if (words.empty() || model.weights.empty()) return;
    std::vector<ParseToken> tokens;
    std::vector<SupertagGuess> supertags;
    supertagWords(model.supertagger, text, words, supertags);
    parseTokens(text, words, supertags, tokens);
    ParseState state(words.size());
    MoveScorer scorer(model.weights, tokens);
    ClassScores scores;
    while (!state.finished()) {
        if (state.forced()) {
            scores.fill(0);
        } else {
            scorer.score(state, scores);
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
