#include "core/base/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstring>

namespace dateline {
namespace {

constexpr bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The length of the well-formed sequence at `p` (table 3-7 of the Unicode standard), or 0.
std::size_t sequenceLength(const char* p, const char* end) {
    const auto byte = [&](std::ptrdiff_t i) { return static_cast<unsigned char>(p[i]); };
    const auto continues = [&](std::ptrdiff_t count) {
        if (end - p <= count) return false;
        for (std::ptrdiff_t i = 1; i <= count; ++i)
            if (!isContinuation(p[i])) return false;
        return true;
    };
    const unsigned char lead = byte(0);
    if (lead < 0x80) return 1;
    if (lead < 0xC2) return 0;
    if (lead < 0xE0) return continues(1) ? 2 : 0;
    if (lead < 0xF0) {
        if (!continues(2)) return 0;
        if (lead == 0xE0 && byte(1) < 0xA0) return 0;
        if (lead == 0xED && byte(1) > 0x9F) return 0;
        return 3;
    }
    if (lead > 0xF4 || !continues(3)) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;
    return 4;
}

/// The first byte that is not ASCII, eight at a time.
const char* skipAscii(const char* p, const char* end) {
    for (; end - p >= 8; p += 8) {
        std::uint64_t word;
        std::memcpy(&word, p, 8);
        if (word & 0x8080808080808080u) break;
    }
    while (p < end && static_cast<unsigned char>(*p) < 0x80) ++p;
    return p;
}

std::uint32_t leads(const char* p, const char* end) {
    const char* const ascii = skipAscii(p, end);
    const auto others = std::count_if(ascii, end, [](char byte) { return !isContinuation(byte); });
    return static_cast<std::uint32_t>(ascii - p + others);
}

}  // namespace

bool isUtf8(std::string_view bytes) {
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    while ((p = skipAscii(p, end)) < end) {
        const std::size_t length = sequenceLength(p, end);
        if (length == 0) return false;
        p += length;
    }
    return true;
}

std::string repairedUtf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    const char* p = bytes.data();
    const char* const end = p + bytes.size();
    while (p < end) {
        const char* const ascii = skipAscii(p, end);
        text.append(p, ascii);
        p = ascii;
        if (p == end) break;
        if (const std::size_t length = sequenceLength(p, end)) {
            text.append(p, length);
            p += length;
            continue;
        }
        text += "\xEF\xBF\xBD";
        ++p;
        while (p < end && isContinuation(*p)) ++p;
    }
    return text;
}

std::size_t codePointCount(std::string_view text) { return leads(text.data(), text.data() + text.size()); }

CodePoint codePointAt(std::string_view text, std::size_t position) {
    assert(position < text.size());
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[position + i]));
    };
    const char32_t lead = byte(0);
    const std::size_t left = text.size() - position;
    if (lead < 0x80 || left < 2) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    if (left < 3) return {lead, 1};
    if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    if (left < 4) return {lead, 1};
    return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

void appendUtf8(std::string& text, char32_t codePoint) {
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (codePoint < 0x80) return add(codePoint);
    if (codePoint < 0x800) {
        add(0xC0 | codePoint >> 6);
        return add(0x80 | (codePoint & 0x3F));
    }
    if (codePoint < 0x10000) {
        add(0xE0 | codePoint >> 12);
        add(0x80 | (codePoint >> 6 & 0x3F));
        return add(0x80 | (codePoint & 0x3F));
    }
    add(0xF0 | codePoint >> 18);
    add(0x80 | (codePoint >> 12 & 0x3F));
    add(0x80 | (codePoint >> 6 & 0x3F));
    add(0x80 | (codePoint & 0x3F));
}

CodePointMap::CodePointMap(std::string_view text) : text_(text) {
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    if (skipAscii(begin, end) == end) return;
    before_.reserve(text.size() / stride + 1);
    std::uint32_t count = 0;
    for (const char* p = begin; p < end; p += std::min<std::ptrdiff_t>(stride, end - p)) {
        before_.push_back(count);
        count += leads(p, p + std::min<std::ptrdiff_t>(stride, end - p));
    }
    before_.push_back(count);
}

std::uint32_t CodePointMap::codePoint(std::uint32_t byte) const {
    assert(byte <= text_.size());
    if (before_.empty()) return byte;
    const std::uint32_t block = byte / stride;
    if (block * stride == byte && block < before_.size()) return before_[block];
    if (byte == text_.size()) return before_.back();
    return before_[block] + leads(text_.data() + block * stride, text_.data() + byte);
}

std::uint32_t CodePointMap::byte(std::uint32_t codePoint) const {
    if (before_.empty()) return codePoint;
    const auto after = std::upper_bound(before_.begin(), before_.end(), codePoint);
    const auto block = static_cast<std::uint32_t>(after - before_.begin()) - 1;
    std::uint32_t position = std::min(block * stride, static_cast<std::uint32_t>(text_.size()));
    // A block may start inside a character that the one before it counted.
    while (position < text_.size() && isContinuation(text_[position])) ++position;
    for (std::uint32_t left = codePoint - before_[block]; left > 0; --left) {
        ++position;
        while (position < text_.size() && isContinuation(text_[position])) ++position;
    }
    return position;
}

}  // namespace dateline
