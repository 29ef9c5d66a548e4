#pragma once

#include <string>

namespace dateline {

/// A title of what is to come without the past of who told it: "Envoy would travel to Lund" is "Envoy to travel to
/// Lund". A title that tells who said so, or on what condition, stays.
std::string withPlainFuture(std::string title);

}  // namespace dateline
