#include "core/extract/resolve.h"

#include "core/extract/anchor.h"
#include "core/extract/resolve_event.h"
#include "core/extract/resolve_neighbour.h"
#include "core/time/calendar.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

Span spanOf(const SentenceView& s, const TimeDraft& d) {
    return {s.tokens[d.first].span.begin, s.tokens[d.end - 1].span.end};
}

/// "after second-quarter profit rose": the hyphen says that a noun follows, and the preposition is the noun's.
bool isCompound(const SentenceView& s, const TimeDraft& draft) {
    return draft.meaning.date.quarter && s.is(draft.end - 1, WordClass::Unit) &&
           spanOf(s, draft).in(s.text).find('-') != std::string_view::npos;
}

/// The modifier that a preposition before the words puts on the date that is meant ("since 2009", "by Friday"). It is
/// no part of TIMEX3's extent or mod.
Modifier prepositionBefore(const SentenceView& s, const TimeDraft& draft) {
    const std::int64_t before = static_cast<std::int64_t>(draft.first) - 1;
    if (s.is(draft.end, WordClass::Possessive) || isCompound(s, draft)) return Modifier::None;
    if (s.is(before, WordClass::Since)) return Modifier::OnOrAfter;
    if (s.is(before, WordClass::Before)) return Modifier::Before;
    if (s.is(before, WordClass::After)) return Modifier::After;
    if (s.is(before, WordClass::By)) return Modifier::OnOrBefore;
    return Modifier::None;
}

void resolveRepeat(const Meaning& meaning, TimeExpression& out) {
    out.quant = meaning.fixed.empty() && meaning.often == 0 ? "EVERY" : "";
    if (meaning.often > 0) out.freq = std::to_string(meaning.often) + "X";
    if (!meaning.fixed.empty()) {
        out.value = meaning.fixed;
    } else if (meaning.unit != Unit::None) {
        out.value = durationValue(meaning.unit, meaning.amount);
    } else {
        PartialDate date = meaning.date;
        date.year.reset();
        out.value = timexValue(date);
    }
}

/// The weekday that was said beside a full date and is not that day's: both are kept.
void checkWeekday(const Meaning& meaning, TimeExpression& out) {
    if (!meaning.said || !out.when) return;
    const std::optional<date::local_days> day = asDay(out.when->date);
    if (!day || !hasKnownWeekday(*day) || isoWeekday(*day) == meaning.said) return;
    PartialDate said;
    said.weekday = meaning.said;
    out.reading.otherwise = When{said, std::nullopt, Modifier::None, false};
    out.reading.otherwiseWhy = "the weekday that is written beside it does not fall on that day";
}

}  // namespace

std::string_view timexName(TimexType type) {
    constexpr std::array<std::string_view, 4> names{"DATE", "TIME", "DURATION", "SET"};
    return names[static_cast<std::size_t>(type)];
}

/// How 3/4/2014 is written here: by the first date in the document that can only be read one way.
void Resolver::settleOrder(const SentenceView& sentence, Meaning& meaning, Reading& reading) {
    if (!orderKnown_) {
        orderKnown_ = true;
        std::vector<TimeToken> tokens;
        const std::string_view text = sentence.text;
        for (std::size_t at = 0; at < text.size();) {
            if (text[at] < '0' || text[at] > '9') {
                ++at;
                continue;
            }
            tokens.clear();
            at = scanDigits(text, at, text.size(), tokens);
            const TimeToken& token = tokens.front();
            if (!token.is(WordClass::NumericDate) || (token.groups != MonthFirst && token.groups != DayFirst)) continue;
            if (token.value / 100 % 100 == token.value % 100) continue;
            dayFirst_ = token.groups == DayFirst;
            break;
        }
    }
    PartialDate& date = meaning.date;
    PartialDate other = date;
    std::swap(other.month, other.day);
    if (dayFirst_) std::swap(other, date);
    reading.otherwise = When{other, std::nullopt, Modifier::None, false};
    reading.otherwiseWhy = "with day and month the other way round";
}

/// "in der Nacht zum 3. Mai" began on the 2nd.
static void toTheNightBefore(PartialDate& date) {
    const std::optional<date::local_days> day = asDay(date);
    if (!day) return;
    const PartialDate before = PartialDate::ofDay(*day - date::days{1});
    date.year = before.year;
    date.month = before.month;
    date.day = before.day;
}

