#pragma once

#include "core/extract/time_expression.h"
#include "core/extract/token.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// How a time expression is to be worked out.
enum class MeaningKind : std::uint8_t {
    Calendar,   ///< a date of which parts may be missing: "Friday", "March 3", "1998", "the third quarter"
    Shift,      ///< so many units from an anchor: "last week", "two years ago", "the next day"
    Reference,  ///< the present, the past, the future
    Period,     ///< a duration
    Repeat,     ///< a set
};

/// Which of the dates that fit is meant, and what it is counted from.
enum class Pick : std::uint8_t {
    Nearest,    ///< the clause decides: "Friday"
    Last,       ///< before the article's date: "last Friday"
    This,       ///< around it: "this summer"
    Next,       ///< after it: "next March"
    Same,       ///< the narrative's: "that year", "the same day"
    Following,  ///< after the narrative's: "the following year", "two days later"
    Previous,   ///< before the narrative's: "the previous May", "a year earlier"
    Latest,     ///< the last one that is over: "the latest quarter", "the quarter"
};

/// What the words say, before anything is known of when they were written.
struct Meaning {
    TimexType type = TimexType::Date;
    MeaningKind kind = MeaningKind::Calendar;
    Pick pick = Pick::Nearest;
    PartialDate date;        ///< Calendar: its known parts; Shift: the part of day or clock time that goes with it
    Unit unit = Unit::None;  ///< Shift, Period, Repeat
    double amount = 1;       ///< Shift (signed), Period; less than 0: left open ("several")
    Modifier modifier = Modifier::None;
    std::string_view fixed;  ///< a value as it stands: a reference, a set's period, a movable holiday's rule
    bool plural = false;     ///< the words speak of several: "Fridays"
    bool open = false;       ///< how many units is left open: "days later"
    bool definite = false;   ///< "the quarter": of something known
    bool shortYear = false;  ///< the year has two digits only, the century is open
    bool hasRange = false;   ///< `until` holds the last of a range
    bool lasted = false;
    bool toTheDay = false;        ///< "two years ago to the day"
    bool ended = false;           ///< the next expression says when it ended: "the quarter ended July 31"
    bool ambiguousOrder = false;  ///< 3/4/2014
    Unit stretch = Unit::None;    ///< a duration inside the date: "the last week of August"
    std::int8_t besideNext = 0;   ///< so long before (-1) or after (1) the next expression: "two days after Christmas"
    std::uint8_t often = 0;       ///< of a set: so many times in each
    std::int8_t nth = 0;          ///< which of the month's weekdays, -1 the last: "the first Monday of May"
    std::uint8_t said = 0;        ///< weekday that was said beside a full date
};

/// A time expression that was recognised and not yet resolved.
struct TimeDraft {
    std::uint32_t first = 0;  ///< tokens [first, end) of the sentence
    std::uint32_t end = 0;
    Meaning meaning;
    std::string_view rule;
};

/// What a rule sees: the tokens that its pattern covers.
struct Match {
    std::string_view text;
    const std::vector<TimeToken>& tokens;
    std::uint32_t first;
    std::uint32_t end;
    const Lexicon& lexicon;

    /// The n-th token of these classes, or nullptr.
    const TimeToken* find(WordClasses words, int n = 0) const {
        for (std::uint32_t i = first; i < end; ++i)
            if (tokens[i].is(words) && n-- == 0) return &tokens[i];
        return nullptr;
    }
    std::string_view words(std::uint32_t token) const { return tokens[token].span.in(text); }
    bool has(WordClasses words) const { return find(words) != nullptr; }
    int value(WordClasses words) const {
        const TimeToken* token = find(words);
        return token ? token->value : 0;
    }
    Unit unit() const {
        const TimeToken* token = find(WordClass::Unit);
        return token ? static_cast<Unit>(token->unit) : Unit::None;
    }
};

}  // namespace dateline
