#pragma once

#include "ui/model/session.h"

#include <QAbstractTableModel>

namespace dateline::ui {

/// The visible events as a table: an equal view beside the timeline. The model sorts itself, so that a row's event is
/// known without a proxy in between. Undated events come last whichever way dates are sorted.
class EventTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { DateColumn, TitleColumn, StatusColumn, SourcesColumn, ArticlesColumn, columns };
    enum Role {
        EventRole = Qt::UserRole,  ///< the event's id as uint
        ColorRole,                 ///< index of the first source's article
        UndatedRole,               ///< bool
        StruckRole,                ///< bool: cancelled
    };

    explicit EventTableModel(Session& session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    EventId eventAt(int row) const;
    /// -1 where the filter leaves it out.
    int rowOf(EventId event) const;

private:
    void reload();
    void order();
    QString distance(const Event& event) const;
    QString text(const Event& event, int column) const;
    QString spoken(const Event& event) const;

    Session& session_;
    std::vector<const Event*> rows_;
    int sortColumn_ = DateColumn;
    Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
};

}  // namespace dateline::ui
