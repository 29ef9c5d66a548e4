#include "core/syntax/syntax.h"
#include "tests/support/bench.h"

#include <array>
#include <string>
#include <string_view>

using namespace dateline;

namespace {

/// News in our own words.
constexpr std::array<std::string_view, 6> sentences = {
    "The harbour council said on Tuesday that the ferry to Port Ellen will not sail before March 12, after engineers "
    "found cracks in the hull.",
    "Fishermen who had waited since early January for the storms to end lined the quay and shouted at the speakers.",
    "“We may not risk the lives of our passengers,” the chairwoman told reporters in the old town hall.",
    "Prices for fuel rose by 4 percent during the third quarter, and the company that runs the line lost $3.4 million.",
    "Residents of the island have asked the government to buy a second ship, but ministers answered that the budget is "
    "spent.",
    "Council Denies Role in Ferry Collapse"};

/// Thousands of words a CPU second of one step over all sentences, each read a few hundred times.
template <class Step>
void measure(bench::Report& report, const char* what, const char* limit, Step&& step) {
    constexpr int rounds = 300;
    std::size_t count = 0;
    const auto all = [&](int) {
        count = 0;
        for (int i = 0; i < rounds; ++i)
            for (const std::string_view sentence : sentences) count += step(sentence);
    };
    const double ms = bench::median(bench::milliseconds(5, all));
    const auto words = static_cast<double>(count);
    report.add({.what = what,
                .n = static_cast<long long>(count),
                .size = {},
                .median = words / ms,
                .p99 = {},
                .unit = "thousand words/s",
                .peer = limit});
}

std::vector<Word> split(std::string_view sentence) {
    std::vector<Word> words;
    splitWords(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, words);
    return words;
}

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    const double start = bench::cpuSeconds();
    std::vector<Word> first = split(sentences[0]);
    tagWords(sentences[0], first);
    parseWords(sentences[0], first);
    report.add({.what = "first sentence, models opened",
                .n = {},
                .size = {},
                .median = 1000 * (bench::cpuSeconds() - start),
                .p99 = {},
                .unit = "ms",
                .peer = "limit 150"});
    measure(report, "split", "", [](std::string_view s) { return split(s).size(); });
    measure(report, "split and tag", "limit 700", [](std::string_view s) {
        std::vector<Word> words = split(s);
        tagWords(s, words);
        return words.size();
    });
    measure(report, "split, tag and parse", "limit 100", [](std::string_view s) {
        std::vector<Word> words = split(s);
        tagWords(s, words);
        parseWords(s, words);
        return words.size();
    });
    return 0;
}
