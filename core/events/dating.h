#pragma once

#include "core/events/mention.h"
#include "core/events/passage.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// The date of a candidate, and how it came by it.
struct Dated {
    std::optional<When> when;
    Dating dating = Dating::None;
    std::optional<std::uint32_t> time;  ///< index into the passage's times
    std::string reading;
    std::optional<When> otherwise;
    bool guessed = false;  ///< the anchor model's choice, without a rule of grammar behind it
    bool direct = false;   ///< the expression belongs to the trigger itself, and not to a clause above it
    bool apart = false;    ///< of a clause that tells what was then ("a poster from 1989, when they won")
};

/// Dates each candidate from what its own sentence says: the time expression that hangs on it, on its clause or on the
/// clause above, or a bound ("after X"). What nothing dates stays without.
std::vector<Dated> dateFromSentences(const Passage& passage);

/// Gives what is still undated the article's own day, as reporting has it.
void dateFromPublication(const Passage& passage, std::vector<Dated>& dates);

}  // namespace dateline
