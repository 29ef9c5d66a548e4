#pragma once

#include "ui/model/session.h"

#include <QMenu>
#include <QWidget>

#include <functional>

class QBoxLayout;

namespace dateline::ui {

/// What is left out at the moment, as chips that can be taken away one by one, and how much remains. Hidden while
/// nothing is left out.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(Session& session, QWidget* parent = nullptr);

private:
    void rebuild();

    Session& session_;
    QBoxLayout* row_ = nullptr;
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
