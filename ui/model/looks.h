#pragma once

#include "ui/model/filter.h"
#include "ui/model/lanes.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace dateline::ui {

/// How one looks at a project: at which time, through which filter, in which lanes.
struct Look {
    qint64 begin = 0;  ///< of the timeline, seconds, half-open
    qint64 end = 0;
    Filter filter;
    LaneChoice lanes;

    bool operator==(const Look&) const = default;
};

/// A look that was given a name, to come back to it.
struct Bookmark {
    QString name;
    Look look;

    bool operator==(const Bookmark&) const = default;
};

QJsonObject toJson(const LaneChoice& lanes);
LaneChoice lanesFrom(const QJsonObject& json);
QJsonObject toJson(const Bookmark& bookmark);
Bookmark bookmarkFrom(const QJsonObject& json);

}  // namespace dateline::ui
