#pragma once

#include "core/base/span.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Whether the bytes are strict UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
bool isUtf8(std::string_view bytes);

/// The text with every ill-formed sequence replaced by U+FFFD; valid text comes back unchanged.
std::string repairedUtf8(std::string_view bytes);

/// The number of code points in valid UTF-8.
std::size_t codePointCount(std::string_view text);

/// The code point at a byte position of valid UTF-8, and how many bytes it takes.
struct CodePoint {
    char32_t value = 0;
    std::uint32_t size = 0;
};
CodePoint codePointAt(std::string_view text, std::size_t position);

/// Appends a code point.
void appendUtf8(std::string& text, char32_t codePoint);

/// Maps byte offsets to code point offsets and back, for the command line and the exports, which count code points.
/// Built in one pass; either look-up is a table access and a walk over at most 64 bytes (none at all in ASCII text).
class CodePointMap {
public:
    /// The text must outlive the map.
    explicit CodePointMap(std::string_view text);

    std::uint32_t codePoint(std::uint32_t byte) const;
    std::uint32_t byte(std::uint32_t codePoint) const;
    /// A span of bytes as a span of code points.
    Span codePoints(Span bytes) const { return {codePoint(bytes.begin), codePoint(bytes.end)}; }
    Span bytes(Span codePoints) const { return {byte(codePoints.begin), byte(codePoints.end)}; }

private:
    static constexpr std::uint32_t stride = 64;
    std::string_view text_;
    std::vector<std::uint32_t> before_;  ///< code points before each multiple of `stride`; empty for ASCII
};

}  // namespace dateline
