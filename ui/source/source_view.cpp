#include "ui/source/source_view.h"

#include "ui/model/offered_days.h"
#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/timeline/palette.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>

namespace dateline::ui {

namespace {

constexpr int leftMargin = 24;
constexpr int textInset = 16;  ///< the text's own margin, so that the heading stands above the text

QString originWords(const Project& project, const ProjectArticle& article) {
    QStringList parts;
    for (const std::string* part : {&article.article.publisher, &article.article.author})
        if (!part->empty()) parts.append(toQt(*part));
    for (const QString& note : {copiedWords(project, article), languageNote(article.article)})
        if (!note.isEmpty()) parts.append(note);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

SourceView::SourceView(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    createParts();
    connect(&session, &Session::changed, this, &SourceView::showArticle);
    connect(&session, &Session::selectionChanged, this, &SourceView::showArticle);
    connect(text_, &ArticleText::passageClicked, this, &SourceView::choose);
    connect(text_, &ArticleText::eventRequested, this, &SourceView::eventRequested);
    connect(date_, &QPushButton::clicked, this, [this] { Q_EMIT dateChangeRequested(shown_); });
    text_->describe = [this](const Passage& passage) { return describe(passage); };
    showArticle();
}

void SourceView::createParts() {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    title_ = new QLabel(this);
    title_->setWordWrap(true);
    title_->setTextFormat(Qt::PlainText);
    title_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont large = font();
    large.setPixelSize(17);
    large.setWeight(QFont::DemiBold);
    title_->setFont(large);
    QFont small = font();
    small.setPixelSize(12);
    origin_ = new QLabel(this);
    origin_->setTextFormat(Qt::PlainText);
    origin_->setFont(small);
    origin_->setForegroundRole(QPalette::PlaceholderText);
    date_ = new QPushButton(this);
    date_->setFlat(true);
    QFont date = font();
    date.setPixelSize(13);
    date_->setFont(date);
    date_->setCursor(Qt::PointingHandCursor);
    date_->setMinimumWidth(1);
    origin_->setMinimumWidth(1);
    date_->installEventFilter(this);
    text_ = new ArticleText(this);
    text_->installEventFilter(this);
    connect(text_->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));

    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(date_);
    line->addWidget(origin_);
    line->addStretch();
    auto* heading = new QVBoxLayout;
    heading->setContentsMargins(leftMargin + textInset, 18, 16, 6);
    heading->setSpacing(2);
    heading->addWidget(title_);
    heading->addLayout(line);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(leftMargin, 0, 0, 0);
    body->addWidget(text_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addLayout(body, 1);
}

/// A line under the heading once text has gone beneath it, and a stronger one while the keyboard is in the text.
void SourceView::paintEvent(QPaintEvent*) {
    if (!text_->isVisible()) return;
    if (text_->hasFocus())
        QPainter(this).fillRect(0, text_->y() - 2, width(), 2, color(ColorRole::Accent, palette()));
    else if (text_->verticalScrollBar()->value() > 0)
        QPainter(this).fillRect(0, text_->y() - 1, width(), 1, color(ColorRole::Line, palette()));
}

bool SourceView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (watched == date_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            date_->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SourceView::showArticle() {
    const ProjectArticle* article = session_.findArticle(session_.selection().article);
    for (QWidget* part : {static_cast<QWidget*>(title_), static_cast<QWidget*>(date_), static_cast<QWidget*>(origin_),
                          static_cast<QWidget*>(text_)})
        part->setVisible(article != nullptr);
    if (!article) {
        text_->setArticle(nullptr);
        shown_ = {};
        return;
    }
    if (shown_ != article->id) {
        text_->setArticle(nullptr);
        shown_ = article->id;
        article_ = article->article;
        text_->setArticle(&article_);
    }
    showHeading(*article);
    text_->setPassages(passagesOf(session_.project(), session_.articleIndex(shown_)));
    markSentences();
}

void SourceView::showHeading(const ProjectArticle& article) {
    title_->setText(article.article.title.empty() ? tr("Untitled article") : toQt(article.article.title));
    origin_->setText(originWords(session_.project(), article));
    origin_->setToolTip(plainToolTip(originLines(article.article).join(QLatin1Char('\n'))));
    const auto& published = article.published;
    if (!published) {
        dateWords_ = tr("No date in the article · Set a date");
        dateTip_ = tr("Without it, words like “on Friday” stay without a date");
    } else if (published->inferred) {
        dateWords_ = tr("No date in the article · %1 inferred").arg(dayWithoutWeekday(published->day));
        dateTip_ = toQt(published->evidence);
    } else if (const QString doubt = dateDoubt(session_.project(), article); !doubt.isEmpty()) {
        dateWords_ = tr("%1 · doubtful").arg(dayWords(published->day));
        dateTip_ = tr("Read from %1, but %2. Click to choose another").arg(toQt(published->evidence), doubt);
    } else {
        dateWords_ = dayWords(published->day);
        dateTip_ = tr("Read from %1. Click to change it").arg(toQt(published->evidence));
    }
    date_->setAccessibleName(tr("Date of the article: %1").arg(dateWords_));
    colorDateLine();
    fitDateLine();
}

/// Cut where there is little room; its words are whole in the tool tip then.
void SourceView::fitDateLine() {
    constexpr int frame = 26;  ///< the button's own, and the heading's right margin
    const int room = width() - leftMargin - textInset - frame;
    const QString shown = date_->fontMetrics().elidedText(dateWords_, Qt::ElideRight, room);
    const bool whole = shown == dateWords_;
    date_->setText(shown);
    date_->setToolTip(plainToolTip(whole ? dateTip_ : dateWords_ + QLatin1Char('\n') + dateTip_));
    origin_->setVisible(date_->isVisibleTo(this) && whole);
}

void SourceView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitDateLine();
}

void SourceView::colorDateLine() {
    const ProjectArticle* article = session_.findArticle(shown_);
    const bool doubtful = article && (!article->published || article->published->inferred ||
                                      !dateDoubt(session_.project(), *article).isEmpty());
    const QColor ink = color(doubtful ? ColorRole::Warning : ColorRole::SecondaryText, palette());
    date_->setStyleSheet(QStringLiteral("QPushButton{border:1px solid transparent;border-radius:4px;padding:1px 4px;"
                                        "margin-left:-5px;text-align:left;color:%1;outline:none}"
                                        "QPushButton:hover{text-decoration:underline}"
                                        "QPushButton:focus{border-color:%2}")
                             .arg(ink.name(), color(ColorRole::Accent, palette()).name()));
}

void SourceView::markSentences() {
    const Project& project = session_.project();
    const std::uint32_t index = session_.articleIndex(shown_);
    std::vector<Span> sentences;
    for (const EventId id : session_.selection().events) {
        const Event* event = session_.findEvent(id);
        if (!event) continue;
        for (const Source& source : event->sources)
            if (source.mention.article == index) sentences.push_back(mention(project, source.mention).sentence);
    }
    std::optional<Span> front;
    std::optional<MentionRef> reached;
    if (const auto& key = session_.selection().source; key && key->article == shown_) reached = refOf(project, *key);
    if (reached) front = mention(project, *reached).sentence;
    text_->setReached(reached);
    if (sentences != text_->sentences() || front) text_->setSentences(sentences, front);
}

void SourceView::choose(const Passage& passage) {
    if (!passage.mention) return;
    session_.showSource(*passage.mention);
    Q_EMIT passageChosen(session_.selection().current());
}

QString SourceView::describe(const Passage& passage) const {
    const Project& project = session_.project();
    if (passage.mention) {
        const Event* event = session_.findEvent(eventOf(project, *passage.mention));
        if (!event) return {};
        return tr("%1 — %2").arg(toQt(event->title), eventDateWords(*event));
    }
    const Extraction& extraction = project.articles[session_.articleIndex(shown_)].extraction;
    const TimeExpression& time = extraction.times[*passage.time];
    return time.when ? whenWords(*time.when) : QString();
}

void SourceView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && date_) colorDateLine();
}

}  // namespace dateline::ui
