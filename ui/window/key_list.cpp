#include "ui/window/key_list.h"

#include "ui/panels/controls.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace dateline::ui {

namespace {

struct Row {
    const char* keys;
    const char* does;
};

struct Group {
    const char* heading;
    std::vector<Row> rows;
};

// Marked for translation here, translated where they are shown.
const Group groups[] = {
    {QT_TRANSLATE_NOOP("Keys", "Timeline"),
     {{QT_TRANSLATE_NOOP("Keys", "Wheel, + −"), QT_TRANSLATE_NOOP("Keys", "Zoom at the cursor")},
      {QT_TRANSLATE_NOOP("Keys", "Drag, ← →, Shift+wheel"), QT_TRANSLATE_NOOP("Keys", "Move along time")},
      {QT_TRANSLATE_NOOP("Keys", "Page up, Page down"), QT_TRANSLATE_NOOP("Keys", "One screen back, on")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+← Ctrl+→"), QT_TRANSLATE_NOOP("Keys", "Event before, after")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+Shift+← →"), QT_TRANSLATE_NOOP("Keys", "Select the one before, after too")},
      {QT_TRANSLATE_NOOP("Keys", "↑ ↓"), QT_TRANSLATE_NOOP("Keys", "Row above, below")},
      {QT_TRANSLATE_NOOP("Keys", "Home, End"), QT_TRANSLATE_NOOP("Keys", "First, last event")},
      {QT_TRANSLATE_NOOP("Keys", "0"), QT_TRANSLATE_NOOP("Keys", "Show everything")},
      {QT_TRANSLATE_NOOP("Keys", "F, F again"), QT_TRANSLATE_NOOP("Keys", "Centre the selection, fit it")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+↑ Ctrl+↓"), QT_TRANSLATE_NOOP("Keys", "From lane to lane")},
      {QT_TRANSLATE_NOOP("Keys", "Space, Alt+↑ Alt+↓"), QT_TRANSLATE_NOOP("Keys", "Fold the lane, move it")},
      {QT_TRANSLATE_NOOP("Keys", "Shift+drag, Ctrl+drag"), QT_TRANSLATE_NOOP("Keys", "Select a time, a frame")},
      {QT_TRANSLATE_NOOP("Keys", "Middle-drag"), QT_TRANSLATE_NOOP("Keys", "Zoom to a time")},
      {QT_TRANSLATE_NOOP("Keys", "Enter"), QT_TRANSLATE_NOOP("Keys", "Open the source")},
      {QT_TRANSLATE_NOOP("Keys", "Esc"), QT_TRANSLATE_NOOP("Keys", "Select nothing")}}},
    {QT_TRANSLATE_NOOP("Keys", "Event"),
     {{QT_TRANSLATE_NOOP("Keys", "A"), QT_TRANSLATE_NOOP("Keys", "Accept")},
      {QT_TRANSLATE_NOOP("Keys", "D"), QT_TRANSLATE_NOOP("Keys", "Edit the date")},
      {QT_TRANSLATE_NOOP("Keys", "F2"), QT_TRANSLATE_NOOP("Keys", "Rename")},
      {QT_TRANSLATE_NOOP("Keys", "S"), QT_TRANSLATE_NOOP("Keys", "Split into its sources")},
      {QT_TRANSLATE_NOOP("Keys", "M"), QT_TRANSLATE_NOOP("Keys", "Merge the selected events")},
      {QT_TRANSLATE_NOOP("Keys", "H"), QT_TRANSLATE_NOOP("Keys", "Hide")},
      {QT_TRANSLATE_NOOP("Keys", "[ ]"), QT_TRANSLATE_NOOP("Keys", "Before, after its neighbour of the same date")},
      {QT_TRANSLATE_NOOP("Keys", "N"), QT_TRANSLATE_NOOP("Keys", "Note, with #tags")},
      {QT_TRANSLATE_NOOP("Keys", "W"), QT_TRANSLATE_NOOP("Keys", "What happened around this")},
      {QT_TRANSLATE_NOOP("Keys", "Shift+F10"), QT_TRANSLATE_NOOP("Keys", "All of this as a menu")}}},
    {QT_TRANSLATE_NOOP("Keys", "Text"),
     {{QT_TRANSLATE_NOOP("Keys", "Alt+↓ Alt+↑"), QT_TRANSLATE_NOOP("Keys", "Next, previous dated passage")},
      {QT_TRANSLATE_NOOP("Keys", "Enter"), QT_TRANSLATE_NOOP("Keys", "From the sentence to its event")}}},
    {QT_TRANSLATE_NOOP("Keys", "Window"),
     {{QT_TRANSLATE_NOOP("Keys", "Ctrl+O"), QT_TRANSLATE_NOOP("Keys", "Add articles")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+V"), QT_TRANSLATE_NOOP("Keys", "Paste an article")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+F"), QT_TRANSLATE_NOOP("Keys", "Search")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+Shift+F, L"), QT_TRANSLATE_NOOP("Keys", "Filter, lanes")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+S, Ctrl+E"), QT_TRANSLATE_NOOP("Keys", "Save, export")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+Z, Ctrl+Shift+Z"), QT_TRANSLATE_NOOP("Keys", "Undo, redo")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+1 Ctrl+2 Ctrl+3"), QT_TRANSLATE_NOOP("Keys", "Timeline, table, both")},
      {QT_TRANSLATE_NOOP("Keys", "O"), QT_TRANSLATE_NOOP("Keys", "Sort the table")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+4 Ctrl+5 Ctrl+6"), QT_TRANSLATE_NOOP("Keys", "Articles, event, source")},
      {QT_TRANSLATE_NOOP("Keys", "Ctrl+B, Alt+1 …"), QT_TRANSLATE_NOOP("Keys", "Keep this view, go to a kept one")},
      {QT_TRANSLATE_NOOP("Keys", "U"), QT_TRANSLATE_NOOP("Keys", "Undated events")},
      {QT_TRANSLATE_NOOP("Keys", "F6"), QT_TRANSLATE_NOOP("Keys", "To the next part of the window")},
      {QT_TRANSLATE_NOOP("Keys", "F10"), QT_TRANSLATE_NOOP("Keys", "Menu")},
      {QT_TRANSLATE_NOOP("Keys", "?"), QT_TRANSLATE_NOOP("Keys", "This list")}}},
};

