#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

/// "expected to last three weeks": the verb.
bool isVerbLast(const Match& m) {
    if (!m.tokens[m.first].is(W::Last) || m.first == 0) return false;
    const TimeToken& before = m.tokens[m.first - 1];
    return before.is({W::To, W::Future}) || before.span.in(m.text) == "could";
}

bool period(const Match& m, Meaning& out) {
    if (isVerbLast(m)) return false;
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = m.unit();
    out.amount = amount(m);
    if (m.has(W::So)) out.modifier = Modifier::Approx;  // "a week or so"
    return out.unit != Unit::Moment && out.unit != Unit::Period;
}

/// A count and a unit; "one second" is no duration worth a mark where "second" is the ordinal.
bool counted(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    if (unit->is(W::Ordinal) && !unit->plural && !m.has({W::Number, W::Hyphen})) return false;
    // "a two-year term": the article belongs to the term; "a week-long fast" is another rule's.
    const bool joined = m.has(W::Hyphen);
    if (m.has(W::A) && (m.has(W::Number) || joined)) return false;
    if (joined && m.has({W::The, W::These, W::Those})) return false;
    const bool goesOn = m.end + 1 < m.tokens.size() && m.tokens[m.end].is(W::Hyphen) && m.tokens[m.end].glued &&
                        m.tokens[m.end + 1].is({W::Long, W::Old, W::Ago, W::Earlier});
    // "three quarters of them" is a share, "the first two quarters of 1990", "several quarters of losses" are times
    const bool share = unit->unit == static_cast<std::uint8_t>(Unit::Quarter) && m.end < m.tokens.size() &&
                       m.tokens[m.end].is(W::Of) && !m.has({W::Vague, W::Ordinal, W::Last});
    return !goesOn && !share && period(m, out);
}

/// "a three-year period": the noun is a time as well.
bool periodOf(const Match& m, Meaning& out) {
    return period(m, out) && m.tokens[m.end - 1].unit == static_cast<std::uint8_t>(Unit::Period);
}

/// "30-odd years".
bool oddUnits(const Match& m, Meaning& out) {
    if (m.words(m.end - 2) != "odd" || !period(m, out)) return false;
    out.modifier = Modifier::Approx;
    return true;
}

bool andAHalf(const Match& m, Meaning& out) {
    if (!period(m, out)) return false;
    out.amount = 1.5;
    return true;
}

bool half(const Match& m, Meaning& out) {
    if (!period(m, out) || m.unit() == Unit::Second) return false;
    out.amount = 0.5;
    return true;
}

/// "the half year", which is reported on; "the half hour" may be any.
bool halfYear(const Match& m, Meaning& out) { return m.unit() == Unit::Year && half(m, out); }

/// "a quarter of an hour", "three-quarters of a year".
bool quarterOf(const Match& m, Meaning& out) {
    const TimeToken* number = m.find(W::Number);
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = static_cast<Unit>(m.tokens[m.end - 1].unit);
    out.amount = number ? 0.75 : 0.25;
    return (out.unit == Unit::Hour || out.unit == Unit::Year || out.unit == Unit::Century) &&
           (!number || number->number == 3);
}

bool leftOpen(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    if (!unit->plural || !period(m, out)) return false;
    out.amount = -1;
    return true;
}

/// "within weeks or months", "in the days and weeks ahead": worth the smaller.
bool twoLeftOpen(const Match& m, Meaning& out) {
    const TimeToken& last = m.tokens[m.end - 1];
    const bool longer = last.unit > m.find(W::Unit)->unit && last.unit < static_cast<std::uint8_t>(Unit::Period);
    return last.plural && longer && leftOpen(m, out);
}

/// "the first week of May", "the third month of 2019": only where what it is of follows.
bool nthUnit(const Match& m, Meaning& out) {
    const TimeToken& unit = m.tokens[m.end - 1];
    constexpr WordClasses wholes{W::Month, W::MonthShort, W::Year, W::Decade, W::Season};
    const std::uint32_t article = m.end + 1 < m.tokens.size() && m.tokens[m.end + 1].is(W::The) ? 1 : 0;
    const bool of =
        m.end + 1 + article < m.tokens.size() && m.tokens[m.end].is(W::Of) && m.tokens[m.end + 1 + article].is(wholes);
    if (!of || unit.plural || m.value(W::Ordinal) < 1) return false;
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = static_cast<Unit>(unit.unit);
    return out.unit == Unit::Week || out.unit == Unit::Month || out.unit == Unit::Year || out.unit == Unit::Decade;
}

