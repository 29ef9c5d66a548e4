#include "core/load/language.h"

#include <cctype>
// CLD2's header uses FILE without including its declaration.
#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cstdio>

namespace dateline {

std::string languageOf(std::string_view text) {
    const std::string_view sample = text.substr(0, 20000);
    constexpr int least = 60;  // bytes of letters: a date line alone is taken for Haitian
    std::array<CLD2::Language, 3> languages{};
    std::array<int, 3> percent{};
    int bytes = 0;
    bool reliable = false;
    // Its own verdict passes over English beside another language, as if it were a page's furniture; an article that
    // quotes a foreign sentence is English.
    CLD2::DetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, languages.data(), percent.data(),
                                &bytes, &reliable);
    if (!reliable || bytes < least || percent[0] < 50 || languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
    return languageTag(CLD2::LanguageCode(languages[0]));
}

std::string languageTag(std::string_view stated) {
    std::string tag(stated.substr(0, stated.find_first_of(",; ")));
    std::replace(tag.begin(), tag.end(), '_', '-');
    const std::size_t primary = std::min(tag.find('-'), tag.size());
    if (primary < 2 || primary > 3) return {};
    for (std::size_t i = 0; i < tag.size(); ++i) {
        const auto c = static_cast<unsigned char>(tag[i]);
        if (!std::isalnum(c) && c != '-') return {};
        if (i < primary) tag[i] = static_cast<char>(std::tolower(c));
    }
    // A region is written in capitals, whatever the page wrote.
    if (tag.size() == primary + 3)
        std::transform(tag.begin() + static_cast<std::ptrdiff_t>(primary), tag.end(),
                       tag.begin() + static_cast<std::ptrdiff_t>(primary),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return tag;
}

}  // namespace dateline
