#include "core/load/word_set.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace dateline {

WordSet wordSet(std::string_view literal, char separator) {
    WordSet words;
    for (std::size_t begin = 0; begin < literal.size();) {
        const std::size_t end = std::min(literal.find(separator, begin), literal.size());
        if (end > begin) words.insert(literal.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::vector<std::string> nameWords(std::string_view name) {
    std::vector<std::string> words;
    std::string word;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(i < name.size() ? name[i] : ' ');
        const bool hump = std::isupper(byte) && i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
        if ((!std::isalnum(byte) || hump) && !word.empty()) words.push_back(std::exchange(word, {}));
        if (std::isalnum(byte)) word += static_cast<char>(std::tolower(byte));
    }
    return words;
}

}  // namespace dateline
