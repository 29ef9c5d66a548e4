#pragma once

#include "core/extract/resolve_event.h"

/// Lengths and units that are counted from what stands beside them.
namespace dateline {

/// "two days after Christmas": the words stay a duration, and the date that is meant is worked out; "the day before
/// 3 May" is that date.
void countFrom(const TimeExpression& base, const Meaning& meaning, TimeExpression& out);

/// "two days after the raid", where the text has dated the raid.
void countFromEvent(const SentenceView& s, const TimeDraft& draft, const DatedEvent& event, TimeExpression& out);

/// "the quarter ended July 31": the one whose middle lies half a quarter before. A firm's "second quarter ended Oct.
/// 31" keeps its name as its value, and stands for the months that it is made of.
void countFromEnd(const TimeExpression& end, bool named, TimeExpression& quarter);

}  // namespace dateline
