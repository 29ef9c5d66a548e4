#include "core/events/training/anchor_training.h"

#include "core/events/anchors.h"
#include "core/events/reading.h"
#include "core/events/training/logistic.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

#include <algorithm>
#include <cstdio>
#include <map>

namespace dateline::training {
namespace {

constexpr std::size_t folds = 5;
const Logistic::Options options{12, 0.02F, 2e-6F, true, 2};

/// The dates that one event may have: a group that competes.
struct Group {
    std::vector<Example> rows;
    std::size_t article = 0;
    bool ruled = false;  ///< what the rules alone chose was right
};

const GoldEvent* goldAt(const GoldArticle& gold, Span trigger) {
    for (const GoldEvent& e : gold.events)
        if (e.span.overlaps(trigger) && !e.date.empty()) return &e;
    return nullptr;
}

void readArticle(const GoldArticle& gold, std::size_t article, std::vector<Group>& groups) {
    const std::vector<Span> spans = sentences(gold.article);
    const std::vector<TimeExpression> times = findTimes(gold.article, spans);
    EventReading reading = readEvents(gold.article, spans, times);
    for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
        const GoldEvent* event = goldAt(gold, reading.mentions[i].trigger);
        if (!event || reading.dates[i].dating == Dating::Bound) continue;
        Group group;
        group.article = article;
        const std::vector<AnchorOption> found = anchorOptions(reading.passage, i, reading.dates[i]);
        for (const AnchorOption& o : found) {
            Example row;
            anchorFeatures(reading.passage, i, o, found.size(), row.features);
            row.positive = isoDate(o.when) == event->date;
            row.group = static_cast<std::uint32_t>(groups.size());
            group.rows.push_back(std::move(row));
        }
        const auto& ruled = reading.dates[i].when;
        const std::string day = gold.article.published ? isoDay(gold.article.published->day) : std::string();
        group.ruled = (ruled ? isoDate(*ruled) : day) == event->date;
        groups.push_back(std::move(group));
    }
}

std::vector<Example> rowsOf(const std::vector<Group>& groups, const std::vector<GoldArticle>& articles,
                            std::size_t without) {
    std::vector<Example> rows;
    for (const Group& g : groups)
        if (hashed(articles[g.article].topic) % folds != without) rows.insert(rows.end(), g.rows.begin(), g.rows.end());
    return rows;
}

struct Count {
    int all = 0, right = 0, ruled = 0, possible = 0, published = 0;
};

void count(const Group& g, const Logistic& model, Count& c) {
    ++c.all;
    c.ruled += g.ruled;
    const Example* best = nullptr;
    float most = 0;
    for (const Example& row : g.rows) {
        const float score = model.score(row.features);
        if (!best || score > most) {
            best = &row;
            most = score;
        }
    }
    c.right += best && best->positive;
    c.possible += std::any_of(g.rows.begin(), g.rows.end(), [](const Example& r) { return r.positive; });
    c.published += !g.rows.empty() && g.rows.back().positive;
}

}  // namespace

std::string trainAnchors(const std::vector<GoldArticle>& articles) {
    std::vector<Group> groups;
    for (std::size_t a = 0; a < articles.size(); ++a) readArticle(articles[a], a, groups);
    std::map<std::string, Count> counts;
    for (std::size_t fold = 0; fold < folds; ++fold) {
        Logistic model;
        model.learn(rowsOf(groups, articles, fold), options);
        for (const Group& g : groups)
            if (hashed(articles[g.article].topic) % folds == fold) count(g, model, counts[articles[g.article].corpus]);
    }
    for (const auto& [corpus, c] : counts)
        std::printf("anchors %-16s %d events: %.1f right, rules %.1f, published day %.1f, best in reach %.1f\n",
                    corpus.c_str(), c.all, 100.0 * c.right / c.all, 100.0 * c.ruled / c.all,
                    100.0 * c.published / c.all, 100.0 * c.possible / c.all);
    Logistic model;
    model.learn(rowsOf(groups, articles, folds), options);
    return model.packed(0.02F);
}

}  // namespace dateline::training
