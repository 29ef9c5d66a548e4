#include "core/time/calendar.h"
#include "core/time/partial_date.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 5> seasonNames{"", "SP", "SU", "FA", "WI"};
constexpr std::array<std::string_view, 7> dayPartNames{"", "MO", "MI", "AF", "EV", "NI", "DT"};

void appendNumber(std::string& out, std::int64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

/// Decades, centuries and millennia are years with digits cut off. Before the common era the digits are those of the
/// year as it is said: the 40s BCE are 49 to 40 BCE, BC004; the 5th century BCE is 500 to 401 BCE, BC04.
std::string cutYear(const PartialDate& date, std::int32_t span, std::size_t width) {
    std::string out;
    if (!date.year) return std::string(width, 'X');
    const std::int32_t said = *date.year >= 0 ? *date.year : -*date.year;
    if (*date.year < 0) out = "BC";
    appendNumber(out, said / span, width);
    return out;
}

std::string yearPart(const PartialDate& date) {
    if (!date.year) return "XXXX";
    std::string out = *date.year <= 0 ? "BC" : "";
    appendNumber(out, *date.year <= 0 ? 1 - *date.year : *date.year, 4);
    return out;
}

void appendTwo(std::string& out, char before, unsigned number) {
    out += before;
    if (number == 0)
        out += "XX";
    else
        appendNumber(out, number, 2);
}

std::string weekPart(const PartialDate& date) {
    std::string out = yearPart(date) + "-W";
    if (date.week)
        appendNumber(out, date.week, 2);
    else
        out += "XX";
    return out;
}

std::string dayValue(const PartialDate& date) {
    if (!date.month && !date.day && date.weekday) return weekPart(date) + '-' + std::to_string(date.weekday);
    std::string out = yearPart(date);
    appendTwo(out, '-', date.month);
    appendTwo(out, '-', date.day);
    return out;
}

void appendClock(std::string& out, const PartialDate& date) {
    const auto two = [&](int number) {
        if (number < 0)
            out += "XX";
        else
            appendNumber(out, number, 2);
    };
    out += 'T';
    two(date.hour);
    if (date.grain < Grain::Minute) return;
    out += ':';
    two(date.minute);
    if (date.grain < Grain::Second) return;
    out += ':';
    two(date.second);
}

/// Takes the value apart from the left; every `take` moves on only where it fits.
struct Reader {
    std::string_view rest;

    bool take(std::string_view literal) {
        if (!rest.starts_with(literal)) return false;
        rest.remove_prefix(literal.size());
        return true;
    }
    /// Exactly `width` digits, or as many X (then 0).
    std::optional<unsigned> number(std::size_t width) {
        if (rest.size() < width) return std::nullopt;
        const std::string_view head = rest.substr(0, width);
        unsigned value = 0;
        if (head != std::string(width, 'X'))
            for (const char c : head) {
                if (c < '0' || c > '9') return std::nullopt;
                value = value * 10 + static_cast<unsigned>(c - '0');
            }
        rest.remove_prefix(width);
        return value;
    }
    template <std::size_t N>
    std::size_t name(const std::array<std::string_view, N>& names) {
        for (std::size_t i = 1; i < N; ++i)
            if (take(names[i])) return i;
        return 0;
    }
};

std::optional<PartialDate> cutYearFrom(std::string_view digits, bool bc) {
    std::int32_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    constexpr std::array<std::pair<std::int32_t, Grain>, 4> kinds{
        {{0, Grain::Year}, {1000, Grain::Millennium}, {100, Grain::Century}, {10, Grain::Decade}}};
    const auto& [span, grain] = kinds[digits.size()];
    PartialDate date = PartialDate::ofYear(bc ? 1 - (value + 1) * span : value * span);
    if (bc) date.year = *date.year + (grain == Grain::Decade ? 1 : 0);
    date.grain = grain;
    return date;
}

bool readWeek(Reader& in, PartialDate& date) {
    const auto week = in.number(2);
    if (!week || *week > 53) return false;
    date.week = static_cast<std::uint8_t>(*week);
    date.grain = Grain::Week;
    if (in.take("-WE"))
        date.grain = Grain::Weekend;
    else if (in.take("-")) {
        const auto weekday = in.number(1);
        if (!weekday || *weekday == 0 || *weekday > 7) return false;
        date.weekday = static_cast<std::uint8_t>(*weekday);
        date.grain = Grain::Day;
    }
    return true;
}

bool readMonth(Reader& in, PartialDate& date) {
    const auto month = in.number(2);
    if (!month || *month > 12) return false;
    date.month = static_cast<std::uint8_t>(*month);
    date.grain = Grain::Month;
    if (!in.take("-")) return true;
    const auto day = in.number(2);
    if (!day || *day > 31) return false;
    date.day = static_cast<std::uint8_t>(*day);
    date.grain = Grain::Day;
    return true;
}

bool readAfterYear(Reader& in, PartialDate& date) {
    if (const std::size_t season = in.name(seasonNames)) {
        date.season = static_cast<Season>(season);
        date.grain = Grain::Season;
        return true;
    }
    if (in.take("W")) return readWeek(in, date);
    if (in.take("Q")) {
        const auto quarter = in.number(1);
        date.quarter = static_cast<std::uint8_t>(quarter.value_or(9));
        date.grain = Grain::Quarter;
        return date.quarter <= 4;
    }
    if (in.take("H")) {
        const auto half = in.number(1);
        date.half = static_cast<std::uint8_t>(half.value_or(9));
        date.grain = Grain::Half;
        return date.half <= 2;
    }
    return readMonth(in, date);
}

bool readZone(Reader& in, PartialDate& date) {
    if (in.rest.empty()) return true;
    if (in.take("Z")) {
        date.utcOffsetMinutes = std::int16_t{0};
        return true;
    }
    const int sign = in.take("-") ? -1 : in.take("+") ? 1 : 0;
    const auto hours = in.number(2);
    if (sign == 0 || !hours) return false;
    const auto minutes = in.take(":") || !in.rest.empty() ? in.number(2) : std::optional(0u);
    if (!minutes) return false;
    date.utcOffsetMinutes = static_cast<std::int16_t>(sign * static_cast<int>(*hours * 60 + *minutes));
    return true;
}

bool readClock(Reader& in, PartialDate& date) {
    if (const std::size_t part = in.name(dayPartNames)) {
        date.part = static_cast<DayPart>(part);
        date.grain = Grain::DayPart;
        return true;
    }
    const auto piece = [&](std::int8_t& field, Grain grain) {
        const bool unknown = in.rest.starts_with('X');
        const auto number = in.number(2);
        if (!number || *number > 60) return false;
        if (!unknown) field = static_cast<std::int8_t>(*number);
        date.grain = grain;
        return true;
    };
    if (!piece(date.hour, Grain::Hour)) return false;
    if (in.take(":") && !piece(date.minute, Grain::Minute)) return false;
    if (in.take(":") && !piece(date.second, Grain::Second)) return false;
    return readZone(in, date);
}

}  // namespace

