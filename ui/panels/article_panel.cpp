#include "ui/panels/article_panel.h"

#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace dateline::ui {

namespace {

class ArticleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {160, 58}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QPalette& palette = option.palette;
        const QRectF row = QRectF(option.rect).adjusted(8, 1, -8, -1);
        const bool selected = option.state & QStyle::State_Selected;
        paintBack(*painter, option, row, selected);
        painter->setPen(Qt::NoPen);
        painter->setBrush(articleColor(index.data(ArticleListModel::ColorRole).toInt(), palette));
        painter->drawRoundedRect(QRectF(row.left() + 8, row.top() + 11, 4, row.height() - 22), 2, 2);
        const QRectF room = row.adjusted(20, 9, -8, -9);
        const auto line = [&](const QString& text, int pixels, QFont::Weight weight, const QColor& ink,
                              Qt::Alignment place) {
            QFont font = option.font;
            font.setPixelSize(pixels);
            font.setWeight(weight);
            painter->setFont(font);
            painter->setPen(ink);
            painter->drawText(room, int(Qt::AlignLeft | place),
                              painter->fontMetrics().elidedText(text, Qt::ElideRight, int(room.width())));
        };
        const bool doubtful = index.data(ArticleListModel::DoubtfulRole).toBool();
        line(index.data().toString(), textPixels, selected ? QFont::DemiBold : QFont::Normal,
             color(ColorRole::Text, palette), Qt::AlignTop);
        line(index.data(ArticleListModel::DateLineRole).toString(), secondaryPixels, QFont::Normal,
             color(doubtful ? ColorRole::Warning : ColorRole::SecondaryText, palette), Qt::AlignBottom);
        painter->restore();
    }

private:
    static void paintBack(QPainter& painter, const QStyleOptionViewItem& option, const QRectF& row, bool selected) {
        painter.setPen(Qt::NoPen);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter.setBrush(color(selected ? ColorRole::Selection : ColorRole::Chip, option.palette));
            painter.drawRoundedRect(row, controlRadius, controlRadius);
        }
        if (option.state & QStyle::State_HasFocus) paintFocusRing(painter, row, option.palette);
    }
};

}  // namespace

ArticlePanel::ArticlePanel(Session& session, QWidget* parent) : QWidget(parent), session_(session), model_(session) {
    createParts();
    connect(&session, &Session::changed, this, &ArticlePanel::followSelection);
    connect(&session, &Session::selectionChanged, this, &ArticlePanel::followSelection);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!following_ && index.isValid()) session_.showArticle(model_.articleAt(index.row()));
    });
    connect(list_, &QListView::activated, this, &ArticlePanel::opened);
    connect(list_, &QListView::customContextMenuRequested, this, &ArticlePanel::showMenu);
    followSelection();
}

void ArticlePanel::createParts() {
    list_ = new QListView(this);
    list_->setModel(&model_);
    list_->setItemDelegate(new ArticleDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->setMouseTracking(true);
    list_->setAccessibleName(tr("Articles"));
    list_->viewport()->setBackgroundRole(QPalette::Window);

    auto* remove = new QAction(tr("Remove from the project"), list_);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, [this] { this->remove(chosen()); });
    list_->addAction(remove);

    auto* heading = sectionLabel(tr("Articles"), this);
    heading->setContentsMargins(16, 16, 16, 8);
    auto* hint = textLabel(tr("Drop articles anywhere"), secondaryPixels, this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setContentsMargins(16, 8, 16, 14);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(heading);
    layout->addWidget(list_, 1);
    layout->addWidget(hint);
}

void ArticlePanel::followSelection() {
    following_ = true;
    const QModelIndex index = model_.index(model_.rowOf(session_.selection().article), 0);
    // Not the list's own setCurrentIndex: under Ctrl+arrow, pressed elsewhere, that would add to the selection.
    if (list_->currentIndex() != index || !list_->selectionModel()->isSelected(index)) {
        list_->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        list_->scrollTo(index);
    }
    following_ = false;
}

std::vector<ArticleId> ArticlePanel::chosen() const {
    std::vector<ArticleId> result;
    for (const QModelIndex& index : list_->selectionModel()->selectedIndexes())
        result.push_back(model_.articleAt(index.row()));
    return result;
}

void ArticlePanel::remove(const std::vector<ArticleId>& articles) {
    if (articles.empty()) return;
    session_.edit(RemoveArticles{articles}, articles.size() == 1 ? tr("Remove article") : tr("Remove articles"));
}

void ArticlePanel::showMenu(const QPoint& place) {
    const QModelIndex index = list_->indexAt(place);
    if (!index.isValid()) return;
    const ArticleId article = model_.articleAt(index.row());
    const std::vector<ArticleId> articles = chosen();
    QMenu menu(this);
    menu.addAction(tr("Change the date…"), this, [this, article] { Q_EMIT dateChangeRequested(article); });
    menu.addAction(tr("Show only its events"), this, [this, articles] {
        Filter filter = session_.filter();
        filter.articles = {articles.begin(), articles.end()};
        session_.setFilter(filter);
    });
    menu.addSeparator();
    menu.addAction(articles.size() > 1 ? tr("Remove %n articles from the project", nullptr, int(articles.size()))
                                       : tr("Remove from the project"),
                   this, [this, articles] { remove(articles); });
    menu.exec(list_->viewport()->mapToGlobal(place));
}

}  // namespace dateline::ui
