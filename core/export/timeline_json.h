#pragma once

#include "core/export/exporter.h"

#include <string>

namespace dateline {

/// The timeline as one JSON document: articles, events in order of time, undated events. Every date comes with its
/// EDTF form and its bounds, every source with sentence, trigger and time expression. Offsets count Unicode code points
/// in the article's text, `end` exclusive.
std::string timelineJson(const Project& project, Include include);

}  // namespace dateline
