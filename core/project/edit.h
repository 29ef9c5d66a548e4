#pragma once

#include "core/project/project.h"
#include "core/project/same_article.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace dateline {

/// Adds articles; those that the project has already add nothing, or take the place of an earlier version
/// (same_article.h). `extractions` may be empty, or hold one for each article, read beforehand (by a worker) with the
/// article's own date.
struct AddArticles {
    std::vector<Article> articles;
    std::vector<Extraction> extractions;
};
/// Removes articles with all that was decided about them.
struct RemoveArticles {
    std::vector<ArticleId> articles;
};
/// What undoes a removal: the articles at their old places, and the decisions that went with them. Those that had come
/// in their stead go first.
struct RestoreArticles {
    std::vector<std::pair<std::size_t, ProjectArticle>> articles;
    Decisions decisions;  ///< all of the project's, as they were
    std::vector<ArticleId> remove = {};
};
/// Sets the article's date by hand (`day` empty: it has none and none is to be inferred), or with no decision lets
/// Dateline work it out again. Everything that hung on it is worked out again.
struct SetPublished {
    ArticleId article;
    std::optional<PublishedDecision> decision;
};
/// Replaces all that was decided about an event (title, date, status, hidden, accepted, note, place); an empty decision
/// takes it back. Begin with `decisionOf` to change one field of it.
struct DecideEvent {
    MentionKey event;  ///< its first source
    EventDecision decision;
};
/// What undoes it: all decisions of the project as they were.
struct RestoreDecisions {
    Decisions decisions;
};
/// Replaces which mentions were said to belong together or apart.
struct DecideGrouping {
    std::vector<std::pair<MentionKey, MentionKey>> together;
    std::vector<std::pair<MentionKey, MentionKey>> apart;
};
struct RenameProject {
    std::string name;
};

using Edit = std::variant<AddArticles, RemoveArticles, RestoreArticles, SetPublished, DecideEvent, RestoreDecisions,
                          DecideGrouping, RenameProject>;

/// Does the edit and returns the one that takes it back. Applying that returns the way forward again: undo, redo, the
/// tests and the command line share this. Derives the events anew.
/// Taken by value: the articles of an edit are moved in, and a reference would leave the call to std::apply, which a
/// std::variant brings along.
Edit apply(Project& project, Edit edit);

/// What became of articles that were added.
struct Addition {
    std::size_t added = 0;     ///< those that took another's place among them
    std::size_t replaced = 0;  ///< articles of the project whose place was taken
    std::vector<Recognised> recognised;
    Edit inverse;
};
/// The same as applying it, and says what became of them.
Addition addArticles(Project& project, AddArticles edit);

/// Whether applying it works all events out anew, which takes its time where there are many articles.
bool derivesAnew(const Project& project, const Edit& edit);

/// The edits of a person's gestures, made of the ones above.
Edit mergeEvents(const Project& project, const std::vector<EventId>& events);
/// Moves an event among the shown ones of the same time: before the one before it, or after the one after it. Nothing
/// where it is the first or last of them.
std::optional<Edit> moveEarlier(const Project& project, EventId event);
std::optional<Edit> moveLater(const Project& project, EventId event);
/// Takes one source out of its event, into an event of its own.
Edit splitSource(const Project& project, MentionRef source);
/// Takes the event apart: every source an event of its own.
Edit splitEvent(const Project& project, EventId event);

}  // namespace dateline
