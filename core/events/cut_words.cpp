#include "core/events/cut_words.h"

#include "core/base/utf8.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

/// Words that want another.
constexpr std::array<string_view, 104> danglers = {
    "what",    "reportedly", "allegedly", "a",        "an",        "the",    "of",     "in",      "on",      "at",
    "to",      "for",        "by",        "with",     "from",      "as",     "and",    "or",      "but",     "that",
    "into",    "over",       "after",     "than",     "its",       "his",    "her",    "their",   "about",   "against",
    "under",   "near",       "if",        "is",       "was",       "not",    "s",      "between", "through", "per",
    "our",     "my",         "no",        "during",   "amid",      "until",  "since",  "because", "when",    "where",
    "who",     "which",      "while",     "before",   "including", "like",   "such",   "are",     "were",    "be",
    "has",     "have",       "had",       "will",     "would",     "long",   "more",   "so",      "east",    "west",
    "north",   "south",      "beginning", "starting", "ending",    "miles",  "the",    "almost",  "nearly",  "around",
    "just",    "only",       "both",      "either",   "outside",   "inside", "within", "without", "across",  "behind",
    "towards", "toward",     "following", "despite",  "upon",      "much",   "very",   "too",     "quite",   "shortly",
    "soon",    "earlier",    "later",     "sometime"};
/// Two words of which what they are for, with whom or of what was cut off.
constexpr std::array<string_view, 27> halfPhrases = {
    "once more",     "in attempt",  "in bid",    "in effort",    "in efforts", "in move",    "in addition",
    "in order",      "in response", "in step",   "at least",     "at most",    "local time", "in connection",
    "in accordance", "in lieu",     "in favor",  "in favour",    "in honor",   "in honour",  "in spite",
    "in search",     "in front",    "on behalf", "on suspicion", "on top",     "as part"};
/// Where a phrase that is too long may end: before one of these.
constexpr std::array<string_view, 34> seams = {
    "in",     "on",      "at",    "by",    "with",    "from",  "for",   "after", "before", "amid",   "over", "into",
    "during", "against", "and",   "but",   "as",      "that",  "who",   "which", "when",   "while",  "to",   "about",
    "under",  "because", "where", "since", "through", "until", "among", "near",  "if",     "between"};

/// "Campaign faces mockery since introduced", of a text that tells when; but not "has since closed".
bool isSinceDone(const std::string& text, std::size_t space, const std::string& last) {
    constexpr string_view since = " since";
    const string_view before = string_view(text).substr(0, space);
    if (!last.ends_with("ed") || !before.ends_with(since)) return false;
    const std::size_t at = space - since.size();
    const string_view auxiliary = before.substr(before.rfind(' ', at - 1) + 1, 3);
    return at > 0 && auxiliary != "has" && auxiliary != "had" && auxiliary != "hav";
}

/// "The break - in", of a text that sets blanks around its hyphens: no preposition without its noun.
bool isHyphened(const std::string& text, std::size_t space, const std::string& last) {
    constexpr std::array<string_view, 7> particles = {"in", "out", "up", "off", "over", "down", "on"};
    return string_view(text).substr(0, space).ends_with(" -") && isOneOf(last, particles);
}

/// Whether all words from a byte on are capitalised.
bool isName(const std::string& text, std::size_t from) {
    for (; from < text.size(); from = std::min(text.find(' ', from), text.size() - 1) + 1)
        if (text[from] < 'A' || text[from] > 'Z') return false;
    return true;
}

/// "Hugo Long", "Anna West"
bool isSurname(string_view word) {
    constexpr std::array<string_view, 7> surnames = {"Long", "West", "East", "North", "South", "Miles", "More"};
    return isOneOf(word, surnames);
}

