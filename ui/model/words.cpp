#include "ui/model/words.h"

#include "core/events/dated_sentences.h"
#include "core/extract/extract_times.h"
#include "core/time/calendar.h"
#include "ui/model/text.h"

#include <QCoreApplication>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString yearText(std::int32_t year) {
    return year > 0 ? QString::number(year) : Say::tr("%1 BCE").arg(1 - qint64{year});
}

bool monthComesFirst(const QLocale& locale) {
    const QString format = locale.dateFormat(QLocale::LongFormat);
    const qsizetype month = format.indexOf(QLatin1Char('M'));
    QString withoutWeekday = format;
    withoutWeekday.replace(QStringLiteral("dddd"), QStringLiteral("    "))
        .replace(QStringLiteral("ddd"), QStringLiteral("   "));
    const qsizetype day = withoutWeekday.indexOf(QLatin1Char('d'));
    return month >= 0 && day >= 0 && month < day;
}

/// "19 December", through a leap year of Qt's own range, so that the language's own form of the month is taken.
QString dayAndMonth(unsigned month, unsigned day, const QLocale& locale) {
    const QDate date(2000, static_cast<int>(month), static_cast<int>(day));
    return locale.toString(date, monthComesFirst(locale) ? QStringLiteral("MMMM d") : QStringLiteral("d MMMM"));
}

QString withYear(const QString& dayMonth, std::int32_t year, const QLocale& locale) {
    return (monthComesFirst(locale) ? Say::tr("%1, %2", "December 19, 2014") : Say::tr("%1 %2", "19 December 2014"))
        .arg(dayMonth, yearText(year));
}

QString withWeekday(date::local_days day, const QString& rest, QLocale::FormatType format, const QLocale& locale) {
    if (!hasKnownWeekday(day)) return rest;
    const QString name = locale.dayName(static_cast<int>(isoWeekday(day)), format);
    return (monthComesFirst(locale) ? Say::tr("%1, %2", "Friday, December 19") : Say::tr("%1 %2", "Friday 19 December"))
        .arg(name, rest);
}

QString dayPartWords(DayPart part) {
    switch (part) {
        case DayPart::Morning:
            return Say::tr("morning");
        case DayPart::Midday:
            return Say::tr("midday");
        case DayPart::Afternoon:
            return Say::tr("afternoon");
        case DayPart::Evening:
            return Say::tr("evening");
        case DayPart::Night:
            return Say::tr("night");
        case DayPart::DayTime:
            return Say::tr("daytime");
        case DayPart::None:
            break;
    }
    return {};
}

QString seasonWords(Season season) {
    switch (season) {
        case Season::Spring:
            return Say::tr("spring %1");
        case Season::Summer:
            return Say::tr("summer %1");
        case Season::Autumn:
            return Say::tr("autumn %1");
        case Season::Winter:
            return Say::tr("winter %1");
        case Season::None:
            break;
    }
    return QStringLiteral("%1");
}

QString clockWords(const PartialDate& date, const QLocale& locale) {
    const QTime time(date.hour % 24, date.minute < 0 ? 0 : date.minute, date.second < 0 ? 0 : date.second);
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (date.grain != Grain::Second) format.remove(QStringLiteral(":ss"));  // the C locale's short form has seconds
    QString clock = locale.toString(time, format);
    if (!date.utcOffsetMinutes) return clock;
    const int offset = *date.utcOffsetMinutes;
    const QString sign = offset < 0 ? QStringLiteral("−") : QStringLiteral("+");
    return Say::tr("%1 UTC%2", "14:30 UTC+01:00")
        .arg(clock, sign + QStringLiteral("%1:%2")
                               .arg(qAbs(offset) / 60, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(offset) % 60, 2, 10, QLatin1Char('0')));
}

QString fromDay(const PartialDate& date, const QLocale& locale) {
    if (date.year && date.month && date.day)
        return dayWords(
            date::local_days(date::year(*date.year) / static_cast<int>(date.month) / static_cast<int>(date.day)),
            locale);
    if (const auto day = asDay(date)) return dayWords(*day, locale);
    if (date.month && date.day) return Say::tr("%1, year unknown").arg(dayAndMonth(date.month, date.day, locale));
    if (date.weekday) return Say::tr("a %1, it is not known which").arg(locale.dayName(date.weekday));
    return Say::tr("a day, it is not known which");
}

