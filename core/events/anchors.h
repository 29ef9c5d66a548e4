#pragma once

#include "core/events/anchor_options.h"
#include "core/events/passage.h"
#include "core/syntax/feature.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// Describes the dates that a candidate may have to the anchor model.
class AnchorDescriber {
public:
    /// `options` are all of the candidate's. What is given must outlive it.
    AnchorDescriber(const Passage& passage, const AnchorFinder& finder, std::size_t candidate,
                    const std::vector<AnchorOption>& options);

    /// What the model sees of one of the options. Replaces the content of `features`.
    void describe(const AnchorOption& option, std::vector<Feature>& features) const;

    /// What is the same for all options.
    struct Event {
        std::uint64_t tense = 0;             ///< its tag and auxiliaries
        std::uint64_t lemma = 0, head = 0;   ///< hashes; of the word above it, 0 for none
        std::uint64_t act = 0, actKind = 0;  ///< 0 for none
        std::uint64_t determiner = 0;        ///< of a noun
        std::uint64_t times = 0;             ///< expressions in its sentence, up to 2
    };

private:
    const Passage& passage_;
    const AnchorFinder& finder_;
    const Candidate& candidate_;
    const std::vector<AnchorOption>& options_;
    Event event_;
};

}  // namespace dateline
