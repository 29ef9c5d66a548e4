#include "core/events/training/anchor_training.h"

#include "core/events/anchors.h"
#include "core/events/reading.h"
#include "core/events/training/logistic.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

namespace dateline::training {
namespace {

const Logistic::Options options{12, 0.02F, 2e-6F, true, 2};

const GoldEvent* goldAt(const GoldArticle& gold, Span trigger) {
    for (const GoldEvent& e : gold.events)
        if (e.span.overlaps(trigger) && !e.date.empty()) return &e;
    return nullptr;
}

/// Adds a group of rows for each dated event: the dates it may have, which compete.
void addArticle(const GoldArticle& gold, const LinearModel& mentions, std::vector<Example>& rows) {
    const std::vector<Span> spans = sentences(gold.article);
    const std::vector<TimeExpression> times = findTimes(gold.article, spans);
    const EventReading reading = readEvents(gold.article, spans, times, mentions);
    const AnchorFinder finder(reading.passage, reading.dates);
    for (std::size_t i = 0; i < reading.mentions.size(); ++i) {
        const GoldEvent* event = goldAt(gold, reading.mentions[i].trigger);
        if (!event || reading.dates[i].dating == Dating::Bound) continue;
        const std::vector<AnchorOption> found = finder.optionsOf(i);
        const auto group = static_cast<std::uint32_t>(rows.size());
        const AnchorDescriber describer(reading.passage, finder, i, found);
        for (const AnchorOption& o : found) {
            Example row;
            describer.describe(o, row.features);
            row.positive = o.day == event->date;
            row.group = group;
            rows.push_back(std::move(row));
        }
    }
}

}  // namespace

std::string trainAnchors(const std::vector<const GoldArticle*>& articles, const LinearModel& mentions) {
    std::vector<Example> rows;
    for (const GoldArticle* gold : articles)
        if (!gold->selective) addArticle(*gold, mentions, rows);
    Logistic model;
    model.learn(rows, options);
    return model.packed(0.02F);
}

}  // namespace dateline::training
