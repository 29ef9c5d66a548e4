#pragma once

#include "core/events/passage.h"

#include <cstdint>
#include <string_view>

namespace dateline {

/// The relation of "since November, when …".
inline constexpr std::string_view thatDay = "when";

/// A time expression in its sentence: the word it hangs on, and what that word's phrase says about before and after.
struct AnchorPoint {
    std::uint32_t time = 0;
    int head = -1;              ///< the expression's own head
    int target = -1;            ///< the trigger or predicate it hangs on
    std::string_view relation;  ///< "after", "before", "until", "since", "by", or empty
};

/// What the expression says of when the candidate was; it must tell a date.
When whenOf(const Passage& passage, const Candidate& candidate, const AnchorPoint& anchor);

/// Whether no more is known than before or after what it was.
bool isBound(Modifier modifier);
/// "was attacked", "fell"; not "had fallen", "has been closed"
bool isPlainPast(const Tree& tree, int verb);

}  // namespace dateline
