#pragma once

#include "core/extract/refine.h"

/// The steps of refine(), each a pure function from list to list, in the order in which they run.
namespace dateline::refine_step {

/// Months that are names or verbs, years that are counts, seasons that are verbs.
std::vector<Draft> dropWhatOnlyLooksLikeADate(const SentenceView& sentence, std::vector<Draft> drafts);

/// "5 p.m. on Friday", "the night of 3 March", "Saturday, Dec 20, 2014 8:04 AM".
std::vector<Draft> joinDateAndTime(const SentenceView& sentence, std::vector<Draft> drafts);

/// The bare number of "Dec. 19-21" and "3 and 5 March" gets a draft of its own.
std::vector<Draft> addEndsOfRanges(const SentenceView& sentence, std::vector<Draft> drafts);

/// "early March", "the end of 1990", "earlier this year", "more than two weeks", "about 1520".
std::vector<Draft> widenByModifiers(const SentenceView& sentence, std::vector<Draft> drafts);

/// What is a time expression only in company, and has none.
std::vector<Draft> dropWeak(const SentenceView& sentence, std::vector<Draft> drafts);

/// "from … to …", "between … and …": the first end learns of the last.
std::vector<Draft> linkRanges(const SentenceView& sentence, std::vector<Draft> drafts);

}  // namespace dateline::refine_step