QString span(std::int32_t first, std::int32_t years) {
    return Say::tr("the years %1 to %2").arg(yearText(first), yearText(first + years - 1));
}

QString coarse(const PartialDate& date) {
    const std::int32_t year = *date.year;
    switch (date.grain) {
        case Grain::Millennium:
            return span(year, 1000);
        case Grain::Century:
            return span(year, 100);
        case Grain::Decade:
            return year > 0 ? Say::tr("the %1s", "the 1990s").arg(year) : span(year, 10);
        case Grain::Half:
            return (date.half == 1 ? Say::tr("the first half of %1") : Say::tr("the second half of %1"))
                .arg(yearText(year));
        case Grain::Season:
            return seasonWords(date.season).arg(yearText(year));
        case Grain::Quarter:
            return Say::tr("quarter %1 of %2").arg(date.quarter).arg(yearText(year));
        default:
            return yearText(year);
    }
}

QString withoutYear(const PartialDate& date, const QLocale& locale) {
    if (date.grain == Grain::Month && date.month)
        return Say::tr("%1, year unknown").arg(locale.standaloneMonthName(date.month));
    if (date.grain == Grain::Season) return seasonWords(date.season).arg(Say::tr("(year unknown)"));
    return Say::tr("a date that is not fully known");
}

QString weekWords(const PartialDate& date, const QLocale& locale) {
    const auto range = interval(date);
    if (!range || !range->begin) return Say::tr("a week, it is not known which");
    const QString day = dayWithoutWeekday(date::floor<date::days>(*range->begin), locale);
    return (date.grain == Grain::Weekend ? Say::tr("the weekend of %1") : Say::tr("the week of %1")).arg(day);
}

QString fiscalOr(const PartialDate& date, const QString& words) {
    return date.fiscal ? Say::tr("fiscal %1", "fiscal year or quarter").arg(words) : words;
}

/// "some time in November 2014" for what is no day and was not said to last.
QString insideWords(const When& when, const QLocale& locale) {
    QString words = dateWords(when.date, locale);
    if (when.date.grain >= Grain::Day || !isFull(when.date)) return words;
    return (when.lasted ? Say::tr("all of %1") : Say::tr("some time in %1")).arg(words);
}

QString modified(Modifier modifier, const QString& words) {
    switch (modifier) {
        case Modifier::Before:
            return Say::tr("before %1").arg(words);
        case Modifier::After:
            return Say::tr("after %1").arg(words);
        case Modifier::OnOrBefore:
            return Say::tr("on or before %1").arg(words);
        case Modifier::OnOrAfter:
            return Say::tr("on or after %1").arg(words);
        case Modifier::Start:
            return Say::tr("early in %1").arg(words);
        case Modifier::Mid:
            return Say::tr("in the middle of %1").arg(words);
        case Modifier::End:
            return Say::tr("late in %1").arg(words);
        case Modifier::Approx:
            return Say::tr("about %1").arg(words);
        default:
            return words;
    }
}

}  // namespace

QDate toQDate(date::local_days day) {
    return QDate::fromJulianDay(QDate(1970, 1, 1).toJulianDay() + day.time_since_epoch().count());
}

date::local_days fromQDate(QDate day) {
    return date::local_days(date::days(static_cast<int>(day.toJulianDay() - QDate(1970, 1, 1).toJulianDay())));
}

QString dayWithoutWeekday(date::local_days day, const QLocale& locale) {
    const date::year_month_day ymd(day);
    return withYear(dayAndMonth(unsigned(ymd.month()), unsigned(ymd.day()), locale), int(ymd.year()), locale);
}

QString dayWords(date::local_days day, const QLocale& locale) {
    return withWeekday(day, dayWithoutWeekday(day, locale), QLocale::LongFormat, locale);
}

QString shortDay(date::local_days day, const QLocale& locale) {
    const date::year_month_day ymd(day);
    return withWeekday(day, dayAndMonth(unsigned(ymd.month()), unsigned(ymd.day()), locale), QLocale::ShortFormat,
                       locale);
}

