#pragma once

#include "ui/model/session.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <functional>
#include <memory>

namespace dateline::ui {

/// Does edits that work much out (adding many articles, splitting, or undoing either merges all events anew) on a copy
/// of the project in a worker, and hands the finished project to the session. Where the person changed something
/// meanwhile, it is done again on what there is then: no edit is lost to another. Edits are done in the order they were
/// given.
class BackgroundEdit : public QObject, public EditWorker {
    Q_OBJECT
public:
    explicit BackgroundEdit(Session& session, QObject* parent = nullptr);
    ~BackgroundEdit() override;

    /// `done` is told what became of the articles; an edit that adds none leaves no step on the undo stack.
    void add(AddArticles edit, const QString& text, std::function<void(const Addition&)> done);
    /// Forgets what is not done yet: the project it was meant for is no longer open.
    void cancel();
    bool busy() const override { return running_; }
    void run(MakeEdit make, const QString& text) override;
    void step(bool back) override;

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    struct Task {
        enum class Kind { Add, Edit, Undo, Redo };
        Kind kind;
        MakeEdit make;  ///< empty for undo and redo, whose edit is the stack's
        QString text;
        std::function<void(const Addition&)> done;
    };
    struct Result {
        Project project;
        Addition addition;  ///< of other edits only the inverse
    };

    void give(Task task);
    void start();
    void take(const Task& task, Result& result);
    void finish(quint64 revision, int generation, const std::shared_ptr<Result>& result);

    Session& session_;
    QThreadPool pool_;
    std::deque<Task> tasks_;
    bool running_ = false;
    int generation_ = 0;  ///< grows when what was asked for is forgotten
};

}  // namespace dateline::ui
