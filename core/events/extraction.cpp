#include "core/events/extraction.h"

#include "core/events/arguments.h"
#include "core/events/coreference.h"
#include "core/events/dating.h"
#include "core/events/passage.h"
#include "core/events/salience.h"
#include "core/events/status.h"
#include "core/events/title.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

bool isSaying(const Candidate& c) {
    return c.trigger.act && (c.trigger.act->kind == ActKind::Report || c.trigger.act->kind == ActKind::Speech);
}

Mention draft(const Passage& passage, const Candidate& c) {
    const Tree& tree = passage.tree(c);
    Mention m;
    m.trigger = tree.at(c.trigger.word).span;
    m.sentence = tree.span;
    m.lemma = tree.lemma(c.trigger.word);
    m.noun = c.trigger.kind == TriggerKind::Noun;
    m.act = c.trigger.actName;
    m.saying = isSaying(c);
    m.status = statusOf(tree, c.trigger);
    if (m.act == "deny" && m.status == Status::Happened) m.status = Status::Denied;
    readArguments(passage, c, m);
    return m;
}

/// Links what is said to the saying, and tells who claims it.
void linkSayings(const Passage& passage, std::vector<Mention>& mentions) {
    const auto& candidates = passage.candidates;
    for (std::size_t s = 0; s < mentions.size(); ++s) {
        const int content = candidates[s].roles.content;
        if (!mentions[s].saying || content < 0) continue;
        const auto at =
            std::lower_bound(candidates.begin(), candidates.end(), std::pair(candidates[s].sentence, content),
                             [](const Candidate& c, const std::pair<int, int>& place) {
                                 return std::pair(c.sentence, c.trigger.word) < place;
                             });
        if (at == candidates.end() || at->sentence != candidates[s].sentence || at->trigger.word != content) continue;
        Mention& said = mentions[static_cast<std::size_t>(at - candidates.begin())];
        said.saidIn = static_cast<std::uint32_t>(s);
        if (mentions[s].who.empty()) continue;
        said.claimedBy = mentions[s].who.front();
        const bool claim = mentions[s].act == "claim" || mentions[s].act == "blame";
        if (claim && said.status == Status::Happened) said.status = Status::Claimed;
    }
}

void setDate(Mention& m, Dated&& d) {
    m.when = d.when;
    m.dating = d.dating;
    m.time = d.time;
    m.reading = std::move(d.reading);
    m.otherwise = d.otherwise;
}

/// What has not come by the day it is published is planned, however the text puts it.
void planWhatIsToCome(const Article& article, Mention& m) {
    if (!article.published || !m.when || m.status != Status::Happened) return;
    const auto range = interval(*m.when);
    if (range && range->begin && *range->begin >= date::local_days(article.published->day) + date::days(1))
        m.status = Status::Planned;
}

}  // namespace

Extraction extract(const Article& article, Depth depth) {
    Extraction extraction;
    extraction.sentences = sentences(article);
    extraction.times = findTimes(article, extraction.sentences);
    if (depth == Depth::Times) return extraction;
    const Passage passage = readPassage(article, extraction.sentences, extraction.times);
    std::vector<Mention>& mentions = extraction.mentions;
    mentions.reserve(passage.candidates.size());
    for (const Candidate& c : passage.candidates) mentions.push_back(draft(passage, c));
    linkSayings(passage, mentions);
    std::vector<Dated> dates = dateFromSentences(passage);
    joinMentions(passage, mentions, dates);
    dateFromPublication(passage, dates);
    for (std::size_t i = 0; i < mentions.size(); ++i)
        mentions[i].title = titleOf(passage, passage.candidates[i], mentions[i]);
    weigh(passage, dates, mentions);
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        setDate(mentions[i], std::move(dates[i]));
        planWhatIsToCome(article, mentions[i]);
    }
    return extraction;
}

}  // namespace dateline
