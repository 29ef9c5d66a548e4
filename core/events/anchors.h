#pragma once

#include "core/events/dating.h"
#include "core/events/linear_model.h"
#include "core/events/mention.h"
#include "core/events/passage.h"
#include "core/syntax/feature.h"

#include <vector>

namespace dateline {

/// Where a date may come from.
enum class AnchorSource : std::uint8_t {
    Sentence,     ///< a time expression of its sentence
    Before,       ///< the last one before its sentence
    Lead,         ///< the article's first
    Coreference,  ///< a dated mention of the same happening
    Published,    ///< the article's day
};

/// One date that a candidate may have.
struct AnchorOption {
    AnchorSource source = AnchorSource::Published;
    std::uint32_t time = 0;  ///< index into the passage's times; of no meaning for Published
    When when;
    bool nearest = false;    ///< no other time of the sentence is nearer
    bool direct = false;     ///< the grammar of the sentence hangs the expression on the trigger itself
    bool inherited = false;  ///< the grammar hands it down from the clause above
};

/// The dates a candidate may have, the sentence's own first. `rules` is what grammar and coreference gave it.
std::vector<AnchorOption> anchorOptions(const Passage& passage, std::size_t candidate, const Dated& rules);

/// What the anchor model sees of an option. Replaces the content of `features`.
void anchorFeatures(const Passage& passage, std::size_t candidate, const AnchorOption& option, std::size_t options,
                    std::vector<Feature>& features);

/// Chooses for each candidate the likeliest of its dates by the trained model (resources/models/anchors.bin). Bounds
/// stay as they are. Where the model is empty nothing changes.
void chooseAnchors(const Passage& passage, const LinearModel& anchors, std::vector<Dated>& dates);

}  // namespace dateline
