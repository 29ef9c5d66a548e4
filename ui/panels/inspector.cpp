#include "ui/panels/inspector.h"

#include "ui/model/gestures.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/timeline/palette.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr int leftMargin = 24;
constexpr int rightMargin = 16;

/// What several values have in common: the value where they agree, nothing where they differ (shown blank).
template <class Value>
std::optional<Value> shared(const std::vector<const Event*>& events, Value (*of)(const Event&)) {
    std::optional<Value> result;
    for (const Event* event : events) {
        const Value value = of(*event);
        if (result && *result != value) return std::nullopt;
        result = value;
    }
    return result;
}

QString statusOf(const Event& event) { return statusWords(event.status, event.saying); }

}  // namespace

Inspector::Inspector(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    createParts();
    connect(&session, &Session::changed, this, &Inspector::rebuild);
    connect(&session, &Session::selectionChanged, this, &Inspector::rebuild);
    rebuild();
}

void Inspector::createParts() {
    scroll_ = new QScrollArea(this);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    page_ = new QWidget;
    scroll_->setWidget(page_);
    scroll_->viewport()->setBackgroundRole(QPalette::Window);
    column_ = new QVBoxLayout(page_);
    column_->setContentsMargins(leftMargin, 16, rightMargin, 12);
    column_->setSpacing(4);
    connect(scroll_->verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(scroll_->verticalScrollBar(), &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    bar_ = new QWidget(this);
    buttons_ = new QHBoxLayout(bar_);
    buttons_->setContentsMargins(leftMargin, 8, rightMargin, 14);
    buttons_->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll_, 1);
    layout->addWidget(bar_);
}

void Inspector::clear() {
    for (QBoxLayout* layout : {column_, buttons_}) {
        while (QLayoutItem* item = layout->takeAt(0)) {
            if (QWidget* widget = item->widget()) {
                widget->hide();
                widget->deleteLater();
            }
            delete item;
        }
    }
    date_ = nullptr;
    title_ = nullptr;
    controls_.clear();
}

void Inspector::rebuild() {
    const int scrolled = scroll_->verticalScrollBar() ? scroll_->verticalScrollBar()->value() : 0;
    const bool held = isAncestorOf(QApplication::focusWidget());
    const QString control = heldControl();
    // The keyboard waits here, so that it does not wander through what is taken away.
    if (held) scroll_->setFocus();
    clear();
    fill(selectedEvents(session_));
    if (held) giveKeyboard(control);
    scroll_->verticalScrollBar()->setValue(scrolled);
}

void Inspector::fill(const std::vector<const Event*>& events) {
    if (events.empty())
        addSelectedNone();
    else if (events.size() == 1)
        addEvent(*events.front());
    else
        addSeveral(events);
    column_->addStretch(1);
    bar_->setVisible(!events.empty());
    if (!events.empty()) addButtons(events);
}

QWidget* Inspector::addControl(QWidget* control) {
    putInTabOrder(controls_.empty() ? *scroll_ : *controls_.back(), *control);
    controls_.push_back(control);
    return control;
}

/// What tells a control from the others, and stays when its words change.
static QString handleOf(const QWidget* control) {
    const auto* button = qobject_cast<const TextButton*>(control);
    if (button && !button->keyHint().isEmpty()) return button->keyHint();
    const auto* any = qobject_cast<const QAbstractButton*>(control);
    return any ? any->text() : QString();
}

QString Inspector::heldControl() const {
    for (const QWidget* control : controls_)
        if (control->hasFocus()) return handleOf(control);
    return {};
}

void Inspector::giveKeyboard(const QString& control) {
    if (controls_.empty()) return Q_EMIT keyboardFreed();
    const auto same = std::find_if(controls_.begin(), controls_.end(), [&](const QWidget* one) {
        return !control.isEmpty() && one->isEnabled() && handleOf(one) == control;
    });
    if (same == controls_.end()) return focusFirst();
    (*same)->show();
    (*same)->setFocus(Qt::OtherFocusReason);
}

void Inspector::addSelectedNone() {
    if (session_.project().articles.empty()) return;
    auto* label = textLabel(
        tr("Choose an event on the timeline, or a marked passage in the text, to see when it happened and why."),
        textPixels, page_);
    label->setForegroundRole(QPalette::PlaceholderText);
    column_->addWidget(label);
}

bool Inspector::eventFilter(QObject* watched, QEvent* event) {
    if (watched->objectName() == QStringLiteral("title") && event->type() == QEvent::MouseButtonDblClick) {
        rename();
        return true;
    }
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == title_ && key && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        // Before it is the window's key for selecting nothing.
        event->accept();
        if (event->type() == QEvent::KeyPress) endRename();
        return true;
    }
    if (watched == title_ && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Inspector::rebuild, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

/// A line above the buttons while something lies beneath them.
void Inspector::paintEvent(QPaintEvent*) {
    const QScrollBar& bar = *scroll_->verticalScrollBar();
    if (bar_->isVisible() && bar.value() < bar.maximum())
        QPainter(this).fillRect(0, bar_->y(), width(), 1, color(ColorRole::Line, palette()));
}

/// Colours stand in the words of the date line, so they are written anew.
void Inspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && column_) rebuild();
}

