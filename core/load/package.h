#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One file of an archive, unpacked.
struct PackageEntry {
    std::string name;  ///< with / between folders; never absolute, never with ".."
    std::string bytes;
};

/// The files of a zip, tar or compressed file, and what was left out of it.
struct Package {
    std::vector<PackageEntry> entries;
    std::vector<std::string> notes;

    /// The bytes of a file by its name; nullptr where there is none.
    const std::string* find(std::string_view name) const;
};

/// What unpacking may cost, counted while it goes on.
struct PackageLimits {
    std::size_t entries = 5000;
    std::size_t totalBytes = std::size_t{256} << 20;
    std::size_t ratio = 200;  ///< unpacked to packed, once more than `freeBytes` came out
    std::size_t freeBytes = std::size_t{16} << 20;
};

/// Unpacks in memory, nothing to disk. Errors: not an archive, damaged before the first file, more than the limits.
/// A damaged or encrypted file inside is left out with a note, and so are names that lead out of the archive.
Result<Package> unpack(std::string_view bytes, const PackageLimits& limits = {});

}  // namespace dateline
