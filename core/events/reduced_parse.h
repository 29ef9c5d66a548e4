#pragma once

#include "core/events/tree.h"

namespace dateline {

/// A sentence as the tagger and the parser are shown it: without its times but for "yesterday" where one follows a verb
/// (which keeps "a report published in February detailed abuses" apart), names as one word.
struct Reduced {
    std::string text;
    std::vector<Word> words;  ///< spans into `text`
    std::vector<int> place;   ///< which word of the tree each is; -1 for "yesterday"
};

/// Only what has not been left out: `left` has an entry a word of the tree.
Reduced reduced(const Tree& tree, const std::vector<bool>& left);
/// The tree's words that are not part of a time.
std::vector<bool> withoutTimes(const Tree& tree);

/// Parses what is left of the sentence when times are taken out and each name is one word; the names' other words hang
/// on their last, the times' words on their head, which hangs on nothing yet.
void parseReduced(Tree& tree, std::span<const NameWords> names);

/// Hangs each time on the noun it qualifies or on the verb of its clause. The tree's children must be linked.
void attachTimes(Tree& tree);

}  // namespace dateline
