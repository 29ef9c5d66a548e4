#include "ui/jobs/opener.h"

#include <utility>

namespace dateline::ui {

namespace {

OpenedProject openFile(const QString& path) {
    OpenedProject opened{path, nullptr, {}, false};
    Result<StoredProject> stored = readProject(path.toStdString());
    if (!stored) {
        opened.project = std::make_shared<Result<Project>>(stored.error());
        return opened;
    }
    opened.viewState = stored->viewState;
    opened.readOnly = stored->readOnly;
    opened.project = std::make_shared<Result<Project>>(restored(std::move(stored).value()));
    return opened;
}

}  // namespace

Opener::Opener(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }

Opener::~Opener() {
    pool_.clear();
    pool_.waitForDone();
}

void Opener::open(const QString& path) {
    const int number = ++wanted_;
    Q_EMIT busyChanged(true);
    pool_.start([this, path, number] {
        const OpenedProject result = openFile(path);
        QMetaObject::invokeMethod(
            this,
            [this, result, number] {
                if (number != wanted_) return;  // another file was asked for since
                delivered_ = number;
                Q_EMIT busyChanged(false);
                Q_EMIT opened(result);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace dateline::ui
