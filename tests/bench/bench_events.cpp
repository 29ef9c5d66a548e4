// Events: what reading an article whole costs, and how that grows with the article.
#include "core/events/extraction.h"
#include "tests/support/bench.h"

#include <algorithm>
#include <array>
#include <string>

using namespace dateline;

namespace {

/// News of our own invention: names, days, sayings, and sentences that date nothing.
constexpr const char* paragraph =
    "The city council of Marlow on Tuesday rejected a plan to close the old harbour, two weeks after a fire destroyed "
    "nine "
    "warehouses there. Mayor Ines Calder said the fire had started in a kitchen. “We will rebuild what was lost,” she "
    "told "
    "reporters. The harbour opened in 1924 and employs some 300 people. Northfield Shipping, which owns most of the "
    "land, "
    "announced in March that it would sell it; on 4 May it withdrew the offer. Fishermen have protested against the "
    "plan "
    "since January. A court in Dunmore is expected to rule on the sale next month.\n\n";

Article articleOf(int paragraphs) {
    Article article;
    article.title = "Council rejects plan to close harbour";
    for (int i = 0; i < paragraphs; ++i) article.text += paragraph;
    article.published = Published{date::local_days(date::year(2021) / 6 / 10), "the bench says so", false};
    return article;
}

void measure(bench::Report& report, const char* what, Depth depth, int paragraphs, int runs) {
    const Article article = articleOf(paragraphs);
    std::size_t found = 0;
    const auto times = bench::milliseconds(runs, [&](int) {
        const Extraction extraction = extract(article, depth);
        found += extraction.mentions.size() + extraction.times.size();
    });
    const double megabytes = static_cast<double>(article.text.size()) / 1e6;
    bench::Figure figure;
    figure.what = found > 0 ? what : "nothing found";
    figure.n = static_cast<long long>(article.text.size());
    figure.size = "bytes";
    figure.median = megabytes / (bench::median(times) / 1000);
    figure.unit = "MB per CPU second";
    figure.peer = depth == Depth::Times ? "HeidelTime 0.02, dateparser 0.18, chrono 4.5" : "1 (the least asked for)";
    report.add(figure);
}

std::string withoutStops(std::string text) {
    std::replace(text.begin(), text.end(), '.', ' ');
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

/// Text that could cost more than its length: how many times more a byte of ten times as much costs. 1 is linear.
template <class Tenth>
void growth(bench::Report& report, const char* what, Tenth tenth) {
    const auto costOfByte = [&](int times) {
        Article article = articleOf(0);
        for (int i = 0; i < times; ++i) article.text += tenth(i);
        return bench::median(bench::milliseconds(3,
                                                 [&](int) {
                                                     for (int i = 0; i < 10 / times; ++i)
                                                         extract(article, Depth::TimesAndEvents);
                                                 })) /
               static_cast<double>(article.text.size()) / (10 / times);
    };
    bench::Figure figure;
    figure.what = what;
    figure.n = static_cast<long long>(10 * tenth(0).size());
    figure.size = "bytes";
    figure.median = costOfByte(10) / costOfByte(1);
    figure.unit = "times a byte's cost";
    figure.peer = "1";
    report.add(figure);
}
void growth(bench::Report& report, const char* what, const std::string& tenth) {
    growth(report, what, [&](int) { return tenth; });
}

/// A name that no other number has.
std::string nameOf(int number) {
    constexpr std::array<const char*, 10> syllables = {"ba", "de", "fi", "go", "lu", "ma", "ne", "ri", "so", "tu"};
    std::string name = "K";
    for (; number > 0; number /= 10) name += syllables[static_cast<std::size_t>(number % 10)];
    return name + "n";
}

/// Four hundred people whom nothing else names.
std::string peopleOf(int tenth) {
    constexpr int count = 400;
    std::string text;
    for (int i = tenth * count; i < (tenth + 1) * count; ++i)
        text += "Anna " + nameOf(3 * i + 1) + " of " + nameOf(3 * i + 2) + " Bank resigned on Monday. " +
                nameOf(3 * i + 1) + " said that Erik " + nameOf(3 * i + 3) + " sold the mill on Tuesday.\n\n";
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    extract(articleOf(1));  // tables are read once
    measure(report, "times, one article", Depth::Times, 5, 200);
    measure(report, "times and events, one article", Depth::TimesAndEvents, 5, 40);
    measure(report, "times and events, a long text", Depth::TimesAndEvents, 400, 3);
    std::string words;
    for (int i = 0; i < 200; ++i) words += "and on Tuesday the mayor sold a boat to ";  // 2,000 words
    growth(report, "a sentence of 20,000 words", words);
    std::string names;
    for (int i = 0; i < 200; ++i) names += "Alba Corda met Dario Ende of Fara Gold in Hale, Ines and Jona. ";
    growth(report, "names upon names", names);
    growth(report, "ten thousand names", peopleOf);
    std::string asides;
    for (int i = 0; i < 200; ++i) asides += "and the mill, which Berg bought in 1998, closed on Tuesday ";
    growth(report, "asides upon asides", asides);
    std::string said = "On Monday Anna Berg said the mayor moved the bench ";
    for (int i = 0; i < 200; ++i) said += "in Lund with a cart for the town ";
    growth(report, "phrases upon phrases of what is said", said);
    growth(report, "text without full stops", withoutStops(articleOf(40).text));
}
