#pragma once

#include "core/base/span.h"
#include "core/text/article.h"

#include <string>
#include <vector>

namespace dateline::training {

/// An event as annotators marked it: a byte span of the article's text, and its date as an ISO date cut to what is
/// known, or empty. `dates` are all that count as right.
struct GoldEvent {
    Span span;
    std::string date;
    std::vector<std::string> dates;
};

/// An article of the annotated collections.
struct GoldArticle {
    std::string id;
    std::string corpus;  ///< the collection: its annotators' habits are learned apart
    std::string topic;   ///< articles of one topic are never both learned from and tested on
    Article article;
    std::vector<Span> sentences;  ///< the annotators' own, in which every event is marked
    /// Its annotators marked only some kinds of event: it teaches words, and nothing is tested on it.
    bool selective = false;
    std::vector<GoldEvent> events;

    /// Whether a word that begins at this byte would be marked if it named an event.
    bool isAnnotated(std::uint32_t byte) const;
};

/// Reads a file of JSON Lines as ../shared/gold keeps them; ends the program where it is none.
std::vector<GoldArticle> readGold(const std::string& path);

}  // namespace dateline::training
