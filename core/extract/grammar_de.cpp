#include "core/extract/grammar_de.h"

#include "core/extract/produce.h"

namespace dateline::german {

namespace {

using W = WordClass;
using namespace produce;

bool pickedDate(const Match& m, Meaning& out) {
    out.pick = pickOf(m);
    return calendar(m, out);
}

/// "1990", but not "1990 Menschen": nouns have capitals.
bool plainYear(const Match& m, Meaning& out) {
    const bool nounFollows = m.end < m.tokens.size() && m.tokens[m.end].capital && m.tokens[m.end].classes.empty();
    out.date.grain = Grain::Year;
    return (!nounFollows || m.has(W::Unit)) && (!m.has(W::Unit) || m.unit() == Unit::Year) && year(m, out);
}

bool decade(const Match& m, Meaning& out) {
    const TimeToken* token = m.find({W::Decade, W::DecadeWord});
    out.date.grain = Grain::Decade;
    out.date.year = token->value;
    out.shortYear = token->value < 100;
    return true;
}

bool century(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Century) return false;
    const TimeToken* era = m.find(W::Era);
    const int number = m.value(anyDay);
    out.date.grain = Grain::Century;
    out.date.year = era && era->value < 0 ? 1 - number * 100 : (number - 1) * 100;
    return number > 0;
}

bool season(const Match& m, Meaning& out) {
    out.date.grain = Grain::Season;
    out.date.season = static_cast<Season>(m.value(W::Season));
    out.pick = pickOf(m);
    return m.has(anyYear) ? year(m, out) : true;
}

bool quarter(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Quarter) return false;
    const int number = m.value(anyDay);
    out.date.grain = Grain::Quarter;
    out.date.quarter = static_cast<std::uint8_t>(number);
    return number >= 1 && number <= 4 && (m.has(anyYear) ? year(m, out) : true);
}

bool holiday(const Match& m, Meaning& out) {
    out.fixed = m.lexicon.text(m.value(W::Holiday));
    out.date.grain = Grain::Day;
    out.pick = pickOf(m);
    return m.has(anyYear) ? year(m, out) : true;
}

/// "Freitag", "Freitagabend".
bool weekday(const Match& m, Meaning& out) {
    if (m.has(W::DayPart))
        part(m, out);
    else
        out.date.grain = Grain::Day;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.pick = pickOf(m);
    return true;
}

bool deictic(const Match& m, Meaning& out) {
    if (m.tokens[m.first].is(W::DayPart) && m.tokens[m.first].capital) return false;  // "der Morgen"
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = Pick::This;
    out.amount = m.value(W::Deictic);
    for (std::uint32_t i = m.first + 1; i < m.end; ++i)
        if (m.tokens[i].is(W::DayPart)) {
            part(m, out);
            out.date.part = static_cast<DayPart>(m.tokens[i].unit);
        }
    return true;
}

bool pickedUnit(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = pickOf(m);
    if (out.pick == Pick::Following && m.has(W::Next)) out.pick = Pick::Next;
    out.amount = steps(out.pick);
    return !m.find(W::Unit)->plural && out.unit >= Unit::Day;
}

/// "vor drei Wochen", "in zwei Tagen", "drei Tage später".
bool counted(const Match& m, Meaning& out) {
    const double count = amount(m);
    const bool forward = m.has({W::In, W::Later});
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = m.has(W::Later) ? Pick::Following : m.has(W::Earlier) ? Pick::Previous : Pick::This;
    out.amount = count < 0 ? 0 : forward ? count : -count;
    if (count < 0) out.fixed = forward ? "FUTURE_REF" : "PAST_REF";
    if (out.unit <= Unit::Hour) out.type = TimexType::Time;
    return true;
}

bool duration(const Match& m, Meaning& out) {
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = m.unit();
    out.amount = amount(m);
    return true;
}

bool reference(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Reference;
    out.fixed = m.lexicon.text(m.value(W::Reference));
    return true;
}

bool every(const Match& m, Meaning& out) {
    out.type = TimexType::Set;
    out.kind = MeaningKind::Repeat;
    if (m.has(W::SetWord)) out.fixed = m.lexicon.text(m.value(W::SetWord));
    out.unit = m.unit();
    out.date.grain = m.has(anyMonth) ? Grain::Month : Grain::Day;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.month = static_cast<std::uint8_t>(m.value(anyMonth));
    return true;
}

bool partAlone(const Match& m, Meaning& out) {
    part(m, out);
    return true;
}

bool midnight(const Match&, Meaning& out) {
    out.type = TimexType::Time;
    out.date.grain = Grain::Minute;
    out.date.hour = 24;
    out.date.minute = 0;
    return true;
}

constexpr WordClasses weekdayWord{W::Weekday};
constexpr WordClasses count{W::Number, W::Vague, W::Couple, W::A};

