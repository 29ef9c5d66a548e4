#pragma once

#include "core/events/tree.h"

#include <string_view>

namespace dateline {

/// "After", "until": a word that opens a clause or a phrase.
bool isSubordinator(std::string_view lemma);

/// Opens the clauses that parsers take for prepositional phrases: in "voiced outrage after the studio pulled the film"
/// the words from "after" on are a clause of "voiced", whatever hung where. Only heads and relations change.
void repairSubordinates(Tree& tree);

}  // namespace dateline
