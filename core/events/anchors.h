#pragma once

#include "core/events/anchor_options.h"
#include "core/events/passage.h"
#include "core/syntax/feature.h"

#include <vector>

namespace dateline {

/// What the anchor model sees of an option among `options`. Replaces the content of `features`.
void anchorFeatures(const Passage& passage, const AnchorFinder& finder, std::size_t candidate,
                    const AnchorOption& option, const std::vector<AnchorOption>& options,
                    std::vector<Feature>& features);

}  // namespace dateline
