#include "core/events/training/evaluation.h"

#include <algorithm>
#include <cstdio>
#include <set>
#include <tuple>

namespace dateline::training {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t sentenceOf(const GoldArticle& gold, Span span) {
    for (std::size_t i = 0; i < gold.sentences.size(); ++i)
        if (gold.sentences[i].contains(span.begin)) return i;
    return none;
}

std::uint32_t apart(std::uint32_t a, std::uint32_t b) { return a < b ? b - a : a - b; }

/// For each event the mention that stands for it, one to one: those that differ least first.
std::vector<std::size_t> matched(const std::vector<const GoldEvent*>& events,
                                 const std::vector<const Mention*>& mentions) {
    std::vector<std::tuple<std::uint32_t, std::size_t, std::size_t>> pairs;
    for (std::size_t e = 0; e < events.size(); ++e)
        for (std::size_t m = 0; m < mentions.size(); ++m) {
            const Span a = events[e]->span, b = mentions[m]->trigger;
            if (a.overlaps(b)) pairs.emplace_back(apart(a.begin, b.begin) + apart(a.end, b.end), e, m);
        }
    std::sort(pairs.begin(), pairs.end());
    std::vector<std::size_t> mentionOf(events.size(), none);
    std::vector<bool> taken(mentions.size());
    for (const auto& [difference, e, m] : pairs)
        if (mentionOf[e] == none && !taken[m]) {
            mentionOf[e] = m;
            taken[m] = true;
        }
    return mentionOf;
}

bool holds(const std::vector<std::string>& dates, const std::string& date) {
    return std::find(dates.begin(), dates.end(), date) != dates.end();
}

}  // namespace

double Hits::f1() const {
    const double p = precision(), r = recall();
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

void Score::add(const GoldArticle& gold, const Extraction& extraction) {
    std::vector<const GoldEvent*> events;
    std::vector<const Mention*> found;
    for (const GoldEvent& e : gold.events)
        if (sentenceOf(gold, e.span) != none) events.push_back(&e);
    for (const Mention& m : extraction.mentions)
        if (sentenceOf(gold, m.trigger) != none) found.push_back(&m);
    const std::vector<std::size_t> mentionOf = matched(events, found);
    using Placed = std::pair<std::size_t, std::string>;
    std::set<Placed> asked, known, given;
    std::set<std::size_t> dated;
    mentions.gold += static_cast<double>(events.size());
    mentions.found += static_cast<double>(found.size());
    for (std::size_t e = 0; e < events.size(); ++e) {
        mentions.hit += mentionOf[e] != none;
        if (events[e]->dates.empty()) continue;
        const std::size_t sentence = sentenceOf(gold, events[e]->span);
        dated.insert(sentence);
        asked.emplace(sentence, events[e]->date);
        for (const std::string& date : events[e]->dates) known.emplace(sentence, date);
        if (mentionOf[e] == none) continue;
        const Mention& m = *found[mentionOf[e]];
        ++dates.gold;
        ++dates.found;
        dates.hit += m.when && holds(events[e]->dates, isoDate(*m.when));
    }
    for (const Mention* m : found) {
        const std::size_t sentence = sentenceOf(gold, m->trigger);
        const std::string date = m->when ? isoDate(*m->when) : std::string();
        if (!date.empty() && dated.count(sentence)) given.emplace(sentence, date);
    }
    sentences.gold += static_cast<double>(asked.size());
    sentences.found += static_cast<double>(given.size());
    sentences.hit += static_cast<double>(
        std::count_if(given.begin(), given.end(), [&](const Placed& p) { return known.count(p) != 0; }));
}

void Score::print(const std::string& what) const {
    std::printf("%-12s mentions P %.1f R %.1f F1 %.1f   dates %.1f of %.0f   sentence+date P %.1f R %.1f F1 %.1f\n",
                what.c_str(), mentions.precision(), mentions.recall(), mentions.f1(), dates.recall(), dates.gold,
                sentences.precision(), sentences.recall(), sentences.f1());
}

}  // namespace dateline::training
