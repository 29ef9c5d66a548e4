#include "core/events/sentence_case.h"

#include "core/events/name_finder.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr std::size_t longWord = 4;  ///< letters from which on such a headline writes a capital

std::vector<Word> wordsOf(const std::string& text) {
    std::vector<Word> words;
    splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    return words;
}

bool isSmall(string_view word) { return !word.empty() && word.front() >= 'a' && word.front() <= 'z'; }

/// Which of some words, in order, an article writes with small letters, or a form of them.
std::vector<bool> writtenSmall(const Passage& passage, const std::vector<std::string>& sought) {
    int left = 1500;  // words looked at: keeps long texts linear
    constexpr std::size_t longest = 31;
    std::array<std::uint32_t, 256> lengths{};  // of the words that begin with a letter: asked first
    for (const std::string& word : sought)
        lengths[static_cast<unsigned char>(word.front())] |= 1U << std::min(word.size(), longest);
    std::vector<bool> found(sought.size(), false);
    const auto mark = [&](string_view word) {
        const std::uint32_t some = lengths[static_cast<unsigned char>(word.front())];
        if ((some >> std::min(word.size(), longest) & 1U) == 0) return;
        const auto at = std::lower_bound(sought.begin(), sought.end(), word);
        if (at != sought.end() && *at == word) found[static_cast<std::size_t>(at - sought.begin())] = true;
    };
    for (const Tree& tree : passage.trees)
        for (int i = 0; i < tree.size() && left > 0; ++i, --left) {
            if (!isSmall(tree.word(i))) continue;
            mark(tree.word(i));
            if (tree.lemma(i) != tree.word(i) && !tree.lemma(i).empty()) mark(tree.lemma(i));
        }
    return found;
}

}  // namespace

bool isTitleCase(const std::string& headline) {
    int small = 0;
    const std::vector<Word> words = wordsOf(headline);
    for (std::size_t i = 1; i < words.size(); ++i) {
        const string_view word = words[i].span.in(headline);
        small += word.size() >= longWord && isSmall(word);
    }
    return small < 2;
}

std::string inSentenceCase(const Passage& passage, const std::string& headline) {
    if (!isTitleCase(headline)) return headline;
    const std::vector<Word> words = wordsOf(headline);
    std::vector<std::pair<std::size_t, std::array<std::string, 3>>> capitals;  // by word, its forms
    std::vector<std::string> sought;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const string_view word = words[i].span.in(headline);
        const std::string low = lowered(word);
        const bool plain = low.compare(1, std::string::npos, word.substr(1)) == 0;  // and not "NATO"
        if (!plain || low.front() == word.front() || !passage.index.with(word).empty()) continue;
        capitals.push_back({i, {low, lemma(low, Upos::Verb), lemma(low, Upos::Noun)}});
        sought.insert(sought.end(), capitals.back().second.begin(), capitals.back().second.end());
    }
    std::sort(sought.begin(), sought.end());
    const std::vector<bool> small = writtenSmall(passage, sought);
    std::string text = headline;
    for (const auto& [i, forms] : capitals)
        for (const std::string& form : forms) {
            const auto at = std::lower_bound(sought.begin(), sought.end(), form) - sought.begin();
            if (small[static_cast<std::size_t>(at)])
                text.replace(words[i].span.begin, forms.front().size(), forms.front());
        }
    return text;
}

}  // namespace dateline
