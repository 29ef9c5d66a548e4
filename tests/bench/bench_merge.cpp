// How merging grows with the collection: stories of several articles each, told with hand-made extractions, so that
// only merging is measured.

#include "core/merge/merge.h"
#include "tests/support/bench.h"
#include "tests/support/telling.h"

#include <random>

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::vector<std::string> actNames = {"block",  "sell", "arrest", "open",   "sink",  "win",
                                           "resign", "fine", "elect",  "strike", "close", "sign"};

/// A made-up name of two syllables: rare like a name of the news.
std::string nameOf(std::mt19937& random) {
    static const std::vector<std::string> syllables = {"Ast", "Vel", "Kor", "Lin", "Mar", "Tun",
                                                       "Dra", "Osk", "Pel", "Rud", "Sam", "Zor"};
    return syllables[random() % syllables.size()] + "or" + std::to_string(random() % 50) + "an";
}

Telling tellingOf(const std::vector<std::string>& names, std::mt19937& random) {
    Telling telling;
    telling.act = actNames[random() % actNames.size()];
    telling.who = {names[random() % names.size()]};
    telling.about = {names[random() % names.size()], names[random() % names.size()]};
    telling.trigger = telling.act + "ed";
    telling.sentence = telling.who[0] + " " + telling.trigger + " the " + telling.about[0] + " works near " +
                       telling.about[1] + " with " + std::to_string(random() % 900) + " people.";
    if (random() % 2 == 0)
        telling.when = day(2021, 1 + static_cast<unsigned>(random() % 12), 1 + static_cast<unsigned>(random() % 28));
    return telling;
}

/// Stories of five articles each; an article tells twenty-five things.
std::vector<Told> collection(std::size_t articles) {
    std::mt19937 random(20141220);
    std::vector<Told> out;
    std::vector<std::string> names;
    for (std::size_t a = 0; a < articles; ++a) {
        if (a % 5 == 0) {
            names.clear();
            for (int i = 0; i < 12; ++i) names.push_back(nameOf(random));
        }
        std::vector<Telling> tellings;
        for (int i = 0; i < 25; ++i) tellings.push_back(tellingOf(names, random));
        const When published = day(2021, 1 + static_cast<unsigned>(a / 5 % 12), 1 + static_cast<unsigned>(a % 5));
        out.push_back(
            told("Article " + std::to_string(a), a % 10 == 9 ? std::nullopt : std::optional(published), tellings));
    }
    return out;
}

/// One article that tells one thing of one day, again and again, in words that differ by a number.
std::vector<Told> muchTold(std::size_t times) {
    std::vector<Telling> tellings;
    for (std::size_t i = 0; i < times; ++i) {
        Telling telling{"Dockers blocked the ferry off pier " + std::to_string(i) + " on Friday.",
                        "blocked",
                        "block",
                        {"Dockers"},
                        {"ferry"},
                        day(2021, 3, 5)};
        tellings.push_back(std::move(telling));
    }
    return {told("Much told", day(2021, 3, 6), tellings)};
}

}  // namespace

int main(int argc, char** argv) {
    bench::Report report(argc, argv);
    for (const std::size_t size : {10U, 100U, 1000U}) {
        const std::vector<Told> told = collection(size);
        const std::vector<ReadArticle> read(told.begin(), told.end());
        std::vector<ReadArticle> dated;
        std::vector<ReadArticle> undated;
        for (const ReadArticle& article : read) (article.article->published ? dated : undated).push_back(article);
        const int runs = size < 1000 ? 20 : 3;
        const std::vector<double> merging = bench::milliseconds(runs, [&](int) { merge(read); });
        report.add({"merge", static_cast<long long>(size), "articles", bench::median(merging), bench::p99(merging),
                    "ms", "a person waits: 1000"});
        const std::vector<double> dating = bench::milliseconds(runs, [&](int) { inferPublished(undated, dated); });
        report.add({"infer publication days",
                    static_cast<long long>(undated.size()),
                    "undated",
                    bench::median(dating),
                    bench::p99(dating),
                    "ms",
                    {}});
    }
    for (const std::size_t times : {1000U, 10'000U}) {
        const std::vector<Told> told = muchTold(times);
        const std::vector<ReadArticle> read(told.begin(), told.end());
        const std::vector<double> merging = bench::milliseconds(3, [&](int) { merge(read); });
        report.add({"merge one event, told often", static_cast<long long>(times), "mentions", bench::median(merging),
                    bench::p99(merging), "ms", "ten times the mentions, ten times the time"});
    }
}
