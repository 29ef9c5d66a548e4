#include "ui/window/samples.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStandardPaths>

// A static library's resources are only there once they were asked for; the macro must stand outside a namespace.
static void initSamples() { Q_INIT_RESOURCE(dateline); }

namespace dateline::ui {

Intake sampleIntake() {
    initSamples();
    // The loader reads files as it always does, so the samples become files first; the cache is the place for them.
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/samples"));
    cache.mkpath(QStringLiteral("."));
    Intake intake;
    const QDir folder(QStringLiteral(":/samples"));
    for (const QString& name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile sample(folder.filePath(name));
        QSaveFile file(cache.filePath(name));
        if (sample.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly)) {
            file.write(sample.readAll());
            file.commit();
        }
        intake.items.push_back({IntakeItem::Kind::Path, cache.filePath(name).toStdString(), {}});
    }
    return intake;
}

}  // namespace dateline::ui
