#include "core/extract/tense.h"

namespace dateline {

namespace {

constexpr Direction pastSaid{Tense::Past, "said in the past"};
constexpr Direction futureSaid{Tense::Future, "said of what is to come"};

/// What one token says of the clause's tense: a cue of the lexicon, a regular past, or "to" before a verb.
Direction cue(const SentenceView& s, std::uint32_t at) {
    const Token& token = s.tokens[at];
    if (token.is(Word::Future)) return futureSaid;
    if (token.is(Word::PastCue)) return pastSaid;
    if (!token.classes.empty() && !token.is(Word::To)) return {};
    const std::string_view word = s.words(at);
    if (word.size() > 3 && word.ends_with("ed") && word[0] >= 'a' && word[0] <= 'z') return pastSaid;
    if (word == "to" && at + 1 < s.tokens.size() && s.tokens[at + 1].classes.empty() && !s.tokens[at + 1].capital)
        return futureSaid;
    return {};
}

}  // namespace

Direction direction(const SentenceView& s, std::uint32_t first, std::uint32_t end) {
    constexpr std::uint32_t reach = 30;
    for (std::uint32_t back = 1; back <= reach && back <= first; ++back)
        if (const Direction found = cue(s, first - back); found.tense != Tense::Unknown) return found;
    for (std::uint32_t at = end; at < s.tokens.size() && at < end + reach; ++at)
        if (const Direction found = cue(s, at); found.tense != Tense::Unknown) return found;
    return {};
}

}  // namespace dateline
