#pragma once

#include "core/project/project.h"

namespace dateline {

/// Whether words alone say when a mention was ("on 3 May 2019"), so that its article's own date plays no part in it.
bool isSaidInFull(const Project& project, MentionRef ref);

}  // namespace dateline
