#pragma once

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <optional>
#include <string>
#include <vector>

/// The benches' clock and their report. A bench is a program of its own (`./dev bench AREA [--json FILE]`) and never a
/// test: it prints figures, and judges none.
namespace dateline::bench {

/// CPU seconds this process has used, all threads.
inline double cpuSeconds() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec);
}

/// One figure: what, how many, what size of window or input, the median and 99th percentile, their unit, and the figure
/// of the peer or limit it stands beside.
struct Figure {
    std::string what;
    std::optional<long long> n;
    std::string size;
    double median = 0;
    std::optional<double> p99;
    std::string unit;
    std::string peer;
};

class Report {
public:
    /// Reads `--json FILE` from the command line.
    Report(int argc, char** argv) {
        for (int i = 1; i + 1 < argc; ++i)
            if (std::strcmp(argv[i], "--json") == 0) json_ = std::fopen(argv[i + 1], "w");
    }
    ~Report() {
        if (json_) std::fclose(json_);
    }
    Report(const Report&) = delete;
    Report& operator=(const Report&) = delete;

    void add(const Figure& f) {
        std::printf("%-38s %9s %-10s median %10.3f", f.what.c_str(), f.n ? std::to_string(*f.n).c_str() : "",
                    f.size.c_str(), f.median);
        if (f.p99) std::printf("  p99 %10.3f", *f.p99);
        std::printf("  %s%s%s\n", f.unit.c_str(), f.peer.empty() ? "" : "   beside: ", f.peer.c_str());
        std::fflush(stdout);
        if (!json_) return;
        std::fprintf(json_, "{\"what\":\"%s\"", f.what.c_str());
        if (f.n) std::fprintf(json_, ",\"n\":%lld", *f.n);
        if (!f.size.empty()) std::fprintf(json_, ",\"size\":\"%s\"", f.size.c_str());
        std::fprintf(json_, ",\"median\":%.6g", f.median);
        if (f.p99) std::fprintf(json_, ",\"p99\":%.6g", *f.p99);
        std::fprintf(json_, ",\"unit\":\"%s\"", f.unit.c_str());
        if (!f.peer.empty()) std::fprintf(json_, ",\"peer\":\"%s\"", f.peer.c_str());
        std::fprintf(json_, "}\n");
    }

private:
    std::FILE* json_ = nullptr;
};

/// CPU milliseconds of each of `runs` calls, sorted.
template <class F>
std::vector<double> milliseconds(int runs, F&& f) {
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const double start = cpuSeconds();
        f(i);
        times.push_back(1000 * (cpuSeconds() - start));
    }
    std::sort(times.begin(), times.end());
    return times;
}
inline double median(const std::vector<double>& sorted) { return sorted.empty() ? 0 : sorted[sorted.size() / 2]; }
inline double p99(const std::vector<double>& sorted) {
    return sorted.empty() ? 0 : sorted[std::min(sorted.size() - 1, sorted.size() * 99 / 100)];
}

}  // namespace dateline::bench
