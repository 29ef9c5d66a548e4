#include "core/load/month_names.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

namespace dateline {
namespace {

using Names = std::unordered_map<std::string, int>;

std::string folded(const icu::UnicodeString& word) {
    icu::UnicodeString low(word);
    low.foldCase();
    std::string result;
    low.toUTF8String(result);
    // Abbreviations are written with and without their point.
    if (result.ends_with('.')) result.pop_back();
    return result;
}

/// A name of one word only: "tháng 1" and "1月" are figures, which the date patterns read themselves.
void add(Names& names, const icu::UnicodeString* words, int32_t count) {
    for (int32_t i = 0; i < count && i < 12; ++i) {
        const std::string name = folded(words[i]);
        if (name.size() >= 2 && name.find_first_of("0123456789 ") == name.npos) names.emplace(name, i + 1);
    }
}

Names namesOf(const std::string& language) {
    Names names;
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    if (U_FAILURE(status)) return names;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            int32_t count = 0;
            const icu::UnicodeString* words = symbols.getMonths(count, context, width);
            add(names, words, count);
        }
    if (language == "en") names.emplace("sept", 9);
    // CLDR has the Austrian name under de-AT only, and no unpointed abbreviation of März.
    if (language == "de") names.insert({{"jänner", 1}, {"jän", 1}, {"feber", 2}, {"mrz", 3}, {"maerz", 3}});
    return names;
}

/// Languages a date line is read in. Read once for the whole program, on first use.
const std::map<std::string, Names, std::less<>>& allNames() {
    static const auto all = [] {
        std::map<std::string, Names, std::less<>> result;
        for (const char* language :
             {"en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "cs", "sk", "sl", "hr", "sr", "bg", "mk",
              "ro", "hu", "fi", "sv", "da", "nb", "nn", "no", "is", "et", "lv", "lt", "el", "tr", "he", "ar", "fa",
              "hi", "id", "ms", "ca", "eu", "gl", "sq", "hy", "ka", "az", "kk", "be", "af", "bs", "cy", "ga"})
            result.emplace(language, namesOf(language));
        return result;
    }();
    return all;
}

int lookUp(const std::string& word, std::string_view language) {
    const auto names = allNames().find(language);
    if (names == allNames().end()) return 0;
    const auto found = names->second.find(word);
    return found == names->second.end() ? 0 : found->second;
}

}  // namespace

int monthNamed(std::string_view word, std::string_view language) {
    if (word.size() < 2 || word.size() > 40) return 0;
    const std::string name =
        folded(icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int32_t>(word.size()))));
    if (const int month = lookUp(name, language)) return month;
    return lookUp(name, "en");
}

}  // namespace dateline
