#pragma once

#include "ui/model/session.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QListView;

namespace dateline::ui {

class UndatedModel;

/// The events without a date, beside the timeline: they borrow none.
class UndatedShelf : public QWidget {
    Q_OBJECT
public:
    explicit UndatedShelf(Session& session, QWidget* parent = nullptr);

    /// How many the filter lets through.
    int count() const;
    QListView& list() { return *list_; }

Q_SIGNALS:
    void countChanged(int count);
    void closeRequested();
    void opened(dateline::EventId event);

private:
    void createParts();
    void refresh();
    void followSelection();

    Session& session_;
    UndatedModel* model_ = nullptr;
    QListView* list_ = nullptr;
    QLabel* heading_ = nullptr;
    bool following_ = false;
};

}  // namespace dateline::ui
