#pragma once

#include "core/events/mention.h"
#include "core/events/models.h"
#include "core/extract/time_expression.h"
#include "core/text/article.h"

#include <vector>

namespace dateline {

/// Everything the engine read from one article.
struct Extraction {
    std::vector<Span> sentences;
    std::vector<TimeExpression> times;
    std::vector<Mention> mentions;  ///< in the order of the text

    bool operator==(const Extraction&) const = default;
};

/// What to look for: an application that shows only dates need not pay for events.
enum class Depth : std::uint8_t { Times, TimesAndEvents };

/// Reads an article. Pure: no clock, no locale, no global state, no file; the same article gives the same extraction,
/// byte for byte, on any machine and on any thread. "Today" is never read: a relative date hangs on
/// `article.published` or stays partial.
Extraction extract(const Article& article, Depth depth = Depth::TimesAndEvents);
/// The same with other models than those built in: for their trainer, which tests them on articles they never saw.
Extraction extract(const Article& article, Depth depth, const EventModels& models);

}  // namespace dateline
