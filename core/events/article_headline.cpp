#include "core/events/article_headline.h"

#include "core/base/utf8.h"
#include "core/events/name_table.h"
#include "core/events/own_words.h"
#include "core/events/title.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <vector>

namespace dateline {
namespace {

constexpr std::size_t shortest = 4;  ///< letters of a word that tells

std::set<std::string> longerWords(const std::string& text) {
    std::set<std::string> found;
    std::vector<Word> words;
    splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    for (const Word& w : words)
        if (std::string word = lowered(w.span.in(text)); word.size() >= shortest) found.insert(std::move(word));
    return found;
}

/// "embassy", "embassies": one word to a reader of headlines.
bool isAlike(const std::string& a, const std::string& b) { return a.compare(0, shortest, b, 0, shortest) == 0; }

/// The countries that a text names by one word, "Czech" and "U.S." too.
std::set<std::string_view> countries(const std::string& text) {
    std::set<std::string_view> found;
    std::vector<Word> words;
    splitWords(text, {0, static_cast<std::uint32_t>(text.size())}, words);
    for (const Word& w : words)
        if (const KnownName* known = knownName(w.span.in(text)); known && known->kind == EntityKind::Country)
            found.insert(known->name);
    return found;
}

/// "Polish, Czech presidents sign" where the text tells of the Hungarian one, or "bombings in Africa" where it tells of
/// Kenya's.
bool lacksCountry(const std::string& headline, const std::string& title) {
    const auto named = countries(headline), told = countries(title);
    const bool other =
        !named.empty() && !told.empty() &&
        std::none_of(named.begin(), named.end(), [&](std::string_view name) { return told.count(name); });
    return other || told.size() > named.size();
}

}  // namespace

ArticleHeadline::ArticleHeadline(const std::string& headline) : text_(headline), words_(longerWords(headline)) {
    if (!isPlain()) return;
    sentence_ = headline + '.';
    tree_ = readTree(sentence_, {0, static_cast<std::uint32_t>(sentence_.size())}, true);
    parse(tree_);
}

bool ArticleHeadline::isPlain() const {
    const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
    return codePointCount(text_) <= longestTitle && std::any_of(text_.begin(), text_.end(), isLower);
}

int ArticleHeadline::shared(const std::string& title) const {
    int count = 0;
    for (const std::string& word : longerWords(title)) count += words_.count(word) != 0;
    return count;
}

bool ArticleHeadline::names(const std::string& lemmaOfEvent) const {
    return std::any_of(tree_.words.begin(), tree_.words.end(), [&](const Word& w) {
        const std::string_view word = w.span.in(sentence_);
        return lemma(word, Upos::Verb) == lemmaOfEvent || lemma(word, Upos::Noun) == lemmaOfEvent;
    });
}

bool ArticleHeadline::tells(const std::string& lemmaOfEvent, const std::string& title) const {
    constexpr std::array<std::string_view, 12> open = {"may", "might", "could", "would", "should",    "today",
                                                       "?",   "how",   "why",   "what",  "yesterday", "tomorrow"};
    constexpr std::array<std::string_view, 6> marks = {"\"", "“", "'", "‘", "``", ":"};
    bool own = false;
    for (int i = 0; i < tree_.size(); ++i) {
        const std::string word = lowered(tree_.word(i));
        if (isOneOf(word, open) || isOneOf(word, marks)) return false;
        own = own || (tree_.relation(i) == Relation::Root && tree_.upos(i) == Upos::Verb &&
                      lemma(tree_.word(i), Upos::Verb) == lemmaOfEvent);
    }
    if (!own || lacksCountry(text_, title)) return false;
    for (const std::string& mine : words_)
        for (const std::string& other : longerWords(title))
            if (isAlike(mine, other) && lemma(mine, Upos::Verb) != lemmaOfEvent) return true;
    return false;
}

/// "Clinton Vows to Find Embassy Bombers": no letter tells a name.
bool ArticleHeadline::isTitleCase() const {
    int small = 0;
    for (int i = 1; i < tree_.size(); ++i) {
        const std::string_view word = tree_.word(i);
        small += word.size() >= shortest && word.front() >= 'a' && word.front() <= 'z';
    }
    return small < 2;
}

std::string ArticleHeadline::phraseOf(std::string_view lemma, bool plural) const {
    if (isTitleCase()) return {};
    for (int k = 1; k < tree_.size(); ++k) {
        if (tree_.upos(k) != Upos::Noun || tree_.lemma(k) != lemma || (tree_.tag(k) == "NNS") != plural) continue;
        std::string words = nounWithWordsBefore(tree_, k);
        const std::string_view first = tree_.word(0);
        if (tree_.upos(0) != Upos::Propn && !words.empty() && sentence_.starts_with(words))
            words.replace(0, first.size(), lowered(first));
        return words;
    }
    return {};
}

}  // namespace dateline
