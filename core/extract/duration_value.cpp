#include "core/extract/resolve.h"

#include <cmath>

namespace dateline {

namespace {

std::string number(double amount) {
    const auto whole = static_cast<long long>(amount);
    if (static_cast<double>(whole) == amount) return std::to_string(whole);
    std::string text = std::to_string(amount);
    while (text.ends_with('0')) text.pop_back();
    return text;
}

/// A part of a unit in the next smaller one, where that is whole: two and a half years are P2Y6M, a quarter of an hour
/// PT15M.
struct Letters {
    bool time;
    char letter;
    int multiplier;  ///< decades and fortnights are counted in the unit of the letter
    char smaller;    ///< 0: written with a point
    int parts;       ///< of the smaller in one
};

Letters lettersOf(Unit unit) {
    switch (unit) {
        case Unit::Second:
            return {true, 'S', 1, 0, 0};
        case Unit::Minute:
            return {true, 'M', 1, 'S', 60};
        case Unit::Hour:
            return {true, 'H', 1, 'M', 60};
        case Unit::Weekend:
            return {false, 'D', 2, 0, 0};
        case Unit::Week:
            return {false, 'W', 1, 0, 0};
        case Unit::Fortnight:
            return {false, 'W', 2, 0, 0};
        case Unit::Month:
            return {false, 'M', 1, 0, 0};
        case Unit::Quarter:
            return {false, 'Q', 1, 0, 0};
        case Unit::Semester:
            return {false, 'M', 6, 0, 0};
        case Unit::Season:
            return {false, 'M', 3, 0, 0};
        case Unit::Year:
            return {false, 'Y', 1, 'M', 12};
        case Unit::Decade:
            return {false, 'Y', 10, 0, 0};
        case Unit::Century:
            return {false, 'C', 1, 'Y', 100};
        case Unit::Millennium:
            return {false, 'Y', 1000, 0, 0};
        default:
            return {false, 'D', 1, 0, 0};
    }
}

std::string_view vague(Unit unit) {
    switch (unit) {
        case Unit::Decade:
            return "PXE";
        case Unit::Century:
            return "PXC";
        case Unit::Millennium:
            return "PXL";
        default:
            return {};
    }
}

}  // namespace

std::string durationValue(Unit unit, double amount) {
    if (unit == Unit::None || unit == Unit::Period || unit == Unit::Moment) return "PXX";
    const Letters letters = lettersOf(unit);
    const std::string head = letters.time ? "PT" : "P";
    if (amount < 0) return vague(unit).empty() ? head + 'X' + letters.letter : std::string(vague(unit));
    const double count = amount * letters.multiplier;
    if (unit == Unit::Day && count < 1) return durationValue(Unit::Hour, count * 24);
    const double whole = std::floor(count);
    const double rest = (count - whole) * letters.parts;
    if (rest == 0 || rest != std::floor(rest)) return head + number(count) + letters.letter;
    std::string out = head;
    if (whole > 0) out += number(whole) + letters.letter;
    return out + number(rest) + letters.smaller;
}

}  // namespace dateline
