#pragma once

#include "core/time/interval.h"

#include <string>

namespace dateline {

/// The first and last day an interval touches, as ISO dates (`latest` included); with the clock ("2014-12-19T14:30")
/// where it is shorter than a day. An open side is "..".
struct IsoBounds {
    std::string earliest;
    std::string latest;
};
IsoBounds isoBounds(const Interval& interval);

}  // namespace dateline
