#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

#include <cmath>

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

bool deictic(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = Pick::This;
    out.amount = m.value({W::Deictic, W::DeicticNight});
    if (m.has({W::DeicticNight, W::DayPart})) part(m, out);
    return true;
}

/// "the day after tomorrow".
bool dayBesideDeictic(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Day) return false;
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = Pick::This;
    out.amount = m.value(W::Deictic) + (m.has(W::After) ? 1 : -1);
    return true;
}

/// Whether nothing of the clause follows the match.
bool endsClause(const Match& m) {
    if (m.end >= m.tokens.size()) return true;
    return m.tokens[m.end].is({W::Comma, W::Stop, W::And, W::CloseBracket}) ||
           m.text[m.tokens[m.end].span.begin] == ';';
}

/// "last week", "the following year", "that day", "this month".
bool pickedUnit(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    out.unit = m.unit();
    out.pick = pickOf(m);
    if (out.unit == Unit::Moment || out.unit == Unit::Period || unit->plural || !picksFit(m)) return false;
    if (unit->capital && m.first > 0) return false;  // the programme "This Week"
    // "the past decade" is no decade of the calendar, and "the last fortnight" no two weeks of it
    const bool fortnight = out.unit == Unit::Fortnight && m.has(W::The) && m.has({W::Past, W::Last, W::Next});
    if (fortnight || (m.has(W::Past) && out.unit >= Unit::Decade)) {
        out.type = TimexType::Duration;
        out.kind = MeaningKind::Period;
        return true;
    }
    const bool toThisDay =
        out.unit == Unit::Day && m.has(W::This) && m.first > 0 && m.words(m.first - 1) == "to" && endsClause(m);
    if (toThisDay) {  // "its effects continue to this day"
        out.kind = MeaningKind::Reference;
        out.fixed = "PRESENT_REF";
        return true;
    }
    out.kind = MeaningKind::Shift;
    out.amount = out.pick == Pick::Latest ? 0 : steps(out.pick);
    out.date.fiscal = m.has(W::Fiscal);
    if (out.unit <= Unit::Hour) out.type = TimexType::Time;
    return true;
}

Pick shiftPick(const Match& m) {
    if (m.has(W::Ago) || m.has({W::Now, W::Hence})) return Pick::This;
    if (m.has({W::Later, W::After})) return Pick::Following;
    return Pick::Previous;
}

bool isWorkingDay(std::string_view word) { return word == "working" || word == "business" || word == "trading"; }

/// "three weeks ago", "two days later", "a year earlier".
bool counted(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    if (out.unit == Unit::Period || out.unit == Unit::Moment) return false;
    // "two weeks after the flood": a duration, and an event; "two weeks after." counts from the narrative
    if (m.has({W::Before, W::After}) && !endsClause(m)) return false;
    out.pick = shiftPick(m);
    const double count = amount(m);
    const bool forward = m.has({W::Later, W::After, W::Now, W::Hence});
    out.amount = count < 0 ? 0 : forward ? count : -count;
    const TimeToken* kind = m.find(W::Extra);
    if (kind && out.unit == Unit::Day && isWorkingDay(kind->span.in(m.text))) {  // weekends and holidays fall between
        out.open = true;
        return true;
    }
    if (m.has(W::Half) && m.has(W::And) && !m.has(W::Number)) out.amount *= 1.5;
    if (m.has(W::So)) out.modifier = Modifier::Approx;
    if (out.unit <= Unit::Hour) out.type = TimexType::Time;
    if (out.unit == Unit::Decade) {  // "a decade ago" is a year, not the decade before this one
        out.unit = Unit::Year;
        out.amount *= 10;
    }
    constexpr double mostYears = 9000;  // further back no calendar reaches: "65 million years ago"
    const double years = out.unit == Unit::Century ? 100 : out.unit == Unit::Millennium ? 1000 : 1;
    const bool beyond = out.unit >= Unit::Year && std::abs(out.amount) * years > mostYears;
    if (count >= 0 && !beyond) return true;
    if (m.has(W::Ago))
        out.fixed = "PAST_REF";
    else if (m.has({W::Now, W::Hence}) || out.unit >= Unit::Year)
        out.fixed = forward ? "FUTURE_REF" : "PAST_REF";
    else
        out.open = true;
    return true;
}

/// "three weeks ago to the day".
bool countedToTheDay(const Match& m, Meaning& out) {
    if (m.tokens[m.end - 1].unit != static_cast<std::uint8_t>(Unit::Day) || !counted(m, out) || out.unit < Unit::Day)
        return false;
    out.toTheDay = true;
    return out.fixed.empty() && !out.open;
}

