#include "core/export/json_writer.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"
#include "core/time/calendar.h"
#include "tag_line.h"
#include "tests/support/bench.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <sys/resource.h>

using namespace dateline;

namespace {

/// News in our own words, about as dense in time expressions as a newspaper: one in 25 words.
constexpr std::string_view paragraph =
    "The harbour council said on Tuesday that the ferry to Port Ellen will not sail before March 12, after engineers "
    "found cracks in the hull. The ship, built in 1987, was last repaired two years ago at a cost of 3.4 million "
    "pounds. "
    "“We may not risk the lives of our passengers,” the chairwoman told reporters in the old town hall. Fishermen who "
    "had waited since early January for the winter storms to end lined the quay and shouted at the speakers. A "
    "decision "
    "about the summer timetable is expected next week, according to two officials who asked not to be named because "
    "the "
    "talks are private. Prices for fuel rose by 4 percent during the third quarter, compared with a fall a year "
    "earlier, "
    "and the company that runs the line lost money for the second time in a row. The pier itself dates from the 1920s; "
    "its lamps were lit by hand every evening until 1961. Residents of the island, who number some 3,200, have asked "
    "the "
    "government to buy a second ship, but ministers in the capital have so far answered that the budget is spent.\n\n";

Article articleOf(std::size_t bytes) {
    Article article;
    article.text.reserve(bytes + paragraph.size());
    while (article.text.size() < bytes) article.text += paragraph;
    article.published = Published{localDay(2021, 3, 2), {}, false};
    return article;
}

/// The limit that the engine stands beside: cut the text at what is no letter or digit, hash each word.
std::uint64_t hashedTokenPass(std::string_view text) {
    std::uint64_t sum = 0, hash = 1469598103934665603ULL;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool word = (byte | 32u) - 97u < 26u || byte - 48u < 10u || byte >= 0x80;
        if (word) {
            hash = (hash ^ (byte | 32u)) * 1099511628211ULL;
        } else {
            sum += hash;
            hash = 1469598103934665603ULL;
        }
    }
    return sum;
}

std::string sizeName(std::size_t bytes) {
    return bytes < 1000000 ? std::to_string(bytes / 1000) + " kB" : std::to_string(bytes / 1000000) + " MB";
}

volatile std::uint64_t sink;  // keeps the compiler from dropping the work

/// The article as a line of JSON, with what simdjson may read behind it.
std::string lineOf(const Article& article) {
    std::string line;
    JsonWriter(line).object().field("id", "a").field("dct", "2021-03-02").field("text", article.text).endObject();
    return line + std::string(64, ' ');
}

std::string repeated(std::string_view words, std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += words;
    return text;
}

std::string onOneLine(std::size_t bytes) {
    return repeated(std::string(paragraph.substr(0, paragraph.size() - 2)) + ' ', bytes);
}

std::string withoutStops(std::size_t bytes) {
    std::string text = onOneLine(bytes);
    std::replace(text.begin(), text.end(), '.', ' ');
    return text;
}

/// Text that could cost more than its length: how many times more a byte of ten times as much costs. 1 is linear.
void growth(bench::Report& report, const char* what, std::string (*make)(std::size_t), std::size_t bytes) {
    const auto costOfByte = [&](std::size_t size) {
        Article article;
        article.text = make(size);
        const int repeat = static_cast<int>(bytes / size);
        return bench::median(bench::milliseconds(bytes < 10000000 ? 5 : 1,
                                                 [&](int) {
                                                     for (int i = 0; i < repeat; ++i)
                                                         sink = sink + findTimes(article, sentences(article)).size();
                                                 })) /
               static_cast<double>(article.text.size() * static_cast<std::size_t>(repeat));
    };
    report.add({what, {}, sizeName(bytes), costOfByte(bytes) / costOfByte(bytes / 10), {}, "times a byte's cost", "1"});
}

