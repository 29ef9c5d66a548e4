#include "core/base/one_line.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

std::string oneLine(std::string_view text, std::size_t width) {
    const auto isSpace = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    std::string line;
    line.reserve(text.size());
    for (const char *at = text.data(), *const end = at + text.size();;) {
        const char* const word = std::find_if_not(at, end, isSpace);
        if (word == end) break;
        at = std::find_if(word, end, isSpace);
        if (!line.empty()) line += ' ';
        line.append(word, at);
    }
    if (codePointCount(line) <= width) return line;
    std::size_t cut = CodePointMap(line).byte(static_cast<std::uint32_t>(width - 1));
    if (const std::size_t space = line.rfind(' ', cut); space != std::string::npos && space > cut / 2) cut = space;
    return line.substr(0, cut) + "…";
}

}  // namespace dateline
