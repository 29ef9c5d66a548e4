#include "core/syntax/word_lists.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The word in lower-case ASCII, for look-ups in lists of short words; empty when it is longer than any of them.
struct Folded {
    explicit Folded(std::string_view word) {
        if (word.size() > letters.size()) return;
        std::transform(word.begin(), word.end(), letters.begin(), lower);
        size = word.size();
    }
    operator std::string_view() const { return {letters.data(), size}; }
    std::array<char, 12> letters{};
    std::size_t size = 0;
};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

constexpr auto abbreviations = std::to_array<std::string_view>(
    {"a.k.a", "abt",  "adj",   "adm",  "al",   "approx", "apr",  "apt",    "arrv", "assn", "assoc", "asst", "attn",
     "aug",   "ave",  "bldg",  "blvd", "bn",   "brig",   "bros", "c",      "ca",   "capt", "cf",    "cmdr", "co",
     "col",   "com",  "comdr", "conf", "cont", "corp",   "cos",  "cpl",    "ct",   "dec",  "del",   "dept", "dir",
     "dist",  "div",  "dr",    "ed",   "eds",  "eg",     "esp",  "esq",    "est",  "etc",  "ext",   "feb",  "fig",
     "figs",  "fla",  "fri",   "ft",   "ga",   "gen",    "gov",  "govt",   "hon",  "hr",   "hrs",   "ill",  "inc",
     "incl",  "ind",  "inst",  "jan",  "jr",   "jul",    "jun",  "kan",    "km",   "ky",   "la",    "lb",   "lbs",
     "lt",    "ltd",  "lv",    "maj",  "mar",  "mass",   "md",   "messrs", "mfg",  "mich", "min",   "minn", "mins",
     "miss",  "mlle", "mme",   "mo",   "mon",  "mos",    "mr",   "mrs",    "ms",   "msgr", "mt",    "n.b",  "nev",
     "no",    "nos",  "nov",   "oct",  "okla", "ore",    "oz",   "pa",     "para", "penn", "pfc",   "ph",   "ph.d",
     "pl",    "pls",  "pp",    "pres", "prof", "ps",     "pt",   "pvt",    "que",  "rd",   "rep",   "reps", "rev",
     "rm",    "sat",  "sec",   "sen",  "sens", "sep",    "sept", "sgt",    "spec", "sq",   "sr",    "st",   "ste",
     "sun",   "supt", "tel",   "tenn", "tex",  "thu",    "thur", "thurs",  "tue",  "tues", "univ",  "va",   "viz",
     "vol",   "vols", "vs",    "vt",   "wash", "wed",    "wis",  "wk",     "yd",   "yr",   "yrs"});

/// Abbreviations that are also words: at the end of a sentence the stop is the sentence's.
constexpr auto alsoWords = std::to_array<std::string_view>(
    {"adj", "al", "col", "com",  "del",  "dir", "ed",   "etc",  "fig",  "figs", "gen",  "hon", "ill",
     "ind", "km", "la",  "mar",  "mass", "md",  "min",  "mins", "miss", "mon",  "no",   "ore", "pa",
     "ps",  "pt", "rep", "reps", "sat",  "sec", "spec", "st",   "sun",  "tel",  "wash", "wed"});

constexpr auto keptPrefixes = std::to_array<std::string_view>(
    {"anti",  "bi",    "co",    "counter", "cyber", "de",     "e",      "ex",    "extra", "inter",
     "intra", "mega",  "meta",  "micro",   "mid",   "mini",   "mis",    "multi", "non",   "over",
     "para",  "post",  "pre",   "pro",     "proto", "pseudo", "psycho", "re",    "semi",  "socio",
     "sub",   "super", "trans", "tri",     "ultra", "un",     "under",  "uni",   "vice"});

