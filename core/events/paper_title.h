#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

/// "The envoys issued a statement saying the pact would help": what they said by it, as if they had said it; empty of
/// what is no message.
std::string messageTitle(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// "The warrant issued Monday accused Voss", "a poll released on Sunday showed …": that a paper was made known is told
/// by what it says, the verb of which is meant; -1 of what is no paper.
int verbOfPaper(const Tree& tree, const Trigger& trigger);

}  // namespace dateline
