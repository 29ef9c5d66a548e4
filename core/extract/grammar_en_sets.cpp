#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"

#include <algorithm>

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

bool recurring(const Match& m, Meaning& out) {
    out.type = TimexType::Set;
    out.kind = MeaningKind::Repeat;
    out.amount = std::max(1, m.value(W::Each));  // "alternate": every second one
    if (const TimeToken* number = m.find(W::Number)) out.amount = number->number;
    if (m.has({W::Other, W::Couple})) out.amount = 2;
    if (m.has(W::Vague)) out.amount = -1;
    if (const TimeToken* ordinal = m.find(W::Ordinal); ordinal && ordinal->value > 1) out.amount = ordinal->value;
    return true;
}

bool everyUnit(const Match& m, Meaning& out) {
    out.unit = m.unit();
    const bool speed = m.has(W::Per) && out.unit <= Unit::Hour;
    return recurring(m, out) && !speed && out.unit != Unit::Moment && out.unit != Unit::Period;
}

/// What "every other Friday" and "every third summer" are counted in: weeks, years, days.
Unit stepOf(const Match& m) { return m.has(anyWeekday) ? Unit::Week : m.has(W::DayPart) ? Unit::Day : Unit::Year; }

/// "every Friday", "each July", "every summer", "every night"; of "every other Friday" the value tells the step.
bool everyNamed(const Match& m, Meaning& out) {
    if (const TimeToken* weekday = m.find(anyWeekday)) {
        out.date.weekday = static_cast<std::uint8_t>(weekday->value);
        out.date.grain = Grain::Day;
    } else if (const TimeToken* month = m.find(anyMonth)) {
        out.date.month = static_cast<std::uint8_t>(month->value);
        out.date.grain = Grain::Month;
    } else if (const TimeToken* season = m.find(W::Season)) {
        out.date.season = static_cast<Season>(season->value);
        out.date.grain = Grain::Season;
    }
    if (m.has(W::DayPart)) {
        part(m, out);
    }
    recurring(m, out);
    if (out.amount > 1) out.unit = stepOf(m);
    return true;
}

/// A movable holiday comes once a year.
bool everyHoliday(const Match& m, Meaning& out) {
    const std::optional<PartialDate> day = fixedHoliday(m.lexicon.text(m.value(W::Holiday)));
    if (day)
        out.date = *day;
    else
        out.unit = Unit::Year;
    return recurring(m, out);
}

/// "every 2 April", "each May 1".
bool everyDayOfMonth(const Match& m, Meaning& out) {
    if (!calendar(m, out) || !out.date.day) return false;
    recurring(m, out);
    out.amount = 1;
    return true;
}

/// "the first Monday of every month".
bool nthOfEvery(const Match& m, Meaning& out) {
    out.unit = static_cast<Unit>(m.tokens[m.end - 1].unit);  // "second" is a unit as well
    const bool fits = recurring(m, out) && (out.unit == Unit::Month || out.unit == Unit::Year);
    out.amount = 1;
    return fits;
}

/// "at weekends", "on weekends".
bool weekends(const Match& m, Meaning& out) {
    out.fixed = "XXXX-WXX-WE";
    const bool habit = m.first > 0 && m.tokens[m.first - 1].is({W::On, W::At});
    return habit && m.unit() == Unit::Weekend && m.find(W::Unit)->plural && recurring(m, out);
}

bool plurals(const Match& m, Meaning& out) {
    const TimeToken* last = &m.tokens[m.end - 1];
    return last->plural && everyNamed(m, out);
}

/// "twice a week", "three times a day".
bool timesAUnit(const Match& m, Meaning& out) {
    const TimeToken* often = m.find(W::Often);
    const int count = often ? often->value : m.value(W::Number);
    out.unit = m.unit();
    if (count < 1 || count > 200 || out.unit == Unit::Moment || out.unit == Unit::Period) return false;
    recurring(m, out);
    out.amount = 1;
    out.often = static_cast<std::uint8_t>(count);
    return true;
}

bool setWord(const Match& m, Meaning& out) {
    out.fixed = m.lexicon.text(m.value(W::SetWord));
    return recurring(m, out);
}

/// "twice yearly".
bool oftenWord(const Match& m, Meaning& out) {
    setWord(m, out);
    out.often = static_cast<std::uint8_t>(m.value(W::Often));
    return out.fixed.starts_with("P");
}

// clang-format off
const Rule table[] = {
    {"every unit", {one(W::Each), maybe({W::Other, W::Ordinal, W::Number, W::Vague, W::Couple}), maybe(W::Of), one(W::Unit)}, everyUnit,
     "It meets every week.", "every week", "P1W"},
    {"every weekday, month, season", {one(W::Each), one({W::Weekday, W::Month, W::Season, W::DayPart}), maybe(W::DayPart)}, everyNamed,
     "They train every Friday.", "every Friday", "XXXX-WXX-5"},
    {"every second weekday, month, season", {one(W::Each), one({W::Other, W::Ordinal}), one({W::Weekday, W::Month, W::Season, W::DayPart})}, everyNamed,
     "They train every other Friday.", "every other Friday", "P2W"},
    {"every holiday", {one(W::Each), one(W::Holiday)}, everyHoliday, "They sing every Christmas.", "every Christmas", "XXXX-12-25"},
    {"every day of a month", {one(W::Each), one(anyDay), one(W::Month)}, everyDayOfMonth, "They march every 2 April.", "every 2 April", "XXXX-04-02"},
    {"every day of a month", {one(W::Each), one(W::Month), one(anyDay)}, everyDayOfMonth, "They march every April 2.", "every April 2", "XXXX-04-02"},
    {"weekday of every month", {maybe(W::The), one({W::Ordinal, W::Last}), one({W::Weekday, W::Unit}), one({W::Of, W::In}), one(W::Each), one(W::Unit)}, nthOfEvery,
     "They meet on the first Monday of every month.", "the first Monday of every month", "P1M"},
    {"weekdays in the plural", {one(W::Weekday), maybe(W::DayPart)}, plurals,
     "The shop is closed on Tuesdays.", "Tuesdays", "XXXX-WXX-2"},
    {"weekends", {one(W::Unit)}, weekends, "The shop is closed at weekends.", "weekends", "XXXX-WXX-WE"},
    {"so many times a unit", {one(W::Often), one({W::A, W::Per, W::Each}), one(W::Unit)}, timesAUnit, "She swims twice a week.", "twice a week", "P1W"},
    {"so many times a unit", {one(W::Number), one(W::Times), one({W::A, W::Per, W::Each}), one(W::Unit)}, timesAUnit, "She swims three times a day.", "three times a day", "P1D"},
    {"so many times a unit", {one(W::Often), one(W::SetWord)}, oftenWord, "Interest is paid twice yearly.", "twice yearly", "P1Y"},
    {"per unit", {one(W::Per), one(W::Unit)}, everyUnit,
     "Two ships sail per month.", "per month", "P1M"},
    {"word of recurrence", {one(W::SetWord)}, setWord,
     "The bulletin appears monthly.", "monthly", "P1M"},
};
// clang-format on

}  // namespace

std::span<const Rule> setRules() { return table; }

}  // namespace dateline::english
