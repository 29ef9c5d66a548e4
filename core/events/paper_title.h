#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <string>

namespace dateline {

/// "The envoys issued a statement saying the pact would help": what they said by it, as if they had said it; empty of
/// what is no message.
std::string messageTitle(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// The word that a title must have which tells what such a message says: the verb of its clause, or the noun that it
/// condemns, supports, asks for; -1 of what is no message, or says nothing.
int saidByMessage(const Passage& passage, const Candidate& candidate);

/// "The warrant issued Monday accused Voss", "a poll released on Sunday showed …": that a paper was made known is told
/// by what it says, the verb of which is meant; -1 of what is no paper.
int verbOfPaper(const Tree& tree, const Trigger& trigger);

/// "A May 2012 study by the university found that …", "Monday's letter accused Voss": what a text tells, the verb of
/// which is meant; -1 of what is no text, or does not tell.
int verbOfText(const Tree& tree, const Trigger& trigger);

}  // namespace dateline
