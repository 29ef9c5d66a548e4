#pragma once

#include "core/events/dating.h"
#include "core/events/mention.h"
#include "core/events/passage.h"

#include <vector>

namespace dateline {

/// An article's mentions on their way: `mentions` and `dates` stand beside the passage's candidates. The article and
/// its times must outlive it.
struct EventReading {
    Passage passage;
    std::vector<Mention> mentions;
    std::vector<Dated> dates;
};

/// Reads mentions with roles and status, dates them by grammar, and joins those that tell of the same happening.
EventReading readEvents(const Article& article, const std::vector<Span>& sentences,
                        const std::vector<TimeExpression>& times, const LinearModel& mentions);

}  // namespace dateline
