#include "core/export/iso_bounds.h"

#include "core/time/when.h"

namespace dateline {
namespace {

std::string isoMinute(Instant moment) {
    const auto day = date::floor<date::days>(moment);
    const auto clock = date::hh_mm_ss{moment - day};
    const auto two = [](long long n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
    };
    return isoDay(day) + 'T' + two(clock.hours().count()) + ':' + two(clock.minutes().count());
}

}  // namespace

IsoBounds isoBounds(const Interval& interval) {
    using namespace std::chrono_literals;
    const bool clock = interval.begin && interval.end && *interval.end - *interval.begin < date::days(1);
    const auto word = [&](const std::optional<Instant>& moment, std::chrono::seconds back) {
        if (!moment) return std::string("..");
        const Instant at = *moment - back;
        return clock ? isoMinute(at) : isoDay(date::floor<date::days>(at));
    };
    return {word(interval.begin, 0s), word(interval.end, 1s)};
}

}  // namespace dateline
