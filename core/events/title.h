#pragma once

#include "core/events/clause_quote.h"
#include "core/events/mention.h"
#include "core/events/passage.h"
#include "core/events/title_models.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

inline constexpr std::size_t longestTitle = 80;  ///< in code points

/// How a title came about.
enum class TitleWay : std::uint8_t {
    Heading,    ///< the article's own headline
    Headline,   ///< made from the tree, in the present tense
    Clause,     ///< the clause in its own words, shortened by phrases of the tree
    Plain,      ///< the clause as it stands, cut where the words show a seam
    Doubted,    ///< made from a tree that may be misread
    Quotation,  ///< the sentence's words, from the subject on
    Fragment,   ///< words around the trigger
    Topical,    ///< one of the others behind the name of whom the article is about
};

struct Title {
    std::string text;
    bool made = true;  ///< the rules find nothing doubtful in it
    TitleWay way = TitleWay::Headline;
    TitleWay inner = TitleWay::Headline;  ///< of a topical one: what stands beside the name
    float sound = 0;                      ///< how likely it is right and grammatical, 0..1
    float good = 0;                       ///< how likely it is understood by itself besides, 0..1
};

/// What one candidate may be called, as far as it was written: its working title and the one that is shown are chosen
/// from the same words, which are written once.
struct TitleDrafts {
    std::optional<Title> headline;
    std::optional<std::string> clause, plain;
    std::optional<Quotation> quotation;
};

/// What a candidate is called, at most `longestTitle` code points: of the headline made from the tree, the clause in
/// its own words, and the sentence's words around the trigger, that which is the likeliest to be good; without models
/// the first.
Title titleOf(const Passage& passage, const Candidate& candidate, const Mention& mention, const TitleModels& models,
              TitleDrafts& drafts);

/// What a candidate that nobody sees at first is called: the first of its titles that the rules find nothing doubtful
/// in.
std::string workingTitle(const Passage& passage, const Candidate& candidate, const Mention& mention,
                         TitleDrafts& drafts);

/// The clause that a noun stands in, in the text's words: what an article is about is told, where the noun alone would
/// not be understood. Empty where no such clause can be told.
std::string clauseAround(const Passage& passage, const Candidate& candidate);

/// All that a candidate may be called, the most trusted first; never empty.
std::vector<Title> titleOptions(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// The headline where the rules find nothing doubtful in it, else the clause in its own words; empty where neither can
/// be trusted.
std::string trustedTitle(const Passage& passage, const Candidate& candidate, const Mention& mention);

/// The trusted title of a verb's clause, whatever names the event in it; empty where there is none.
std::string titleOfVerb(const Passage& passage, int sentence, int verb);

}  // namespace dateline
