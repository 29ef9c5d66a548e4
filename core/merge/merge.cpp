#include "core/merge/merge.h"

#include "core/merge/candidates.h"
#include "core/merge/cluster.h"
#include "core/merge/copies.h"
#include "core/merge/facts.h"
#include "core/merge/summary.h"

#include <algorithm>
#include <tuple>

namespace dateline {
namespace {

/// Where an event stands: its begin, its end, and undated ones after all; the first mention in the text breaks ties.
struct Place {
    bool undated = true;
    std::optional<Instant> begin;
    std::optional<Instant> end;
    MentionRef first;

    auto operator<=>(const Place&) const = default;
};

Place placeOf(const Event& event) {
    Place place{true, {}, {}, event.sources.front().mention};
    for (const Source& source : event.sources) place.first = std::min(place.first, source.mention);
    const std::optional<Interval> span = event.when ? interval(*event.when) : std::nullopt;
    if (!span) return place;
    place.undated = false;
    place.begin = span->begin ? span->begin : span->end;
    place.end = span->end ? span->end : span->begin;
    return place;
}

}  // namespace

bool sameTime(const Event& a, const Event& b) {
    const auto timeOf = [](const Event& event) {
        const Place place = placeOf(event);
        return std::tuple{place.undated, place.begin, place.end};
    };
    return timeOf(a) == timeOf(b);
}

void sortByTime(std::vector<Event>& events) {
    std::vector<std::pair<Place, std::size_t>> order;
    for (std::size_t i = 0; i < events.size(); ++i) order.emplace_back(placeOf(events[i]), i);
    std::sort(order.begin(), order.end());
    std::vector<Event> sorted;
    sorted.reserve(events.size());
    for (const auto& [place, index] : order) sorted.push_back(std::move(events[index]));
    events = std::move(sorted);
}

std::vector<Event> merge(std::span<const ReadArticle> articles, const MergeDecisions& decisions) {
    return merge(articles, decisions, copiedFrom(articles));
}

std::vector<Event> merge(std::span<const ReadArticle> articles, const MergeDecisions& decisions,
                         const std::vector<std::uint32_t>& copies) {
    const Facts facts = gatherFacts(articles, decisions);
    Stories stories(facts);
    std::vector<Event> events;
    for (const Cluster& one : cluster(facts, candidates(facts, stories), stories, decisions.apart))
        events.push_back(summarize(facts, stories, one, articles, copies));
    sortByTime(events);
    return events;
}

}  // namespace dateline
