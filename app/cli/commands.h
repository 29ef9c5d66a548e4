#pragma once

#include "core/export/exporter.h"

#include <string>
#include <vector>

namespace dateline::cli {

enum class ExitCode { Done = 0, SomeFailed = 1, Usage = 2 };

struct Arguments {
    std::vector<std::string> files;
    int jobs = 1;
    bool onlyTimes = false;
    const Exporter* exporter = nullptr;
    std::string output;  ///< empty: standard output
    bool fetch = false;  ///< the person lets web pages be fetched
    Include include = Include::Shown;
};

ExitCode timeline(const Arguments& arguments);
ExitCode read(const Arguments& arguments);
ExitCode tag(const Arguments& arguments);
ExitCode merge(const Arguments& arguments);

}  // namespace dateline::cli
