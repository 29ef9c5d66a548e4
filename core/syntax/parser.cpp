#include "core/syntax/parser.h"

#include "core/base/resource.h"
#include "core/syntax/names.h"
#include "core/syntax/parse_features.h"
#include "core/syntax/parse_state.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace dateline {
namespace {

/// Read from the program's own bytes when first asked for, and never changed after.
const ParserModel& parserModel() {
    static const ParserModel model(resource("models/parser.bin"));
    return model;
}

constexpr std::int32_t lowest = std::numeric_limits<std::int32_t>::min() / 2;

/// Gives the moves that the state does not allow the lowest score. Only the root takes Relation::Root, and takes
/// nothing else.
void forbid(const ParseState& state, ClassScores& scores) {
    const bool toRoot = state.buffer(0) == state.size();
    const bool left = state.allowed(Move::Left) && !toRoot, right = state.allowed(Move::Right);
    if (!state.allowed(Move::Shift)) scores[0] = lowest;
    scores[moveClass(Move::Right, Relation::Root)] = lowest;
    if (!state.allowed(Move::Left) || !toRoot) scores[moveClass(Move::Left, Relation::Root)] = lowest;
    for (std::size_t c = moveClass(Move::Left, Relation::Root) + 2; !left && c < moveClassCount; c += 2)
        scores[c] = lowest;
    for (std::size_t c = moveClass(Move::Right, Relation::Root) + 2; !right && c < moveClassCount; c += 2)
        scores[c] = lowest;
}

/// How much better the chosen move is than the best that builds another tree. The scores are seen through without a
/// branch, since the processor could not foresee which is the best.
std::int32_t margin(std::uint8_t chosen, ClassScores& scores) {
    const std::int32_t best = std::exchange(scores[chosen], lowest);
    const std::int32_t second = highestScore(scores, moveClassCount);
    return second == lowest ? std::numeric_limits<std::int32_t>::max() / 4 : best - second;
}

/// Scores the moves of states in the order in which they come, and keeps the sums that will hold again.
class MoveScorer {
public:
    MoveScorer(const SparseModel& weights, std::span<const ParseToken> tokens)
        : weights_(weights), tokens_(tokens), tops_(usualDepth) {}

    /// Replaces `scores`.
    void score(const ParseState& state, ClassScores& scores) {
        if (tops_.size() < state.depth()) tops_.resize(2 * state.depth());
        const MoveScores& front = kept(front_, state, state.buffer(0), frontFeatures);
        const MoveScores& top = kept(tops_[state.depth() - 1], state, state.stack(0), topFeatures);
        for (std::size_t i = 0; i < moveClassCount; ++i) scores[i] = front[i] + top[i];
        features_.count = 0;
        meetingFeatures(state, tokens_, features_);
        weights_.add(features_.view(), scores);
    }

private:
    using MoveScores = std::array<std::int32_t, moveClassCount>;
    /// The sum of features that are the same for one word at one place.
    struct Kept {
        std::int32_t word = ParseState::none;
        MoveScores scores{};
    };
    template <class Features>
    const MoveScores& kept(Kept& sum, const ParseState& state, std::int32_t word, Features add) {
        if (sum.word != word) {
            sum.word = word;
            features_.count = 0;
            add(state, tokens_, features_);
            ClassScores scores{};
            weights_.add(features_.view(), scores);
            std::copy_n(scores.begin(), moveClassCount, sum.scores.begin());
        }
        return sum.scores;
    }

    const SparseModel& weights_;
    std::span<const ParseToken> tokens_;
    ParseFeatures features_;
    Kept front_;
    static constexpr std::size_t usualDepth = 8;
    std::vector<Kept> tops_;  ///< by depth: a word comes to the stack once, and what is below it then stays
};

}  // namespace

void parseWords(const ParserModel& model, std::string_view text, std::span<Word> words) {
    if (words.empty() || model.weights.empty()) return;
    std::vector<ParseToken> tokens;
    std::vector<SupertagToken> seen;
    std::vector<SupertagGuess> supertags;
    supertagTokens(text, words, seen);
    supertagWords(model.supertagger, seen, supertags);
    parseTokens(words, seen, supertags, tokens);
    ParseState state(words.size());
    MoveScorer scorer(model.weights, tokens);
    ClassScores scores{};
    while (!state.finished()) {
        if (state.forced()) {
            scores.fill(0);
        } else {
            scorer.score(state, scores);
        }
        forbid(state, scores);
        const std::uint8_t best = bestClass(scores, moveClassCount);
        const Move move = moveOf(best);
        if (move != Move::Shift) {
            constexpr float unit = 127 * 127, surest = 10;
            words[static_cast<std::size_t>(state.stack(0))].margin =
                std::min(surest, static_cast<float>(margin(best, scores)) / unit);
        }
        state.apply(move, relationOf(best));
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const ParseState::Node& node = state.node(static_cast<std::int32_t>(i));
        words[i].head = node.head == state.size() ? -1 : node.head;
        words[i].relation = node.relation;
    }
}

void parseWords(std::string_view text, std::vector<Word>& words) { parseWords(parserModel(), text, words); }

}  // namespace dateline
