#pragma once

#include "tests/support/told_session.h"
#include "ui/timeline/palette.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFontInfo>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

/// What the tests of the whole window share: a window of its own for each test, in a home of its own, and what a person
/// does to it.
namespace dateline::testing {

// Our own words: two reports of one storm, the second without a date.
inline const QByteArray firstReport =
    "Storm closes the Larrick bridge\n\n12 November 2021\n\nA storm closed the Larrick bridge on Thursday.\n\n"
    "Mayor Joan Pell ordered an inspection of the bridge on Friday.\n\nThe bridge was opened in 1987.\n";
inline const QByteArray secondReport =
    "Bridge stays shut\n\nThe ferry company added boats on 14 November 2021.\n\nThe bridge will reopen in December "
    "2021.\n";

inline std::unique_ptr<QMimeData> filesOf(const QStringList& paths) {
    auto mime = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
    mime->setUrls(urls);
    return mime;
}

/// A whole drag, as the system would send it: enter, moves, and the drop.
inline void dragTo(QWidget& target, const QMimeData& mime, bool drop = true) {
    const QPoint place = target.rect().center();
    QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted()) return;
    QDragMoveEvent move(place + QPoint(3, 3), Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &move);
    if (!drop) return;
    QDropEvent fall(place, Qt::CopyAction | Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &fall);
    QCOMPARE(fall.dropAction(), Qt::CopyAction);
}

class WindowFixture : public QObject {
protected:
    /// For a test's `init`: a new window, and nothing that an earlier one left.
    void begin() {
        QVERIFY(!QFontInfo(QApplication::font()).family().isEmpty());
        folder_ = std::make_unique<QTemporaryDir>();
        QDir(ui::ProjectKeeper::stateFolder()).removeRecursively();
        open();
    }
    /// Closes the window where there is one, and opens another.
    void open() {
        window_.reset();
        window_ = makeWindow();
        window_->resize(1440, 900);
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
    }
    virtual std::unique_ptr<ui::MainWindow> makeWindow() { return std::make_unique<ui::MainWindow>(); }

    ui::Session& session() { return window_->session(); }
    int articles() { return static_cast<int>(session().project().articles.size()); }
    void tellWindow() {
        tell(session());
        QCoreApplication::processEvents();
    }
    void load(const QStringList& paths) {
        window_->addPaths(paths);
        QTRY_COMPARE_WITH_TIMEOUT(articles(), static_cast<int>(paths.size()), 20000);
    }
    QString write(const char* name, const QByteArray& bytes) {
        QFile file(folder_->filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(bytes);
        return file.fileName();
    }
    /// The button with these words; "%1" in them stands for the count it shows.
    static QAbstractButton* buttonOf(const QWidget& widget, const QString& text, bool withCount = false) {
        for (QAbstractButton* one : widget.findChildren<QAbstractButton*>())
            if (one->text() ==
                (withCount ? text.arg(one->text().section(QLatin1String(", "), 1).section(QLatin1Char(' '), 0, 0))
                           : text))
                return one;
        return nullptr;
    }
    /// Kept where DATELINE_SCREENSHOTS names a folder, to be looked at.
    void picture(const char* name, QWidget* widget = nullptr) {
        QCoreApplication::processEvents();
        const QString folder = qEnvironmentVariable("DATELINE_SCREENSHOTS");
        if (!folder.isEmpty())
            (widget ? widget : window_.get())
                ->grab()
                .save(folder + QLatin1Char('/') + QString::fromUtf8(name) + QStringLiteral(".png"));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ui::MainWindow> window_;
};

/// The `main` of such a test: nothing of the person who runs it is read or written.
template <class Test>
int runWindowTest(int argc, char* argv[]) {
    QTemporaryDir home;
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        qputenv(place, home.path().toUtf8());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("dateline"));
    QApplication::setOrganizationName(QStringLiteral("dateline"));
    applyPalette(application, ColorScheme::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace dateline::testing
