#include "ui/panels/filter_bar.h"

#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"

#include <QBoxLayout>

#include <algorithm>

namespace dateline::ui {

FilterBar::FilterBar(Session& session, QWidget* parent) : QWidget(parent), session_(session) {
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(16, 6, 16, 6);
    row_->setSpacing(8);
    connect(&session, &Session::changed, this, &FilterBar::rebuild);
    connect(&session, &Session::filterChanged, this, &FilterBar::rebuild);
    rebuild();
}

void FilterBar::rebuild() {
    const int held = heldButton();
    // The keyboard waits here, so that it does not wander through what is taken away.
    if (held >= 0) setFocus();
    clear();
    const bool active = session_.filter().active();
    setVisible(active);
    if (active) fill();
    if (held >= 0) giveKeyboard(held);
}

void FilterBar::clear() {
    buttons_.clear();
    while (QLayoutItem* item = row_->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void FilterBar::fill() {
    for (const FilterChip& chip : chips(session_.project(), session_.filter())) {
        auto* button = new TextButton(chip.text, TextButton::Look::Chip, this);
        button->setRemovable(true);
        button->setMaximumWidth(260);
        button->setAccessibleName(tr("Take away the filter %1").arg(chip.text));
        connect(button, &TextButton::clicked, this, [this, without = chip.without] { session_.setFilter(without); });
        add(button);
    }
    auto* count = textLabel(tr("%L1 of %L2 events").arg(session_.visibleEvents().size()).arg(session_.shownCount()),
                            secondaryPixels, this);
    count->setWordWrap(false);
    count->setForegroundRole(QPalette::PlaceholderText);
    row_->addWidget(count);
    row_->addStretch();
    auto* clear = new TextButton(tr("Clear filter"), TextButton::Look::Quiet, this);
    connect(clear, &TextButton::clicked, this, [this] { session_.setFilter({}); });
    add(clear);
}

void FilterBar::add(TextButton* button) {
    putInTabOrder(buttons_.empty() ? static_cast<QWidget&>(*this) : *buttons_.back(), *button);
    buttons_.push_back(button);
    row_->addWidget(button);
}

int FilterBar::heldButton() const {
    const auto held = std::find_if(buttons_.begin(), buttons_.end(), [](const auto* one) { return one->hasFocus(); });
    return held == buttons_.end() ? -1 : static_cast<int>(held - buttons_.begin());
}

void FilterBar::giveKeyboard(int button) {
    if (buttons_.empty()) return Q_EMIT keyboardFreed();
    TextButton* next = buttons_[std::min(static_cast<std::size_t>(button), buttons_.size() - 1)];
    next->show();
    next->setFocus(Qt::OtherFocusReason);
}

FilterMenu::FilterMenu(Session& session, QWidget* parent) : QMenu(parent), session_(session) {
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::fill);
}

template <class Change>
void FilterMenu::addTick(QMenu& menu, const QString& text, bool on, Change change) {
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, change](bool checked) {
        Filter filter = session_.filter();
        change(filter, checked);
        session_.setFilter(filter);
    });
}

void FilterMenu::fill() {
    clear();
    const Filter& filter = session_.filter();
    addTick(*this, tr("Several sources"), filter.severalSources, [](Filter& f, bool on) { f.severalSources = on; });
    addTick(*this, tr("Dates in conflict"), filter.conflicts, [](Filter& f, bool on) { f.conflicts = on; });
    addSeparator();
    for (const Status status : {Status::Happened, Status::Ongoing, Status::Planned, Status::Cancelled, Status::Denied,
                                Status::Possible, Status::Claimed})
        addTick(*this, statusWords(status, false), filter.statuses.contains(status), [status](Filter& f, bool on) {
            if (on)
                f.statuses.insert(status);
            else
                f.statuses.erase(status);
        });
    addSeparator();
    QMenu* articles = addMenu(tr("Articles"));
    for (const ProjectArticle& article : session_.project().articles) {
        const ArticleId id = article.id;
        const QString title = toQt(article.article.title).replace(QLatin1Char('&'), QStringLiteral("&&"));
        addTick(*articles, fontMetrics().elidedText(title, Qt::ElideRight, 320), filter.articles.contains(id),
                [id](Filter& f, bool on) {
                    if (on)
                        f.articles.insert(id);
                    else
                        f.articles.erase(id);
                });
    }
    articles->setEnabled(!session_.project().articles.empty());
    if (inView)
        addTick(*this, tr("Only the time in view"), filter.range.has_value(),
                [range = inView()](Filter& f, bool on) { f.range = on ? std::optional(range) : std::nullopt; });
    addSeparator();
    addTick(*this, tr("With minor events"), filter.minor, [](Filter& f, bool on) { f.minor = on; });
    addTick(*this, tr("With hidden events"), filter.hidden, [](Filter& f, bool on) { f.hidden = on; });
    addSeparator();
    addAction(tr("Clear filter"), this, [this] { session_.setFilter({}); })->setEnabled(filter.active());
}

}  // namespace dateline::ui
