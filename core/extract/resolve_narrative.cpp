#include "core/extract/resolve.h"

#include <cstdlib>

namespace dateline {

namespace {

bool isLowerNoun(const SentenceView& s, std::uint32_t at) {
    const char first = s.words(at).front();
    return s.tokens[at].classes.empty() && first >= 'a' && first <= 'z';
}

}  // namespace

/// "on Friday" and "yesterday" speak from a day that the text does not give: news, whose open dates stay open.
void Resolver::noteNews(const Meaning& meaning, const TimeExpression& expression) {
    if (published_ || expression.reading.anchor != Anchor::Missing) return;
    if (meaning.date.weekday != 0 || meaning.kind == MeaningKind::Shift) ++spoken_;
}

/// A text without a date tells history once it has given a day, month or season with its year, or several years.
bool Resolver::isHistory() const { return dated_ >= 2 && dated_ > 3 * spoken_; }

/// A history that has reached 1920 and names 1812 has not gone back a century: a far year moves the narrative only when
/// the next one is near it too, or where it opens the sentence.
bool Resolver::isDigression(std::int32_t year) {
    constexpr std::int32_t far = 15;
    if (!narrative_ || published_ || std::abs(year - *narrative_->year) <= far) {
        digression_.reset();
        return false;
    }
    const bool again = digression_ && std::abs(year - *digression_) <= far;
    digression_ = year;
    return !again;
}

/// The quarter that is reported: one that is over, and no earlier one that it is compared with. What a firm calls its
/// fiscal quarter, or says to have ended, is reported whatever the calendar says.
void Resolver::noteQuarter(const SentenceView& s, const TimeDraft& draft, const TimeExpression& expression) {
    if (!expression.when || !expression.when->date.quarter) return;
    const PartialDate& date = expression.when->date;
    bool fiscal = false;
    for (std::uint32_t at = draft.first; at < draft.end; ++at) fiscal |= s.is(at, WordClass::Fiscal);
    const std::optional<Interval> now = interval(date), known = quarter_ ? interval(*quarter_) : std::nullopt;
    if (published_ && known && now && !fiscal && !draft.meaning.ended) {
        const bool over = *now->end <= *published_, knownOver = *known->end <= *published_;
        if ((!over && knownOver) || (knownOver && *now->begin < *known->begin)) return;
    }
    quarter_ = date;
    quarterIsFiscal_ = fiscal;
}

void Resolver::remember(const TimeExpression& expression, bool counted, bool opens) {
    if (!expression.when || !expression.when->date.year) return;
    const PartialDate& date = expression.when->date;
    if (!interval(date) || (isDigression(*date.year) && !opens)) return;
    if (!counted) dated_ += date.grain > Grain::Year || opens ? 2 : 1;
    narrative_ = date;
    narrativeSpan_ = expression.span;
    narrativeOpens_ = opens;
    narrativeFull_ = date.month && expression.reading.anchor == Anchor::None;
}

/// "the first time since 1974", "as in 1614", "more than in 1990", "the previous year": what a sentence compares with
/// is not the time it tells of.
bool Resolver::isAside(const SentenceView& s, const TimeDraft& draft) {
    const std::int64_t before = static_cast<std::int64_t>(draft.first) - 1;
    if (s.is(before, {WordClass::Since, WordClass::Before, WordClass::Than})) return true;
    if (s.is(before, WordClass::To)) return s.words(draft.first - 1) == "until";
    const bool year = draft.meaning.kind == MeaningKind::Calendar && draft.meaning.date.grain == Grain::Year;
    // "the Civil Constitution (1790)", "the 1978 Treaty of Friendship", "the August 1792 rising": of what was then
    if (year && s.is(before, WordClass::OpenBracket) && s.is(draft.end, WordClass::CloseBracket)) return true;
    const bool attribute = draft.meaning.date.year && s.is(before, WordClass::The) && draft.end < s.tokens.size();
    if (attribute && (year ? s.tokens[draft.end].capital : isLowerNoun(s, draft.end))) return true;
    // "as they had in the previous year"
    if (draft.meaning.pick == Pick::Previous && draft.meaning.unit == Unit::Year && draft.first > 1) return true;
    const bool in = s.is(before, WordClass::In) && before > 0;
    return in && (s.is(before - 1, WordClass::Than) || s.words(draft.first - 2) == "as");
}

}  // namespace dateline