void Inspector::rename() {
    auto* label = page_->findChild<QLabel*>(QStringLiteral("title"));
    if (!title_ || !label) return;
    beforeRenaming_ = QApplication::focusWidget();
    label->hide();
    title_->show();
    title_->setFocus();
    // All of it is chosen from its end on, so that its beginning is what is seen of it.
    title_->end(false);
    title_->home(true);
}

/// The keyboard goes back to where it was; losing it, the line gives way to the title.
void Inspector::endRename() {
    if (beforeRenaming_ && beforeRenaming_->isVisible())
        beforeRenaming_->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

void Inspector::addSeveral(const std::vector<const Event*>& events) {
    auto* title = textLabel(tr("%Ln events", nullptr, static_cast<int>(events.size())), titlePixels, page_);
    title->setFont(fontOf(*title, titlePixels, QFont::DemiBold));
    column_->addWidget(title);
    date_ = title;
    const auto field = [&](const QString& name, const std::optional<QString>& value) {
        column_->addSpacing(8);
        column_->addWidget(sectionLabel(name, page_));
        column_->addWidget(textLabel(value.value_or(QString()), textPixels, page_));
    };
    field(tr("Date"), shared<QString>(events, &eventDateWords));
    field(tr("Status"), shared<QString>(events, &statusOf));
    column_->addSpacing(8);
    column_->addWidget(sectionLabel(tr("Selected"), page_));
    constexpr std::size_t most = 50;
    for (std::size_t i = 0; i < events.size() && i < most; ++i) addEventRow(events[i]->id);
    if (events.size() > most)
        column_->addWidget(
            textLabel(tr("and %n more", nullptr, static_cast<int>(events.size() - most)), secondaryPixels, page_));
}

void Inspector::addButtons(const std::vector<const Event*>& events) {
    const Project& project = session_.project();
    const auto all = [&](auto&& test) { return std::all_of(events.begin(), events.end(), test); };
    const bool accepted = all([&](const Event* event) { return isAccepted(project, *event); });
    const bool hidden = all([&](const Event* event) { return dateline::isHidden(project, *event); });
    const auto add = [&](const QString& text, const QString& key, auto&& act) {
        auto* button = new TextButton(text, TextButton::Look::Outlined, bar_);
        button->setKeyHint(key);
        connect(button, &TextButton::clicked, this, act);
        // In proportion to their words, so that none is cut while another has room to spare.
        buttons_->addWidget(addControl(button), button->sizeHint().width());
        return button;
    };
    add(accepted ? tr("Accepted") : tr("Accept"), tr("A"), [this] {
        acceptSelected(session_);
    })->setToolTip(tr("Say that this event is right; it then stays on the timeline"));
    if (events.size() == 1) {
        add(tr("Edit date"), tr("D"), [this] {
            if (const auto one = selectedEvents(session_); !one.empty()) Q_EMIT dateChangeRequested(one.front()->id);
        });
        auto* button = add(tr("Split"), tr("S"), [this] { splitSelected(session_); });
        button->setEnabled(events.front()->sources.size() > 1);
        button->setToolTip(tr("Make every source an event of its own"));
    } else {
        add(tr("Merge"), tr("M"), [this] {
            mergeSelected(session_);
        })->setToolTip(tr("Make them one event with all their sources"));
    }
    add(hidden ? tr("Show") : tr("Hide"), tr("H"), [this] { hideSelected(session_); });
}

void Inspector::focusFirst() {
    QLayoutItem* first = buttons_->itemAt(0);
    if (!first || !first->widget()) return;
    first->widget()->show();
    first->widget()->setFocus(Qt::ShortcutFocusReason);
}

QPoint Inspector::dateCorner() const {
    return date_ ? date_->mapToGlobal(QPoint(0, date_->height() + 4)) : mapToGlobal(QPoint(leftMargin, 60));
}

}  // namespace dateline::ui
