#include "core/base/heap.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>

#include <clocale>

namespace {

/// Articles named on the command line, relative to where the person stands.
QStringList absolute(const QStringList& paths) {
    QStringList result;
    for (const QString& path : paths)
        result.append(path.contains(QStringLiteral("://")) ? path : QDir::current().absoluteFilePath(path));
    return result;
}

}  // namespace

int main(int argc, char* argv[]) {
    // Names of files are UTF-8 whatever the session's locale says; without this a batch environment's "C" loses them.
    std::setlocale(LC_CTYPE, "C.UTF-8");
    dateline::joinFreedAtOnce();  // the view's worker gives back a million labels while frames are painted
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dateline"));
    QApplication::setOrganizationName(QStringLiteral("dateline"));
    QApplication::setApplicationDisplayName(QCoreApplication::translate("main", "Dateline"));
    QApplication::setApplicationVersion(QStringLiteral(DATELINE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.dateline.Dateline"));
    dateline::ui::applyAppearance(application);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Reads news articles and puts what happened in order of time."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("articles"),
                                 QCoreApplication::translate("main", "Files and folders to add."),
                                 QStringLiteral("[articles…]"));
    parser.process(application);

    dateline::ui::MainWindow window;
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.dateline.Dateline"),
                                                 QIcon(QStringLiteral(":/icons/org.dateline.Dateline.svg"))));
    window.show();
    if (!parser.positionalArguments().isEmpty()) window.addPaths(absolute(parser.positionalArguments()));
    return QApplication::exec();
}
