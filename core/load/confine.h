#pragma once

#include <cstddef>

namespace dateline {

/// What this process may do from now on, for good.
struct Confinement {
    unsigned cpuSeconds = 20;
    std::size_t memoryBytes = std::size_t{2} << 30;
    bool mayRunPrograms = false;
};

/// Gives up everything that reading a foreign file does not need: more processor time or memory than the limits, new
/// privileges, the network, writing to any file, tracing other processes, and, unless allowed, other programs. Linux's
/// seccomp does the latter; where the kernel has none, the limits alone hold.
void confine(const Confinement& confinement);

}  // namespace dateline
