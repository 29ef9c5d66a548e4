#include "ui/source/utf16_map.h"

#include <algorithm>

namespace dateline::ui {

namespace {

/// The units that a byte adds: a lead byte its character's, a continuation byte none.
int units(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    if ((value & 0xC0U) == 0x80U) return 0;
    return value >= 0xF0 ? 2 : 1;
}

}  // namespace

Utf16Map::Utf16Map(std::string_view text) : text_(text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
    int count = 0;
    for (std::uint32_t i = 0; i < text.size(); ++i) {
        if (i % stride == 0) before_.push_back(count);
        count += units(text[i]);
    }
    before_.push_back(count);
}

int Utf16Map::unit(std::uint32_t byte) const {
    if (before_.empty()) return static_cast<int>(byte);
    const std::uint32_t block = std::min(byte / stride, static_cast<std::uint32_t>(before_.size() - 1));
    int count = before_[block];
    for (std::uint32_t i = block * stride; i < byte && i < text_.size(); ++i) count += units(text_[i]);
    return count;
}

std::uint32_t Utf16Map::byte(int unit) const {
    if (before_.empty()) return static_cast<std::uint32_t>(unit);
    const auto above = std::upper_bound(before_.begin(), before_.end(), unit);
    const auto block = static_cast<std::uint32_t>(above - before_.begin()) - 1;
    int count = before_[block];
    // The last entry counts the whole text, which seldom ends at a multiple of the stride.
    std::uint32_t i = std::min(block * stride, static_cast<std::uint32_t>(text_.size()));
    while (i < text_.size()) {
        const int here = units(text_[i]);
        if (here > 0 && count + here > unit) break;
        count += here;
        ++i;
    }
    return i;
}

}  // namespace dateline::ui
