#include "core/time/calendar.h"
#include "core/time/when.h"

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

std::string padded(std::int64_t number, std::size_t width) {
    std::string digits = std::to_string(number);
    return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string isoYear(std::int32_t year) {
    const std::string digits = padded(std::abs(year), 4);
    if (year < 0) return "-" + digits;
    return digits.size() > 4 ? "+" + digits : digits;
}

/// EDTF writes years of more than four digits behind a Y.
std::string edtfYear(std::int32_t year) {
    if (year < -9999 || year > 9999) return "Y" + std::to_string(year);
    return isoYear(year);
}

std::string edtfDay(date::local_days day) {
    const date::year_month_day d{day};
    return edtfYear(static_cast<int>(d.year())) + '-' + padded(static_cast<unsigned>(d.month()), 2) + '-' +
           padded(static_cast<unsigned>(d.day()), 2);
}

std::string edtfMonth(const PartialDate& date) {
    return edtfYear(*date.year) + '-' + (date.month ? padded(date.month, 2) : "XX");
}

date::local_days firstDay(const Interval& whole) { return date::floor<date::days>(*whole.begin); }
date::local_days lastDay(const Interval& whole) {
    return date::floor<date::days>(*whole.end - std::chrono::seconds{1});
}

std::string range(const std::string& first, const std::string& last, bool lasted) {
    return lasted ? first + '/' + last : '[' + first + ".." + last + ']';
}

std::string edtfClock(const PartialDate& date) {
    const std::optional<Interval> whole = interval(date);
    if (!whole) return {};
    const date::local_days day = firstDay(*whole);
    const date::hh_mm_ss<std::chrono::seconds> time{*whole->begin - Instant{day}};
    std::string out = edtfDay(day) + 'T' + padded(time.hours().count(), 2) + ':' + padded(time.minutes().count(), 2) +
                      ':' + padded(time.seconds().count(), 2);
    if (!date.utcOffsetMinutes) return out;
    const int offset = *date.utcOffsetMinutes;
    if (offset == 0) return out + 'Z';
    return out + (offset < 0 ? '-' : '+') + padded(std::abs(offset) / 60, 2) + ':' + padded(std::abs(offset) % 60, 2);
}

/// A decade or century as EDTF writes it, with X for the digits left open. Before the common era its digits do not
/// line up with years as they are said, so there it is written by its first and last year.
std::string cutYear(const PartialDate& date, bool lasted) {
    const int open = date.grain == Grain::Decade ? 1 : date.grain == Grain::Century ? 2 : 3;
    const std::int32_t span = open == 1 ? 10 : open == 2 ? 100 : 1000;
    if (*date.year < 0 || *date.year > 9999)
        return range(edtfYear(*date.year), edtfYear(*date.year + span - 1), lasted);
    return padded(*date.year, 4).substr(0, static_cast<std::size_t>(4 - open)) +
           std::string(static_cast<std::size_t>(open), 'X');
}

/// The part of a year that is months: EDTF has seasons; quarters and halves are ranges of months.
std::string monthsOf(const PartialDate& date, unsigned first, unsigned last, bool lasted) {
    const auto month = [&](unsigned m) { return edtfMonth(PartialDate::ofMonth(*date.year, m)); };
    return range(month(first), month(last), lasted);
}

/// The date without its modifier; empty where EDTF has no way to write what is unknown.
std::string plain(const PartialDate& date, bool lasted) {
    if (!date.year) {
        if (date.grain != Grain::Day || !date.month || !date.day) return {};
        return "XXXX-" + padded(date.month, 2) + '-' + padded(date.day, 2);
    }
    switch (date.grain) {
        case Grain::Millennium:
        case Grain::Century:
        case Grain::Decade:
            return cutYear(date, lasted);
        case Grain::Year:
            return edtfYear(*date.year);
        case Grain::Half:
            return date.half ? monthsOf(date, date.half * 6u - 5, date.half * 6u, lasted) : std::string();
        case Grain::Season:
            return edtfYear(*date.year) + '-' + std::to_string(20 + static_cast<int>(date.season));
        case Grain::Quarter:
            return date.quarter ? monthsOf(date, date.quarter * 3u - 2, date.quarter * 3u, lasted) : std::string();
        case Grain::Month:
            return edtfMonth(date);
        case Grain::Week:
        case Grain::Weekend: {
            const std::optional<Interval> whole = interval(date);
            return whole ? range(edtfDay(firstDay(*whole)), edtfDay(lastDay(*whole)), lasted) : std::string();
        }
        default:
            break;
    }
    if (date.grain > Grain::DayPart) return edtfClock(date);
    if (const std::optional<date::local_days> day = asDay(date)) return edtfDay(*day);
    return date.month && !date.day ? edtfMonth(date) + "-XX" : std::string();
}

/// The unit before (-1) or after (1) a date, in the date's own precision.
std::string neighbour(const PartialDate& date, const Interval& whole, int direction) {
    if (date.grain == Grain::Year) return edtfYear(*date.year + direction);
    if (date.grain == Grain::Month) {
        const date::year_month_day d{addMonths(localDay(*date.year, date.month, 1), direction)};
        return edtfMonth(PartialDate::ofMonth(static_cast<int>(d.year()), static_cast<unsigned>(d.month())));
    }
    return edtfDay(direction < 0 ? firstDay(whole) - date::days{1} : lastDay(whole) + date::days{1});
}

/// Open and partial ranges; their ends are whole days where the date is no year or month.
std::string modified(const When& when) {
    const std::optional<Interval> whole = interval(When{when.date, when.until, Modifier::None, when.lasted});
    if (!whole) return {};
    const PartialDate& last = when.until ? *when.until : when.date;
    const auto side = [&](const PartialDate& date, date::local_days day) {
        const std::string written = plain(date, true);
        return written.find('/') == std::string::npos ? written : edtfDay(day);
    };
    switch (when.modifier) {
        case Modifier::Before:
            return "../" + neighbour(when.date, *whole, -1);
        case Modifier::After:
            return neighbour(last, *whole, 1) + "/..";
        case Modifier::OnOrBefore:
            return "../" + side(last, lastDay(*whole));
        case Modifier::OnOrAfter:
            return side(when.date, firstDay(*whole)) + "/..";
        default:
            break;
    }
    const Interval part = *interval(when);
    if (part.end <= Instant{firstDay(part) + date::days{1}}) return plain(when.date, when.lasted);
    return edtfDay(firstDay(part)) + '/' + edtfDay(lastDay(part)) + '~';
}

}  // namespace