/// The same of what no article holds and a file may.
void hostile(bench::Report& report) {
    constexpr std::size_t bytes = 1000000;
    growth(
        report, "digits and hyphens", [](std::size_t size) { return repeated("1-2-", size); }, bytes);
    growth(
        report, "digits and stops", [](std::size_t size) { return repeated("12.", size); }, bytes);
    growth(
        report, "numbers in a row", [](std::size_t size) { return repeated("twenty ", size); }, bytes);
    growth(
        report, "hundreds in a row", [](std::size_t size) { return repeated("hundred ", size); }, bytes);
    growth(
        report, "years in a row", [](std::size_t size) { return repeated("1998 ", size); }, bytes);
    growth(
        report, "ambiguous dates in a row", [](std::size_t size) { return repeated("3/4/2014 ", size); }, bytes);
    growth(
        report, "articles in a row", [](std::size_t size) { return repeated("the ", size); }, bytes);
    growth(
        report, "commas", [](std::size_t size) { return std::string(size, ','); }, bytes);
    growth(
        report, "letters without a space", [](std::size_t size) { return std::string(size, 'a'); }, bytes);
    growth(
        report, "apostrophes", [](std::size_t size) { return repeated("'98", size); }, bytes);
}

/// The largest resident set so far, in kB.
long residentPeak() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/// So many lines through `tag`, one answer kept at a time: what the engine's memory grows by from a tenth of them to
/// all. It should not.
void memoryAgainstLines(bench::Report& report, std::size_t lines) {
    const std::string line = lineOf(articleOf(3000));
    std::string out;
    const auto run = [&](std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            out.clear();
            cli::tagLine(std::string_view(line).substr(0, line.size() - 64), true, out);
        }
    };
    run(lines / 10);
    const long before = residentPeak();
    run(lines - lines / 10);
    char peer[48];
    std::snprintf(peer, sizeof peer, "%ld MB in all", residentPeak() / 1000);
    report.add({"memory, ten times the lines",
                static_cast<long long>(lines),
                {},
                static_cast<double>(residentPeak() - before) / 1000,
                {},
                "MB more",
                peer});
}

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    memoryAgainstLines(report, 20000);  // first: the peak is the process's
    for (const std::size_t bytes : {1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u}) {
        const Article article = articleOf(bytes);
        const double megabytes = static_cast<double>(article.text.size()) / 1e6;
        const int runs = bytes >= 100000000u ? 1 : bytes >= 10000000u ? 3 : 9;
        const int repeat = bytes < 1000000u ? static_cast<int>(2000000u / bytes) : 1;
        long long found = 0;
        const auto speed = [&](auto&& work) {
            const double ms = bench::median(bench::milliseconds(runs, [&](int) {
                for (int i = 0; i < repeat; ++i) work();
            }));
            return megabytes * repeat / (ms / 1000);
        };
        const double limit = speed([&] { sink = sink + hashedTokenPass(article.text); });
        const double split = speed([&] { sink = sink + sentences(article).size(); });
        const double times =
            speed([&] { found = static_cast<long long>(findTimes(article, sentences(article)).size()); });
        const std::string line = lineOf(article);
        std::string out;
        const double tagged = speed([&] {
            out.clear();
            cli::tagLine(std::string_view(line).substr(0, line.size() - 64), true, out);
        });
        char peer[96];
        std::snprintf(peer, sizeof peer, "hashed token pass %.0f, sentences alone %.0f", limit, split);
        report.add({"time expressions, sentences included",
                    found,
                    sizeName(article.text.size()),
                    times,
                    {},
                    "MB/CPU s",
                    peer});
        report.add(
            {"the same, JSON in and out included", found, sizeName(article.text.size()), tagged, {}, "MB/CPU s", peer});
    }
    growth(report, "one line", onOneLine, 50000000);
    growth(report, "text without full stops", withoutStops, 5000000);
    growth(
        report, "digits in a row", [](std::size_t bytes) { return std::string(bytes, '7'); }, 1000000);
    growth(
        report, "months in a row", [](std::size_t bytes) { return repeated("August ", bytes); }, 70000);
    hostile(report);
}
