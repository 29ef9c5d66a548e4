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
    std::string image;
    std::vector<std::string> notes;
};

/// The article of a draft: blocks joined by blank lines, the candidates for its date weighed (date_choice.h), the
/// text's language where nothing names it, and the text's hash.
Article articleOf(Draft draft);

}  // namespace dateline
