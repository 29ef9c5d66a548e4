#include "core/syntax/tag_features.h"

namespace dateline {
namespace {

constexpr TagToken outside{.form = {.form = 1, .lower = 1, .prefix = {}, .suffix = {}, .shape = 1}, .lexical = 255};

}  // namespace

void tagTokens(std::string_view text, std::span<const Word> words, const SparseModel& lexicon,
               std::vector<TagToken>& tokens) {
    tokens.clear();
    tokens.reserve(words.size());
    for (const Word& word : words) {
        const TagToken& token = tokens.emplace_back(TagToken{.form = wordForm(word.span.in(text))});
        lexicon.expect(lexicalKey(token.form.lower));
        lexicon.expect(certainKey(token.form.form));
    }
    for (TagToken& token : tokens) {
        token.lexical = lexicon.label(lexicalKey(token.form.lower)).value_or(token.lexical);
        token.certain = lexicon.label(certainKey(token.form.form)).value_or(token.certain);
    }
}

TagFeatures tagFeatures(std::span<const TagToken> tokens, std::size_t at, std::uint32_t previous, std::uint32_t before,
                        Casing casing) {
    const auto token = [&](std::size_t i) -> const TagToken& { return i < tokens.size() ? tokens[i] : outside; };
    const TagToken& w = tokens[at];
    const TagToken& l = at > 0 ? tokens[at - 1] : outside;
    const TagToken& ll = at > 1 ? tokens[at - 2] : outside;
    const TagToken& r = token(at + 1);
    const TagToken& rr = token(at + 2);
    const std::uint64_t c = static_cast<std::uint64_t>(casing) * 2 + (at == 0 ? 1 : 0);
    const std::uint64_t shape = w.form.shape;
    return {
        feature(0, w.form.form),
        feature(1, w.form.lower),
        feature(2, w.form.suffix[0]),
        feature(3, w.form.suffix[1]),
        feature(4, w.form.suffix[2]),
        feature(5, w.form.suffix[3]),
        feature(6, w.form.suffix[4]),
        feature(7, w.form.prefix[0]),
        feature(8, w.form.prefix[1]),
        feature(9, w.form.prefix[2]),
        feature(10, shape, c),
        feature(11, shape, w.lexical, c),
        feature(12, w.form.suffix[1], shape, c),
        feature(13, previous),
        feature(14, previous, before),
        feature(15, previous, w.form.lower),
        feature(16, previous, w.lexical),
        feature(17, previous, w.form.suffix[2]),
        feature(18, previous, r.lexical),
        feature(19, previous, before, w.lexical),
        feature(20, l.form.lower),
        feature(21, ll.form.lower),
        feature(22, r.form.lower),
        feature(23, l.form.suffix[2]),
        feature(24, r.form.suffix[2]),
        feature(25, r.lexical),
        feature(26, rr.lexical),
        feature(27, w.lexical, r.lexical),
        feature(28, w.form.lower, r.lexical),
        feature(29, w.form.lower, l.form.lower),
        feature(30, r.form.shape, shape, c),
        feature(31, w.lexical, l.form.lower),
        feature(32, w.lexical, r.form.lower),
        feature(33, w.form.suffix[2], r.lexical),
        feature(34, shape, previous, c),
        feature(35, shape, w.lexical, r.form.shape),
        feature(36, shape, w.lexical, l.form.shape),
        feature(37, w.form.suffix[2], shape, c),
        feature(38, w.form.lower, ll.form.lower),
        feature(39, w.form.lower, rr.form.lower),
        feature(40, w.form.lower, r.form.suffix[1]),
    };
}

}  // namespace dateline
