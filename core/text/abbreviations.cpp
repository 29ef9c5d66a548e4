#include "core/text/abbreviations.h"

#include "core/base/resource.h"
#include "core/text/tsv.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

namespace {

/// The word lists of one language, sorted for look-up. They are asked only where a stop stands before a space.
struct StopWords {
    std::vector<std::pair<std::string_view, StopKind>> abbreviations;
    std::vector<std::string_view> starters;
    std::vector<std::string_view> afterOrdinal;
};

StopKind kindOf(std::string_view name) {
    if (name == "name") return StopKind::Name;
    return name == "number" ? StopKind::Number : StopKind::Any;
}

StopWords read(std::string_view language) {
    const std::string folder = "lang/" + std::string(language) + '/';
    StopWords words;
    forEachRow(resource(folder + "abbreviations.tsv"), [&](const TsvRow& row) {
        if (row[1] == "ordinal")
            words.afterOrdinal.push_back(row[0]);
        else
            words.abbreviations.emplace_back(row[0], kindOf(row[1]));
    });
    forEachRow(resource(folder + "starters.tsv"), [&](const TsvRow& row) { words.starters.push_back(row[0]); });
    std::sort(words.abbreviations.begin(), words.abbreviations.end());
    std::sort(words.starters.begin(), words.starters.end());
    std::sort(words.afterOrdinal.begin(), words.afterOrdinal.end());
    return words;
}

const StopWords& wordsOf(std::string_view language) {
    static const StopWords english = read("en");
    static const StopWords german = read("de");
    return language.substr(0, 2) == "de" && !german.abbreviations.empty() ? german : english;
}

}  // namespace

StopKind stopKind(std::string_view word, std::string_view language) {
    const auto& list = wordsOf(language).abbreviations;
    const auto at = std::lower_bound(list.begin(), list.end(), word,
                                     [](const auto& entry, std::string_view w) { return entry.first < w; });
    return at != list.end() && at->first == word ? at->second : StopKind::Ordinary;
}

bool beginsSentences(std::string_view word, std::string_view language) {
    const auto& list = wordsOf(language).starters;
    return std::binary_search(list.begin(), list.end(), word);
}

bool followsOrdinal(std::string_view word, std::string_view language) {
    const auto& list = wordsOf(language).afterOrdinal;
    return std::binary_search(list.begin(), list.end(), word);
}

bool isState(std::string_view word) {
    constexpr std::array<std::string_view, 45> states = {
        "Ala",  "Ariz",  "Ark", "Calif", "Colo", "Conn", "Del",  "Fla", "Ga",   "Ill", "Ind", "Kan",
        "Ky",   "La",    "Md",  "Mass",  "Mich", "Minn", "Miss", "Mo",  "Mont", "Neb", "Nev", "N.H",
        "N.J",  "N.M",   "N.Y", "N.C",   "N.D",  "Ohio", "Okla", "Ore", "Pa",   "R.I", "S.C", "S.D",
        "Tenn", "Texas", "Vt",  "Va",    "Wash", "W.Va", "Wis",  "Wyo", "D.C"};
    return std::find(states.begin(), states.end(), word) != states.end();
}

}  // namespace dateline
