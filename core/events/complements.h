#pragma once

#include "core/events/tree.h"

#include <string_view>

// What a word cannot do without: the rest of what it says.
namespace dateline {

/// Whether what hangs on a verb, noun or adjective before it completes it: an object, what is said, what somebody is
/// led to do ("led the maker to close its works"), whom or what a verb names behind its preposition ("blamed the storm
/// on the lake"), a particle.
bool isComplement(const Tree& tree, int word);

/// "Accuse", "of": whether a verb says of whom or what only behind this preposition.
bool asks(std::string_view verb, std::string_view preposition);

/// "Took to the air and said that …": the first of two joined verbs says nothing, and the second tells it.
bool leadsToSaying(const Tree& tree, int verb);

}  // namespace dateline
