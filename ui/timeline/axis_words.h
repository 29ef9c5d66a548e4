#pragma once

#include "core/timeline/event_table.h"
#include "core/timeline/ticks.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace dateline {

/// What a tick may be called, from the longest to the shortest; take the first that fits.
QStringList minorNames(const Tick& tick, TickUnit unit, const QLocale& locale);
/// The widest of each form that a row of the axis can hold: all its ticks are named in the same form, whatever is in
/// view.
QStringList widestMinorNames(TickUnit unit, const QLocale& locale);
QStringList majorNames(const Tick& tick, TickUnit unit, const QLocale& locale);

/// The year as people count it: "1200", "44 BCE".
QString yearName(int astronomicalYear);

/// The moment under the cursor, as exactly as a pixel shows it: "14:20", "Fri 19 December", "December 2014", "1520".
QString momentName(std::int64_t time, double secondsPerPixel, const QLocale& locale);
/// Which side of what it names an edge is.
enum class Edge { Begin, End };
/// The day, month or year at an edge of something, for a chip or the overview's ends: "February 2014", or the year
/// where months mean nothing. An edge on the first of a month or year names no more than that: "some time in 2016" ends
/// with 2016, and not in its December.
QString placeName(std::int64_t edge, Edge side, std::int64_t extentSeconds, const QLocale& locale);
/// A length of time in the two largest units that say something: "3 days 4 hours".
QString elapsedName(std::int64_t seconds);
/// When an event happened, in words, with the year: for the screen reader, tooltips and the status bar.
QString whenName(const EventTable& table, std::uint32_t row, const QLocale& locale);

/// The language's first weekday and days off, and the room its names want in a font.
TickStyle tickStyle(const QLocale& locale, const QFont& font);

}  // namespace dateline
