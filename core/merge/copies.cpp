#include "core/merge/copies.h"

#include "core/base/utf8.h"
#include "core/merge/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t runLength = 6;
constexpr float copyShare = 0.6F;          ///< of the shorter text's runs
constexpr std::size_t shortestText = 20;   ///< runs; shorter texts are alike by chance,
constexpr std::size_t shortestEqual = 12;  ///< words; unless they are equal
/// Of a longer text only runs whose hash falls into a quarter are looked up: equal texts choose equal runs.
constexpr std::size_t longText = 120;
constexpr std::size_t sampling = 4;
/// A run that is in more texts is a formula, not a copy.
constexpr std::size_t longestList = 50;

// FNV-1a: the same on every machine, as std::hash need not be.
constexpr std::uint64_t hashSeed = 0xCBF29CE484222325ULL;
std::uint64_t hashed(std::uint64_t hash, unsigned char byte) { return (hash ^ byte) * 0x100000001B3ULL; }

std::vector<std::uint64_t> runsOf(const std::vector<std::uint64_t>& words, std::size_t length) {
    std::vector<std::uint64_t> runs;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::uint64_t run = 0;
        for (std::size_t j = 0; j < length; ++j) run = (run ^ words[i + j]) * 0x9FB21C651E98DF25ULL + (run >> 29U);
        runs.push_back(run ^ (run >> 32U));
    }
    return runs;
}

/// "don't", "don’t" and "dont" are one word.
bool isApostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC'; }

char32_t folded(char32_t c) {
    if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 0x20 : c;
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
}

bool isWordPart(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    return u_isalnum(static_cast<UChar32>(c)) != 0 || (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0;
}

std::vector<std::uint64_t> plainWords(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = hashSeed;
    bool number = false;
    const auto close = [&] {
        if (hash != hashSeed) words.push_back((hash & ~std::uint64_t{1}) | (number ? 1U : 0U));
        hash = hashSeed;
        number = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint next = codePointAt(text, at);
        at += next.size;
        if (isWordPart(next.value)) {
            if (hash == hashSeed) number = next.value >= U'0' && next.value <= U'9';
            for (char32_t rest = folded(next.value); rest != 0; rest >>= 8U)
                hash = hashed(hash, static_cast<unsigned char>(rest & 0xFFU));
        } else if (!isApostrophe(next.value)) {
            close();
        }
    }
    close();
    return words;
}

bool hasNumber(std::uint64_t word) { return (word & 1U) != 0; }

Overlap::Side sideOf(const Wording& text, const std::vector<std::uint64_t>& common) {
    Overlap::Side side{text.words.size(), 0, 0};
    std::size_t covered = 0;  // every word before it
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        if (i < text.inOrder.size() && std::binary_search(common.begin(), common.end(), text.inOrder[i]))
            covered = i + runLength;
        if (i < covered) continue;
        ++side.own;
        if (hasNumber(text.words[i])) ++side.ownNumbers;
    }
    return side;
}

/// Where a text is found by its runs, and all of them by one hash of the whole.
struct Posting {
    std::uint64_t run = 0;
    std::uint32_t text = 0;
    bool operator<(const Posting& other) const { return std::tie(run, text) < std::tie(other.run, other.text); }
};

std::vector<Posting> postings(std::span<const Wording> texts, const std::vector<bool>& repeated) {
    std::vector<Posting> all;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
        if (repeated[t]) continue;
        const bool sampled = texts[t].distinct.size() > longText;
        for (const std::uint64_t run : texts[t].distinct)
            if (!sampled || run % sampling == 0) all.push_back({run, t});
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// How many of the runs that were looked up make a text worth comparing: half of what a copy would have.
std::uint32_t leastInCommon(const Wording& a, const Wording& b) {
    const std::size_t fewer = std::min(a.distinct.size(), b.distinct.size());
    const bool sampled = std::max(a.distinct.size(), b.distinct.size()) > longText;
    const float expected = copyShare / 2 * static_cast<float>(fewer) / (sampled ? sampling : 1);
    return std::max(1U, static_cast<std::uint32_t>(expected));
}

/// Finds equal texts, however short, and marks those that are no more than one of many.
void addEqual(std::span<const Wording> texts, std::vector<std::vector<std::uint32_t>>& alike,
              std::vector<bool>& repeated) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> firsts;
    for (std::uint32_t t = 0; t < texts.size(); ++t) {
        std::uint64_t whole = hashSeed;
        for (const std::uint64_t word : texts[t].words) whole = (whole ^ word) * 0x9FB21C651E98DF25ULL + (whole >> 29U);
        std::vector<std::uint32_t>& list = firsts[whole];
        alike[t].insert(alike[t].end(), list.begin(), list.end());
        repeated[t] = list.size() >= 5;
        if (!repeated[t]) list.push_back(t);
    }
}

}  // namespace

