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

/// "1990", but not "1990 Menschen": nouns have capitals. "Von 1998 bis 2005 Minister" has said that it is a year.
bool plainYear(const Match& m, Meaning& out) {
    const bool nounFollows = m.end < m.tokens.size() && m.tokens[m.end].capital && m.tokens[m.end].classes.empty();
    const bool endOfRange = m.first > 1 && m.tokens[m.first - 1].is(W::To) && m.tokens[m.first - 2].is(W::Year);
    out.date.grain = Grain::Year;
    return (!nounFollows || endOfRange || m.has(W::Unit)) && (!m.has(W::Unit) || m.unit() == Unit::Year) &&
           year(m, out);
}

/// "Saison 2019", "Olympia 2012": nouns have capitals, and a year behind one is of it.
bool yearOfNoun(const Match& m, Meaning& out) {
    constexpr std::size_t shortest = 4;
    constexpr int first = 1900, last = 2050;
    if (m.first == 0 || m.find(W::Year)->value < first || m.find(W::Year)->value > last) return false;
    const TimeToken& noun = m.tokens[m.first - 1];
    const std::string_view word = m.words(m.first - 1);
    const bool lower = word.size() >= shortest && word[1] >= 'a' && word[1] <= 'z';
    const bool games = word == "WM" || word == "EM";
    return noun.capital && noun.classes.empty() && (lower || games) && m.first > 1 && plainYear(m, out);
}

/// The "20" of "2019/20".
bool endOfSeason(const Match& m, Meaning& out) {
    constexpr int written = 4;  // the century is in the first year
    out.date.grain = Grain::Year;
    out.date.year = m.value(W::YearShort);
    return m.find(W::YearShort)->groups == written;
}

/// "5. Januar dieses Jahres", "Juni letzten Jahres".
bool ofRelativeYear(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Year || m.find(W::Unit)->plural || !calendar(m, out)) return false;
    out.pick = pickOf(m);
    out.unit = Unit::Year;
    out.amount = steps(out.pick);
    return true;
}

/// "Mittwoch vergangener Woche".
bool ofRelativeWeek(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Week || m.find(W::Unit)->plural) return false;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.grain = Grain::Day;
    out.pick = pickOf(m);
    out.unit = Unit::Week;
    out.amount = steps(out.pick);
    return true;
}

/// "am 3. d. M.": of this month.
bool ofThisMonth(const Match& m, Meaning& out) {
    out.date.day = static_cast<std::uint8_t>(m.value(W::DayNumber));
    out.date.grain = Grain::Day;
    out.pick = Pick::This;
    out.unit = Unit::Month;
    out.amount = 0;
    return m.unit() == Unit::Month && m.words(m.end - 1)[0] == 'd';
}

bool decade(const Match& m, Meaning& out) {
    const TimeToken* token = m.find({W::Decade, W::DecadeWord});
    out.date.grain = Grain::Decade;
    out.date.year = token->value;
    out.shortYear = token->value < 100;
    const bool noun = m.end < m.tokens.size() && m.tokens[m.end].capital && m.tokens[m.end].classes.empty();
    return !out.shortYear || m.has(W::The) || !noun;  // "eine 50er Vespa"
}

bool century(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Century && m.unit() != Unit::Millennium) return false;
    const TimeToken* era = m.find(W::Era);
    const int number = m.value(anyDay);
    const int span = m.unit() == Unit::Century ? 100 : 1000;
    out.date.grain = m.unit() == Unit::Century ? Grain::Century : Grain::Millennium;
    out.date.year = era && era->value < 0 ? 1 - number * span : (number - 1) * span;
    return number > 0;
}

bool season(const Match& m, Meaning& out) {
    out.date.grain = Grain::Season;
    out.date.season = static_cast<Season>(m.value(W::Season));
    out.pick = pickOf(m);
    return m.has(anyYear) ? year(m, out) : true;
}

/// "Herbst kommenden Jahres".
bool seasonOfRelativeYear(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Year || m.find(W::Unit)->plural || !season(m, out)) return false;
    out.unit = Unit::Year;
    out.amount = steps(out.pick);
    return true;
}

bool quarter(const Match& m, Meaning& out) {
    const bool half = m.unit() == Unit::Semester;
    if (m.unit() != Unit::Quarter && !half) return false;
    const int number = m.value(anyDay);
    out.date.grain = half ? Grain::Half : Grain::Quarter;
    (half ? out.date.half : out.date.quarter) = static_cast<std::uint8_t>(number);
    return number >= 1 && number <= (half ? 2 : 4) && (m.has(anyYear) ? year(m, out) : true);
}

