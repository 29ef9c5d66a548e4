#pragma once

#include "core/load/load.h"
#include "core/load/recognise.h"

#include <string>
#include <string_view>

namespace dateline {

/// Where a page was fetched from, and what the server said of its encoding; empty for files.
struct FetchedFrom {
    std::string address;
    std::string charset;
};

/// Reads bytes of any format in this process; archives to three levels. loadBytes does so for text and pages, and has
/// dateline-reader do it for the rest.
LoadedFile readHere(std::string_view bytes, const std::string& name, int depth = 0, const FetchedFrom& from = {});

/// Whether a format is read by a library that bytes from anywhere should not meet in the program's own process.
bool isForeign(Format format);

}  // namespace dateline
