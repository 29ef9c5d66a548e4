#include "core/events/quotations.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::uint32_t shortest = 25;  ///< bytes; about five words

bool opens(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("“") || text.substr(at).starts_with("``");
}
bool closes(std::string_view text, std::size_t at) {
    return text.substr(at).starts_with("”") || text.substr(at).starts_with("''");
}

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
        const bool straight = c == '"';
        if (c == '\n' && i + 1 < text.size() && text[i + 1] == '\n')
            close(i);
        else if ((straight && open) || closes(text, i))
            close(i);
        else if (straight || opens(text, i)) {
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
