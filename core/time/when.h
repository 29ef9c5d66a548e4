#pragma once

#include "core/time/partial_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// TIMEX3's `mod`.
enum class Modifier : std::uint8_t {
    None,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    Start,
    Mid,
    End,
    Approx,
    LessThan,
    MoreThan,
    EqualOrLess,
    EqualOrMore,
};

/// The name TIMEX3 gives it (`ON_OR_BEFORE`), empty for None.
std::string_view timexName(Modifier modifier);

/// When something happened, as far as it is known.
struct When {
    PartialDate date;                  ///< the date, or the first of a range
    std::optional<PartialDate> until;  ///< the last of a range, itself included
    Modifier modifier = Modifier::None;
    bool lasted = false;  ///< it went on all that time; otherwise it happened some time inside

    auto operator<=>(const When&) const = default;
};

/// From the earliest moment it can have begun to the latest it can have ended. Nothing for a date that is not full.
std::optional<Interval> interval(const When& when);

/// EDTF (ISO 8601-2) at level 1, and level 2 where a set is meant: `2014-12-19`, `2014-11`, `../2021-03-02`,
/// `2014-12-17~`, `199X`, `2019-22`, `[2021-03-03..2021-03-05]`.
std::string edtf(const When& when);

/// An ISO date cut to what is known: `2014-12-19`, `2014-11`, `2014`, `2014-W51`; what ISO dates have no form for as
/// TIMEX3 writes it: `2014-Q3`, `2014-SU`, `2014-H1`, `2014-W51-WE`, `198X`. Empty where not even the decade is known,
/// and for what is strictly before or after the date.
std::string isoDate(const When& when);

/// The day as `2014-12-19`; years beyond four digits get a sign.
std::string isoDay(date::local_days day);

/// In English, for the command line: "Friday 19 December 2014", "some time in November 2014", "before 3 March 2021",
/// "about 1520". The window has its own words, in its own language.
std::string inWords(const When& when);

}  // namespace dateline
