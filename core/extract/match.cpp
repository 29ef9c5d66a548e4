#include "core/extract/rule.h"

#include <algorithm>

namespace dateline {

namespace {

/// Where the pattern from `slot` on ends when it is laid on the tokens from `at` on, the longest way; 0 where it does
/// not fit. Patterns have at most ten places, so trying both ways of an optional place stays cheap.
std::uint32_t fit(const Rule& rule, std::size_t slot, const std::vector<TimeToken>& tokens, std::uint32_t at) {
    for (; slot < rule.pattern.size() && !rule.pattern[slot].words.empty(); ++slot) {
        const Slot& place = rule.pattern[slot];
        const bool fits = at < tokens.size() && tokens[at].is(place.words);
        if (place.optional) {
            const std::uint32_t taken = fits ? fit(rule, slot + 1, tokens, at + 1) : 0;
            if (taken != 0) return taken;
        } else if (fits) {
            ++at;
        } else {
            return 0;
        }
    }
    return at;
}

/// Optional places at a pattern's end must not take what joins it to something else. A stop behind an abbreviation that
/// has stops inside ("a.m.", "B.C.") belongs to it; any other ends the sentence.
std::uint32_t withoutStop(const Match& at, std::uint32_t end) {
    while (end > at.first + 1 &&
           at.tokens[end - 1].is({WordClass::Comma, WordClass::Or, WordClass::Of, WordClass::OpenBracket}))
        --end;
    if (!at.tokens[end - 1].is(WordClass::Stop) || end < at.first + 2) return end;
    const bool dotted = at.tokens[end - 2].span.in(at.text).find('.') != std::string_view::npos;
    return dotted && at.tokens[end - 1].glued ? end : end - 1;
}

template <class F>
void forEachWord(WordClasses words, F&& use) {
    for (std::size_t i = 0; i < wordClassCount; ++i)
        if (words.any(static_cast<WordClass>(i))) use(i);
}

/// What may stand behind a place of a pattern: up to the first place that must be filled; empty where none must.
WordClasses after(const std::array<Slot, 10>& pattern, std::size_t place) {
    WordClasses next;
    for (std::size_t i = place + 1; i < pattern.size() && !pattern[i].words.empty(); ++i) {
        next |= pattern[i].words;
        if (!pattern[i].optional) return next;
    }
    return {};
}

}  // namespace

RuleIndex::RuleIndex(const Grammar& grammar) : grammar_(&grammar) {
    for (std::size_t rule = 0; rule < grammar.size(); ++rule) {
        const auto i = static_cast<std::uint16_t>(rule);
        const auto& pattern = grammar[i].pattern;
        Needs needs{i, {}, {}, {}};
        for (const Slot& slot : pattern)
            if (!slot.optional && !slot.words.empty()) needs = {i, slot.words, needs.last, {}};
        if (needs.beforeLast.empty()) needs.beforeLast = needs.last;
        for (std::size_t place = 0; place < pattern.size(); ++place) {
            constexpr WordClasses marks{WordClass::Comma, WordClass::Stop,
                                        WordClass::Hyphen};  // optional after a weekday; they open nothing
            needs.second = after(pattern, place);
            forEachWord(pattern[place].words.without(marks), [&](std::size_t word) {
                std::vector<Needs>& rules = byFirst_[word];
                if (rules.empty() || rules.back().rule != i)
                    rules.push_back(needs);
                else if (rules.back().second.empty() || needs.second.empty())
                    rules.back().second = {};
                else
                    rules.back().second |= needs.second;
            });
            openers_ |= pattern[place].words.without(marks);
            if (!pattern[place].optional) break;
        }
    }
}

bool RuleIndex::longestAt(const Match& at, WordClasses seen, TimeDraft& best) const {
    best.end = at.first;
    std::size_t bestRule = 0;
    const WordClasses classes = at.tokens[at.first].classes;
    const WordClasses next = at.first + 1 < at.tokens.size() ? at.tokens[at.first + 1].classes : WordClasses();
    for (int half = 0; half < 2; ++half) {
        for (std::uint64_t bits = half == 0 ? classes.low : classes.high; bits != 0; bits &= bits - 1) {
            const auto word = static_cast<std::size_t>(__builtin_ctzll(bits)) + static_cast<std::size_t>(half) * 64;
            for (const auto& [index, last, beforeLast, second] : byFirst_[word]) {
                if (!seen.any(last) || !seen.any(beforeLast) || !(second.empty() || next.any(second))) continue;
                const Rule& rule = (*grammar_)[index];
                const std::uint32_t end = fit(rule, 0, at.tokens, at.first);
                if (end <= at.first || end < best.end || (end == best.end && index >= bestRule)) continue;
                Meaning meaning;
                const Match match{at.text, at.tokens, at.first, withoutStop(at, end), at.lexicon};
                if (!rule.produce(match, meaning)) continue;
                best = {at.first, match.end, meaning, rule.name};
                bestRule = index;
            }
        }
    }
    return best.end > at.first;
}

void RuleIndex::match(std::string_view text, const std::vector<TimeToken>& tokens, const Lexicon& lexicon,
                      std::vector<TimeDraft>& drafts) const {
    drafts.clear();
    constexpr std::uint32_t reach = 8;  // a pattern meets its trigger within so many tokens
    std::uint32_t trigger = 0;
    WordClasses seen;
    for (const TimeToken& token : tokens) seen |= token.classes;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    for (std::uint32_t at = 0; at < size;) {
        while (trigger < size && (trigger < at || !tokens[trigger].is(triggers))) ++trigger;
        if (trigger == size) return;
        if (trigger > at + reach) at = trigger - reach;
        TimeDraft draft;
        if (tokens[at].is(openers_) && longestAt({text, tokens, at, at, lexicon}, seen, draft)) {
            drafts.push_back(draft);
            at = draft.end;
        } else {
            ++at;
        }
    }
}

}  // namespace dateline
