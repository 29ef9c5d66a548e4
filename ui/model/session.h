#pragma once

#include "core/project/edit.h"
#include "core/project/project.h"
#include "ui/model/looks.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace dateline::ui {

/// What is selected: one and the same for the timeline, the table, the event panel and the source.
struct Selection {
    std::vector<EventId> events;       ///< in the order they were chosen; the last one is `current`
    ArticleId article;                 ///< the one the source shows
    std::optional<MentionKey> source;  ///< the sentence the source is scrolled to

    bool operator==(const Selection&) const = default;
    EventId current() const { return events.empty() ? EventId{} : events.back(); }
    bool has(EventId event) const;
};

/// An edit that is made of the project as it is when its turn comes.
using MakeEdit = std::function<Edit(const Project&)>;

/// Does edits that work much out beside the window's thread, in the order they were given.
class EditWorker {
public:
    virtual ~EditWorker() = default;
    virtual bool busy() const = 0;
    virtual void run(MakeEdit make, const QString& text) = 0;
    /// Takes the last step back, or does it again.
    virtual void step(bool back) = 0;
};

/// The open project: the only owner of the Project, its undo stack, the filter and the selection. Everything a person
/// does is an Edit that goes through `edit`, and everything that shows the project listens to `changed`.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);

    const Project& project() const { return project_; }
    /// Another project, or an empty one; forgets undo, filter and selection.
    void setProject(Project project);

    /// Nothing where it is no more.
    const Event* findEvent(EventId event) const { return find(project_, event); }
    const ProjectArticle* findArticle(ArticleId article) const { return find(project_, article); }

    QUndoStack& undoStack() { return undo_; }
    /// Does the edit, so that it can be undone; `text` names it in the menu ("Change date").
    void edit(Edit edit, const QString& text);

    /// The same for an edit that works all events out anew: in a large project the worker does it.
    void editAnew(const MakeEdit& make, const QString& text);
    void undo() { step(true); }
    void redo() { step(false); }

    /// Who does such edits; nobody: they are done at once.
    void setWorker(EditWorker* worker) { worker_ = worker; }
    /// Takes a project that an edit was applied to already, by a worker on a copy of `project()`; `inverse` undoes it.
    void adopt(Project next, Edit inverse, const QString& text);
    /// The edit that the next undo or redo applies, where that works all events out anew.
    const Edit* stepAnew(bool back) const;
    /// Undoes or redoes; what the worker made of `stepAnew` is taken.
    void adoptStep(bool back, Project next, Edit inverse);
    /// Another number after every change.
    quint64 revision() const { return revision_; }

    const Selection& selection() const { return selection_; }
    /// Selects events. The source keeps its article if that tells of the last of them, else shows its first source.
    void selectEvents(std::vector<EventId> events);
    void selectEvent(EventId event) { selectEvents({event}); }
    /// Shows one source of an event, and selects the event.
    void showSource(MentionRef source);
    void showArticle(ArticleId article);

    const Filter& filter() const { return filter_; }
    void setFilter(const Filter& filter);
    /// The events the filter lets through, in the project's order; undated ones last.
    const std::vector<const Event*>& visibleEvents() const { return visible_; }
    bool isVisible(EventId event) const;
    /// How many events the project would show without a filter.
    qsizetype shownCount() const { return shownCount_; }
    /// How many of those have no date.
    qsizetype undatedCount() const { return undatedCount_; }

    /// Views that were given a name, in the person's order. Changing them can be undone.
    const QList<Bookmark>& bookmarks() const { return bookmarks_; }
    void changeBookmarks(QList<Bookmark> bookmarks, const QString& text);
    /// Those of the project that was opened; no step of the undo stack.
    void setBookmarks(QList<Bookmark> bookmarks);

    /// The place of an article in the project, which is its place in the palette.
    std::uint16_t articleIndex(ArticleId article) const;
    /// How many of the shown events have a source in the article.
    qsizetype eventCount(ArticleId article) const;

Q_SIGNALS:
    void changed();
    void selectionChanged();
    void filterChanged();
    void bookmarksChanged();

private:
    class Command;
    class BookmarkCommand;
    void applyToProject(Edit& edit);
    void step(bool back);
    bool isLarge() const;
    void refresh();
    void refreshVisible();
    void repairSelection();
    void setSelection(Selection selection);

    Project project_;
    quint64 revision_ = 0;
    QUndoStack undo_;
    EditWorker* worker_ = nullptr;
    std::optional<std::pair<Project, Edit>> prepared_;  ///< what the next command takes in place of working it out
    Selection selection_;
    Filter filter_;
    QList<Bookmark> bookmarks_;
    std::vector<const Event*> visible_;
    std::vector<QString> searchTexts_;  ///< of the project's events; made at the first search after a change
    std::unordered_map<ArticleId, qsizetype> eventCounts_;
    qsizetype shownCount_ = 0;
    qsizetype undatedCount_ = 0;
};

}  // namespace dateline::ui
