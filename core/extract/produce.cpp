#include "core/extract/produce.h"

#include "core/extract/anchor.h"

namespace dateline::produce {

Pick pickOf(const Match& match) {
    if (match.has(WordClass::Following)) return Pick::Following;
    if (match.has(WordClass::Previous)) return Pick::Previous;
    if (match.has({WordClass::Same, WordClass::That})) return Pick::Same;
    if (match.has(WordClass::Latest)) return Pick::Latest;
    if (match.has(WordClass::Next)) return match.has(WordClass::The) ? Pick::Following : Pick::Next;
    if (match.has(WordClass::Coming)) return Pick::Next;
    if (match.has({WordClass::Last, WordClass::Past})) return Pick::Last;
    return match.has(WordClass::This) ? Pick::This : Pick::Nearest;
}

bool picksFit(const Match& match) {
    const TimeToken* second = match.find(picks, 1);
    if (!second) return true;
    const TimeToken* first = match.find(picks);
    if (first->is(WordClass::This))
        return second->is({WordClass::Past, WordClass::Last, WordClass::Coming, WordClass::Next, WordClass::Same});
    return first->is(WordClass::That) && second->is(WordClass::Same);
}

int steps(Pick pick) {
    switch (pick) {
        case Pick::Last:
        case Pick::Previous:
        case Pick::Latest:
            return -1;
        case Pick::Next:
        case Pick::Following:
            return 1;
        default:
            return 0;
    }
}

/// "Heisei 3": the third year of an era whose year 0 is the word's value.
static bool yearOfReign(int zero, int number, Meaning& meaning) {
    constexpr int longest = 64;
    meaning.date.year = zero + number;
    return number >= 1 && number <= longest;
}

bool year(const Match& match, Meaning& meaning) {
    const TimeToken* token = match.find(anyYear);
    if (!token) token = match.find({WordClass::Number, WordClass::Decade});
    if (!token) return true;
    const TimeToken* era = match.find(WordClass::Era);
    if (token->is(WordClass::YearShort) && token->groups == 2) {
        meaning.date.year = token->value;
        meaning.shortYear = true;
        return true;
    }
    // "10,000 BC" has its value as a number alone
    const std::int32_t value =
        token->value == 0 && token->digits ? static_cast<std::int32_t>(token->number) : token->value;
    if (value < 1) return false;
    if (era && era->value > 1) return yearOfReign(era->value, value, meaning);
    meaning.date.year = era && era->value < 0 ? 1 - value : value;
    return true;
}

bool calendar(const Match& match, Meaning& meaning) {
    const TimeToken* month = match.find(anyMonth);
    const TimeToken* day = match.find(anyDay);
    if (day && (day->value < 1 || day->value > 31)) return false;
    meaning.date.month = month ? static_cast<std::uint8_t>(month->value) : std::uint8_t{0};
    meaning.date.day = day ? static_cast<std::uint8_t>(day->value) : std::uint8_t{0};
    meaning.date.grain = day ? Grain::Day : Grain::Month;
    if (const TimeToken* weekday = match.find(anyWeekday)) meaning.said = static_cast<std::uint8_t>(weekday->value);
    return match.has(anyYear) ? year(match, meaning) : true;
}

double amount(const Match& match) {
    if (const TimeToken* number = match.find(WordClass::Number)) return number->number;
    if (match.has(WordClass::Couple)) return 2;
    if (match.has(WordClass::Vague)) return -1;
    if (match.has(WordClass::A) || match.has(WordClass::Another) || match.has(WordClass::Half)) return 1;
    const TimeToken* unit = match.find(WordClass::Unit);
    return unit && unit->plural ? -1 : 1;
}

bool clock(const Match& match, Meaning& meaning) {
    meaning.type = TimexType::Time;
    const TimeToken* time = match.find({WordClass::Clock, WordClass::HourNumber, WordClass::Number});
    const TimeToken* meridiem = match.find({WordClass::Meridiem, WordClass::MeridiemShort});
    if (!time) return false;
    int hour = time->value, minute = 0, second = 0;
    meaning.date.grain = Grain::Hour;
    if (time->is(WordClass::Clock)) {
        hour = time->value / 10000;
        minute = time->value / 100 % 100;
        second = time->value % 100;
        meaning.date.grain = time->groups == 3 ? Grain::Second : Grain::Minute;
    } else if (time->value >= 100 || (time->digits && time->span.size() == 4)) {  // "0058 GMT"
        hour = time->value / 100;
        minute = time->value % 100;
        meaning.date.grain = Grain::Minute;
    }
    if (meridiem) {
        if (hour < 1 || hour > 12) return false;
        hour = hour % 12 + meridiem->value;
    }
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) return false;
    meaning.date.hour = static_cast<std::int8_t>(hour);
    meaning.date.minute = static_cast<std::int8_t>(meaning.date.grain >= Grain::Minute || meridiem ? minute : 0);
    meaning.date.second = static_cast<std::int8_t>(meaning.date.grain == Grain::Second ? second : -1);
    if (meaning.date.grain == Grain::Hour) meaning.date.grain = Grain::Minute;
    if (const TimeToken* zone = match.find(WordClass::Zone); zone && zone->value < 10000)
        meaning.date.utcOffsetMinutes = static_cast<std::int16_t>(zone->value);
    return true;
}

bool numericDate(const Match& match, Meaning& meaning) {
    const TimeToken* token = match.find(WordClass::NumericDate);
    meaning.date = PartialDate::ofDay(token->value / 10000, static_cast<unsigned>(token->value / 100 % 100),
                                      static_cast<unsigned>(token->value % 100));
    meaning.ambiguousOrder = token->groups == DayOrMonthFirst;
    if (const TimeToken* said = match.find(anyWeekday)) meaning.said = static_cast<std::uint8_t>(said->value);
    return true;
}

void part(const Match& match, Meaning& meaning) {
    constexpr WordClasses parts{WordClass::DayPart, WordClass::DayPartAlone, WordClass::DayPartWeak};
    const TimeToken* token = match.find(parts);
    meaning.type = TimexType::Time;
    meaning.date.grain = Grain::DayPart;
    meaning.date.part = token ? static_cast<DayPart>(token->unit) : DayPart::Night;
    meaning.plural = token && token->plural;
}

std::optional<PartialDate> fixedHoliday(std::string_view rule) {
    constexpr std::int32_t any = 2000;
    const auto day = rule.size() == 5 && rule[2] == '-' ? holidayIn(rule, any) : std::nullopt;
    if (!day) return std::nullopt;
    PartialDate date = PartialDate::ofDay(*day);
    date.year.reset();
    return date;
}

Grain grainOf(Unit unit) {
    switch (unit) {
        case Unit::Second:
            return Grain::Second;
        case Unit::Moment:
        case Unit::Minute:
            return Grain::Minute;
        case Unit::Hour:
            return Grain::Hour;
        case Unit::Week:
        case Unit::Fortnight:
            return Grain::Week;
        case Unit::Weekend:
            return Grain::Weekend;
        case Unit::Month:
            return Grain::Month;
        case Unit::Quarter:
            return Grain::Quarter;
        case Unit::Semester:
            return Grain::Half;
        case Unit::Season:
            return Grain::Season;
        case Unit::Year:
            return Grain::Year;
        case Unit::Decade:
            return Grain::Decade;
        case Unit::Century:
            return Grain::Century;
        case Unit::Millennium:
            return Grain::Millennium;
        default:
            return Grain::Day;
    }
}

}  // namespace dateline::produce
