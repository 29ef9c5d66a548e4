#include "core/extract/refine.h"

#include "core/extract/refine_steps.h"

#include <array>

namespace dateline {

std::vector<Draft> refine(const SentenceView& sentence, std::vector<Draft> drafts) {
    using Step = std::vector<Draft> (*)(const SentenceView&, std::vector<Draft>);
    constexpr std::array<Step, 6> steps{
        refine_step::dropWhatOnlyLooksLikeADate, refine_step::joinDateAndTime, refine_step::addEndsOfRanges,
        refine_step::widenByModifiers,           refine_step::dropWeak,        refine_step::linkRanges,
    };
    for (const Step step : steps) {
        if (drafts.empty()) break;
        drafts = step(sentence, std::move(drafts));
    }
    return drafts;
}

}  // namespace dateline
