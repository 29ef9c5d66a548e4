#include "ui/jobs/background_edit.h"

#include <utility>
#include <variant>

namespace dateline::ui {

BackgroundEdit::BackgroundEdit(Session& session, QObject* parent) : QObject(parent), session_(session) {
    pool_.setMaxThreadCount(1);
    session.setWorker(this);
}

BackgroundEdit::~BackgroundEdit() {
    session_.setWorker(nullptr);
    pool_.clear();
    pool_.waitForDone();
}

void BackgroundEdit::add(AddArticles edit, const QString& text, std::function<void(const Addition&)> done) {
    const auto shared = std::make_shared<const AddArticles>(std::move(edit));
    give({Task::Kind::Add, [shared](const Project&) { return Edit(*shared); }, text, std::move(done)});
}

void BackgroundEdit::run(MakeEdit make, const QString& text) { give({Task::Kind::Edit, std::move(make), text, {}}); }

void BackgroundEdit::step(bool back) { give({back ? Task::Kind::Undo : Task::Kind::Redo, {}, {}, {}}); }

void BackgroundEdit::give(Task task) {
    tasks_.push_back(std::move(task));
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
    const Task& task = tasks_.front();
    MakeEdit make = task.make;
    if (!make) {
        const bool back = task.kind == Task::Kind::Undo;
        if (const Edit* edit = session_.stepAnew(back)) {
            make = [edit = *edit](const Project&) { return edit; };
        } else {
            tasks_.pop_front();
            back ? session_.undoStack().undo() : session_.undoStack().redo();
            return start();
        }
    }
    pool_.start([this, make = std::move(make), before = session_.project(), revision = session_.revision(),
                 generation = generation_]() mutable {
        auto result = std::make_shared<Result>();
        result->project = std::move(before);
        Edit edit = make(result->project);
        if (auto* add = std::get_if<AddArticles>(&edit))
            result->addition = addArticles(result->project, std::move(*add));
        else
            result->addition.inverse = apply(result->project, std::move(edit));
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
    take(task, *result);
    start();
}

void BackgroundEdit::take(const Task& task, Result& result) {
    switch (task.kind) {
        case Task::Kind::Add:
            if (result.addition.added > 0)
                session_.adopt(std::move(result.project), std::move(result.addition.inverse), task.text);
            task.done(result.addition);
            return;
        case Task::Kind::Edit:
            return session_.adopt(std::move(result.project), std::move(result.addition.inverse), task.text);
        case Task::Kind::Undo:
        case Task::Kind::Redo:
            return session_.adoptStep(task.kind == Task::Kind::Undo, std::move(result.project),
                                      std::move(result.addition.inverse));
    }
}

}  // namespace dateline::ui
