#pragma once

#include <string_view>

namespace dateline {

/// "issue a statement", "send a letter": whether a verb makes something known by such a noun; both are lemmas.
bool sendsMessage(std::string_view verb, std::string_view noun);

}  // namespace dateline
