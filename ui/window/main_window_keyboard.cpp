// Where the keyboard is in the window, and where it goes next.

#include "ui/panels/filter_bar.h"
#include "ui/panels/notice_bar.h"
#include "ui/window/columns.h"
#include "ui/window/main_window.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>

#include <algorithm>

namespace dateline::ui {

namespace {

/// The first control of a part that takes no keyboard itself.
QWidget* firstControl(QWidget& part) {
    const QList<QAbstractButton*> buttons = part.findChildren<QAbstractButton*>();
    const auto first = std::find_if(buttons.begin(), buttons.end(), [](const auto* one) { return one->isVisible(); });
    return first == buttons.end() ? &part : *first;
}

}  // namespace

void MainWindow::connectKeyboard() {
    connect(topBar_, &TopBar::searchDone, this, &MainWindow::focusFound);
    connect(topBar_, &TopBar::searchLeft, this, &MainWindow::focusStage);
    connect(filterBar_, &FilterBar::keyboardFreed, this, &MainWindow::focusStage);
    connect(notice_, &NoticeBar::keyboardFreed, this, &MainWindow::focusStage);
    connect(&columns_->inspector(), &Inspector::keyboardFreed, this, &MainWindow::focusStage);
    connect(&columns_->inspector(), &Inspector::sourceOpened, this, &MainWindow::openSource);
    connect(&columns_->articles(), &ArticlePanel::opened, this, &MainWindow::openSource);
    connect(&columns_->source(), &SourceView::eventRequested, this, &MainWindow::focusStage);
}

void MainWindow::focusStage() { stage_->front()->setFocus(Qt::OtherFocusReason); }

void MainWindow::openSource() {
    sourceAction_->setChecked(true);
    columns_->source().text().setFocus();
}

void MainWindow::focusSearch() {
    topBar_->search().setFocus(Qt::ShortcutFocusReason);
    topBar_->search().selectAll();
}

/// To the first event that was found, where none of those is selected; where nothing was, the search goes on.
void MainWindow::focusFound() {
    const auto& found = session_.visibleEvents();
    if (found.empty()) return;
    if (!session_.isVisible(session_.selection().current())) session_.selectEvent(found.front()->id);
    focusStage();
}

/// What the right button opens, at the place of the keyboard.
void MainWindow::openContextMenu() {
    QWidget* widget = focusWidget();
    QAccessibleInterface* whole = widget ? QAccessible::queryAccessibleInterface(widget) : nullptr;
    if (!whole) return;
    const QAccessibleInterface* part = whole->focusChild();
    const QPoint place = (part && !part->rect().isEmpty() ? part : whole)->rect().center();
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, widget->mapFromGlobal(place), place);
    QApplication::sendEvent(widget, &menu);
}

void MainWindow::focusNextPart(int direction) {
    std::vector<QWidget*> parts{&topBar_->search(),
                                notice_,
                                filterBar_,
                                &stage_->timeline(),
                                &stage_->table(),
                                &stage_->shelf().list(),
                                &columns_->articles().list(),
                                &columns_->inspector(),
                                &columns_->source().text()};
    std::erase_if(parts, [](const QWidget* part) { return !part->isVisible() || !part->isEnabled(); });
    if (parts.empty()) return;
    const auto holds = [](const QWidget* part) {
        return part->hasFocus() || part->isAncestorOf(QApplication::focusWidget());
    };
    const auto current = std::find_if(parts.begin(), parts.end(), holds);
    const auto count = static_cast<int>(parts.size());
    const int from = current == parts.end() ? (direction > 0 ? -1 : 0) : static_cast<int>(current - parts.begin());
    QWidget* next = parts[static_cast<std::size_t>((from + direction + count) % count)];
    if (next == &columns_->inspector()) return columns_->inspector().focusFirst();
    (next == notice_ || next == filterBar_ ? firstControl(*next) : next)->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace dateline::ui
