#pragma once

#include "core/base/id.h"
#include "core/events/mention.h"

#include <compare>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A mention of one of the articles being merged.
struct MentionRef {
    std::uint32_t article = 0;  ///< index of the article
    std::uint32_t mention = 0;  ///< index into its extraction's mentions

    auto operator<=>(const MentionRef&) const = default;
};

/// A mention as a source of an event, with the reason why it belongs to it.
struct Source {
    MentionRef mention;
    std::string joined;  ///< "same actors, same act, dates agree"; empty for the mention the event began with
    auto operator<=>(const Source&) const = default;
};

/// One thing that happened, with every mention of it. It is never empty.
struct Event {
    EventId id;
    std::string title;
    std::optional<When> when;
    Status status = Status::Happened;
    bool saying = false;
    std::vector<std::string> who;
    std::vector<std::string> where;
    float salience = 0;
    std::vector<Source> sources;           ///< the one that gives title and date first; then by article and place
    std::vector<When> conflict;            ///< the dates its sources do not agree on; empty where they do
    std::uint32_t independentSources = 1;  ///< wire copies of one text count once

    bool operator==(const Event&) const = default;
};

}  // namespace dateline