/// "half a century ago".
bool halfAgo(const Match& m, Meaning& out) {
    if (!counted(m, out) || !out.fixed.empty()) return false;
    const bool century = out.unit == Unit::Century;  // as years: "half a century ago" names none
    if (century) out.unit = Unit::Year;
    out.amount *= century ? 50 : 0.5;
    return true;
}

/// "ten years ago today".
bool countedFromToday(const Match& m, Meaning& out) {
    out.toTheDay = true;
    return m.value(W::Deictic) == 0 && counted(m, out) && out.unit >= Unit::Day && out.fixed.empty() && !out.open;
}

/// "two Fridays ago".
bool weekdaysAgo(const Match& m, Meaning& out) {
    const TimeToken* weekday = m.find(anyWeekday);
    const double count = amount(m);
    constexpr double most = 20;
    if (!weekday->plural || count < 1 || count > most || count != static_cast<int>(count)) return false;
    out.date.weekday = static_cast<std::uint8_t>(weekday->value);
    out.date.grain = Grain::Day;
    out.pick = Pick::Last;
    out.amount = count;
    return true;
}

/// "some time ago", "a while ago".
bool someTimeAgo(const Match&, Meaning& out) {
    out.kind = MeaningKind::Reference;
    out.fixed = "PAST_REF";
    return true;
}

bool theOtherDay(const Match& m, Meaning& out) {
    return m.unit() == Unit::Day && !m.find(W::Unit)->plural && someTimeAgo(m, out);
}

/// "the evening before".
bool partBefore(const Match& m, Meaning& out) {
    const bool after = m.has(W::After);
    part(m, out);
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = after ? Pick::Following : Pick::Previous;
    out.amount = after ? 1 : -1;
    return !out.plural && endsClause(m);
}

/// "years ago"; never "day before".
bool longAgo(const Match& m, Meaning& out) { return m.find(W::Unit)->plural && counted(m, out); }

/// "the day before", "the year after".
bool neighbour(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    if (unit->plural || out.unit <= Unit::Hour || out.unit == Unit::Period || !endsClause(m)) return false;
    out.pick = m.has(W::After) ? Pick::Following : Pick::Previous;
    out.amount = m.has(W::After) ? 1 : -1;
    return true;
}

/// "the week before last", "the year after next", "the night before last".
bool twoAway(const Match& m, Meaning& out) {
    const bool last = m.has(W::Last);
    if (last != m.has(W::Before) || last == m.has(W::Next)) return false;
    // "the day before last Tuesday" is counted from that Tuesday
    if (m.end < m.tokens.size() &&
        m.tokens[m.end].is(anyWeekday | anyMonth | WordClasses{W::Unit, W::Season, W::Holiday}))
        return false;
    if (m.has(W::DayPart)) part(m, out);
    out.kind = MeaningKind::Shift;
    out.unit = m.has(W::DayPart) ? Unit::Day : m.unit();
    out.pick = Pick::This;
    out.amount = last ? -2 : 2;
    return out.unit >= Unit::Day && out.unit != Unit::Period;
}

bool pickedPart(const Match& m, Meaning& out) {
    part(m, out);
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = m.has(W::Last) ? Pick::Last : pickOf(m);
    out.amount = out.pick == Pick::Latest ? 0 : steps(out.pick);
    return !out.plural;
}

bool weekdayPart(const Match& m, Meaning& out) {
    part(m, out);
    out.date.weekday = static_cast<std::uint8_t>(m.value(anyWeekday));
    out.pick = pickOf(m);
    return !m.find(anyWeekday)->plural && !out.plural;  // "Friday nights" are a set
}

bool reference(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Reference;
    out.fixed = m.lexicon.text(m.value(W::Reference));
    return true;
}

/// "will one day rule": some day.
bool someDay(const Match& m, Meaning& out) {
    if (m.first == 0 || !m.tokens[m.first - 1].is(W::Future) || m.words(m.first) != "one") return false;
    out.kind = MeaningKind::Reference;
    out.fixed = "FUTURE_REF";
    return m.unit() == Unit::Day;
}

/// "the past", "the present" where no unit follows.
bool theReference(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Reference;
    out.fixed = "PAST_REF";
    return m.end >= m.tokens.size() ||
           m.tokens[m.end]
               .classes
               .without({W::Comma, W::Stop, W::And, W::Or, W::To, W::In, W::Of, W::Possessive, W::That, W::The, W::On,
                         W::At, W::By, W::For, W::From, W::Owner, W::PastCue, W::Future})
               .empty();
}

