#pragma once

#include "core/events/tree.h"
#include "core/syntax/syntax.h"

#include <vector>

namespace dateline {

/// What stands between two commas and says more of the noun before them: "the tram, believed to have been too fast,
/// left the rails", "Voss, who runs the mill, said".
struct ClauseAside {
    int noun = -1;                      ///< the word before it
    int from = 0, to = 0;               ///< its words, from comma to comma
    Relation relation = Relation::Acl;  ///< of its root to the noun: a participle's or a relative clause's
};

/// The asides of a sentence that has tags and no tree yet, the inner before the outer; `left` has an entry a word, and
/// words that are false there are passed over.
std::vector<ClauseAside> clauseAsides(const Tree& tree, const std::vector<bool>& left);

}  // namespace dateline