// clang-format off
const Rule table[] = {
    {"day month year", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth), maybe(W::Stop), one(W::Year)}, pickedDate,
     "Der Vertrag wurde am 3. Oktober 1990 unterschrieben.", "3. Oktober 1990", "1990-10-03"},
    {"day month", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth)}, pickedDate,
     "Die Messe begann am 20. Februar.", "20. Februar", "2021-02-20"},
    {"month year", {one(anyMonth), maybe(W::Stop), one(W::Year)}, pickedDate, "Er starb im Mai 1998.", "Mai 1998", "1998-05"},
    {"picked month", {one(picks), one(anyMonth)}, pickedDate, "Sie heirateten letzten Dezember.", "letzten Dezember", "2020-12"},
    {"month", {one(anyMonth)}, pickedDate, "Im Januar schneite es.", "Januar", "2021-01"},
    {"the year so-and-so", {one(W::Unit), one(W::Year)}, plainYear, "Im Jahr 1801 wurde gezählt.", "Jahr 1801", "1801"},
    {"year", {one(W::Year)}, plainYear, "Die Mühle brannte 1911 ab.", "1911", "1911"},
    {"year with an era", {one(W::Number), one(W::Era)}, plainYear, "Die Stadt fiel 146 v. Chr. an Rom.", "146 v. Chr.", "BC0146"},
    {"decade", {maybe(W::The), one({W::Decade, W::DecadeWord}), maybe(W::Unit)}, decade, "In den 1970er Jahren blühte die Stadt.", "den 1970er Jahren", "197"},
    {"century", {maybe(W::The), one(anyDay), maybe(W::Stop), one(W::Unit), maybe(W::Era)}, century, "Im 15. Jahrhundert herrschten Zünfte.", "15. Jahrhundert", "14"},
    {"season of a year", {one(W::Season), one(W::Year)}, season, "Im Sommer 2019 regnete es.", "Sommer 2019", "2019-SU"},
    {"picked season", {one(picks), one(W::Season)}, season, "Der Laden öffnete letzten Sommer.", "letzten Sommer", "2020-SU"},
    {"season", {one(W::Season)}, season, "Im Sommer war der Laden offen.", "Sommer", "2020-SU"},
    {"quarter of a year", {one(anyDay), maybe(W::Stop), one(W::Unit), one(W::Year)}, quarter, "Im dritten Quartal 1984 sank der Gewinn.", "dritten Quartal 1984", "1984-Q3"},
    {"quarter", {one(anyDay), maybe(W::Stop), one(W::Unit)}, quarter, "Im dritten Quartal sank der Gewinn.", "dritten Quartal", "2020-Q3"},
    {"holiday of a year", {one(W::Holiday), one(W::Year)}, holiday, "Ostern 2015 war es kalt.", "Ostern 2015", "2015-04-05"},
    {"picked holiday", {one(picks), one(W::Holiday)}, holiday, "Letzte Weihnachten war es kalt.", "Letzte Weihnachten", "2020-12-25"},
    {"holiday", {one(W::Holiday)}, holiday, "Zu Weihnachten war es kalt.", "Weihnachten", "2020-12-25"},
    {"picked weekday", {one(picks), one(weekdayWord)}, weekday, "Letzten Freitag wurde gewählt.", "Letzten Freitag", "2021-02-26"},
    {"weekday", {one(weekdayWord)}, weekday, "Er trat am Freitagabend zurück.", "Freitagabend", "2021-02-26TEV"},
    {"numeric date", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::NumericDate)}, numericDate, "Das Schreiben vom 30.11.2020 fehlt.", "30.11.2020", "2020-11-30"},
    {"today", {one(W::Deictic), maybe(W::DayPart)}, deictic, "Gestern Abend sprach sie.", "Gestern Abend", "2021-03-01TEV"},
    {"picked unit", {one(picks), one(W::Unit)}, pickedUnit, "Letzte Woche gewann die Mannschaft.", "Letzte Woche", "2021-W08"},
    {"counted from now", {one(W::Ago), one(count), maybe(W::Couple), one(W::Unit)}, counted, "Vor drei Wochen zog er um.", "Vor drei Wochen", "2021-W06"},
    {"counted from now", {one(W::In), one({W::Number, W::Vague}), one(W::Unit)}, counted, "In zwei Tagen endet die Frist.", "In zwei Tagen", "2021-03-04"},
    {"counted from the narrative", {one(count), maybe(W::Couple), one(W::Unit), one({W::Later, W::Earlier})}, counted,
     "Am 3. Mai 1870 fuhr er ab; zwei Tage später kam er an.", "zwei Tage später", "1870-05-05"},
    {"word of reference", {one(W::Reference)}, reference, "Die Straße ist derzeit gesperrt.", "derzeit", "PRESENT_REF"},
    {"every unit", {one(W::Each), one({W::Unit, W::Weekday, W::Month})}, every, "Sie üben jeden Freitag.", "jeden Freitag", "XXXX-WXX-5"},
    {"word of recurrence", {one(W::SetWord)}, every, "Der Laden ist dienstags zu.", "dienstags", "XXXX-WXX-2"},
    {"clock time", {one({W::Clock, W::HourNumber}), one(W::OClock), maybe(W::Zone)}, clock, "Der Zug fuhr um 20.15 Uhr ab.", "20.15 Uhr", "2021-03-02T20:15"},
    {"midnight", {one(W::ClockWord)}, midnight, "Um Mitternacht war Schluss.", "Mitternacht", "2021-03-02T24:00"},
    {"part of day", {one(W::DayPartAlone)}, partAlone, "Der Hof wurde nachts bewacht.", "nachts", "2021-03-02TNI"},
    {"duration", {one(count), maybe(W::Couple), one(W::Unit)}, duration, "Der Streik dauerte drei Wochen.", "drei Wochen", "P3W"},
};
// clang-format on

}  // namespace

std::span<const Rule> rules() { return table; }

}  // namespace dateline::german
