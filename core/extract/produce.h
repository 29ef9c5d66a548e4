#pragma once

#include "core/extract/rule.h"

/// What productions of every language share.
namespace dateline::produce {

inline constexpr WordClasses anyMonth{WordClass::Month, WordClass::MonthShort};
inline constexpr WordClasses anyWeekday{WordClass::Weekday, WordClass::WeekdayShort};
inline constexpr WordClasses anyDay{WordClass::DayNumber, WordClass::Ordinal};
inline constexpr WordClasses anyYear{WordClass::Year, WordClass::YearShort};
inline constexpr WordClasses picks{WordClass::This,   WordClass::Last,      WordClass::Next,     WordClass::Past,
                                   WordClass::Coming, WordClass::Following, WordClass::Previous, WordClass::Same,
                                   WordClass::That,   WordClass::Latest};

/// The pick that words like "last" and "that" ask for; several win over one in this order: "this past week".
Pick pickOf(const Match& match);

/// Month, day, year and weekday as they stand in the match; false where the day is none.
bool calendar(const Match& match, Meaning& meaning);

/// A year of two digits, or one with an era, or a plain one.
bool year(const Match& match, Meaning& meaning);

/// The amount of a duration: a number, "a", "several", "a couple"; less than 0 where it is left open.
double amount(const Match& match);

/// Hours, minutes, seconds and zone of a clock token with its "p.m.".
bool clock(const Match& match, Meaning& meaning);

/// A date in digits.
bool numericDate(const Match& match, Meaning& meaning);

/// Part of day by its word.
void part(const Match& match, Meaning& meaning);

/// Whether two such words may stand together: "this past week", "that same day"; not "that last week [he came]".
bool picksFit(const Match& match);

/// How many units of a kind the pick is away: last -1, this 0, next 1.
int steps(Pick pick);

/// A holiday that has its day in each year, without the year.
std::optional<PartialDate> fixedHoliday(std::string_view rule);

Grain grainOf(Unit unit);

}  // namespace dateline::produce
