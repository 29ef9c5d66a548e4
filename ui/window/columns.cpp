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
constexpr int narrowestCard = 300;
constexpr int narrowestText = 200;  ///< beside the card; where that is not to be had, the card stands over it

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
    placeCard();
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

/// The text makes way for the card: the sentence that was asked for must not lie under it.
void Columns::placeCard() {
    constexpr int gap = 12;
    const int room = sourceHost_->width() - 2 * gap;
    const int width = std::clamp(room / 2, std::min(narrowestCard, room), inspectorWidth);
    const bool beside = card_ && !inspectorFrame_->isHidden() && room - width >= narrowestText;
    sourceHost_->layout()->setContentsMargins(0, 0, beside ? width + gap : 0, 0);
    if (!card_) return;
    const int whole = sourceHost_->height() - 2 * gap;
    const int height = beside ? whole : std::min(std::max(320, sourceHost_->height() * 6 / 10), whole);
    inspectorFrame_->setGeometry(gap + room - width, gap + whole - height, width, height);
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
