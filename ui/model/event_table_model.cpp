#include "ui/model/event_table_model.h"

#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QCollator>

#include <algorithm>
#include <set>

namespace dateline::ui {

namespace {

QString articleTitles(const Project& project, const Event& event) {
    QStringList titles;
    for (const Source& source : event.sources) {
        const QString title = toQt(project.articles[source.mention.article].article.title);
        if (!titles.contains(title)) titles.append(title);
    }
    return titles.join(QStringLiteral(" · "));
}

std::optional<Instant> earliest(const Event& event) {
    const auto when = event.when ? interval(*event.when) : std::nullopt;
    if (!when) return std::nullopt;
    return when->begin ? when->begin : when->end;
}

}  // namespace

EventTableModel::EventTableModel(Session& session, QObject* parent) : QAbstractTableModel(parent), session_(session) {
    connect(&session, &Session::changed, this, &EventTableModel::reload);
    connect(&session, &Session::filterChanged, this, &EventTableModel::reload);
    reload();
}

int EventTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}
int EventTableModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString EventTableModel::text(const Event& event, int column) const {
    switch (column) {
        case DateColumn:
            return eventDateWords(event) + (event.when ? distance(event) : QString());
        case TitleColumn:
            return toQt(event.title);
        case StatusColumn:
            return statusWords(event.status, event.saying);
        case SourcesColumn:
            return QString::number(event.independentSources);
        default:
            return articleTitles(session_.project(), event);
    }
}

/// Around an event, how far another is from it: " · 3 days before".
QString EventTableModel::distance(const Event& event) const {
    const auto& around = session_.filter().around;
    const Event* middle = around ? session_.findEvent(around->event) : nullptr;
    if (!middle || middle == &event) return {};
    return QStringLiteral(" · ") + distanceWords(*middle, event);
}

/// What a screen reader says of the row, in whichever column it stands.
QString EventTableModel::spoken(const Event& event) const {
    QStringList parts{text(event, TitleColumn), text(event, DateColumn)};
    if (event.status != Status::Happened || event.saying) parts.append(text(event, StatusColumn));
    if (event.independentSources > 1)
        parts.append(tr("%n sources", nullptr, static_cast<int>(event.independentSources)));
    return parts.join(QStringLiteral(", "));
}

QVariant EventTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= static_cast<int>(rows_.size())) return {};
    const Event& event = *rows_[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return text(event, index.column());
        case Qt::ToolTipRole:
            return plainToolTip(text(event, index.column()));
        case Qt::AccessibleTextRole:
            return spoken(event);
        case EventRole:
            return event.id.value;
        case ColorRole:
            return event.sources.front().mention.article;
        case UndatedRole:
            return !event.when;
        case StruckRole:
            return event.status == Status::Cancelled;
        default:
            return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case DateColumn:
            return tr("Date");
        case TitleColumn:
            return tr("Event");
        case StatusColumn:
            return tr("Status");
        case SourcesColumn:
            return tr("Sources");
        default:
            return tr("Articles");
    }
}

void EventTableModel::reload() {
    beginResetModel();
    rows_ = session_.visibleEvents();
    order();
    endResetModel();
}

void EventTableModel::sort(int column, Qt::SortOrder sortOrder) {
    sortColumn_ = column;
    sortOrder_ = sortOrder;
    reload();
}

void EventTableModel::order() {
    const bool descending = sortOrder_ == Qt::DescendingOrder;
    if (sortColumn_ == DateColumn) {
        if (!descending) return;  // the project's own order
        const auto undated = std::stable_partition(rows_.begin(), rows_.end(),
                                                   [](const Event* event) { return earliest(*event).has_value(); });
        std::stable_sort(rows_.begin(), undated,
                         [](const Event* a, const Event* b) { return earliest(*a) > earliest(*b); });
        return;
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QString, const Event*>> keyed;
    for (const Event* event : rows_)
        keyed.emplace_back(text(*event, sortColumn_).rightJustified(sortColumn_ == SourcesColumn ? 6 : 0), event);
    std::stable_sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
        return descending ? collator.compare(b.first, a.first) < 0 : collator.compare(a.first, b.first) < 0;
    });
    std::transform(keyed.begin(), keyed.end(), rows_.begin(), [](const auto& pair) { return pair.second; });
}

EventId EventTableModel::eventAt(int row) const {
    return row < 0 || row >= static_cast<int>(rows_.size()) ? EventId{} : rows_[static_cast<std::size_t>(row)]->id;
}

int EventTableModel::rowOf(EventId event) const {
    const auto place = std::find_if(rows_.begin(), rows_.end(), [&](const Event* one) { return one->id == event; });
    return place == rows_.end() ? -1 : static_cast<int>(place - rows_.begin());
}

}  // namespace dateline::ui
