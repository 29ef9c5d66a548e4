#pragma once

#include <cstdint>

namespace dateline {

inline constexpr std::int64_t secondsPerDay = 86'400;
/// The mean Gregorian year.
inline constexpr std::int64_t secondsPerYear = 31'556'952;

/// A half-open range of wall-clock seconds.
struct TimeRange {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    constexpr std::int64_t length() const { return end - begin; }
    constexpr std::int64_t middle() const { return begin + (end - begin) / 2; }
    constexpr bool operator==(const TimeRange&) const = default;
};

/// What a calendar can name here: 32,000 years to either side of 1970, inside what date::year counts.
inline constexpr TimeRange calendarRange{-33'900 * secondsPerYear, 30'700 * secondsPerYear};

/// The largest integer not above a value.
constexpr std::int64_t floorToInt(double value) {
    const auto cut = static_cast<std::int64_t>(value);
    return static_cast<double>(cut) > value ? cut - 1 : cut;
}

/// Wall-clock seconds to pixels and back. One moment is pinned to one place, and everything else is counted from it:
/// the difference is taken in int64 before it becomes a double, so a second stays a second at 4000 BCE as at 1970.
struct Axis {
    std::int64_t pin = 0;  ///< seconds
    double pinX = 0;       ///< where it stands, pixels from the left edge
    double secondsPerPixel = 1;

    static constexpr double finest = 0.25;  ///< a minute takes 240 pixels
    static constexpr double coarsest = 4.0e11;

    constexpr double x(std::int64_t time) const { return pinX + static_cast<double>(time - pin) / secondsPerPixel; }
    /// The whole second at or before a place.
    constexpr std::int64_t time(double place) const { return pin + floorToInt((place - pinX) * secondsPerPixel); }
    constexpr TimeRange range(double width) const { return {time(0), time(width)}; }
    constexpr bool operator==(const Axis&) const = default;
};

/// The axis pinned anew at a place: the same picture to within a thousandth of a pixel, exact again around there.
constexpr Axis pinnedAt(Axis axis, double place) {
    const std::int64_t time = axis.time(place);
    return {time, axis.x(time), axis.secondsPerPixel};
}

/// Moves the picture to the right by some pixels.
constexpr Axis panned(Axis axis, double pixels) {
    axis.pinX += pixels;
    // Far from its pin a double's steps grow; near the screen they are nothing.
    return axis.pinX > 1e6 || axis.pinX < -1e6 ? pinnedAt(axis, 0) : axis;
}

/// Zooms in by a factor above 1, out by one below, and keeps the date at a place where it is.
constexpr Axis zoomed(Axis axis, double place, double factor) {
    Axis result = pinnedAt(axis, place);
    const double scale = axis.secondsPerPixel / factor;
    result.secondsPerPixel = scale < Axis::finest ? Axis::finest : scale > Axis::coarsest ? Axis::coarsest : scale;
    // The second at the place began somewhat left of it: that fraction is scaled too.
    result.pinX = place - (place - result.pinX) * axis.secondsPerPixel / result.secondsPerPixel;
    return result;
}

/// The axis that shows a range between two places.
constexpr Axis fitted(TimeRange range, double left, double right) {
    const double pixels = right - left > 1 ? right - left : 1;
    const double scale = static_cast<double>(range.length()) / pixels;
    const Axis axis{range.begin, left,
                    scale < Axis::finest     ? Axis::finest
                    : scale > Axis::coarsest ? Axis::coarsest
                                             : scale};
    // A range too short for the finest scale stands in the middle.
    return panned(axis, (pixels - static_cast<double>(range.length()) / axis.secondsPerPixel) / 2);
}

/// Keeps the middle of the picture on the calendar.
constexpr Axis clamped(Axis axis, double width) {
    const std::int64_t middle = axis.time(width / 2);
    if (middle < calendarRange.begin) return {calendarRange.begin, width / 2, axis.secondsPerPixel};
    if (middle > calendarRange.end) return {calendarRange.end, width / 2, axis.secondsPerPixel};
    return axis;
}

/// The axis a share of the way from one to another, 0 to 1: the scale goes evenly in powers, around the one moment that
/// both show at the same place.
Axis between(const Axis& from, const Axis& to, double share);

namespace proof {

inline constexpr std::int64_t moments[] = {0, 1'418'947'200, -188'386'992'000, 253'402'300'799, -62'135'596'800};
inline constexpr double factors[] = {1.1, 0.5, 7.0};
inline constexpr double scales[] = {0.25, 1, 60, 2'274.5, 86'400, 3.2e7, 1e10};

constexpr bool near(double a, double b, double allowed) { return a - b < allowed && b - a < allowed; }

/// A second's place leads back to that second, whatever the era and the scale down to a second a pixel.
constexpr bool roundTrip() {
    for (const std::int64_t moment : moments)
        for (const double scale : scales) {
            const Axis axis{moment - 500, 3.5, scale};
            const std::int64_t back = axis.time(axis.x(moment) + 1e-6 / scale);
            if (back != moment) return false;
        }
    return true;
}

/// Zooming in and out, however often, leaves the date under the cursor under the cursor.
constexpr bool zoomKeepsTheDate() {
    for (const std::int64_t moment : moments)
        for (const double factor : factors) {
            Axis axis{moment, 640.25, 5'000};
            for (int i = 0; i < 8; ++i) axis = zoomed(axis, 640.25, factor);
            if (!near(axis.x(moment), 640.25, 1e-6)) return false;
        }
    return true;
}

static_assert(roundTrip());
static_assert(zoomKeepsTheDate());
static_assert(fitted({100, 1'100}, 50, 1'050).x(100) == 50 && fitted({100, 1'100}, 50, 1'050).x(1'100) == 1'050);
static_assert(near(fitted({100, 100}, 0, 800).x(100), 400, 1e-9));
static_assert(panned(Axis{0, 0, 60}, 10).time(10) == 0);
static_assert(Axis{0, 0, 60}.time(-0.5) == -30 && Axis{0, 0, 60}.time(-1.0 / 120) == -1);

}  // namespace proof
}  // namespace dateline
