#include "ui/panels/date_popup.h"

#include "ui/model/date_entry.h"
#include "ui/model/text.h"
#include "ui/model/words.h"
#include "ui/panels/controls.h"
#include "ui/panels/offer_row.h"

#include <QBoxLayout>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

namespace dateline::ui {

DatePopup::DatePopup(DateQuestion question, QWidget* parent)
    : QFrame(parent, Qt::Popup), question_(std::move(question)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    createParts();
    connect(line_, &QLineEdit::textEdited, this, &DatePopup::read);
    connect(line_, &QLineEdit::returnPressed, this, &DatePopup::accept);
    connect(set_, &TextButton::clicked, this, &DatePopup::accept);
    connect(calendar_, &QCalendarWidget::clicked, this, &DatePopup::choose);
    connect(calendar_, &QCalendarWidget::activated, this, [this](QDate day) {
        choose(day);
        accept();
    });
    read();
}

void DatePopup::createParts() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(sectionLabel(question_.heading, this));
    if (QWidget* offers = createOffers()) {
        layout->addWidget(offers);
        layout->addWidget(sectionLabel(tr("Another day"), this));
    }
    line_ = new QLineEdit(question_.entry, this);
    line_->setPlaceholderText(question_.dayOnly ? tr("20 December 2014")
                                                : tr("19 December 2014, early November 2014, 2014-11…"));
    line_->setAccessibleName(tr("Date"));
    line_->setClearButtonEnabled(true);
    line_->selectAll();
    frameInAccent(*line_);
    layout->addWidget(line_);
    reading_ = textLabel({}, secondaryPixels, this);
    reading_->setForegroundRole(QPalette::PlaceholderText);
    reading_->setMinimumHeight(18);
    layout->addWidget(reading_);
    layout->addWidget(createCalendar());
    layout->addLayout(createButtons());
}

/// The days that were found, a row each; of many the first few are seen and the others scrolled to.
QWidget* DatePopup::createOffers() {
    constexpr int seen = 5;
    if (question_.offered.empty()) return nullptr;
    auto* list = new QWidget(this);
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const OfferedDay& day : question_.offered) {
        auto* row = new OfferRow(day, list);
        connect(row, &QAbstractButton::clicked, this, [this, day = day.day] {
            const auto set = question_.set;
            When when;
            when.date = PartialDate::ofDay(day);
            close();
            set(when);
        });
        rows->addWidget(row);
        offers_.push_back(row);
    }
    auto* area = new QScrollArea(this);
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(OfferRow::width);
    area->setFixedHeight(OfferRow::height * std::min(seen, static_cast<int>(offers_.size())));
    return area;
}

QWidget* DatePopup::createCalendar() {
    calendar_ = new QCalendarWidget(this);
    calendar_->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar_->setFont(fontOf(*calendar_, secondaryPixels));
    if (question_.day) calendar_->setSelectedDate(toQDate(*question_.day));
    // The calendar's own look is loud: red days off, coloured arrows.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday}) calendar_->setWeekdayTextFormat(day, {});
    const auto arrow = [&](const char* name, const QString& sign, const QString& says) {
        auto* button = calendar_->findChild<QToolButton*>(QLatin1String(name));
        if (!button) return;
        button->setIcon({});
        button->setText(sign);
        button->setAccessibleName(says);
    };
    arrow("qt_calendar_prevmonth", QStringLiteral("‹"), tr("Month before"));
    arrow("qt_calendar_nextmonth", QStringLiteral("›"), tr("Month after"));
    return calendar_;
}

QLayout* DatePopup::createButtons() {
    auto* buttons = new QHBoxLayout;
    const auto other = [&](const QString& text, const std::function<void()>& act) {
        if (text.isEmpty()) return;
        auto* button = new TextButton(text, TextButton::Look::Quiet, this);
        buttons->addWidget(button);
        connect(button, &TextButton::clicked, this, [this, act] {
            close();
            act();
        });
    };
    other(question_.removeText, question_.remove);
    other(question_.againText, question_.again);
    buttons->addStretch();
    set_ = new TextButton(tr("Set date"), TextButton::Look::Filled, this);
    buttons->addWidget(set_);
    return buttons;
}

void DatePopup::read() {
    when_ = whenFromEntry(line_->text(), question_.published);
    const auto day = when_ ? asDay(when_->date) : std::nullopt;
    if (question_.dayOnly && !(day && !when_->until)) when_.reset();
    set_->setEnabled(when_.has_value());
    if (day) calendar_->setSelectedDate(toQDate(*day));
    if (when_ && !day) showMonthOf(*when_);
    if (when_)
        reading_->setText(whenWords(*when_));
    else if (line_->text().trimmed().isEmpty())
        reading_->setText(tr("Type a date, or choose a day below"));
    else
        reading_->setText(question_.dayOnly ? tr("An article needs a whole day: day, month and year")
                                            : tr("This is not read as a date"));
}

/// Of a date that is no day, the calendar shows where it begins; what it had selected is out of sight then.
void DatePopup::showMonthOf(const When& when) {
    const auto known = interval(when);
    const auto place = known ? (known->begin ? known->begin : known->end) : std::nullopt;
    if (!place) return;
    const QDate first = toQDate(date::local_days(date::floor<date::days>(place->time_since_epoch())));
    calendar_->setCurrentPage(first.year(), first.month());
}

QString DatePopup::reading() const { return reading_->text(); }

void DatePopup::choose(QDate day) {
    line_->setText(day.toString(Qt::ISODate));
    read();
}

void DatePopup::accept() {
    if (!when_) return;
    const When when = *when_;
    const auto set = question_.set;
    close();
    set(when);
}

void DatePopup::openAt(const QPoint& corner) {
    adjustSize();
    QRect place(corner, sizeHint());
    if (const QScreen* screen = this->screen()) {
        const QRect room = screen->availableGeometry();
        place.moveRight(qMin(place.right(), room.right() - 8));
        place.moveBottom(qMin(place.bottom(), room.bottom() - 8));
        place.moveLeft(qMax(place.left(), room.left()));
        place.moveTop(qMax(place.top(), room.top()));
    }
    setGeometry(place);
    show();
    line_->setFocus();
}

void DatePopup::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

}  // namespace dateline::ui
