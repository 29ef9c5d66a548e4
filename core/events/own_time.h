#pragma once

#include "core/events/tree.h"

#include <cstdint>
#include <string>

namespace dateline {

/// A title without the words that date its event, which stand beside it on the timeline: "Sales fell on Friday by 2 %"
/// falls by 2 %. `time` is the passage's time that dates the event, and `tree` its sentence. A title that needs the
/// words ("from Tuesday to Friday") keeps them.
std::string withoutOwnTime(const Tree& tree, std::uint32_t time, std::string title);

}  // namespace dateline
