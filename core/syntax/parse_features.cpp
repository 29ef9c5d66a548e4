#include "core/syntax/parse_features.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::uint8_t rootTag = 254;
constexpr std::uint8_t noTag = 255;

/// One word in the eyes of the templates: small numbers and hashes, ready to be combined.
struct Atom {
    std::uint64_t w = 0;   ///< form
    std::uint64_t x = 0;   ///< Penn tag
    std::uint64_t u = 0;   ///< part of speech
    std::uint64_t wx = 0;  ///< form and tag
};

/// The templates of one state. Each list has numbers of its own, so that a template can go without moving the others'.
class Templates {
public:
    Templates(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features)
        : state_(state),
          tokens_(tokens),
          features_(features),
          i0_(state.stack(0)),
          i1_(state.stack(1)),
          j0_(state.buffer(0)),
          s0_(atom(i0_)),
          s1_(atom(i1_)),
          s2_(atom(state.stack(2))),
          b0_(atom(j0_)),
          b1_(atom(state.buffer(1))),
          b2_(atom(state.buffer(2))) {}

    void front();
    void top();
    void meeting();

private:
    const ParseToken& token(std::int32_t i) const {
        return i == ParseState::none ? tokens_.back() : tokens_[static_cast<std::size_t>(i)];
    }
    Atom atom(std::int32_t i) const {
        const ParseToken& t = token(i);
        return {t.word, t.tag, t.upos, t.word * 0x9E3779B97F4A7C15U + t.tag};
    }
    const ParseState::Node& node(std::int32_t i) const {
        static constexpr ParseState::Node empty;
        return i == ParseState::none ? empty : state_.node(i);
    }
    std::uint64_t tag(std::int32_t i) const { return token(i).tag; }
    std::uint64_t relation(std::int32_t i) const {
        return i == ParseState::none ? 99 : static_cast<std::uint64_t>(state_.node(i).relation);
    }
    /// The tag that stands beside a word in the sentence.
    std::uint64_t beside(std::int32_t i, std::int32_t step) const {
        return i == ParseState::none || i + step < 0 ? std::uint64_t{noTag} : tag(std::min(i + step, state_.size()));
    }
    void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0, std::uint64_t d = 0) {
        features_.list[features_.count++] = feature(pattern_++, a, b, c, d);
    }
    void topChildren();
    void topForeseen();
    void words();
    void children();
    void distances();
    void foreseen();
    std::uint64_t between(std::int32_t left, std::int32_t right) const;

    const ParseState& state_;
    std::span<const ParseToken> tokens_;
    ParseFeatures& features_;
    std::uint64_t pattern_ = 0;
    std::int32_t i0_ = 0, i1_ = 0, j0_ = 0;
    Atom s0_, s1_, s2_, b0_, b1_, b2_;
};

int kindBetween(const Word& word) {
    switch (word.upos) {
        case Upos::Verb:
        case Upos::Aux:
            return 0;
        case Upos::Cconj:
            return 2;
        case Upos::Sconj:
            return 3;
        case Upos::Punct:
            return xposName(word.xpos) == "," ? 1 : 4;
        default:
            return xposName(word.xpos).starts_with('W') ? 3 : -1;
    }
}

std::uint64_t bucket(std::int32_t distance) {
    if (distance <= 5) return static_cast<std::uint64_t>(std::max(distance, 0));
    return distance <= 7 ? 6 : distance <= 10 ? 7 : distance <= 20 ? 8 : 9;
}

/// Which kinds of word stand between two words, none counting beyond two.
std::uint64_t Templates::between(std::int32_t left, std::int32_t right) const {
    if (left == ParseState::none || right <= left + 1) return 0;
    std::uint64_t kinds = 1;
    for (std::size_t i = 0; i < 5; ++i) {
        const auto count = static_cast<std::uint16_t>(token(right).before[i] - token(left + 1).before[i]);
        kinds = kinds * 3 + std::min<std::uint64_t>(count, 2);
    }
    return kinds;
}

/// The words that come next.
void Templates::front() {
    const ParseToken &n0 = token(j0_), &n1 = token(state_.buffer(1)), &n2 = token(state_.buffer(2));
    pattern_ = 100;
    add(b0_.w);
    add(b0_.x);
    add(b0_.wx);
    add(b1_.x);
    add(b1_.w);
    add(b2_.x);
    add(n0.suffix, b0_.x);
    add(b0_.x, b1_.x);
    add(b0_.wx, b1_.x);
    add(b0_.x, b1_.x, b2_.x);
    add(n0.place, n1.place);
    add(n0.place, n1.place, n2.place);
}

/// The two words on top of the stack. What hangs to the right of the topmost may still change and is not looked at.
void Templates::top() {
    pattern_ = 200;
    for (const Atom* a : {&s0_, &s1_}) {
        add(a->w);
        add(a->x);
        add(a->wx);
    }
    add(s2_.x);
    add(token(i0_).suffix, s0_.x);
    add(s1_.x, s0_.x);
    add(s1_.x, beside(i1_, 1), beside(i0_, -1), s0_.x);
    add(beside(i1_, -1), s1_.x, s0_.x, beside(i0_, 1));
    const std::uint64_t distance = i1_ == ParseState::none ? 20 : bucket(i0_ - i1_);
    add(s1_.w, distance);
    add(s0_.w, distance);
    const std::uint64_t kinds = between(i1_, i0_);
    add(s1_.w, kinds);
    add(s0_.w, kinds);
    topChildren();
    topForeseen();
}

