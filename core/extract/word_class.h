#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace dateline {

/// What a token may be in a time expression. The words of each class are data (resources/lang); classes of numbers and
/// punctuation come from the shape of the token. One token may be of several classes ("second", "fall").
enum class WordClass : std::uint8_t {
    // calendar words
    Month,
    MonthShort,
    Weekday,
    WeekdayShort,
    Season,
    Holiday,
    Unit,
    DayPart,
    DayPartAlone,
    DayPartWeak,
    ClockWord,
    Deictic,
    DeicticNight,
    DecadeWord,
    Reference,
    SetWord,
    Era,
    Fiscal,
    Zone,
    Meridiem,
    MeridiemShort,
    OClock,
    // numbers
    Number,
    Multiplier,
    Ordinal,
    Vague,
    Couple,
    Some,
    Half,
    QuarterWord,
    QuarterName,
    HalfName,
    Oh,
    // tokens by their shape
    DayNumber,
    DayOrdinal,
    HourNumber,
    Year,
    YearShort,
    Decade,
    NumericDate,
    NumericMonth,
    MonthSlashDay,
    Clock,
    IsoInstant,
    Money,
    // grammar words
    The,
    A,
    This,
    These,
    Those,
    That,
    Last,
    Next,
    Past,
    Coming,
    Following,
    Previous,
    Same,
    Latest,
    Entire,
    Each,
    Per,
    Ago,
    Earlier,
    Later,
    Before,
    After,
    From,
    To,
    Of,
    In,
    And,
    Or,
    Between,
    On,
    At,
    Since,
    By,
    During,
    For,
    Within,
    Early,
    Late,
    Mid,
    Beginning,
    Middle,
    End,
    About,
    Nearly,
    More,
    Less,
    Than,
    Over,
    Under,
    Least,
    Most,
    Up,
    No,
    Another,
    Extra,
    Now,
    Hence,
    Old,
    Long,
    TimeWord,
    Other,
    Remaining,
    So,
    While,
    Anniversary,
    Times,
    Often,
    Sometime,
    Recent,
    Ended,
    Owner,
    PersonTitle,
    // cues of the clause
    Future,
    PastCue,
    // punctuation
    Comma,
    Hyphen,
    Stop,
    Slash,
    Possessive,
    OpenBracket,
    CloseBracket,
    Count,
};

inline constexpr std::size_t wordClassCount = static_cast<std::size_t>(WordClass::Count);

/// A set of classes.
struct WordClasses {
    std::uint64_t low = 0;
    std::uint64_t high = 0;

    constexpr WordClasses() = default;
    constexpr WordClasses(WordClass word) {
        const auto bit = static_cast<unsigned>(word);
        (bit < 64 ? low : high) = std::uint64_t{1} << (bit % 64);
    }
    constexpr WordClasses(std::initializer_list<WordClass> words) {
        for (const WordClass word : words) *this |= WordClasses(word);
    }
    constexpr WordClasses& operator|=(WordClasses other) {
        low |= other.low;
        high |= other.high;
        return *this;
    }
    constexpr WordClasses operator|(WordClasses other) const { return WordClasses(*this) |= other; }
    constexpr WordClasses without(WordClasses other) const {
        WordClasses rest = *this;
        rest.low &= ~other.low;
        rest.high &= ~other.high;
        return rest;
    }
    constexpr bool any(WordClasses other) const { return (low & other.low) != 0 || (high & other.high) != 0; }
    constexpr bool empty() const { return low == 0 && high == 0; }
    constexpr auto operator<=>(const WordClasses&) const = default;
};

static_assert(wordClassCount <= 128);
static_assert(WordClasses{WordClass::Month, WordClass::Comma}.any(WordClass::Comma) &&
              !WordClasses{WordClass::Month}.any(WordClass::Comma));

/// The units of time, the words for parts of a day among them.
enum class Unit : std::uint8_t {
    None,
    Moment,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Semester,
    Season,
    Year,
    Decade,
    Century,
    Millennium,
    Period,
};

}  // namespace dateline
