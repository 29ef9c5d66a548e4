#pragma once

#include "core/syntax/syntax.h"

#include <string>
#include <string_view>

namespace dateline {

/// The dictionary form by the spelling rules alone, without the table of exceptions. The word is in lower case.
std::string regularLemma(std::string_view word, Upos upos);

}  // namespace dateline
