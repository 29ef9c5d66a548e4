#include "ui/panels/inspector.h"

#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/panels/excerpt.h"
#include "ui/timeline/palette.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <set>

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

QString dateOf(const Event& event) { return event.when ? whenWords(*event.when) : Inspector::tr("No date"); }
QString statusOf(const Event& event) { return statusWords(event.status, event.saying); }

QString joined(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& one : names) list.append(toQt(one));
    return list.join(QStringLiteral(", "));
}

/// Ends like a sentence, whatever the engine gave.
QString asSentence(QString words) {
    words = words.trimmed();
    if (!words.isEmpty() && !QStringLiteral(".!?…").contains(words.back())) words += QLatin1Char('.');
    return words;
}

/// Why the date was inferred, without saying "inferred" twice.
QString evidenceOf(const Published& published) {
    const QString evidence = toQt(published.evidence);
    const QString prefix = QStringLiteral("inferred: ");
    return evidence.startsWith(prefix) ? evidence.mid(prefix.size()) : evidence;
}

/// The article's date that the event's date hangs on, where that was inferred.
const Published* inferredAnchor(const Project& project, const Event& event) {
    const auto& published = project.articles[event.sources.front().mention.article].published;
    return published && published->inferred ? &*published : nullptr;
}

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

template <class Control>
Control* Inspector::addControl(Control* control) {
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

void Inspector::addEvent(const Event& event) {
    addTitle(event);
    addDate(event);
    addConflict(event);
    addWhy(event);
    addOtherwise(event);
    addPeople(event);
    addStatements(event);
    addNote(event);
    addSources(event);
}

void Inspector::addTitle(const Event& event) {
    auto* label = textLabel(toQt(event.title), titlePixels, page_);
    label->setFont(fontOf(*label, titlePixels, QFont::DemiBold));
    label->setObjectName(QStringLiteral("title"));
    label->setToolTip(tr("Double-click or F2 to rename"));
    label->installEventFilter(this);
    column_->addWidget(label);
    title_ = new QLineEdit(toQt(event.title), page_);
    title_->setFont(label->font());
    title_->setAccessibleName(tr("Title of the event"));
    frameInAccent(*title_);
    title_->hide();
    title_->installEventFilter(this);
    column_->addWidget(addControl(title_));
    const EventId id = event.id;
    connect(title_, &QLineEdit::returnPressed, this, [this, id] {
        const QString title = title_->text();
        endRename();
        renameEvent(session_, id, title);
    });
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
    title_->selectAll();
    title_->setFocus();
}

/// The keyboard goes back to where it was; losing it, the line gives way to the title.
void Inspector::endRename() {
    if (beforeRenaming_ && beforeRenaming_->isVisible())
        beforeRenaming_->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

void Inspector::addDate(const Event& event) {
    auto* line = new QLabel(page_);
    line->setTextFormat(Qt::RichText);
    line->setWordWrap(true);
    line->setFont(fontOf(*line, 14));
    QStringList notes;
    if (event.status != Status::Happened) notes.append(statusOf(event).toLower());
    if (const QString sources = sourcesWords(event); !sources.isEmpty()) notes.append(sources);
    if (!mainIn(session_.project(), event).empty()) notes.append(tr("main event"));
    line->setText(QStringLiteral("%1 <span style=\"color:%2;font-size:%3px\">%4</span>")
                      .arg(dateOf(event).toHtmlEscaped(), color(ColorRole::SecondaryText, palette()).name())
                      .arg(textPixels)
                      .arg(notes.join(QStringLiteral(" · ")).toHtmlEscaped()));
    date_ = line;
    column_->addWidget(line);
    column_->addSpacing(10);
}

QWidget* Inspector::dateChip(const When& when) {
    auto* chip = new TextButton(shortWhen(when), TextButton::Look::Chip, page_);
    chip->setToolTip(tr("Take %1 as the date").arg(whenWords(when)));
    connect(chip, &TextButton::clicked, this, [this, when] { setDateOfSelected(session_, when); });
    return addControl(chip);
}

void Inspector::addConflict(const Event& event) {
    if (event.conflict.empty()) return;
    auto* label = textLabel(tr("The sources do not agree on the date"), textPixels, page_);
    QPalette warning = label->palette();
    warning.setColor(QPalette::WindowText, color(ColorRole::Warning, palette()));
    label->setPalette(warning);
    column_->addWidget(label);
    auto* row = new QWidget(page_);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (const When& when : event.conflict) layout->addWidget(dateChip(when));
    layout->addStretch();
    column_->addWidget(row);
    column_->addSpacing(10);
}

void Inspector::addWhy(const Event& event) {
    const Project& project = session_.project();
    const EventDecision decision = decisionOf(project, event);
    const Mention& first = mention(project, event.sources.front().mention);
    QString why = toQt(first.reading);
    if (!event.when) why = tr("None of its sources says when, in words that lead to a date. Set one with Edit date.");
    if (decision.when)
        why = first.when && first.dating != Dating::Published
                  ? tr("Set by you. Dateline read %1: %2").arg(whenWords(*first.when), why)
                  : tr("Set by you.");
    if (decision.undated)
        why = first.when
                  ? tr("Taken away by you. Dateline read %1: %2").arg(whenWords(*first.when), toQt(first.reading))
                  : tr("Taken away by you.");
    if (const Published* anchor = inferredAnchor(project, event); anchor && event.when && !decision.when)
        why = tr("%1 The article's date is inferred: %2").arg(asSentence(why), asSentence(evidenceOf(*anchor)));
    if (!why.isEmpty()) {
        column_->addWidget(sectionLabel(event.when ? tr("Why this date") : tr("Why no date"), page_));
        column_->addWidget(textLabel(asSentence(why), textPixels, page_));
    }
    if (decision.title || decision.when || decision.undated || decision.status) {
        auto* back = new TextButton(tr("Back to what Dateline read"), TextButton::Look::Chip, page_);
        connect(back, &TextButton::clicked, this, [this] { takeBackSelected(session_); });
        column_->addWidget(addControl(back), 0, Qt::AlignLeft);
    }
    if (!isShown(project, event))
        column_->addWidget(textLabel(dateline::isHidden(project, event)
                                         ? tr("Hidden by you.")
                                         : tr("A minor event: not on the timeline unless you accept it."),
                                     secondaryPixels, page_));
}

void Inspector::addOtherwise(const Event& event) {
    const Project& project = session_.project();
    const auto& otherwise = mention(project, event.sources.front().mention).otherwise;
    if (!otherwise || otherwise == event.when) {
        column_->addSpacing(10);
        return;
    }
    auto* row = new QWidget(page_);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 0, 8);
    layout->setSpacing(8);
    auto* label = textLabel(tr("Otherwise"), textPixels, row);
    label->setWordWrap(false);
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
    layout->addWidget(dateChip(*otherwise));
    layout->addStretch();
    column_->addWidget(row);
}

void Inspector::addPeople(const Event& event) {
    QStringList parts;
    if (!event.who.empty()) parts.append(joined(event.who));
    if (!event.where.empty()) parts.append(joined(event.where));
    if (parts.isEmpty()) return;
    column_->addWidget(sectionLabel(event.where.empty() ? tr("Who")
                                    : event.who.empty() ? tr("Where")
                                                        : tr("Who and where"),
                                    page_));
    column_->addWidget(textLabel(parts.join(QStringLiteral(" · ")), textPixels, page_));
    column_->addSpacing(10);
}

void Inspector::addEventRow(EventId id) {
    const Event* event = session_.findEvent(id);
    if (!event) return;
    auto* row =
        new BarRow(toQt(event->title), dateOf(*event), static_cast<int>(event->sources.front().mention.article), page_);
    connect(row, &BarRow::clicked, this, [this, id] { session_.selectEvent(id); });
    column_->addWidget(addControl(row));
}

/// Who says so and when, and what a statement says: each one click away.
void Inspector::addStatements(const Event& event) {
    const Project& project = session_.project();
    const std::vector<std::string> names = claimants(project, event);
    std::vector<EventId> statements = statementsOf(project, event);
    // A minor statement is no more than the name of who made it.
    if (!names.empty())
        std::erase_if(statements, [&](EventId id) { return !isShown(project, *session_.findEvent(id)); });
    if (!names.empty() || !statements.empty()) {
        column_->addWidget(sectionLabel(tr("Who says so"), page_));
        if (!names.empty()) column_->addWidget(textLabel(joined(names), textPixels, page_));
        for (const EventId statement : statements) addEventRow(statement);
        column_->addSpacing(10);
    }
    std::vector<EventId> reported = reportedBy(project, event);
    std::erase_if(reported, [&](EventId id) { return !isShown(project, *session_.findEvent(id)); });
    if (reported.empty()) return;
    column_->addWidget(sectionLabel(tr("What was said"), page_));
    for (const EventId said : reported) addEventRow(said);
    column_->addSpacing(10);
}

void Inspector::addNote(const Event& event) {
    const auto note = decisionOf(session_.project(), event).note;
    if (!note) return;
    column_->addWidget(sectionLabel(tr("Note"), page_));
    column_->addWidget(textLabel(toQt(*note), textPixels, page_));
    column_->addSpacing(10);
}

void Inspector::addSources(const Event& event) {
    const Project& project = session_.project();
    column_->addWidget(sectionLabel(event.sources.size() == 1 ? tr("Source") : tr("Sources"), page_));
    const auto& current = session_.selection().source;
    for (const Source& source : event.sources) {
        const ProjectArticle& article = project.articles[source.mention.article];
        QString second = articleName(article.article);
        if (const QString copied = copiedWords(project, article); !copied.isEmpty())
            second += QStringLiteral(" · ") + copied;
        if (!source.joined.empty()) second += tr(" · joined: %1").arg(toQt(source.joined));
        const Mention& told = mention(project, source.mention);
        auto* row = new BarRow(excerpt(article.article.text, told.sentence, told.trigger), second,
                               static_cast<int>(source.mention.article), page_);
        row->setCurrent(event.sources.size() > 1 && current && keyOf(project, source.mention) == *current);
        const MentionRef ref = source.mention;
        connect(row, &BarRow::clicked, this, [this, ref] {
            session_.showSource(ref);
            Q_EMIT sourceOpened();
        });
        row->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(row, &BarRow::customContextMenuRequested, this,
                [this, ref, row](const QPoint& place) { showSourceMenu(ref, row->mapToGlobal(place)); });
        column_->addWidget(addControl(row));
    }
}

void Inspector::showSourceMenu(MentionRef source, const QPoint& place) {
    QMenu menu(this);
    menu.addAction(tr("Show in the article"), this, [this, source] {
        session_.showSource(source);
        Q_EMIT sourceOpened();
    });
    const Event* event = session_.findEvent(eventOf(session_.project(), source));
    menu.addAction(tr("Make it an event of its own"), this, [this, source] { splitFromEvent(session_, source); })
        ->setEnabled(event && event->sources.size() > 1);
    menu.exec(place);
}

void Inspector::addSeveral(const std::vector<const Event*>& events) {
    auto* title = textLabel(tr("%n events", nullptr, static_cast<int>(events.size())), titlePixels, page_);
    title->setFont(fontOf(*title, titlePixels, QFont::DemiBold));
    column_->addWidget(title);
    date_ = title;
    const auto field = [&](const QString& name, const std::optional<QString>& value) {
        column_->addSpacing(8);
        column_->addWidget(sectionLabel(name, page_));
        column_->addWidget(textLabel(value.value_or(QString()), textPixels, page_));
    };
    field(tr("Date"), shared<QString>(events, &dateOf));
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
