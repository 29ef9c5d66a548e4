#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// A title in which a person is called in full where first called by the surname ("Holm's arrest", "Mr. Holm" of an
/// Anna Holm), as far as `longest` code points hold it. Who is known to everybody keeps the short name.
std::string withFullNames(const Passage& passage, std::string title, std::size_t longest);

}  // namespace dateline
