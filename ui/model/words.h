#pragma once

#include "core/merge/event.h"
#include "core/project/project.h"
#include "core/time/when.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace dateline::ui {

/// What the window calls dates and statuses, in the person's language. Order of day and month follows the locale;
/// years before 1 CE are "1 BCE", "2 BCE", ….
QString dayWords(date::local_days day, const QLocale& locale = {});           ///< "Friday 19 December 2014"
QString dayWithoutWeekday(date::local_days day, const QLocale& locale = {});  ///< "19 December 2014"
QString shortDay(date::local_days day, const QLocale& locale = {});           ///< "Fri 26 December"
/// "November 2014", "the 1990s", "summer 2019", "Friday 19 December 2014, 14:30", "a Friday, it is not known which".
QString dateWords(const PartialDate& date, const QLocale& locale = {});
/// The date as a person says it: "some time in November 2014", "before 3 March 2021", "about 1520".
QString whenWords(const When& when, const QLocale& locale = {});
/// As short as can be, for a chip or a table: "Fri 26 December", "November 2014", "about 1520".
QString shortWhen(const When& when, const QLocale& locale = {});

/// An event's date as `whenWords` says it, or "No date".
QString eventDateWords(const Event& event);

/// "Happened", "Announced", "Denied", …
QString statusWords(Status status, bool saying);
/// "reported by 2 sources"; empty for one.
QString sourcesWords(const Event& event);
/// What an article is called: its title, else its first words.
QString articleName(const Article& article);
/// "same text as “Ferry aground” (Harbour News)"; empty for an article that is no copy of another one.
QString copiedWords(const Project& project, const ProjectArticle& article);
/// What is read of an article in a language that is not read whole: "German: each sentence with a date is one event".
QString languageNote(const Article& article);
/// The line under an article's title: "20 December 2014", "20 December 2014, inferred", "No date".
QString articleDateWords(const std::optional<Published>& published, const QLocale& locale = {});
/// "2 articles, 11 events, 3 of them undated".
QString countWords(qsizetype articles, qsizetype events, qsizetype undated = 0);

/// Qt's day, where Qt's calendar reaches (it has no year 0).
QDate toQDate(date::local_days day);
date::local_days fromQDate(QDate day);

}  // namespace dateline::ui
