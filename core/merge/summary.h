#pragma once

#include "core/merge/cluster.h"
#include "core/merge/event.h"
#include "core/merge/facts.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// The date that a cluster's stated dates come to.
struct AgreedDate {
    When when;
    MentionRef source;           ///< the mention that states it
    std::vector<When> conflict;  ///< it and the dates that contradict it, where any do
};

/// The most precise date among those that most sources can agree with ("earlier this year" and "in February" come to
/// February); nothing where none is stated. `copies` numbers the articles' texts: copies of one text have one voice.
std::optional<AgreedDate> agreedDate(const Facts& facts, const Cluster& cluster,
                                     const std::vector<std::uint32_t>& copies);

/// The event that a cluster tells: title and actors from its best source, the agreed date, and why each source is here.
Event summarize(const Facts& facts, Stories& stories, const Cluster& cluster, std::span<const ReadArticle> articles,
                const std::vector<std::uint32_t>& copies);

}  // namespace dateline
