#pragma once

#include "core/extract/meaning.h"
#include "core/extract/tense.h"

#include <optional>

namespace dateline {

/// What an expression can be counted from, as far as it is known where the expression stands.
struct Anchors {
    std::optional<date::local_days> published;
    std::optional<PartialDate> narrative;  ///< the last date that was told
    Span narrativeSpan;                    ///< its words
    bool history = false;                  ///< the text tells dated history: an open year is the narrative's
    bool narrativeHere = false;            ///< it stands in the same sentence
    std::optional<PartialDate> quarter;    ///< the last quarter that was told
    bool narrativeOpens = false;           ///< the same sentence begins with it
    bool narrativeFull = false;            ///< the text gives it with its year
};

/// A date worked out, as far as it goes, and why.
struct Resolved {
    PartialDate date;
    Reading reading;
};

/// A calendar date with parts missing ("Friday", "March 3", "the third quarter").
Resolved resolveCalendar(const Anchors& anchors, const Meaning& meaning, Direction direction);

/// So many units from an anchor ("last week", "two years earlier").
Resolved resolveShift(const Anchors& anchors, const Meaning& meaning, Direction direction);

/// The unit of that kind which holds the day.
PartialDate unitAround(date::local_days day, Unit unit);

/// A holiday's day in a year, by its rule in resources/lang/*/holidays.tsv; nothing for a rule that cannot be read.
std::optional<date::local_days> holidayIn(std::string_view rule, std::int32_t year);

/// Whether a pick counts from the narrative rather than from the article's date.
constexpr bool countsFromNarrative(Pick pick) {
    return pick == Pick::Following || pick == Pick::Previous || pick == Pick::Same;
}

}  // namespace dateline
