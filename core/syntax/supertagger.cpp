#include "core/syntax/supertagger.h"

#include "core/syntax/names.h"
#include "core/syntax/word_form.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr SupertagToken outside{.word = 7, .suffix = 7, .tag = 253, .upos = 253};

bool isVerbal(const Word& word) { return word.upos == Upos::Verb || word.upos == Upos::Aux; }

std::uint8_t separator(const Word& word) {
    if (word.upos == Upos::Cconj) return 2;
    if (word.upos == Upos::Sconj || xposName(word.xpos).starts_with('W')) return 4;
    return word.upos == Upos::Punct ? 1 : 0;
}

/// How far, as one of a few steps, and on which side.
std::uint64_t step(std::size_t at, std::int32_t other) {
    if (other < 0) return 9;
    const auto distance = std::abs(static_cast<std::int32_t>(at) - other);
    return static_cast<std::uint64_t>(distance <= 4 ? distance : distance <= 8 ? 5 : 6);
}

/// The best place but the chosen one, if its score comes close.
std::uint8_t secondPlace(std::span<const Supertag> classes, const ClassScores& scores, std::uint8_t chosen) {
    constexpr std::int32_t close = 1600;
    std::int32_t best = scores[chosen] - close;
    std::uint8_t second = SupertagGuess::none;
    // Mostly none but the chosen one is close, which is counted without a branch.
    int near = 0;
    for (std::size_t c = 0; c < classes.size(); ++c) near += scores[c] > best;
    for (std::size_t c = 0; near > 1 && c < classes.size(); ++c) {
        if (scores[c] <= best || classes[c].place() == classes[chosen].place()) continue;
        best = scores[c];
        second = classes[c].place();
    }
    return second;
}

/// One word with what stands around it: its neighbours, the nearest verbs.
struct View {
    const SupertagToken &w, &l1, &l2, &l3, &r1, &r2, &r3, &vl, &vr;
    std::uint64_t toLeft = 0, toRight = 0;
    std::uint32_t previous = 0, before = 0;  ///< the classes given to the two words to the left
};

/// Words and tags beside each other.
std::array<Feature, 20> neighbours(const View& v) {
    const auto& [w, l1, l2, l3, r1, r2, r3, vl, vr, toLeft, toRight, previous, before] = v;
    return {
        feature(300, w.word, w.tag),
        feature(301, w.word),
        feature(302, w.suffix, w.tag),
        feature(303, w.tag, l1.tag),
        feature(304, w.tag, r1.tag),
        feature(305, l1.tag, w.tag, r1.tag),
        feature(306, l2.tag, l1.tag, w.tag),
        feature(307, w.tag, r1.tag, r2.tag),
        feature(308, l2.tag, l1.tag, w.tag, r1.tag),
        feature(309, l3.tag * 256U + l2.tag, l1.tag, w.tag),
        feature(310, w.tag, r1.tag, r2.tag, r3.tag),
        feature(311, w.word, l1.word),
        feature(312, w.word, r1.word),
        feature(313, w.word, l1.tag),
        feature(314, w.word, r1.tag),
        feature(315, w.tag, l1.word),
        feature(316, w.tag, r1.word),
        feature(317, w.tag, l2.word),
        feature(318, w.tag, r2.word),
        feature(319, w.word, r1.tag, r2.tag),
    };
}

/// The supertags so far, the verbs around, longer patterns.
std::array<Feature, 16> surroundings(const View& v) {
    const auto& [w, l1, l2, l3, r1, r2, r3, vl, vr, toLeft, toRight, previous, before] = v;
    const std::uint64_t verbs = toLeft * 16 + toRight;
    return {
        feature(320, previous, w.tag),
        feature(321, previous, w.word),
        feature(322, previous, before, w.tag),
        feature(323, previous, w.tag, r1.tag),
        feature(324, w.tag, vr.tag, w.between, toRight),
        feature(325, w.tag, vl.word, w.between),
        feature(326, w.word, vr.word),
        feature(327, w.tag, verbs, w.between),
        feature(328, w.tag, w.position),
        feature(329, w.tag, l1.tag, w.between),
        feature(330, w.word, vr.tag, toRight),
        feature(331, previous, w.tag, vl.tag, vr.tag),
        feature(332, l1.upos, w.upos, r1.upos, w.between),
        feature(333, l2.upos * 256U + l1.upos, w.tag, r1.upos * 256U + r2.upos),
        feature(334, w.tag, r1.word, r2.tag),
        feature(335, w.tag, l1.word, l2.tag),
    };
}

}  // namespace

