#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::cli {

/// Reads standard input and hands over the whole lines that are there, as often as more arrive: whoever writes the
/// answer out each time has flushed it whenever the input pauses. 64 readable bytes lie behind every line. Empty lines
/// are left out. Returns when the input ends, or when `take` returns false.
void readLines(const std::function<bool(const std::vector<std::string_view>& lines)>& take);

/// Writes all of it to standard output at once; false when nobody reads any more.
bool writeOut(std::string_view text);

}  // namespace dateline::cli