constexpr WordClasses count{W::Number, W::Vague, W::Couple, W::A, W::Another};
constexpr WordClasses direction{W::Ago, W::Earlier, W::Later, W::Before, W::After, W::Hence};
constexpr WordClasses parts{W::DayPart};

// clang-format off
const Rule table[] = {
    {"today", {one({W::Deictic, W::DeicticNight}), maybe(parts)}, deictic,
     "She spoke yesterday.", "yesterday", "2021-03-01"},
    {"the day after tomorrow", {one(W::The), one(W::Unit), one({W::After, W::Before}), one(W::Deictic)}, dayBesideDeictic,
     "We sail the day after tomorrow.", "the day after tomorrow", "2021-03-04"},
    {"picked unit", {maybe(W::The), one(picks), maybe(picks), maybe(W::Fiscal), one(W::Unit)}, pickedUnit,
     "The team won last week.", "last week", "2021-W08"},
    {"counted from now", {one(count), maybe(W::Vague), maybe(W::Couple), maybe(W::Of), maybe(W::Extra), maybe(W::Hyphen), one(W::Unit), maybe(W::Or), maybe(W::So), one(direction)}, counted,
     "He moved three weeks ago.", "three weeks ago", "2021-W06"},
    {"counted to the day", {one(count), maybe(W::Couple), maybe(W::Of), one(W::Unit), one(direction), one(W::To), one(W::The), one(W::Unit)}, countedToTheDay,
     "He moved three weeks ago to the day.", "three weeks ago to the day", "2021-02-09"},
    {"counted from now", {one(W::A), one(W::Unit), one(W::And), one(W::A), one(W::Half), one(direction)}, counted,
     "He moved a year and a half ago.", "a year and a half ago", "2019-09"},
    {"counted from now", {one(count), maybe(W::Vague), maybe(W::Couple), maybe(W::Of), one(W::Unit), one(W::From), one(W::Now)}, counted,
     "It ends two years from now.", "two years from now", "2023"},
    {"counted from now", {one(W::Half), maybe(W::Hyphen), one(W::A), maybe(W::Hyphen), one(W::Unit), one(direction)}, halfAgo,
     "The mill burned half a century ago.", "half a century ago", "1971"},
    {"counted from today", {one(count), maybe(W::Couple), maybe(W::Of), one(W::Unit), one(W::Ago), one(W::Deictic)}, countedFromToday,
     "Ten years ago today the mill burned.", "Ten years ago today", "2011-03-02"},
    {"weekdays ago", {one({W::Number, W::Couple}), one(anyWeekday), one(W::Ago)}, weekdaysAgo,
     "They left two Fridays ago.", "two Fridays ago", "2021-02-19"},
    {"some time ago", {one({W::A, W::Some}), maybe(W::Long), one({W::While, W::TimeWord}), one(W::Ago)}, someTimeAgo,
     "They left a while ago.", "a while ago", "PAST_REF"},
    {"the other day", {one(W::The), one(W::Other), one(W::Unit)}, theOtherDay, "She called the other day.", "the other day", "PAST_REF"},
    {"the evening before", {one(W::The), one(parts), one({W::Before, W::After})}, partBefore,
     "He died on May 3, 1870; the evening before, he wrote a letter.", "the evening before", "1870-05-02TEV"},
    {"long ago", {one(W::Unit), one({W::Ago, W::Earlier, W::Later, W::Before})}, longAgo,
     "Years ago the mill closed.", "Years ago", "PAST_REF"},
    {"the day before", {one(W::The), one(W::Unit), one({W::Before, W::After})}, neighbour,
     "He died on May 3, 1870; the day before, he wrote a letter.", "the day before", "1870-05-02"},
    {"the week before last", {one(W::The), one({W::Unit, W::DayPart}), one({W::Before, W::After}), one({W::Last, W::Next})}, twoAway,
     "They met the week before last.", "the week before last", "2021-W07"},
    {"picked part of day", {maybe(W::The), one(picks), maybe(picks), one(parts)}, pickedPart,
     "It rained last night.", "last night", "2021-03-01TNI"},
    {"weekday and part of day", {maybe(picks), one(anyWeekday), one(parts)}, weekdayPart,
     "They met Friday evening.", "Friday evening", "2021-02-26TEV"},
    {"the past", {one(W::The), one(W::Past)}, theReference, "It was easier in the past.", "the past", "PAST_REF"},
    {"some day", {one(W::Number), one(W::Unit)}, someDay, "She will one day be mayor.", "one day", "FUTURE_REF"},
    {"word of reference", {one(W::Reference)}, reference,
     "The road is closed now.", "now", "PRESENT_REF"},
};
// clang-format on

}  // namespace

std::span<const Rule> relativeRules() { return table; }

}  // namespace dateline::english
