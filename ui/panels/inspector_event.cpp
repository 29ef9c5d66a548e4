// What the panel tells of one event, section by section.

#include "ui/model/gestures.h"
#include "ui/model/text.h"
#include "ui/model/why.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/panels/excerpt.h"
#include "ui/panels/inspector.h"
#include "ui/timeline/palette.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>

namespace dateline::ui {

namespace {

QString joined(const std::vector<std::string>& names) {
    QStringList list;
    for (const std::string& one : names) list.append(toQt(one));
    return list.join(QStringLiteral(", "));
}

}  // namespace

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

void Inspector::addDate(const Event& event) {
    auto* line = new QLabel(page_);
    line->setTextFormat(Qt::RichText);
    line->setWordWrap(true);
    line->setFont(fontOf(*line, 14));
    QStringList notes;
    if (event.status != Status::Happened) notes.append(statusWords(event.status, event.saying).toLower());
    if (const QString sources = sourcesWords(event); !sources.isEmpty()) notes.append(sources);
    if (!mainIn(session_.project(), event).empty()) notes.append(tr("main event"));
    line->setText(QStringLiteral("%1 <span style=\"color:%2;font-size:%3px\">%4</span>")
                      .arg(eventDateWords(event).toHtmlEscaped(), color(ColorRole::SecondaryText, palette()).name())
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
    if (const QString why = whyWords(project, event); !why.isEmpty()) {
        column_->addWidget(sectionLabel(event.when ? tr("Why this date") : tr("Why no date"), page_));
        column_->addWidget(textLabel(why, textPixels, page_));
    }
    if (isCorrected(project, event)) {
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
    auto* row = new BarRow(toQt(event->title), eventDateWords(*event),
                           static_cast<int>(event->sources.front().mention.article), page_);
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

}  // namespace dateline::ui
