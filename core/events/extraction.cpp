#include "core/events/extraction.h"

#include "core/events/anchor_choice.h"
#include "core/events/dated_sentences.h"
#include "core/events/reading.h"
#include "core/events/status.h"
#include "core/events/titling.h"
#include "core/extract/extract_times.h"
#include "core/text/sentence.h"

#include <utility>
#include <vector>

namespace dateline {
namespace {

/// A date that the model chose, or that a noun shares with the clause around it ("on Friday denied a part in the
/// attack"), is likely, but nobody wrote it: no evidence for merging, and none for the timeline.
Dating foundation(const Mention& m, const Dated& d) {
    const bool guess = d.dating == Dating::Expression && (d.guessed || (m.noun && !d.direct));
    return guess ? Dating::Narrative : d.dating;
}

void setDate(Mention& m, Dated&& d) {
    m.when = d.when;
    m.dating = foundation(m, d);
    m.time = d.time;
    m.reading = std::move(d.reading);
    m.otherwise = d.otherwise;
}

/// Whether a date is the day after its article's, by which that may err: it was published where it was not yet morning.
bool isNextDay(const Passage& passage, const Dated& date) {
    const auto& published = passage.article->published;
    return published && date.when && asDay(date.when->date) == published->day + date::days(1);
}

/// "has been charged and is due in court on Monday": what is told as done, and dated by a guess alone.
bool isGuessedPast(const Passage& passage, const Candidate& c, const Dated& date) {
    if (c.trigger.kind != TriggerKind::Verb || date.direct) return false;
    return isToldAsDone(passage.tree(c), c.trigger.word);
}

/// "announced on July 16, 2012": a past that gives its date in full has come, and it is the article's day that errs.
bool isToldAsPast(const Passage& passage, const Candidate& c, const Dated& date) {
    const Tree& tree = passage.tree(c);
    if (c.trigger.kind != TriggerKind::Verb || !date.direct || !date.time) return false;
    if (c.trigger.actName == "plan") return false;  // "planned a rally for Saturday"
    const bool full = passage.time(*date.time).reading.anchor == Anchor::None || isNextDay(passage, date);
    return full && isPastTense(tree, c.trigger.word);
}

/// What has not come by the day it is published is planned, however the text puts it; what is called off for such a day
/// will not be.
void planWhatIsToCome(const Article& article, const std::optional<When>& when, Mention& m) {
    if (!article.published || !when || (m.status != Status::Happened && m.status != Status::Ongoing)) return;
    const auto range = interval(*when);
    if (!range || !range->begin || *range->begin < date::local_days(article.published->day) + date::days(1)) return;
    if (asDay(when->date) == article.published->day) return;  // "late on Thursday night", in Thursday's paper
    m.status = m.act == "cancel" ? Status::Cancelled : Status::Planned;
}

}  // namespace

Extraction extract(const Article& article, Depth depth) { return extract(article, depth, builtInModels()); }

Extraction extract(const Article& article, Depth depth, const EventModels& models) {
    Extraction extraction;
    extraction.sentences = sentences(article);
    extraction.times = findTimes(article, extraction.sentences);
    if (depth == Depth::Times) return extraction;
    if (!hasSyntax(article.language)) {
        extraction.mentions = datedSentences(article, extraction.sentences, extraction.times);
        for (Mention& m : extraction.mentions) planWhatIsToCome(article, m.when, m);
        return extraction;
    }
    EventReading reading = readEvents(article, extraction.sentences, extraction.times, models.mentions);
    chooseAnchors(reading.passage, models.anchors, reading.dates);
    dateFromPublication(reading.passage, reading.dates);
    std::vector<Mention>& mentions = reading.mentions;
    for (std::size_t i = 0; i < mentions.size(); ++i)
        if (const Candidate& c = reading.passage.candidates[i];
            !isToldAsPast(reading.passage, c, reading.dates[i]) && !isGuessedPast(reading.passage, c, reading.dates[i]))
            planWhatIsToCome(article, reading.dates[i].when, mentions[i]);
    giveTitles(reading, models.titles);
    for (std::size_t i = 0; i < mentions.size(); ++i) setDate(mentions[i], std::move(reading.dates[i]));
    extraction.mentions = std::move(mentions);
    return extraction;
}

}  // namespace dateline