/// "in coming months", "in past years": without an article they name no stretch.
bool comingUnits(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    if (!unit->plural || m.unit() < Unit::Day || m.unit() == Unit::Period) return false;
    out.kind = MeaningKind::Reference;
    out.fixed = m.has(W::Coming) ? "FUTURE_REF" : "PAST_REF";
    return true;
}

/// "the year ended June 30", "the year to June": a stretch of that length, whenever it began.
bool isStretchTo(const Match& m) {
    if (m.end >= m.tokens.size()) return false;
    if (m.tokens[m.end].is(W::Ended)) return true;
    std::uint32_t at = m.end + 1;
    if (!m.tokens[m.end].is(W::To) || m.words(m.end) != "to") return false;
    const auto is = [&](WordClasses words) { return at < m.tokens.size() && m.tokens[at].is(words); };
    if (is(W::The)) ++at;
    if (is({W::Mid, W::End}) && at + 1 < m.tokens.size()) at += m.tokens[at + 1].is({W::Of, W::Hyphen}) ? 2 : 1;
    if (is(anyDay)) ++at;
    return is(anyMonth);
}

/// "the year", "the week": a stretch that the text has spoken of.
bool known(const Match& m, Meaning& out) {
    const TimeToken* unit = m.find(W::Unit);
    out.unit = m.unit();
    const bool record = out.unit == Unit::Minute && m.end < m.tokens.size() && m.tokens[m.end].is(W::Of);
    if (record) return false;  // "the minutes of the meeting"
    if (unit->plural) return leftOpen(m, out);
    if (unit->capital && m.end < m.tokens.size() && m.tokens[m.end].is(W::Number)) return false;  // "the Week 12 game"
    if (out.unit <= Unit::Hour || out.unit == Unit::Period || out.unit == Unit::Quarter) return false;
    if (m.end < m.tokens.size() && m.tokens[m.end].is(W::Hyphen) && m.tokens[m.end].glued)
        return false;  // "the year-ago results"
    if (isStretchTo(m)) return period(m, out);
    out.kind = MeaningKind::Shift;
    out.pick = Pick::Same;
    out.amount = 0;
    out.definite = true;
    out.date.fiscal = m.has(W::Fiscal);
    return true;
}

bool periodOfYearBefore(const Match& m, Meaning& out) {
    period(m, out);
    out.unit = static_cast<Unit>(m.tokens[m.end - 1].unit);
    return m.unit() == Unit::Year && m.tokens[m.end - 1].plural;
}

/// "a month or two": its lower end.
bool orTwo(const Match& m, Meaning& out) {
    if (!period(m, out)) return false;
    out.amount = 1;
    return true;
}

bool someTime(const Match&, Meaning& out) {
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = Unit::Period;
    return true;
}

constexpr WordClasses count{W::Number, W::Vague, W::Couple, W::A, W::Another};
constexpr WordClasses frame{W::Last,     W::Past,  W::Next,   W::Coming,    W::Ordinal, W::Following,
                            W::Previous, W::Other, W::Entire, W::Remaining, W::Latest,  W::Recent};

