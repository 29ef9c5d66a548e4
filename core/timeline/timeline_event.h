#pragma once

#include "core/base/id.h"
#include "core/events/mention.h"
#include "core/project/project.h"
#include "core/time/when.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// How a date is drawn. Certain: known to the day or finer. Within: some time inside the interval (a bar that fades).
/// Lasted: a filled bar. Before, After: an end that is open, or was bounded only (an arrow).
enum class DateShape : std::uint8_t { Certain, Within, About, Lasted, Before, After };

/// An event as the timeline draws it: no pixels yet, and nothing to look up any more.
struct TimelineEvent {
    EventId event;
    std::int64_t begin = 0;  ///< seconds, wall clock, as Instant counts them
    std::int64_t end = 0;    ///< half-open; an open side is cut at the day beside the known one
    DateShape shape = DateShape::Certain;
    Status status = Status::Happened;
    bool saying = false;
    bool conflict = false;
    bool inferred = false;      ///< hangs on an article's inferred date
    bool main = false;          ///< what one of its articles is about
    std::uint16_t sources = 1;  ///< independent ones
    std::uint16_t color = 0;    ///< the article's or lane's place in the palette
    std::uint16_t lane = 0;     ///< index into the lanes' names
    float importance = 0;       ///< the greater, the coarser the scale at which it still has a label
    std::string label;          ///< the title
    std::string dateNote;       ///< beside the label of an imprecise date: "some time in November 2014"
};

/// An event as the timeline draws it, whether it is shown or hidden; nothing without a full date. Its colour is the
/// place of its first source's article in the project, its lane 0.
std::optional<TimelineEvent> timelineEvent(const Project& project, const Event& event);

/// Makes the picture follow the person's order of events of one time: the one put first takes the greatest importance
/// that any of them has, and so the highest lane. `events` in the project's order.
void followDecidedOrder(const Project& project, std::vector<TimelineEvent>& events);

/// The shown and dated events of a project, in the project's order.
std::vector<TimelineEvent> timelineEvents(const Project& project);

}  // namespace dateline
