#pragma once

#include "core/project/project.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace dateline::ui {

enum class LaneKind { None, Article, Publisher, Actor, Place, Tag, Status };
inline constexpr LaneKind laneKinds[] = {LaneKind::None,  LaneKind::Article, LaneKind::Publisher, LaneKind::Actor,
                                         LaneKind::Place, LaneKind::Tag,     LaneKind::Status};
/// "A lane for each article"
QString laneKindWords(LaneKind kind);

/// What the person chose about lanes; kept with the view. A lane's key is what it stands for (a name, an article's
/// number), so that it lasts while events come and go.
struct LaneChoice {
    LaneKind by = LaneKind::None;
    QStringList order;   ///< keys in the order the person put them; the others follow in their own order
    QStringList folded;  ///< keys of lanes that show their name only

    bool operator==(const LaneChoice&) const = default;
};

struct Lane {
    QString key;
    QString name;
};

/// The lanes of some events, and the lane of each of them, in the same order as the events.
struct LaneLayout {
    std::vector<Lane> lanes;  ///< empty for no lanes
    std::vector<std::uint16_t> laneOf;
};

/// An event stands in one lane: that of its first source, first actor, first place or first tag. What names none has a
/// lane of its own, the last; beyond the most frequent names the rest share one.
LaneLayout layLanes(const Project& project, const std::vector<const Event*>& events, const LaneChoice& choice);

/// The choice after a lane of the layout was moved to another place.
LaneChoice withLaneMoved(const LaneLayout& layout, LaneChoice choice, std::size_t from, std::size_t to);

/// The tags of an event: the words of its note that begin with #.
QStringList tagsOf(const Project& project, const Event& event);

}  // namespace dateline::ui
