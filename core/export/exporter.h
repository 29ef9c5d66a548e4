#pragma once

#include "core/project/project.h"

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// Which events an export holds.
enum class Include { Shown, All };

/// A format that a timeline can be written in.
struct Exporter {
    std::string_view name;       ///< as `--format` takes it: "json"
    std::string_view extension;  ///< without the dot
    std::string_view title;      ///< for the person: "JSON, with every source"
    std::string (*write)(const Project& project, Include include);
};

/// Every format, in the order they are offered.
std::span<const Exporter> exporters();

/// The format of that name, or nullptr.
const Exporter* exporter(std::string_view name);

}  // namespace dateline
