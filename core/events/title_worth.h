#pragma once

#include "core/events/passage.h"
#include "core/events/title.h"

#include <string>

namespace dateline {

/// Whether a title is likely enough to be sound for its event to be shown: what matters more, and what the article's
/// headline speaks of, is shown with a worse one. A noun must likely be understood by itself too ("Heart attack":
/// whose?), unless it has a date of its own and a name ("the May leak at Norsel"). `shown` is the title with the place
/// of the event, where it is told; `inHeadline`, that the article's headline speaks of it.
bool isWorthShowing(const Passage& passage, const Candidate& candidate, const Title& title, const std::string& shown,
                    bool ownDate, bool inHeadline);

/// "They put up a cross", "Ballot closes", "The board, in a statement…": whom or what such a title means, only the text
/// around it tells.
bool needsItsText(const Passage& passage, const Candidate& candidate, const Title& title, const std::string& shown);

/// "Announcement was made", "Guild's decision announced", "Ruling by the court": what it was about, such a title does
/// not tell.
bool isUntoldMessage(const Tree& tree, const Candidate& candidate, const std::string& title);

}  // namespace dateline