SupertagModel::SupertagModel(std::string_view packed) {
    if (packed.empty()) return;
    const auto count = static_cast<std::size_t>(static_cast<unsigned char>(packed[0]));
    const std::size_t header = 1 + 3 * count;
    if (packed.size() < header) return;
    for (std::size_t i = 0; i < count; ++i) {
        const char* const bytes = packed.data() + 1 + 3 * i;
        const auto relation = static_cast<unsigned char>(bytes[0]);
        classes.push_back({relation < relationCount ? static_cast<Relation>(relation) : Relation::Dep, bytes[1] != 0,
                           (bytes[2] & 1) != 0, (bytes[2] & 2) != 0});
    }
    weights = SparseModel(packed.substr(header));
    size = header + weights.size();
}

std::string packed(std::span<const Supertag> classes, const std::string& weights) {
    std::string bytes(1, static_cast<char>(classes.size()));
    for (const Supertag& c : classes) {
        bytes += static_cast<char>(c.relation);
        bytes += static_cast<char>(c.headIsRight);
        bytes += static_cast<char>(c.dependents());
    }
    return bytes + weights;
}

void supertagTokens(std::string_view text, std::span<const Word> words, std::vector<SupertagToken>& tokens) {
    tokens.clear();
    tokens.reserve(words.size());
    std::int32_t verb = -1;
    std::uint8_t between = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const WordForm form = wordForm(words[i].span.in(text));
        SupertagToken token{.word = form.lower,
                            .suffix = form.suffix[2],
                            .tag = words[i].xpos,
                            .upos = static_cast<std::uint8_t>(words[i].upos),
                            .verbLeft = verb,
                            .between = between};
        token.position = static_cast<std::uint8_t>((i == 0 ? 1 : 0) + (i + 1 == words.size() ? 2 : 0));
        tokens.push_back(token);
        between |= separator(words[i]);
        if (isVerbal(words[i])) {
            verb = static_cast<std::int32_t>(i);
            between = 0;
        }
    }
    verb = -1;
    between = 0;
    for (std::size_t i = words.size(); i-- > 0;) {
        tokens[i].verbRight = verb;
        tokens[i].between = static_cast<std::uint8_t>(tokens[i].between * 8 + between);
        between |= separator(words[i]);
        if (isVerbal(words[i])) {
            verb = static_cast<std::int32_t>(i);
            between = 0;
        }
    }
}

SupertagFeatures supertagFeatures(std::span<const SupertagToken> tokens, std::size_t at, std::uint32_t previous,
                                  std::uint32_t before) {
    const auto token = [&](std::int64_t offset) -> const SupertagToken& {
        const auto i = static_cast<std::int64_t>(at) + offset;
        return i >= 0 && i < static_cast<std::int64_t>(tokens.size()) ? tokens[static_cast<std::size_t>(i)] : outside;
    };
    const auto other = [&](std::int32_t i) -> const SupertagToken& {
        return i >= 0 ? tokens[static_cast<std::size_t>(i)] : outside;
    };
    const SupertagToken& w = tokens[at];
    const View view{w,
                    token(-1),
                    token(-2),
                    token(-3),
                    token(1),
                    token(2),
                    token(3),
                    other(w.verbLeft),
                    other(w.verbRight),
                    step(at, w.verbLeft),
                    step(at, w.verbRight),
                    previous,
                    before};
    SupertagFeatures features;
    const auto beside = neighbours(view);
    const auto around = surroundings(view);
    std::copy(around.begin(), around.end(), std::copy(beside.begin(), beside.end(), features.begin()));
    return features;
}

void supertagWords(const SupertagModel& model, std::span<const SupertagToken> tokens,
                   std::vector<SupertagGuess>& guesses) {
    guesses.assign(tokens.size(), {});
    if (model.classes.empty()) return;
    std::uint8_t previous = 255, before = 255;
    ClassScores scores;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        scores.fill(0);
        model.weights.add(supertagFeatures(tokens, i, previous, before), scores);
        before = previous;
        previous = bestClass(scores, model.classes.size());
        guesses[i].best = model.classes[previous];
        guesses[i].second = secondPlace(model.classes, scores, previous);
    }
}

void supertagWords(const SupertagModel& model, std::string_view text, std::span<const Word> words,
                   std::vector<SupertagGuess>& guesses) {
    std::vector<SupertagToken> tokens;
    supertagTokens(text, words, tokens);
    supertagWords(model, tokens, guesses);
}

}  // namespace dateline
