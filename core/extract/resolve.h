#pragma once

#include "core/extract/refine.h"

#include <optional>

namespace dateline {

/// Works out what drafts mean, one after the other in the order of the text: it keeps the time that the narrative has
/// reached.
class Resolver {
public:
    /// Without a publication date, what is counted from one stays partial unless the narrative has an anchor.
    /// `dayFirst` says how 3/4/2014 is read where the document itself does not tell.
    Resolver(std::optional<date::local_days> published, bool dayFirst) : published_(published), dayFirst_(dayFirst) {}

    /// Appends the expressions of one sentence.
    void resolve(const SentenceView& sentence, const std::vector<TimeDraft>& drafts, std::vector<TimeExpression>& out);

private:
    TimeExpression one(const SentenceView& sentence, const TimeDraft& draft);
    void remember(const TimeExpression& expression, bool counted, bool opens);
    void noteQuarter(const SentenceView& sentence, const TimeDraft& draft, const TimeExpression& expression);
    void noteNews(const Meaning& meaning, const TimeExpression& expression);
    bool isHistory() const;
    static bool isAside(const SentenceView& sentence, const TimeDraft& draft);
    bool isDigression(std::int32_t year);
    void settleOrder(const SentenceView& sentence, Meaning& meaning, Reading& reading);

    std::optional<date::local_days> published_;
    bool dayFirst_ = false;
    bool orderKnown_ = false;
    int spoken_ = 0;  ///< how often the text spoke from a day that it does not give
    int dated_ = 0;   ///< how firmly the text has dated what it tells: 1 a year, 2 a part of one
    std::optional<PartialDate> narrative_;
    std::optional<std::int32_t> digression_;  ///< a year far from the narrative that was named once
    Span narrativeSpan_;
    bool narrativeOpens_ = false;         ///< it opens its sentence
    bool narrativeFull_ = false;          ///< it is given with its month and year
    std::optional<PartialDate> quarter_;  ///< the last quarter spoken of: reports compare it with "a year earlier"
    bool quarterIsFiscal_ = false;        ///< it is counted as its firm counts
    bool longer_ = false;  ///< this sentence reports on more than a quarter: "in the nine months … a year earlier"
};

/// TIMEX3's value of a duration: `P3W`, `PT30M`, `P2Y6M`, `PXD`.
std::string durationValue(Unit unit, double amount);

}  // namespace dateline
