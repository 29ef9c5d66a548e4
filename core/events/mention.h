#pragma once

#include "core/base/span.h"
#include "core/extract/time_expression.h"
#include "core/time/when.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class Status : std::uint8_t { Happened, Ongoing, Planned, Cancelled, Denied, Possible, Claimed };

/// The status in the contract's word: "happened", "cancelled", …
std::string_view name(Status status);

/// How a mention came by its date.
enum class Dating : std::uint8_t {
    None,         ///< it has none
    Expression,   ///< a time expression of its own clause, or one that governs it
    Bound,        ///< an expression or another event bounds it (before, after, by)
    Coreference,  ///< an earlier mention of the same thing is dated
    Narrative,    ///< the time of the scene around it: likely, but no evidence
    Published,    ///< reporting, dated by the article's day: true in general, and never shown as if it were written
};

/// Whether words of the article stand behind the date, and not only likelihood.
constexpr bool isWritten(Dating dating) {
    return dating == Dating::Expression || dating == Dating::Bound || dating == Dating::Coreference;
}

/// One reading of an event in one article: a trigger and what the text says about it.
struct Mention {
    Span trigger;   ///< one word, or the head of the words
    Span sentence;  ///< the sentence it was read from
    std::string lemma;
    bool noun = false;  ///< the trigger is a noun ("the attack"), so it may refer back
    /// The kind of act, over word classes and near synonyms: "attack" for a hack or a cyber-attack, "cancel" for pulled
    /// or called off, "blame" for accused and for "said … was to blame"; the verb behind a noun ("deny" for denial),
    /// else the lemma itself.
    std::string act;
    std::string title;  ///< a headline made from the clause, at most 80 characters
    Status status = Status::Happened;
    bool putOff = false;            ///< called off for its day alone: it was postponed
    bool saying = false;            ///< somebody says, announces, warns, denies
    std::vector<std::string> who;   ///< names as the article gives them first, joined within the article
    std::vector<std::string> whom;  ///< the other side: object or patient
    std::vector<std::string> where;
    std::vector<std::string> about;  ///< what it concerns: the arguments' head words, in lower case, and names' words
    std::string claimedBy;           ///< of a claimed or quoted event: who says so
    std::optional<std::uint32_t> saidIn;  ///< index of the mention whose saying reports this one
    std::optional<std::uint32_t> sameAs;  ///< index of the earlier mention in this article of the same happening
    std::optional<When> when;
    Dating dating = Dating::None;
    std::optional<std::uint32_t> time;  ///< index into Extraction::times of the expression that dates it
    std::string reading;                ///< why this date, one sentence for the person; empty without a date
    std::optional<When> otherwise;      ///< the runner-up
    float salience = 0;                 ///< 0..1; the timeline shows what is at least `shownSalience`
    bool main = false;                  ///< what the article is about; one of an article at most

    bool operator==(const Mention&) const = default;
};

/// Mentions below this wait behind "show more".
inline constexpr float shownSalience = 0.5F;
/// Of one that would be shown, were it not told by another.
inline constexpr float hiddenSalience = 0.45F;

}  // namespace dateline
