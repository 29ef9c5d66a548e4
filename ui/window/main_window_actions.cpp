// The window's actions and menus. Every action has its place in the menu that F10 opens, so all of it is in reach of
// the keyboard and of a screen reader, and none hangs on a toolbar.

#include "core/export/exporter.h"
#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/model/why.h"
#include "ui/model/words.h"
#include "ui/panels/filter_bar.h"
#include "ui/window/appearance.h"
#include "ui/window/columns.h"
#include "ui/window/key_list.h"
#include "ui/window/main_window.h"
#include "ui/window/samples.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

#include <algorithm>

namespace dateline::ui {

namespace {

QString wheelKey() { return QStringLiteral("window/wheelScrollsLanes"); }

}  // namespace

QAction* MainWindow::addAction(QMenu& menu, const QString& text, const QKeySequence& key, std::function<void()> act) {
    QAction* action = menu.addAction(text);
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    // The menu is a popup and not a bar, so the window itself must know the action for its key to work.
    QMainWindow::addAction(action);
    return action;
}

QAction* MainWindow::addToggle(QMenu& menu, const QString& text, const QKeySequence& key, bool on,
                               std::function<void(bool)> act) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    action->setShortcut(key);
    connect(action, &QAction::toggled, this, std::move(act));
    QMainWindow::addAction(action);
    return action;
}

/// A submenu opens by no key of its own.
QAction* MainWindow::addMenuKey(QMenu& menu, const QKeySequence& key, std::function<void()> open) {
    menu.setTitle(menu.title() + QLatin1Char('\t') + key.toString(QKeySequence::NativeText));
    auto* action = new QAction(this);
    action->setShortcut(key);
    connect(
        action, &QAction::triggered, this, open ? std::move(open) : [this, &menu] { topBar_->open(&menu); });
    QMainWindow::addAction(action);
    return action;
}

