#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

/// What a verb of saying with a content has said: "Berg: bank failed its clients"; of himself "Berg says she will
/// resign". What is too long for a title loses first what hangs on the speaker, then phrases from its end that what is
/// said reads on without. Empty where the tree gives no such clause; longer than `longestTitle` code points where
/// nothing helps.
std::string sayingTitle(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// What the sentence quotes, in the speaker's words: "Berg: We shall rebuild". Empty where it quotes no clause.
std::string quotingTitle(const Passage& passage, const Candidate& candidate);

}  // namespace dateline
