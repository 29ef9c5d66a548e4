#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How a process ended.
struct ChildEnd {
    std::string output;  ///< what it wrote, up to the limit
    int exitCode = -1;   ///< 0 only where all went well
    bool missing = false;
    bool timedOut = false;
    bool tooMuch = false;
};

/// What a process may cost before it is ended.
struct ChildLimits {
    int seconds = 30;
    std::size_t outputBytes = std::size_t{128} << 20;
};

/// Runs another program, found by PATH, inside dateline-reader's limits (core/load/confine.h), with `input` as its
/// standard input (a file that can be sought in). Its messages are dropped. Blocks until it ends.
ChildEnd runConfined(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits = {});

/// Runs dateline-reader itself on a file's bytes, to read them as `name`; the output is wire.h's.
ChildEnd runReader(std::string_view input, const std::string& name, const ChildLimits& limits = {});

/// Where dateline-reader is: beside the running program, or where the installation puts it; empty where it is not.
std::string readerProgram();

}  // namespace dateline
