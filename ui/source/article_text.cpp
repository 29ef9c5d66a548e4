#include "ui/source/article_text.h"

#include "ui/model/text.h"
#include "ui/timeline/palette.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int bodyPixels = 15;
constexpr int margin = 16;  ///< room for the bar beside the selected sentence
constexpr int lineHeight = 23;
constexpr int paragraphGap = 12;
constexpr int longestLine = 90;  ///< characters
constexpr qreal radius = 3;

/// The width of so many characters of running text: an average over letters as often as text has them.
int widthOfCharacters(const QFontMetrics& metrics, int count) {
    static const QString sample =
        QStringLiteral("the rain in some of the towns had an end as it ran on to the sea in wind");
    return metrics.horizontalAdvance(sample) * count / static_cast<int>(sample.size());
}

QTextBlockFormat formatOf(const ShownParagraph& paragraph, bool first) {
    QTextBlockFormat format;
    // A least height, so that scripts with tall letters still get the room they need.
    format.setLineHeight(lineHeight, QTextBlockFormat::MinimumHeight);
    format.setTopMargin(first ? 0 : paragraph.heading ? paragraphGap + 6 : paragraphGap);
    return format;
}

}  // namespace

ArticleText::ArticleText(QWidget* parent) : QTextEdit(parent) {
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptDrops(false);  // the window takes drops
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setTabChangesFocus(true);
    setAccessibleName(tr("Text of the article"));
    QFont body = font();
    body.setPixelSize(bodyPixels);
    setFont(body);
    document()->setDocumentMargin(margin);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
}

QVariant ArticleText::loadResource(int, const QUrl&) { return {}; }

void ArticleText::setArticle(const Article* article) {
    article_ = article;
    source_ = article ? std::make_unique<SourceText>(*article) : nullptr;
    passages_.clear();
    sentences_.clear();
    front_.reset();
    reached_.reset();
    fill();
}

void ArticleText::fill() {
    document()->clear();
    if (!source_) return;
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    bool first = true;
    for (const ShownParagraph& paragraph : source_->paragraphs()) {
        QTextCharFormat character;
        if (paragraph.heading) character.setFontWeight(QFont::DemiBold);
        if (first)
            cursor.setBlockFormat(formatOf(paragraph, first));
        else
            cursor.insertBlock(formatOf(paragraph, first), character);
        cursor.insertText(source_->text().mid(paragraph.begin, paragraph.length), character);
        first = false;
    }
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void ArticleText::setPassages(std::vector<Passage> passages) {
    passages_ = std::move(passages);
    viewport()->update();
}

void ArticleText::setSentences(const std::vector<Span>& sentences, std::optional<Span> front) {
    sentences_ = sentences;
    viewport()->update();
    if (!front || !source_) return;
    front_ = front;
    const QRect box = rectOf(*front);
    const int height = viewport()->height();
    if (box.top() >= 0 && box.bottom() <= height) return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + box.top() - height / 3);
}

std::vector<QRectF> ArticleText::boxes(Span bytes) const {
    std::vector<QRectF> result;
    if (!source_) return result;
    const int begin = source_->position(bytes.begin);
    const int end = source_->position(bytes.end);
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout* layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int from = std::max(begin - block.position(), line.textStart());
            const int to = std::min(end - block.position(), line.textStart() + line.textLength());
            if (from >= to) continue;
            const qreal a = line.cursorToX(from);
            // The space that a line breaks at has no width of its own on the page.
            const qreal b = std::min(line.cursorToX(to), line.naturalTextRect().right());
            result.emplace_back(QPointF(std::min(a, b), line.y()) + origin,
                                QSizeF(std::abs(b - a), line.ascent() + line.descent()));
        }
    }
    return result;
}

QRect ArticleText::rectOf(Span bytes) const {
    const auto all = boxes(bytes);
    if (all.empty()) return {};
    const QPoint scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return all.front().toAlignedRect().translated(-scroll);
}

void ArticleText::paintPassages(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    const QColor strong = color(ColorRole::Highlight, palette());
    for (const Passage& passage : passages_) {
        for (const QRectF& box : boxes(passage.span)) {
            if (passage.shown) {
                painter.setBrush(strong);
                painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), radius, radius);
            } else {
                const QColor weak = color(ColorRole::SecondaryText, palette());
                painter.fillRect(QRectF(box.left(), box.bottom(), box.width(), 1), QBrush(weak, Qt::Dense4Pattern));
            }
        }
    }
}