bool holiday(const Match& m, Meaning& out) {
    out.fixed = m.lexicon.text(m.value(W::Holiday));
    out.date.grain = Grain::Day;
    out.pick = pickOf(m);
    return m.has(anyYear) ? year(m, out) : true;
}

/// "Freitag", "Freitagabend".
bool weekday(const Match& m, Meaning& out) {
    if (m.first > 0 && m.tokens[m.first - 1].is(W::A)) return false;  // "es war ein Mittwoch"
    if (m.has(W::DayPart))
        part(m, out);
    else
        out.date.grain = Grain::Day;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.pick = pickOf(m);
    return true;
}

/// "am ersten Freitag im Mai", "am letzten Sonntag im Oktober 2020".
bool nthWeekdayOfMonth(const Match& m, Meaning& out) {
    constexpr int most = 5;
    const int nth = m.has(W::Last) ? -1 : m.value(anyDay);
    if (nth == 0 || nth > most || m.has(W::DayPart)) return false;
    out.nth = static_cast<std::int8_t>(nth);
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.month = static_cast<std::uint8_t>(m.value(anyMonth));
    out.date.grain = Grain::Day;
    return m.has(W::Year) ? year(m, out) : true;
}

/// "in der Nacht zum Sonntag": the night that ends on that day.
bool nightBefore(const Match& m, Meaning& out) {
    const TimeToken* night = m.find(W::DayPart);
    if (static_cast<DayPart>(night->unit) != DayPart::Night || m.tokens[m.end - 1].is(W::DayPart)) return false;
    part(m, out);
    out.date.weekday = static_cast<std::uint8_t>(m.tokens[m.end - 1].value);
    out.unit = Unit::Day;
    out.amount = -1;
    return true;
}

/// "in der Nacht zum 3. Mai": the night that ends on that day.
bool nightBeforeDate(const Match& m, Meaning& out) {
    if (static_cast<DayPart>(m.find(W::DayPart)->unit) != DayPart::Night || !calendar(m, out)) return false;
    part(m, out);
    out.unit = Unit::Day;
    out.amount = -1;
    return true;
}

/// "in der Nacht vom 9. auf den 10. November": it begins on the first.
bool nightBetween(const Match& m, Meaning& out) {
    const int last = m.find(anyDay, 1)->value;
    if (static_cast<DayPart>(m.find(W::DayPart)->unit) != DayPart::Night || !calendar(m, out)) return false;
    part(m, out);
    return last == out.date.day + 1;
}

/// "letzte Nacht", "diesen Morgen".
bool pickedPart(const Match& m, Meaning& out) {
    part(m, out);
    out.kind = MeaningKind::Shift;
    out.unit = Unit::Day;
    out.pick = pickOf(m);
    out.amount = steps(out.pick);
    return m.tokens[m.end - 1].capital;
}

/// "am Abend", "am frühen Morgen"; "der Abend" is none.
bool partOfTheDay(const Match& m, Meaning& out) {
    const TimeToken& word = m.tokens[m.end - 1];
    const bool ofDates =
        m.end + 1 < m.tokens.size() && m.tokens[m.end].is(W::Of) && m.tokens[m.end + 1].is(W::DayNumber);
    if (ofDates) return false;  // "der Nacht vom 9. auf den 10. Mai"
    const bool framed = m.first > 0 && m.tokens[m.first - 1].is({W::On, W::Early, W::Late});
    const bool night = static_cast<DayPart>(word.unit) == DayPart::Night && m.has(W::The) && m.first > 0 &&
                       m.tokens[m.first - 1].is(W::In);
    if (!word.capital || !(night || (framed && !m.has(W::The)))) return false;
    part(m, out);
    if (night) out.pick = Pick::Last;
    return true;
}

bool deictic(const Match& m, Meaning& out) {
    const bool opens = m.first == 0 && (m.end > 1 || (m.end < m.tokens.size() && !m.tokens[m.end].is(W::Comma)));
    if (m.tokens[m.first].is(W::DayPart) && m.tokens[m.first].capital && !opens) return false;  // "der Morgen"
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
    if (out.unit == Unit::Weekend && m.has(W::Coming)) out.pick = Pick::This, out.amount = 0;
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
    if (m.has({W::About, W::Nearly})) out.modifier = m.has(W::About) ? Modifier::Approx : Modifier::LessThan;
    if (count < 0) out.fixed = forward ? "FUTURE_REF" : "PAST_REF";
    if (out.unit <= Unit::Hour) out.type = TimexType::Time;
    return true;
}

