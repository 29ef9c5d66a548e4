#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline::ui {

/// Maps byte offsets in valid UTF-8 to UTF-16 units and back; the only place where the two meet. Built in one pass;
/// a look-up is a table access and a walk over at most 64 bytes (none at all in ASCII text).
class Utf16Map {
public:
    /// The text must outlive the map.
    explicit Utf16Map(std::string_view text);

    int unit(std::uint32_t byte) const;
    /// The byte at which the character begins that the unit belongs to.
    std::uint32_t byte(int unit) const;

private:
    static constexpr std::uint32_t stride = 64;
    std::string_view text_;
    std::vector<int> before_;  ///< units before each multiple of `stride`; empty for ASCII
};

}  // namespace dateline::ui
