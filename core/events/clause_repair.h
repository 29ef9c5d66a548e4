#pragma once

#include "core/events/tree.h"

namespace dateline {

/// Opens the clauses that parsers take for prepositional phrases: in "voiced outrage after the studio pulled the film"
/// the words from "after" on are a clause of "voiced", whatever hung where. Only heads and relations change.
void repairClauses(Tree& tree);

}  // namespace dateline
