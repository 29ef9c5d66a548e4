#include "core/merge/merge.h"
#include "core/project/edit.h"

#include <algorithm>
#include <set>

// The gestures of grouping and order, as the edits they stand for. Each begins with all that was said so far, takes
// back what it contradicts, and adds its own.

namespace dateline {
namespace {

std::set<MentionKey> keysOf(const Project& project, const Event& event) {
    std::set<MentionKey> keys;
    for (const Source& source : event.sources) keys.insert(keyOf(project, source.mention));
    return keys;
}

/// The keys of today's mentions stand for older ones whose words they overlap.
bool speaksOf(const std::set<MentionKey>& keys, const MentionKey& key) {
    return std::any_of(keys.begin(), keys.end(), [&](const MentionKey& own) {
        return own.article == key.article && (own.trigger == key.trigger || own.trigger.overlaps(key.trigger));
    });
}

void takeBack(std::vector<std::pair<MentionKey, MentionKey>>& pairs, const std::set<MentionKey>& ones,
              const std::set<MentionKey>& others) {
    std::erase_if(pairs, [&](const auto& pair) {
        return (speaksOf(ones, pair.first) && speaksOf(others, pair.second)) ||
               (speaksOf(others, pair.first) && speaksOf(ones, pair.second));
    });
}

DecideGrouping groupingOf(const Project& project) { return {project.decisions.together, project.decisions.apart}; }

/// Keeps the sources in one event, each tied to the next: without this, what held them together may have been the
/// source that was taken out.
void tieTogether(DecideGrouping& grouping, const std::set<MentionKey>& keys) {
    const MentionKey* before = nullptr;
    for (const MentionKey& key : keys) {
        if (before) grouping.together.emplace_back(*before, key);
        before = &key;
    }
}

void part(DecideGrouping& grouping, const MentionKey& one, const std::set<MentionKey>& others) {
    for (const MentionKey& other : others)
        if (other != one) grouping.apart.emplace_back(std::min(one, other), std::max(one, other));
}

/// The place of the next shown event of the same time in a direction; nothing where there is none.
std::optional<std::size_t> neighbour(const Project& project, std::size_t place, std::ptrdiff_t step) {
    const auto count = static_cast<std::ptrdiff_t>(project.events.size());
    for (auto at = static_cast<std::ptrdiff_t>(place) + step; at >= 0 && at < count; at += step) {
        const Event& other = project.events[static_cast<std::size_t>(at)];
        if (!sameTime(project.events[place], other)) return std::nullopt;
        if (isShown(project, other)) return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

/// Writes down the order of all events of one time with two of them exchanged. All of them get a place: were it the two
/// only, a third would come to stand on the wrong side of them.
std::optional<Edit> exchange(const Project& project, EventId id, std::ptrdiff_t step) {
    if (!find(project, id)) return std::nullopt;
    const std::size_t one = project.eventPlace[id.value];
    const std::optional<std::size_t> other = neighbour(project, one, step);
    if (!other) return std::nullopt;
    std::size_t first = one;
    while (first > 0 && sameTime(project.events[first - 1], project.events[one])) --first;
    std::vector<const Event*> order;
    for (std::size_t at = first; at < project.events.size() && sameTime(project.events[at], project.events[one]); ++at)
        order.push_back(&project.events[at]);
    std::swap(order[one - first], order[*other - first]);
    RestoreDecisions edit{project.decisions};
    for (std::uint32_t place = 0; place < order.size(); ++place)
        edit.decisions.events[keyOf(project, order[place]->sources.front().mention)].place = place;
    return edit;
}

}  // namespace

std::optional<Edit> moveEarlier(const Project& project, EventId event) { return exchange(project, event, -1); }
std::optional<Edit> moveLater(const Project& project, EventId event) { return exchange(project, event, 1); }

Edit mergeEvents(const Project& project, const std::vector<EventId>& events) {
    DecideGrouping grouping = groupingOf(project);
    std::set<MentionKey> all;
    for (const EventId id : events)
        if (const Event* event = find(project, id)) all.merge(keysOf(project, *event));
    takeBack(grouping.apart, all, all);
    takeBack(grouping.together, all, all);
    tieTogether(grouping, all);
    return grouping;
}

Edit splitSource(const Project& project, MentionRef source) {
    DecideGrouping grouping = groupingOf(project);
    const Event* event = find(project, eventOf(project, source));
    if (!event || event->sources.size() < 2) return grouping;
    std::set<MentionKey> rest = keysOf(project, *event);
    const MentionKey one = keyOf(project, source);
    rest.erase(one);
    takeBack(grouping.together, {one}, rest);
    takeBack(grouping.together, rest, rest);
    tieTogether(grouping, rest);
    part(grouping, one, rest);
    return grouping;
}

Edit splitEvent(const Project& project, EventId id) {
    DecideGrouping grouping = groupingOf(project);
    const Event* event = find(project, id);
    if (!event || event->sources.size() < 2) return grouping;
    std::set<MentionKey> rest = keysOf(project, *event);
    takeBack(grouping.together, rest, rest);
    takeBack(grouping.apart, rest, rest);
    while (!rest.empty()) {
        const MentionKey one = *rest.begin();
        rest.erase(rest.begin());
        part(grouping, one, rest);
    }
    return grouping;
}

}  // namespace dateline
