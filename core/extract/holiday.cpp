#include "core/extract/anchor.h"
#include "core/extract/movable_holidays.h"
#include "core/time/calendar.h"

#include <charconv>

namespace dateline {

namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    if (text.starts_with('+')) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// "4/4", "1/-1", "4/4+1": weekday, which one, days after it.
std::optional<date::local_days> nthOf(std::int32_t year, unsigned month, std::string_view rule) {
    const std::size_t slash = rule.find('/');
    const auto weekday = number(rule.substr(0, slash));
    std::string_view which = rule.substr(slash + 1);
    const std::size_t sign = which.find_first_of("+-", 1);
    const auto days = sign == std::string_view::npos ? std::optional(0) : number(which.substr(sign));
    const auto nth = number(which.substr(0, sign));
    if (!weekday || !nth || !days || *weekday < 1 || *weekday > 7 || *nth == 0) return std::nullopt;
    return nthWeekday(year, month, static_cast<unsigned>(*weekday), *nth) + date::days{*days};
}

}  // namespace

std::optional<date::local_days> holidayIn(std::string_view rule, std::int32_t year) {
    if (year < -9999 || year > 9999) return std::nullopt;
    if (rule.starts_with("easter")) {
        const auto days = number(rule.substr(6));
        if (!days) return std::nullopt;
        return easterSunday(year) + date::days{*days};
    }
    if (!rule.empty() && rule[0] >= 'a' && rule[0] <= 'z') return movableHoliday(rule, year);
    const auto month = number(rule.substr(0, 2));
    if (!month || *month < 1 || *month > 12 || rule.size() < 5) return std::nullopt;
    const auto m = static_cast<unsigned>(*month);
    const std::string_view rest = rule.substr(3);
    if (rule[2] == '-') {
        const auto day = number(rest);
        if (!day) return std::nullopt;
        return localDay(year, m, static_cast<unsigned>(*day));
    }
    if (rest == "2e") return nthWeekday(year, m, 1, 1) + date::days{1};  // the Tuesday after the first Monday
    return nthOf(year, m, rest);
}

}  // namespace dateline
