#include "core/events/anchor_options.h"

#include "core/events/word_list.h"
#include "core/syntax/feature.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t mostOfSentence = 6;
constexpr std::size_t mostBefore = 2;      ///< dates
constexpr std::size_t furthestBefore = 8;  ///< time expressions
constexpr std::size_t leadTimes = 6;
constexpr std::size_t leadSentences = 4;
constexpr int beginning = 8;  ///< sentences that the lead's day may date
constexpr std::size_t none = static_cast<std::size_t>(-1);

bool canDate(const TimeExpression& t) { return t.when && t.type != TimexType::Duration && t.type != TimexType::Set; }

}  // namespace

AnchorFinder::AnchorFinder(const Passage& passage, const std::vector<Dated>& rules)
    : passage_(passage),
      rules_(rules),
      dates_(passage.times->size()),
      hangs_(passage.times->size()),
      sceneBefore_(rules.size(), none),
      lead_(none) {
    readDates();
    std::size_t scene = none, last = none;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (i > 0 && passage.candidates[i].sentence != passage.candidates[i - 1].sentence && last != none) scene = last;
        sceneBefore_[i] = scene;
        if (!isDirect(i)) continue;
        hangs_[*rules[i].time] = true;
        if (passage.candidates[i].trigger.kind == TriggerKind::Verb) last = i;
        const Candidate& c = passage.candidates[i];
        byLemma_[passage.tree(c).lemma(c.trigger.word)].push_back(i);
    }
    findLead();
}

void AnchorFinder::readDates() {
    for (std::size_t t = 0; t < dates_.size(); ++t) {
        const TimeExpression& time = passage_.time(t);
        DateInReach& date = dates_[t];
        date.rule = hashed(time.reading.rule);
        date.words = hashed(lowered(time.span.in(passage_.article->text)));
        if (!canDate(time)) continue;
        date.day = isoDate(*time.when);
        date.range = interval(*time.when);
        if (!date.day.empty()) ++uses_[date.day];
    }
    for (DateInReach& date : dates_) date.uses = timesMeaning(date.day);
}

bool AnchorFinder::isDirect(std::size_t i) const {
    return rules_[i].direct && rules_[i].time && rules_[i].dating == Dating::Expression &&
           !dates_[*rules_[i].time].day.empty();
}

/// The first day of the article's first sentences that is not its date line: what says no more than the article's day,
/// in a line of its own, tells nothing.
void AnchorFinder::findLead() {
    if (passage_.trees.empty()) return;
    const auto& published = passage_.article->published;
    const std::string own = published ? isoDay(published->day) : std::string();
    const std::size_t last = std::min(passage_.trees.size(), leadSentences) - 1;
    const std::uint32_t end = passage_.trees[last].span.end;
    for (std::size_t t = 0; t < dates_.size() && t < leadTimes && passage_.time(t).span.begin < end; ++t) {
        const bool isDay = !dates_[t].day.empty() && passage_.time(t).when->date.grain >= Grain::Day;
        if (isDay && (dates_[t].day != own || hangs_[t])) {
            lead_ = t;
            return;
        }
    }
}

int AnchorFinder::timesMeaning(const std::string& day) const {
    const auto at = uses_.find(day);
    return at == uses_.end() ? 0 : at->second;
}

void AnchorFinder::add(AnchorSource source, std::uint32_t time, std::vector<AnchorOption>& options) const {
    const DateInReach& date = dates_[time];
    options.push_back({source, time, *passage_.time(time).when, date.day, date.uses, date.range, false, false, false});
}

