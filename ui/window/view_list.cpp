#include "ui/window/view_list.h"

#include "ui/panels/controls.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace dateline::ui {

ViewList::ViewList(Session& session, QWidget* parent) : QDialog(parent), session_(session) {
    setWindowTitle(tr("Views"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(12);
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Views"));
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    list_->setMinimumSize(320, 180);
    layout->addWidget(list_);
    auto* buttons = new QHBoxLayout;
    const auto add = [&](const QString& text, TextButton::Look look, auto&& act) {
        auto* button = new TextButton(text, look, this);
        connect(button, &TextButton::clicked, this, act);
        buttons->addWidget(button);
    };
    add(tr("Rename"), TextButton::Look::Outlined, [this] { list_->editItem(list_->currentItem()); });
    add(tr("Delete"), TextButton::Look::Outlined, [this] { removeCurrent(); });
    buttons->addStretch();
    add(tr("Go there"), TextButton::Look::Filled, [this] { go(); });
    layout->addLayout(buttons);
    connect(list_, &QListWidget::itemDoubleClicked, this, &ViewList::go);
    connect(list_, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        if (!filling_) rename(list_->row(item), item->text().simplified());
    });
    connect(&session, &Session::bookmarksChanged, this, &ViewList::fill);
    fill();
    list_->setFocus();
}

void ViewList::fill() {
    filling_ = true;
    const int row = std::max(0, list_->currentRow());
    list_->clear();
    for (const Bookmark& bookmark : session_.bookmarks()) {
        auto* item = new QListWidgetItem(bookmark.name, list_);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    filling_ = false;
}

void ViewList::go() {
    const int row = list_->currentRow();
    if (row < 0) return;
    close();
    Q_EMIT chosen(row);
}

void ViewList::rename(int view, const QString& name) {
    QList<Bookmark> bookmarks = session_.bookmarks();
    if (!name.isEmpty()) bookmarks[view].name = name;
    if (bookmarks == session_.bookmarks()) return fill();
    // Not while the list is still telling of its change.
    QMetaObject::invokeMethod(
        this, [this, bookmarks] { session_.changeBookmarks(bookmarks, tr("Rename view")); }, Qt::QueuedConnection);
}

void ViewList::removeCurrent() {
    QList<Bookmark> bookmarks = session_.bookmarks();
    if (list_->currentRow() < 0) return;
    bookmarks.removeAt(list_->currentRow());
    session_.changeBookmarks(bookmarks, tr("Delete view"));
    if (bookmarks.isEmpty()) close();
}

void ViewList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete) return removeCurrent();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return go();
    QDialog::keyPressEvent(event);
}

}  // namespace dateline::ui
