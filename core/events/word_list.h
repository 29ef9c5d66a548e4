#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace dateline {

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// ASCII letters in lower case; enough for the closed classes of English.
inline std::string lowered(std::string_view word) {
    std::string text(word);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

}  // namespace dateline
