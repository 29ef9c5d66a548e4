#include "ui/timeline/axis_words.h"

#include "core/time/calendar.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTime>
#include <date/date.h>

#include <algorithm>

namespace dateline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dateline::TimelineView)
};

struct Civil {
    int year = 1970;
    unsigned month = 1, day = 1;
    int weekday = 1, hour = 0, minute = 0;
};

Civil civil(std::int64_t time) {
    const std::int64_t days = time / secondsPerDay - (time % secondsPerDay < 0);
    const date::local_days day{date::days{days}};
    const date::year_month_day ymd{day};
    const auto rest = static_cast<int>(time - days * secondsPerDay);
    return {int{ymd.year()},     unsigned{ymd.month()},
            unsigned{ymd.day()}, static_cast<int>(date::weekday{day}.iso_encoding()),
            rest / 3600,         rest % 3600 / 60};
}

QString monthName(unsigned month, const QLocale& locale, QLocale::FormatType format) {
    return locale.standaloneMonthName(static_cast<int>(month), format);
}
QString monthAndYear(const Civil& at, const QLocale& locale, QLocale::FormatType format) {
    return Words::tr("%1 %2", "month and year").arg(monthName(at.month, locale, format), yearName(at.year));
}
QString dayAndMonth(const Civil& at, const QLocale& locale, QLocale::FormatType month) {
    const QString name = locale.monthName(static_cast<int>(at.month), month);
    return Words::tr("%1 %2", "day of the month and month").arg(QString::number(at.day), name);
}
QString clock(int hour, int minute, const QLocale& locale) {
    QString format = locale.timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss"));  // the C locale's short form has seconds
    return locale.toString(QTime(hour, minute), format);
}

/// Nothing for a day older than the weeks we count by.
QString weekdayName(const Civil& at, const QLocale& locale, QLocale::FormatType format) {
    return hasKnownWeekday(localDay(at.year, at.month, at.day)) ? locale.standaloneDayName(at.weekday, format)
                                                                : QString();
}

/// "Thu 27", "Th 27", "27".
QStringList dayNames(const Civil& at, const QLocale& locale) {
    const QString name = weekdayName(at, locale, QLocale::ShortFormat);
    const QString number = QString::number(at.day);
    const QString pattern = Words::tr("%1 %2", "weekday and day of the month");
    return {pattern.arg(name, number).trimmed(), pattern.arg(name.left(2), number).trimmed(), number};
}

/// "1990s", or "1900–1999" where a century has no shorter name.
QString spanName(int firstYear, int lastYear) {
    if (firstYear > 0 && lastYear - firstYear == 9) return Words::tr("%1s", "decade").arg(firstYear);
    if (lastYear < 1) return Words::tr("%1–%2 BCE").arg(1 - firstYear).arg(1 - lastYear);
    return Words::tr("%1–%2", "years").arg(firstYear).arg(lastYear);
}

int yearOfEnd(const Tick& tick) { return civil(tick.end - 1).year; }

}  // namespace

QString yearName(int astronomicalYear) {
    return astronomicalYear > 0 ? QString::number(astronomicalYear) : Words::tr("%1 BCE").arg(1 - astronomicalYear);
}

QStringList minorNames(const Tick& tick, TickUnit unit, const QLocale& locale) {
    const Civil at{tick.year, tick.month, tick.day, tick.weekday, tick.hour, tick.minute};
    switch (unit) {
        case TickUnit::Minute:
        case TickUnit::Hour:
            return {clock(tick.hour, tick.minute, locale)};
        case TickUnit::Day:
            return dayNames(at, locale);
        case TickUnit::Week:
            return {dayAndMonth(at, locale, QLocale::ShortFormat), QString::number(tick.day)};
        case TickUnit::Month:
            return {monthName(tick.month, locale, QLocale::LongFormat),
                    monthName(tick.month, locale, QLocale::ShortFormat),
                    monthName(tick.month, locale, QLocale::NarrowFormat)};
        default:
            return {yearName(tick.year), QString::number(tick.year > 0 ? tick.year : 1 - tick.year)};
    }
}

