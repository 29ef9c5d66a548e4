#pragma once

#include "core/extract/refine.h"

/// The steps of refine(), each a pure function from list to list, in the order in which they run.
namespace dateline::refine_step {

/// "the Northern Winter Offensive", "the Lakeside Summer Games": whether the word behind a season makes it the name of
/// something that happened then.
bool namesAnEvent(const SentenceView& sentence, std::uint32_t at);

/// Whether it is a clock time that names no day yet.
bool isClock(const TimeDraft& draft);

/// Months that are names or verbs, years that are counts, seasons that are verbs.
std::vector<TimeDraft> dropWhatOnlyLooksLikeADate(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// "5 p.m. on Friday", "the night of 3 March", "Saturday, Dec 20, 2014 8:04 AM".
std::vector<TimeDraft> joinDateAndTime(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// The bare number of "Dec. 19-21" and "3 and 5 March" gets a draft of its own.
std::vector<TimeDraft> addEndsOfRanges(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// "July 15-24 in 2022": the year behind is the days' own.
std::vector<TimeDraft> giveYearBehind(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// "early March", "the end of 1990", "earlier this year", "more than two weeks", "about 1520".
std::vector<TimeDraft> widenByModifiers(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// What is a time expression only in company, and has none.
std::vector<TimeDraft> dropWeak(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// "from … to …", "between … and …": the first end learns of the last.
std::vector<TimeDraft> linkRanges(const SentenceView& sentence, std::vector<TimeDraft> drafts);

/// "two days after Christmas", "the day before 3 May": the first is counted from the second.
std::vector<TimeDraft> countFromNeighbours(const SentenceView& sentence, std::vector<TimeDraft> drafts);

}  // namespace dateline::refine_step