QString dateWords(const PartialDate& date, const QLocale& locale) {
    switch (date.grain) {
        case Grain::Week:
        case Grain::Weekend:
            return weekWords(date, locale);
        case Grain::Month:
            return date.year && date.month ? Say::tr("%1 %2", "November 2014")
                                                 .arg(locale.standaloneMonthName(date.month), yearText(*date.year))
                                           : withoutYear(date, locale);
        case Grain::Day:
            return fromDay(date, locale);
        case Grain::DayPart:
            return Say::tr("%1, %2", "Friday 19 December 2014, evening")
                .arg(fromDay(date, locale), dayPartWords(date.part));
        case Grain::Hour:
        case Grain::Minute:
        case Grain::Second:
            return Say::tr("%1, %2", "Friday 19 December 2014, 14:30")
                .arg(fromDay(date, locale), clockWords(date, locale));
        default:
            return date.year ? fiscalOr(date, coarse(date)) : withoutYear(date, locale);
    }
}

QString whenWords(const When& when, const QLocale& locale) {
    if (when.until) {
        const QString first = dateWords(when.date, locale);
        const QString last = dateWords(*when.until, locale);
        return (when.lasted ? Say::tr("%1 to %2") : Say::tr("some time between %1 and %2")).arg(first, last);
    }
    if (when.modifier == Modifier::None) return insideWords(when, locale);
    return modified(when.modifier, dateWords(when.date, locale));
}

QString shortWhen(const When& when, const QLocale& locale) {
    if (when.until || when.date.grain != Grain::Day)
        return modified(when.modifier, when.until ? whenWords(when, locale) : dateWords(when.date, locale));
    const auto day = asDay(when.date);
    return day ? modified(when.modifier, shortDay(*day, locale)) : whenWords(when, locale);
}

QString statusWords(Status status, bool saying) {
    switch (status) {
        case Status::Happened:
            return saying ? Say::tr("Said") : Say::tr("Happened");
        case Status::Ongoing:
            return Say::tr("Going on");
        case Status::Planned:
            return Say::tr("Planned");
        case Status::Cancelled:
            return Say::tr("Cancelled");
        case Status::Denied:
            return Say::tr("Denied");
        case Status::Possible:
            return Say::tr("Possible");
        case Status::Claimed:
            return Say::tr("Claimed");
    }
    return {};
}

QString eventDateWords(const Event& event) { return event.when ? whenWords(*event.when) : Say::tr("No date"); }

QString sourcesWords(const Event& event) {
    if (event.independentSources < 2) return {};
    return Say::tr("reported by %n sources", nullptr, static_cast<int>(event.independentSources))
        .replace(QStringLiteral("%n"), QString::number(event.independentSources));
}

QString articleName(const Article& article) {
    if (!article.title.empty()) return toQt(article.title);
    constexpr qsizetype most = 60;
    QString words = toQt(article.text.substr(0, 400)).simplified();
    if (words.isEmpty()) return Say::tr("Untitled article");
    if (words.size() <= most) return words;
    const qsizetype space = words.lastIndexOf(QLatin1Char(' '), most);
    return words.left(space > 0 ? space : most) + QStringLiteral(" …");
}

QString copiedWords(const Project& project, const ProjectArticle& article) {
    const ProjectArticle* from = article.copiedFrom ? find(project, *article.copiedFrom) : nullptr;
    if (!from) return {};
    const QString name = articleName(from->article);
    return from->article.publisher.empty() ? Say::tr("same text as “%1”").arg(name)
                                           : Say::tr("same text as “%1” (%2)").arg(name, toQt(from->article.publisher));
}

QString languageNote(const Article& article) {
    if (hasSyntax(article.language)) return {};
    const QString language = QLocale::languageToString(QLocale(toQt(article.language)).language());
    return hasGrammar(article.language) ? Say::tr("%1: each sentence with a date is one event").arg(language)
                                        : Say::tr("%1: only dates in digits are read").arg(language);
}

QString articleDateWords(const std::optional<Published>& published, const QLocale& locale) {
    if (!published) return Say::tr("No date");
    const QString day = dayWithoutWeekday(published->day, locale);
    return published->inferred ? Say::tr("%1, inferred").arg(day) : day;
}

QString countWords(qsizetype articles, qsizetype events, qsizetype undated) {
    const QString first =
        articles == 1 ? Say::tr("1 article") : Say::tr("%Ln articles", nullptr, static_cast<int>(articles));
    const QString second = events == 1 ? Say::tr("1 event") : Say::tr("%Ln events", nullptr, static_cast<int>(events));
    const QString counts = Say::tr("%1, %2", "2 articles, 11 events").arg(first, second);
    return undated == 0 ? counts : Say::tr("%1, %2 of them undated").arg(counts, QLocale().toString(undated));
}

}  // namespace dateline::ui
