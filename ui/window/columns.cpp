#include "ui/window/columns.h"

#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int articlesWidth = 240;
constexpr int inspectorWidth = 400;

}  // namespace

Columns::Columns(Session& session, QWidget* parent) : QSplitter(Qt::Horizontal, parent), session_(session) {
    articles_ = new ArticlePanel(session, this);
    inspectorFrame_ = new QFrame(this);
    inspectorFrame_->setObjectName(QStringLiteral("eventFrame"));
    inspector_ = new Inspector(session, inspectorFrame_);
    auto* frame = new QVBoxLayout(inspectorFrame_);
    frame->setContentsMargins(1, 1, 1, 1);
    frame->addWidget(inspector_);
    sourceHost_ = new QWidget(this);
    source_ = new SourceView(session, sourceHost_);
    auto* host = new QVBoxLayout(sourceHost_);
    host->setContentsMargins(0, 0, 0, 0);
    host->addWidget(source_);
    articles_->setMinimumWidth(150);
    inspectorFrame_->setMinimumWidth(280);
    sourceHost_->setMinimumWidth(240);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setStretchFactor(0, 0);
    setStretchFactor(1, 0);
    setStretchFactor(2, 1);
    setSizes({articlesWidth, inspectorWidth, 800});
    sourceHost_->installEventFilter(this);
    connect(&session, &Session::selectionChanged, this, &Columns::arrange);
    styleCard();
}

void Columns::setArticlesVisible(bool visible) { articles_->setVisible(visible); }

void Columns::setInspectorVisible(bool visible) {
    inspectorWanted_ = visible;
    arrange();
}

void Columns::setSourceVisible(bool visible) {
    sourceHost_->setVisible(visible);
    arrange();
}

void Columns::arrange() {
    setCard(width() > 0 && width() < narrow && !sourceHost_->isHidden());
    inspectorFrame_->setVisible(inspectorWanted_ && (!card_ || !session_.selection().events.empty()));
    if (card_) placeCard();
}

void Columns::setCard(bool card) {
    if (card == card_) return;
    if (card) {
        inspectorFrame_->setParent(sourceHost_);
    } else {
        insertWidget(1, inspectorFrame_);
        setStretchFactor(1, 0);
        setSizes({articlesWidth, inspectorWidth, std::max(240, width() - articlesWidth - inspectorWidth)});
    }
    card_ = card;  // only now: moving the frame resizes the source, and that would place a card in the midst of it
    styleCard();
}

void Columns::placeCard() {
    constexpr int gap = 12;
    const int width = std::min(inspectorWidth, sourceHost_->width() - 2 * gap);
    const int height = std::min(std::max(320, sourceHost_->height() * 6 / 10), sourceHost_->height() - 2 * gap);
    inspectorFrame_->setGeometry(sourceHost_->width() - width - gap, sourceHost_->height() - height - gap, width,
                                 height);
    inspectorFrame_->raise();
}

void Columns::styleCard() {
    inspectorFrame_->setAutoFillBackground(true);
    inspectorFrame_->setStyleSheet(
        card_ ? QStringLiteral("#eventFrame{background:palette(window);border:1px solid %1;border-radius:%2px}")
                    .arg(color(ColorRole::Line, palette()).name())
                    .arg(controlRadius)
              : QString());
}

void Columns::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    arrange();
}

bool Columns::eventFilter(QObject* watched, QEvent* event) {
    if (watched == sourceHost_ && event->type() == QEvent::Resize && card_) placeCard();
    return QSplitter::eventFilter(watched, event);
}

void Columns::changeEvent(QEvent* event) {
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && inspectorFrame_) styleCard();
}

}  // namespace dateline::ui
