#include "core/syntax/lemma.h"

#include "core/base/resource.h"
#include "core/base/word_table.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr bool isVowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool hasVowel(std::string_view stem) {
    return std::any_of(stem.begin(), stem.end(), [](char c) { return isVowel(c) || c == 'y'; });
}

bool endsWithOneOf(std::string_view word, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return word.ends_with(e); });
}

/// Whether "-ed" or "-ing" took an e from this stem: "announc", "mov", "chang", "creat", "hop".
bool lostE(std::string_view stem) {
    const std::size_t n = stem.size();
    if (n < 2) return false;
    const char last = stem[n - 1], before = stem[n - 2];
    if (endsWithOneOf(stem, {"c", "v", "u", "dg", "rg", "iz", "yz", "ez", "as", "is", "os", "us", "ns", "rs", "ps"}))
        return true;
    if (last == 'g') return isVowel(before) || endsWithOneOf(stem, {"ang", "eng"});
    if (last == 'l') return !isVowel(before) && before != 'l' && before != 'r' && before != 'w';
    if (isVowel(last) || !isVowel(before) || last == 'w' || last == 'y' || last == 'x') return false;
    if (n >= 3 && isVowel(stem[n - 3]) && !stem.ends_with("quir")) return false;       // "treat", "rain", "need"
    if (n >= 3 && n <= 4) return std::none_of(stem.begin(), stem.end() - 2, isVowel);  // "hop", "stat"
    if (endsWithOneOf(stem, {"at", "id", "ud", "od", "ut", "ot", "ir", "ur", "in", "am", "um", "im", "ak", "ik", "ok",
                             "ar", "or", "yp"}))
        return !endsWithOneOf(stem, {"vor", "bor", "mor", "dit", "min"});
    return false;
}

/// The verb that a stem before "-ed" or "-ing" is of.
std::string verbOf(std::string_view stem) {
    const std::size_t n = stem.size();
    if (n >= 3 && stem[n - 1] == stem[n - 2] && !isVowel(stem[n - 1]) && !endsWithOneOf(stem, {"ll", "ss", "ff", "zz"}))
        return std::string(stem.substr(0, n - 1));
    return lostE(stem) ? std::string(stem) + 'e' : std::string(stem);
}

/// Without the -s of a plural or of a third person.
std::string withoutS(std::string_view word) {
    const auto without = [&](std::size_t bytes) { return std::string(word.substr(0, word.size() - bytes)); };
    if (word.size() > 4 && word.ends_with("ies")) return without(3) + 'y';
    if (endsWithOneOf(word, {"sses", "shes", "ches", "xes", "zzes", "oes"}) && word.size() > 4) return without(2);
    if (word.size() > 2 && word.ends_with("s") && !endsWithOneOf(word, {"ss", "us", "is"})) return without(1);
    return std::string(word);
}

std::string regularVerb(std::string_view word) {
    const auto stem = [&](std::size_t bytes) { return word.substr(0, word.size() - bytes); };
    if (word.size() > 4 && word.ends_with("ing") && hasVowel(stem(3))) return verbOf(stem(3));
    if (word.size() > 4 && word.ends_with("ied")) return std::string(stem(3)) + 'y';
    if (word.ends_with("eed")) return std::string(word);
    if (word.size() > 3 && word.ends_with("ed") && hasVowel(stem(2))) return verbOf(stem(2));
    return withoutS(word);
}

/// The exceptions' lemmas by their form, a tab and the letter of a part of speech, as the file has them.
WordTable<std::string_view> readExceptions(std::string_view table) {
    WordTable<std::string_view> lemmas;
    while (!table.empty()) {
        const std::size_t end = std::min(table.find('\n'), table.size());
        const std::string_view line = table.substr(0, end);
        table.remove_prefix(std::min(end + 1, table.size()));
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first == std::string_view::npos ? first : first + 1);
        if (line.starts_with('#') || second == std::string_view::npos) continue;
        lemmas.add(line.substr(0, second), line.substr(second + 1));
    }
    return lemmas;
}

/// `key` is a form, a tab and the letter of a part of speech.
std::string_view exception(std::string_view key) {
    static const WordTable<std::string_view> lemmas = readExceptions(resource("lang/en/lemmas.tsv"));
    const std::string_view* const lemma = lemmas.find(key);
    return lemma ? *lemma : std::string_view{};
}

/// In lower case for ASCII and Latin-1, with straight apostrophes.
std::string folded(std::string_view word) {
    std::string result;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word.substr(i).starts_with("\xE2\x80\x99")) {
            result += '\'';
            i += 2;
            continue;
        }
        const auto byte = static_cast<unsigned char>(word[i]);
        const bool latin = !result.empty() && result.back() == '\xC3' && byte >= 0x80 && byte <= 0x9E && byte != 0x97;
        const bool capital = byte >= 'A' && byte <= 'Z';
        result += static_cast<char>(capital || latin ? byte + 0x20 : byte);
    }
    return result;
}

char letterOf(Upos upos) {
    switch (upos) {
        case Upos::Verb:
            return 'v';
        case Upos::Aux:
            return 'x';
        case Upos::Noun:
        case Upos::Propn:
            return 'n';
        case Upos::Adj:
            return 'a';
        case Upos::Adv:
            return 'r';
        default:
            return 'o';
    }
}

}  // namespace

std::string regularLemma(std::string_view word, Upos upos) {
    switch (upos) {
        case Upos::Verb:
        case Upos::Aux:
            return regularVerb(word);
        case Upos::Noun:
            return withoutS(word);
        default:
            return std::string(word);
    }
}

std::string lemma(std::string_view word, Upos upos) {
    std::string form = folded(word);
    if (upos == Upos::Propn) return form;
    const std::size_t length = form.size();
    form += '\t';
    form += letterOf(upos);
    if (const std::string_view known = exception(form); !known.empty()) return std::string(known);
    form.resize(length);
    return regularLemma(form, upos);
}

}  // namespace dateline
