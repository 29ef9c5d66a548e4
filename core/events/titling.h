#pragma once

#include "core/events/reading.h"
#include "core/events/title.h"

namespace dateline {

/// Gives the mentions of an article their titles and their salience: only what may be shown is worth a choice among
/// titles, and it is shown where a good one was found. The dates must be final.
void giveTitles(EventReading& reading, const TitleModels& models);

}  // namespace dateline
