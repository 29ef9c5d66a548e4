#include "core/syntax/training/parser_trainer.h"

#include "core/syntax/names.h"
#include "core/syntax/parse_features.h"
#include "core/syntax/parse_state.h"

#include <algorithm>
#include <array>

namespace dateline::training {
namespace {

struct Example {
    std::vector<ParseToken> tokens;
    std::vector<std::int32_t> heads;  ///< the root being number `size`
    std::vector<Relation> relations;
    std::vector<std::vector<std::int32_t>> children;  ///< of each word and of the root, ascending
};

Example example(const TreeSentence& s, std::span<const SupertagGuess> supertags) {
    Example e;
    std::vector<SupertagToken> seen;
    supertagTokens(s.text, s.words, seen);
    parseTokens(s.words, seen, supertags, e.tokens);
    const auto size = static_cast<std::int32_t>(s.words.size());
    e.children.resize(s.words.size() + 1);
    for (std::int32_t i = 0; i < size; ++i) {
        const Word& w = s.words[static_cast<std::size_t>(i)];
        e.heads.push_back(w.head < 0 ? size : w.head);
        e.relations.push_back(w.relation);
        e.children[static_cast<std::size_t>(e.heads.back())].push_back(i);
    }
    return e;
}

/// The dynamic oracle of Goldberg and Nivre (2013): how many gold arcs each move makes unreachable.
struct Costs {
    std::array<int, 3> of{};
    bool leftIsGold = false, rightIsGold = false;
};

Costs costs(const ParseState& state, const Example& gold) {
    Costs c;
    const std::int32_t s0 = state.stack(0), s1 = state.stack(1), b0 = state.buffer(0);
    const auto head = [&](std::int32_t i) { return i < state.size() ? gold.heads[static_cast<std::size_t>(i)] : -2; };
    const auto inBuffer = [&](std::int32_t i) { return i >= b0; };
    if (s0 != ParseState::none) {
        const auto& children = gold.children[static_cast<std::size_t>(s0)];
        const auto waiting = static_cast<int>(children.end() - std::lower_bound(children.begin(), children.end(), b0));
        c.of[1] = waiting + (head(s0) == s1 && s1 != ParseState::none) + (inBuffer(head(s0)) && head(s0) != b0);
        c.of[2] = waiting + inBuffer(head(s0));
        c.leftIsGold = head(s0) == b0;
        c.rightIsGold = s1 != ParseState::none && head(s0) == s1;
    }
    for (std::size_t depth = 0; depth < state.depth(); ++depth) {
        const std::int32_t below = state.stack(depth);
        c.of[0] += head(below) == b0;
        c.of[0] += depth > 0 && head(b0) == below;
    }
    return c;
}

bool allowed(const ParseState& state, std::uint8_t index) {
    const Move move = moveOf(index);
    if (!state.allowed(move)) return false;
    const bool toRoot = move == Move::Left && state.buffer(0) == state.size();
    return move == Move::Shift || (relationOf(index) == Relation::Root) == toRoot;
}

class Learner {
public:
    explicit Learner(std::uint64_t seed) : random_(seed) {}

    /// With `explore` it mostly goes on from its own mistakes, as it will have to.
    void learn(Weights& weights, const Example& gold, bool explore) {
        ParseState state(gold.heads.size());
        while (!state.finished()) step(weights, state, gold, explore);
    }

private:
    bool right(std::uint8_t index, const Costs& c, int least, Relation gold) const {
        const Move move = moveOf(index);
        if (c.of[static_cast<std::size_t>(move)] != least) return false;
        if (move == Move::Left && c.leftIsGold) return relationOf(index) == gold;
        if (move == Move::Right && c.rightIsGold) return relationOf(index) == gold;
        return true;
    }
    void step(Weights& weights, ParseState& state, const Example& gold, bool explore);

    Random random_;
    ParseFeatures features_;
};

void Learner::step(Weights& weights, ParseState& state, const Example& gold, bool explore) {
    features_.count = 0;
    frontFeatures(state, gold.tokens, features_);
    topFeatures(state, gold.tokens, features_);
    meetingFeatures(state, gold.tokens, features_);
    ClassScores scores{};
    weights.add(features_.view(), scores);
    const Costs c = costs(state, gold);
    int least = 1000;
    for (const Move move : {Move::Shift, Move::Left, Move::Right})
        if (state.allowed(move)) least = std::min(least, c.of[static_cast<std::size_t>(move)]);
    const std::int32_t top = state.stack(0);
    const Relation relation = top == ParseState::none ? Relation::Dep : gold.relations[static_cast<std::size_t>(top)];
    int best = -1, good = -1, rival = -1;
    for (std::size_t i = 0; i < moveClassCount; ++i) {
        const auto index = static_cast<std::uint8_t>(i);
        if (!allowed(state, index)) continue;
        const auto better = [&](int than) { return than < 0 || scores[i] > scores[static_cast<std::size_t>(than)]; };
        const bool isRight = right(index, c, least, relation);
        if (better(best)) best = static_cast<int>(i);
        if (isRight && better(good)) good = static_cast<int>(i);
        if (!isRight && better(rival)) rival = static_cast<int>(i);
    }
    weights.tick();
    constexpr int margin = 4;
    if (rival >= 0 && scores[static_cast<std::size_t>(good)] < scores[static_cast<std::size_t>(rival)] + margin)
        weights.update(features_.view(), static_cast<std::uint8_t>(good), static_cast<std::uint8_t>(rival));
    const auto follow = static_cast<std::uint8_t>(explore && random_.below(10) != 0 ? best : good);
    state.apply(moveOf(follow), dateline::relationOf(follow));
}

}  // namespace

std::string trainParser(const std::vector<TreeSentence>& tagged,
                        const std::vector<std::vector<SupertagGuess>>& supertags, const Regime& regime) {
    std::vector<Example> examples;
    examples.reserve(tagged.size());
    for (std::size_t i = 0; i < tagged.size(); ++i) examples.push_back(example(tagged[i], supertags[i]));
    Learner learner(regime.seed);
    Random random(regime.seed);
    return trained(regime, examples.size(), random,
                   [&](Weights& weights, std::size_t i, int epoch) { learner.learn(weights, examples[i], epoch > 0); });
}

ParseScore parseScore(const ParserModel& model, const std::vector<TreeSentence>& tagged) {
    double words = 0, uas = 0, las = 0;
    for (const TreeSentence& s : tagged) {
        std::vector<Word> parsed = s.words;
        parseWords(model, s.text, parsed);
        for (std::size_t i = 0; i < parsed.size(); ++i) {
            ++words;
            if (parsed[i].head != s.words[i].head) continue;
            ++uas;
            las += universal(parsed[i].relation) == universal(s.words[i].relation);
        }
    }
    return {100 * uas / words, 100 * las / words};
}

}  // namespace dateline::training
