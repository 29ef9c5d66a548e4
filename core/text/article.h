#pragma once

#include "core/base/span.h"
#include "core/time/partial_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

enum class BlockKind : std::uint8_t { Heading, Paragraph };

/// A paragraph or heading of the article's text. Blocks are in order and do not overlap; between them is white space.
struct Block {
    Span span;
    BlockKind kind = BlockKind::Paragraph;

    auto operator<=>(const Block&) const = default;
};

/// The day an article was published, and what says so.
struct Published {
    date::local_days day{};
    /// Where it was read, for the person: "the date line “/ 20 December 2014”", "the page's metadata
    /// (article:published_time)", "set by hand". For an inferred one: why.
    std::string evidence;
    /// Worked out from other articles, not read from this one.
    bool inferred = false;

    auto operator<=>(const Published&) const = default;
};

/// One article as it was loaded. The text is valid UTF-8, holds the title only if the source's body does, and is never
/// changed after loading: every span of the program points into it.
struct Article {
    std::string path;    ///< where it came from; a file's path, or empty for what was dropped or pasted
    std::string format;  ///< "text", "markdown", "html", …
    std::string title;
    std::string text;
    std::vector<Block> blocks;  ///< empty means: not known; the text's own blank lines then divide it
    std::optional<Published> published;
    std::string publisher;
    std::string author;
    std::string language;  ///< BCP 47 ("en"), empty where not known
    std::string url;
    std::string sha256;  ///< of the text, in hexadecimal: the same article twice is the same text

    bool operator==(const Article&) const = default;
};

}  // namespace dateline
