#pragma once

#include "core/extract/refine.h"
#include "core/extract/time_expression.h"

#include <optional>

namespace dateline {

/// Something that the text has told of, the day that it gave for it, and where.
struct DatedEvent {
    PartialDate day;
    Span words;
};

/// What a length or unit counts from in "two days after the raid", "the week after he died": the last sentence that
/// tells it beside a day. Nothing where the draft counts from no event, or the text has dated none of that name.
std::optional<DatedEvent> datedEvent(const SentenceView& sentence, const TimeDraft& draft,
                                     const std::vector<TimeExpression>& told);

}  // namespace dateline