void ArticleText::paintSentences(QPainter& painter) const {
    painter.setPen(Qt::NoPen);
    for (const Span sentence : sentences_) {
        painter.setBrush(color(ColorRole::Selection, palette()));
        qreal top = -1;
        qreal bottom = 0;
        for (const QRectF& box : boxes(sentence)) {
            painter.drawRoundedRect(box.adjusted(-3, -1, 3, 1), radius, radius);
            if (top < 0) top = box.top();
            bottom = box.bottom();
        }
        if (top < 0) continue;
        const bool rightToLeft =
            document()->findBlock(source_->position(sentence.begin)).textDirection() == Qt::RightToLeft;
        const qreal x = rightToLeft ? lineWrapColumnOrWidth() - 5.0 : 2;
        painter.setBrush(color(ColorRole::Accent, palette()));
        painter.drawRoundedRect(QRectF(x, top - 1, 3, bottom - top + 2), 1.5, 1.5);
    }
}

void ArticleText::paintEvent(QPaintEvent* event) {
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
        paintPassages(painter);
        paintSentences(painter);
    }
    QTextEdit::paintEvent(event);
}

/// What keeps its place in the view when lines break anew: the sentence that was asked for, where it is seen, else the
/// first line.
QTextCursor ArticleText::held() const {
    QTextCursor cursor = cursorForPosition(QPoint(margin, 1));
    if (!front_ || !source_) return cursor;
    const QRect box = rectOf(*front_);
    if (box.bottom() >= 0 && box.top() <= viewport()->height()) cursor.setPosition(source_->position(front_->begin));
    return cursor;
}

void ArticleText::fitLineLength() {
    const int longest = widthOfCharacters(fontMetrics(), longestLine) + 2 * margin;
    const int width = std::min(viewport()->width(), longest);
    if (width == lineWrapColumnOrWidth()) return;
    const QTextCursor kept = held();
    const int before = cursorRect(kept).top();
    setLineWrapColumnOrWidth(width);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(kept).top() - before);
}

void ArticleText::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    fitLineLength();
}

void ArticleText::changeEvent(QEvent* event) {
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitLineLength();
}

const Passage* ArticleText::passageUnder(const QPoint& place) const {
    if (!source_) return nullptr;
    const QPointF point = place + QPoint(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(point, Qt::ExactHit);
    if (position < 0) return nullptr;
    const auto byte = source_->byte(position);
    return byte ? passageAt(passages_, *byte) : nullptr;
}

void ArticleText::mousePressEvent(QMouseEvent* event) {
    pressed_ = event->pos();
    QTextEdit::mousePressEvent(event);
}

void ArticleText::mouseMoveEvent(QMouseEvent* event) {
    QTextEdit::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton)
        viewport()->setCursor(passageUnder(event->pos()) ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ArticleText::mouseReleaseEvent(QMouseEvent* event) {
    QTextEdit::mouseReleaseEvent(event);
    const bool moved = (event->pos() - pressed_).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() != Qt::LeftButton || moved || textCursor().hasSelection()) return;
    if (const Passage* passage = passageUnder(event->pos())) Q_EMIT passageClicked(Passage(*passage));
}

void ArticleText::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        step(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return Q_EMIT eventRequested();
    QTextEdit::keyPressEvent(event);
}

/// To the next mention that is on the timeline, round the end; each counts once, where its first passage stands.
void ArticleText::step(int direction) {
    std::vector<const Passage*> firsts;
    for (const Passage& passage : passages_)
        if (passage.shown && std::none_of(firsts.begin(), firsts.end(),
                                          [&](const Passage* one) { return one->mention == passage.mention; }))
            firsts.push_back(&passage);
    if (firsts.empty()) return;
    const auto count = static_cast<std::ptrdiff_t>(firsts.size());
    const auto here = std::find_if(firsts.begin(), firsts.end(),
                                   [this](const Passage* one) { return reached_ && one->mention == reached_; });
    std::ptrdiff_t next = direction > 0 ? 0 : count - 1;
    if (here != firsts.end()) next = (here - firsts.begin() + direction + count) % count;
    reached_ = firsts[static_cast<std::size_t>(next)]->mention;
    Q_EMIT passageClicked(Passage(*firsts[static_cast<std::size_t>(next)]));
}

bool ArticleText::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip && describe) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const Passage* passage = passageUnder(help->pos()))
            QToolTip::showText(help->globalPos(), plainToolTip(describe(*passage)), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

}  // namespace dateline::ui
