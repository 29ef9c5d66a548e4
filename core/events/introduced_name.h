#pragma once

#include "core/events/passage.h"

#include <cstddef>
#include <string>

namespace dateline {

/// A title that says who somebody is whom the article's headline does not name, as the text introduced him: "Judge Anna
/// Holm steps aside", "truck driver Karl Voss". Whom the table of names knows needs no word. At most `longest` code
/// points. Of what was `longAgo` only what its own sentence calls him is told: he may have become a judge since.
std::string withIntroduced(const Passage& passage, const Candidate& candidate, std::string title, std::size_t longest,
                           bool longAgo);

/// "A son was killed", in an article on Karl Voss: "Voss's son was killed".
std::string withKinOwner(const Passage& passage, const Candidate& candidate, std::string title, std::size_t longest);

}  // namespace dateline
