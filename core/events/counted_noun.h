#pragma once

#include "core/events/tree.h"

#include <string>

namespace dateline {

/// "Divers raise five" of "80 boats, of which only five were raised", "shortlisted for two more" of "won a prize": a
/// number without its noun takes the one that the sentence counted before; unchanged where it counted none, or the
/// title has no room.
std::string withCountedNoun(const Tree& tree, int trigger, std::string title, std::size_t longest);

}  // namespace dateline
