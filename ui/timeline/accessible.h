#pragma once

namespace dateline {

/// Tells Qt how a screen reader sees a TimelineView: a list whose children are the events in the picture, in order of
/// time, each named by its headline, its date in words, its status and the number of its sources. Once is enough; more
/// does nothing.
void installTimelineAccessibility();

}  // namespace dateline
