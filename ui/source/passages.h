#pragma once

#include "core/project/project.h"

#include <optional>
#include <vector>

namespace dateline::ui {

/// A place in an article that leads somewhere: the words of a dated event, or a date with no event.
struct Passage {
    Span span;
    std::optional<MentionRef> mention;  ///< nothing for a date alone
    std::optional<std::uint32_t> time;  ///< index into the extraction's times
    bool shown = false;                 ///< its event is one the timeline shows: marked strongly

    bool operator==(const Passage&) const = default;
};

/// The passages of an article in the order of its text; they may overlap. A dated event's is its trigger with the words
/// that date it, or two passages where these stand far apart.
std::vector<Passage> passagesOf(const Project& project, std::uint32_t articleIndex);

/// The passage at a byte: the shortest of those that hold it.
const Passage* passageAt(const std::vector<Passage>& passages, std::uint32_t byte);

}  // namespace dateline::ui
