#include "core/base/shown_name.h"

#include "core/base/utf8.h"

namespace dateline {
namespace {

bool isLineEnd(char32_t c) { return (c >= U'\t' && c <= U'\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool isControl(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool turnsDirection(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// Characters that take no room, with which two names look like one; those that join letters are words' own.
bool isInvisible(char32_t c) { return c == 0x200B || c == 0x2060 || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F); }

}  // namespace

std::string shownName(std::string_view name) {
    const std::string text = repairedUtf8(name);
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = codePointAt(text, at);
        if (isLineEnd(next.value))
            shown += ' ';
        else if (isControl(next.value) || turnsDirection(next.value) || isInvisible(next.value))
            appendUtf8(shown, 0xFFFD);
        else
            shown.append(text, at, next.size);
        at += next.size;
    }
    return shown;
}

}  // namespace dateline
