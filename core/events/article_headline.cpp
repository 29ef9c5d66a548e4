#include "core/events/article_headline.h"

#include "core/base/utf8.h"
#include "core/events/name_finder.h"
#include "core/events/name_table.h"
#include "core/events/own_words.h"
#include "core/events/sentence_case.h"
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

ArticleHeadline::ArticleHeadline(const Passage& passage) : text_(passage.article->title), words_(longerWords(text_)) {
    if (!isPlain()) return;
    sentence_ = inSentenceCase(passage, text_) + '.';
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

/// "Could Norland win?", "Berg: 'we shall go'": no plain telling of what happened.
bool ArticleHeadline::isOpen() const {
    constexpr std::array<std::string_view, 13> open = {"may", "might", "could", "would",     "should",   "today", "?",
                                                       "how", "why",   "what",  "yesterday", "tomorrow", "next"};
    constexpr std::array<std::string_view, 6> marks = {"\"", "“", "'", "‘", "``", ":"};
    for (int i = 0; i < tree_.size(); ++i)
        if (const std::string word = lowered(tree_.word(i)); isOneOf(word, open) || isOneOf(word, marks)) return true;
    return false;
}

/// Behind a subject, a verb of its own: not "Explosions at the airport", nor "The bridge is old". In headlines the
/// tagger takes many a verb for a noun ("Navy captures 26 pirates").
bool ArticleHeadline::isClause() const {
    bool subject = false;
    for (int i = 0; i < tree_.size(); ++i) {
        if (subject && i + 1 < tree_.size() && tree_.tag(i) == "NNS" &&
            (tree_.upos(i + 1) == Upos::Num || tree_.upos(i + 1) == Upos::Propn))
            return true;
        if (i > 0 && tree_.relation(i) == Relation::Root)
            return subject && tree_.upos(i) == Upos::Verb && (hasTense(tree_.tag(i)) || tree_.tag(i) == "VBN");
        subject = subject || isNominal(tree_.upos(i)) || isCapitalised(tree_.word(i));
    }
    return false;
}

bool ArticleHeadline::sumsUp(std::string_view sentence) const {
    constexpr std::size_t fewest = 3;
    if (words_.empty() || isOpen() || !isClause()) return false;
    const std::string text(sentence);
    if (lacksCountry(text_, text)) return false;
    const std::set<std::string> others = longerWords(text);
    const auto alike =
        static_cast<std::size_t>(std::count_if(words_.begin(), words_.end(), [&](const std::string& mine) {
            const auto at = others.lower_bound(mine.substr(0, shortest));
            return at != others.end() && isAlike(mine, *at);
        }));
    return alike >= fewest && 2 * alike >= words_.size();
}

bool ArticleHeadline::tells(const std::string& lemmaOfEvent, const std::string& title) const {
    if (isOpen()) return false;
    bool own = false;
    for (int i = 0; i < tree_.size(); ++i) {
        own = own || (tree_.relation(i) == Relation::Root && tree_.upos(i) == Upos::Verb &&
                      lemma(tree_.word(i), Upos::Verb) == lemmaOfEvent);
    }
    if (!own || lacksCountry(text_, title)) return false;
    for (const std::string& mine : words_)
        for (const std::string& other : longerWords(title))
            if (isAlike(mine, other) && lemma(mine, Upos::Verb) != lemmaOfEvent) return true;
    return false;
}

/// The last word of what stands behind a noun and tells of it ("the inquiry into harbour fraud"), or the noun.
int ArticleHeadline::endOfPhrase(int noun) const {
    constexpr std::array<std::string_view, 5> tellers = {"of", "into", "against", "over", "between"};
    int end = noun + 1;
    if (end >= tree_.size() || !isOneOf(tree_.word(end), tellers)) return noun;
    while (end + 1 < tree_.size() && (isNominal(tree_.upos(end + 1)) || tree_.upos(end + 1) == Upos::Adj)) ++end;
    return isNominal(tree_.upos(end)) ? end : noun;
}

std::string ArticleHeadline::phraseOf(std::string_view lemma, bool plural) const {
    for (int k = 1; k < tree_.size(); ++k) {
        if (tree_.upos(k) != Upos::Noun || tree_.lemma(k) != lemma || (tree_.tag(k) == "NNS") != plural) continue;
        std::string words = nounWithWordsBefore(tree_, k);
        const auto length = 1 + std::count(words.begin(), words.end(), ' ');
        if (k >= length && tree_.tag(k - static_cast<int>(length)) == "VBG") return {};  // "defends fishing ban law"
        const std::string_view first = tree_.word(0);
        if (tree_.upos(0) != Upos::Propn && !words.empty() && sentence_.starts_with(words))
            words.replace(0, first.size(), lowered(first));
        if (const int end = endOfPhrase(k); end > k)
            words = (words.empty() ? std::string(tree_.word(k)) : words) +
                    sentence_.substr(tree_.at(k).span.end, tree_.at(end).span.end - tree_.at(k).span.end);
        return words;
    }
    return {};
}

}  // namespace dateline
