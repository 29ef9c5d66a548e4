#include "ui/source/passages.h"

#include <algorithm>
#include <set>

namespace dateline::ui {

namespace {

/// The words that lead to an event: from its trigger to the words that date it where the two stand close together,
/// else each by itself, so that half a sentence is not marked. Of a minor event the trigger alone.
std::vector<Span> spansOf(const Mention& mention, const Extraction& extraction, bool shown) {
    constexpr std::uint32_t close = 24;  ///< bytes between them
    if (!shown || mention.dating != Dating::Expression || !mention.time) return {mention.trigger};
    const Span time = extraction.times[*mention.time].span;
    if (!mention.sentence.contains(time)) return {mention.trigger};
    const Span both = cover(time, mention.trigger);
    if (both.size() <= time.size() + mention.trigger.size() + close) return {both};
    return {mention.trigger, time};
}

}  // namespace

std::vector<Passage> passagesOf(const Project& project, std::uint32_t articleIndex) {
    const Extraction& extraction = project.articles[articleIndex].extraction;
    std::vector<Passage> result;
    std::set<std::uint32_t> told;
    for (std::uint32_t i = 0; i < extraction.mentions.size(); ++i) {
        const Mention& one = extraction.mentions[i];
        const MentionRef ref{articleIndex, i};
        const Event* event = find(project, eventOf(project, ref));
        // The event's date counts, not the mention's: a mention with no date of its own may tell of a dated event, and
        // one whose date is only guessed is no reason for one.
        if (!event || !event->when || isHidden(project, *event)) continue;
        const bool shown = isShown(project, *event);
        if (one.time && shown) told.insert(*one.time);
        for (const Span span : spansOf(one, extraction, shown)) result.push_back({span, ref, one.time, shown});
    }
    for (std::uint32_t i = 0; i < extraction.times.size(); ++i)
        if (extraction.times[i].when && !told.contains(i))
            result.push_back({extraction.times[i].span, std::nullopt, i, false});
    std::stable_sort(result.begin(), result.end(), [](const Passage& a, const Passage& b) { return a.span < b.span; });
    return result;
}

const Passage* passageAt(const std::vector<Passage>& passages, std::uint32_t byte) {
    const Passage* best = nullptr;
    for (const Passage& passage : passages)
        if (passage.span.contains(byte) && (!best || passage.span.size() < best->span.size())) best = &passage;
    return best;
}

}  // namespace dateline::ui