// clang-format off
const Rule table[] = {
    {"duration", {maybe({W::The, W::These, W::Those}), maybe(frame), one(count), maybe({W::Vague, W::Couple, W::Number}), maybe(W::Of), maybe({W::Extra, W::More, W::Entire}), maybe(W::Hyphen), one(W::Unit), maybe(W::Or), maybe(W::So)}, counted,
     "The strike lasted three weeks.", "three weeks", "P3W"},
    {"duration with a rounded count", {one(W::Number), maybe(W::Hyphen), one(W::About), one(W::Unit)}, oddUnits,
     "Nobody lived there for 30-odd years.", "30-odd years", "P30Y"},
    {"duration between two lengths", {maybe(W::The), maybe(frame), one(W::Number), one({W::To, W::Or, W::Hyphen}), one(W::Number), maybe(W::Hyphen), one(W::Unit)}, period,
     "It will take two to three weeks.", "two to three weeks", "P2W"},
    {"duration between two lengths", {one(W::A), one(W::Unit), one(W::Or), one({W::Number, W::So})}, orTwo, "It will take a month or two.", "a month or two", "P1M"},
    {"period of so long", {maybe({W::A, W::The, W::That, W::This}), one(W::Number), maybe(W::Hyphen), one(W::Unit), one(W::Unit)}, periodOf,
     "It grew over a three-year period.", "a three-year period", "P3Y"},
    {"duration of the year before", {maybe(W::The), one(W::Unit), one(W::Hyphen), one({W::Ago, W::Earlier}), one(W::Number), one(W::Unit)}, periodOfYearBefore,
     "Sales were lower in the year-earlier nine months.", "the year-earlier nine months", "P9M"},
    {"a while", {one(W::A), one(W::While)}, someTime, "They will stay for a while.", "a while", "PXX"},
    {"a while", {one(W::Some), one(W::TimeWord)}, someTime, "They will stay for some time.", "some time", "PXX"},
    {"duration of an age or length", {one({W::Number, W::Unit}), one(W::Hyphen), one(W::Unit), one(W::Hyphen), one({W::Old, W::Long})}, period,
     "The two-year-long trial ended.", "two-year-long", "P2Y"},
    {"duration and a half", {one(W::A), one(W::Unit), one(W::And), one(W::A), one(W::Half)}, andAHalf,
     "He waited a year and a half.", "a year and a half", "P1Y6M"},
    {"half a unit", {one(W::Half), maybe(W::Hyphen), one(W::A), maybe(W::Hyphen), one(W::Unit)}, half,
     "She slept half an hour.", "half an hour", "PT30M"},
    {"half a unit", {one(W::A), one(W::Half), maybe(W::Hyphen), one(W::Unit)}, half,
     "She slept a half hour.", "a half hour", "PT30M"},
    {"half a unit", {one(W::The), one(W::Half), maybe(W::Hyphen), one(W::Unit)}, halfYear,
     "Profit fell in the half year to June.", "the half year", "P6M"},
    {"quarter of a unit", {one(W::A), one(W::QuarterWord), one(W::Of), one(W::A), one(W::Unit)}, quarterOf,
     "She slept a quarter of an hour.", "a quarter of an hour", "PT15M"},
    {"quarter of a unit", {one(W::Number), maybe(W::Hyphen), one(W::Unit), one(W::Of), one(W::A), one(W::Unit)}, quarterOf,
     "She slept three-quarters of an hour.", "three-quarters of an hour", "PT45M"},
    {"duration as long as a unit", {one(W::Unit), one(W::Hyphen), one({W::Long, W::Old})}, period,
     "A week-long fast began.", "week-long", "P1W"},
    {"stretch of a date", {one(W::The), one(W::Ordinal), one(W::Unit)}, nthUnit, "Prices rose in the first week of May.", "the first week of May", "P1W"},
    {"coming days", {one({W::Coming, W::Past}), one(W::Unit)}, comingUnits, "It may fail in coming months.", "coming months", "FUTURE_REF"},
    {"stretch left open", {maybe({W::The, W::These, W::Those}), one({W::Last, W::Past, W::Next, W::Coming, W::Ordinal, W::Following, W::Previous, W::Recent, W::Early}), one(W::Unit)}, leftOpen,
     "The next days brought rain.", "The next days", "PXD"},
    {"stretch left open", {one(W::Unit)}, leftOpen,
     "Talks dragged on for months.", "months", "PXM"},
    {"stretches left open", {maybe({W::The, W::These, W::Those}), maybe({W::Past, W::Coming, W::Recent}), one(W::Unit), one({W::And, W::Or}), one(W::Unit)}, twoLeftOpen,
     "They will talk in the coming weeks and months.", "the coming weeks and months", "PXW"},
    {"stretch spoken of", {one(W::The), maybe({W::Entire, W::Fiscal}), one(W::Unit)}, known,
     "In 1920 he moved; later in the year he wed.", "later in the year", "1920"},
};
// clang-format on

}  // namespace

std::span<const Rule> durationRules() { return table; }

}  // namespace dateline::english
