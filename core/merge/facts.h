#pragma once

#include "core/merge/event.h"
#include "core/merge/merge.h"
#include "core/merge/words.h"

#include <span>
#include <vector>

namespace dateline {

/// A name as its words, sorted: "Sony" and "Sony Pictures" match, "North Korea" and "South Korea" do not.
using Name = std::vector<WordId>;

/// A date that a text states, as merging weighs it.
struct StatedDate {
    When when;
    Interval interval;
    Dating dating = Dating::None;
    std::uint32_t source = 0;  ///< index into the node's mentions
};

/// What one article says of one happening: its mentions that are the same for certain (the extraction or the person
/// says so), and what they say together. Sets are sorted and unique.
struct Node {
    std::vector<MentionRef> mentions;  ///< in order of the text
    std::uint32_t article = 0;         ///< of the first
    std::vector<WordId> acts;
    std::vector<WordId> lemmas;
    std::vector<Name> who;
    std::vector<Name> whom;  ///< those with a proper name: things are among `things`
    std::vector<Name> where;
    std::vector<WordId> things;       ///< words of whom and about
    std::vector<WordId> all;          ///< words of who, whom, where and about
    std::vector<WordId> sentence;     ///< the sentences' telling words
    std::vector<std::uint64_t> runs;  ///< the sentences' runs of four words, hashed
    std::vector<WordId> numbers;      ///< the sentences' numbers other than dates
    std::vector<StatedDate> dates;
    std::vector<Interval> guesses;  ///< the times that the narrative had reached
    std::uint8_t weekdays = 0;      ///< bit n: an unresolved weekday n (1 Monday) of its own
    bool plural = false;            ///< every trigger is a plural noun: "attacks" is no attack
    bool verbal = false;            ///< no trigger is a noun
    bool saying = false;
    bool unreal =
        false;  ///< possible or denied in every mention; what is planned may have happened by another text's day
    bool cancelled = false;  ///< a mention says that it was called off
    float salience = 0;
};

/// What merging knows about one article.
struct ArticleFacts {
    std::vector<WordId> words;  ///< telling words, sorted and unique
    std::vector<float> counts;  ///< how often, damped
    float length = 0;           ///< of the weighted vector
    std::optional<date::local_days> published;
};

struct Facts {
    Vocabulary vocabulary;
    std::vector<ArticleFacts> articles;
    std::vector<Node> nodes;     ///< in order of their first mention
    std::vector<bool> isCommon;  ///< of each word: an act that every text tells of ("have", "make", "come")
};

/// Groups the mentions that belong together beyond doubt and gathers what they say. Linear in the text.
Facts gatherFacts(std::span<const ReadArticle> articles, const MergeDecisions& decisions);

/// Whether a date of this kind is evidence of when it happened: the day of publication is not, nor is the day that the
/// narrative has reached.
bool isEvidence(Dating dating);

/// Whether one name's words are all among the other's.
bool matches(const Name& a, const Name& b);

}  // namespace dateline