constexpr auto units = std::to_array<std::string_view>(
    {"a.m", "a.m.", "am",   "bn",  "cm",  "cms",  "ft",  "gb",  "ghz", "hp",   "hr", "hrs", "hz",  "kb",   "kg", "kgs",
     "khz", "km",   "km/h", "kms", "kph", "kw",   "kwh", "lb",  "lbs", "mb",   "mg", "mhz", "min", "mins", "ml", "mm",
     "mph", "mw",   "mwh",  "oz",  "p.m", "p.m.", "pm",  "rpm", "sec", "secs", "sq", "tb",  "yr",  "yrs"});

struct Contraction {
    std::string_view word;
    std::uint32_t cut;
};
constexpr auto contractions = std::to_array<Contraction>(
    {{"arent", 3},    {"cannot", 3}, {"cant", 2},    {"couldnt", 5}, {"didnt", 3}, {"doesnt", 4},
     {"dont", 2},     {"dunno", 2},  {"gimme", 3},   {"gonna", 3},   {"gotta", 3}, {"hadnt", 3},
     {"hasnt", 3},    {"havent", 4}, {"im", 1},      {"isnt", 2},    {"ive", 1},   {"lemme", 3},
     {"shouldnt", 6}, {"thats", 4},  {"theyre", 4},  {"theyve", 4},  {"wanna", 3}, {"wasnt", 3},
     {"werent", 4},   {"wont", 2},   {"wouldnt", 5}, {"youll", 3},   {"youre", 3}, {"youve", 3}});
constexpr char firstLetter(const Contraction& c) { return c.word.front(); }
/// Where those of each letter begin, since every word of a text is sought.
constexpr auto contractionsOf = [] {
    std::array<std::uint8_t, 27> begins{};
    for (const Contraction& c : contractions)
        for (std::size_t later = static_cast<std::size_t>(firstLetter(c) - 'a') + 1; later < begins.size(); ++later)
            ++begins[later];
    return begins;
}();

constexpr auto elisions =
    std::to_array<std::string_view>({"bout", "cause", "cuz", "em", "n", "nuff", "round", "til", "till", "tis", "twas"});

static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()));
static_assert(std::is_sorted(alsoWords.begin(), alsoWords.end()));
static_assert(std::is_sorted(keptPrefixes.begin(), keptPrefixes.end()));
static_assert(std::is_sorted(units.begin(), units.end()));
static_assert(std::is_sorted(elisions.begin(), elisions.end()));
static_assert(std::ranges::is_sorted(contractions, {}, firstLetter));

}  // namespace

bool isAbbreviation(std::string_view word, bool endsSentence) {
    const Folded folded(word);
    return has(abbreviations, folded) && !(endsSentence && has(alsoWords, folded));
}

bool isKeptPrefix(std::string_view prefix) {
    // "UN-led" is two words and a hyphen, "un-American" is one.
    const bool capitals = prefix.size() > 1 && prefix[1] >= 'A' && prefix[1] <= 'Z';
    return !capitals && has(keptPrefixes, Folded(prefix));
}

bool isKeptSlash(std::string_view before) {
    const std::string_view kept = "wcslin";
    return before.size() == 1 && kept.find(lower(before[0])) != std::string_view::npos;
}

bool isUnit(std::string_view word) { return has(units, Folded(word)); }

std::uint32_t contractionCut(std::string_view word) {
    const char first = word.empty() ? '\0' : lower(word.front());
    if (first < 'a' || first > 'z') return 0;
    const auto letter = static_cast<std::size_t>(first - 'a');
    for (std::size_t i = contractionsOf[letter]; i < contractionsOf[letter + 1]; ++i)
        if (contractions[i].word.size() == word.size() && contractions[i].word == std::string_view(Folded(word)))
            return contractions[i].cut;
    return 0;
}

bool isElision(std::string_view after) {
    const auto end = std::find_if_not(after.begin(), after.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    const std::string_view word = after.substr(0, static_cast<std::size_t>(end - after.begin()));
    if (word.size() == 3 && word[2] == 's' && word[1] == '0') return true;
    return has(elisions, Folded(word));
}

}  // namespace dateline
