#include "ui/model/looks.h"

#include <QJsonArray>

#include <algorithm>

namespace dateline::ui {

namespace {

QString key(const char* name) { return QString::fromLatin1(name); }
// Seconds as text: JSON's numbers are doubles, and an era's seconds must come back exact.
QString seconds(qint64 value) { return QString::number(value); }
qint64 secondsAt(const QJsonObject& json, const char* name) { return json.value(key(name)).toString().toLongLong(); }

QJsonObject toJson(const Filter& filter) {
    QJsonObject json{{key("words"), filter.words},
                     {key("several"), filter.severalSources},
                     {key("conflicts"), filter.conflicts},
                     {key("minor"), filter.minor},
                     {key("hidden"), filter.hidden}};
    QJsonArray articles, statuses;
    for (const ArticleId article : filter.articles) articles.append(qint64{article.value});
    for (const Status status : filter.statuses) statuses.append(static_cast<int>(status));
    json.insert(key("articles"), articles);
    json.insert(key("statuses"), statuses);
    if (filter.range && filter.range->begin)
        json.insert(key("from"), seconds(filter.range->begin->time_since_epoch().count()));
    if (filter.range && filter.range->end)
        json.insert(key("until"), seconds(filter.range->end->time_since_epoch().count()));
    if (filter.around) {
        json.insert(key("around"), qint64{filter.around->event.value});
        json.insert(key("amount"), filter.around->amount);
        json.insert(key("unit"), static_cast<int>(filter.around->unit));
    }
    return json;
}

std::optional<Instant> instantAt(const QJsonObject& json, const char* name) {
    if (!json.contains(key(name))) return std::nullopt;
    return Instant(std::chrono::seconds(secondsAt(json, name)));
}

Filter filterFrom(const QJsonObject& json) {
    Filter filter;
    filter.words = json.value(key("words")).toString();
    filter.severalSources = json.value(key("several")).toBool();
    filter.conflicts = json.value(key("conflicts")).toBool();
    filter.minor = json.value(key("minor")).toBool();
    filter.hidden = json.value(key("hidden")).toBool();
    for (const QJsonValue article : json.value(key("articles")).toArray())
        filter.articles.insert(ArticleId{static_cast<std::uint32_t>(article.toInteger())});
    for (const QJsonValue status : json.value(key("statuses")).toArray())
        filter.statuses.insert(static_cast<Status>(std::clamp(status.toInt(), 0, static_cast<int>(Status::Claimed))));
    const Interval range{instantAt(json, "from"), instantAt(json, "until")};
    if (range.begin || range.end) filter.range = range;
    if (json.contains(key("around")))
        filter.around = Around{EventId{static_cast<std::uint32_t>(json.value(key("around")).toInteger())},
                               std::max(1, json.value(key("amount")).toInt(1)),
                               static_cast<Around::Unit>(std::clamp(json.value(key("unit")).toInt(), 0, 3))};
    return filter;
}

QStringList stringsFrom(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue one : value.toArray()) list.append(one.toString());
    return list;
}

}  // namespace

QJsonObject toJson(const LaneChoice& lanes) {
    return {{key("by"), static_cast<int>(lanes.by)},
            {key("order"), QJsonArray::fromStringList(lanes.order)},
            {key("folded"), QJsonArray::fromStringList(lanes.folded)}};
}

LaneChoice lanesFrom(const QJsonObject& json) {
    const int by = json.value(key("by")).toInt();
    LaneChoice lanes;
    if (by >= 0 && by <= static_cast<int>(LaneKind::Status)) lanes.by = static_cast<LaneKind>(by);
    lanes.order = stringsFrom(json.value(key("order")));
    lanes.folded = stringsFrom(json.value(key("folded")));
    return lanes;
}

QJsonObject toJson(const Bookmark& bookmark) {
    return {{key("name"), bookmark.name},
            {key("begin"), seconds(bookmark.look.begin)},
            {key("end"), seconds(bookmark.look.end)},
            {key("filter"), toJson(bookmark.look.filter)},
            {key("lanes"), toJson(bookmark.look.lanes)}};
}

Bookmark bookmarkFrom(const QJsonObject& json) {
    return {json.value(key("name")).toString(),
            {secondsAt(json, "begin"), secondsAt(json, "end"), filterFrom(json.value(key("filter")).toObject()),
             lanesFrom(json.value(key("lanes")).toObject())}};
}

}  // namespace dateline::ui
