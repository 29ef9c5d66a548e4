#pragma once

#include <string_view>

namespace dateline {

/// The bytes of a file that was built into the program, by its path below resources/ ("lang/en/months.tsv").
/// Empty when there is no such file.
std::string_view resource(std::string_view name);

}  // namespace dateline
