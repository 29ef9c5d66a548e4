#include "core/extract/refine_steps.h"

namespace dateline::refine_step {

namespace {

using W = WordClass;

/// "July 15", without a year.
bool isDayOfAnyYear(const TimeDraft& d) {
    return d.meaning.kind == MeaningKind::Calendar && d.meaning.type == TimexType::Date &&
           d.meaning.date.grain == Grain::Day && d.meaning.date.month != 0 && !d.meaning.date.year;
}

bool isPlainYear(const TimeDraft& d) {
    return d.rule == "year" && d.meaning.kind == MeaningKind::Calendar && d.meaning.date.grain == Grain::Year &&
           d.meaning.date.year;
}

}  // namespace

std::vector<TimeDraft> giveYearBehind(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    for (std::size_t k = 1; k < drafts.size(); ++k) {
        const TimeDraft& year = drafts[k];
        if (!isPlainYear(year) || !sentence.is(static_cast<std::int64_t>(year.first) - 1, W::In)) continue;
        std::uint32_t behind = year.first - 1;
        for (std::size_t day = k; day-- > 0 && drafts[day].end == behind && isDayOfAnyYear(drafts[day]);) {
            drafts[day].meaning.date.year = year.meaning.date.year;
            behind = drafts[day].first;
            if (behind > 0 && sentence.is(static_cast<std::int64_t>(behind) - 1, {W::Hyphen, W::To, W::And})) --behind;
        }
    }
    return drafts;
}

}  // namespace dateline::refine_step
