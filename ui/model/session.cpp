#include "ui/model/session.h"

#include <QUndoCommand>

#include <algorithm>
#include <set>
#include <utility>

namespace dateline::ui {

/// An edit on the stack. Applying an edit gives the way back, so undo and redo are the same step.
class Session::Command : public QUndoCommand {
public:
    Command(Session& session, Edit edit, const QString& text)
        : QUndoCommand(text), session_(session), edit_(std::move(edit)) {}
    void redo() override { session_.applyToProject(edit_); }
    void undo() override { session_.applyToProject(edit_); }
    const Edit& edit() const { return edit_; }

private:
    Session& session_;
    Edit edit_;
};

class Session::BookmarkCommand : public QUndoCommand {
public:
    BookmarkCommand(Session& session, QList<Bookmark> other, const QString& text)
        : QUndoCommand(text), session_(session), other_(std::move(other)) {}
    void redo() override {
        std::swap(session_.bookmarks_, other_);
        Q_EMIT session_.bookmarksChanged();
    }
    void undo() override { redo(); }

private:
    Session& session_;
    QList<Bookmark> other_;
};

bool Selection::has(EventId event) const { return std::find(events.begin(), events.end(), event) != events.end(); }

Session::Session(QObject* parent) : QObject(parent) {}

void Session::setProject(Project project) {
    undo_.clear();
    project_ = std::move(project);
    filter_ = {};
    selection_ = {};
    bookmarks_.clear();
    refresh();
    Q_EMIT filterChanged();
    Q_EMIT bookmarksChanged();
    Q_EMIT selectionChanged();
}

void Session::edit(Edit edit, const QString& text) { undo_.push(new Command(*this, std::move(edit), text)); }

void Session::adopt(Project next, Edit inverse, const QString& text) {
    prepared_.emplace(std::move(next), std::move(inverse));
    undo_.push(new Command(*this, Edit{}, text));
}

/// From here on working all events out anew is felt.
bool Session::isLarge() const { return project_.articles.size() > 40; }

void Session::editAnew(const MakeEdit& make, const QString& text) {
    if (worker_ && (isLarge() || worker_->busy())) return worker_->run(make, text);
    edit(make(project_), text);
}

const Edit* Session::stepAnew(bool back) const {
    const auto* command = dynamic_cast<const Command*>(undo_.command(undo_.index() - (back ? 1 : 0)));
    return command && derivesAnew(project_, command->edit()) ? &command->edit() : nullptr;
}

void Session::step(bool back) {
    if (worker_ && (worker_->busy() || (isLarge() && stepAnew(back)))) return worker_->step(back);
    back ? undo_.undo() : undo_.redo();
}

void Session::adoptStep(bool back, Project next, Edit inverse) {
    prepared_.emplace(std::move(next), std::move(inverse));
    back ? undo_.undo() : undo_.redo();
}

void Session::applyToProject(Edit& edit) {
    if (prepared_) {
        project_ = std::move(prepared_->first);
        edit = std::move(prepared_->second);
        prepared_.reset();
    } else {
        edit = dateline::apply(project_, std::move(edit));
    }
    refresh();
}

void Session::refresh() {
    ++revision_;
    searchTexts_.clear();
    eventCounts_.clear();
    shownCount_ = undatedCount_ = 0;
    for (const Event& event : project_.events) {
        if (!isShown(project_, event)) continue;
        ++shownCount_;
        if (!isDated(event)) ++undatedCount_;
        std::set<ArticleId> articles;
        for (const Source& source : event.sources) articles.insert(project_.articles[source.mention.article].id);
        for (const ArticleId article : articles) ++eventCounts_[article];
    }
    std::erase_if(filter_.articles, [&](ArticleId id) { return !find(project_, id); });
    if (filter_.around && !aroundRange(project_, *filter_.around)) filter_.around.reset();
    refreshVisible();
    const Selection before = selection_;
    repairSelection();
    Q_EMIT changed();
    if (selection_ != before) Q_EMIT selectionChanged();
}

void Session::refreshVisible() {
    if (searchTexts_.empty() && !filter_.words.trimmed().isEmpty())
        for (const Event& event : project_.events) searchTexts_.push_back(searchText(project_, event));
    visible_.clear();
    for (std::size_t i = 0; i < project_.events.size(); ++i)
        if (matches(project_, project_.events[i], searchTexts_.empty() ? QString() : searchTexts_[i], filter_))
            visible_.push_back(&project_.events[i]);
}

/// Events and articles that are no more are no longer selected.
void Session::repairSelection() {
    std::erase_if(selection_.events, [&](EventId id) { return !find(project_, id); });
    if (!find(project_, selection_.article)) {
        selection_.article = project_.articles.empty() ? ArticleId{} : project_.articles.front().id;
        selection_.source.reset();
    }
}

void Session::setSelection(Selection selection) {
    if (selection == selection_) return;
    selection_ = std::move(selection);
    Q_EMIT selectionChanged();
}

void Session::selectEvents(std::vector<EventId> events) {
    std::erase_if(events, [&](EventId id) { return !find(project_, id); });
    Selection next = selection_;
    next.events = std::move(events);
    if (const Event* event = find(project_, next.current())) {
        const auto shown = std::find_if(event->sources.begin(), event->sources.end(), [&](const Source& source) {
            return project_.articles[source.mention.article].id == selection_.article;
        });
        const Source& source = shown == event->sources.end() ? event->sources.front() : *shown;
        next.source = keyOf(project_, source.mention);
        next.article = next.source->article;
    } else {
        next.source.reset();
    }
    setSelection(std::move(next));
}

void Session::showSource(MentionRef source) {
    Selection next = selection_;
    const EventId event = eventOf(project_, source);
    if (!next.has(event)) next.events = {event};
    next.source = keyOf(project_, source);
    next.article = next.source->article;
    setSelection(std::move(next));
}

void Session::showArticle(ArticleId article) {
    if (!find(project_, article)) return;
    Selection next = selection_;
    if (next.article != article) next.source.reset();
    next.article = article;
    setSelection(std::move(next));
}

void Session::setFilter(const Filter& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    refreshVisible();
    Q_EMIT filterChanged();
}

void Session::changeBookmarks(QList<Bookmark> bookmarks, const QString& text) {
    if (bookmarks != bookmarks_) undo_.push(new BookmarkCommand(*this, std::move(bookmarks), text));
}

void Session::setBookmarks(QList<Bookmark> bookmarks) {
    bookmarks_ = std::move(bookmarks);
    Q_EMIT bookmarksChanged();
}

bool Session::isVisible(EventId event) const {
    return std::any_of(visible_.begin(), visible_.end(), [&](const Event* one) { return one->id == event; });
}

std::uint16_t Session::articleIndex(ArticleId article) const {
    const auto place = std::find_if(project_.articles.begin(), project_.articles.end(),
                                    [&](const ProjectArticle& one) { return one.id == article; });
    return static_cast<std::uint16_t>(place - project_.articles.begin());
}

qsizetype Session::eventCount(ArticleId article) const {
    const auto count = eventCounts_.find(article);
    return count == eventCounts_.end() ? 0 : count->second;
}

}  // namespace dateline::ui
