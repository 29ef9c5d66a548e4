#include "ui/timeline/status_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace dateline {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dateline::TimelineView)
};

QString statusWord(const EventLook& look) {
    switch (look.status) {
        case Status::Ongoing:
            return Words::tr("going on");
        case Status::Planned:
            return Words::tr("planned");
        case Status::Cancelled:
            return Words::tr("cancelled");
        case Status::Denied:
            return Words::tr("denied");
        case Status::Possible:
            return Words::tr("possible");
        case Status::Claimed:
            return Words::tr("claimed");
        case Status::Happened:
            break;
    }
    return look.saying ? Words::tr("said") : QString();
}

}  // namespace

QString statusName(const EventLook& look) {
    QStringList parts;
    if (look.main) parts += Words::tr("main event");
    if (const QString status = statusWord(look); !status.isEmpty()) parts += status;
    if (look.shape == DateShape::Lasted) parts += Words::tr("lasted all that time");
    if (look.conflict) parts += Words::tr("sources give different dates");
    if (look.inferred) parts += Words::tr("hangs on an inferred date");
    return parts.join(Words::tr(", ", "between parts of a description"));
}

}  // namespace dateline
