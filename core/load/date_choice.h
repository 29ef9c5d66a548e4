#pragma once

#include "core/text/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The first bytes of a text, in whole characters, for words of evidence.
std::string beginning(std::string_view text, std::size_t most);

/// What a machine's value ("2014-12-20T01:02:03+01:00") says of a date; nothing where it names no day.
std::optional<DateCandidate> candidateOf(std::string_view value, DateOrigin origin, int trust, std::string evidence);

/// Adds it, where the value names a day.
void addCandidate(std::vector<DateCandidate>& found, std::string_view value, DateOrigin origin, int trust,
                  std::string evidence);

/// The same for the day of a change.
void addChange(std::vector<DateCandidate>& found, std::string_view value, DateOrigin origin, int trust,
               std::string evidence);

/// Puts the candidates in their order, marks what speaks against each (a day after the page's own last change, a day
/// before everything the text tells of), and dates the article by the first that may be trusted. Of many only the
/// first are kept. The article's text must be in place.
void chooseDate(Article& article, std::vector<DateCandidate> found);

/// The day a file was last written is offered last; what it is said to hold of later days is doubtful.
void addFileTime(Article& article, date::local_days written);

}  // namespace dateline
