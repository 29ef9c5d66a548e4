#pragma once

#include "tests/support/timeline_events.h"

#include <functional>
#include <vector>

namespace dateline::testing {

/// A way in which an event can be dated or meant.
struct DrawnRow {
    const char* name;
    std::function<void(TimelineEvent&)> make;
};

/// An interval of so many days with the words that stand beside it.
inline auto within(int days, const char* note, DateShape shape = DateShape::Within) {
    return [days, note, shape](TimelineEvent& event) {
        event.end = event.begin + days * secondsPerDay;
        event.shape = shape;
        event.dateNote = note;
    };
}
inline auto meant(Status status, bool saying = false) {
    return [status, saying](TimelineEvent& event) {
        event.status = status;
        event.saying = saying;
    };
}
inline auto dated(DateShape shape, const char* note) {
    return [shape, note](TimelineEvent& event) {
        event.shape = shape;
        event.dateNote = note;
    };
}

/// Every way; all of them on the same day. What happens again and again ("every Friday") is not among them: it dates
/// nothing, and an event that is told of so stands on the shelf of undated ones.
inline const std::vector<DrawnRow>& truthTable() {
    static const std::vector<DrawnRow> rows = {
        {"a day", [](TimelineEvent&) {}},
        {"an hour", [](TimelineEvent& e) { e.begin += 36'000, e.end = e.begin + 3'600; }},
        {"a week, some time in it", within(7, "some time in the week of 1 March 2021")},
        {"a month, some time in it", within(31, "some time in March 2021")},
        {"a year, some time in it", within(365, "some time in 2021")},
        {"a decade, some time in it", within(3652, "some time in the 2020s")},
        {"some time between two days", within(5, "some time between 3 and 7 March 2021")},
        {"it lasted a week", within(7, "", DateShape::Lasted)},
        {"before a day", dated(DateShape::Before, "before 3 March 2021")},
        {"after a day", dated(DateShape::After, "after 3 March 2021")},
        {"about a day", dated(DateShape::About, "about 3 March 2021")},
        {"said", meant(Status::Happened, true)},
        {"denied", meant(Status::Denied)},
        {"claimed", meant(Status::Claimed)},
        {"planned", meant(Status::Planned)},
        {"cancelled", meant(Status::Cancelled)},
        {"possible", meant(Status::Possible)},
        {"going on", meant(Status::Ongoing)},
        {"dates in conflict", [](TimelineEvent& e) { e.conflict = true; }},
        {"an article's main event", [](TimelineEvent& e) { e.main = true; }},
        {"a main event that was planned", [](TimelineEvent& e) { e.main = true, e.status = Status::Planned; }},
        {"a main event that goes on", [](TimelineEvent& e) { e.main = true, e.status = Status::Ongoing; }},
        {"a main event that was said", [](TimelineEvent& e) { e.main = true, e.saying = true; }},
        {"a main event, some time in a week",
         [](TimelineEvent& e) { within(7, "some time in the week of 1 March 2021")(e), e.main = true; }},
        {"a main event, dates in conflict", [](TimelineEvent& e) { e.main = true, e.conflict = true; }},
        {"hanging on an inferred date", [](TimelineEvent& e) { e.inferred = true; }},
        {"told by three sources", [](TimelineEvent& e) { e.sources = 3; }},
        {"planned, some time in a week",
         [](TimelineEvent& e) { within(7, "some time in the week of 1 March 2021")(e), e.status = Status::Planned; }},
        {"cancelled, some time in a week",
         [](TimelineEvent& e) { within(7, "some time in the week of 1 March 2021")(e), e.status = Status::Cancelled; }},
    };
    return rows;
}

inline TimelineEvent drawnAs(const DrawnRow& row, std::uint32_t id, std::string label) {
    TimelineEvent event = onDay(id, day(2021, 3, 3), std::move(label));
    row.make(event);
    return event;
}

}  // namespace dateline::testing
