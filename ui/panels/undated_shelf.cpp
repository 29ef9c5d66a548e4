#include "ui/panels/undated_shelf.h"

#include "ui/model/text.h"
#include "ui/panels/controls.h"
#include "ui/panels/excerpt.h"
#include "ui/timeline/palette.h"

#include <QAbstractListModel>
#include <QBoxLayout>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace dateline::ui {

class UndatedModel : public QAbstractListModel {
public:
    enum Role { ColorRole = Qt::UserRole, SentenceRole };

    UndatedModel(Session& session, QObject* parent) : QAbstractListModel(parent), session_(session) { reload(); }

    void reload() {
        beginResetModel();
        rows_.clear();
        for (const Event* event : session_.visibleEvents())
            if (!isDated(*event)) rows_.push_back(event);
        endResetModel();
    }
    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(rows_.size());
    }
    QVariant data(const QModelIndex& index, int role) const override {
        const Event& event = *rows_[static_cast<std::size_t>(index.row())];
        switch (role) {
            case Qt::DisplayRole:
                return toQt(event.title);
            case Qt::ToolTipRole:
                return plainToolTip(toQt(event.title));
            case ColorRole:
                return event.sources.front().mention.article;
            case SentenceRole: {
                const Mention& first = mention(session_.project(), event.sources.front().mention);
                return excerpt(session_.project().articles[event.sources.front().mention.article].article.text,
                               first.sentence, first.trigger);
            }
            default:
                return {};
        }
    }
    EventId eventAt(int row) const { return rows_[static_cast<std::size_t>(row)]->id; }
    int rowOf(EventId event) const {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i]->id == event) return static_cast<int>(i);
        return -1;
    }

private:
    Session& session_;
    std::vector<const Event*> rows_;
};

namespace {

class UndatedDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, 48}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QRectF row = QRectF(option.rect).adjusted(6, 1, -6, -1);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter->setBrush(
                color(selected ? dateline::ColorRole::Selection : dateline::ColorRole::Chip, option.palette));
            painter->drawRoundedRect(row, controlRadius, controlRadius);
        }
        if (option.state & QStyle::State_HasFocus) paintFocusRing(*painter, row, option.palette);
        painter->setBrush(articleColor(index.data(UndatedModel::ColorRole).toInt(), option.palette));
        painter->drawRoundedRect(QRectF(row.left() + 6, row.top() + 7, 4, row.height() - 14), 2, 2);
        const QRectF room = row.adjusted(18, 6, -6, -6);
        const auto line = [&](const QString& text, int pixels, dateline::ColorRole role, Qt::Alignment place) {
            QFont font = option.font;
            font.setPixelSize(pixels);
            painter->setFont(font);
            painter->setPen(color(role, option.palette));
            painter->drawText(room, int(Qt::AlignLeft | place),
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, int(room.width())));
        };
        line(index.data().toString(), textPixels, dateline::ColorRole::Text, Qt::AlignTop);
        line(index.data(UndatedModel::SentenceRole).toString(), secondaryPixels, dateline::ColorRole::SecondaryText,
             Qt::AlignBottom);
        painter->restore();
    }
};

}  // namespace

UndatedShelf::UndatedShelf(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    model_ = new UndatedModel(session, this);
    createParts();
    connect(&session, &Session::changed, this, &UndatedShelf::refresh);
    connect(&session, &Session::filterChanged, this, &UndatedShelf::refresh);
    connect(&session, &Session::selectionChanged, this, &UndatedShelf::followSelection);
    // Not where the current row changes: it does so by itself when Tab comes by.
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const QModelIndexList rows = list_->selectionModel()->selectedIndexes();
        if (!following_ && !rows.isEmpty()) session_.selectEvent(model_->eventAt(rows.front().row()));
    });
    connect(list_, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(model_->eventAt(index.row())); });
    refresh();
}

void UndatedShelf::createParts() {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    heading_ = sectionLabel({}, this);
    auto* close = new TextButton(tr("Close"), TextButton::Look::Quiet, this);
    connect(close, &TextButton::clicked, this, &UndatedShelf::closeRequested);
    list_ = new QListView(this);
    list_->setModel(model_);
    list_->setItemDelegate(new UndatedDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAccessibleName(tr("Events without a date"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(16, 10, 8, 4);
    top->addWidget(heading_, 1);
    top->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(list_, 1);
}

int UndatedShelf::count() const { return model_->rowCount(); }

void UndatedShelf::refresh() {
    following_ = true;
    model_->reload();
    following_ = false;
    heading_->setText(count() == 1 ? tr("1 undated event") : tr("%Ln undated events", nullptr, count()));
    followSelection();
    Q_EMIT countChanged(count());
}

void UndatedShelf::followSelection() {
    following_ = true;
    const int row = model_->rowOf(session_.selection().current());
    if (row < 0)
        list_->selectionModel()->clearSelection();
    else
        list_->selectionModel()->setCurrentIndex(model_->index(row, 0), QItemSelectionModel::ClearAndSelect);
    following_ = false;
}

}  // namespace dateline::ui