/// The length of a text without the "two days" or "a week" that ends it, of which "later" was cut off.
std::size_t withoutSpan(const std::string& text) {
    constexpr std::array<string_view, 14> units = {"day",   "days", "week",  "weeks",  "month",   "months", "year",
                                                   "years", "hour", "hours", "minute", "minutes", "decade", "decades"};
    const std::size_t unit = text.rfind(' ');
    if (unit == std::string::npos || unit == 0 || !isOneOf(string_view(text).substr(unit + 1), units))
        return text.size();
    const std::size_t number = text.rfind(' ', unit - 1);
    return number == std::string::npos ? text.size() : number;
}

/// Whether a text ends in two words that want a third: "in attempt [to do]", "in connection [with]".
bool endsInHalfPhrase(const std::string& text, std::size_t& length) {
    constexpr std::array<string_view, 6> firsts = {"in", "on", "at", "as", "once", "local"};
    const std::size_t second = text.rfind(' ');
    if (second == std::string::npos || second == 0) return false;
    const std::size_t first = text.rfind(' ', second - 1);
    if (first == std::string::npos || !isOneOf(string_view(text).substr(first + 1, second - first - 1), firsts))
        return false;
    length = first;
    return isOneOf(string_view(text).substr(first + 1), halfPhrases);
}

}  // namespace

std::string withoutDanglers(std::string text) {
    if (text.ends_with(", effective")) text.erase(text.size() - 11);
    for (const string_view asOther : {" at the same time", " at same time"})  // as what
        if (text.ends_with(asOther)) text.erase(text.size() - asOther.size());
    if (std::size_t length = 0; endsInHalfPhrase(text, length)) text.erase(length);
    if (const std::size_t between = text.rfind(" between "); between != std::string::npos && isName(text, between + 9))
        text.erase(between);  // "the debate between Karl Voss", and another
    if (text.ends_with(" and again")) text.erase(text.size() - 10);
    for (;;) {
        while (!text.empty() && string_view(" ,-;:").find(text.back()) != string_view::npos) text.pop_back();
        const std::size_t space = text.rfind(' ');
        if (space == std::string::npos) return text;
        const std::string last = lowered(string_view(text).substr(space + 1));
        if (isSinceDone(text, space, last)) {
            text.erase(text.rfind(' ', space - 1));
            continue;
        }
        if (isHyphened(text, space, last)) return text;
        if (!last.ends_with("'s") && !last.ends_with("’s") && !last.ends_with("s'") && !last.ends_with("s’") &&
            (!isOneOf(last, danglers) || isSurname(string_view(text).substr(space + 1))))
            return text;
        text.erase(space);
        if (last == "later" || last == "earlier") text.erase(withoutSpan(text));
    }
}

std::string clipped(const std::string& text, std::size_t limit) {
    if (codePointCount(text) <= limit) return text;
    const std::size_t bytes = CodePointMap(text).byte(static_cast<std::uint32_t>(limit));
    std::string cut = text.substr(0, bytes);
    const bool whole = bytes >= text.size() || text[bytes] == ' ';
    if (!whole) cut.erase(std::min(cut.size(), cut.rfind(' ') == std::string::npos ? cut.size() : cut.rfind(' ')));
    if (const std::size_t stop = cut.rfind(';'); stop != std::string::npos && stop > cut.size() / 2) cut.erase(stop);
    for (std::size_t space = cut.rfind(' '); space != std::string::npos && space > cut.size() / 2;
         space = cut.rfind(' ', space - 1)) {
        const std::size_t end = std::min(cut.find(' ', space + 1), cut.size());
        const std::string word = lowered(string_view(cut).substr(space + 1, end - space - 1));
        constexpr std::size_t longestItem = 30;
        const std::size_t comma = cut.rfind(',', space);
        const bool ofList = word == "and" && comma != std::string::npos && comma + longestItem > space;
        if (ofList || !isOneOf(word, seams)) continue;  // "Poland, Hungary" of three
        cut.erase(space);
        break;
    }
    return withoutDanglers(cut);
}

}  // namespace dateline