QStringList widestMinorNames(TickUnit unit, const QLocale& locale) {
    Tick sample;
    sample.year = 2028, sample.day = 28, sample.hour = 22, sample.minute = 58;
    const QFontMetricsF metrics{QFont{}};
    QStringList widest = minorNames(sample, unit, locale);
    const int variants = unit == TickUnit::Day ? 7 : unit == TickUnit::Week || unit == TickUnit::Month ? 12 : 1;
    for (int i = 1; i <= variants; ++i) {
        (unit == TickUnit::Day ? sample.weekday : sample.month) = static_cast<std::uint8_t>(i);
        const QStringList names = minorNames(sample, unit, locale);
        for (qsizetype form = 0; form < names.size(); ++form)
            if (metrics.horizontalAdvance(names[form]) > metrics.horizontalAdvance(widest[form]))
                widest[form] = names[form];
    }
    return widest;
}

QStringList majorNames(const Tick& tick, TickUnit unit, const QLocale& locale) {
    const Civil at{tick.year, tick.month, tick.day, tick.weekday, tick.hour, tick.minute};
    switch (unit) {
        case TickUnit::Day: {
            const QString day = weekdayName(at, locale, QLocale::LongFormat);
            const QString shortDay = weekdayName(at, locale, QLocale::ShortFormat);
            const QString pattern = Words::tr("%1 %2 %3", "weekday, day and month, year");
            return {pattern.arg(day, dayAndMonth(at, locale, QLocale::LongFormat), yearName(at.year)).trimmed(),
                    pattern.arg(shortDay, dayAndMonth(at, locale, QLocale::ShortFormat), yearName(at.year)).trimmed(),
                    dayAndMonth(at, locale, QLocale::ShortFormat), QString::number(tick.day)};
        }
        case TickUnit::Month:
            return {monthAndYear(at, locale, QLocale::LongFormat), monthAndYear(at, locale, QLocale::ShortFormat),
                    monthName(at.month, locale, QLocale::ShortFormat)};
        case TickUnit::Year:
            return {yearName(tick.year)};
        default:
            return {spanName(tick.year, yearOfEnd(tick)), yearName(tick.year)};
    }
}

