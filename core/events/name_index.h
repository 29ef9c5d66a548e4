#pragma once

#include "core/events/names.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// An article's entities by the words of what they are called. A book names thousands, and each of its titles asks who
/// is meant: nobody asks them all.
class NameIndex {
public:
    NameIndex() = default;
    explicit NameIndex(const Cast& cast);

    /// The entities whose headline, or the first two words of it, stands in this text, in their order, and perhaps some
    /// others.
    std::vector<int> calledIn(std::string_view text) const;
    /// The entities whose headline is this one, and perhaps some others.
    std::vector<int> calledBy(std::string_view headline) const;
    /// The entities whose name ends with this word, and perhaps some others.
    std::vector<int> endingWith(std::string_view word) const;
    /// Where an entity is named: places in the cast's mentions, in the order of the text.
    std::vector<int> mentionsOf(int entity) const;
    /// The entities of whose name this is a word, and perhaps some others.
    std::vector<int> with(std::string_view word) const;

private:
    struct Entry {
        std::uint32_t key = 0;  ///< a word's hash, or an entity
        int found = -1;         ///< an entity, or a mention
        auto operator<=>(const Entry&) const = default;
    };
    using Entries = std::vector<Entry>;  ///< sorted

    static std::vector<int> found(const Entries& entries, std::uint32_t key);

    Entries headlines_, lasts_, words_, mentions_;
};

}  // namespace dateline
