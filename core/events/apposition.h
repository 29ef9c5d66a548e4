#pragma once

#include "core/events/passage.h"

namespace dateline {

/// "Karl Voss, 75, the aide and courier who": the last word of the name that a common noun stands beside and tells
/// more of; the noun itself where there is none.
int properHead(const Passage& passage, int sentence, int noun);

/// Whether a noun phrase says no more than the name at its head does: titles, articles and asides apart.
bool isWholeName(const Tree& tree, int head, const NameMention& name);

/// "Rovers left back Karl Voss", "Police Capt. Anna Berg": who has a full name needs no more; empty where nobody has.
std::string nameBehindOffice(const Passage& passage, int sentence, int head);

/// "shoe and clothes maker Norsel": a word before a name that two things describe, without which the name says it all.
bool isOfTwo(const Passage& passage, int sentence, int head, int word);

}  // namespace dateline
