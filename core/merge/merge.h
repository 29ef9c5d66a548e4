#pragma once

#include "core/events/extraction.h"
#include "core/merge/event.h"
#include "core/text/article.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// An article with what was read from it; both must outlive the call they are given to.
struct ReadArticle {
    const Article* article = nullptr;
    const Extraction* extraction = nullptr;
    /// The publication day in force, where it is not the article's own (set by hand).
    std::optional<date::local_days> published = {};
};

/// What a person said about which mentions belong together; it overrides every score.
struct MergeDecisions {
    std::vector<std::pair<MentionRef, MentionRef>> together;
    std::vector<std::pair<MentionRef, MentionRef>> apart;
};

/// Merges the mentions of all articles into events, in order of time, then of the text; undated events last. Every
/// mention is a source of exactly one event. Ids are not set: the project gives them. Deterministic.
std::vector<Event> merge(std::span<const ReadArticle> articles, const MergeDecisions& decisions = {});
/// The same where it is known already which article each was copied from (copies.h).
std::vector<Event> merge(std::span<const ReadArticle> articles, const MergeDecisions& decisions,
                         const std::vector<std::uint32_t>& copies);

/// Puts events in order of time, then of the text; undated ones last.
void sortByTime(std::vector<Event>& events);
/// Whether two events begin and end together, or both have no date: only then is their order open.
bool sameTime(const Event& a, const Event& b);

/// The publication day that the dated articles suggest for one that bears none (a shared statement, the same weekday's
/// event), with its evidence in words; nothing where they suggest none.
std::optional<Published> inferPublished(const ReadArticle& undated, std::span<const ReadArticle> dated);
/// The same for many, in their order; what the dated ones say is indexed once.
std::vector<std::optional<Published>> inferPublished(std::span<const ReadArticle> undated,
                                                     std::span<const ReadArticle> dated);

}  // namespace dateline
