#pragma once

#include "core/project/project.h"
#include "core/time/when.h"
#include "ui/model/offered_days.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

class QAbstractButton;
class QCalendarWidget;
class QLabel;
class QLineEdit;

namespace dateline::ui {

class TextButton;

/// What a date popup is opened with.
struct DateQuestion {
    QString heading;
    QString entry;                        ///< what stands in the line at first
    std::optional<date::local_days> day;  ///< what the calendar shows at first
    std::optional<Published> published;   ///< what words like "Friday" count from
    bool dayOnly = false;                 ///< an article has one day; an event may have any date
    std::vector<OfferedDay> offered{};    ///< found days to choose from with one click

    /// What may be chosen besides a date; no button where empty.
    QString removeText;
    QString againText;
    std::function<void(const When&)> set;
    std::function<void()> remove;
    std::function<void()> again;
};

/// A small window to change a date in: the days that were found, each with its evidence; a line that takes words as
/// well as notation and says how it reads them, and a calendar. Closes when clicked elsewhere, and on Escape.
class DatePopup : public QFrame {
    Q_OBJECT
public:
    explicit DatePopup(DateQuestion question, QWidget* parent = nullptr);

    QCalendarWidget& calendar() { return *calendar_; }
    QLineEdit& line() { return *line_; }
    /// The rows of the days that were found.
    const std::vector<QAbstractButton*>& offers() const { return offers_; }
    QString reading() const;
    /// Shows it below a point of the screen, inside the screen.
    void openAt(const QPoint& corner);
    /// Takes what is written, if it is a date.
    void accept();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createParts();
    QWidget* createOffers();
    QWidget* createCalendar();
    QLayout* createButtons();
    void read();
    void showMonthOf(const When& when);
    void choose(QDate day);

    DateQuestion question_;
    std::optional<When> when_;
    QLineEdit* line_ = nullptr;
    QLabel* reading_ = nullptr;
    QCalendarWidget* calendar_ = nullptr;
    TextButton* set_ = nullptr;
    std::vector<QAbstractButton*> offers_;
};

}  // namespace dateline::ui
