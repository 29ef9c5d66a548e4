#pragma once

#include "core/timeline/scene.h"
#include "ui/timeline/text_metrics.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// What the view needs to know of its events before it can paint them; finished values, shared with the thread that
/// made them and never changed.
struct TimelineIndex {
    std::shared_ptr<const EventTable> table = std::make_shared<EventTable>();
    std::shared_ptr<const Placement> placement = std::make_shared<Placement>();
    Axis fit;                                ///< shows everything in a view
    double fitWidth = 0;                     ///< of this width
    std::vector<std::uint32_t> groupCounts;  ///< events of each group
    bool countsNeeded = false;               ///< not everything has a lane at once: the scene needs its line of counts
};

/// Works an index out. `events` absent: the same table in a view of another size. `keep` present: what it has placed
/// stays where it is.
struct IndexRequest {
    std::optional<std::vector<TimelineEvent>> events;
    TimelineIndex before;
    bool keep = false;
    std::size_t groups = 1;
    SceneStyle style;
    TextMetrics labels, notes;
};

/// Takes a first index, right for a view of everything, before the whole one is there.
using FirstIndex = std::function<void(TimelineIndex)>;

/// `first` is called for many events only, from the thread that builds.
TimelineIndex buildIndex(IndexRequest request, const FirstIndex& first = {});

}  // namespace dateline
