#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#ifdef __linux__
#include <sys/mman.h>
#endif

namespace dateline {

/// An allocator for tables that are read all over the place: where the system has pages of two megabytes, a large table
/// lies in such, which spares the processor most look-ups of where a page is.
template <class T>
struct WidePages {
    using value_type = T;

    WidePages() = default;
    template <class U>
    WidePages(const WidePages<U>&) {}  // NOLINT(google-explicit-constructor): allocators convert

    T* allocate(std::size_t count) {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < smallest) return static_cast<T*>(::operator new (bytes, std::align_val_t{alignof(T)}));
        const std::size_t rounded = (bytes + page - 1) / page * page;
        void* const memory = std::aligned_alloc(page, rounded);
        if (memory == nullptr) throw std::bad_alloc();
#ifdef __linux__
        madvise(memory, rounded, MADV_HUGEPAGE);  // a wish: where it is not granted nothing else changes
#endif
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < smallest)
            ::operator delete (memory, std::align_val_t{alignof(T)});
        else
            std::free(memory);
    }
    bool operator==(const WidePages&) const = default;

private:
    static constexpr std::size_t page = std::size_t{2} << 20;
    static constexpr std::size_t smallest = page / 2;  ///< bytes; smaller tables would waste most of a page
};

}  // namespace dateline
