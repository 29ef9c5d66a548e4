#include "ui/model/around.h"

#include "ui/model/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

/// Where lupdate finds the words and Qt their translation.
struct Say {
    Q_DECLARE_TR_FUNCTIONS(Around)
};

QString counted(const QString& one, const QString& many, qint64 count) { return count == 1 ? one : many.arg(count); }

constexpr qint64 daySeconds = 86'400;

qint64 secondsOf(const Around& around) {
    constexpr qint64 days[] = {1, 7, 31, 366};
    return around.amount * days[static_cast<int>(around.unit)] * daySeconds;
}

QString amountWords(const Around& around) {
    switch (around.unit) {
        case Around::Unit::Days:
            return counted(Say::tr("1 day"), Say::tr("%1 days"), around.amount);
        case Around::Unit::Weeks:
            return counted(Say::tr("1 week"), Say::tr("%1 weeks"), around.amount);
        case Around::Unit::Months:
            return counted(Say::tr("1 month"), Say::tr("%1 months"), around.amount);
        case Around::Unit::Years:
            break;
    }
    return counted(Say::tr("1 year"), Say::tr("%1 years"), around.amount);
}

qint64 dayOf(Instant instant) { return date::floor<date::days>(instant).time_since_epoch().count(); }
/// The last day of a half-open interval.
qint64 lastDay(Instant end) { return dayOf(end - std::chrono::seconds(1)); }

/// "3 days", "about 2 months", "18 to 48 days".
QString lengthWords(qint64 least, qint64 most) {
    const auto in = [&](double days) {
        return std::pair{std::llround(static_cast<double>(least) / days),
                         std::llround(static_cast<double>(most) / days)};
    };
    const auto words = [](std::pair<long long, long long> range, const QString& one, const QString& many) {
        if (range.first == range.second) return counted(one, many, range.first);
        return many.arg(Say::tr("%1 to %2").arg(range.first).arg(range.second));
    };
    if (most <= 90) return words(in(1), Say::tr("1 day"), Say::tr("%1 days"));
    if (most <= 730) return Say::tr("about %1").arg(words(in(30.437), Say::tr("1 month"), Say::tr("%1 months")));
    return Say::tr("about %1").arg(words(in(365.2425), Say::tr("1 year"), Say::tr("%1 years")));
}

}  // namespace

const std::vector<Around>& offeredSpans() {
    using Unit = Around::Unit;
    static const std::vector<Around> spans = {{{}, 1, Unit::Days},   {{}, 3, Unit::Days},   {{}, 1, Unit::Weeks},
                                              {{}, 1, Unit::Months}, {{}, 3, Unit::Months}, {{}, 1, Unit::Years},
                                              {{}, 10, Unit::Years}};
    return spans;
}

QString spanWords(const Around& around) { return Say::tr("%1 before and after").arg(amountWords(around)); }

QString aroundWords(const Project& project, const Around& around) {
    const Event* event = find(project, around.event);
    return Say::tr("%1 around “%2”").arg(amountWords(around), event ? toQt(event->title) : QString());
}

std::optional<Interval> aroundRange(const Project& project, const Around& around) {
    const Event* event = find(project, around.event);
    const auto when = event && event->when ? interval(*event->when) : std::nullopt;
    if (!when || (!when->begin && !when->end)) return std::nullopt;
    const std::chrono::seconds span(secondsOf(around));
    return Interval{(when->begin ? *when->begin : *when->end) - span, (when->end ? *when->end : *when->begin) + span};
}

QString distanceWords(const Event& from, const Event& to) {
    const auto a = from.when ? interval(*from.when) : std::nullopt, b = to.when ? interval(*to.when) : std::nullopt;
    if (!a || !b) return {};
    if (overlap(*a, *b)) {
        const bool exact = a->begin && a->end && b->begin && b->end && dayOf(*a->begin) == lastDay(*a->end) &&
                           dayOf(*b->begin) == lastDay(*b->end);
        return exact ? Say::tr("the same day") : Say::tr("may be at the same time");
    }
    const bool after = b->begin && a->end && *b->begin >= *a->end;
    const Interval& first = after ? *a : *b;
    const Interval& second = after ? *b : *a;
    if (!first.end || !second.begin) return {};
    const qint64 least = std::max<qint64>(0, dayOf(*second.begin) - lastDay(*first.end));
    // An open side: at least so long.
    QString length = first.begin && second.end ? lengthWords(least, lastDay(*second.end) - dayOf(*first.begin))
                                               : Say::tr("at least %1").arg(lengthWords(least, least));
    if (least == 0 && first.begin && second.end && lastDay(*second.end) == dayOf(*first.begin))
        return Say::tr("the same day");
    return (after ? Say::tr("%1 after") : Say::tr("%1 before")).arg(length);
}

}  // namespace dateline::ui
