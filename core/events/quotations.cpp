#include "core/events/quotations.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t shortest = 25;  ///< bytes; about five words

/// Whether a quotation may open or close at this byte; most can be passed over.
constexpr bool mayMark(char c) { return c == '"' || c == '\n' || c == '`' || c == '\'' || c == '\xE2'; }
bool opens(std::string_view rest) { return rest.starts_with("“") || rest.starts_with("``"); }
bool closes(std::string_view rest) { return rest.starts_with("”") || rest.starts_with("''"); }

}  // namespace

std::vector<Span> longQuotations(std::string_view text) {
    std::vector<Span> found;
    std::uint32_t begin = 0;
    bool open = false;
    const auto close = [&](std::size_t end) {
        if (open && end > begin + shortest) found.push_back({begin, static_cast<std::uint32_t>(end)});
        open = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!mayMark(c)) continue;
        const bool straight = c == '"';
        if (c == '\n' && i + 1 < text.size() && text[i + 1] == '\n')
            close(i);
        else if ((straight && open) || closes(text.substr(i)))
            close(i);
        else if (straight || opens(text.substr(i))) {
            close(i);
            open = true;
            begin = static_cast<std::uint32_t>(i + 1);
        }
    }
    close(text.size());
    return found;
}

bool isQuoted(const std::vector<Span>& quotations, std::uint32_t position) {
    const auto after = std::upper_bound(quotations.begin(), quotations.end(), position,
                                        [](std::uint32_t at, const Span& s) { return at < s.begin; });
    return after != quotations.begin() && std::prev(after)->contains(position);
}

}  // namespace dateline
