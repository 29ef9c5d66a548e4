#pragma once

#include "core/project/project.h"
#include "core/time/when.h"

#include <QFrame>

#include <functional>
#include <optional>

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

    /// What may be chosen besides a date; no button where empty.
    QString removeText;
    QString againText;
    std::function<void(const When&)> set;
    std::function<void()> remove;
    std::function<void()> again;
};

/// A small window to change a date in: a line that takes words as well as notation and says how it reads them, and a
/// calendar. Closes when clicked elsewhere, and on Escape.
class DatePopup : public QFrame {
    Q_OBJECT
public:
    explicit DatePopup(DateQuestion question, QWidget* parent = nullptr);

    QLineEdit& line() { return *line_; }
    QString reading() const;
    /// Shows it below a point of the screen, inside the screen.
    void openAt(const QPoint& corner);
    /// Takes what is written, if it is a date.
    void accept();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void createParts();
    void read();
    void choose(QDate day);

    DateQuestion question_;
    std::optional<When> when_;
    QLineEdit* line_ = nullptr;
    QLabel* reading_ = nullptr;
    QCalendarWidget* calendar_ = nullptr;
    TextButton* set_ = nullptr;
};

}  // namespace dateline::ui
