#pragma once

#include "core/events/dating.h"
#include "core/events/linear_model.h"
#include "core/events/passage.h"

#include <vector>

namespace dateline {

/// Chooses for each candidate the likeliest of its dates by the trained model (resources/models/anchors.bin), where
/// options that mean the same date add up, and the dates of one sentence speak for each other. Bounds stay as they are.
/// Where the model is empty nothing changes.
void chooseAnchors(const Passage& passage, const LinearModel& anchors, std::vector<Dated>& dates);

}  // namespace dateline
