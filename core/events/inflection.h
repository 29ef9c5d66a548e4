#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The third person singular of the present tense: "warns", "denies", "is", "has", "goes".
std::string thirdPerson(std::string_view lemma);
/// The text with its first letter as a capital, but for what is written otherwise ("iPod").
std::string withCapital(std::string_view text);

}  // namespace dateline
