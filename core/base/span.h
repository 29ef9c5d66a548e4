#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dateline {

/// A half-open range of bytes [begin, end) in an article's UTF-8 text, at character boundaries.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(std::uint32_t position) const { return begin <= position && position < end; }
    constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
    constexpr auto operator<=>(const Span&) const = default;

    /// The words themselves.
    constexpr std::string_view in(std::string_view text) const { return text.substr(begin, size()); }
};

/// The smallest span that holds both.
constexpr Span cover(Span a, Span b) { return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end}; }

static_assert(Span{2, 4}.overlaps({3, 9}) && !Span{2, 4}.overlaps({4, 9}));
static_assert(cover({5, 6}, {1, 2}) == Span{1, 6});

}  // namespace dateline