void Templates::topChildren() {
    const ParseState::Node &n0 = node(i0_), &n1 = node(i1_);
    add(s1_.x, tag(n1.left), s0_.x);
    add(s1_.x, s0_.x, tag(n0.left));
    add(s1_.x, s0_.x, tag(n0.left), tag(n1.right));
    add(s0_.wx, relation(n0.left));
    add(s1_.wx, relation(n1.left));
    add(s1_.wx, relation(n1.right));
    add(s0_.x, relation(n0.left), relation(n0.left2));
    add(s1_.x, relation(n1.right), relation(n1.right2), s0_.x);
    add(s1_.x, relation(n1.left), relation(n1.left2), s0_.x);
    add(token(n1.right).word, s1_.x, s0_.x);
    add(token(n0.left).word, relation(n0.left), s1_.u, s0_.u);
    add(token(n0.left2).word, relation(n0.left2), s1_.u, s0_.u);
    add(s1_.wx, n1.leftCount, n1.rightCount);
}

/// What the supertags foresee of them.
void Templates::topForeseen() {
    const ParseToken &t0 = token(i0_), &t1 = token(i1_);
    add(t1.place, t0.place);
    add(t1.place, s0_.x);
    add(s1_.x, t0.place);
    add(t0.place, s1_.w, s0_.x);
    add(t0.place, s0_.w, s1_.x);
    add(t0.place, between(i1_, i0_), t1.place);
    add(t0.second, t1.place);
    add(t1.second, t0.place, s0_.x);
}

/// Both sides, and what changes while both stay.
void Templates::meeting() {
    pattern_ = 300;
    words();
    children();
    distances();
    foreseen();
}

void Templates::words() {
    add(s1_.x, b0_.x);
    add(s1_.x, s0_.x, b0_.x);
    add(s0_.x, beside(i0_, 1), b0_.x, b1_.x);
}

void Templates::children() {
    const ParseState::Node &n0 = node(i0_), &m0 = node(j0_);
    add(s0_.x, tag(n0.left), b0_.x);
    add(s0_.x, b0_.x, tag(m0.left));
    add(s0_.x, tag(n0.left), tag(n0.left2), b0_.x);
    add(s0_.x, b0_.x, tag(m0.left), tag(m0.left2));
    add(s0_.wx, relation(n0.right));
    add(b0_.wx, relation(m0.left));
    add(s0_.x, relation(n0.right), relation(n0.right2));
    add(b0_.x, relation(m0.left), relation(m0.left2), s0_.x);
    add(s0_.x, relation(n0.left), relation(n0.right), b0_.x);
    add(token(m0.left).word, b0_.x, s0_.x);
    add(token(n0.right).word, s0_.w, b0_.x);
    add(token(n0.left).word, relation(n0.left), b0_.u, s0_.u);
    add(s0_.wx, n0.leftCount, n0.rightCount);
    add(b0_.wx, m0.leftCount);
}

void Templates::distances() {
    const std::uint64_t distance = i0_ == ParseState::none ? 20 : bucket(j0_ - i0_);
    add(s0_.x, distance);
    add(b0_.w, distance);
    add(b0_.x, distance);
    const std::uint64_t kinds = between(i0_, j0_);
    add(s0_.x, b0_.x, kinds);
    add(s0_.w, kinds);
    add(s0_.u, b0_.u, kinds, b1_.u);
    add(s1_.u, s0_.u, between(i1_, i0_), b0_.u);
}

/// What the supertags foresee of both.
void Templates::foreseen() {
    const ParseToken &t0 = token(i0_), &t1 = token(i1_), &n0 = token(j0_), &n1 = token(state_.buffer(1));
    add(t0.place, b0_.x);
    add(t0.place, n0.place);
    add(s0_.x, n0.place);
    add(t0.place, t0.dependents, n0.place, n0.dependents);
    add(t1.place, t0.place, n0.place);
    add(t1.place, t1.dependents, t0.place, n0.place);
    add(t0.place, n0.place, n1.place);
    const std::uint64_t grown = i0_ == ParseState::none ? 99 : std::min<std::uint64_t>(node(i0_).rightCount, 2);
    add(t0.dependents, grown, t0.place, n0.place);
    add(t0.place, between(i0_, j0_), n0.place);
    add(t0.second, t0.place, b0_.x);
    add(t0.second, n0.place);
    add(t0.second, t0.place, s0_.x, b0_.x);
    add(n0.second, s0_.x, b0_.x);
    const std::uint64_t rootsBefore = n0.rootsBefore;
    const std::uint64_t roots = rootsBefore * 3 + (tokens_.back().rootsBefore - rootsBefore);
    add(roots, t0.place, n0.place);
}

}  // namespace

void parseTokens(std::span<const Word> words, std::span<const SupertagToken> seen,
                 std::span<const SupertagGuess> supertags, std::vector<ParseToken>& tokens) {
    tokens.clear();
    tokens.reserve(words.size() + 2);
    std::array<std::uint16_t, 5> before{};
    std::uint8_t roots = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const SupertagGuess& guess = supertags[i];
        tokens.push_back({seen[i].word, seen[i].suffix, word.xpos, static_cast<std::uint8_t>(word.upos), before,
                          guess.best.place(), guess.second, guess.best.dependents(), roots});
        if (const int kind = kindBetween(word); kind >= 0) ++before[static_cast<std::size_t>(kind)];
        if (guess.best.relation == Relation::Root && roots < 2) ++roots;
    }
    tokens.push_back({3, 3, rootTag, rootTag, before, rootTag, rootTag, 0, roots});
    tokens.push_back({5, 5, noTag, noTag, before, noTag, noTag, 0, roots});
}

void frontFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features) {
    Templates(state, tokens, features).front();
}

void topFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features) {
    Templates(state, tokens, features).top();
}

void meetingFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features) {
    Templates(state, tokens, features).meeting();
}

}  // namespace dateline
