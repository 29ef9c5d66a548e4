#include "ui/model/lanes.h"

#include "ui/model/text.h"
#include "ui/model/words.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr std::size_t mostLanes = 40;
const QString noneKey = QStringLiteral("\n");
const QString othersKey = QStringLiteral("\n\n");

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Lanes)
};

QString noneName(LaneKind kind) {
    switch (kind) {
        case LaneKind::Publisher:
            return Say::tr("No publisher");
        case LaneKind::Actor:
            return Say::tr("Nobody named");
        case LaneKind::Place:
            return Say::tr("No place named");
        case LaneKind::Tag:
            return Say::tr("No tag");
        default:
            return {};
    }
}

QString firstOf(const std::vector<std::string>& names) { return names.empty() ? QString() : toQt(names.front()); }

Lane laneFor(const Project& project, const Event& event, LaneKind kind) {
    const ProjectArticle& article = project.articles[event.sources.front().mention.article];
    QString name;
    switch (kind) {
        case LaneKind::Article:
            return {QString::number(article.id.value), articleName(article.article)};
        case LaneKind::Status:
            return {QString::number(static_cast<int>(event.status)), statusWords(event.status, false)};
        case LaneKind::Publisher:
            name = toQt(article.article.publisher).trimmed();
            break;
        case LaneKind::Actor:
            name = firstOf(event.who);
            break;
        case LaneKind::Place:
            name = firstOf(event.where);
            break;
        case LaneKind::Tag:
            name = tagsOf(project, event).value(0);
            break;
        case LaneKind::None:
            break;
    }
    return name.isEmpty() ? Lane{noneKey, noneName(kind)} : Lane{name, name};
}

struct Counted {
    Lane lane;
    std::size_t count = 0;
    std::size_t sum = 0;  ///< of what an order by itself goes by: the article's place, the status
};

/// Articles in the project's order, statuses in that of their list, names by how often they come.
bool before(LaneKind kind, const Counted& a, const Counted& b) {
    if ((a.lane.key == noneKey) != (b.lane.key == noneKey)) return b.lane.key == noneKey;
    if (kind == LaneKind::Article || kind == LaneKind::Status) return a.sum < b.sum;
    if (a.count != b.count) return a.count > b.count;
    return a.lane.name < b.lane.name;
}

/// The rare names share one lane, so that no list of a thousand lanes comes of a thousand people.
void joinRare(std::vector<Counted>& lanes, QHash<QString, QString>& joined) {
    if (lanes.size() <= mostLanes) return;
    const bool hasNone = lanes.back().lane.key == noneKey;
    const Counted none = lanes.back();
    Counted others{{othersKey, Say::tr("Others")}, 0, 0};
    for (std::size_t i = mostLanes - 1; i < lanes.size() - (hasNone ? 1 : 0); ++i) {
        joined.insert(lanes[i].lane.key, othersKey);
        others.count += lanes[i].count;
    }
    lanes.resize(mostLanes - 1);
    lanes.push_back(others);
    if (hasNone) lanes.push_back(none);
}

}  // namespace

QString laneKindWords(LaneKind kind) {
    switch (kind) {
        case LaneKind::None:
            return Say::tr("No lanes");
        case LaneKind::Article:
            return Say::tr("A lane for each article");
        case LaneKind::Publisher:
            return Say::tr("A lane for each publisher");
        case LaneKind::Actor:
            return Say::tr("A lane for each person or group");
        case LaneKind::Place:
            return Say::tr("A lane for each place");
        case LaneKind::Tag:
            return Say::tr("A lane for each tag");
        case LaneKind::Status:
            return Say::tr("A lane for each status");
    }
    return {};
}

QStringList tagsOf(const Project& project, const Event& event) {
    QStringList tags;
    const auto note = decisionOf(project, event).note;
    if (!note) return tags;
    for (QString word : toQt(*note).simplified().split(QLatin1Char(' '))) {
        while (word.size() > 1 && QStringLiteral(".,;:!?").contains(word.back())) word.chop(1);
        if (word.size() > 1 && word.startsWith(QLatin1Char('#')) && !tags.contains(word)) tags.append(word);
    }
    return tags;
}

LaneLayout layLanes(const Project& project, const std::vector<const Event*>& events, const LaneChoice& choice) {
    LaneLayout layout;
    layout.laneOf.assign(events.size(), 0);
    if (choice.by == LaneKind::None) return layout;
    std::vector<QString> keys;
    std::vector<Counted> lanes;
    QHash<QString, std::size_t> placeOf;
    for (const Event* event : events) {
        Lane lane = laneFor(project, *event, choice.by);
        keys.push_back(lane.key);
        const auto found = placeOf.constFind(lane.key);
        if (found != placeOf.constEnd()) {
            ++lanes[*found].count;
            continue;
        }
        placeOf.insert(lane.key, lanes.size());
        const std::size_t sum = choice.by == LaneKind::Status ? static_cast<std::size_t>(event->status)
                                                              : std::size_t{event->sources.front().mention.article};
        lanes.push_back({std::move(lane), 1, sum});
    }
    std::sort(lanes.begin(), lanes.end(), [&](const Counted& a, const Counted& b) { return before(choice.by, a, b); });
    QHash<QString, QString> joined;
    joinRare(lanes, joined);
    const auto rank = [&](const Counted& lane) {
        const qsizetype place = choice.order.indexOf(lane.lane.key);
        return place < 0 ? choice.order.size() : place;
    };
    std::stable_sort(lanes.begin(), lanes.end(), [&](const Counted& a, const Counted& b) { return rank(a) < rank(b); });
    QHash<QString, std::uint16_t> number;
    for (const Counted& one : lanes) {
        number.insert(one.lane.key, static_cast<std::uint16_t>(layout.lanes.size()));
        layout.lanes.push_back(one.lane);
    }
    for (std::size_t i = 0; i < keys.size(); ++i) layout.laneOf[i] = number.value(joined.value(keys[i], keys[i]));
    return layout;
}

LaneChoice withLaneMoved(const LaneLayout& layout, LaneChoice choice, std::size_t from, std::size_t to) {
    QStringList keys;
    for (const Lane& lane : layout.lanes) keys.append(lane.key);
    const auto count = static_cast<std::size_t>(keys.size());
    if (from >= count || to >= count || from == to) return choice;
    keys.move(static_cast<qsizetype>(from), static_cast<qsizetype>(to));
    // Lanes that a filter leaves out now keep what was said about them.
    for (const QString& key : std::as_const(choice.order))
        if (!keys.contains(key)) keys.append(key);
    choice.order = keys;
    return choice;
}

}  // namespace dateline::ui
