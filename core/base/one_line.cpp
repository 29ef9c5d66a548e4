#include "core/base/one_line.h"

#include "core/base/utf8.h"

namespace dateline {

std::string oneLine(std::string_view text, std::size_t width) {
    std::string line;
    line.reserve(text.size());
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (line.ends_with(' ')) line.pop_back();
    if (codePointCount(line) <= width) return line;
    std::size_t cut = CodePointMap(line).byte(static_cast<std::uint32_t>(width - 1));
    if (const std::size_t space = line.rfind(' ', cut); space != std::string::npos && space > cut / 2) cut = space;
    return line.substr(0, cut) + "…";
}

}  // namespace dateline
