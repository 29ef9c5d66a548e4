#include "core/events/told_future.h"

#include "core/base/utf8.h"
#include "core/events/tree.h"
#include "core/events/word_list.h"

#include <array>
#include <string_view>
#include <vector>

namespace dateline {

std::string withPlainFuture(std::string title) {
    constexpr std::string_view would = " would ";
    constexpr std::array<std::string_view, 4> others = {"not", "have", "never", "only"};
    constexpr std::array<std::string_view, 4> conditions = {" if ", " unless ", " provided ", " would "};
    const std::size_t at = title.find(would);
    if (at == std::string::npos) return title;
    for (const std::string_view condition : conditions)
        if (title.find(condition, at + 1) != std::string::npos) return title;
    std::vector<Word> words;
    splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
    tagWords(title, words);
    for (std::size_t k = 0; k + 1 < words.size(); ++k) {
        const std::string_view word = words[k].span.in(title);
        if (words[k].span.begin > at)
            return isOneOf(words[k + 1].span.in(title), others)
                       ? title
                       : title.substr(0, at) + " to " + title.substr(at + would.size());
        if (hasTense(PennTag(words[k].xpos)) || word == ":" || word == "that") return title;
    }
    return title;
}

std::string withPutOff(std::string title, std::size_t longest) {
    constexpr std::array<std::string_view, 6> told = {"postpone", "put off", "delay", "defer", "cancel", " back"};
    for (const std::string_view off : told)
        if (title.find(off) != std::string::npos) return title;
    for (const std::string_view end : {", but it was postponed", " (postponed)"})
        if (codePointCount(title) + end.size() <= longest) return title + std::string(end);
    return title;
}

}  // namespace dateline
