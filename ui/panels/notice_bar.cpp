#include "ui/panels/notice_bar.h"

#include "ui/model/text.h"
#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QScrollArea>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int longestList = 500;
constexpr int highestList = 160;

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Outcome)
};

QString nameOf(const LoadedFile& file) { return shownFileName(toQt(file.path)); }

QString lineOf(const LoadedFile& file) {
    if (file.error) {
        const QString words = NoticeBar::tr("%1 %2").arg(toQt(file.error->what), toQt(file.error->advice)).trimmed();
        // Some errors name the file themselves.
        return words.contains(nameOf(file)) ? words : NoticeBar::tr("%1: %2").arg(nameOf(file), words);
    }
    QStringList notes;
    for (const std::string& note : file.notes) notes.append(toQt(note));
    return NoticeBar::tr("%1: %2").arg(nameOf(file), notes.join(QStringLiteral("; ")));
}

}  // namespace

QString outcomeWords(int added, int known, int failed, bool cancelled, int replaced) {
    QStringList parts;
    if (added == 1)
        parts.append(Say::tr("1 article added"));
    else if (added > 1)
        parts.append(Say::tr("%n articles added", nullptr, added));
    if (replaced == 1)
        parts.append(Say::tr("1 replaced by another version"));
    else if (replaced > 1)
        parts.append(Say::tr("%n replaced by other versions", nullptr, replaced));
    if (known == 1)
        parts.append(Say::tr("1 was here already"));
    else if (known > 1)
        parts.append(Say::tr("%n were here already", nullptr, known));
    if (failed == 1)
        parts.append(Say::tr("1 not readable"));
    else if (failed > 1)
        parts.append(Say::tr("%n not readable", nullptr, failed));
    if (cancelled) parts.append(Say::tr("the rest was cancelled"));
    QString words = parts.isEmpty() ? Say::tr("Nothing to add") : parts.join(QStringLiteral(", "));
    words[0] = words[0].toUpper();
    return words;
}

NoticeBar::NoticeBar(QWidget* parent) : QWidget(parent) {
    createParts();
    hide();
}

void NoticeBar::createParts() {
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    words_ = textLabel({}, textPixels, this);
    words_->setAccessibleName(tr("Outcome"));
    show_ = new TextButton(tr("Show"), TextButton::Look::Quiet, this);
    connect(show_, &TextButton::clicked, this, [this] { setExpanded(!isExpanded()); });
    auto* close = new TextButton(tr("Close"), TextButton::Look::Quiet, this);
    connect(close, &TextButton::clicked, this, [this, close] {
        if (close->hasFocus()) Q_EMIT keyboardFreed();
        hide();
    });
    list_ = textLabel({}, textPixels, this);
    list_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list_->setContentsMargins(0, 0, 16, 10);
    list_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* area = new QScrollArea(this);
    area->setWidget(list_);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->viewport()->setBackgroundRole(QPalette::AlternateBase);
    listArea_ = area;
    auto* line = new QHBoxLayout;
    line->addWidget(words_);
    line->addWidget(show_);
    line->addStretch();
    line->addWidget(close);
    words_->setWordWrap(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(2);
    layout->addLayout(line);
    layout->addWidget(listArea_);
}

void NoticeBar::say(const QString& words, const std::vector<LoadedFile>& failures,
                    const std::vector<LoadedFile>& noted) {
    words_->setText(words);
    details_.clear();
    for (const auto* files : {&failures, &noted})
        for (const LoadedFile& file : *files)
            if (details_.size() < longestList) details_.append(lineOf(file));
    const auto all = static_cast<qsizetype>(failures.size()) + static_cast<qsizetype>(noted.size());
    if (all > details_.size()) details_.append(tr("and %n more", nullptr, static_cast<int>(all - details_.size())));
    list_->setText(details_.join(QLatin1Char('\n')));
    show_->setVisible(!details_.isEmpty());
    // One line is said at once: nobody should have to click to learn what is the matter with a single file.
    setExpanded(details_.size() == 1);
    setVisible(!details_.isEmpty());
    QAccessibleEvent alert(words_, QAccessible::Alert);
    if (isVisible()) QAccessible::updateAccessibility(&alert);
    if (details_.isEmpty()) Q_EMIT goodNews(words);
}

QString NoticeBar::words() const { return words_->text(); }
bool NoticeBar::isExpanded() const { return !listArea_->isHidden(); }

void NoticeBar::setExpanded(bool expanded) {
    listArea_->setVisible(expanded && !details_.isEmpty());
    show_->setText(isExpanded() ? tr("Hide") : tr("Show"));
    fitList();
}

void NoticeBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitList();
}

/// As high as its lines (an empty list says -1), up to where it scrolls.
void NoticeBar::fitList() {
    const QMargins margins = layout()->contentsMargins();
    const int height = list_->heightForWidth(width() - margins.left() - margins.right());
    listArea_->setFixedHeight(std::clamp(height, 0, highestList));
}

}  // namespace dateline::ui