/// "the Christmas Offensive", "the Easter campaign": it lasted longer than the day that it is named after.
static bool isCampaign(const SentenceView& s, std::uint32_t at) {
    constexpr std::array<std::string_view, 4> names{"Offensive", "offensive", "Campaign", "campaign"};
    return at < s.tokens.size() && std::find(names.begin(), names.end(), s.words(at)) != names.end();
}

static void toItsMonth(PartialDate& date) {
    if (!date.month) return;
    date.day = 0;
    date.grain = Grain::Month;
}

/// Ramadan is no day: it lasts 29 or 30 of them, which belong to two months of ours.
static void lastAMonth(TimeExpression& out) {
    const std::optional<date::local_days> first = asDay(out.when->date);
    if (!first) return;
    constexpr date::days last{29};
    out.value = timexValue(PartialDate::ofMonth(*out.when->date.year, out.when->date.month));
    out.when->until = PartialDate::ofDay(*first + last);
    out.when->modifier = Modifier::None;
    out.when->lasted = true;
    out.reading.otherwise.reset();
}

/// A holiday on a Monday or Tuesday ends the weekend before it: "Labor Day weekend".
static date::local_days inItsWeekend(date::local_days day, const Meaning& meaning) {
    constexpr unsigned tuesday = 2;
    const bool before = meaning.unit == Unit::Weekend && !meaning.fixed.empty() && isoWeekday(day) <= tuesday;
    return before ? day - date::days{static_cast<int>(isoWeekday(day))} : day;
}

/// "the week after he died", "the day before the raid": it hangs on what is told beside it, and not on the article;
/// "on 3 May, the day after the raid" is that day.
static bool isBesideClause(const SentenceView& s, const TimeDraft& draft) {
    const Meaning& m = draft.meaning;
    return m.kind == MeaningKind::Shift && m.definite && m.pick == Pick::Same && m.unit >= Unit::Day &&
           m.modifier == Modifier::None && s.is(draft.first, WordClass::The) &&
           s.is(draft.end, {WordClass::Before, WordClass::After});
}

/// "staff may be hired on the day": of whatever it is about.
static bool isOnTheDay(const SentenceView& s, const TimeDraft& draft) {
    const Meaning& m = draft.meaning;
    return m.kind == MeaningKind::Shift && m.definite && m.pick == Pick::Same && m.unit == Unit::Day &&
           s.is(static_cast<std::int64_t>(draft.first) - 1, WordClass::On);
}

/// "more than forty years ago" is no later than then; "less than a week later" is between what it counts from and then.
static void boundByCount(const Meaning& meaning, bool less, TimeExpression& out) {
    When& when = *out.when;
    const bool past = meaning.amount < 0;
    if (when.modifier == Modifier::MoreThan) when.modifier = past ? Modifier::OnOrBefore : Modifier::OnOrAfter;
    if (!less || !out.reading.anchorDate) return;  // "nearly a week later" is then
    const std::optional<date::local_days> from = asDay(*out.reading.anchorDate);
    const std::optional<Interval> range = interval(when.date);
    if (!from || !range) return;
    const PartialDate start = PartialDate::ofDay(*from);
    const PartialDate end = PartialDate::ofDay(date::floor<date::days>(*range->end - std::chrono::seconds{1}));
    const PartialDate begin = PartialDate::ofDay(date::floor<date::days>(*range->begin));
    when = past ? When{begin, start, Modifier::None, false} : When{start, end, Modifier::None, false};
}

