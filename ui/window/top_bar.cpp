#include "ui/window/top_bar.h"

#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QTimer>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int barHeight = 48;
constexpr int widestSearch = 420;

/// The search line draws its own frame, loupe and key, so that it looks as the other controls do.
class SearchLine : public QLineEdit {
public:
    explicit SearchLine(QWidget* parent) : QLineEdit(parent) {
        setFrame(false);
        setTextMargins(26, 0, 56, 0);
        setAcceptDrops(false);  // the window takes drops
        setAttribute(Qt::WA_Hover);
        QPalette clear = palette();
        clear.setColor(QPalette::Base, Qt::transparent);
        setPalette(clear);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        {
            const QPalette inherited = parentWidget()->palette();
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(
                QPen(color(hasFocus() ? ColorRole::Accent : ColorRole::Line, inherited), hasFocus() ? 1.5 : 1));
            painter.setBrush(inherited.color(QPalette::Button));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), controlRadius, controlRadius);
            const QColor quiet = color(ColorRole::SecondaryText, inherited);
            painter.setPen(QPen(quiet, 1.5, Qt::SolidLine, Qt::RoundCap));
            painter.setBrush(Qt::NoBrush);
            const QPointF middle(16, height() / 2.0 - 1);
            painter.drawEllipse(middle, 4.5, 4.5);
            painter.drawLine(middle + QPointF(3.4, 3.4), middle + QPointF(7, 7));
            if (text().isEmpty() && !hasFocus()) {
                painter.setFont(fontOf(*this, secondaryPixels - 1));
                painter.setPen(quiet);
                painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter,
                                 TopBar::tr("Ctrl F"));
            }
        }
        QLineEdit::paintEvent(event);
    }
};

}  // namespace

TopBar::TopBar(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    setFixedHeight(barHeight);
    createParts();
    briefTimer_ = new QTimer(this);
    briefTimer_->setSingleShot(true);
    briefTimer_->setInterval(6000);
    connect(briefTimer_, &QTimer::timeout, this, [this] {
        brief_.clear();
        refresh();
    });
    connect(&session, &Session::changed, this, &TopBar::refresh);
    connect(&session, &Session::filterChanged, this, &TopBar::refresh);
    connect(&session.undoStack(), &QUndoStack::canUndoChanged, undo_, &QWidget::setEnabled);
    connect(&session.undoStack(), &QUndoStack::undoTextChanged, this, [this](const QString& text) {
        undo_->setToolTip(text.isEmpty() ? tr("Nothing to undo") : tr("Undo: %1 (Ctrl+Z)").arg(text));
    });
    connect(undo_, &TextButton::clicked, &session, &Session::undo);
    refresh();
}

void TopBar::createParts() {
    left_ = new QWidget(this);
    right_ = new QWidget(this);
    menu_ = new TextButton(QStringLiteral("☰"), TextButton::Look::Quiet, left_);
    menu_->setAccessibleName(tr("Menu"));
    menu_->setToolTip(tr("Menu (F10)"));
    connect(menu_, &TextButton::clicked, this, &TopBar::openMenu);
    name_ = textLabel({}, 15, left_);
    name_->setFont(fontOf(*name_, 15, QFont::DemiBold));
    name_->setWordWrap(false);
    name_->setToolTip(tr("Double-click to rename the project"));
    name_->installEventFilter(this);
    counts_ = textLabel({}, textPixels, left_);
    counts_->setWordWrap(false);
    counts_->setForegroundRole(QPalette::PlaceholderText);
    auto* left = new QHBoxLayout(left_);
    left->setContentsMargins(8, 0, 0, 0);
    left->setSpacing(8);
    left->addWidget(menu_);
    left->addWidget(name_);
    left->addWidget(counts_);
    stop_ = new TextButton(tr("Stop"), TextButton::Look::Outlined, left_);
    stop_->setToolTip(tr("Stop reading; what is read by then is added"));
    connect(stop_, &TextButton::clicked, this, &TopBar::stopRequested);
    stop_->hide();
    left->addWidget(stop_);
    left->addStretch();
    search_ = createSearch();
    auto* right = new QHBoxLayout(right_);
    right->setContentsMargins(0, 0, 16, 0);
    right->setSpacing(4);
    right->addStretch();
    const auto quiet = [&](const QString& text) {
        auto* button = new TextButton(text, TextButton::Look::Quiet, right_);
        right->addWidget(button);
        return button;
    };
    undo_ = quiet(tr("Undo"));
    undo_->setEnabled(false);
    filter_ = quiet(tr("Filter"));
    lanes_ = quiet(tr("Lanes"));
    views_ = quiet(tr("Views"));
    export_ = quiet(tr("Export…"));
    right->addSpacing(12);
    add_ = new TextButton(tr("Add articles"), TextButton::Look::Filled, right_);
    right->addWidget(add_);
}

