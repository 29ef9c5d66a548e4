#pragma once

#include "core/timeline/axis.h"
#include "core/timeline/event_table.h"
#include "core/timeline/timeline_event.h"

#include <date/date.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// Events for the tests and benches of the timeline.
namespace dateline::testing {

inline std::int64_t day(int year, unsigned month, unsigned dayOfMonth) {
    const date::local_days d{date::year{year} / static_cast<int>(month) / static_cast<int>(dayOfMonth)};
    return std::int64_t{d.time_since_epoch().count()} * secondsPerDay;
}

inline TimelineEvent onDay(std::uint32_t id, std::int64_t begin, std::string label) {
    TimelineEvent event;
    event.event = {id};
    event.begin = begin;
    event.end = begin + secondsPerDay;
    event.label = std::move(label);
    event.importance = 0.5F;
    return event;
}

/// Widths without a font: seven pixels a character.
inline TextMeasure plainMeasure() {
    const auto width = [](std::string_view text) { return 7 * static_cast<float>(text.size()); };
    return {width, width};
}

/// Seeded data as the design's measurements used them: 10,000 years, half of it in dense bursts, a third of it
/// intervals, labels of two to four words.
inline std::vector<TimelineEvent> manyEvents(std::uint32_t count, std::uint32_t seed = 1) {
    static const char* const words[] = {"council", "harbour", "vote",   "strike", "flood",  "treaty",
                                        "market",  "trial",   "bridge", "launch", "border", "fire",
                                        "summit",  "school",  "reform", "rescue"};
    std::mt19937_64 random(seed);
    const auto below = [&random](std::uint64_t n) { return random() % n; };
    constexpr std::int64_t first = -7'000 * secondsPerYear, years = 10'000;
    std::vector<std::int64_t> bursts;
    for (int i = 0; i < 40; ++i)
        bursts.push_back(first + static_cast<std::int64_t>(below(years * static_cast<std::uint64_t>(secondsPerYear))));
    std::vector<TimelineEvent> events(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        TimelineEvent& event = events[i];
        event.event = {i + 1};
        event.begin = i % 2 == 0
                          ? first + static_cast<std::int64_t>(below(years * static_cast<std::uint64_t>(secondsPerYear)))
                          : bursts[below(bursts.size())] + static_cast<std::int64_t>(below(90 * secondsPerDay));
        event.begin -= event.begin % secondsPerDay;
        const bool interval = below(10) < 3;
        event.end =
            event.begin + (interval ? static_cast<std::int64_t>(1 + below(400)) * secondsPerDay : secondsPerDay);
        event.shape = !interval ? DateShape::Certain : below(2) ? DateShape::Within : DateShape::Lasted;
        event.saying = below(4) == 0;
        event.color = static_cast<std::uint16_t>(below(12));
        event.sources = static_cast<std::uint16_t>(below(8) == 0 ? 2 + below(4) : 1);
        event.importance = static_cast<float>(below(1'000)) / 1000;
        const std::uint64_t length = 2 + below(3);
        for (std::uint64_t w = 0; w < length; ++w)
            event.label += (w ? " " : "") + std::string(words[below(std::size(words))]);
    }
    // A project gives its events in order of time.
    std::stable_sort(events.begin(), events.end(),
                     [](const TimelineEvent& a, const TimelineEvent& b) { return a.begin < b.begin; });
    return events;
}

}  // namespace dateline::testing
