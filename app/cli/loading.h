#pragma once

#include "commands.h"
#include "core/load/load.h"

#include <vector>

namespace dateline::cli {

/// Loads what was named on the command line, folders with all that is in them, in a fixed order: files by path, then
/// web pages as they were named, which are fetched only where the person said so. Each failure and each note is said on
/// standard error.
struct Loading {
    std::vector<LoadedFile> files;
    bool someFailed = false;
};
Loading loadAll(const Arguments& arguments);

/// Says something of one file on standard error, on a line of its own.
void sayOf(const std::string& path, const std::string& words);

}  // namespace dateline::cli
