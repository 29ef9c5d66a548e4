#include "core/load/package.h"

#include "core/base/shown_name.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace dateline {
namespace {

struct Closer {
    void operator()(archive* a) const { archive_read_free(a); }
};
using Archive = std::unique_ptr<archive, Closer>;

Archive openArchive(std::string_view bytes) {
    Archive opened(archive_read_new());
    archive_read_support_filter_gzip(opened.get());
    archive_read_support_filter_bzip2(opened.get());
    archive_read_support_filter_xz(opened.get());
    archive_read_support_filter_zstd(opened.get());
    archive_read_support_format_zip(opened.get());
    archive_read_support_format_tar(opened.get());
    archive_read_support_format_gnutar(opened.get());
    archive_read_support_format_raw(opened.get());
    if (archive_read_open_memory(opened.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return nullptr;
    return opened;
}

/// A name that stays inside the archive, or nothing.
std::optional<std::string> safeName(archive_entry* entry, std::size_t number) {
    const char* given = archive_entry_pathname_utf8(entry);
    if (!given) given = archive_entry_pathname(entry);
    std::string name = given ? given : "file " + std::to_string(number);
    std::replace(name.begin(), name.end(), '\\', '/');
    if (name.starts_with("/") || (name.size() > 1 && name[1] == ':')) return std::nullopt;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.compare(begin, end - begin, "..") == 0) return std::nullopt;
        begin = end + 1;
    }
    return name;
}

class Unpacking {
public:
    Unpacking(std::string_view bytes, const PackageLimits& limits) : packed_(bytes.size()), limits_(limits) {}

    Result<Package> run(archive* source) {
        archive_entry* entry = nullptr;
        for (int status = ARCHIVE_OK; (status = archive_read_next_header(source, &entry)) != ARCHIVE_EOF;) {
            if (status < ARCHIVE_WARN) {
                if (package_.entries.empty()) return damaged();
                package_.notes.push_back("The archive is damaged; what follows “" +
                                         shownName(package_.entries.back().name) + "” could not be read.");
                break;
            }
            if (++seen_ > limits_.entries)
                return Error{"This archive holds more than " + std::to_string(limits_.entries) + " files.",
                             "Unpack it, and load the folders you need."};
            if (archive_entry_filetype(entry) == AE_IFREG && !read(source, entry))
                return Error{"This archive unpacks to far more than an archive of articles would.",
                             "If you trust where it comes from, unpack it yourself, and load the files you need."};
        }
        if (package_.entries.empty() && locked_ > 0)
            return Error{"Every file in this archive is locked with a password.",
                         "Unpack it with its password, and load the files inside."};
        return std::move(package_);
    }

    static Error damaged() {
        return {"This archive is damaged or in a form that is not read.",
                "Unpack it with its own program, and load the files inside."};
    }

private:
    /// False where a limit was passed.
    bool read(archive* source, archive_entry* entry) {
        const std::optional<std::string> name = safeName(entry, seen_);
        if (!name) {
            package_.notes.push_back("A file whose name leads out of the archive was left out.");
            return true;
        }
        if (archive_entry_is_encrypted(entry)) {
            package_.notes.push_back("“" + shownName(*name) + "” is locked with a password and was left out.");
            ++locked_;
            return true;
        }
        std::string bytes;
        const void* chunk = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        int status = ARCHIVE_OK;
        while ((status = archive_read_data_block(source, &chunk, &size, &offset)) == ARCHIVE_OK ||
               status == ARCHIVE_WARN) {
            total_ += size;
            if (total_ > limits_.totalBytes || (total_ > limits_.freeBytes && total_ / limits_.ratio > packed_))
                return false;
            bytes.append(static_cast<const char*>(chunk), size);
        }
        if (status == ARCHIVE_EOF)
            package_.entries.push_back({*name, std::move(bytes)});
        else
            package_.notes.push_back("“" + shownName(*name) + "” is damaged and was left out.");
        return true;
    }

    std::size_t packed_;
    PackageLimits limits_;
    std::size_t seen_ = 0, total_ = 0, locked_ = 0;
    Package package_;
};

}  // namespace

const std::string* Package::find(std::string_view name) const {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const PackageEntry& e) { return e.name == name; });
    return found == entries.end() ? nullptr : &found->bytes;
}

Result<Package> unpack(std::string_view bytes, const PackageLimits& limits) {
    const Archive opened = openArchive(bytes);
    if (!opened) return Unpacking::damaged();
    return Unpacking(bytes, limits).run(opened.get());
}

}  // namespace dateline
