#pragma once

#include "ui/model/session.h"

#include <QMenu>
#include <QWidget>

#include <functional>
#include <vector>

class QBoxLayout;

namespace dateline::ui {

class TextButton;

/// What is left out at the moment, as chips that can be taken away one by one, and how much remains. Hidden while
/// nothing is left out.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// It had the keyboard, and nothing is left out any more.
    void keyboardFreed();

private:
    void rebuild();
    void clear();
    void fill();
    void add(TextButton* button);
    int heldButton() const;
    void giveKeyboard(int button);

    Session& session_;
    QBoxLayout* row_ = nullptr;
    std::vector<TextButton*> buttons_;
};

/// The filters to choose from, each a line that can be ticked. Filled anew each time it opens.
class FilterMenu : public QMenu {
    Q_OBJECT
public:
    explicit FilterMenu(Session& session, QWidget* parent = nullptr);

    /// The time that is in view, to filter by; not offered where nothing is set.
    std::function<Interval()> inView;

private:
    void fill();
    template <class Change>
    void addTick(QMenu& menu, const QString& text, bool on, Change change);

    Session& session_;
};

}  // namespace dateline::ui
