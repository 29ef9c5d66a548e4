#pragma once

#include "core/events/passage.h"

namespace dateline {

/// Whom or what an article is about: the person, organisation or work that its first sentences name most, and its title
/// too where it has one; an entity of the cast, or -1 where two are named alike or none twice.
int topicOf(const Passage& passage);

}  // namespace dateline
