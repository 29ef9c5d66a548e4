#include "core/merge/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace dateline {
namespace {

constexpr auto functionWords = std::to_array<std::string_view>({
    "a",     "about",   "after",  "against", "all",   "also", "am",    "an",    "and",     "any",   "are",   "as",
    "at",    "be",      "been",   "before",  "being", "both", "but",   "by",    "can",     "could", "did",   "do",
    "does",  "down",    "during", "each",    "for",   "from", "had",   "has",   "have",    "he",    "her",   "here",
    "him",   "himself", "his",    "how",     "i",     "if",   "in",    "into",  "is",      "it",    "its",   "itself",
    "just",  "may",     "me",     "might",   "more",  "most", "must",  "my",    "no",      "nor",   "not",   "now",
    "of",    "off",     "on",     "one",     "only",  "or",   "other", "our",   "out",     "over",  "s",     "said",
    "same",  "say",     "she",    "should",  "since", "so",   "some",  "such",  "t",       "than",  "that",  "the",
    "their", "them",    "then",   "there",   "these", "they", "this",  "those", "through", "to",    "too",   "under",
    "until", "up",      "upon",   "us",      "very",  "was",  "we",    "were",  "what",    "when",  "where", "which",
    "while", "who",     "whom",   "whose",   "why",   "will", "with",  "would", "yet",     "you",   "your",
});

bool isLetter(unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
}

/// The typographic punctuation U+2010..U+206F begins with these two bytes, and so do “ ” ’ and the dashes.
bool isPunctuationAt(std::string_view text, std::size_t at) {
    return at + 2 < text.size() && static_cast<unsigned char>(text[at]) == 0xE2 &&
           (static_cast<unsigned char>(text[at + 1]) & 0xFEU) == 0x80;
}

bool ends(std::string_view word, std::string_view ending) {
    return word.size() >= ending.size() + 3 && word.substr(word.size() - ending.size()) == ending;
}

}  // namespace

std::string stemOf(std::string_view word) {
    std::string stem(word);
    for (char& c : stem)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto cut = [&](std::size_t n) { stem.resize(stem.size() - n); };
    if (ends(stem, "ies") || ends(stem, "ied")) {
        cut(3);
        stem.push_back('y');
        return stem;
    }
    if (ends(stem, "ing"))
        cut(3);
    else if (ends(stem, "ed"))
        cut(2);
    else if (ends(stem, "sses") || ends(stem, "shes") || ends(stem, "ches") || ends(stem, "xes"))
        cut(2);
    else if (ends(stem, "s") && !ends(stem, "ss") && !ends(stem, "us") && !ends(stem, "is"))
        cut(1);
    // "planned" and "plan", "named" and "name" meet only if the doubled letter and the silent e go, too.
    const std::size_t n = stem.size();
    if (n >= 4 && stem[n - 1] == stem[n - 2] && stem[n - 1] != 'l' && stem[n - 1] != 's')
        cut(1);
    else if (n >= 4 && stem[n - 1] == 'e')
        cut(1);
    return stem;
}

bool isFunctionWord(std::string_view stem) {
    static const std::unordered_set<std::string> stems = [] {
        std::unordered_set<std::string> out;
        for (const std::string_view word : functionWords) out.insert(stemOf(word));
        return out;
    }();
    return stem.empty() || stems.contains(std::string(stem));
}

std::vector<FoldedWord> foldedWords(std::string_view text, Span part) {
    std::vector<FoldedWord> words;
    std::size_t at = part.begin;
    while (at < part.end) {
        if (isPunctuationAt(text, at)) {
            at += 3;
            continue;
        }
        if (!isLetter(static_cast<unsigned char>(text[at]))) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < part.end && isLetter(static_cast<unsigned char>(text[at])) && !isPunctuationAt(text, at)) ++at;
        const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
        const char first = text[begin];
        words.push_back(
            {stemOf(span.in(text)), span, (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9')});
    }
    return words;
}

WordId Vocabulary::id(std::string_view stem) {
    const auto [found, added] = ids_.try_emplace(std::string(stem), static_cast<WordId>(words_.size()));
    if (added) {
        words_.emplace_back(stem);
        documents_.push_back(0);
    }
    return found->second;
}

void Vocabulary::addDocument(const std::vector<WordId>& words) {
    ++count_;
    for (const WordId word : words) ++documents_[word];
}

void Vocabulary::weighWords() {
    constexpr float elsewhere = 30;   // documents of an imagined collection beside this one,
    constexpr float ordinary = 1.0F;  // of which so many hold the word
    const float all = static_cast<float>(count_) + elsewhere;
    const float most = std::log(all / ordinary);
    weights_.clear();
    for (const std::uint32_t documents : documents_)
        weights_.push_back(std::log(all / (static_cast<float>(documents) + ordinary)) / most);
}

}  // namespace dateline
