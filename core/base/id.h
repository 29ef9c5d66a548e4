#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace dateline {

/// An identity with a type of its own, so that an event's number cannot be passed as an article's.
/// 0 is nobody.
template <class Tag>
struct Id {
    std::uint32_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

using ArticleId = Id<struct ArticleTag>;
using EventId = Id<struct EventTag>;

}  // namespace dateline

template <class Tag>
struct std::hash<dateline::Id<Tag>> {
    std::size_t operator()(dateline::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
