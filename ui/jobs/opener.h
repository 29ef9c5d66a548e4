#pragma once

#include "core/base/result.h"
#include "core/store/project_file.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace dateline::ui {

/// A project as it was opened from its file, or why it could not be.
struct OpenedProject {
    QString path;
    std::shared_ptr<Result<Project>> project;
    std::string viewState;
    bool readOnly = false;
};

/// Opens project files off the main thread: reading the file, reading every article anew, working out the events.
class Opener : public QObject {
    Q_OBJECT
public:
    explicit Opener(QObject* parent = nullptr);
    ~Opener() override;

    /// One file at a time: the last one asked for is the one that is delivered.
    void open(const QString& path);
    bool busy() const { return wanted_ != delivered_; }

Q_SIGNALS:
    void opened(const dateline::ui::OpenedProject& opened);
    void busyChanged(bool busy);

private:
    QThreadPool pool_;
    int wanted_ = 0;
    int delivered_ = 0;
};

}  // namespace dateline::ui