std::string timexValue(const PartialDate& date) {
    switch (date.grain) {
        case Grain::Millennium:
            return cutYear(date, 1000, 1);
        case Grain::Century:
            return cutYear(date, 100, 2);
        case Grain::Decade:
            return cutYear(date, 10, 3);
        case Grain::Year:
            return yearPart(date);
        case Grain::Half:
            return yearPart(date) + "-H" + (date.half ? std::to_string(date.half) : "X");
        case Grain::Season:
            return yearPart(date) + '-' + std::string(seasonNames[static_cast<std::size_t>(date.season)]);
        case Grain::Quarter:
            return yearPart(date) + "-Q" + (date.quarter ? std::to_string(date.quarter) : "X");
        case Grain::Month: {
            std::string out = yearPart(date);
            appendTwo(out, '-', date.month);
            return out;
        }
        case Grain::Week:
            return weekPart(date);
        case Grain::Weekend:
            return weekPart(date) + "-WE";
        default:
            break;
    }
    std::string out = dayValue(date);
    if (date.grain == Grain::DayPart)
        out.append("T").append(dayPartNames[static_cast<std::size_t>(date.part)]);
    else if (date.grain > Grain::DayPart)
        appendClock(out, date);
    return out;
}

std::optional<PartialDate> parseTimexValue(std::string_view value) {
    Reader in{value};
    PartialDate date;
    date.fiscal = in.take("FY");
    const bool bc = in.take("BC");
    const std::size_t lead = std::min(in.rest.find_first_of("-T"), in.rest.size());
    if (lead == 0 || lead > 4) return std::nullopt;
    if (lead < 4) return lead == in.rest.size() ? cutYearFrom(in.rest, bc) : std::nullopt;
    const bool unknownYear = in.rest.starts_with("XXXX");
    const auto year = in.number(4);
    if (!year || (bc && *year == 0)) return std::nullopt;
    if (!unknownYear) date.year = bc ? 1 - static_cast<std::int32_t>(*year) : static_cast<std::int32_t>(*year);
    date.grain = Grain::Year;
    if (in.take("-") && !readAfterYear(in, date)) return std::nullopt;
    if (in.take("T") && !(date.grain == Grain::Day && readClock(in, date))) return std::nullopt;
    if (!in.rest.empty()) return std::nullopt;
    return date;
}

}  // namespace dateline
