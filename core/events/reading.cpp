#include "core/events/reading.h"

#include "core/events/arguments.h"
#include "core/events/coreference.h"
#include "core/events/counted_dates.h"
#include "core/events/status.h"

#include <algorithm>
#include <utility>

namespace dateline {
namespace {

bool isSaying(const Candidate& c) { return isSaying(c.trigger.act); }

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
    m.putOff = m.status == Status::Cancelled && isPutOff(tree, c.trigger.word);
    readArguments(passage, c, m);
    return m;
}

/// `said` is told by the saying `s`.
void link(const std::vector<Mention>& mentions, std::size_t s, Mention& said) {
    said.saidIn = static_cast<std::uint32_t>(s);
    if (mentions[s].who.empty()) return;
    said.claimedBy = mentions[s].who.front();
    const bool claim = mentions[s].act == "claim" || mentions[s].act == "blame";
    if (claim && said.status == Status::Happened) said.status = Status::Claimed;
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
        link(mentions, s, said);
        // "said that the raid took place": it is the raid that is told of
        const Tree& tree = passage.tree(candidates[s]);
        if (!at->trigger.act || at->trigger.act->kind != ActKind::Light) continue;
        for (std::size_t k = 0; k < mentions.size() && candidates[k].sentence <= candidates[s].sentence; ++k) {
            if (candidates[k].sentence != candidates[s].sentence || tree.head(candidates[k].trigger.word) != content)
                continue;
            const Relation r = tree.relation(candidates[k].trigger.word);
            if (r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Obj) link(mentions, s, mentions[k]);
        }
    }
}

/// What "it" or "the race" may stand for: what the clauses of the sentences just before plan.
constexpr int sentencesBack = 2;

bool isPlural(const Tree& tree, int word) {
    return tree.tag(word) == "NNS" || tree.tag(word) == "NNPS" || tree.child(word, Relation::Conj) >= 0;
}

/// Whether a planned mention is what is called off by the word `object` ("it", "them", "the race").
bool isMeant(const Tree& tree, int object, const Passage& passage, const Candidate& plan, const Mention& planned) {
    const Tree& other = passage.tree(plan);
    const int subject = plan.roles.actor >= 0 && plan.roles.patient < 0 ? plan.roles.actor : plan.roles.patient;
    if (tree.upos(object) == Upos::Pron)
        return subject >= 0 && other.upos(subject) != Upos::Pron &&
               isPlural(other, subject) == (tree.lemma(object) == "them" || tree.lemma(object) == "they");
    return planned.lemma == tree.lemma(object) || (subject >= 0 && other.lemma(subject) == tree.lemma(object));
}

/// "was due to open", "were scheduled for May": so it was then, and may be otherwise now.
bool wasPlanned(const Tree& tree, int verb) {
    for (int at = verb, step = 0; at >= 0 && step < 2; ++step, at = tree.head(at))
        for (int c = tree.first(at); c >= 0 && c < at; c = tree.next(c))
            if (tree.lemma(c) == "be" && tree.tag(c) == "VBD") return true;
    return false;
}

/// "The race was due to start on Sunday. The town dropped it.": a plan called off, or put off, by a later clause.
void cancelPlans(const Passage& passage, std::vector<Mention>& mentions) {
    const auto& candidates = passage.candidates;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Candidate& c = candidates[i];
        const Tree& tree = passage.tree(c);
        const bool real = mentions[i].status == Status::Happened || mentions[i].status == Status::Ongoing;
        if (!real || c.roles.patient < 0 || !tree.parsed) continue;
        const bool later = putsOff(tree, c.trigger.word);
        if (!later && !cancels(tree, c.trigger.word)) continue;
        int sentence = -1;  // the nearest that plans it
        for (std::size_t k = i; k-- > 0 && candidates[k].sentence >= c.sentence - sentencesBack;) {
            if (sentence >= 0 && candidates[k].sentence != sentence) break;
            if (mentions[k].status != Status::Planned || !passage.tree(candidates[k]).parsed) continue;
            if (!isMeant(tree, c.roles.patient, passage, candidates[k], mentions[k])) continue;
            if (later && (mentions[k].noun || !wasPlanned(passage.tree(candidates[k]), candidates[k].trigger.word)))
                continue;
            sentence = candidates[k].sentence;
            mentions[k].putOff = later;
            mentions[k].status = Status::Cancelled;
        }
    }
}

}  // namespace

EventReading readEvents(const Article& article, const std::vector<Span>& sentences,
                        const std::vector<TimeExpression>& times, const LinearModel& mentions) {
    EventReading reading{readPassage(article, sentences, times, mentions), {}, {}};
    reading.mentions.reserve(reading.passage.candidates.size());
    for (const Candidate& c : reading.passage.candidates) reading.mentions.push_back(draft(reading.passage, c));
    linkSayings(reading.passage, reading.mentions);
    cancelPlans(reading.passage, reading.mentions);
    reading.dates = dateFromSentences(reading.passage);
    joinMentions(reading.passage, reading.mentions, reading.dates);
    dateByCount(reading.passage, reading.mentions, reading.dates);
    return reading;
}

}  // namespace dateline