void MainWindow::createActions() {
    mainMenu_ = new QMenu(this);
    createFileMenu(*mainMenu_);
    createEditMenu(*mainMenu_->addMenu(tr("Edit")));
    createViewMenu(*mainMenu_->addMenu(tr("View")));
    createHelpMenu(*mainMenu_);
    mainMenu_->addSeparator();
    // Qt's own key for it is none at all on some desktops.
    addAction(*mainMenu_, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
    createEventMenu();
    topBar_->setMenus({mainMenu_, filterMenu_, lanesMenu_, viewsMenu_, exportMenu_});
    auto* open = new QAction(this);
    open->setShortcut(Qt::Key_F10);
    connect(open, &QAction::triggered, topBar_, &TopBar::openMenu);
    QMainWindow::addAction(open);
}

void MainWindow::createFileMenu(QMenu& menu) {
    addAction(menu, tr("New project"), QKeySequence::New, [this] { startNew(); });
    QMenu* recent = menu.addMenu(tr("Open recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentMenu(*recent); });
    projectActions_.push_back(addAction(menu, tr("Save"), QKeySequence::Save, [this] { save(); }));
    projectActions_.push_back(
        addAction(menu, tr("Save as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), [this] { saveAs(); }));
    menu.addSeparator();
    addAction(menu, tr("Add articles or open a project…"), QKeySequence::Open, [this] { chooseFiles(); });
    addAction(menu, tr("Add a folder…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { chooseFolder(); });
    addAction(menu, tr("Paste as an article"), QKeySequence::Paste, [this] { paste(); });
    addAction(menu, tr("Add the sample articles"), {}, [this] { addSamples(); });
    QAction* stop = addAction(menu, tr("Stop reading"), {}, [this] { loader_.cancel(); });
    stop->setEnabled(false);
    connect(&loader_, &Loader::busyChanged, stop, &QAction::setEnabled);
    menu.addSeparator();
    createExportMenu();
    menu.addMenu(exportMenu_);
    projectActions_.push_back(addMenuKey(*exportMenu_, QKeySequence(Qt::CTRL | Qt::Key_E)));
    projectActions_.push_back(addAction(menu, tr("Rename the project…"), {}, [this] { renameProject(); }));
    menu.addSeparator();
}

void MainWindow::createExportMenu() {
    exportMenu_ = new QMenu(tr("Export"), this);
    for (const Exporter& one : exporters()) {
        const std::string format(one.name);
        projectActions_.push_back(
            addAction(*exportMenu_, tr("%1…").arg(toQt(one.title)), {}, [this, format] { exportAs(format); }));
    }
}

void MainWindow::createEditMenu(QMenu& menu) {
    // Not the stack's own actions: in a large project a worker takes the step.
    QUndoStack& stack = session_.undoStack();
    QAction* undo = addAction(menu, tr("Undo"), QKeySequence::Undo, [this] { session_.undo(); });
    QAction* redo = addAction(menu, tr("Redo"), {}, [this] { session_.redo(); });
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    const auto name = [](QAction* action, const QString& text) {
        return [action, text](const QString& step) {
            action->setText(step.isEmpty() ? text : text + QLatin1Char(' ') + step);
        };
    };
    connect(&stack, &QUndoStack::undoTextChanged, undo, name(undo, tr("Undo")));
    connect(&stack, &QUndoStack::redoTextChanged, redo, name(redo, tr("Redo")));
    menu.addSeparator();
    projectActions_.push_back(addAction(menu, tr("Search"), QKeySequence::Find, [this] { focusSearch(); }));
    menu.addSeparator();
    const auto add = [&](const QString& text, const QKeySequence& key, std::function<void()> act) {
        eventActions_.push_back(addAction(menu, text, key, std::move(act)));
        return eventActions_.back();
    };
    add(tr("Accept"), Qt::Key_A, [this] { acceptSelected(session_); });
    add(tr("Edit date…"), Qt::Key_D, [this] { editEventDate(session_.selection().current()); });
    add(tr("Rename…"), Qt::Key_F2, [this] { columns_->inspector().rename(); });
    splitAction_ = add(tr("Split into its sources"), Qt::Key_S, [this] { splitSelected(session_); });
    mergeAction_ = add(tr("Merge"), Qt::Key_M, [this] { mergeSelected(session_); });
    add(tr("Hide"), Qt::Key_H, [this] { hideSelected(session_); });
    earlierAction_ = add(tr("Before its neighbour of the same date"), Qt::Key_BracketLeft,
                         [this] { moveSelectedEarlier(session_); });
    laterAction_ =
        add(tr("After its neighbour of the same date"), Qt::Key_BracketRight, [this] { moveSelectedLater(session_); });
    add(tr("Note…"), Qt::Key_N, [this] { editNote(); });
    menu.addMenu(createAroundMenu());
    QMenu* status = menu.addMenu(tr("Status"));
    for (const Status one : {Status::Happened, Status::Ongoing, Status::Planned, Status::Cancelled, Status::Denied,
                             Status::Possible, Status::Claimed})
        eventActions_.push_back(
            addAction(*status, statusWords(one, false), {}, [this, one] { setStatusOfSelected(session_, one); }));
    statusMenu_ = status;
    takeBackAction_ = add(tr("Back to what Dateline read"), {}, [this] { takeBackSelected(session_); });
    add(tr("Select the event before too"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Left),
        [this] { extendSelection(session_, -1); });
    add(tr("Select the event after too"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Right),
        [this] { extendSelection(session_, 1); });
    add(tr("Select nothing"), Qt::Key_Escape, [this] { session_.selectEvents({}); });
}

void MainWindow::createFilterMenu() {
    filterMenu_ = new FilterMenu(session_, this);
    filterMenu_->setTitle(tr("Filter"));
    filterMenu_->inView = [this] {
        const auto [begin, end] = stage_->timeline().visibleRange();
        return Interval{Instant(std::chrono::seconds(begin)), Instant(std::chrono::seconds(end))};
    };
    projectActions_.push_back(addMenuKey(*filterMenu_, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)));
}

/// The same gestures under the right button, over the timeline and the table.
void MainWindow::createEventMenu() {
    auto* menu = new QMenu(this);
    for (QAction* action : eventActions_)
        if (!action->text().isEmpty() && !statusMenu_->actions().contains(action) &&
            !aroundMenu_->actions().contains(action))
            menu->addAction(action);
    menu->insertMenu(menu->actions().value(3), statusMenu_);
    menu->insertMenu(menu->actions().value(0), aroundMenu_);
    menu->insertSeparator(menu->actions().value(1));
    for (QWidget* view : {static_cast<QWidget*>(&stage_->timeline()), static_cast<QWidget*>(&stage_->table())}) {
        view->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(view, &QWidget::customContextMenuRequested, this, [this, menu, view](const QPoint& place) {
            if (!session_.selection().events.empty()) menu->popup(view->mapToGlobal(place));
        });
    }
}

void MainWindow::createAppearanceMenu(QMenu& menu) {
    auto* group = new QActionGroup(this);
    const QString chosen = QSettings().value(appearanceKey()).toString();
    const auto add = [&](const QString& text, const QString& value) {
        group->addAction(addToggle(menu, text, {}, chosen == value, [value](bool on) {
            if (!on) return;
            QSettings().setValue(appearanceKey(), value);
            applyAppearance(*qApp);
        }));
    };
    add(tr("As the desktop"), {});
    add(tr("Light"), QStringLiteral("light"));
    add(tr("Dark"), QStringLiteral("dark"));
}

void MainWindow::createViewMenu(QMenu& menu) {
    createStageActions(menu);
    menu.addSeparator();
    createColumnActions(menu);
    menu.addSeparator();
    createFilterMenu();
    createLanesMenu();
    createViewsMenu();
    menu.addMenu(filterMenu_);
    menu.addMenu(lanesMenu_);
    menu.addMenu(viewsMenu_);
    menu.addSeparator();
    projectActions_.push_back(
        addAction(menu, tr("Zoom in"), QKeySequence::ZoomIn, [this] { stage_->timeline().zoomIn(); }));
    projectActions_.push_back(
        addAction(menu, tr("Zoom out"), QKeySequence::ZoomOut, [this] { stage_->timeline().zoomOut(); }));
    projectActions_.push_back(addAction(menu, tr("Show everything"), QKeySequence(Qt::CTRL | Qt::Key_0),
                                        [this] { stage_->timeline().fitAll(); }));
    addToggle(menu, tr("Compact rows"), {}, false, [this](bool on) { stage_->timeline().setCompact(on); });
    addToggle(menu, tr("Wheel scrolls lanes that do not fit"), {}, true, [this](bool on) {
        stage_->timeline().setWheelScrollsLanes(on);
        QSettings().setValue(wheelKey(), on);
    })->setChecked(QSettings().value(wheelKey(), true).toBool());
    createAppearanceMenu(*menu.addMenu(tr("Appearance")));
    menu.addSeparator();
    addAction(menu, tr("Menu of what is selected"), QKeySequence(Qt::SHIFT | Qt::Key_F10),
              [this] { openContextMenu(); });
    addAction(menu, tr("Next part of the window"), Qt::Key_F6, [this] { focusNextPart(1); });
    addAction(menu, tr("Previous part of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6),
              [this] { focusNextPart(-1); });
}

void MainWindow::createStageActions(QMenu& menu) {
    showGroup_ = new QActionGroup(this);
    const auto add = [&](const QString& text, int key, Stage::Show show) {
        QAction* action = addToggle(menu, text, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)),
                                    show == Stage::Show::Timeline, [this, show](bool on) {
                                        if (!on) return;
                                        stage_->setShow(show);
                                        updateActions();
                                    });
        showGroup_->addAction(action);
    };
    add(tr("Timeline"), Qt::Key_1, Stage::Show::Timeline);
    add(tr("Table"), Qt::Key_2, Stage::Show::Table);
    add(tr("Timeline and table"), Qt::Key_3, Stage::Show::Both);
    createSortMenu(menu);
    shelfAction_ =
        addToggle(menu, tr("Undated events"), Qt::Key_U, false, [this](bool on) { stage_->setShelfVisible(on); });
    connect(stage_, &Stage::shelfToggled, shelfAction_, &QAction::setChecked);
    // Only where a key or the menu opened it: what the mouse opens takes no keyboard.
    connect(shelfAction_, &QAction::triggered, this, [this](bool on) {
        if (on) stage_->shelf().list().setFocus(Qt::ShortcutFocusReason);
    });
}

/// What a click on a heading does, for the keyboard: O, then the column; the same one again turns the order round.
void MainWindow::createSortMenu(QMenu& menu) {
    EventTable& table = stage_->table();
    sortMenu_ = menu.addMenu(tr("Sort the table by"));
    auto* group = new QActionGroup(this);
    for (int column = 0; column < EventTableModel::columns; ++column) {
        QAction* action =
            sortMenu_->addAction(table.events().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), &table,
                                 [&table, column] { table.sortBy(EventTableModel::Column(column)); });
        action->setCheckable(true);
        group->addAction(action);
    }
    connect(sortMenu_, &QMenu::aboutToShow, this,
            [group, &table] { group->actions().at(table.sortedBy())->setChecked(true); });
    sortAction_ = addMenuKey(*sortMenu_, Qt::Key_O, [this, group, &table] {
        sortMenu_->popup(table.mapToGlobal(QPoint(0, 0)));
        sortMenu_->setActiveAction(group->actions().at(table.sortedBy()));
    });
}

void MainWindow::createColumnActions(QMenu& menu) {
    addToggle(menu, tr("Articles"), QKeySequence(Qt::CTRL | Qt::Key_4), true,
              [this](bool on) { columns_->setArticlesVisible(on); });
    addToggle(menu, tr("Selected event"), QKeySequence(Qt::CTRL | Qt::Key_5), true,
              [this](bool on) { columns_->setInspectorVisible(on); });
    sourceAction_ = addToggle(menu, tr("Source"), QKeySequence(Qt::CTRL | Qt::Key_6), true,
                              [this](bool on) { columns_->setSourceVisible(on); });
}

void MainWindow::createHelpMenu(QMenu& menu) {
    QAction* keys =
        addAction(menu, tr("Keys"), QKeySequence(Qt::Key_Question), [this] { (new KeyList(this))->open(); });
    // On many keyboards "?" needs Shift, and not every platform takes that off the key it reports.
    keys->setShortcuts({QKeySequence(Qt::Key_Question), QKeySequence(Qt::SHIFT | Qt::Key_Question)});
    addAction(menu, tr("About Dateline"), {}, [this] {
        QMessageBox::about(this, tr("About Dateline"),
                           tr("Dateline %1 reads news articles and puts what happened in order of time. All of it "
                              "happens on this computer.\n\n"
                              "Apache License 2.0")
                               .arg(QApplication::applicationVersion()));
    });
}

void MainWindow::addSamples() { take(sampleIntake()); }

void MainWindow::updateActions() {
    const bool articles = !session_.project().articles.empty();
    for (QAction* action : projectActions_) action->setEnabled(articles);
    const std::vector<const Event*> events = selectedEvents(session_);
    for (QAction* action : eventActions_) action->setEnabled(!events.empty());
    sortAction_->setEnabled(articles && stage_->shows() != Stage::Show::Timeline);
    sortMenu_->menuAction()->setEnabled(sortAction_->isEnabled());
    splitAction_->setEnabled(events.size() == 1 && events.front()->sources.size() > 1);
    mergeAction_->setEnabled(events.size() > 1);
    const Project& project = session_.project();
    takeBackAction_->setEnabled(
        std::any_of(events.begin(), events.end(), [&](const Event* event) { return isCorrected(project, *event); }));
    earlierAction_->setEnabled(events.size() == 1 && moveEarlier(project, events.front()->id));
    laterAction_->setEnabled(events.size() == 1 && moveLater(project, events.front()->id));
}

}  // namespace dateline::ui
