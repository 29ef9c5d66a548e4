// What the window does with files: choosing articles, opening and saving projects, exporting.

#include "core/export/exporter.h"
#include "ui/model/text.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/columns.h"
#include "ui/window/main_window.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>

#include <tuple>
#include <utility>

namespace dateline::ui {

namespace {

const QString folderKey = QStringLiteral("window/folder");

QString projectFilter() { return MainWindow::tr("Dateline projects") + QStringLiteral(" (*.dateline)"); }

/// Where the documents are; the home where there is no folder for them.
QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

/// A file beside the documents, named after the project.
QString suggestedFile(QString name, const QString& extension) {
    if (name.isEmpty()) name = MainWindow::tr("Timeline");
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    return documentsFolder() + QLatin1Char('/') + name + QLatin1Char('.') + extension;
}

/// A file to write, with that extension where a name without one was typed; the dialog itself asks before it is one
/// that is there already.
QString fileToWrite(QWidget* window, const QString& heading, const QString& suggested, const QString& filter,
                    const QString& extension) {
    QFileDialog dialog(window, heading, QFileInfo(suggested).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(extension);
    dialog.selectFile(QFileInfo(suggested).fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

}  // namespace

void MainWindow::chooseFiles() {
    const QString filter =
        tr("Articles and projects") +
        QStringLiteral(
            " (*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht *.docx *.odt *.rtf *.pdf *.epub *.eml "
            "*.mbox *.rss *.atom *.xml *.json *.jsonl *.zip *.tar *.gz *.dateline);;") +
        tr("All files") + QStringLiteral(" (*)");
    const QString folder = QSettings().value(folderKey, documentsFolder()).toString();
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add articles"), folder, filter, nullptr,
                                                            QFileDialog::HideNameFilterDetails);
    if (files.isEmpty()) return;
    QSettings().setValue(folderKey, QFileInfo(files.front()).absolutePath());
    addPaths(files);
}

void MainWindow::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add the articles of a folder"));
    if (!folder.isEmpty()) addPaths({folder});
}

void MainWindow::connectKeeper() {
    keeper_.view = [this] {
        ViewState state;
        std::tie(state.begin, state.end) = stage_->timeline().visibleRange();
        state.event = session_.selection().current().value;
        state.article = session_.selection().article.value;
        state.lanes = stage_->lanes();
        state.scroll = columns_->source().text().verticalScrollBar()->value();
        return state;
    };
    connect(&keeper_, &ProjectKeeper::opened, this, &MainWindow::showOpened);
    connect(&keeper_, &ProjectKeeper::notOpened, this, [this](const QString& path, const Error& error) {
        topBar_->setProgress({});
        notice_->say(tr("The project could not be opened"), {{path.toStdString(), {}, {}, error}});
    });
    connect(&keeper_, &ProjectKeeper::notSaved, this, [this](const QString& path, const Error& error) {
        notice_->say(tr("The project could not be saved"), {{path.toStdString(), {}, {}, error}});
    });
    connect(&keeper_, &ProjectKeeper::pathChanged, this, &MainWindow::showState);
    connect(&keeper_, &ProjectKeeper::busyChanged, this,
            [this](bool busy) { topBar_->setProgress(busy ? tr("Opening the project…") : QString()); });
    connect(&session_.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::showState);
}

void MainWindow::showOpened(const ViewState& view) {
    stage_->setLanes(view.lanes);
    if (view.end > view.begin) stage_->timeline().setVisibleRange(view.begin, view.end);
    if (view.article) session_.showArticle(ArticleId{view.article});
    if (view.event) session_.selectEvent(EventId{view.event});
    columns_->source().text().verticalScrollBar()->setValue(view.scroll);
    add(std::exchange(afterOpening_, {}));
}

void MainWindow::openProject(const QString& path) {
    if (!mayLeave()) return;
    stopAdding();
    keeper_.open(QFileInfo(path).absoluteFilePath());
}

void MainWindow::startNew() {
    if (!mayLeave()) return;
    stopAdding();
    keeper_.startNew();
}

/// What is still being read was meant for the project that is left.
void MainWindow::stopAdding() {
    forgetOutcome_ = loader_.busy();
    loader_.cancel();
    background_.cancel();
}

bool MainWindow::save() {
    if (keeper_.path().isEmpty()) return saveAs();
    return keeper_.save(keeper_.path());
}

bool MainWindow::saveAs() {
    const QString start =
        keeper_.path().isEmpty() ? suggestedFile(keeper_.name(), QStringLiteral("dateline")) : keeper_.path();
    const QString path = fileToWrite(this, tr("Save the project"), start, projectFilter(), QStringLiteral("dateline"));
    return !path.isEmpty() && keeper_.save(path);
}

/// Whether the project may be left: saved, or not wanted. One without a file is kept in the state folder anyway.
bool MainWindow::mayLeave() {
    if (!keeper_.unsaved()) return true;
    const auto answer =
        QMessageBox::question(this, tr("Save the project?"),
                              tr("“%1” has changes that are not in its file yet.").arg(shownFileName(keeper_.path())),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (answer == QMessageBox::Discard) keeper_.discard();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::fillRecentMenu(QMenu& menu) {
    menu.clear();
    for (const QString& path : keeper_.recent())
        menu.addAction(toQt(shownName(fromQt(QFileInfo(path).completeBaseName()))), this,
                       [this, path] { openProject(path); })
            ->setToolTip(plainToolTip(toQt(shownName(fromQt(path)))));
    for (const QString& path : keeper_.earlier())
        menu.addAction(tr("Never saved, last seen %1")
                           .arg(QLocale().toString(QFileInfo(path).lastModified(), QLocale::ShortFormat)),
                       this, [this, path] { openProject(path); });
    const bool none = menu.isEmpty();
    if (none) menu.addAction(tr("None yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(tr("Forget all of them"), this, [this] { forgetRecent(); })->setEnabled(!none);
}

/// The list is only a list, but what was never saved is nowhere else.
void MainWindow::forgetRecent() {
    const qsizetype lost = keeper_.earlier().size();
    if (lost > 0 &&
        QMessageBox::question(this, tr("Forget recent projects?"),
                              lost == 1 ? tr("One project was never saved to a file. It is deleted too, and cannot "
                                             "be brought back.")
                                        : tr("%n projects were never saved to a file. They are deleted too, and "
                                             "cannot be brought back.",
                                             nullptr, static_cast<int>(lost)),
                              QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel) != QMessageBox::Discard)
        return;
    keeper_.forgetRecent();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    keeper_.autosave();
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::exportAs(const std::string& format) {
    const Exporter* chosen = exporter(format);
    if (!chosen) return;
    const QString extension = toQt(chosen->extension);
    const QString path = fileToWrite(this, tr("Export"), suggestedFile(keeper_.name(), extension),
                                     toQt(chosen->title) + QStringLiteral(" (*.%1)").arg(extension), extension);
    if (path.isEmpty()) return;
    const std::string bytes = chosen->write(session_.project(), Include::Shown);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes.data(), static_cast<qint64>(bytes.size())) >= 0 &&
        file.commit())
        notice_->say(tr("Exported to %1").arg(shownFileName(path)), {});
    else
        notice_->say(tr("The timeline could not be exported"),
                     {{path.toStdString(),
                       {},
                       {},
                       Error{file.errorString().toStdString() + ".",
                             tr("Choose another folder, or make room on the disk.").toStdString()}}});
}

void MainWindow::renameProject() {
    bool chosen = false;
    const QString name =
        QInputDialog::getText(this, tr("Rename the project"), tr("Name"), QLineEdit::Normal, keeper_.name(), &chosen)
            .simplified();
    if (chosen && !name.isEmpty()) session_.edit(RenameProject{fromQt(name)}, tr("Rename project"));
}

}  // namespace dateline::ui
