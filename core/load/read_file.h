#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace dateline {

/// The largest file that is read: far beyond any article, small enough for any machine.
inline constexpr std::size_t maxFileBytes = std::size_t{64} << 20;

/// The bytes of a regular file. Never waits on a FIFO or device, reads nothing of a file that is too large, and stops
/// at the limit when a file grows while it is read. Errors: missing, not readable, a folder, no regular file, empty,
/// too large.
Result<std::string> readFile(const std::string& path);

}  // namespace dateline
