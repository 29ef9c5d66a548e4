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

/// Where a date of an article was read.
enum class DateOrigin : std::uint8_t {
    JsonLd,
    Meta,
    Microdata,
    Script,
    Feed,
    Mail,
    File,  ///< a file that names the date of each of its articles: JSON Lines, front matter
    Book,
    Properties,  ///< of a document
    Address,
    TimeElement,
    DateLine,
    VisibleText,
    FileName,
    FileTime,
};

/// A day that may be the one an article was published on, as one place gives it.
struct DateCandidate {
    date::local_days day{};
    /// How far to trust it: higher wins. The page's own metadata has about 100, its address 78, its date line 66.
    int trust = 0;
    std::string evidence;  ///< for the person: the place and its words
    DateOrigin origin = DateOrigin::VisibleText;
    bool changed = false;                     ///< the day of a change, not of the first publication
    std::optional<std::int16_t> minute{};     ///< of the day, where a time was given
    std::optional<std::int16_t> utcOffset{};  ///< in minutes, where a zone was given
    std::string doubt{};                      ///< what speaks against it, for the person; empty where nothing does

    bool operator==(const DateCandidate&) const = default;
};

/// Below this trust a day is as likely the story's as the article's. It is offered, and never taken unasked: no date is
/// better than a wrong one.
inline constexpr int leastTrust = 20;
inline bool isWeak(const DateCandidate& candidate) { return candidate.trust < leastTrust; }

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
    std::vector<Block> blocks;           ///< empty means: not known; the text's own blank lines then divide it
    std::optional<Published> published;  ///< the most trusted candidate, where one is trusted enough
    std::vector<DateCandidate> dates;    ///< every candidate for it, the most trusted first
    std::string publisher;
    std::string author;
    std::string language;  ///< BCP 47 ("en"), empty where not known
    std::string url;
    std::string image;   ///< the address of the picture it is shown with; kept, never loaded
    std::string sha256;  ///< of the text, in hexadecimal: the same article twice is the same text

    bool operator==(const Article&) const = default;
};

/// When the article says it was last changed; nothing where it does not say so.
const DateCandidate* lastChange(const Article& article);
/// The candidate that stands behind a date in force; nothing for one that was set by hand or inferred.
const DateCandidate* candidateFor(const Article& article, date::local_days day);

}  // namespace dateline