void AnchorFinder::addOfSentence(std::size_t i, std::vector<AnchorOption>& options) const {
    const Candidate& c = passage_.candidates[i];
    const Tree& tree = passage_.tree(c);
    const Dated& rules = rules_[i];
    const TimeRange range = timesIn(passage_, tree.span);
    const std::size_t middle = timesIn(passage_, {tree.span.begin, tree.at(c.trigger.word).span.begin}).last;
    std::vector<std::uint32_t> found;
    std::size_t before = 0, after = 0;
    for (std::size_t t = middle; t-- > range.first && before < mostOfSentence;)
        if (!dates_[t].day.empty() && ++before) found.push_back(static_cast<std::uint32_t>(t));
    for (std::size_t t = middle; t < range.last && after < mostOfSentence; ++t)
        if (!dates_[t].day.empty() && ++after) found.push_back(static_cast<std::uint32_t>(t));
    const auto distance = [&](std::uint32_t t) {
        return std::abs(tree.wordAt(passage_.time(t).span.begin) - c.trigger.word);
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return distance(a) < distance(b); });
    if (found.size() > mostOfSentence) found.resize(mostOfSentence);
    for (const std::uint32_t t : found) {
        const bool ruled = rules.time == t && (rules.dating == Dating::Expression || rules.dating == Dating::Narrative);
        add(AnchorSource::Sentence, t, options);
        options.back().nearest = options.size() == 1;
        options.back().direct = ruled && rules.direct;
        options.back().inherited = ruled && !rules.direct;
    }
}

void AnchorFinder::addOfArticle(std::size_t i, std::vector<AnchorOption>& options) const {
    const std::size_t first = timesIn(passage_, passage_.tree(passage_.candidates[i]).span).first;
    std::vector<std::string_view> taken;
    for (std::size_t t = first; t-- > 0 && t + furthestBefore > first && taken.size() < mostBefore;) {
        const std::string& day = dates_[t].day;
        if (day.empty() || std::find(taken.begin(), taken.end(), day) != taken.end()) continue;
        taken.push_back(day);
        add(AnchorSource::Before, static_cast<std::uint32_t>(t), options);
        options.back().nearest = taken.size() == 1;
    }
    if (sceneBefore_[i] != none) add(AnchorSource::Scene, *rules_[sceneBefore_[i]].time, options);
    const bool ahead = lead_ != none && lead_ >= first;
    if (lead_ != none && (ahead || passage_.candidates[i].sentence < beginning))
        add(AnchorSource::Lead, static_cast<std::uint32_t>(lead_), options);
}

/// The dated use of the same word that stands nearest, those before it first.
void AnchorFinder::addNamesake(std::size_t i, std::vector<AnchorOption>& options) const {
    const Candidate& c = passage_.candidates[i];
    const auto at = byLemma_.find(passage_.tree(c).lemma(c.trigger.word));
    if (at == byLemma_.end()) return;
    const auto& uses = at->second;
    const auto next = std::upper_bound(uses.begin(), uses.end(), i);
    auto before = next;
    while (before != uses.begin() && *std::prev(before) == i) --before;
    if (before != uses.begin())
        add(AnchorSource::Namesake, *rules_[*std::prev(before)].time, options);
    else if (next != uses.end())
        add(AnchorSource::Namesake, *rules_[*next].time, options);
}

std::vector<AnchorOption> AnchorFinder::optionsOf(std::size_t i) const {
    std::vector<AnchorOption> options;
    options.reserve(8);
    addOfSentence(i, options);
    addOfArticle(i, options);
    const auto addOther = [&](AnchorSource source, std::uint32_t time, const When& when, std::string day) {
        const int uses = timesMeaning(day);
        options.push_back({source, time, when, std::move(day), uses, interval(when), false, false, false});
    };
    const Dated& rules = rules_[i];
    if (rules.dating == Dating::Coreference && rules.when && rules.time)
        addOther(AnchorSource::Coreference, *rules.time, *rules.when, isoDate(*rules.when));
    addNamesake(i, options);
    if (const auto& published = passage_.article->published)
        addOther(AnchorSource::Published, 0, When{PartialDate::ofDay(published->day), {}, Modifier::None, false},
                 isoDay(published->day));
    return options;
}

}  // namespace dateline
