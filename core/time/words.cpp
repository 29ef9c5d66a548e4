#include "core/time/calendar.h"
#include "core/time/when.h"

#include <array>
#include <cstdio>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 13> monthNames{"",        "January",  "February", "March",  "April",
                                                      "May",     "June",     "July",     "August", "September",
                                                      "October", "November", "December"};
constexpr std::array<std::string_view, 8> weekdayNames{"",         "Monday", "Tuesday",  "Wednesday",
                                                       "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 5> seasonNames{"", "spring", "summer", "autumn", "winter"};
constexpr std::array<std::string_view, 7> partNames{"",        "morning", "midday", "afternoon",
                                                    "evening", "night",   "daytime"};
constexpr std::array<std::string_view, 10> ordinals{"",      "first", "second",  "third",  "fourth",
                                                    "fifth", "sixth", "seventh", "eighth", "ninth"};

std::string yearWords(std::int32_t year) { return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BCE"; }
std::string ofYear(const PartialDate& date) { return date.year ? ' ' + yearWords(*date.year) : std::string(); }

std::string ordinal(std::int32_t number) {
    const std::int32_t tens = number % 100;
    const std::int32_t ones = tens / 10 == 1 ? 0 : number % 10;
    return std::to_string(number) + (ones == 1 ? "st" : ones == 2 ? "nd" : ones == 3 ? "rd" : "th");
}

std::string cutYearWords(const PartialDate& date) {
    const std::int32_t span = date.grain == Grain::Decade ? 10 : date.grain == Grain::Century ? 100 : 1000;
    const bool bce = *date.year < 0;
    const std::int32_t count = (bce ? -*date.year : *date.year) / span;
    const std::string era = bce ? " BCE" : "";
    if (span == 10) return "the " + std::to_string(count * 10) + "s" + era;
    return "the " + ordinal(count + 1) + (span == 100 ? " century" : " millennium") + era;
}

std::string dayWords(const PartialDate& date) {
    const std::optional<date::local_days> day = asDay(date);
    if (day) {
        const date::year_month_day d{*day};
        const std::string weekday =
            hasKnownWeekday(*day) ? std::string(weekdayNames[isoWeekday(*day)]) + ' ' : std::string();
        return weekday + std::to_string(static_cast<unsigned>(d.day())) + ' ' +
               std::string(monthNames[static_cast<unsigned>(d.month())]) + ' ' + yearWords(static_cast<int>(d.year()));
    }
    if (date.month && date.day)
        return std::to_string(date.day) + ' ' + std::string(monthNames[date.month]) +
               (date.year ? ofYear(date) : " of an unknown year");
    if (date.month) return "a day in " + std::string(monthNames[date.month]) + ofYear(date);
    if (date.weekday) return "a " + std::string(weekdayNames[date.weekday]);
    return date.year ? "a day in" + ofYear(date) : "a day";
}

std::string clockWords(const PartialDate& date) {
    char buffer[24];
    if (date.grain == Grain::Hour) {
        std::snprintf(buffer, sizeof buffer, "%d:00", date.hour);
    } else if (date.grain == Grain::Minute) {
        std::snprintf(buffer, sizeof buffer, "%d:%02d", date.hour, date.minute);
    } else {
        std::snprintf(buffer, sizeof buffer, "%d:%02d:%02d", date.hour, date.minute, date.second);
    }
    return buffer;
}

std::string weekWords(const PartialDate& date, std::string_view unit) {
    if (!date.year || !date.week) return "a " + std::string(unit) + (date.year ? " in" + ofYear(date) : "");
    PartialDate monday =
        PartialDate::ofDay(isoWeekStart(*date.year, date.week) + date::days{date.grain == Grain::Weekend ? 5 : 0});
    return "the " + std::string(unit) + " of " + dayWords(monday);
}

std::string dateWords(const PartialDate& date) {
    switch (date.grain) {
        case Grain::Millennium:
        case Grain::Century:
        case Grain::Decade:
            return date.year ? cutYearWords(date) : "an unknown time";
        case Grain::Year:
            return date.year ? (date.fiscal ? "fiscal " : "") + yearWords(*date.year) : "an unknown year";
        case Grain::Half:
            return "the " + std::string(ordinals[date.half]) + " half of" +
                   (date.year ? ofYear(date) : " an unknown year");
        case Grain::Season:
            return std::string(seasonNames[static_cast<std::size_t>(date.season)]) + ofYear(date);
        case Grain::Quarter:
            return date.quarter ? "the " + std::string(ordinals[date.quarter]) + " quarter of" +
                                      (date.year ? ofYear(date) : " an unknown year")
                                : "a quarter of" + (date.year ? ofYear(date) : " an unknown year");
        case Grain::Month:
            return date.month ? std::string(monthNames[date.month]) + ofYear(date)
                              : "a month" + (date.year ? " of" + ofYear(date) : "");
        case Grain::Week:
            return weekWords(date, "week");
        case Grain::Weekend:
            return weekWords(date, "weekend");
        case Grain::Day:
            return dayWords(date);
        case Grain::DayPart:
            return dayWords(date) + ", " + std::string(partNames[static_cast<std::size_t>(date.part)]);
        default:
            return dayWords(date) + ", " + clockWords(date);
    }
}

}  // namespace

std::string inWords(const When& when) {
    const std::string first = dateWords(when.date);
    if (when.until) {
        const std::string last = dateWords(*when.until);
        return when.lasted ? "from " + first + " to " + last : "some time between " + first + " and " + last;
    }
    switch (when.modifier) {
        case Modifier::Before:
            return "before " + first;
        case Modifier::After:
            return "after " + first;
        case Modifier::OnOrBefore:
            return "by " + first;
        case Modifier::OnOrAfter:
            return "since " + first;
        case Modifier::Start:
            return "early in " + first;
        case Modifier::Mid:
            return "in the middle of " + first;
        case Modifier::End:
            return "late in " + first;
        case Modifier::Approx:
            return "about " + first;
        default:
            break;
    }
    const bool some = when.date.grain < Grain::Day && !when.lasted;
    return some ? "some time in " + first : first;
}

}  // namespace dateline
