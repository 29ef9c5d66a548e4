#pragma once

#include "ui/model/session.h"

namespace dateline::ui {

/// What a person does to the selected events. Each is one step on the undo stack, however many events it changes, and
/// does nothing where it has nothing to do.

/// The selected events that there still are, in the order they were chosen.
std::vector<const Event*> selectedEvents(const Session& session);
bool isAccepted(const Project& project, const Event& event);

/// Accepts them, or takes that back where all are accepted.
void acceptSelected(Session& session);
/// Hides them, or shows them again where all are hidden.
void hideSelected(Session& session);
/// Makes every source of the one selected event an event of its own.
void splitSelected(Session& session);
/// Takes one source out of its event, into an event of its own.
void splitFromEvent(Session& session, MentionRef source);
/// Makes one event of them all.
void mergeSelected(Session& session);
/// Selects the visible event after (1) or before (-1) the current one too, or takes the last one back.
void extendSelection(Session& session, int step);
/// Moves the one selected event before or after its neighbour of the same time.
void moveSelectedEarlier(Session& session);
void moveSelectedLater(Session& session);
void setDateOfSelected(Session& session, const When& when);
/// Takes the date away: the event stands on the shelf of undated ones.
void removeDateOfSelected(Session& session);
void setStatusOfSelected(Session& session, Status status);
/// Back to the title, date, status and order that Dateline read.
void takeBackSelected(Session& session);

/// Whether there was something to rename: not where the title is blank or stays what it was.
bool renameEvent(Session& session, EventId event, const QString& title);
/// A note on an event; none where the text is empty.
void setNote(Session& session, EventId event, const QString& text);
/// Sets an article's date by hand; "none, and infer none" where `day` is empty.
void setArticleDate(Session& session, ArticleId article, std::optional<date::local_days> day);
/// Lets Dateline work the article's date out again.
void workOutArticleDate(Session& session, ArticleId article);

}  // namespace dateline::ui
