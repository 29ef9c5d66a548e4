#include "ui/timeline/index_builder.h"

#include "ui/timeline/vector_registers.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

/// More events than this hardly ever all find a lane: no need to try without the line of counts.
constexpr std::uint32_t surelyCrowded = 3000;

/// From so many events on, a first picture is worth its own placement, with a few levels to zoom into.
constexpr std::uint32_t firstPictureFrom = 50'000;
constexpr int firstLevels = 4;

TextMeasure measureOf(const TextMetrics& labels, const TextMetrics& notes) {
    return {[&labels](std::string_view text) { return labels.width(text); },
            [&notes](std::string_view text) { return notes.width(text); }};
}

std::vector<std::uint32_t> countGroups(const EventTable& table, std::size_t groups) {
    if (groups == 1) return {table.size()};
    std::vector<std::uint32_t> counts(groups, 0);
    for (const std::uint16_t group : table.group) ++counts[std::min<std::size_t>(group, groups - 1)];
    return counts;
}

}  // namespace

TimelineIndex buildIndex(IndexRequest request, const FirstIndex& first) {
    clearUpperHalves();
    TimelineIndex result = request.before;
    if (request.events) {
        // The events themselves go when the whole index is there: to free a million labels takes time that the first
        // picture need not wait for.
        result.table =
            std::make_shared<EventTable>(eventTable(*request.events, measureOf(request.labels, request.notes)));
    }
    const EventTable& table = *result.table;
    result.groupCounts = countGroups(table, request.groups);
    result.fitWidth = static_cast<double>(request.style.width);
    result.fit = fitAll(table, result.fitWidth);
    const double fitScale = result.fit.secondsPerPixel;
    const bool keep = request.keep && !request.before.table->empty() &&
                      request.before.placement->plan().lanes.size() == request.groups;
    if (keep) {
        result.placement =
            std::make_shared<Placement>(placeAgain(table, *request.before.table, *request.before.placement, fitScale));
        result.countsNeeded = request.before.countsNeeded || !result.placement->complete();
        return result;
    }
    const auto attempt = [&](bool counts, const FirstPlacement& early) {
        SceneStyle style = request.style;
        if (!counts) style.clusterHeight = 0;
        const PlacementPlan plan{fitScale, lanesFor(style, request.groups), 4};
        result.placement = std::make_shared<Placement>(place(table, plan, firstLevels, early));
        return result.placement->complete();
    };
    result.countsNeeded = table.size() > surelyCrowded || !attempt(false, {});
    if (!result.countsNeeded) return result;
    FirstPlacement early;
    if (first && table.size() > firstPictureFrom)
        early = [&](Placement placement) {
            TimelineIndex picture = result;
            picture.placement = std::make_shared<Placement>(std::move(placement));
            first(std::move(picture));
        };
    attempt(true, early);
    return result;
}

}  // namespace dateline