QString say(const char* text) { return QCoreApplication::translate("Keys", text); }

QWidget* groupWidget(const Group& group, QWidget* parent) {
    auto* widget = new QWidget(parent);
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 0, 0, 8);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->addWidget(sectionLabel(say(group.heading), widget), 0, 0, 1, 2);
    int line = 1;
    for (const Row& row : group.rows) {
        auto* keys = textLabel(say(row.keys), textPixels, widget);
        keys->setWordWrap(false);
        auto* does = textLabel(say(row.does), textPixels, widget);
        does->setWordWrap(false);
        does->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(keys, line, 0);
        grid->addWidget(does, line++, 1);
    }
    grid->setColumnStretch(1, 1);
    return widget;
}

}  // namespace

KeyList::KeyList(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* page = new QWidget;
    auto* columns = new QHBoxLayout(page);
    columns->setContentsMargins(24, 20, 24, 16);
    columns->setSpacing(40);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    columns->addLayout(left);
    columns->addLayout(right);
    for (std::size_t i = 0; i < std::size(groups); ++i)
        (i == 0 || i == 2 ? left : right)->addWidget(groupWidget(groups[i], this));
    left->addStretch();
    right->addStretch();
    area_ = new QScrollArea(this);
    area_->setWidget(page);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setAccessibleName(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area_);
    area_->setFocus();            // so that arrows scroll it
    resize(KeyList::sizeHint());  // Qt by itself gives a dialog no more than two thirds of the screen
}

/// As large as the list, where the screen has room for it; else it scrolls.
QSize KeyList::sizeHint() const {
    const QSize whole = area_->widget()->sizeHint();
    const QSize room = screen()->availableSize() - QSize(40, 80);
    const int bar = whole.height() > room.height() ? area_->verticalScrollBar()->sizeHint().width() : 0;
    return QSize(whole.width() + bar, whole.height()).boundedTo(room);
}

}  // namespace dateline::ui
