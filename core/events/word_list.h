#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace dateline {

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& list) {
    // Most words of a list differ in length or in their first letter, which is compared without a call.
    return !word.empty() && std::any_of(list.begin(), list.end(), [word](std::string_view w) {
        return w.size() == word.size() && w.front() == word.front() && w == word;
    });
}

/// ASCII letters in lower case; enough for the closed classes of English.
inline std::string lowered(std::string_view word) {
    std::string text(word);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace dateline