/// "Vorjahr", "Folgewoche", one word.
bool neighbour(const Match& m, Meaning& out) {
    const TimeToken& word = m.tokens[m.first];
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = word.is(W::Following) ? Pick::Following : Pick::Previous;
    out.amount = steps(out.pick);
    return word.is({W::Following, W::Previous});
}

/// "Tag darauf", "tags zuvor".
bool dayAfter(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = m.has(W::Later) ? Pick::Following : Pick::Previous;
    out.amount = steps(out.pick);
    return !m.find(W::Unit)->plural && out.unit >= Unit::Day;
}

/// "Jahresende", "Monatsbeginn", one word.
bool endOfUnit(const Match& m, Meaning& out) {
    const TimeToken& word = m.tokens[m.first];
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = Pick::This;
    out.amount = 0;
    out.modifier = word.is(W::End) ? Modifier::End : word.is(W::Middle) ? Modifier::Mid : Modifier::Start;
    return word.is({W::End, W::Middle, W::Beginning});
}

/// "am Wochenende".
bool weekend(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = Pick::Same;
    out.amount = 0;
    out.definite = true;
    const bool framed = m.first > 0 && m.tokens[m.first - 1].is({W::On, W::At, W::Since, W::The});
    return framed && out.unit == Unit::Weekend && !m.find(W::Unit)->plural;
}

/// "Anfang des Jahres": the one that is going on, or that is told of.
bool ofKnownUnit(const Match& m, Meaning& out) {
    out.kind = MeaningKind::Shift;
    out.unit = m.unit();
    out.pick = Pick::Same;
    out.amount = 0;
    out.definite = true;
    const bool framed = m.first > 0 && m.tokens[m.first - 1].is({W::Early, W::Late, W::Mid});
    return framed && !m.find(W::Unit)->plural && out.unit >= Unit::Week;
}

/// "heute vor zehn Jahren".
bool agoToday(const Match& m, Meaning& out) {
    out.toTheDay = true;
    return m.value(W::Deictic) == 0 && !m.tokens[m.first].is(W::DayPart) && counted(m, out) && out.fixed.empty() &&
           out.unit >= Unit::Day;
}

/// "anderthalb Jahre", "eine halbe Stunde".
bool halves(const Match& m, Meaning& out) {
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = m.unit();
    out.amount = m.value(W::Half) / 2.0;
    return out.unit >= Unit::Minute;
}

bool leftOpen(const Match& m, Meaning& out) {
    out.type = TimexType::Duration;
    out.kind = MeaningKind::Period;
    out.unit = m.unit();
    out.amount = -1;
    return m.find(W::Unit)->plural;
}

/// "seit Wochen".
bool sinceOpen(const Match& m, Meaning& out) {
    return m.first > 0 && m.tokens[m.first - 1].is(W::Since) && leftOpen(m, out);
}

/// "alle zwei Jahre".
bool everyFew(const Match& m, Meaning& out) {
    out.type = TimexType::Set;
    out.kind = MeaningKind::Repeat;
    out.unit = m.unit();
    out.amount = amount(m);
    return m.find(W::Unit)->plural;
}

/// "einmal im Monat", "zweimal pro Woche".
bool timesAUnit(const Match& m, Meaning& out) {
    out.type = TimexType::Set;
    out.kind = MeaningKind::Repeat;
    out.unit = m.unit();
    out.amount = 1;
    out.often = static_cast<std::uint8_t>(m.value(W::Often));
    return !m.find(W::Unit)->plural;
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
    if (const TimeToken* nth = m.find(W::Ordinal)) out.amount = nth->value;
    if (m.has(W::SetWord)) out.fixed = m.lexicon.text(m.value(W::SetWord));
    out.unit = m.unit();
    out.date.grain = m.has(anyMonth) ? Grain::Month : Grain::Day;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.month = static_cast<std::uint8_t>(m.value(anyMonth));
    if (out.amount > 1 && out.date.weekday) out.unit = Unit::Week;  // "jeden zweiten Freitag"
    return true;
}

