#pragma once

#include "core/export/exporter.h"

#include <string>

namespace dateline {

/// The timeline to be read in a terminal: a heading a date, under it the events with their status and sources, the
/// undated ones last.
std::string timelineText(const Project& project, Include include);

}  // namespace dateline
