#include "core/export/exporter.h"

#include "core/export/timeline_json.h"
#include "core/export/timeline_text.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr Exporter all[] = {
    {"text", "txt", "Plain text", timelineText},
    {"json", "json", "JSON, with every source", timelineJson},
};

}  // namespace

std::span<const Exporter> exporters() { return all; }

const Exporter* exporter(std::string_view name) {
    const auto found = std::find_if(std::begin(all), std::end(all), [&](const Exporter& e) { return e.name == name; });
    return found == std::end(all) ? nullptr : found;
}

}  // namespace dateline
