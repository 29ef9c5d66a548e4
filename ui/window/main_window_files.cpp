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

/// A file beside the documents, named after the project.
QString suggestedFile(QString name, const QString& extension) {
    if (name.isEmpty()) name = MainWindow::tr("Timeline");
    name.replace(QLatin1Char('/'), QLatin1Char('-'));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return folder + QLatin1Char('/') + name + QLatin1Char('.') + extension;
}

}  // namespace

void MainWindow::chooseFiles() {
    const QString filter =
        tr("Articles and projects") +
        QStringLiteral(
            " (*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht *.docx *.odt *.rtf *.pdf *.epub *.eml "
            "*.mbox *.rss *.atom *.xml *.json *.jsonl *.zip *.tar *.gz *.dateline);;") +
        tr("All files") + QStringLiteral(" (*)");
    const QString folder =
        QSettings().value(folderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).toString();
    const QStringList files = QFileDialog::getOpenFileNames(this, tr("Add articles"), folder, filter);
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
    connect(&keeper_, &ProjectKeeper::failed, this, [this](const QString& path, const Error& error) {
        topBar_->setProgress({});
        notice_->say(tr("“%1” could not be opened or saved").arg(shownFileName(path)),
                     {{path.toStdString(), {}, {}, error}});
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
    QString path = QFileDialog::getSaveFileName(this, tr("Save the project"), start, projectFilter());
    if (path.isEmpty()) return false;
    if (QFileInfo(path).suffix().isEmpty()) path += QStringLiteral(".dateline");
    return keeper_.save(path);
}

/// Whether the project may be left: saved, or not wanted. One without a file is kept in the state folder anyway.
bool MainWindow::mayLeave() {
    if (!keeper_.unsaved()) return true;
    const auto answer =
        QMessageBox::question(this, tr("Save the project?"),
                              tr("“%1” has changes that are not in its file yet.").arg(shownFileName(keeper_.path())),
                              QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

void MainWindow::fillRecentMenu(QMenu& menu) {
    menu.clear();
    for (const QString& path : keeper_.recent())
        menu.addAction(toQt(shownName(fromQt(QFileInfo(path).completeBaseName()))), this,
                       [this, path] { openProject(path); })
            ->setToolTip(plainToolTip(toQt(shownName(fromQt(path)))));
    int number = 1;
    for (const QString& path : keeper_.earlier())
        menu.addAction(tr("Left without a file, %1").arg(number++), this, [this, path] { openProject(path); });
    if (menu.isEmpty()) menu.addAction(tr("None yet"))->setEnabled(false);
    menu.addSeparator();
    menu.addAction(tr("Forget all of them"), this, [this] { keeper_.forgetRecent(); });
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
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export"), suggestedFile(keeper_.name(), toQt(chosen->extension)));
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
