#pragma once

#include "core/extract/meaning.h"

#include <array>
#include <span>
#include <string_view>

namespace dateline {

/// One place of a pattern: a token of any of these classes.
struct Slot {
    WordClasses words;
    bool optional = false;
};

constexpr Slot one(WordClasses words) { return {words, false}; }
constexpr Slot maybe(WordClasses words) { return {words, true}; }

/// A row of the grammar: what it is called, which tokens it takes, what they mean, and its proof. The example is read
/// in an article of Tuesday 2 March 2021, and the words in it must get the value.
struct Rule {
    std::string_view name;
    std::array<Slot, 10> pattern;
    bool (*produce)(const Match&, Meaning&);  ///< false: these tokens are no time expression after all
    std::string_view example;
    std::string_view words;
    std::string_view value;
};

/// The rules of a language in the order in which they win among matches of one length.
using Grammar = std::vector<Rule>;

/// The grammar of a language by its BCP 47 code; for a language that Dateline does not know, dates in digits only.
const Grammar& grammarOf(std::string_view language);

/// Rules by the class that they can begin with, so that a token meets only the rules it can open.
class RuleIndex {
public:
    explicit RuleIndex(const Grammar& grammar);

    /// Finds the time expressions of a sentence from left to right: the longest match at a place, then the first rule.
    void match(std::string_view text, const std::vector<TimeToken>& tokens, const Lexicon& lexicon,
               std::vector<TimeDraft>& drafts) const;

private:
    bool longestAt(const Match& at, WordClasses seen, TimeDraft& best) const;

    const Grammar* grammar_;
    /// The last two places that a rule's pattern must fill, and what may follow its first token (empty: anything): most
    /// rules are ruled out by what a sentence lacks, or by the next word.
    struct Needs {
        std::uint16_t rule = 0;
        WordClasses last;
        WordClasses beforeLast;
        WordClasses second;
    };
    std::array<std::vector<Needs>, wordClassCount> byFirst_;
    WordClasses openers_;
};

/// The index of a language's grammar, built once.
const RuleIndex& ruleIndexOf(std::string_view language);

}  // namespace dateline
