#pragma once

namespace dateline {

#if defined(__x86_64__) && defined(__GNUC__)
namespace detail {
__attribute__((target("avx"))) inline void zeroUpperHalves() { __builtin_ia32_vzeroupper(); }
}  // namespace detail

/// Marks the upper halves of the vector registers as unused. Some of Qt's painting and measuring of text leaves values
/// in them, and as long as they are there, every plain SSE instruction must keep them and so waits for the one before
/// it: a loop over many floats takes up to four times as long. To be called before one that was not compiled for AVX.
inline void clearUpperHalves() {
    if (__builtin_cpu_supports("avx")) detail::zeroUpperHalves();
}
#else
inline void clearUpperHalves() {}
#endif

}  // namespace dateline
