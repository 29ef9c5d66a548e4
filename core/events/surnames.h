#pragma once

#include "core/events/tree.h"

#include <vector>

namespace dateline {

/// "Steve Jobs … Jobs said": tags surnames that are words too ("Jobs", "Woods", "Cook") as names, where the article
/// gives somebody's full name. Sees the sentences as they stand in the text; before any parse.
void tagSurnames(std::vector<Tree>& trees);

}  // namespace dateline
