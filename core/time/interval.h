#pragma once

#include <date/date.h>

#include <optional>

namespace dateline {

/// A moment on the wall clock, to the second, in the proleptic Gregorian calendar; it has no zone ("zone unknown"),
/// so a date never shifts. Years are astronomical: 0 is 1 BCE.
using Instant = date::local_seconds;

/// The half-open range [begin, end) of moments that a date may mean. An absent side is open: "before March" has no
/// begin, "since 2009" no end.
struct Interval {
    std::optional<Instant> begin;
    std::optional<Instant> end;

    auto operator<=>(const Interval&) const = default;
};

/// Whether the two can share a moment; an open side reaches for ever.
bool overlap(const Interval& a, const Interval& b);

/// Whether `outer` holds every moment of `inner`.
bool holds(const Interval& outer, const Interval& inner);

}  // namespace dateline
