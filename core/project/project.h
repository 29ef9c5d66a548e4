#pragma once

#include "core/base/id.h"
#include "core/events/extraction.h"
#include "core/merge/event.h"
#include "core/text/article.h"

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// A mention's lasting name: its article and the place of its trigger. A new extraction may number mentions anew; an
/// article's text never changes, so this keeps.
struct MentionKey {
    ArticleId article;
    Span trigger;

    auto operator<=>(const MentionKey&) const = default;
};

/// An article of the project and what the engine read from it.
struct ProjectArticle {
    ArticleId id;
    Article article;  ///< as loaded, and never changed
    /// The date in force: the person's, else the article's own, else an inferred one.
    std::optional<Published> published;
    Extraction extraction;  ///< read with `published`
    /// Read with the article's own date, or with none where it bears none; kept only while another date is in force,
    /// for a date is inferred from this one, and taking a date back needs no new reading.
    std::optional<Extraction> ownReading;

    /// The number each trigger has, and has for ever; an event's id is the least of its sources'. In order of place.
    std::vector<std::pair<Span, EventId>> numbers;
    std::vector<EventId> events;  ///< derived: the event of each mention of `extraction`
    /// Derived: the first article that carries largely the same text (an agency's report in another paper). Both stay
    /// sources, and count as one.
    std::optional<ArticleId> copiedFrom;
};

/// What a person decided about an event, hung on its first source.
struct EventDecision {
    std::optional<std::string> title;
    std::optional<When> when;
    bool undated = false;  ///< it has no date, whatever was read; `when` is then empty
    std::optional<Status> status;
    std::optional<bool> hidden;
    std::optional<bool> accepted;
    std::optional<std::string> note;
    /// Among the events of the same time: the least first, then those without one in the order of the text.
    std::optional<std::uint32_t> place;

    bool operator==(const EventDecision&) const = default;
    bool empty() const { return *this == EventDecision{}; }
};

/// What a person decided about an article's date: a day, or "none, and infer none".
struct PublishedDecision {
    std::optional<date::local_days> day;

    bool operator==(const PublishedDecision&) const = default;
};

/// Everything a person decided. Kept apart from the extraction, so that extracting again loses none of it.
struct Decisions {
    std::map<ArticleId, PublishedDecision> published;
    std::map<MentionKey, EventDecision> events;
    std::vector<std::pair<MentionKey, MentionKey>> together;
    std::vector<std::pair<MentionKey, MentionKey>> apart;

    bool operator==(const Decisions&) const = default;
};

/// Articles, decisions, and the events that follow from both. Change it through `apply` (edit.h) only.
struct Project {
    std::string name;
    std::vector<ProjectArticle> articles;  ///< in the order they were added
    Decisions decisions;
    /// Derived. In order of time, then of the text, undated last; a person's title, date and status are in force here.
    /// Hidden events are in it too, and `isHidden` tells.
    std::vector<Event> events;

    std::vector<Event> merged;  ///< derived: the events before a person's title, date and status; same order of ids
    std::vector<std::uint32_t> eventPlace;  ///< derived: event id -> index into `events`, or `noPlace`

    std::uint32_t lastArticle = 0;  ///< the last id given; ids are never used twice
    std::uint32_t lastEvent = 0;

    static constexpr std::uint32_t noPlace = 0xFFFFFFFF;
};

const ProjectArticle* find(const Project& project, ArticleId id);
const Event* find(const Project& project, EventId id);
const Mention& mention(const Project& project, MentionRef ref);
MentionKey keyOf(const Project& project, MentionRef ref);
/// The event a mention is a source of.
EventId eventOf(const Project& project, MentionRef ref);
/// The mention that lasts under that name now: the one with this trigger, else one whose trigger overlaps it (a new
/// extraction may draw it otherwise), else nothing.
std::optional<MentionRef> refOf(const Project& project, const MentionKey& key);
/// What the person decided about the event; an empty decision where nothing was. Where its sources bring several (they
/// were of two events before), the first source's word counts, field by field.
EventDecision decisionOf(const Project& project, const Event& event);
/// Who says that the event happened, each once, in the order of its sources; of a statement, others than who made it.
std::vector<std::string> claimants(const Project& project, const Event& event);
/// The events that are statements of this one ("the FBI said …"), and those that this statement reports; never itself.
std::vector<EventId> statementsOf(const Project& project, const Event& event);
std::vector<EventId> reportedBy(const Project& project, const Event& statement);
/// The articles, by their place, that are mainly about the event.
std::vector<std::uint32_t> mainIn(const Project& project, const Event& event);
/// Whether the event has a place in time: a date of which a year at least is known.
bool isDated(const Event& event);
bool isHidden(const Project& project, const Event& event);
/// Whether the event belongs on the timeline by default: not hidden and salient enough, or accepted by the person.
bool isShown(const Project& project, const Event& event);

/// Works everything out again from the articles as loaded and the decisions: dates of undated articles, extractions,
/// events. Only articles whose date in force changed are read again. An event has the id of the source that was read
/// first, so it keeps it while articles come and while they go again. Pure but for the ids it hands out.
void derive(Project& project);

/// Works out again only what hangs on the decisions about events: titles, dates, status, and the order. The rest of the
/// project must be derived.
void deriveDecided(Project& project);

}  // namespace dateline
