#include "core/events/title_words.h"

#include <algorithm>

namespace dateline {

using std::string_view;

std::vector<std::size_t> placesOf(string_view title, string_view words, string_view marks) {
    std::vector<std::size_t> places;
    for (std::size_t at = title.find(words); at != string_view::npos; at = title.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        const bool opens = at == 0 || title[at - 1] == ' ' || title[at - 1] == '(';
        const bool ends = end == title.size() || title[end] == ' ' || marks.find(title[end]) != string_view::npos;
        if (opens && ends) places.push_back(at);
    }
    return places;
}

string_view wordBefore(string_view title, std::size_t at) {
    if (at < 2) return {};
    const std::size_t begin = title.rfind(' ', at - 2) + 1;  // npos + 1 is 0
    return title.substr(begin, at - 1 - begin);
}

string_view wordAfter(string_view title, std::size_t at) {
    if (at >= title.size() || title[at] != ' ') return {};
    return title.substr(at + 1, std::min(title.find(' ', at + 1), title.size()) - at - 1);
}

}  // namespace dateline
