#pragma once

#include <cmath>

namespace dateline {

/// The whole pixel next to a place, halves upward on both sides of zero. What a double is off by in its last digits
/// does not matter: a picture moved by whole pixels is the same picture.
inline int wholePixel(double place) { return static_cast<int>(std::floor(std::floor(place * 64 + 0.5) / 64 + 0.5)); }

}  // namespace dateline
