// dateline-reader: reads one foreign file inside limits, so that what goes wrong there goes wrong there only.
//   dateline-reader read NAME < FILE          the articles of the file (core/load/wire.h)
//   dateline-reader run PROGRAM ARGUMENT…     another program, inside the same limits
#include "core/load/confine.h"
#include "core/load/read_here.h"
#include "core/load/wire.h"

#include <array>
#include <cerrno>
#include <clocale>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
// The leak check looks at the process from outside, which the confinement forbids.
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }
#endif

namespace {

std::string standardInput() {
    std::string bytes;
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const ssize_t count = read(STDIN_FILENO, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return bytes;
        bytes.append(buffer.data(), static_cast<std::size_t>(count));
    }
}

int readFile(const char* name) {
    dateline::confine({});
    const std::string wire = dateline::toWire(dateline::readHere(standardInput(), name));
    return std::fwrite(wire.data(), 1, wire.size(), stdout) == wire.size() && std::fflush(stdout) == 0 ? 0 : 1;
}

int runProgram(char** command) {
    dateline::confine({.mayRunPrograms = true});
    execvp(command[0], command);
    return 127;
}

}  // namespace

int main(int argc, char** argv) {
    std::setlocale(LC_CTYPE, "C.UTF-8");
    const std::string_view task = argc >= 3 ? argv[1] : "";
    try {
        if (task == "read") return readFile(argv[2]);
        if (task == "run") return runProgram(argv + 2);
    } catch (const std::exception&) {
        // Out of memory inside the limit: the caller says which file it was.
        return 3;
    }
    std::fputs("usage: dateline-reader read NAME < FILE\n", stderr);
    return 2;
}
