#include "ui/panels/event_table.h"

#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyledItemDelegate>

#include <algorithm>

namespace dateline::ui {

namespace {

/// A dot in the article's colour before the title, a struck title for what was cancelled, quiet words for no date.
class EventDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        option->font.setStrikeOut(index.column() == EventTableModel::TitleColumn &&
                                  index.data(EventTableModel::StruckRole).toBool());
        const bool quiet = index.column() == EventTableModel::DateColumn
                               ? index.data(EventTableModel::UndatedRole).toBool()
                               : index.column() != EventTableModel::TitleColumn;
        const QColor ink = color(quiet ? ColorRole::SecondaryText : ColorRole::Text, option->palette);
        option->palette.setColor(QPalette::Text, ink);
        option->palette.setColor(QPalette::HighlightedText, color(ColorRole::Text, option->palette));
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem shifted = option;
        if (option.state & QStyle::State_Selected)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const bool title = index.column() == EventTableModel::TitleColumn;
        shifted.rect.setLeft(option.rect.left() + (title ? 20 : index.column() == 0 ? 12 : 2));
        QStyledItemDelegate::paint(painter, shifted, index);
        if (!title) return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(articleColor(index.data(EventTableModel::ColorRole).toInt(), option.palette));
        painter->drawEllipse(QPointF(option.rect.left() + 10, option.rect.center().y() + 0.5), 4.5, 4.5);
        if (hasKeyboard(option, index))
            paintFocusRing(*painter, QRectF(option.rect).adjusted(0, 1, -2, -1), option.palette);
        painter->restore();
    }

private:
    /// A row is one thing: the ring stands around its title, in whichever column the keyboard is.
    static bool hasKeyboard(const QStyleOptionViewItem& option, const QModelIndex& index) {
        const auto* table = qobject_cast<const QTableView*>(option.widget);
        return table && table->hasFocus() && table->currentIndex().row() == index.row();
    }
};

}  // namespace

EventTable::EventTable(Session& session, QWidget* parent) : QTableView(parent), session_(session), model_(session) {
    setModel(&model_);
    setItemDelegate(new EventDelegate(this));
    setFont(fontOf(*this, textPixels));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(EventTableModel::DateColumn, Qt::AscendingOrder);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setAccessibleName(tr("Events"));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(34);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(EventTableModel::TitleColumn, QHeaderView::Stretch);
    setColumnWidth(EventTableModel::DateColumn, 230);
    setColumnWidth(EventTableModel::StatusColumn, 100);
    setColumnWidth(EventTableModel::SourcesColumn, 80);
    setColumnWidth(EventTableModel::ArticlesColumn, 280);

    connect(&session, &Session::selectionChanged, this, &EventTable::followSelection);
    connect(&model_, &QAbstractItemModel::modelReset, this, &EventTable::followSelection);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &EventTable::tellSelection);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT opened(model_.eventAt(index.row())); });
    followSelection();
}

void EventTable::sortBy(EventTableModel::Column column) {
    const bool turned = column == sortedBy() && sortOrder() == Qt::AscendingOrder;
    sortByColumn(column, turned ? Qt::DescendingOrder : Qt::AscendingOrder);
}

EventTableModel::Column EventTable::sortedBy() const {
    return static_cast<EventTableModel::Column>(horizontalHeader()->sortIndicatorSection());
}

Qt::SortOrder EventTable::sortOrder() const { return horizontalHeader()->sortIndicatorOrder(); }

/// Beside the timeline there is room for what and when; the rest is in the event panel.
void EventTable::resizeEvent(QResizeEvent* event) {
    const int room = event->size().width();
    setColumnHidden(EventTableModel::ArticlesColumn, room < 900);
    setColumnHidden(EventTableModel::SourcesColumn, room < 700);
    setColumnHidden(EventTableModel::StatusColumn, room < 560);
    setColumnWidth(EventTableModel::DateColumn, std::clamp(room * 2 / 5, 110, 260));
    QTableView::resizeEvent(event);
}

void EventTable::followSelection() {
    following_ = true;
    QItemSelection rows;
    int last = -1;
    for (const EventId event : session_.selection().events) {
        const int row = model_.rowOf(event);
        if (row < 0) continue;
        rows.select(model_.index(row, 0), model_.index(row, EventTableModel::columns - 1));
        last = row;
    }
    selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (last >= 0) {
        selectionModel()->setCurrentIndex(model_.index(last, EventTableModel::TitleColumn),
                                          QItemSelectionModel::NoUpdate);
        scrollTo(model_.index(last, EventTableModel::TitleColumn));
    }
    following_ = false;
}

void EventTable::tellSelection() {
    if (following_) return;
    std::vector<EventId> events;
    const int current = currentIndex().row();
    for (const QModelIndex& index : selectionModel()->selectedRows())
        if (index.row() != current) events.push_back(model_.eventAt(index.row()));
    if (current >= 0 && selectionModel()->isRowSelected(current)) events.push_back(model_.eventAt(current));
    session_.selectEvents(std::move(events));
}

void EventTable::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(model_.eventAt(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

}  // namespace dateline::ui
