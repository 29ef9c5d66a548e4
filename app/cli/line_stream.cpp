#include "line_stream.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace dateline::cli {
namespace {

constexpr std::size_t padding = 64;
constexpr std::size_t batch = 1 << 20;

bool moreIsWaiting() {
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    return poll(&input, 1, 0) > 0 && (input.revents & POLLIN);
}

/// Appends what can be read now, at least a byte and about `batch` at the most; false at the end of the input.
bool readSome(std::string& buffer, std::size_t& used) {
    const std::size_t enough = used + batch;
    do {
        constexpr std::size_t chunk = batch / 4;
        if (buffer.size() < used + chunk + padding) buffer.resize(2 * used + chunk + padding);
        const ssize_t got = ::read(STDIN_FILENO, buffer.data() + used, chunk);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        used += static_cast<std::size_t>(got);
    } while (used < enough && moreIsWaiting());
    return true;
}

void addLine(std::vector<std::string_view>& lines, std::string_view line) {
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) lines.push_back(line);
}

}  // namespace

void readLines(const std::function<bool(const std::vector<std::string_view>&)>& take) {
    std::string buffer;
    std::size_t used = 0;
    std::size_t searched = 0;  // no line end before it: a long line is looked through once
    std::vector<std::string_view> lines;
    for (bool open = true; open;) {
        open = readSome(buffer, used);
        lines.clear();
        std::size_t start = 0;
        const std::string_view text(buffer.data(), used);
        for (std::size_t end; (end = text.find('\n', std::max(start, searched))) != std::string_view::npos;
             start = end + 1)
            addLine(lines, text.substr(start, end - start));
        if (!open && start < used) addLine(lines, text.substr(start));
        if (!lines.empty() && !take(lines)) return;
        buffer.erase(0, start);
        used -= start;
        searched = used;
    }
}

bool writeOut(std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

}  // namespace dateline::cli