TimeExpression Resolver::one(const SentenceView& sentence, const TimeDraft& draft) {
    TimeExpression out;
    Meaning meaning = draft.meaning;
    out.span = spanOf(sentence, draft);
    out.type = meaning.type;
    out.modifier = meaning.modifier;
    if (meaning.kind == MeaningKind::Reference) out.value = meaning.fixed;
    if (meaning.kind == MeaningKind::Period) out.value = durationValue(meaning.unit, meaning.amount);
    if (meaning.kind == MeaningKind::Repeat) resolveRepeat(meaning, out);
    if (meaning.kind == MeaningKind::Shift && !meaning.fixed.empty()) out.value = meaning.fixed;
    if (out.value.empty()) {
        Reading orderReading;
        if (meaning.ambiguousOrder) settleOrder(sentence, meaning, orderReading);
        const bool here = narrativeSpan_.begin >= sentence.tokens.front().span.begin;
        // "in the nine months … a year earlier": of the article's year, unless the sentence has said which
        const bool yearBefore = meaning.kind == MeaningKind::Shift && meaning.unit == Unit::Year;
        const bool ofPublished = longer_ && yearBefore && published_ && !here;
        const Anchors anchors{
            published_, ofPublished ? std::nullopt : narrative_, narrativeSpan_,          isHistory(),
            here,       longer_ ? std::nullopt : quarter_,       here && narrativeOpens_, narrativeFull_};
        const bool apposed = here && draft.first > 1 &&
                             sentence.is(draft.first - 1, {WordClass::Comma, WordClass::Hyphen}) &&
                             sentence.tokens[draft.first - 2].span.end == narrativeSpan_.end;
        if (isBesideClause(sentence, draft) && !apposed) meaning.open = true;
        if (isOnTheDay(sentence, draft) && !narrative_) meaning.open = true;
        Direction told = direction(sentence, draft.first, draft.end, meaning.date.grain < Grain::Day);
        const bool awaited = told.tense == Tense::Future && told.strength == Direction::Strength::Sure;
        if (sentence.is(draft.end, WordClass::Possessive) && !awaited)
            told = {};  // "Wednesday's ruling" has been given
        Resolved resolved = meaning.kind == MeaningKind::Shift ? resolveShift(anchors, meaning, told)
                                                               : resolveCalendar(anchors, meaning, told);
        const bool weekAround = meaning.unit == Unit::Week || meaning.unit == Unit::Weekend;
        if (meaning.kind == MeaningKind::Calendar && weekAround && !meaning.date.weekday)
            if (const auto day = asDay(resolved.date))
                resolved.date = unitAround(inItsWeekend(*day, meaning), meaning.unit);
        if (meaning.kind == MeaningKind::Calendar && meaning.unit == Unit::Day && meaning.date.day)
            toTheNightBefore(resolved.date);
        if (draft.rule == "holiday" && isCampaign(sentence, draft.end)) toItsMonth(resolved.date);
        out.value = timexValue(resolved.date);
        out.reading = resolved.reading;
        if (meaning.ambiguousOrder) out.reading = orderReading;
        const bool possible = isPossible(resolved.date);
        if (possible && resolved.date.year) out.when = When{resolved.date, std::nullopt, meaning.modifier, false};
        if (meaning.fixed == "moon/ramadan" && out.when) lastAMonth(out);
        if (!possible) out.reading.otherwiseWhy = "there is no such day";
        if (meaning.kind == MeaningKind::Shift && out.when)
            boundByCount(meaning, sentence.words(draft.first) == "less", out);
        checkWeekday(meaning, out);
        if (out.when && out.when->modifier == Modifier::None) out.when->modifier = prepositionBefore(sentence, draft);
    }
    if (meaning.stretch != Unit::None) out.value = durationValue(meaning.stretch, meaning.amount);
    out.reading.rule = draft.rule;
    return out;
}

