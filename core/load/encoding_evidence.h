#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Whether bytes above ASCII are Thai (TIS-620, windows-874): nothing but its characters, and every vowel and tone mark
/// where Thai writing has it. Text of other encodings breaks those rules in every second word.
bool isThai(std::string_view bytes);

/// How well what is not ASCII in a text suits its language, 0 to 1: letters of the language's alphabet (CLDR's, by
/// ICU) where words have them, marks of punctuation where sentences have them. Negative where the language is not sure,
/// or where there is too little to judge by.
double suitsItsLanguage(std::string_view text);

}  // namespace dateline
