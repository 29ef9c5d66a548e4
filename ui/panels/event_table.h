#pragma once

#include "ui/model/event_table_model.h"

#include <QTableView>

namespace dateline::ui {

/// The events as a table, an equal view of what the timeline shows, undated ones too. Sorted by clicking a heading or
/// by `sortBy`; selection is the session's.
class EventTable : public QTableView {
    Q_OBJECT
public:
    explicit EventTable(Session& session, QWidget* parent = nullptr);

    EventTableModel& events() { return model_; }

    /// Sorts as a click on the column's heading does: by the same column again, the other way round.
    void sortBy(EventTableModel::Column column);
    EventTableModel::Column sortedBy() const;
    Qt::SortOrder sortOrder() const;

Q_SIGNALS:
    /// Enter or a double click: show the source.
    void opened(dateline::EventId event);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void followSelection();
    void tellSelection();

    Session& session_;
    EventTableModel model_;
    bool following_ = false;
};

}  // namespace dateline::ui
