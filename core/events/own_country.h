#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A title with the country's name for "the country" and "the government", where the text leaves no doubt which that
/// is, as far as `longest` code points hold it.
std::string withOwnCountry(const Passage& passage, const Candidate& candidate, std::string title, std::size_t longest);

}  // namespace dateline
