#include "core/merge/copies.h"

#include "core/merge/words.h"

#include <algorithm>
#include <unordered_map>

namespace dateline {
namespace {

constexpr std::size_t runLength = 6;
constexpr float copyShare = 0.6F;         ///< of the shorter text's runs
constexpr std::size_t shortestText = 20;  ///< runs; shorter texts are alike by chance

/// Only runs whose hash falls into a sixteenth are compared: equal texts choose equal runs, so the share stays true.
std::vector<std::uint64_t> sample(std::vector<std::uint64_t> runs) {
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    if (runs.size() > 400) std::erase_if(runs, [](std::uint64_t hash) { return (hash & 15U) != 0; });
    return runs;
}

}  // namespace

std::vector<std::uint64_t> wordRuns(std::string_view text, Span part, std::size_t length) {
    std::vector<std::uint64_t> words;
    for (const FoldedWord& word : foldedWords(text, part)) {
        std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a: the same on every machine, as std::hash need not be
        for (const char c : word.stem) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        words.push_back(hash);
    }
    std::vector<std::uint64_t> runs;
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        std::uint64_t run = 0;
        for (std::size_t j = 0; j < length; ++j) run = (run ^ words[i + j]) * 0x9FB21C651E98DF25ULL + (run >> 29U);
        runs.push_back(run ^ (run >> 32U));
    }
    return runs;
}

std::vector<std::uint32_t> copiedFrom(std::span<const ReadArticle> articles) {
    constexpr std::size_t longestList = 50;  // a run that is in more articles is a formula, not a copy
    std::vector<std::vector<std::uint64_t>> runs;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> carriers;
    std::vector<std::uint32_t> from(articles.size());
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
        const std::string& text = articles[a].article->text;
        runs.push_back(sample(wordRuns(text, {0, static_cast<std::uint32_t>(text.size())}, runLength)));
        std::unordered_map<std::uint32_t, std::size_t> common;
        for (const std::uint64_t run : runs[a]) {
            std::vector<std::uint32_t>& list = carriers[run];
            for (const std::uint32_t other : list) ++common[other];
            if (list.size() < longestList) list.push_back(a);
        }
        from[a] = a;
        for (const auto& [other, count] : common) {
            const std::size_t least = std::min(runs[a].size(), runs[other].size());
            if (least >= shortestText && static_cast<float>(count) >= copyShare * static_cast<float>(least))
                from[a] = std::min(from[a], from[other]);
        }
    }
    return from;
}

}  // namespace dateline