QString momentName(std::int64_t time, double secondsPerPixel, const QLocale& locale) {
    const Civil at = civil(time);
    const QString day = weekdayName(at, locale, QLocale::ShortFormat);
    if (secondsPerPixel < 600)
        return Words::tr("%1 %2 %3", "weekday, day and month, time of day")
            .arg(day, dayAndMonth(at, locale, QLocale::ShortFormat), clock(at.hour, at.minute, locale))
            .trimmed();
    if (secondsPerPixel < 86'400)
        return Words::tr("%1 %2", "weekday, day and month")
            .arg(day, dayAndMonth(at, locale, QLocale::LongFormat))
            .trimmed();
    if (secondsPerPixel < 3 * 86'400)
        return Words::tr("%1 %2", "day and month, year")
            .arg(dayAndMonth(at, locale, QLocale::LongFormat), yearName(at.year));
    if (secondsPerPixel < 300 * 86'400) return monthAndYear(at, locale, QLocale::LongFormat);
    return yearName(at.year);
}

QString placeName(std::int64_t edge, Edge side, std::int64_t extentSeconds, const QLocale& locale) {
    const Civil at = civil(side == Edge::End ? edge - 1 : edge);
    const Civil bound = civil(edge);
    const bool month = bound.day == 1 && edge % secondsPerDay == 0;
    if (extentSeconds >= 40 * secondsPerYear || (month && bound.month == 1)) return yearName(at.year);
    if (extentSeconds >= 80 * secondsPerDay || month) return monthAndYear(at, locale, QLocale::LongFormat);
    return Words::tr("%1 %2", "day and month, year")
        .arg(dayAndMonth(at, locale, QLocale::LongFormat), yearName(at.year));
}

QString elapsedName(std::int64_t seconds) {
    constexpr std::int64_t minute = 60, hour = 3600, day = 86'400, month = 2'629'746, year = 31'556'952;
    struct Unit {
        std::int64_t seconds;
        QString one, many;
    };
    const Unit units[] = {
        {year, Words::tr("1 year"), Words::tr("%1 years")},       {month, Words::tr("1 month"), Words::tr("%1 months")},
        {day, Words::tr("1 day"), Words::tr("%1 days")},          {hour, Words::tr("1 hour"), Words::tr("%1 hours")},
        {minute, Words::tr("1 minute"), Words::tr("%1 minutes")}, {1, Words::tr("1 second"), Words::tr("%1 seconds")}};
    const auto said = [](const Unit& unit, std::int64_t n) { return n == 1 ? unit.one : unit.many.arg(n); };
    for (std::size_t i = 0; i < std::size(units); ++i) {
        const std::int64_t n = seconds / units[i].seconds;
        // Two months and less are counted in days: that is how one thinks of them.
        if (n == 0 || (units[i].seconds == month && n < 2)) continue;
        const std::int64_t rest = i + 1 < std::size(units) ? seconds % units[i].seconds / units[i + 1].seconds : 0;
        if (rest == 0 || n >= 30) return said(units[i], n);
        return said(units[i], n) + QLatin1Char(' ') + said(units[i + 1], rest);
    }
    return units[std::size(units) - 1].many.arg(0);
}

QString whenName(const EventTable& table, std::uint32_t row, const QLocale& locale) {
    const Civil first = civil(table.begin[row]);
    const QString note = QString::fromUtf8(table.note(row).data(), static_cast<qsizetype>(table.note(row).size()));
    const QString year = yearName(first.year);
    if (!note.isEmpty()) return note.contains(year) ? note : Words::tr("%1, %2", "date note and year").arg(note, year);
    const auto day = [&locale](const Civil& at) {
        return Words::tr("%1 %2 %3", "weekday, day and month, year")
            .arg(locale.dayName(at.weekday), dayAndMonth(at, locale, QLocale::LongFormat), yearName(at.year));
    };
    const std::int64_t length = table.end[row] - table.begin[row];
    if (length < 20 * 3600)
        return Words::tr("%1, %2", "day, time of day").arg(day(first), clock(first.hour, first.minute, locale));
    const Civil last = civil(table.end[row] - 1);
    if (length <= 26 * 3600) return day(first);
    return Words::tr("%1 to %2").arg(day(first), day(last));
}

TickStyle tickStyle(const QLocale& locale, const QFont& font) {
    TickStyle style;
    const QFontMetricsF metrics(font);
    const auto room = [&](TickUnit unit, const QString& widest, double pad) {
        style.labelWidth[static_cast<std::size_t>(unit)] = static_cast<float>(metrics.horizontalAdvance(widest) + pad);
    };
    room(TickUnit::Minute, clock(22, 58, locale), 20);
    room(TickUnit::Hour, clock(22, 58, locale), 24);
    room(TickUnit::Day, QStringLiteral("28"), 10);
    room(TickUnit::Week, QStringLiteral("28 ") + monthName(11, locale, QLocale::ShortFormat), 12);
    double month = 0;
    for (int i = 1; i <= 12; ++i)
        month = std::max(month,
                         metrics.horizontalAdvance(monthName(static_cast<unsigned>(i), locale, QLocale::ShortFormat)));
    style.labelWidth[static_cast<std::size_t>(TickUnit::Month)] = static_cast<float>(month + 10);
    room(TickUnit::Year, QStringLiteral("2028"), 12);
    for (const TickUnit unit : {TickUnit::Decade, TickUnit::Century, TickUnit::Millennium})
        room(unit, QStringLiteral("2028 BCE"), 10);
    style.firstWeekday = locale.firstDayOfWeek();
    style.daysOff = 0b1111111;
    for (const Qt::DayOfWeek day : locale.weekdays()) style.daysOff &= static_cast<std::uint8_t>(~(1U << (day - 1)));
    return style;
}

}  // namespace dateline
