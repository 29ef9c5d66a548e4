#pragma once

#include "core/load/load.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// How dateline-reader hands its result over: one JSON document. The receiver trusts nothing in it: spans and UTF-8 are
// checked again.

std::string toWire(const LoadedFile& file);

/// Nothing for what is no whole, valid result.
std::optional<LoadedFile> fromWire(std::string_view bytes);

}  // namespace dateline
