#include "ui/model/gestures.h"

#include "ui/model/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Gestures)
};

void decide(Session& session, const Event& event, const EventDecision& decision, const QString& text) {
    session.edit(DecideEvent{keyOf(session.project(), event.sources.front().mention), decision}, text);
}

template <class Change>
void decideSelected(Session& session, const QString& text, Change change) {
    const std::vector<EventId> ids = session.selection().events;
    if (ids.empty()) return;
    if (ids.size() > 1) session.undoStack().beginMacro(text);
    for (const EventId id : ids) {
        const Event* event = session.findEvent(id);
        if (!event) continue;
        EventDecision decision = decisionOf(session.project(), *event);
        change(decision);
        decide(session, *event, decision, text);
    }
    if (ids.size() > 1) session.undoStack().endMacro();
}

}  // namespace

std::vector<const Event*> selectedEvents(const Session& session) {
    std::vector<const Event*> result;
    for (const EventId id : session.selection().events)
        if (const Event* event = session.findEvent(id)) result.push_back(event);
    return result;
}

bool isAccepted(const Project& project, const Event& event) {
    return decisionOf(project, event).accepted.value_or(false);
}

void acceptSelected(Session& session) {
    const auto events = selectedEvents(session);
    const bool accepted = std::all_of(events.begin(), events.end(),
                                      [&](const Event* event) { return isAccepted(session.project(), *event); });
    decideSelected(
        session, accepted ? Say::tr("Take acceptance back") : Say::tr("Accept event"),
        [accepted](EventDecision& decision) { decision.accepted = accepted ? std::nullopt : std::optional(true); });
}

void hideSelected(Session& session) {
    const auto events = selectedEvents(session);
    const bool hidden = std::all_of(events.begin(), events.end(),
                                    [&](const Event* event) { return isHidden(session.project(), *event); });
    decideSelected(session, hidden ? Say::tr("Show event") : Say::tr("Hide event"), [hidden](EventDecision& decision) {
        decision.hidden = hidden ? std::nullopt : std::optional(true);
    });
}

void splitSelected(Session& session) {
    const auto events = selectedEvents(session);
    if (events.size() == 1 && events.front()->sources.size() > 1)
        session.editAnew([id = events.front()->id](const Project& project) { return splitEvent(project, id); },
                         Say::tr("Split event"));
}

void splitFromEvent(Session& session, MentionRef source) {
    const Event* event = session.findEvent(eventOf(session.project(), source));
    if (!event || event->sources.size() < 2) return;
    session.editAnew(
        [key = keyOf(session.project(), source)](const Project& project) {
            const auto ref = refOf(project, key);
            return ref ? splitSource(project, *ref)
                       : Edit(DecideGrouping{project.decisions.together, project.decisions.apart});
        },
        Say::tr("Split source"));
}

void mergeSelected(Session& session) {
    const std::vector<EventId> ids = session.selection().events;
    if (ids.size() > 1)
        session.editAnew([ids](const Project& project) { return mergeEvents(project, ids); }, Say::tr("Merge events"));
}

void extendSelection(Session& session, int step) {
    const auto& visible = session.visibleEvents();
    const auto placeOf = [&](EventId id) {
        return std::find_if(visible.begin(), visible.end(), [id](const Event* event) { return event->id == id; }) -
               visible.begin();
    };
    const auto count = static_cast<std::ptrdiff_t>(visible.size());
    if (session.selection().events.empty()) return;
    const std::ptrdiff_t first = placeOf(session.selection().events.front());
    const std::ptrdiff_t last = placeOf(session.selection().current()) + step;
    if (first == count || last < 0 || last >= count) return;
    std::vector<EventId> events;
    for (std::ptrdiff_t i = first; i != last; i += first < last ? 1 : -1)
        events.push_back(visible[static_cast<std::size_t>(i)]->id);
    events.push_back(visible[static_cast<std::size_t>(last)]->id);
    session.selectEvents(std::move(events));
}

void moveSelectedEarlier(Session& session) {
    const auto events = selectedEvents(session);
    if (events.size() != 1) return;
    if (auto edit = moveEarlier(session.project(), events.front()->id)) session.edit(*edit, Say::tr("Move event"));
}

void moveSelectedLater(Session& session) {
    const auto events = selectedEvents(session);
    if (events.size() != 1) return;
    if (auto edit = moveLater(session.project(), events.front()->id)) session.edit(*edit, Say::tr("Move event"));
}

void setDateOfSelected(Session& session, const When& when) {
    decideSelected(session, Say::tr("Change date"), [&](EventDecision& decision) {
        decision.when = when;
        decision.undated = false;
    });
}

void removeDateOfSelected(Session& session) {
    decideSelected(session, Say::tr("Remove date"), [](EventDecision& decision) {
        decision.when.reset();
        decision.undated = true;
    });
}

void setStatusOfSelected(Session& session, Status status) {
    decideSelected(session, Say::tr("Change status"), [status](EventDecision& decision) { decision.status = status; });
}

void takeBackSelected(Session& session) {
    decideSelected(session, Say::tr("Take changes back"), [](EventDecision& decision) {
        decision.title.reset();
        decision.when.reset();
        decision.undated = false;
        decision.status.reset();
        decision.place.reset();
    });
}

bool renameEvent(Session& session, EventId id, const QString& title) {
    const Event* event = session.findEvent(id);
    const std::string text = fromQt(title.simplified());
    if (!event || text.empty() || text == event->title) return false;
    EventDecision decision = decisionOf(session.project(), *event);
    decision.title = text;
    decide(session, *event, decision, Say::tr("Rename event"));
    return true;
}

void setNote(Session& session, EventId id, const QString& text) {
    const Event* event = session.findEvent(id);
    if (!event) return;
    EventDecision decision = decisionOf(session.project(), *event);
    decision.note = text.isEmpty() ? std::nullopt : std::optional(fromQt(text));
    decide(session, *event, decision, Say::tr("Change note"));
}

void setArticleDate(Session& session, ArticleId article, std::optional<date::local_days> day) {
    session.editAnew(
        [article, day](const Project&) {
            return SetPublished{article, PublishedDecision{day}};
        },
        day ? Say::tr("Change the article's date") : Say::tr("Remove the article's date"));
}

void workOutArticleDate(Session& session, ArticleId article) {
    session.editAnew(
        [article](const Project&) {
            return SetPublished{article, std::nullopt};
        },
        Say::tr("Work out the article's date"));
}

}  // namespace dateline::ui
