#include "core/load/child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace dateline {
namespace {

/// The exit code of a shell, and of dateline-reader, for a program that is not there.
constexpr int notFound = 127;

class File {
public:
    explicit File(int number = -1) : number_(number) {}
    File(File&& other) noexcept : number_(other.number_) { other.number_ = -1; }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File() { reset(); }
    void reset() {
        if (number_ >= 0) close(number_);
        number_ = -1;
    }
    int number() const { return number_; }

private:
    int number_;
};

/// The input as a file in memory: a program may seek in it, and nothing lies on the disk.
File memoryFile(std::string_view bytes) {
    File file(memfd_create("dateline-input", MFD_CLOEXEC));
    for (std::size_t done = 0; file.number() >= 0 && done < bytes.size();) {
        const ssize_t count = write(file.number(), bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return File();
        done += static_cast<std::size_t>(count);
    }
    if (file.number() >= 0) lseek(file.number(), 0, SEEK_SET);
    return file;
}

pid_t spawn(const std::vector<std::string>& command, int input, int output) {
    std::vector<char*> arguments;
    arguments.reserve(command.size() + 1);
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const char* path = std::getenv("PATH");
    std::string pathVariable = std::string("PATH=") + (path ? path : "/usr/bin:/bin");
    std::array<char, 16> locale = {"LC_ALL=C.UTF-8"};
    const std::array<char*, 3> environment = {pathVariable.data(), locale.data(), nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data()) != 0) child = -1;
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

using Deadline = std::chrono::steady_clock::time_point;

/// Reads until the end, the limit or the deadline; says by which it ended.
void collect(int pipe, const ChildLimits& limits, Deadline deadline, ChildEnd& end) {
    std::array<char, 1 << 16> buffer;
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        if (left <= 0) {
            end.timedOut = true;
            return;
        }
        pollfd wait{pipe, POLLIN, 0};
        if (poll(&wait, 1, static_cast<int>(left)) <= 0) continue;
        const ssize_t count = read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return;
        end.output.append(buffer.data(), static_cast<std::size_t>(count));
        if (end.output.size() > limits.outputBytes) {
            end.tooMuch = true;
            return;
        }
    }
}

/// Waits for a process that may have closed its output and gone on; how it ended, as waitpid says it.
int awaitEnd(pid_t child, Deadline deadline, ChildEnd& end) {
    int status = 0;
    for (auto pause = std::chrono::microseconds(100);; pause = std::min(pause * 2, std::chrono::microseconds(20000))) {
        if (!end.timedOut && std::chrono::steady_clock::now() >= deadline) end.timedOut = true;
        if (end.timedOut || end.tooMuch) kill(child, SIGKILL);
        const pid_t done = waitpid(child, &status, end.timedOut || end.tooMuch ? 0 : WNOHANG);
        if (done == child) return status;
        if (done < 0 && errno != EINTR) return -1;
        std::this_thread::sleep_for(pause);
    }
}

ChildEnd run(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits) {
    ChildEnd end;
    const File in = memoryFile(input);
    std::array<int, 2> ends{-1, -1};
    if (in.number() < 0 || pipe2(ends.data(), O_CLOEXEC) != 0) return end;
    const File out(ends[0]);
    File theirs(ends[1]);
    const pid_t child = spawn(command, in.number(), theirs.number());
    theirs.reset();
    if (child < 0) {
        end.missing = true;
        return end;
    }
    const Deadline deadline = std::chrono::steady_clock::now() + std::chrono::seconds(limits.seconds);
    collect(out.number(), limits, deadline, end);
    const int status = awaitEnd(child, deadline, end);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) end.timedOut = true;
    end.exitCode = WIFEXITED(status) && !end.timedOut && !end.tooMuch ? WEXITSTATUS(status) : -1;
    end.missing = end.exitCode == notFound;
    return end;
}

}  // namespace

std::string readerProgram() {
    std::array<char, PATH_MAX> own{};
    const ssize_t size = readlink("/proc/self/exe", own.data(), own.size() - 1);
    if (size <= 0) return {};
    const std::string path(own.data(), static_cast<std::size_t>(size));
    const std::string folder = path.substr(0, path.rfind('/'));
    for (const char* place : {"/dateline-reader", "/../bin/dateline-reader", "/../libexec/dateline/dateline-reader"})
        if (access((folder + place).c_str(), X_OK) == 0) return folder + place;
    return {};
}

ChildEnd runConfined(const std::vector<std::string>& command, std::string_view input, const ChildLimits& limits) {
    std::vector<std::string> confined = {readerProgram(), "run"};
    confined.insert(confined.end(), command.begin(), command.end());
    return run(confined, input, limits);
}

ChildEnd runReader(std::string_view input, const std::string& name, const ChildLimits& limits) {
    return run({readerProgram(), "read", name}, input, limits);
}

}  // namespace dateline