namespace {

/// "the 2022 fair will be held from July 27 to August 7": where the text has told the year of the beginning, it is that
/// of both.
bool takeYearOfBeginning(const Meaning& begin, const Meaning& end, const TimeExpression& first, TimeExpression& last) {
    const bool told = first.reading.anchor == Anchor::Narrative && last.reading.anchor == Anchor::Published;
    if (!told || !begin.date.month || !end.date.month || !first.when->date.year) return false;
    last.when->date.year = *first.when->date.year + (begin.date.month > end.date.month ? 1 : 0);
    last.value = timexValue(last.when->date);
    const std::string_view rule = last.reading.rule;
    last.reading = first.reading;
    last.reading.rule = rule;
    last.reading.otherwise.reset();
    last.reading.otherwiseWhy = {};
    return true;
}

/// "from Monday to Friday", "from November to March": the end is not before the beginning. What is over moves the
/// beginning back, what is to come the end on.
void putInOrder(const Meaning& begin, const Meaning& end, std::optional<date::local_days> published,
                TimeExpression& first, TimeExpression& last) {
    const auto open = [](const Meaning& m) {
        return m.kind == MeaningKind::Calendar && m.pick == Pick::Nearest && !m.date.year;
    };
    if (!published || !open(begin) || !open(end) || !first.when || !last.when) return;
    if (takeYearOfBeginning(begin, end, first, last)) return;
    const bool weekdays = begin.date.weekday && end.date.weekday;
    if (!weekdays && !(begin.date.month && end.date.month)) return;
    const std::optional<Interval> from = interval(first.when->date), to = interval(last.when->date);
    if (!from || !to) return;
    const bool weekApart = weekdays && *to->begin >= *from->begin + date::days{7};  // "Tuesday through Friday"
    if (*to->begin >= *from->begin && !weekApart) return;
    const bool over = !weekApart && *to->end <= *published + date::days{1} && *from->begin <= *published;
    PartialDate& moved = over ? first.when->date : last.when->date;
    if (const std::optional<date::local_days> day = asDay(moved); weekdays && day) {
        const PartialDate full = PartialDate::ofDay(*day + date::days{over || weekApart ? -7 : 7});
        moved.year = full.year;
        moved.month = full.month;
        moved.day = full.day;
    } else if (!weekdays) {
        moved.year = *moved.year + (over ? -1 : 1);
    }
    (over ? first : last).value = timexValue(moved);
}

/// "from midnight on Sunday": the hour has taken its day from the words behind it, and both are of one Sunday.
bool isOfSameDay(const SentenceView& s, const TimeDraft& time, const TimeDraft& day) {
    return time.meaning.type == TimexType::Time && day.meaning.type == TimexType::Date && day.meaning.date.weekday &&
           time.meaning.date.weekday == day.meaning.date.weekday && day.first == time.end + 1 &&
           s.is(time.end, WordClass::On);
}

void takeDayOf(const TimeExpression& time, TimeExpression& day) {
    const std::optional<date::local_days> known = time.when ? asDay(time.when->date) : std::nullopt;
    if (!known || !day.when) return;
    day.when->date = PartialDate::ofDay(*known);
    day.value = timexValue(day.when->date);
    day.reading.direction = time.reading.direction;
    day.reading.otherwise.reset();
}

/// "the first nine months", "the half year": a stretch that is reported on, longer than a quarter.
bool isLongerThanQuarter(const Meaning& m) {
    constexpr double quarter = 3;
    const bool months = m.kind == MeaningKind::Period && m.unit == Unit::Month && m.amount > quarter && m.amount < 12;
    return months || (m.stretch == Unit::Month && m.amount > quarter);
}

/// "depressed by overnight losses", "bombed overnight": it says no more than when, and the narrative stays where it is.
bool isNightOver(const TimeDraft& draft) {
    return draft.meaning.date.part != DayPart::None && draft.rule == "part of day" && draft.meaning.pick == Pick::Last;
}

}  // namespace

void Resolver::resolve(const SentenceView& sentence, const std::vector<TimeDraft>& drafts,
                       std::vector<TimeExpression>& out) {
    bool range = false;
    longer_ = false;
    for (const TimeDraft& draft : drafts) {
        if (draft.meaning.date.quarter) longer_ = false;
        if (isLongerThanQuarter(draft.meaning)) longer_ = true;
        out.push_back(one(sentence, draft));
        TimeExpression& now = out.back();
        if (out.size() > 1 && &draft != drafts.data() && isOfSameDay(sentence, *(&draft - 1), draft))
            takeDayOf(out[out.size() - 2], now);
        if (const auto event = datedEvent(sentence, draft, out)) countFromEvent(sentence, draft, *event, now);
        if (draft.meaning.besideNext != 0) countFrom(one(sentence, *(&draft + 1)), draft.meaning, now);
        const bool counted = draft.meaning.kind == MeaningKind::Shift || draft.meaning.pick == Pick::Same;
        if (!counted && draft.meaning.date.quarter) noteQuarter(sentence, draft, now);
        if (draft.meaning.ended) {
            const bool named = draft.meaning.date.quarter || quarterIsFiscal_;
            countFromEnd(one(sentence, *(&draft + 1)), named, now);
            if (!named) noteQuarter(sentence, draft, now);
        }
        if (range && now.when) {
            TimeExpression& first = out[out.size() - 2];
            putInOrder((&draft - 1)->meaning, draft.meaning, published_, first, now);
            if (first.when) {
                first.when->until = now.when->date;
                first.when->modifier = Modifier::None;
                if (!interval(*first.when))
                    first.when->until.reset();
                else
                    first.when->lasted = (&draft - 1)->meaning.lasted;
                if (first.when->until) first.reading.untilSpan = now.span;
            }
        }
        const bool countedFrom = &draft != drafts.data() && (&draft - 1)->meaning.besideNext != 0;
        if (countedFrom && now.when) now.when->modifier = draft.meaning.modifier;  // "two days after Christmas"
        range = draft.meaning.hasRange;
        noteNews(draft.meaning, now);
        if ((!published_ && isAside(sentence, draft)) || isNightOver(draft)) continue;
        constexpr std::uint32_t opening = 2;  // "In 1914, …": it dates the sentence
        remember(now, counted, draft.first < opening);
    }
}

}  // namespace dateline
