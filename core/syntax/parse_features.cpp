#include "core/syntax/parse_features.h"

#include "core/syntax/word_form.h"

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

class Templates {
public:
    Templates(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features)
        : state_(state), tokens_(tokens), features_(features) {}

    void run();

private:
    const ParseToken& token(std::int32_t i) const {
        return i == ParseState::none ? tokens_.back() : tokens_[static_cast<std::size_t>(i)];
    }
    Atom atom(std::int32_t i) const {
        const ParseToken& t = token(i);
        return {t.word, t.tag, t.upos, t.word * 0x9E3779B97F4A7C15U + t.tag};
    }
    std::uint64_t tag(std::int32_t i) const { return token(i).tag; }
    std::uint64_t relation(std::int32_t i) const {
        return i == ParseState::none ? 99 : static_cast<std::uint64_t>(state_.node(i).relation);
    }
    void add(std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0, std::uint64_t d = 0) {
        features_.list[features_.count++] = feature(pattern_++, a, b, c, d);
    }
    void words();
    void pairs();
    void children();
    void distances();
    void contexts();
    void foreseen();
    std::uint64_t between(std::int32_t left, std::int32_t right) const;

    const ParseState& state_;
    std::span<const ParseToken> tokens_;
    ParseFeatures& features_;
    std::uint64_t pattern_ = 100;
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

void Templates::words() {
    for (const Atom* a : {&s0_, &b0_, &s1_}) {
        add(a->w);
        add(a->x);
        add(a->wx);
    }
    add(s2_.x);
    add(b1_.x);
    add(b1_.w);
    add(b2_.x);
    add(b2_.w);
    add(token(i0_).suffix, s0_.x);
    add(token(j0_).suffix, b0_.x);
}

void Templates::pairs() {
    add(s0_.wx, b0_.wx);
    add(s0_.wx, b0_.x);
    add(s0_.x, b0_.wx);
    add(s0_.x, b0_.x);
    add(s1_.wx, s0_.wx);
    add(s1_.wx, s0_.x);
    add(s1_.x, s0_.wx);
    add(s1_.x, s0_.x);
    add(s1_.x, b0_.x);
    add(s1_.w, b0_.w);
    add(s1_.wx, b0_.x);
    add(s1_.x, b0_.wx);
    add(b0_.x, b1_.x);
    add(b0_.wx, b1_.x);
    add(s0_.x, b0_.x, b1_.x);
    add(s0_.w, b0_.x, b1_.x);
    add(s0_.x, b0_.w, b1_.x);
    add(s0_.x, b0_.x, b1_.x, b2_.x);
    add(b0_.x, b1_.x, b2_.x);
    add(s1_.x, s0_.x, b0_.x);
    add(s1_.w, s0_.x, b0_.x);
    add(s1_.x, s0_.w, b0_.x);
    add(s1_.x, s0_.x, b0_.w);
    add(s1_.w, s0_.w, b0_.x);
    add(s1_.w, s0_.x, b0_.w);
    add(s1_.x, s0_.x, b0_.x, b1_.x);
    add(s2_.x, s1_.x, s0_.x);
    add(s2_.x, s1_.x, s0_.x, b0_.x);
    // The tags that stand beside the words in the sentence.
    const auto beside = [&](std::int32_t i, std::int32_t step) {
        return i == ParseState::none || i + step < 0 ? std::uint64_t{noTag} : tag(std::min(i + step, state_.size()));
    };
    add(s0_.x, beside(i0_, 1), beside(j0_, -1), b0_.x);
    add(beside(i0_, -1), s0_.x, beside(j0_, -1), b0_.x);
    add(s0_.x, beside(i0_, 1), b0_.x, b1_.x);
    add(beside(i0_, -1), s0_.x, b0_.x, b1_.x);
    add(s1_.x, beside(i1_, 1), beside(i0_, -1), s0_.x);
    add(beside(i1_, -1), s1_.x, s0_.x, beside(i0_, 1));
}

void Templates::children() {
    const ParseState::Node empty;
    const ParseState::Node& n0 = i0_ == ParseState::none ? empty : state_.node(i0_);
    const ParseState::Node& n1 = i1_ == ParseState::none ? empty : state_.node(i1_);
    const ParseState::Node& m0 = state_.node(j0_);
    add(s0_.x, tag(n0.left), b0_.x);
    add(s0_.x, tag(n0.right), b0_.x);
    add(s0_.x, b0_.x, tag(m0.left));
    add(s0_.x, tag(n0.left), tag(n0.left2), b0_.x);
    add(s0_.x, tag(n0.right), tag(n0.right2), b0_.x);
    add(s0_.x, b0_.x, tag(m0.left), tag(m0.left2));
    add(s1_.x, tag(n1.left), s0_.x);
    add(s1_.x, tag(n1.right), s0_.x);
    add(s1_.x, tag(n1.right), s0_.x, b0_.x);
    add(s1_.x, s0_.x, tag(n0.left));
    add(s1_.x, s0_.x, tag(n0.right));
    add(s1_.x, s0_.x, tag(n0.left), tag(n1.right));
    add(s1_.x, s0_.x, tag(n0.right), b0_.x);
    add(s0_.wx, relation(n0.left));
    add(s0_.wx, relation(n0.right));
    add(s1_.wx, relation(n1.left));
    add(s1_.wx, relation(n1.right));
    add(b0_.wx, relation(m0.left));
    add(s0_.x, relation(n0.left), relation(n0.left2));
    add(s0_.x, relation(n0.right), relation(n0.right2));
    add(s1_.x, relation(n1.right), relation(n1.right2), s0_.x);
    add(s1_.x, relation(n1.left), relation(n1.left2), s0_.x);
    add(b0_.x, relation(m0.left), relation(m0.left2), s0_.x);
    add(s0_.x, relation(n0.left), relation(n0.right), b0_.x);
    add(s1_.x, relation(n1.left), relation(n1.right), s0_.x);
    add(token(n0.left).word, s0_.x, s1_.x);
    add(token(n0.left).word, s0_.x, b0_.x);
    add(token(n0.right).word, s0_.x, b0_.x);
    add(token(n1.right).word, s1_.x, s0_.x);
    add(token(m0.left).word, b0_.x, s0_.x);
    add(token(n0.right).word, s0_.w, b0_.x);
    add(token(n0.left).word, relation(n0.left), s1_.u, s0_.u);
    add(token(n0.left).word, relation(n0.left), b0_.u, s0_.u);
    add(token(n0.left2).word, relation(n0.left2), s1_.u, s0_.u);
    add(s0_.wx, n0.leftCount, n0.rightCount);
    add(s0_.x, n0.leftCount, n0.rightCount, b0_.x);
    add(s1_.wx, n1.leftCount, n1.rightCount);
    add(b0_.wx, m0.leftCount);
}

void Templates::distances() {
    const std::uint64_t top = i0_ == ParseState::none ? 20 : bucket(j0_ - i0_);
    const std::uint64_t below = i1_ == ParseState::none ? 20 : bucket(i0_ - i1_);
    add(s0_.w, top);
    add(s0_.x, top);
    add(b0_.w, top);
    add(b0_.x, top);
    add(s0_.x, b0_.x, top);
    add(s1_.x, s0_.x, below);
    add(s1_.w, below);
    add(s0_.w, below);
    add(s1_.x, s0_.x, b0_.x, below * 32 + top);
    add(std::min<std::uint64_t>(state_.depth(), 6), s0_.x, b0_.x);
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

void Templates::contexts() {
    const std::uint64_t top = between(i0_, j0_);
    const std::uint64_t below = between(i1_, i0_);
    add(s0_.x, b0_.x, top);
    add(s0_.w, top);
    add(b0_.w, top);
    add(s1_.x, s0_.x, below);
    add(s1_.w, below);
    add(s0_.w, below);
    add(s0_.u, b0_.u, top, b1_.u);
    add(s1_.u, s0_.u, below, b0_.u);
    const std::uint64_t b3 = tag(state_.buffer(3));
    add(b1_.x, b2_.x, b3);
    add(b0_.x, b1_.x, b2_.x, b3);
    add(s0_.u, s1_.u, b0_.u, b1_.u * 32 + b2_.u);
    add(s0_.u, b0_.u, b1_.u * 32 + b2_.u, tag(state_.buffer(3)));
}

/// What the supertags foresee of the words at hand.
void Templates::foreseen() {
    const auto at = [&](std::int32_t i) -> const ParseToken& { return token(i); };
    const ParseToken &t0 = at(i0_), &t1 = at(i1_), &n0 = at(j0_), &n1 = at(state_.buffer(1)),
                     &n2 = at(state_.buffer(2));
    add(t0.place, b0_.x);
    add(t0.place, n0.place);
    add(s0_.x, n0.place);
    add(t0.place, t0.dependents, n0.place, n0.dependents);
    add(t1.place, t0.place);
    add(t1.place, s0_.x);
    add(s1_.x, t0.place);
    add(t1.place, t0.place, n0.place);
    add(t1.place, t1.dependents, t0.place, n0.place);
    add(n0.place, n1.place);
    add(t0.place, n0.place, n1.place);
    add(n0.place, n1.place, n2.place);
    add(t0.place, t0.dependents, s0_.x, b0_.x);
    add(t0.place, s0_.x, b0_.x, b1_.x);
    add(t0.place, s1_.x, s0_.x, b0_.x);
    add(n0.place, s0_.x, b0_.x);
    add(t0.place, s0_.w, b0_.x);
    add(t0.place, s0_.x, b0_.w);
    add(t0.place, s1_.w, s0_.x);
    add(t0.place, s0_.w, s1_.x);
    const std::uint64_t grown = i0_ == ParseState::none ? 99 : std::min<std::uint64_t>(state_.node(i0_).rightCount, 2);
    add(t0.dependents, grown, t0.place, n0.place);
    add(t0.dependents, grown, s0_.x, b0_.x);
    add(t0.place, between(i0_, j0_), n0.place);
    add(t0.place, between(i1_, i0_), t1.place);
    add(t0.second, t0.place, b0_.x);
    add(t0.second, n0.place);
    add(t0.second, t1.place);
    add(t0.second, t0.place, s0_.x, b0_.x);
    add(n0.second, s0_.x, b0_.x);
    add(t1.second, t0.place, s0_.x);
    const std::uint64_t rootsBefore = n0.rootsBefore;
    const std::uint64_t roots = rootsBefore * 3 + (tokens_.back().rootsBefore - rootsBefore);
    add(roots, s0_.x, b0_.x);
    add(roots, t0.place, n0.place);
    add(roots, s0_.w, s1_.x);
}

void Templates::run() {
    i0_ = state_.stack(0);
    i1_ = state_.stack(1);
    j0_ = state_.buffer(0);
    s0_ = atom(i0_);
    s1_ = atom(i1_);
    s2_ = atom(state_.stack(2));
    b0_ = atom(j0_);
    b1_ = atom(state_.buffer(1));
    b2_ = atom(state_.buffer(2));
    words();
    pairs();
    children();
    distances();
    contexts();
    foreseen();
}

}  // namespace

void parseTokens(std::string_view text, std::span<const Word> words, std::span<const SupertagGuess> supertags,
                 std::vector<ParseToken>& tokens) {
    tokens.clear();
    tokens.reserve(words.size() + 2);
    std::array<std::uint16_t, 5> before{};
    std::uint8_t roots = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const WordForm form = wordForm(word.span.in(text));
        const SupertagGuess& guess = supertags[i];
        tokens.push_back({form.lower, form.suffix[2], word.xpos, static_cast<std::uint8_t>(word.upos), before,
                          guess.best.place(), guess.second, guess.best.dependents(), roots});
        if (const int kind = kindBetween(word); kind >= 0) ++before[static_cast<std::size_t>(kind)];
        if (guess.best.relation == Relation::Root && roots < 2) ++roots;
    }
    tokens.push_back({3, 3, rootTag, rootTag, before, rootTag, rootTag, 0, roots});
    tokens.push_back({5, 5, noTag, noTag, before, noTag, noTag, 0, roots});
}

void parseFeatures(const ParseState& state, std::span<const ParseToken> tokens, ParseFeatures& features) {
    features.count = 0;
    Templates(state, tokens, features).run();
}

}  // namespace dateline
