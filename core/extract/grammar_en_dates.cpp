#include "core/extract/grammar_en.h"
#include "core/extract/produce.h"
#include "core/time/calendar.h"

namespace dateline::english {

namespace {

using W = WordClass;
using namespace produce;

/// "the 21 January execution": the article belongs to the execution.
bool dayMonth(const Match& m, Meaning& out) {
    const bool nounFollows = m.end < m.tokens.size() && m.tokens[m.end].classes.empty() &&
                             m.text[m.tokens[m.end].span.begin] >= 'a' && m.text[m.tokens[m.end].span.begin] <= 'z';
    const bool prepositionBefore = m.first > 0 && m.tokens[m.first - 1].is({W::On, W::By, W::To, W::From, W::Since,
                                                                            W::Of, W::And, W::After, W::Before});
    if (m.tokens[m.first].is(W::The) && !m.has(W::Ordinal) && nounFollows && !prepositionBefore) return false;
    return calendar(m, out);
}

/// "18-Dec-14": the year has its last two digits.
bool dayMonthShortYear(const Match& m, Meaning& out) {
    const TimeToken& year = m.tokens[m.end - 1];
    if (!year.digits || !year.glued || year.span.size() != 2 || !calendar(m, out)) return false;
    out.date.year = year.value;
    out.shortYear = true;
    return true;
}

bool relativeYear(const Match& m, Meaning& out) {
    if (!calendar(m, out) || m.unit() != Unit::Year) return false;
    out.pick = pickOf(m);
    out.unit = Unit::Year;
    out.amount = steps(out.pick);
    return true;
}

bool pickedMonth(const Match& m, Meaning& out) {
    if (!picksFit(m)) return false;
    out.pick = pickOf(m);
    return calendar(m, out);
}

bool plainYear(const Match& m, Meaning& out) {
    out.date.grain = Grain::Year;
    out.date.fiscal = m.has(W::Fiscal);
    const TimeToken* era = m.find(W::Era);
    if (era && era->value > 1 && m.find(W::Number) < era) return false;  // a reign stands before its year
    return year(m, out);
}

/// "FY2019", one word.
bool fiscalWord(const Match& m, Meaning& out) {
    const TimeToken& word = m.tokens[m.first];
    out.date.grain = Grain::Year;
    out.date.fiscal = true;
    out.date.year = word.value;
    out.shortYear = word.groups == 2;
    return word.value > 0;
}

bool yearWithUnit(const Match& m, Meaning& out) { return m.unit() == Unit::Year && plainYear(m, out); }

bool decade(const Match& m, Meaning& out) {
    const TimeToken* token = m.find({W::Decade, W::DecadeWord});
    const TimeToken* era = m.find(W::Era);
    // "the 1800s" are a century, "the 2000s" a decade
    const bool century = token->value >= 1000 && token->value < 2000 && token->value % 100 == 0;
    out.date.grain = century ? Grain::Century : Grain::Decade;
    out.shortYear = token->value < 100;
    if (!out.shortYear || !era) {
        out.date.year = token->value;
        return true;
    }
    out.shortYear = false;
    out.date.year = era->value < 0 ? -(token->value + 8) : token->value;
    return true;
}

bool century(const Match& m, Meaning& out) {
    const int number = m.value(W::Ordinal);
    const TimeToken* last = &m.tokens[m.end - 1];
    if (last->is({W::Era, W::Stop})) last -= last->is(W::Stop) ? 2 : 1;
    const Unit unit = static_cast<Unit>(last->unit);  // "second" is a unit as well
    if (number < 1 || number > 40 || (unit != Unit::Century && unit != Unit::Millennium)) return false;
    const TimeToken* era = m.find(W::Era);
    const int span = unit == Unit::Century ? 100 : 1000;
    out.date.grain = unit == Unit::Century ? Grain::Century : Grain::Millennium;
    out.date.year = era && era->value < 0 ? 1 - number * span : (number - 1) * span;
    return true;
}

/// "the turn of the century", "the turn of the 20th century": the year that the century begins with, or nearly.
bool turnOfCentury(const Match& m, Meaning& out) {
    const TimeToken& last = m.tokens[m.end - 1];
    if (m.find(W::Beginning)->span.in(m.text) != "turn" || static_cast<Unit>(last.unit) != Unit::Century || last.plural)
        return false;
    out.date.grain = Grain::Year;
    out.modifier = Modifier::Approx;
    if (const TimeToken* number = m.find(W::Ordinal)) {
        out.date.year = (number->value - 1) * 100;
        return number->value > 0;
    }
    out.unit = Unit::Century;
    return true;
}

bool season(const Match& m, Meaning& out) {
    const TimeToken* token = m.find(W::Season);
    out.date.grain = Grain::Season;
    out.date.season = static_cast<Season>(token->value);
    out.plural = token->plural;
    out.definite = m.has(W::The);
    out.pick = pickOf(m);
    if (m.unit() == Unit::Year) {
        out.unit = Unit::Year;
        out.amount = steps(out.pick);
    }
    return m.has(anyYear) ? year(m, out) : true;
}

/// "the 1982 summer offensive"; "the 2012 Summer Games" have a name.
bool seasonBehindYear(const Match& m, Meaning& out) {
    const TimeToken& word = m.tokens[m.end - 1];
    return !word.capital && !word.plural && season(m, out);
}

bool holiday(const Match& m, Meaning& out) {
    out.fixed = m.lexicon.text(m.value(W::Holiday));
    out.date.grain = Grain::Day;
    out.pick = pickOf(m);
    if (out.fixed.starts_with("moon/")) out.modifier = Modifier::Approx;  // a day more or less, by the new moon
    if (m.unit() == Unit::Year) {
        out.unit = Unit::Year;
        out.amount = steps(out.pick);
    }
    return m.has(anyYear) ? year(m, out) : true;
}

/// "Easter weekend", "Christmas week": the one around the day, or the one that a Monday ends.
bool weekOfHoliday(const Match& m, Meaning& out) {
    if ((m.unit() != Unit::Week && m.unit() != Unit::Weekend) || m.find(W::Unit)->plural || !holiday(m, out))
        return false;
    out.unit = m.unit();
    return true;
}

bool weekday(const Match& m, Meaning& out) {
    const TimeToken* token = m.find(anyWeekday);
    out.date.grain = Grain::Day;
    out.date.weekday = static_cast<std::uint8_t>(token->value);
    out.pick = pickOf(m);
    out.plural = token->plural;
    return !out.plural && picksFit(m);
}

/// "the first Monday of May", "the last Friday in November".
bool nthWeekday(const Match& m, Meaning& out) {
    const TimeToken* ordinal = m.find(W::Ordinal);
    constexpr int most = 5;
    const int nth = ordinal ? ordinal->value : -1;
    if (nth < -1 || nth == 0 || nth > most || m.find(W::Weekday)->plural) return false;
    out.nth = static_cast<std::int8_t>(nth);
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.grain = Grain::Day;
    if (const TimeToken* month = m.find(anyMonth)) out.date.month = static_cast<std::uint8_t>(month->value);
    return m.has(anyYear) ? year(m, out) : true;
}

/// The pick of the word right before a unit.
Pick pickBy(const TimeToken& word) {
    return word.is({W::This, W::The})    ? Pick::This
           : word.is(W::Next)            ? Pick::Next
           : word.is({W::Last, W::Past}) ? Pick::Last
           : word.is({W::That, W::Same}) ? Pick::Same
           : word.is(W::Following)       ? Pick::Following
                                         : Pick::Previous;
}

/// "the second Tuesday of next month".
bool nthWeekdayOfRelativeMonth(const Match& m, Meaning& out) {
    if (m.tokens[m.end - 1].unit != static_cast<std::uint8_t>(Unit::Month) || !nthWeekday(m, out)) return false;
    out.pick = pickBy(m.tokens[m.end - 2]);
    out.unit = Unit::Month;
    out.amount = steps(out.pick);
    return true;
}

/// "the first Friday of 2019", "the last Monday of the year".
bool nthWeekdayOfYear(const Match& m, Meaning& out) {
    if (!nthWeekday(m, out)) return false;
    if (m.has(anyYear)) return true;
    out.unit = Unit::Year;
    out.pick = pickBy(m.tokens[m.end - 2]);
    out.amount = steps(out.pick);
    return m.unit() == Unit::Year && !m.find(W::Unit)->plural;
}

/// "week 12 of 2021"; "week 12" alone may be one of a course or of a season's games.
bool weekOfYear(const Match& m, Meaning& out) {
    const TimeToken* number = m.find(W::Number);
    if (m.unit() != Unit::Week || m.find(W::Unit)->plural || !year(m, out)) return false;
    const int week = number->value;
    out.date.year = m.value(W::Year);
    out.date.week = static_cast<std::uint8_t>(week);
    out.date.grain = Grain::Week;
    return number->number == week && week >= 1 && week <= static_cast<int>(isoWeeksIn(*out.date.year));
}

/// "Friday week": the one a week after the coming one.
bool weekdayAndWeek(const Match& m, Meaning& out) {
    const bool ends = m.end >= m.tokens.size() || m.tokens[m.end].is({W::Comma, W::Stop, W::CloseBracket});
    const TimeToken& week = m.tokens[m.end - 1];
    const bool the = m.first > 0 && m.tokens[m.first - 1].is({W::The, W::A, W::Each, W::Owner});
    if (m.unit() != Unit::Week || week.plural || week.capital || !ends || the) return false;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.grain = Grain::Day;
    out.pick = Pick::Next;
    out.unit = Unit::Fortnight;
    return !m.tokens[m.first].plural;
}

/// "Tuesday of last week", "Monday next week"; "on Tuesday last week's figures" are two.
bool weekdayOfWeek(const Match& m, Meaning& out) {
    const bool owns = m.end < m.tokens.size() && m.tokens[m.end].is(W::Possessive);
    if (m.unit() != Unit::Week || m.find(W::Unit)->plural || m.find(W::Weekday)->plural || owns) return false;
    out.date.weekday = static_cast<std::uint8_t>(m.value(W::Weekday));
    out.date.grain = Grain::Day;
    out.pick = pickOf(m);
    out.unit = Unit::Week;
    out.amount = steps(out.pick);
    return true;
}

/// 9/11 is a name; other fractions are none.
bool namedDay(const Match& m, Meaning& out) {
    const TimeToken* token = m.find(W::MonthSlashDay);
    if (token->value != 911) return false;
    out.date = PartialDate::ofDay(2001, 9, 11);
    return true;
}

/// "on 2/23", "Friday 3/23": behind a word that says so; "3/4 of the town" is a fraction.
bool monthSlashDay(const Match& m, Meaning& out) {
    const int value = m.find(W::MonthSlashDay)->value;
    const bool on = m.first > 0 && m.tokens[m.first - 1].is(W::On);
    const TimeToken* next = m.end < m.tokens.size() ? &m.tokens[m.end] : nullptr;
    const bool measured = next && next->classes.empty() && m.tokens[m.end - 1].is(W::Number);  // "on 1/2 acre"
    const bool share = measured || (next && next->is(W::Of));
    if ((!on && !m.has(anyWeekday)) || share) return false;
    out.date.month = static_cast<std::uint8_t>(value / 100);
    out.date.day = static_cast<std::uint8_t>(value % 100);
    out.date.grain = Grain::Day;
    if (const TimeToken* said = m.find(anyWeekday)) out.said = static_cast<std::uint8_t>(said->value);
    return true;
}

bool numericMonth(const Match& m, Meaning& out) {
    const int value = m.value(W::NumericMonth);
    out.date = PartialDate::ofMonth(value / 100, static_cast<unsigned>(value % 100));
    return true;
}

bool dayOfMonth(const Match& m, Meaning& out) {
    out.date.day = static_cast<std::uint8_t>(m.value(W::DayNumber));
    out.date.grain = Grain::Day;
    out.pick = Pick::Same;
    if (const TimeToken* said = m.find(anyWeekday)) out.said = static_cast<std::uint8_t>(said->value);
    return m.find(W::DayNumber)->is(W::Ordinal);
}

/// "the 28th of that month", "the 5th of next month".
bool dayOfThatMonth(const Match& m, Meaning& out) {
    if (m.unit() != Unit::Month || !dayOfMonth(m, out)) return false;
    out.pick = pickOf(m);
    out.unit = Unit::Month;
    out.amount = steps(out.pick);
    return true;
}

/// "year-end", "month's end": the end of the one that is going on.
bool endOfUnit(const Match& m, Meaning& out) {
    const TimeToken& unit = *m.find(W::Unit);
    out.unit = m.unit();
    const bool joined = m.has({W::Possessive, W::Hyphen}) || out.unit == Unit::Year;
    if (unit.plural || !joined || m.words(m.end - 1) != "end" || out.unit < Unit::Week || out.unit == Unit::Period)
        return false;
    out.kind = MeaningKind::Shift;
    out.pick = m.has(W::Possessive) ? Pick::Same : Pick::This;
    out.amount = 0;
    out.modifier = Modifier::End;
    return true;
}

bool weekOf(const Match& m, Meaning& out) {
    if ((m.unit() != Unit::Week && m.unit() != Unit::Weekend) || !calendar(m, out)) return false;
    out.unit = m.unit();
    return true;
}

// clang-format off
const Rule table[] = {
    {"month day year", {maybe(anyWeekday), maybe(W::Stop), maybe(W::Comma), one(anyMonth), maybe(W::Stop), one(anyDay), maybe(W::Comma), maybe({W::Of, W::In}), one(anyYear)}, calendar,
     "It opened on Tuesday, Feb. 23, 2021.", "Tuesday, Feb. 23, 2021", "2021-02-23"},
    {"month day", {maybe(picks), maybe(picks), maybe(anyWeekday), maybe(W::Stop), maybe(W::Comma), one(anyMonth), maybe(W::Stop), maybe(W::The), one(anyDay)}, pickedMonth,
     "She left on March 1.", "March 1", "2021-03-01"},
    {"day month year", {maybe(anyWeekday), maybe(W::Stop), maybe(W::Comma), maybe(W::The), one(anyDay), maybe(W::Of), one(anyMonth), maybe(W::Stop), maybe(W::Comma), one(anyYear)}, calendar,
     "The bridge fell on 3 October 1887.", "3 October 1887", "1887-10-03"},
    {"day month", {maybe(anyWeekday), maybe(W::Stop), maybe(W::Comma), maybe(W::The), one(anyDay), maybe(W::Of), one(anyMonth)}, dayMonth,
     "The fair began on 20 February.", "20 February", "2021-02-20"},
    {"day month year", {maybe(anyWeekday), maybe(W::Comma), one(anyDay), one(W::Hyphen), one(anyMonth), one(W::Hyphen), one(W::Year)}, calendar,
     "Filed 03-Mar-2020 in Leeds.", "03-Mar-2020", "2020-03-03"},
    {"day month year", {maybe(anyWeekday), maybe(W::Comma), one(anyDay), one(W::Hyphen), one(anyMonth), one(W::Hyphen), one(W::Number)}, dayMonthShortYear,
     "Modified Thursday, 18-Dec-14.", "Thursday, 18-Dec-14", "2014-12-18"},
    {"year month day", {one(W::Year), maybe(W::Comma), one(anyMonth), maybe(W::Stop), one(anyDay)}, calendar,
     "Entry of 1996 March 3 follows.", "1996 March 3", "1996-03-03"},
    {"month year", {one(anyMonth), maybe(W::Stop), maybe(W::Hyphen), maybe(W::Comma), maybe(W::Of), one(anyYear)}, calendar,
     "He retired in May of 1998.", "May of 1998", "1998-05"},
    {"month day of a relative year", {one(anyMonth), maybe(W::Stop), one(anyDay), maybe(W::Comma), maybe(W::Of), maybe(W::The), one(picks), maybe(picks), one(W::Unit)}, relativeYear,
     "It is due on June 5 of next year.", "June 5 of next year", "2022-06-05"},
    {"day month of a relative year", {maybe(W::The), one(anyDay), maybe(W::Of), one(anyMonth), maybe(W::Of), maybe(W::The), one(picks), maybe(picks), one(W::Unit)}, relativeYear,
     "It is due on 5 June next year.", "5 June next year", "2022-06-05"},
    {"month of a relative year", {one(anyMonth), maybe(W::Stop), maybe(W::Of), maybe(W::The), one(picks), maybe(picks), one(W::Unit)}, relativeYear,
     "Sales fell in June last year.", "June last year", "2020-06"},
    {"picked month", {maybe(W::The), one(picks), maybe(picks), one(anyMonth)}, pickedMonth,
     "They married last December.", "last December", "2020-12"},
    {"month", {one(anyMonth)}, calendar,
     "It snowed in January.", "January", "2021-01"},
    {"year", {one(W::Year)}, plainYear,
     "The mill burned in 1911.", "1911", "1911"},
    {"short year", {one(W::YearShort)}, plainYear,
     "She was mayor in '98.", "'98", "1998"},
    {"year with an era", {one(W::Number), one(W::Era), maybe(W::Stop)}, plainYear,
     "The city fell in 146 BC.", "146 BC", "BC0146"},
    {"year with an era", {one(W::Era), maybe(W::Stop), one(W::Number)}, plainYear,
     "The wall dates from AD 122.", "AD 122", "0122"},
    {"year of a reign", {one(W::The), one(W::Unit), one(W::Era), one(W::Number)}, yearWithUnit,
     "The lamp was lit in the year Heisei 3.", "the year Heisei 3", "1991"},
    {"the year so-and-so", {maybe(W::The), maybe(W::Fiscal), one(W::Unit), one(anyYear)}, yearWithUnit,
     "A census was held in the year 1801.", "the year 1801", "1801"},
    {"fiscal year", {one(W::Fiscal), one(anyYear)}, plainYear,
     "Revenue grew in fiscal 2019.", "fiscal 2019", "2019"},
    {"fiscal year", {one(W::Fiscal)}, fiscalWord, "Revenue grew in FY2015-16.", "FY2015-16", "2015"},
    {"fiscal year", {one(W::Fiscal)}, fiscalWord, "Revenue grew in FY2019.", "FY2019", "2019"},
    {"decade", {maybe(W::The), one({W::Decade, W::DecadeWord}), maybe(W::Era)}, decade,
     "Disco ruled the 1970s.", "the 1970s", "197"},
    {"century", {maybe(W::The), one(W::Ordinal), maybe(W::Hyphen), one(W::Unit), maybe(W::Era)}, century,
     "Guilds ruled in the 15th century.", "the 15th century", "14"},
    {"turn of a century", {maybe(W::The), one(W::Beginning), one(W::Of), one(W::The), maybe(W::Ordinal), one(W::Unit)}, turnOfCentury,
     "Trams came at the turn of the century.", "the turn of the century", "2000"},
    {"season of a year", {maybe(W::The), one(W::Season), maybe(W::Comma), maybe(W::Of), one(anyYear)}, season,
     "It rained in the summer of 2019.", "the summer of 2019", "2019-SU"},
    {"season of a year", {maybe(W::The), one(anyYear), one(W::Season)}, seasonBehindYear,
     "The 1982 summer offensive failed.", "The 1982 summer", "1982-SU"},
    {"season of a relative year", {maybe(W::The), one(W::Season), maybe(W::Of), maybe(W::The), one(picks), one(W::Unit)}, season,
     "It was dry in the summer of last year.", "the summer of last year", "2020-SU"},
    {"picked season", {maybe(W::The), one(picks), maybe(picks), one(W::Season)}, season,
     "The shop opened last summer.", "last summer", "2020-SU"},
    {"season", {maybe(W::The), one(W::Season)}, season,
     "The shop opened in the summer.", "the summer", "2020-SU"},
    {"holiday of a year", {maybe(anyWeekday), maybe(W::Comma), one(W::Holiday), maybe(W::Comma), maybe({W::Of, W::In}), one(anyYear)}, holiday,
     "They met on Christmas Day 2017.", "Christmas Day 2017", "2017-12-25"},
    {"holiday of a relative year", {one(W::Holiday), maybe(W::Of), maybe(W::The), one(picks), one(W::Unit)}, holiday,
     "They met at Easter last year.", "Easter last year", "2020-04-12"},
    {"week of a holiday", {maybe({W::The, W::Last, W::Next, W::This}), one(W::Holiday), one(W::Unit), maybe(anyYear)}, weekOfHoliday,
     "The road will be shut over Easter weekend.", "Easter weekend", "2021-W13-WE"},
    {"picked holiday", {maybe(W::The), one(picks), one(W::Holiday)}, holiday,
     "They met last Thanksgiving.", "last Thanksgiving", "2020-11-26"},
    {"holiday", {one(W::Holiday)}, holiday,
     "The show went out on Christmas Day.", "Christmas Day", "2020-12-25"},
    {"picked weekday", {maybe(W::The), one(picks), maybe(picks), one(anyWeekday)}, weekday,
     "The vote was last Friday.", "last Friday", "2021-02-26"},
    {"weekday", {one(anyWeekday)}, weekday,
     "He resigned on Friday.", "Friday", "2021-02-26"},
    {"numeric date", {maybe(anyWeekday), maybe(W::Comma), one(W::NumericDate)}, numericDate,
     "Filed on 2020-11-30.", "2020-11-30", "2020-11-30"},
    {"the day that is named by its date", {one(W::MonthSlashDay)}, namedDay, "It changed after 9/11.", "9/11", "2001-09-11"},
    {"month and day in digits", {maybe(anyWeekday), maybe(W::Comma), one(W::MonthSlashDay)}, monthSlashDay, "They met on 2/23.", "2/23", "2021-02-23"},
    {"numeric month", {one(W::NumericMonth)}, numericMonth,
     "Valid until 12/2023.", "12/2023", "2023-12"},
    {"day of the month", {maybe(anyWeekday), maybe(W::Comma), one(W::The), one(W::DayNumber)}, dayOfMonth,
     "The siege began on May 3, 1870, and the walls fell on the 20th.", "the 20th", "1870-05-20"},
    {"day of a month spoken of", {one(W::The), one(W::DayNumber), one(W::Of), one(picks), one(W::Unit)}, dayOfThatMonth,
     "They met in May 1870 and wed on the 28th of that month.", "the 28th of that month", "1870-05-28"},
    {"end of a unit", {maybe(W::The), one(W::Unit), maybe(W::Possessive), maybe(W::Hyphen), one(W::End)}, endOfUnit,
     "The deal closes by year-end.", "year-end", "2021"},
    {"week of a date", {maybe(W::The), one(W::Unit), one(W::Of), one(anyMonth), maybe(W::Stop), one(anyDay), maybe(W::Comma), maybe(anyYear)}, weekOf,
     "It was filmed the week of March 6, 2000.", "the week of March 6, 2000", "2000-W10"},
    {"week of a date", {maybe(W::The), one(W::Unit), one(W::Of), maybe(W::The), one(anyDay), maybe(W::Of), one(anyMonth), maybe(W::Stop), maybe(anyYear)}, weekOf,
     "It was filmed the weekend of 5 March 2000.", "the weekend of 5 March 2000", "2000-W09-WE"},
    {"week of a date", {maybe(W::The), one(W::Unit), one({W::Beginning, W::Ended}), maybe(anyWeekday), maybe(W::Comma), one(anyMonth), maybe(W::Stop), one(anyDay), maybe(W::Comma), maybe(anyYear)}, weekOf,
     "The case is listed for the week beginning March 8.", "the week beginning March 8", "2021-W10"},
    {"week of a date", {maybe(W::The), one(W::Unit), one({W::Beginning, W::Ended}), maybe(anyWeekday), maybe(W::The), one(anyDay), maybe(W::Of), one(anyMonth), maybe(W::Stop), maybe(anyYear)}, weekOf,
     "The case is listed for the week beginning 8 March.", "the week beginning 8 March", "2021-W10"},
    {"weekday of a month", {maybe(W::The), one({W::Ordinal, W::Last}), one(W::Weekday), one({W::Of, W::In}), one(anyMonth), maybe(W::Stop), maybe(W::Comma), maybe(anyYear)}, nthWeekday,
     "The fair is held on the first Monday of May 2019.", "the first Monday of May 2019", "2019-05-06"},
    {"weekday of a relative month", {maybe(W::The), one({W::Ordinal, W::Last}), one(W::Weekday), one({W::Of, W::In}), one(picks), one(W::Unit)}, nthWeekdayOfRelativeMonth,
     "They meet on the second Tuesday of next month.", "the second Tuesday of next month", "2021-04-13"},
    {"weekday of a year", {maybe(W::The), one({W::Ordinal, W::Last}), one(W::Weekday), one({W::Of, W::In}), one(W::Year)}, nthWeekdayOfYear,
     "The fair opens on the first Friday of 2019.", "the first Friday of 2019", "2019-01-04"},
    {"weekday of a year", {maybe(W::The), one({W::Ordinal, W::Last}), one(W::Weekday), one({W::Of, W::In}), maybe(W::The), maybe(picks), one(W::Unit)}, nthWeekdayOfYear,
     "The fair opens on the last Monday of the year.", "the last Monday of the year", "2021-12-27"},
    {"week of a year", {one(W::Unit), one(W::Number), maybe(W::Comma), maybe({W::Of, W::In}), one(W::Year)}, weekOfYear,
     "Cases fell in week 12 of 2021.", "week 12 of 2021", "2021-W12"},
    {"weekday and a week", {one(W::Weekday), one(W::Unit)}, weekdayAndWeek, "They will meet on Friday week.", "Friday week", "2021-03-12"},
    {"weekday of a relative week", {one(W::Weekday), maybe(W::Of), maybe(W::The), one(picks), one(W::Unit)}, weekdayOfWeek,
     "The vote is on Tuesday next week.", "Tuesday next week", "2021-03-09"},
};
// clang-format on

}  // namespace

std::span<const Rule> dateRules() { return table; }

}  // namespace dateline::english
