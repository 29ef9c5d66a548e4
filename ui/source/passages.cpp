#include "ui/source/passages.h"

#include <algorithm>
#include <set>

namespace dateline::ui {

namespace {

Span spanOf(const Mention& mention, const Extraction& extraction) {
    if (mention.dating != Dating::Expression || !mention.time) return mention.trigger;
    const Span time = extraction.times[*mention.time].span;
    return mention.sentence.contains(time) ? cover(time, mention.trigger) : mention.trigger;
}

bool isDated(const Mention& mention) {
    return mention.when && mention.dating != Dating::None && mention.dating != Dating::Published;
}

}  // namespace

std::vector<Passage> passagesOf(const Project& project, std::uint32_t articleIndex) {
    const Extraction& extraction = project.articles[articleIndex].extraction;
    std::vector<Passage> result;
    std::set<std::uint32_t> told;
    for (std::uint32_t i = 0; i < extraction.mentions.size(); ++i) {
        const Mention& one = extraction.mentions[i];
        if (!isDated(one)) continue;
        const MentionRef ref{articleIndex, i};
        const Event* event = find(project, eventOf(project, ref));
        if (!event || isHidden(project, *event)) continue;
        const bool shown = isShown(project, *event);
        if (one.time) told.insert(*one.time);
        result.push_back({spanOf(one, extraction), ref, one.time, shown});
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
