#pragma once

#include <string>
#include <string_view>

namespace dateline::cli {

/// Answers one line of JSON as `tag` does, and appends the answer, which ends a line. 64 readable bytes must lie behind
/// the line. False where the line is bad; the answer then says why.
bool tagLine(std::string_view line, bool onlyTimes, std::string& out);

}  // namespace dateline::cli
