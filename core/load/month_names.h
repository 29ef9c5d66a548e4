#pragma once

#include <string_view>

namespace dateline {

/// The month (1..12) a word names in a language ("de") or in English, in full or abbreviated, in any inflection that
/// dates use; 0 for any other word. The names are CLDR's, through ICU.
int monthNamed(std::string_view word, std::string_view language);

}  // namespace dateline