QLineEdit* TopBar::createSearch() {
    auto* search = new SearchLine(this);
    search->setFont(fontOf(*search, textPixels));
    search->setPlaceholderText(tr("Search events and articles"));
    search->setAccessibleName(search->placeholderText());
    search->installEventFilter(this);
    // A short wait, so that fast typing filters once and not at every letter.
    auto* wait = new QTimer(search);
    wait->setSingleShot(true);
    wait->setInterval(120);
    const auto apply = [this, search] {
        Filter filter = session_.filter();
        filter.words = search->text();
        session_.setFilter(filter);
    };
    connect(wait, &QTimer::timeout, this, apply);
    connect(search, &QLineEdit::textEdited, wait, qOverload<>(&QTimer::start));
    connect(search, &QLineEdit::returnPressed, this, [this, wait, apply] {
        wait->stop();
        apply();
        Q_EMIT searchDone();
    });
    return search;
}

void TopBar::setMenus(const BarMenus& menus) {
    mainMenu_ = menus.main;
    menus_ = {{filter_, menus.filter}, {lanes_, menus.lanes}, {views_, menus.views}, {export_, menus.exports}};
    for (const auto& [button, menu] : menus_)
        connect(button, &TextButton::clicked, this, [this, menu = menu] { open(menu); });
}

void TopBar::open(QMenu* menu) {
    const TextButton* above = menu_;
    for (const auto& [button, its] : menus_)
        if (its == menu && button->isVisible()) above = button;
    menu->popup(above->mapToGlobal(QPoint(0, above->height() + 2)));
}

void TopBar::setName(const QString& name) {
    projectName_ = name;
    refresh();
}

void TopBar::setProgress(const QString& words) {
    progress_ = words;
    refresh();
}

void TopBar::setStoppable(bool stoppable) {
    stop_->setVisible(stoppable);
    arrange();
}

void TopBar::sayBriefly(const QString& words) {
    brief_ = words;
    briefTimer_->start();
    refresh();
    QAccessibleEvent alert(counts_, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void TopBar::refresh() {
    const Project& project = session_.project();
    const bool empty = project.articles.empty();
    name_->setText(!projectName_.isEmpty() ? projectName_ : empty ? tr("Dateline") : tr("New timeline"));
    const QString counts = empty ? QString()
                                 : countWords(static_cast<qsizetype>(project.articles.size()), session_.shownCount(),
                                              session_.undatedCount());
    counts_->setText(!progress_.isEmpty() ? progress_ : !brief_.isEmpty() ? brief_ : counts);
    if (search_->text() != session_.filter().words && !search_->hasFocus()) search_->setText(session_.filter().words);
    if (session_.filter().words.isEmpty() && !search_->text().isEmpty() && !search_->isModified()) search_->clear();
    // Before the first article there is one thing to do, and the page below says it.
    right_->setVisible(!empty);
    search_->setVisible(!empty);
    arrange();
}

/// Search stands in the middle of the window as long as there is room, then between what is left and right.
void TopBar::arrange() {
    // What is needed least goes first when the bar gets narrow.
    const int room = width();
    lanes_->setVisible(room >= 860);
    views_->setVisible(room >= 960);
    filter_->setVisible(room >= 700);
    export_->setVisible(room >= 780);
    counts_->setVisible(room >= 1160 || !progress_.isEmpty() || !brief_.isEmpty());
    undo_->setVisible(room >= 620);
    right_->adjustSize();
    const int rightWidth = right_->sizeHint().width();
    const int leftNeeds = left_->sizeHint().width() + 8;
    const int searchWidth = std::clamp(room - rightWidth - leftNeeds - 24, 120, widestSearch);
    int x = (room - searchWidth) / 2;
    x = std::min(x, room - rightWidth - 16 - searchWidth);
    x = std::max(x, std::min(leftNeeds, room - rightWidth - 16 - searchWidth));
    left_->setGeometry(0, 0, std::max(0, x - 8), height());
    search_->setGeometry(x, (height() - 32) / 2, searchWidth, 32);
    right_->setGeometry(room - rightWidth, 0, rightWidth, height());
}

void TopBar::resizeEvent(QResizeEvent*) { arrange(); }

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, color(ColorRole::Line, palette()));
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == name_ && event->type() == QEvent::MouseButtonDblClick) Q_EMIT renameRequested();
    // Escape clears the search before it is the window's key for selecting nothing.
    if (watched == search_ && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();
    if (watched == search_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        search_->clear();
        Filter filter = session_.filter();
        filter.words.clear();
        session_.setFilter(filter);
        Q_EMIT searchLeft();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace dateline::ui
