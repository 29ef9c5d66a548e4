#pragma once

#include "core/merge/facts.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// What can speak for or against two nodes telling of the same happening. Each is measured from 0 to 1, and the score
/// is the sum of measures times weights (`reasonRow`).
enum class Reason : std::uint8_t {
    Always,  ///< what two nodes begin with: most are not the same
    SameAct,
    SameWord,   ///< the very same verb or noun
    CommonAct,  ///< the act they share is one of those that every text tells of ("have", "make", "come")
    OtherAct,
    SameActors,
    OtherActors,
    SamePatient,  ///< who or what has a name and suffers it
    OtherPatient,
    SameThings,  ///< what it was done to, or is about
    OtherThings,
    SameNames,      ///< actors and things together, whichever side they stand on
    NothingShared,  ///< both name somebody or something, and nothing of it is the same
    SamePlace,
    OtherPlace,
    DatesAgree,
    DateHolds,  ///< one date is coarser and holds the other
    DatesContradict,
    GuessesContradict,  ///< by the times that the narratives of two dated articles had reached
    SameWeekday,
    OtherWeekday,
    SameSentence,  ///< how much of the sentences' telling words they share
    SameNumbers,
    OtherNumbers,
    Copied,         ///< nearly the same sentence
    SameStory,      ///< how near the two articles are in their words, under the same act
    StoryOtherAct,  ///< the same under another act
    SameArticle,
    VerbsOfArticle,  ///< two verbs of one article: a text seldom tells the same twice, but a noun refers back
    NearPublished,   ///< the articles are of the same or the next day
    FarPublished,    ///< the articles are of different weeks, and nothing dates what they tell
    OneOfMany,       ///< "an attack" beside "attacks"
    OneUnreal,       ///< one happened or is to happen, the other is possible or denied
    BothCancelled,   ///< few of the things that are to happen are called off
    Saying,          ///< somebody says something: alike on the surface, mostly not the same
    OtherSaid,       ///< two sayings about different matters
    Bare,            ///< one of them names nobody and nothing ("the attack")
    Count
};
inline constexpr std::size_t reasonCount = static_cast<std::size_t>(Reason::Count);

/// A reason's weight, and how the person is told of it; empty words where it is no argument by itself.
struct ReasonRow {
    Reason reason;
    float weight;
    std::string_view words;
};
const ReasonRow& reasonRow(Reason reason);

struct Comparison {
    std::array<float, reasonCount> measure{};
    float score = 0;  ///< log-odds that they are the same

    float operator[](Reason reason) const { return measure[static_cast<std::size_t>(reason)]; }
};

/// `nearness` is that of their articles (`storyNearness`).
Comparison compare(const Facts& facts, const Node& a, const Node& b, float nearness);

/// The reasons that spoke for it, in words: "same act, same actors, dates agree".
std::string explain(const Comparison& comparison);

/// How near two articles are in their words, 0..1 (cosine).
float storyNearness(const ArticleFacts& a, const ArticleFacts& b);

enum class DateRelation : std::uint8_t { Unknown, Agree, Holds, Contradict };
/// How the dates that two nodes state stand to each other.
DateRelation dateRelation(const std::vector<StatedDate>& a, const std::vector<StatedDate>& b);

}  // namespace dateline
