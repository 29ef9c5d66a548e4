#pragma once

#include "core/text/article.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A paragraph or heading while the article is still being put together.
struct TextBlock {
    std::string text;
    BlockKind kind = BlockKind::Paragraph;

    bool operator==(const TextBlock&) const = default;
};

/// How a day was given.
enum class DateSource : std::uint8_t {
    Stated,   ///< for machines, as the day of publication
    Changed,  ///< for machines or readers, as the day of a change
    Shown,    ///< for readers
};

/// A day that may be the publication's, and how far to trust it: higher wins, the earlier in the list wins a tie.
struct DateCandidate {
    date::local_days day{};
    int trust = 0;
    std::string evidence;
    /// The moment was written in UTC: where the article appeared it may have been the day before or after.
    bool utc = false;
    DateSource source = DateSource::Stated;

    bool operator==(const DateCandidate&) const = default;
};

/// What a reader of one format found.
struct Draft {
    std::string format;
    std::string title;
    std::vector<TextBlock> blocks;
    std::vector<DateCandidate> dates;
    std::string publisher;
    std::string author;
    std::string language;
    std::string url;
    std::vector<std::string> notes;
};

/// The article of a draft: blocks joined by blank lines, the most trusted date, the text's language where nothing
/// names it, and the text's hash.
Article articleOf(Draft draft);

}  // namespace dateline
