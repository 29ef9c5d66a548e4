#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// The language of a text (BCP 47: "en", "zh-Hant"), as CLD2 detects it; empty where it is not sure.
std::string languageOf(std::string_view text);

/// A page's own statement ("en_US", "DE-de", "english") as a BCP 47 tag; empty for what is none.
std::string languageTag(std::string_view stated);

}  // namespace dateline
