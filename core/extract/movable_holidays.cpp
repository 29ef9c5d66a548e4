#include "core/extract/movable_holidays.h"

#include <array>
#include <charconv>

namespace dateline {

namespace {

/// Days of the year, 1 for 1 January, of 1900 to 2100, worked out once with the calendars of ICU 72. The moon's year is
/// shorter: where a holiday falls twice in one year the first is given.
using DaysOfYear = std::array<std::uint16_t, 201>;

// clang-format off
constexpr DaysOfYear lunarNewYear{
    31, 50, 39, 29, 47, 35, 25, 44, 33, 22, 41, 30, 49, 37, 26, 45, 34, 23, 42, 32,
    51, 39, 28, 47, 36, 24, 44, 33, 23, 41, 30, 48, 37, 26, 45, 35, 24, 42, 31, 50,
    39, 27, 46, 36, 25, 44, 33, 22, 41, 29, 48, 37, 27, 45, 35, 24, 43, 31, 49, 39,
    28, 46, 36, 25, 44, 33, 21, 40, 30, 48, 37, 27, 46, 34, 23, 42, 31, 49, 38, 28,
    47, 36, 25, 44, 33, 51, 40, 29, 48, 37, 27, 46, 35, 23, 41, 31, 50, 38, 28, 47,
    36, 24, 43, 32, 22, 40, 29, 49, 38, 26, 45, 34, 23, 41, 31, 50, 39, 28, 47, 36,
    25, 43, 32, 22, 41, 29, 48, 38, 26, 44, 33, 23, 42, 31, 50, 39, 28, 46, 35, 24,
    43, 32, 22, 41, 30, 48, 37, 26, 45, 33, 23, 42, 32, 50, 39, 28, 46, 35, 24, 43,
    33, 21, 40, 29, 48, 36, 26, 45, 34, 23, 42, 31, 50, 38, 27, 46, 36, 24, 43, 33,
    22, 40, 29, 48, 37, 26, 45, 34, 24, 41, 30, 49, 38, 27, 46, 36, 25, 43, 32, 21,
    40,
};

constexpr DaysOfYear midAutumn{
    251, 270, 259, 278, 268, 256, 275, 265, 254, 271, 261, 279, 269, 258, 277, 266, 256, 273, 262, 281,
    270, 259, 278, 268, 257, 275, 264, 253, 272, 260, 279, 269, 259, 277, 266, 255, 274, 262, 281, 270,
    260, 278, 267, 257, 275, 263, 253, 272, 261, 279, 269, 258, 277, 265, 254, 273, 263, 251, 270, 260,
    279, 267, 256, 275, 264, 253, 272, 261, 280, 269, 258, 276, 266, 254, 273, 263, 252, 270, 260, 278,
    267, 255, 274, 264, 254, 272, 261, 280, 269, 257, 276, 265, 255, 273, 263, 252, 271, 259, 278, 267,
    256, 274, 264, 254, 272, 261, 279, 268, 258, 276, 265, 255, 274, 262, 251, 270, 259, 277, 267, 256,
    275, 264, 253, 272, 261, 279, 268, 258, 277, 265, 255, 274, 263, 251, 270, 259, 278, 267, 256, 275,
    264, 253, 271, 260, 279, 268, 258, 277, 266, 254, 273, 262, 251, 269, 259, 278, 268, 256, 275, 264,
    253, 271, 260, 279, 269, 258, 276, 266, 255, 272, 262, 251, 270, 259, 278, 267, 256, 274, 263, 253,
    272, 260, 279, 269, 258, 276, 265, 254, 273, 261, 251, 270, 260, 278, 267, 256, 274, 263, 252, 272,
    261,
};

/// By the calendar of Umm al-Qura; where the new moon is looked for, it may be a day earlier or later.
constexpr DaysOfYear eidAlFitr{
    32, 22, 11, 354, 343, 332, 321, 311, 300, 289, 278, 267, 256, 245, 235, 224, 214, 202, 191, 180,
    170, 159, 148, 137, 126, 114, 104, 93, 83, 72, 61, 50, 39, 27, 17, 6, 350, 338, 327, 317,
    306, 295, 284, 274, 263, 251, 240, 230, 219, 208, 197, 186, 176, 164, 153, 143, 133, 121, 110, 99,
    89, 77, 67, 56, 46, 34, 23, 12, 2, 345, 334, 324, 313, 301, 290, 280, 269, 258, 247, 236,
    225, 213, 203, 193, 182, 171, 160, 149, 138, 127, 116, 106, 96, 84, 73, 62, 51, 40, 29, 19,
    8, 350, 339, 329, 319, 307, 296, 286, 275, 263, 253, 242, 232, 220, 209, 198, 188, 176, 166, 155,
    145, 133, 122, 111, 101, 89, 79, 68, 57, 45, 35, 24, 14, 3, 346, 335, 324, 313, 302, 292,
    281, 270, 259, 248, 237, 226, 216, 205, 195, 183, 172, 161, 151, 139, 129, 118, 107, 95, 85, 74,
    64, 53, 42, 31, 20, 8, 352, 342, 331, 319, 308, 297, 287, 276, 265, 255, 244, 232, 221, 210,
    200, 189, 178, 168, 157, 145, 134, 124, 114, 102, 91, 80, 70, 58, 47, 37, 27, 15, 4, 347,
    337,
};

constexpr DaysOfYear eidAlAdha{
    100, 90, 79, 69, 58, 46, 35, 24, 14, 3, 346, 335, 325, 313, 303, 293, 282, 270, 259, 248,
    238, 226, 216, 206, 195, 183, 172, 161, 151, 139, 129, 118, 107, 95, 85, 74, 64, 53, 42, 31,
    20, 8, 352, 342, 331, 319, 308, 298, 287, 276, 266, 255, 244, 232, 221, 211, 201, 189, 179, 168,
    157, 145, 134, 124, 114, 102, 92, 81, 70, 58, 48, 37, 27, 15, 4, 347, 337, 325, 315, 304,
    293, 281, 271, 260, 250, 238, 228, 217, 206, 194, 184, 174, 163, 152, 141, 130, 119, 108, 97, 87,
    76, 64, 53, 42, 32, 21, 10, 354, 343, 331, 320, 310, 300, 288, 277, 266, 255, 244, 233, 223,
    213, 201, 190, 179, 168, 157, 147, 136, 126, 114, 103, 92, 82, 71, 60, 50, 39, 27, 16, 5,
    350, 338, 327, 316, 306, 294, 284, 273, 263, 251, 240, 229, 219, 207, 197, 186, 176, 164, 153, 142,
    132, 120, 110, 99, 88, 76, 66, 55, 45, 33, 23, 12, 1, 343, 333, 323, 312, 300, 289, 279,
    268, 257, 247, 236, 225, 213, 202, 192, 181, 170, 160, 149, 138, 126, 115, 105, 95, 83, 72, 62,
    51,
};

/// Of 2005 to 2030, as it was and is kept in India.
constexpr std::array<std::uint16_t, 26> diwali{
    305, 294, 313, 302, 290, 309, 299, 318, 307, 296, 315, 304, 292, 311, 300, 319, 308, 297, 316, 305, 293, 312, 302, 291, 309, 299,
};
// clang-format on

template <std::size_t size>
std::optional<date::local_days> ofTable(const std::array<std::uint16_t, size>& days, std::int32_t first,
                                        std::int32_t year) {
    if (year < first || year >= first + static_cast<std::int32_t>(size)) return std::nullopt;
    const std::uint16_t day = days[static_cast<std::size_t>(year - first)];
    if (day == 0) return std::nullopt;
    return localDay(year, 1, 1) + date::days{day - 1};
}

/// The first day of the fast that ends with Eid al-Fitr, a month of 30 days at most before it.
std::optional<date::local_days> ramadanOf(std::int32_t year) {
    constexpr std::int32_t first = 1900;
    constexpr date::days longest{30};
    for (std::int32_t y = year + 1; y >= year; --y) {
        const std::optional<date::local_days> end = ofTable(eidAlFitr, first, y);
        if (end && *end - longest >= localDay(year, 1, 1) && *end - longest < localDay(year + 1, 1, 1))
            return *end - longest;
    }
    return std::nullopt;
}

/// 1 Tishri of a year of the Hebrew calendar: the new moon's mean, put off by the calendar's four rules (Reingold and
/// Dershowitz, Calendrical Calculations, chapter 8).
constexpr std::int64_t elapsedDays(std::int64_t year) {
    const std::int64_t months = (235 * year - 234) / 19;
    const std::int64_t parts = 12084 + 13753 * months;
    const std::int64_t day = 29 * months + parts / 25920;
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day;
}

constexpr date::local_days hebrewNewYear(std::int64_t year) {
    const std::int64_t before = elapsedDays(year - 1), now = elapsedDays(year), after = elapsedDays(year + 1);
    const std::int64_t delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
    constexpr date::local_days epoch = localDay(-3760, 9, 7);
    return epoch + date::days{static_cast<int>(now + delay)};
}

/// In a year of ours: days after the Hebrew new year, or after Passover (163 days before the next one).
std::optional<date::local_days> hebrew(std::string_view rule, std::int32_t year) {
    constexpr std::int32_t firstYear = 1, ahead = 3761, beforeNewYear = 163;
    if (year < firstYear) return std::nullopt;
    const date::local_days newYear = hebrewNewYear(year + ahead);
    const std::size_t sign = rule.find_first_of("+-");
    int days = 0;
    if (sign == std::string_view::npos) return std::nullopt;
    const std::string_view number = rule.substr(sign + (rule[sign] == '+' ? 1 : 0));
    if (std::from_chars(number.data(), number.data() + number.size(), days).ec != std::errc{}) return std::nullopt;
    if (rule.starts_with("passover")) return newYear - date::days{beforeNewYear} + date::days{days};
    if (!rule.starts_with("tishri")) return std::nullopt;
    constexpr int heshvan = 30 + 29;  // behind it the month's length tells: 30 days in years of 355 and 385
    const std::int64_t length = (hebrewNewYear(year + ahead + 1) - newYear).count();
    return newYear + date::days{days + (days >= heshvan && length % 10 == 5 ? 1 : 0)};
}

/// Easter of the Eastern churches, by the Julian calendar (Meeus, chapter 8), for the years in which that is 13 days
/// behind.
std::optional<date::local_days> orthodoxEaster(std::int32_t year) {
    constexpr std::int32_t first = 1900, last = 2099, behind = 13;
    if (year < first || year > last) return std::nullopt;
    const std::int32_t d = (19 * (year % 19) + 15) % 30;
    const std::int32_t e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    const std::int32_t n = d + e + 114;
    return localDay(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1)) + date::days{behind};
}

}  // namespace

std::optional<date::local_days> movableHoliday(std::string_view rule, std::int32_t year) {
    constexpr std::int32_t first = 1900, firstDiwali = 2005;
    if (rule == "lunar-new-year") return ofTable(lunarNewYear, first, year);
    if (rule == "mid-autumn") return ofTable(midAutumn, first, year);
    if (rule == "moon/eid-al-fitr") return ofTable(eidAlFitr, first, year);
    if (rule == "moon/ramadan") return ramadanOf(year);
    if (rule == "moon/eid-al-adha") return ofTable(eidAlAdha, first, year);
    if (rule == "diwali") return ofTable(diwali, firstDiwali, year);
    if (rule == "orthodox-easter") return orthodoxEaster(year);
    return hebrew(rule, year);
}

}  // namespace dateline
