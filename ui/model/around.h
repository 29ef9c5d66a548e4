#pragma once

#include "core/project/project.h"
#include "core/time/interval.h"

#include <QString>

#include <optional>
#include <vector>

namespace dateline::ui {

/// What happened around an event: so many days, weeks, months or years before and after it.
struct Around {
    enum class Unit { Days, Weeks, Months, Years };
    EventId event;
    int amount = 1;
    Unit unit = Unit::Weeks;

    bool operator==(const Around&) const = default;
};

/// The spans that are offered, from a day to ten years.
const std::vector<Around>& offeredSpans();
/// "1 week before and after"
QString spanWords(const Around& around);
/// "1 week around “FBI blames North Korea”"
QString aroundWords(const Project& project, const Around& around);
/// The time it spans; nothing where the event is no more or has no date.
std::optional<Interval> aroundRange(const Project& project, const Around& around);

/// How far an event is from another: "3 days before", "the same day", "about 2 months after"; a range where a date is
/// not exact: "18 to 48 days before". Empty where one has no date.
QString distanceWords(const Event& from, const Event& to);

}  // namespace dateline::ui
