#include "core/merge/quotations.h"

#include <cstddef>
#include <optional>

namespace dateline {
namespace {

constexpr std::string_view opening = "\u201C";
constexpr std::string_view closing = "\u201D";

bool startsAt(std::string_view text, std::size_t at, std::string_view what) {
    return text.substr(at, what.size()) == what;
}

bool isParagraphEnd(std::string_view text, std::size_t at) { return text[at] == '\n'; }

}  // namespace

std::vector<Span> quotations(std::string_view text) {
    std::vector<Span> spans;
    std::optional<std::size_t> begin;
    const auto close = [&](std::size_t end) {
        if (begin && *begin < end)
            spans.push_back({static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(end)});
        begin.reset();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (isParagraphEnd(text, at))
            begin.reset();  // an opening mark repeated at each paragraph of one quotation opens it anew
        else if (startsAt(text, at, opening))
            begin = at + opening.size();
        else if (startsAt(text, at, closing))
            close(at);
        else if (text[at] == '"' && begin)
            close(at);
        else if (text[at] == '"')
            begin = at + 1;
    }
    return spans;
}

}  // namespace dateline
