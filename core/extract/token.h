#pragma once

#include "core/base/span.h"
#include "core/extract/lexicon.h"

#include <string_view>
#include <vector>

namespace dateline {

/// A word, a number or a mark of one sentence, with all it may be in a time expression.
struct TimeToken {
    Span span;
    WordClasses classes;
    std::int32_t value = 0;  ///< by class: the number, the month, a packed date (yyyymmdd) or clock time (hhmmss)
    double number = 0;       ///< of numbers, with their fraction
    std::uint8_t unit = 0;   ///< a Unit or a DayPart
    bool capital = false;    ///< begins with a capital letter
    bool plural = false;
    bool glued = false;   ///< no white space before it
    bool digits = false;  ///< a number written in digits
    std::uint8_t groups =
        0;  ///< of a clock time: how many of hour, minute, second are given; of a numeric date: see below

    bool is(WordClasses any) const { return classes.any(any); }
};

/// How a numeric date was written, in TimeToken::groups.
enum NumericForm : std::uint8_t {
    YearFirst,        ///< 2014-12-20
    DayOrMonthFirst,  ///< 3/4/2014: the document decides; the value holds the first number as month
    MonthFirst,       ///< 4/23/2014
    DayFirst,         ///< 23/4/2014
    DotsDayFirst,     ///< 3.4.2014: dots are written day first
};

/// Cuts one sentence into tokens, in one pass, and looks each word up. `tokens` is cleared and reused. Returns whether
/// the sentence holds a word that a time expression can hang on; otherwise the rules need not look at it.
bool tokenize(std::string_view text, Span sentence, const Lexicon& lexicon, std::vector<TimeToken>& tokens);

/// Joins number words ("two hundred and five", "twenty-first", "nineteen ninety-six", "2 1/2") into single tokens.
void foldNumbers(std::vector<TimeToken>& tokens);

/// Reads a run of digits and what is written together with it, and appends its tokens. Returns where it ends.
std::size_t scanDigits(std::string_view text, std::size_t begin, std::size_t end, std::vector<TimeToken>& tokens);

/// The classes that a time expression can hang on.
inline constexpr WordClasses triggers{
    WordClass::Month,        WordClass::MonthShort,    WordClass::Weekday,       WordClass::WeekdayShort,
    WordClass::Season,       WordClass::Holiday,       WordClass::Unit,          WordClass::DayPart,
    WordClass::DayPartAlone, WordClass::DayPartWeak,   WordClass::ClockWord,     WordClass::Deictic,
    WordClass::DeicticNight, WordClass::DecadeWord,    WordClass::Reference,     WordClass::SetWord,
    WordClass::Era,          WordClass::Meridiem,      WordClass::MeridiemShort, WordClass::OClock,
    WordClass::Year,         WordClass::YearShort,     WordClass::Decade,        WordClass::NumericDate,
    WordClass::NumericMonth, WordClass::MonthSlashDay, WordClass::Clock,         WordClass::QuarterName,
    WordClass::HalfName,     WordClass::TimeWord,      WordClass::While,         WordClass::QuarterWord,
    WordClass::DayOrdinal,   WordClass::Past,          WordClass::Fiscal};

}  // namespace dateline
