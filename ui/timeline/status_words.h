#pragma once

#include "core/timeline/event_table.h"

#include <QString>

namespace dateline {

/// What a marker says, in words, for those who do not see it: "cancelled", "said", "planned, dates differ". Empty for
/// what plainly happened.
QString statusName(const EventLook& look);

}  // namespace dateline
