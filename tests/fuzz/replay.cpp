// What a fuzz target is linked with where no fuzzer is at hand: runs it on the files named, and on as many changed
// copies of them as the first argument says. Always the same ones, so that a failure here is a failure everywhere; the
// input that failed is left beside the program.
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::string input, leftAt;

void leaveInput(int signal) {
    if (std::FILE* file = std::fopen(leftAt.c_str(), "wb")) {
        std::fwrite(input.data(), 1, input.size(), file);
        std::fclose(file);
        std::fprintf(stderr, "failed on %s\n", leftAt.c_str());
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run() { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size()); }

std::vector<std::string> seedsIn(int count, char** paths) {
    std::vector<std::string> names, seeds = {"", "a"};
    for (int i = 0; i < count; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(paths[i]))
            if (entry.is_regular_file()) names.push_back(entry.path().string());
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
        std::ifstream file(name, std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return seeds;
}

/// One change of those that break readers: another byte, a piece gone, doubled, or from another file.
void change(std::string& bytes, const std::vector<std::string>& seeds, std::mt19937& random) {
    const std::size_t at = bytes.empty() ? 0 : random() % bytes.size();
    const std::size_t size = random() % 64;
    switch (random() % 6) {
        case 0:
            if (!bytes.empty()) bytes[at] = static_cast<char>(random());
            break;
        case 1:
            if (!bytes.empty()) bytes[at] ^= static_cast<char>(1U << random() % 8);
            break;
        case 2:
            bytes.erase(at, size);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, size));
            break;
        case 4:
            bytes.resize(at);
            break;
        default: {
            const std::string& other = seeds[random() % seeds.size()];
            bytes.insert(at, other.substr(other.empty() ? 0 : random() % other.size(), size));
        }
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return std::fputs("usage: fuzz_TARGET RUNS FOLDER…\n", stderr), 2;
    leftAt = std::string(argv[0]) + ".failed";
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL}) std::signal(signal, leaveInput);
    const std::vector<std::string> seeds = seedsIn(argc - 2, argv + 2);
    for (const std::string& seed : seeds) {
        input = seed;
        run();
    }
    std::mt19937 random(1);
    for (int left = std::atoi(argv[1]); left > 0; --left) {
        // Long ones tell no more, and take longer.
        input = seeds[random() % seeds.size()].substr(0, 8192);
        for (std::size_t changes = 1 + random() % 8; changes > 0; --changes) change(input, seeds, random);
        run();
    }
    return 0;
}