/// "im Oktober eines jeden Jahres"
bool monthOfEveryYear(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Year || !every(m, out)) return false;
    out.unit = Unit::None;
    return true;
}

bool partAlone(const Match& m, Meaning& out) {
    part(m, out);
    return true;
}

/// "8 Uhr am Abend".
bool clockInPart(const Match& m, Meaning& out) {
    if (!clock(m, out)) return false;
    const auto part = static_cast<DayPart>(m.find(W::DayPart)->unit);
    const bool late =
        part == DayPart::Afternoon || part == DayPart::Evening || (part == DayPart::Night && out.date.hour > 5);
    if (late && out.date.hour < 12) out.date.hour = static_cast<std::int8_t>(out.date.hour + 12);
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
constexpr WordClasses frame{W::Last, W::Next, W::Coming, W::Following, W::Previous};
constexpr WordClasses count{W::Number, W::Vague, W::Couple, W::A};

// clang-format off
const Rule table[] = {
    {"day month year", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth), maybe(W::Stop), one(W::Year)}, pickedDate,
     "Der Vertrag wurde am 3. Oktober 1990 unterschrieben.", "3. Oktober 1990", "1990-10-03"},
    {"day month", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth)}, pickedDate,
     "Die Messe begann am 20. Februar.", "20. Februar", "2021-02-20"},
    {"day month of a relative year", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth), one(picks), one(W::Unit)}, ofRelativeYear,
     "Er starb am 5. Januar vergangenen Jahres.", "5. Januar vergangenen Jahres", "2020-01-05"},
    {"month of a relative year", {one(anyMonth), one(picks), one(W::Unit)}, ofRelativeYear, "Er starb im Juni letzten Jahres.", "Juni letzten Jahres", "2020-06"},
    {"weekday of a relative week", {one(weekdayWord), one(picks), one(W::Unit)}, ofRelativeWeek, "Er starb am Mittwoch vergangener Woche.", "Mittwoch vergangener Woche", "2021-02-24"},
    {"day of this month", {one(W::DayNumber), one(W::Stop), one(W::Unit)}, ofThisMonth, "Am 3. d. M. schrieb er.", "3. d. M.", "2021-03-03"},
    {"year of a noun", {one(W::Year)}, yearOfNoun, "Die Saison 2019 war kurz.", "2019", "2019"},
    {"end of a season", {one(W::YearShort)}, endOfSeason, "Die Saison 2019/20 war kurz.", "20", "2020"},
    {"month year", {one(anyMonth), maybe(W::Stop), one(W::Year)}, pickedDate, "Er starb im Mai 1998.", "Mai 1998", "1998-05"},
    {"picked month", {one(picks), one(anyMonth)}, pickedDate, "Sie heirateten letzten Dezember.", "letzten Dezember", "2020-12"},
    {"month", {one(anyMonth)}, pickedDate, "Im Januar schneite es.", "Januar", "2021-01"},
    {"the year so-and-so", {one(W::Unit), one(W::Year)}, plainYear, "Im Jahr 1801 wurde gezählt.", "Jahr 1801", "1801"},
    {"year", {one(W::Year)}, plainYear, "Die Mühle brannte 1911 ab.", "1911", "1911"},
    {"year with an era", {one(W::Number), one(W::Era)}, plainYear, "Die Stadt fiel 146 v. Chr. an Rom.", "146 v. Chr.", "BC0146"},
    {"decade", {maybe(W::The), one({W::Decade, W::DecadeWord}), maybe(W::Unit)}, decade, "In den 1970er Jahren blühte die Stadt.", "den 1970er Jahren", "197"},
    {"decade", {maybe(W::The), one(W::Decade), one(W::Hyphen), one(W::Unit)}, decade, "In den 1970er-Jahren blühte die Stadt.", "den 1970er-Jahren", "197"},
    {"century", {maybe(W::The), one(anyDay), maybe(W::Stop), one(W::Unit), maybe(W::Era)}, century, "Im 15. Jahrhundert herrschten Zünfte.", "15. Jahrhundert", "14"},
    {"season of a year", {one(W::Season), one(W::Year)}, season, "Im Sommer 2019 regnete es.", "Sommer 2019", "2019-SU"},
    {"season of a relative year", {one(W::Season), one(picks), one(W::Unit)}, seasonOfRelativeYear, "Im Herbst kommenden Jahres wird gewählt.", "Herbst kommenden Jahres", "2022-FA"},
    {"picked season", {one(picks), one(W::Season)}, season, "Der Laden öffnete letzten Sommer.", "letzten Sommer", "2020-SU"},
    {"season", {one(W::Season)}, season, "Im Sommer war der Laden offen.", "Sommer", "2020-SU"},
    {"quarter of a year", {one(anyDay), maybe(W::Stop), one(W::Unit), one(W::Year)}, quarter, "Im dritten Quartal 1984 sank der Gewinn.", "dritten Quartal 1984", "1984-Q3"},
    {"quarter", {one(anyDay), maybe(W::Stop), one(W::Unit)}, quarter, "Im dritten Quartal sank der Gewinn.", "dritten Quartal", "2020-Q3"},
    {"holiday of a year", {one(W::Holiday), one(W::Year)}, holiday, "Ostern 2015 war es kalt.", "Ostern 2015", "2015-04-05"},
    {"picked holiday", {one(picks), one(W::Holiday)}, holiday, "Letzte Weihnachten war es kalt.", "Letzte Weihnachten", "2020-12-25"},
    {"holiday", {one(W::Holiday)}, holiday, "Zu Weihnachten war es kalt.", "Weihnachten", "2020-12-25"},
    {"weekday of a month", {maybe(W::The), one({W::DayNumber, W::Ordinal, W::Last}), maybe(W::Stop), one(weekdayWord), one({W::In, W::The}), one(anyMonth), maybe(W::Year)}, nthWeekdayOfMonth, "Am letzten Sonntag im Oktober 2020 war Markt.", "letzten Sonntag im Oktober 2020", "2020-10-25"},
    {"picked weekday", {one(picks), one(weekdayWord)}, weekday, "Letzten Freitag wurde gewählt.", "Letzten Freitag", "2021-02-26"},
    {"weekday", {one(weekdayWord)}, weekday, "Er trat am Freitagabend zurück.", "Freitagabend", "2021-02-26TEV"},
    {"numeric date", {maybe(weekdayWord), maybe(W::Comma), maybe(W::The), one(W::NumericDate)}, numericDate, "Das Schreiben vom 30.11.2020 fehlt.", "30.11.2020", "2020-11-30"},
    {"night before a weekday", {maybe(W::The), one(W::DayPart), one(W::At), maybe(W::The), one(weekdayWord)}, nightBefore, "In der Nacht zum Sonntag brannte es.", "der Nacht zum Sonntag", "2021-02-27TNI"},
    {"night before a weekday", {maybe(W::The), one(W::DayPart), one(W::Of), one(weekdayWord), one(W::At), maybe(W::The), one(weekdayWord)}, nightBefore, "In der Nacht vom Samstag auf Sonntag brannte es.", "der Nacht vom Samstag auf Sonntag", "2021-02-27TNI"},
    {"night before a date", {maybe(W::The), one(W::DayPart), one(W::At), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth), maybe(W::Year)}, nightBeforeDate, "In der Nacht zum 3. Mai 2019 brannte es.", "der Nacht zum 3. Mai 2019", "2019-05-02TNI"},
    {"night between two dates", {one(W::DayPart), one(W::Of), one(W::DayNumber), one(W::Stop), one(W::At), maybe(W::The), one(W::DayNumber), one(W::Stop), one(anyMonth), maybe(W::Year)}, nightBetween, "In der Nacht vom 9. auf den 10. Mai 2019 brannte es.", "Nacht vom 9. auf den 10. Mai 2019", "2019-05-09TNI"},
    {"picked part of day", {one(picks), one(W::DayPart)}, pickedPart, "Letzte Nacht brannte es.", "Letzte Nacht", "2021-03-01TNI"},
    {"part of the day", {maybe(W::The), one(W::DayPart)}, partOfTheDay, "Am Abend brannte es.", "Abend", "2021-03-02TEV"},
    {"counted from today", {one(W::Deictic), one(W::Ago), one(count), maybe(W::Couple), one(W::Unit)}, agoToday, "Heute vor zehn Jahren brannte es.", "Heute vor zehn Jahren", "2011-03-02"},
    {"neighbouring unit", {one(W::Unit)}, neighbour, "Im Vorjahr sank der Umsatz.", "Vorjahr", "2020"},
    {"the day after", {one(W::Unit), one({W::Later, W::Earlier})}, dayAfter, "Am 3. Mai 1870 fuhr er ab; am Tag darauf kam er an.", "Tag darauf", "1870-05-04"},
    {"end of a unit", {one(W::Unit)}, endOfUnit, "Zum Jahresende schließt das Werk.", "Jahresende", "2021"},
    {"weekend", {one(W::Unit)}, weekend, "Am Wochenende schneite es.", "Wochenende", "2021-W08-WE"},
    {"part of a unit", {one(W::The), one(W::Unit)}, ofKnownUnit, "Anfang des Jahres fiel Schnee.", "Anfang des Jahres", "2021"},
    {"today", {one(W::Deictic), maybe(W::DayPart)}, deictic, "Gestern Abend sprach sie.", "Gestern Abend", "2021-03-01TEV"},
    {"picked unit", {one(picks), one(W::Unit)}, pickedUnit, "Letzte Woche gewann die Mannschaft.", "Letzte Woche", "2021-W08"},
    {"counted from now", {one(W::Ago), maybe({W::About, W::Nearly}), one(count), maybe(W::Couple), one(W::Unit)}, counted, "Vor drei Wochen zog er um.", "Vor drei Wochen", "2021-W06"},
    {"counted from now", {one(W::In), one({W::Number, W::Vague}), one(W::Unit)}, counted, "In zwei Tagen endet die Frist.", "In zwei Tagen", "2021-03-04"},
    {"counted from the narrative", {one(count), maybe(W::Couple), one(W::Unit), one({W::Later, W::Earlier})}, counted,
     "Am 3. Mai 1870 fuhr er ab; zwei Tage später kam er an.", "zwei Tage später", "1870-05-05"},
    {"word of reference", {one(W::Reference)}, reference, "Die Straße ist derzeit gesperrt.", "derzeit", "PRESENT_REF"},
    {"every unit", {one(W::Each), maybe(W::Ordinal), one({W::Unit, W::Weekday, W::Month})}, every, "Sie üben jeden Freitag.", "jeden Freitag", "XXXX-WXX-5"},
    {"month of every year", {one(W::Month), maybe(W::A), one(W::Each), one(W::Unit)}, monthOfEveryYear, "Im Mai eines jeden Jahres wird gefeiert.", "Mai eines jeden Jahres", "XXXX-05"},
    {"every few units", {one(W::Each), one({W::Number, W::Vague}), one(W::Unit)}, everyFew, "Alle zwei Jahre wird gefeiert.", "Alle zwei Jahre", "P2Y"},
    {"so many times a unit", {one(W::Often), one({W::In, W::On, W::Per, W::The}), maybe(W::The), one(W::Unit)}, timesAUnit, "Zweimal pro Woche wird geübt.", "Zweimal pro Woche", "P1W"},
    {"word of recurrence", {one(W::SetWord)}, every, "Der Laden ist dienstags zu.", "dienstags", "XXXX-WXX-2"},
    {"clock time", {one({W::Clock, W::HourNumber}), one(W::OClock), maybe(W::Zone)}, clock, "Der Zug fuhr um 20.15 Uhr ab.", "20.15 Uhr", "2021-03-02T20:15"},
    {"clock time in the morning", {one({W::Clock, W::HourNumber}), one(W::OClock), one(W::On), one(W::DayPart)}, clockInPart, "Es schlug 8 Uhr am Abend.", "8 Uhr am Abend", "2021-03-02T20:00"},
    {"midnight", {one(W::ClockWord)}, midnight, "Um Mitternacht war Schluss.", "Mitternacht", "2021-03-01T24:00"},
    {"part of day", {one({W::DayPartAlone, W::DayPartWeak})}, partAlone, "Der Hof wurde nachts bewacht.", "nachts", "2021-03-02TNI"},
    {"half a unit", {maybe(W::A), one(W::Half), one(W::Unit)}, halves, "Das Fest dauerte anderthalb Jahre.", "anderthalb Jahre", "P1Y6M"},
    {"stretch left open", {one(frame), one(W::Unit)}, leftOpen, "In den vergangenen Monaten wurde gebaut.", "vergangenen Monaten", "PXM"},
    {"stretch going on", {one(W::Unit)}, sinceOpen, "Die Talsperre ist seit Wochen leer.", "Wochen", "PXW"},
    {"duration", {maybe(frame), one(count), maybe(W::Couple), one(W::Unit)}, duration, "Der Streik dauerte drei Wochen.", "drei Wochen", "P3W"},
};
// clang-format on

}  // namespace

std::span<const Rule> rules() { return table; }

}  // namespace dateline::german
