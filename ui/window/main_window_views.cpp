// The window's ways of looking: lanes, what happened around an event, and views that were given a name.

#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/window/columns.h"
#include "ui/window/main_window.h"
#include "ui/window/stage.h"
#include "ui/window/top_bar.h"
#include "ui/window/view_list.h"

#include <QAction>
#include <QActionGroup>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>

namespace dateline::ui {

namespace {

constexpr int mostKeys = 9;  ///< Alt+1 to Alt+9

QString menuText(QString words) { return words.replace(QLatin1Char('&'), QStringLiteral("&&")); }

}  // namespace

void MainWindow::createLanesMenu() {
    lanesMenu_ = new QMenu(tr("Lanes"), this);
    lanesGroup_ = new QActionGroup(this);
    for (const LaneKind kind : laneKinds) {
        lanesGroup_->addAction(
            addToggle(*lanesMenu_, laneKindWords(kind), {}, kind == LaneKind::None, [this, kind](bool on) {
                if (on && stage_->lanes().by != kind) stage_->setLanes({kind, {}, {}});
            }));
    }
    lanesMenu_->addSeparator();
    ownOrderAction_ = addAction(*lanesMenu_, tr("Lanes back in their own order"), {}, [this] {
        LaneChoice lanes = stage_->lanes();
        lanes.order.clear();
        stage_->setLanes(lanes);
    });
    ownOrderAction_->setEnabled(false);
    projectActions_.push_back(addMenuKey(*lanesMenu_, Qt::Key_L));
    connect(stage_, &Stage::lanesChanged, this, [this] {
        lanesGroup_->actions().at(static_cast<int>(stage_->lanes().by))->setChecked(true);
        ownOrderAction_->setEnabled(!stage_->lanes().order.isEmpty());
        keeper_.keepSoon();
    });
}

void MainWindow::createViewsMenu() {
    viewsMenu_ = new QMenu(tr("Views"), this);
    projectActions_.push_back(
        addAction(*viewsMenu_, tr("Keep this view…"), QKeySequence(Qt::CTRL | Qt::Key_B), [this] { keepView(); }));
    manageViewsAction_ = addAction(*viewsMenu_, tr("Rename or delete views…"),
                                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { listViews(); });
    viewsMenu_->addSeparator();
    connect(&session_, &Session::bookmarksChanged, this, &MainWindow::fillViewsMenu);
    fillViewsMenu();
}

void MainWindow::fillViewsMenu() {
    for (QAction* old : viewActions_) old->deleteLater();
    viewActions_.clear();
    const QList<Bookmark>& bookmarks = session_.bookmarks();
    manageViewsAction_->setEnabled(!bookmarks.isEmpty());
    for (qsizetype i = 0; i < bookmarks.size(); ++i) {
        const QKeySequence key =
            i < mostKeys ? QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)) : QKeySequence();
        viewActions_.push_back(addAction(*viewsMenu_, menuText(bookmarks[i].name), key,
                                         [this, i] { stage_->show(session_.bookmarks()[i].look); }));
    }
}

void MainWindow::keepView() {
    bool chosen = false;
    const QString name =
        QInputDialog::getText(this, tr("Keep this view"),
                              tr("The time in view, the filter and the lanes are kept under this name:"),
                              QLineEdit::Normal, {}, &chosen)
            .simplified();
    if (chosen && !name.isEmpty()) keepViewAs(name);
}

/// A name that is there already is given to the view of now.
void MainWindow::keepViewAs(const QString& name) {
    QList<Bookmark> bookmarks = session_.bookmarks();
    bookmarks.removeIf([&](const Bookmark& old) { return old.name == name; });
    bookmarks.append({name, stage_->look()});
    session_.changeBookmarks(bookmarks, tr("Keep view"));
    topBar_->sayBriefly(tr("View “%1” kept").arg(name));
}

void MainWindow::listViews() {
    auto* list = new ViewList(session_, this);
    connect(list, &ViewList::chosen, this, [this](int view) { stage_->show(session_.bookmarks()[view].look); });
    list->open();
}

QMenu* MainWindow::createAroundMenu() {
    aroundMenu_ = new QMenu(tr("What happened around this"), this);
    eventActions_.push_back(addMenuKey(*aroundMenu_, Qt::Key_W, [this] { askAround(); }));
    for (const Around& span : offeredSpans()) {
        QAction* action = aroundMenu_->addAction(spanWords(span), this, [this, span] { showAround(span); });
        eventActions_.push_back(action);
    }
    return aroundMenu_;
}

void MainWindow::showAround(Around around) {
    around.event = session_.selection().current();
    const auto range = aroundRange(session_.project(), around);
    if (!range) {
        topBar_->sayBriefly(tr("This event has no date: nothing can be around it"));
        return;
    }
    Filter filter = session_.filter();
    filter.around = around;
    session_.setFilter(filter);
    const auto seconds = [](Instant instant) { return qint64{instant.time_since_epoch().count()}; };
    const qint64 begin = seconds(*range->begin), end = seconds(*range->end), margin = (end - begin) / 20;
    stage_->timeline().setVisibleRange(begin - margin, end + margin);
}

/// The amounts by keyboard: the menu opens beside the timeline, and an arrow and Enter choose.
void MainWindow::askAround() {
    QWidget* front = stage_->front();
    aroundMenu_->setActiveAction(aroundMenu_->actions().value(2));
    aroundMenu_->popup(front->mapToGlobal(QPoint(front->width() / 2 - 100, 80)));
}

void MainWindow::editNote() {
    const Event* event = session_.findEvent(session_.selection().current());
    if (!event) return;
    const EventId id = event->id;
    const QString before = toQt(decisionOf(session_.project(), *event).note.value_or(std::string()));
    QInputDialog dialog(this);
    dialog.setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog.setWindowTitle(tr("Note"));
    dialog.setLabelText(tr("A note on “%1”. Words that begin with # are tags.").arg(toQt(event->title)));
    dialog.setTextValue(before);
    dialog.adjustSize();  // makes its parts
    // Tab leads on, to the buttons; the dialog's own text would keep it.
    if (auto* text = dialog.findChild<QPlainTextEdit*>()) text->setTabChangesFocus(true);
    if (dialog.exec() != QDialog::Accepted) return;
    const QString note = dialog.textValue().trimmed();
    if (note != before) setNote(session_, id, note);
}

/// Where plain wheel does not zoom, that is said once.
void MainWindow::connectWheel() {
    const QString key = QStringLiteral("hints/wheel");
    connect(&stage_->timeline(), &TimelineView::wheelScrolledLanes, this, [this, key] {
        if (QSettings().value(key).toBool()) return;
        QSettings().setValue(key, true);
        topBar_->sayBriefly(tr("The wheel scrolls the lanes, Ctrl+wheel zooms; the View menu changes that"));
    });
}

}  // namespace dateline::ui
