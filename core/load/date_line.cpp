#include "core/load/date_line.h"

#include "core/load/line_shape.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_set>
#include <vector>

namespace dateline {
namespace {

using Words = std::unordered_set<std::string_view>;

const Words& publishedWords() {
    static const Words words = {"published",  "posted",         "publication", "publish",     "created",
                                "issued",     "veröffentlicht", "erstellt",    "publié",      "publicado",
                                "pubblicato", "gepubliceerd",   "publicerad",  "опубликовано"};
    return words;
}
const Words& modifiedWords() {
    static const Words words = {"updated",     "modified",   "edited",     "revised",    "aktualisiert", "geändert",
                                "actualizado", "atualizado", "aggiornato", "bijgewerkt", "uppdaterad",   "modifié"};
    return words;
}
/// Words that stand beside a date and add nothing to it.
const Words& datingWords() {
    static const Words words = {
        "on",        "at",       "last",     "first",  "date",     "time",     "filed",      "am",        "pm",
        "a",         "p",        "m",        "h",      "gmt",      "utc",      "bst",        "est",       "edt",
        "cst",       "cdt",      "pst",      "pdt",    "et",       "pt",       "ist",        "cet",       "cest",
        "uhr",       "um",       "am",       "den",    "der",      "vom",      "stand",      "le",        "à",
        "el",        "il",       "les",      "kl",     "mon",      "tue",      "tues",       "wed",       "thu",
        "thur",      "thurs",    "fri",      "sat",    "sun",      "monday",   "tuesday",    "wednesday", "thursday",
        "friday",    "saturday", "sunday",   "montag", "dienstag", "mittwoch", "donnerstag", "freitag",   "samstag",
        "sonnabend", "sonntag",  "mo",       "di",     "mi",       "do",       "fr",         "sa",        "so",
        "lundi",     "mardi",    "mercredi", "jeudi",  "vendredi", "samedi",   "dimanche",   "lunes",     "martes",
        "miércoles", "jueves",   "viernes",  "sábado", "domingo"};
    return words;
}

std::vector<std::string> split(const std::string& folded) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        words.push_back(folded.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

bool isFigure(const std::string& word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return std::isdigit(static_cast<unsigned char>(c)); }) ||
           (std::isdigit(static_cast<unsigned char>(word[0])) &&
            (word.ends_with("am") || word.ends_with("pm") || word.ends_with("h")));
}

/// The line without its days, and whether a mark parts a day from the words beside it.
struct Rest {
    std::string text;
    bool parted = true;
};

Rest withoutDays(std::string_view line, const std::vector<VisibleDay>& days) {
    Rest rest;
    std::size_t at = 0;
    const auto isParting = [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); };
    for (const VisibleDay& day : days) {
        std::string_view before = line.substr(at, day.span.begin - at);
        rest.text.append(before).append(" ");
        at = day.span.end;
    }
    rest.text.append(line.substr(at));
    const std::string_view before = line.substr(0, days.front().span.begin), after = line.substr(days.back().span.end);
    const auto lastMark = before.find_last_not_of(' '), firstMark = after.find_first_not_of(' ');
    rest.parted = (lastMark == before.npos || isParting(before[lastMark])) &&
                  (firstMark == after.npos || isParting(after[firstMark]));
    return rest;
}

}  // namespace

std::optional<DateLine> dateLine(std::string_view line, std::string_view language) {
    if (line.size() > 200) return std::nullopt;
    const std::vector<VisibleDay> days = daysIn(line, language);
    if (days.empty() || days.size() > 3) return std::nullopt;
    const Rest rest = withoutDays(line, days);
    DateLine found;
    found.day = days.front().day;
    found.ambiguous = days.front().ambiguous;
    std::size_t strange = 0;
    bool modified = false, known = true;
    for (const std::string& word : split(foldedWords(rest.text))) {
        found.published = found.published || publishedWords().contains(word);
        modified = modified || modifiedWords().contains(word);
        if (publishedWords().contains(word) || modifiedWords().contains(word) || datingWords().contains(word) ||
            isFigure(word))
            continue;
        ++strange;
        known = false;
    }
    found.modified = modified && !found.published;
    if (strange > 6 || (!known && !rest.parted && !found.published && !found.modified)) return std::nullopt;
    if (endsSentence(line) && strange > 2) return std::nullopt;
    if (strange > 0) {
        const std::size_t end = findMark(line, {"|", "/", ",", "•", "·"});
        found.author = bylineAuthor(line.substr(0, end));
    }
    return found;
}

std::string bylineAuthor(std::string_view line) {
    static constexpr std::array<std::string_view, 12> openers = {
        "By ", "BY ", "by ", "Von ", "von ", "Par ", "par ", "Por ", "por ", "Di ", "Written by ", "Text: "};
    for (const std::string_view opener : openers) {
        if (!line.starts_with(opener)) continue;
        std::string name(line.substr(opener.size()));
        name = name.substr(0, name.find_last_not_of(" ,:") + 1);
        if (name.empty() || wordCount(name) > 7 || endsSentence(name) ||
            std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return {};
        // Every word of a name begins with a capital, but for the small ones between.
        static const Words small = {"and", "und", "et", "y",  "e",   "de",  "van", "von", "der", "la",
                                    "du",  "di",  "da", "in", "for", "the", "of",  "bin", "al"};
        for (std::size_t begin = 0; begin < name.size();) {
            const std::size_t end = std::min(name.find(' ', begin), name.size());
            const std::string_view word = std::string_view(name).substr(begin, end - begin);
            if (!word.empty() && startsSmall(word) && !small.contains(word)) return {};
            begin = end + 1;
        }
        return name;
    }
    return {};
}

}  // namespace dateline
