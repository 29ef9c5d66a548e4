#pragma once

#include "ui/model/session.h"

#include <QPointer>
#include <QScrollArea>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QLineEdit;

namespace dateline::ui {

class TextButton;

/// The selected event: what, when, why that date, what else it might be, who reports it, and what a person can do
/// about it. With several events selected: what they have in common, and merging.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Session& session, QWidget* parent = nullptr);

    /// Turns the title into a line to type in.
    void rename();
    /// Gives the keyboard to its first control.
    void focusFirst();
    /// Where the popup that edits the date should stand.
    QPoint dateCorner() const;

Q_SIGNALS:
    void dateChangeRequested(dateline::EventId event);
    void sourceOpened();
    /// It had the keyboard, and no event is selected any more.
    void keyboardFreed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void createParts();
    void rebuild();
    void clear();
    void fill(const std::vector<const Event*>& events);
    QWidget* addControl(QWidget* control);
    QString heldControl() const;
    void giveKeyboard(const QString& control);
    void endRename();
    void addSelectedNone();
    void addEvent(const Event& event);
    void addSeveral(const std::vector<const Event*>& events);
    void addTitle(const Event& event);
    void addDate(const Event& event);
    void addConflict(const Event& event);
    void addWhy(const Event& event);
    void addOtherwise(const Event& event);
    void addPeople(const Event& event);
    void addEventRow(EventId id);
    void addStatements(const Event& event);
    void addNote(const Event& event);
    void addSources(const Event& event);
    void showSourceMenu(MentionRef source, const QPoint& place);
    void addButtons(const std::vector<const Event*>& events);
    QWidget* dateChip(const When& when);

    Session& session_;
    QScrollArea* scroll_ = nullptr;
    QWidget* page_ = nullptr;
    QBoxLayout* column_ = nullptr;
    QWidget* bar_ = nullptr;
    QBoxLayout* buttons_ = nullptr;
    QWidget* date_ = nullptr;
    QLineEdit* title_ = nullptr;
    std::vector<QWidget*> controls_;    ///< in the order Tab comes by them
    QPointer<QWidget> beforeRenaming_;  ///< had the keyboard
};

}  // namespace dateline::ui
