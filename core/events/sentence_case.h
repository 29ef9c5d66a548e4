#pragma once

#include "core/events/passage.h"

#include <string>

namespace dateline {

/// Whether a headline writes all its longer words with capitals: "Clinton Vows to Find Embassy Bombers".
bool isTitleCase(const std::string& headline);

/// Such a headline with small letters where the article has them: "Clinton vows to find embassy bombers"; any other as
/// it is.
std::string inSentenceCase(const Passage& passage, const std::string& headline);

}  // namespace dateline