std::vector<std::uint64_t> wordRuns(std::string_view text, Span part, std::size_t length) {
    std::vector<std::uint64_t> words;
    for (const FoldedWord& word : foldedWords(text, part)) {
        std::uint64_t hash = hashSeed;
        for (const char c : word.stem) hash = hashed(hash, static_cast<unsigned char>(c));
        words.push_back(hash);
    }
    return runsOf(words, length);
}

Wording wordingOf(std::string_view text) {
    Wording wording;
    wording.words = plainWords(text);
    wording.inOrder = runsOf(wording.words, runLength);
    wording.distinct = wording.inOrder;
    std::sort(wording.distinct.begin(), wording.distinct.end());
    wording.distinct.erase(std::unique(wording.distinct.begin(), wording.distinct.end()), wording.distinct.end());
    return wording;
}

Overlap overlapOf(const Wording& a, const Wording& b) {
    std::vector<std::uint64_t> common;
    std::set_intersection(a.distinct.begin(), a.distinct.end(), b.distinct.begin(), b.distinct.end(),
                          std::back_inserter(common));
    Overlap overlap{sideOf(a, common), sideOf(b, common), 0, a.words == b.words};
    const std::size_t fewer = std::min(a.distinct.size(), b.distinct.size());
    if (fewer > 0) overlap.share = static_cast<float>(common.size()) / static_cast<float>(fewer);
    return overlap;
}

bool isCopy(const Overlap& overlap) {
    const std::size_t fewer = std::min(overlap.first.words, overlap.second.words);
    if (overlap.equal) return fewer >= shortestEqual;
    return fewer >= shortestText + runLength - 1 && overlap.share >= copyShare;
}

std::vector<std::vector<std::uint32_t>> earlierAlike(std::span<const Wording> texts) {
    std::vector<std::vector<std::uint32_t>> alike(texts.size());
    std::vector<bool> repeated(texts.size());
    addEqual(texts, alike, repeated);
    std::unordered_map<std::uint64_t, std::uint32_t> common;  // by both texts' numbers
    const std::vector<Posting> all = postings(texts, repeated);
    for (auto first = all.begin(); first != all.end();) {
        const auto last = std::find_if(first, all.end(), [&](const Posting& p) { return p.run != first->run; });
        const auto listed = first + std::min<std::ptrdiff_t>(last - first, longestList);
        for (auto later = first; later != last; ++later)
            for (auto earlier = first; earlier != std::min(later, listed); ++earlier)
                ++common[(std::uint64_t{later->text} << 32U) | earlier->text];
        first = last;
    }
    for (const auto& [pair, count] : common) {
        const auto later = static_cast<std::uint32_t>(pair >> 32U);
        const auto earlier = static_cast<std::uint32_t>(pair);
        if (count >= leastInCommon(texts[later], texts[earlier])) alike[later].push_back(earlier);
    }
    for (std::vector<std::uint32_t>& list : alike) {
        std::sort(list.begin(), list.end());
        list.erase(std::unique(list.begin(), list.end()), list.end());
    }
    return alike;
}

std::vector<std::uint32_t> copiedFrom(std::span<const ReadArticle> articles) {
    std::vector<Wording> texts;
    texts.reserve(articles.size());
    for (const ReadArticle& read : articles) texts.push_back(wordingOf(read.article->text));
    const std::vector<std::vector<std::uint32_t>> alike = earlierAlike(texts);
    std::vector<std::uint32_t> from(articles.size());
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
        from[a] = a;
        for (const std::uint32_t other : alike[a])
            if (isCopy(overlapOf(texts[a], texts[other]))) from[a] = std::min(from[a], from[other]);
    }
    return from;
}

}  // namespace dateline
