#include "core/events/training/title_training.h"

#include "core/events/reading.h"
#include "core/events/title.h"
#include "core/events/title_features.h"
#include "core/events/training/logistic.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <tuple>

namespace dateline::training {
namespace {

const Logistic::Options options{20, 0.005F, 1e-2F, false, 4};
constexpr std::uint32_t folds = 5;

using Key = std::tuple<std::string, std::uint32_t, std::uint32_t>;

struct Rows {
    std::vector<Example> examples;
    std::vector<std::string> topics;  ///< of each
    std::vector<char> letters;        ///< of each

    void ask(std::string_view positive) {
        for (std::size_t i = 0; i < examples.size(); ++i)
            examples[i].positive = positive.find(letters[i]) != std::string_view::npos;
    }
};

Rows rowsOf(const std::vector<GoldArticle>& articles, const std::vector<Judgement>& judgements,
            const LinearModel& mentions) {
    std::map<Key, char> known;
    std::map<std::string, bool> judged;
    for (const Judgement& j : judgements) {
        known[{j.article, j.trigger, j.title}] = j.letter;
        judged[j.article] = true;
    }
    Rows rows;
    for (const GoldArticle& gold : articles) {
        if (!judged.count(gold.id)) continue;
        const std::vector<Span> spans = sentences(gold.article);
        const std::vector<TimeExpression> times = findTimes(gold.article, spans);
        const EventReading reading = readEvents(gold.article, spans, times, mentions);
        for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
            const Candidate& c = reading.passage.candidates[i];
            TitleDescriber describer(reading.passage, c, reading.mentions[i]);
            for (const Title& title : titleOptions(reading.passage, c, reading.mentions[i])) {
                const auto at = known.find({gold.id, reading.mentions[i].trigger.begin, hashed(title.text)});
                if (at == known.end()) continue;
                Example row;
                describer.describe(title, row.features);
                row.group = static_cast<std::uint32_t>(rows.examples.size());
                rows.examples.push_back(std::move(row));
                rows.letters.push_back(at->second);
                rows.topics.push_back(gold.id.substr(0, gold.id.find('_')));
            }
        }
    }
    return rows;
}

/// How many of the titles that are thought best are good, at several shares of all.
void crossValidate(const char* what, const Rows& rows) {
    std::vector<std::pair<float, bool>> scored;
    for (std::uint32_t fold = 0; fold < folds; ++fold) {
        std::vector<Example> seen;
        for (std::size_t i = 0; i < rows.examples.size(); ++i)
            if (hashed(rows.topics[i]) % folds != fold) seen.push_back(rows.examples[i]);
        Logistic model;
        model.learn(seen, options);
        for (std::size_t i = 0; i < rows.examples.size(); ++i)
            if (hashed(rows.topics[i]) % folds == fold)
                scored.emplace_back(model.score(rows.examples[i].features), rows.examples[i].positive);
    }
    std::sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::printf("%s: %zu judged; right among the likeliest", what, scored.size());
    for (const std::size_t percent : {10, 20, 30, 40, 50, 60, 80, 100}) {
        const std::size_t count = scored.size() * percent / 100;
        const auto good = std::count_if(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(count),
                                        [](const auto& s) { return s.second; });
        std::printf("  %zu %%: %.1f (%.2f)", percent,
                    100.0 * static_cast<double>(good) / static_cast<double>(std::max<std::size_t>(1, count)),
                    static_cast<double>(count > 0 ? scored[count - 1].first : 0));
    }
    std::printf("\n");
}

}  // namespace

std::vector<Judgement> readJudgements(const std::string& path) {
    std::ifstream file(path);
    std::vector<Judgement> judgements;
    std::string line;
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        Judgement j;
        std::string letter;
        if (std::getline(fields, j.article, '\t') && fields >> j.trigger >> j.title >> letter) {
            j.letter = letter.empty() ? 'U' : letter.front();
            judgements.push_back(std::move(j));
        }
    }
    if (judgements.empty()) {
        std::fprintf(stderr, "%s: no judgements\n", path.c_str());
        std::exit(1);
    }
    return judgements;
}

TitleBytes trainTitles(const std::vector<GoldArticle>& articles, const std::vector<Judgement>& judgements,
                       const LinearModel& mentions) {
    Rows rows = rowsOf(articles, judgements, mentions);
    const auto train = [&](const char* what, std::string_view positive) {
        rows.ask(positive);
        crossValidate(what, rows);
        Logistic model;
        model.learn(rows.examples, options);
        return model.packed(0.01F);
    };
    TitleBytes bytes;
    bytes.sound = train("sound titles", "GV");
    bytes.good = train("good titles", "G");
    return bytes;
}

}  // namespace dateline::training
