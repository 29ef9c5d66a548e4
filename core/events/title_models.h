#pragma once

#include "core/events/linear_model.h"

namespace dateline {

/// What a person would say of a title, learned from titles that persons judged.
struct TitleModels {
    LinearModel sound;  ///< right and grammatical
    LinearModel good;   ///< and understood by itself
};

}  // namespace dateline
