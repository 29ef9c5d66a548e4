#include "core/timeline/timeline_event.h"

#include "core/project/said_in_full.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <span>

namespace dateline {
namespace {

constexpr std::int64_t daySeconds = 86'400;

DateShape shapeOf(const When& when, const Interval& interval) {
    if (!interval.begin) return DateShape::Before;
    if (!interval.end) return DateShape::After;
    if (when.modifier == Modifier::Approx) return DateShape::About;
    if (when.lasted) return DateShape::Lasted;
    return when.until || when.date.grain < Grain::Day ? DateShape::Within : DateShape::Certain;
}

bool hangsOnInferredDate(const Project& project, const Event& event) {
    const MentionRef source = event.sources.front().mention;
    const auto& published = project.articles[source.article].published;
    const Dating dating = mention(project, source).dating;
    return published && published->inferred && dating != Dating::None && !isSaidInFull(project, source) &&
           !decisionOf(project, event).when;
}

std::uint16_t small(std::size_t number) {
    return static_cast<std::uint16_t>(std::min<std::size_t>(number, std::numeric_limits<std::uint16_t>::max()));
}

}  // namespace

std::optional<TimelineEvent> timelineEvent(const Project& project, const Event& event) {
    const std::optional<Interval> interval = event.when ? dateline::interval(*event.when) : std::nullopt;
    if (!interval || (!interval->begin && !interval->end)) return std::nullopt;
    TimelineEvent result;
    result.event = event.id;
    result.shape = shapeOf(*event.when, *interval);
    const auto seconds = [](Instant instant) { return std::int64_t{instant.time_since_epoch().count()}; };
    result.begin = interval->begin ? seconds(*interval->begin) : seconds(*interval->end) - daySeconds;
    result.end = interval->end ? seconds(*interval->end) : result.begin + daySeconds;
    result.status = event.status;
    result.saying = event.saying;
    result.conflict = !event.conflict.empty();
    result.inferred = hangsOnInferredDate(project, event);
    result.main = !mainIn(project, event).empty();
    result.sources = small(event.independentSources);
    result.color = small(event.sources.front().mention.article);
    // Twice the sources weigh as much as a tenth of salience: what many report is seen from farther away.
    result.importance = event.salience + 0.1F * std::log2(static_cast<float>(std::max(1U, event.independentSources)));
    result.label = event.title;
    const bool exact = result.shape == DateShape::Certain || result.shape == DateShape::Lasted;
    if (!exact) result.dateNote = inWords(*event.when);
    return result;
}

void followDecidedOrder(const Project& project, std::vector<TimelineEvent>& events) {
    const auto hasPlace = [&](const TimelineEvent& event) {
        const Event* own = find(project, event.event);
        return own && decisionOf(project, *own).place.has_value();
    };
    for (std::size_t first = 0, last = 0; first < events.size(); first = last) {
        while (last < events.size() && events[last].begin == events[first].begin &&
               events[last].end == events[first].end)
            ++last;
        const std::span run(events.begin() + static_cast<std::ptrdiff_t>(first), last - first);
        if (run.size() < 2 || std::none_of(run.begin(), run.end(), hasPlace)) continue;
        std::vector<float> importances;
        for (const TimelineEvent& event : run) importances.push_back(event.importance);
        std::sort(importances.begin(), importances.end(), std::greater<>());
        for (std::size_t i = 0; i < run.size(); ++i) run[i].importance = importances[i];
    }
}

std::vector<TimelineEvent> timelineEvents(const Project& project) {
    std::vector<TimelineEvent> result;
    for (const Event& event : project.events) {
        if (!isShown(project, event)) continue;
        if (auto drawn = timelineEvent(project, event)) result.push_back(std::move(*drawn));
    }
    followDecidedOrder(project, result);
    return result;
}

}  // namespace dateline
