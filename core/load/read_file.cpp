#include "core/load/read_file.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dateline {
namespace {

Error openingError(int number) {
    switch (number) {
        case ENOENT:
        case ENOTDIR:
            return {"This file does not exist.", "Check the name, or whether the file was moved or its disk removed."};
        case EACCES:
        case EPERM:
            return {"You may not read this file.", "Ask its owner, or change its permissions, and load it again."};
        case ELOOP:
            return {"This link only leads to itself.", "Load the file it was meant to lead to."};
        case ENXIO:
            return {"This is a connection to another program, not a file.",
                    "Save what it delivers to a file, and load that."};
        default:
            return {std::string("This file could not be opened (") + std::strerror(number) + ").",
                    "Check the disk it is on, and load it again."};
    }
}

Error kindError(mode_t mode) {
    if (S_ISDIR(mode)) return {"This is a folder.", "Load it as a folder, or choose the files in it."};
    return {"This is a device or a connection, not a file.", "Save what it delivers to a file, and load that."};
}

Error sizeError(std::uintmax_t bytes) {
    const std::string megabytes = bytes == 0 ? std::string("more than 64") : std::to_string(bytes >> 20);
    return {"This file is too large for an article (" + megabytes + " MB; the limit is 64 MB).",
            "Cut it into smaller files, or save only its text."};
}

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

Result<std::string> readAll(int file, std::size_t expected) {
    std::string bytes(expected + 1, '\0');
    std::size_t size = 0;
    for (;;) {
        if (size == bytes.size()) bytes.resize(bytes.size() * 2);
        const ssize_t count = read(file, bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0)
            return Error{std::string("This file could not be read to its end (") + std::strerror(errno) + ").",
                         "Check the disk it is on, and load it again."};
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
        if (size > maxFileBytes) return sizeError(0);
    }
    bytes.resize(size);
    return bytes;
}

}  // namespace

std::optional<date::local_days> dayWritten(const std::string& path) {
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) return std::nullopt;
    return date::local_days(date::floor<date::days>(std::chrono::seconds(info.st_mtime)));
}

Result<std::string> readFile(const std::string& path) {
    // Without O_NONBLOCK, opening a FIFO waits for a writer that may never come.
    const Descriptor file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (file.number() < 0) return openingError(errno);
    struct stat info {};
    if (fstat(file.number(), &info) != 0) return openingError(errno);
    if (!S_ISREG(info.st_mode)) return kindError(info.st_mode);
    const auto size = static_cast<std::uintmax_t>(info.st_size);
    if (size > maxFileBytes) return sizeError(size);
    Result<std::string> bytes = readAll(file.number(), static_cast<std::size_t>(size));
    if (bytes && bytes->empty()) return Error{"This file is empty.", "Load a file that has text in it."};
    return bytes;
}

}  // namespace dateline
