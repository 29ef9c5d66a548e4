#pragma once

#include "core/events/passage.h"

#include <cstddef>
#include <string>

namespace dateline {

/// A title that tells what "one", "them" of "two of them" and "the rest" are, which its sentence or the one before
/// calls by their noun: "turned down a smaller plan", "Some of the traps were cut loose", "Rest of survivors flown
/// home". At most `longest` code points.
std::string withLeftOutNoun(const Passage& passage, const Candidate& candidate, std::string title, std::size_t longest);

}  // namespace dateline
