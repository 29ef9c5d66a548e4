#pragma once

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace dateline {

/// Has small pieces of memory joined with their neighbours as they are given back, by the thread that does it. The C
/// library would put this off to the next large request: a million labels that a pool thread gives back would be
/// joined by the window's thread, which they came from, in the middle of a frame.
inline void joinFreedAtOnce() {
#if defined(__GLIBC__)
    mallopt(M_MXFAST, 0);
#endif
}

}  // namespace dateline
