#pragma once

#include "core/events/linear_model.h"
#include "core/events/title_models.h"

namespace dateline {

/// The trained models of the events layer; the bytes they read from must outlive them.
struct EventModels {
    LinearModel mentions;  ///< which words name events: mention_model.h
    LinearModel anchors;   ///< which of the dates in reach is an event's: anchors.h
    TitleModels titles;    ///< which of the titles made for an event are good: title.h
};

/// Those that are built into the program (resources/models), read when first asked for and never changed after.
const EventModels& builtInModels();

}  // namespace dateline
