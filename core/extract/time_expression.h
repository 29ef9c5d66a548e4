#pragma once

#include "core/base/span.h"
#include "core/time/when.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

enum class TimexType : std::uint8_t { Date, Time, Duration, Set };

/// The name TIMEX3 gives it: DATE, TIME, DURATION, SET.
std::string_view timexName(TimexType type);

/// What a relative expression was counted from.
enum class Anchor : std::uint8_t {
    None,       ///< the words alone say it
    Published,  ///< the article's date
    Narrative,  ///< the time the narrative has reached: another expression before it
    Event,      ///< the date of something told in the text
    Missing,    ///< it needs one and there is none: the value stays partial
};

/// Why a time expression means what it means.
struct Reading {
    std::string_view rule;  ///< the rule's name; lives as long as the program
    Anchor anchor = Anchor::None;
    std::optional<PartialDate> anchorDate;
    Span anchorSpan;             ///< the words that gave the anchor, where they stand in the text
    std::string_view direction;  ///< why past or future, in words ("said in the past"); empty where it played no part
    Span untilSpan;              ///< of a range: the words of its other end
    std::optional<When> otherwise;  ///< the runner-up
    std::string_view otherwiseWhy;  ///< "the Friday after"; lives as long as the program

    bool operator==(const Reading&) const = default;
};

/// A time expression as TimeML draws it, resolved as far as its article allows.
struct TimeExpression {
    Span span;
    TimexType type = TimexType::Date;
    std::string value;  ///< TIMEX3's value: `2014-12-19`, `P3D`, `PRESENT_REF`, `XXXX-WXX-5`
    Modifier modifier = Modifier::None;
    std::string quant;         ///< of a set: EVERY, EACH
    std::string freq;          ///< of a set: 2X
    std::optional<When> when;  ///< the date it stands for; nothing for durations, sets, and what stays partial
    Reading reading;

    bool operator==(const TimeExpression&) const = default;
};

/// The reading as one sentence for the person: "“on Friday”, said in the past, in an article of Saturday
/// 20 December 2014".
std::string explain(const TimeExpression& expression, std::string_view text);

}  // namespace dateline
