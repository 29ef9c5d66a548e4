#pragma once

#include "core/base/result.h"

#include <date/date.h>

#include <cstddef>
#include <optional>
#include <string>

namespace dateline {

/// The largest file that is read: far beyond any article, small enough for any machine.
inline constexpr std::size_t maxFileBytes = std::size_t{64} << 20;

/// The bytes of a regular file. Never waits on a FIFO or device, reads nothing of a file that is too large, and stops
/// at the limit when a file grows while it is read. Errors: missing, not readable, a folder, no regular file, empty,
/// too large.
Result<std::string> readFile(const std::string& path);

/// The day a file was last written, in UTC, so that it is the same day everywhere.
std::optional<date::local_days> dayWritten(const std::string& path);

}  // namespace dateline
