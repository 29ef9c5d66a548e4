#pragma once

#include "core/events/passage.h"

#include <set>
#include <string>
#include <string_view>

namespace dateline {

/// What an article calls itself by, and whether that is fit to call an event.
class ArticleHeadline {
public:
    /// The article must outlive it.
    explicit ArticleHeadline(const Passage& passage);
    ArticleHeadline(const ArticleHeadline&) = delete;  // the tree looks into its sentence
    ArticleHeadline& operator=(const ArticleHeadline&) = delete;

    const std::string& text() const { return text_; }
    /// Whether it has a noun.
    bool has(const std::string& noun) const { return words_.count(noun) != 0; }
    /// How many of its longer words a title has.
    int shared(const std::string& title) const;
    /// Whether it may name the event of a verb or noun: it is short, in letters of both cases, and has the word.
    bool names(const std::string& lemma) const;
    /// Whether it tells of what a verb does and of nothing else: the verb is its own, and it shares a further word with
    /// `title`, which is what the text itself would call the event.
    bool tells(const std::string& lemma, const std::string& title) const;
    /// Whether it is a clause that tells of what a sentence does: most of what it names stands there, and no other
    /// country.
    bool sumsUp(std::string_view sentence) const;
    /// What it calls a noun of so many by the nouns and names right before ("Willow oil project") and by what it is of
    /// or against; empty where it does not.
    std::string phraseOf(std::string_view lemma, bool plural) const;

private:
    bool isPlain() const;
    bool isOpen() const;
    bool isClause() const;
    int endOfPhrase(int noun) const;

    const std::string& text_;
    std::set<std::string> words_;  ///< the longer ones, in lower case
    std::string sentence_;         ///< with the stop that the parser expects
    Tree tree_;
};

}  // namespace dateline
