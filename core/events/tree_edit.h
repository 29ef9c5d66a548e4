#pragma once

#include "core/events/tree.h"

#include <string_view>

namespace dateline {

/// Hangs a word on another. Children and spans of the tree do not follow (see parse()).
void hang(Tree& tree, int word, int head, Relation relation);

/// Gives a word another Penn tag ("VBD"); its universal one stays.
void retag(Tree& tree, int word, std::string_view tag);

/// Whether a word hangs below another, or is it. Deeper than any sentence counts as below, so that no repair can close
/// a circle.
bool isBelow(const Tree& tree, int word, int above);

/// Whether a word was hung as a subject, of an active or a passive verb.
bool isNsubj(const Tree& tree, int word);

/// Whether a preposition or "'s" hangs on a noun; looks at the few words around it. No child is linked yet.
bool isGoverned(const Tree& tree, int noun);

}  // namespace dateline
