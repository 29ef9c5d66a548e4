#pragma once

#include <cstddef>
#include <string>

namespace dateline {

/// A title of what is to come without the past of who told it: "Envoy would travel to Lund" is "Envoy to travel to
/// Lund". A title that tells who said so, or on what condition, stays.
std::string withPlainFuture(std::string title);

/// A title of what was only meant that says what became of it: "Council was to have met, but it was postponed".
std::string withPutOff(std::string title, std::size_t longest);

}  // namespace dateline
