#include "ui/jobs/background_edit.h"

#include <utility>

namespace dateline::ui {

BackgroundEdit::BackgroundEdit(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
}

BackgroundEdit::~BackgroundEdit() {
    pool_.clear();
    pool_.waitForDone();
}

void BackgroundEdit::add(AddArticles edit, const QString& text, std::function<void(int)> done) {
    tasks_.push_back({std::make_shared<const AddArticles>(std::move(edit)), text, std::move(done)});
    if (!running_) start();
}

void BackgroundEdit::cancel() {
    tasks_.clear();
    ++generation_;
    start();
}

void BackgroundEdit::start() {
    const bool running = !tasks_.empty();
    if (running != running_) {
        running_ = running;
        Q_EMIT busyChanged(running);
    }
    if (!running) return;
    pool_.start([this, edit = tasks_.front().edit, before = session_.project(), revision = session_.revision(),
                 generation = generation_]() mutable {
        auto result = std::make_shared<Result>();
        const auto count = before.articles.size();
        result->project = std::move(before);
        result->inverse = apply(result->project, *edit);
        result->added = static_cast<int>(result->project.articles.size() - count);
        QMetaObject::invokeMethod(
            this, [this, revision, generation, result] { finish(revision, generation, result); }, Qt::QueuedConnection);
    });
}

void BackgroundEdit::finish(quint64 revision, int generation, const std::shared_ptr<Result>& result) {
    if (generation != generation_) return;
    if (revision != session_.revision()) {  // the project is another by now
        start();
        return;
    }
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    if (result->added > 0) session_.adopt(std::move(result->project), std::move(result->inverse), task.text);
    task.done(result->added);
    start();
}

}  // namespace dateline::ui