std::string edtf(const When& when) {
    const bool isModified = when.modifier >= Modifier::Before && when.modifier <= Modifier::End;
    if (isModified) return modified(when);
    std::string out = plain(when.date, when.lasted);
    if (out.empty()) return out;
    if (when.until) {
        const std::string last = plain(*when.until, true);
        if (last.empty() || last.find('/') != std::string::npos || out.find_first_of("/[") != std::string::npos) {
            const std::optional<Interval> whole = interval(when);
            return whole ? range(edtfDay(firstDay(*whole)), edtfDay(lastDay(*whole)), when.lasted) : std::string();
        }
        out = range(out, last, when.lasted);
    }
    if (when.modifier == Modifier::Approx && out.front() != '[') out += '~';
    return out;
}

std::string isoDay(date::local_days day) {
    const date::year_month_day d{day};
    std::string out = isoYear(static_cast<int>(d.year()));
    for (const unsigned number : {static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day())})
        out += {'-', static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
    return out;
}

namespace {

/// `198X`, `19XX`: the digits that are known.
std::string timexOf(const PartialDate& date) {
    const std::string digits = timexValue(date);
    return digits + std::string(4 - digits.size(), 'X');
}

std::string isoDate(const PartialDate& date) {
    if (!date.year) return {};
    if (date.grain < Grain::Year) return *date.year < 0 ? std::string() : timexOf(date);
    if (const std::optional<date::local_days> day = asDay(date)) return isoDay(*day);
    const std::string year = isoYear(*date.year);
    const bool named = date.quarter || date.half || date.season != Season::None;
    if (named || date.grain == Grain::Weekend) return timexValue(date);
    if (date.week) return year + "-W" + padded(date.week, 2);
    if (date.month) return year + '-' + padded(date.month, 2);
    return year;
}

/// What both ends of a range share: the month, the year, or nothing.
std::string common(const std::string& first, const std::string& last) {
    if (first == last) return first;
    const auto part = [](const std::string& iso, std::size_t hyphens) {
        std::size_t at = iso.empty() ? 0 : 1;  // a sign is no hyphen
        for (; hyphens > 0 && at != std::string::npos; --hyphens) at = iso.find('-', at + 1);
        return iso.substr(0, at);
    };
    for (const std::size_t hyphens : {std::size_t{2}, std::size_t{1}})
        if (part(first, hyphens) == part(last, hyphens)) return part(first, hyphens);
    return {};
}

}  // namespace

std::string isoDate(const When& when) {
    const std::string first = isoDate(when.date);
    const bool open = when.modifier == Modifier::Before || when.modifier == Modifier::After;
    if (open) return {};
    if (!when.until || when.lasted) return first;
    return common(first, isoDate(*when.until));
}

}  // namespace dateline
