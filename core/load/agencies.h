#pragma once

#include <string>

namespace dateline {

/// Takes the news agencies named behind the last sentence ("… he said. – AFP, Reuters", "… it said. (dpa)") off the
/// text and returns them ("AFP, Reuters"); empty, and the text unchanged, where there are none.
std::string takeAgencies(std::string& text);

}  // namespace dateline
