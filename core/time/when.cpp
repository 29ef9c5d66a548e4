#include "core/time/when.h"

#include "core/time/calendar.h"

#include <array>

namespace dateline {

namespace {

/// The first, middle or last third of an interval, in whole days where it has several.
Interval third(const Interval& whole, int index) {
    const Instant begin = *whole.begin;
    const auto length = *whole.end - begin;
    const auto cut = [&](int k) -> Instant {
        if (k == 0) return begin;
        if (k == 3) return *whole.end;
        const Instant at = begin + length * k / 3;
        return length > date::days{3} ? Instant{date::floor<date::days>(at)} : at;
    };
    return {cut(index), cut(index + 1)};
}

}  // namespace

std::string_view timexName(Modifier modifier) {
    constexpr std::array<std::string_view, 13> names{
        "",    "BEFORE", "AFTER",     "ON_OR_BEFORE", "ON_OR_AFTER",   "START",        "MID",
        "END", "APPROX", "LESS_THAN", "MORE_THAN",    "EQUAL_OR_LESS", "EQUAL_OR_MORE"};
    return names[static_cast<std::size_t>(modifier)];
}

std::optional<Interval> interval(const When& when) {
    std::optional<Interval> whole = interval(when.date);
    if (!whole) return std::nullopt;
    if (when.until) {
        const std::optional<Interval> last = interval(*when.until);
        if (!last || *last->end <= *whole->begin) return std::nullopt;
        whole->end = last->end;
    }
    switch (when.modifier) {
        case Modifier::Before:
            return Interval{std::nullopt, whole->begin};
        case Modifier::After:
            return Interval{whole->end, std::nullopt};
        case Modifier::OnOrBefore:
            return Interval{std::nullopt, whole->end};
        case Modifier::OnOrAfter:
            return Interval{whole->begin, std::nullopt};
        case Modifier::Start:
            return third(*whole, 0);
        case Modifier::Mid:
            return third(*whole, 1);
        case Modifier::End:
            return third(*whole, 2);
        default:
            return whole;
    }
}

}  // namespace dateline
