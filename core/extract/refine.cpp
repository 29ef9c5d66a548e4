#include "core/extract/refine.h"

#include "core/extract/refine_steps.h"

#include <array>

namespace dateline {

std::vector<TimeDraft> refine(const SentenceView& sentence, std::vector<TimeDraft> drafts) {
    using Step = std::vector<TimeDraft> (*)(const SentenceView&, std::vector<TimeDraft>);
    constexpr std::array<Step, 8> steps{
        refine_step::dropWhatOnlyLooksLikeADate,
        refine_step::joinDateAndTime,
        refine_step::addEndsOfRanges,
        refine_step::giveYearBehind,
        refine_step::widenByModifiers,
        refine_step::dropWeak,
        refine_step::linkRanges,
        refine_step::countFromNeighbours,
    };
    for (const Step step : steps) {
        if (drafts.empty()) break;
        drafts = step(sentence, std::move(drafts));
    }
    return drafts;
}

}  // namespace dateline
