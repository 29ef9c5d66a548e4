#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <string>
#include <utility>
#include <vector>

namespace dateline::testing {

/// A zip of files by name and content.
inline std::string zipped(const std::vector<std::pair<std::string, std::string>>& parts) {
    std::string bytes(std::size_t{64} << 20, '\0');
    std::size_t used = 0;
    archive* packed = archive_write_new();
    archive_write_set_format_zip(packed);
    // The file that says what the package is has to be legible.
    if (!parts.empty() && parts[0].first == "mimetype") archive_write_zip_set_compression_store(packed);
    archive_write_open_memory(packed, bytes.data(), bytes.size(), &used);
    for (const auto& [name, content] : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(packed, entry);
        archive_write_data(packed, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(packed);
    archive_write_free(packed);
    bytes.resize(used);
    return bytes;
}

}  // namespace dateline::testing
