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
/// privileges, descriptors beyond the standard three, the network, shared memory, writing to any file, new processes,
/// touching other ones, and, unless allowed, other programs. Only files of the system's own folders can still be
/// opened. seccomp and Landlock do so, without any right of the user's; where the kernel has no Landlock (before Linux
/// 5.13), other files of the user's can be read but nothing be done with them, and without seccomp the limits alone
/// hold.
void confine(const Confinement& confinement);

}  // namespace dateline
