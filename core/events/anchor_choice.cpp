#include "core/events/anchor_choice.h"

#include "core/events/anchors.h"
#include "core/events/lexicon.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {
namespace {

/// How loudly an event that no words date speaks for the dates it may have; one that grammar dates has a voice of 1.
constexpr float voiceOfGuess = 0.05F;
/// How much it counts for a date that the sentence speaks for it, to an event that words date and to another: what
/// nobody dated goes with what is dated. Chosen by cross-validation, so that dates and pairs of sentence and date both
/// are what was asked of them (resources/models/events.md).
constexpr float heedOfDated = 0.3F, heedOfGuess = 2.5F;

std::string whyOf(const Passage& p, const AnchorOption& o) {
    if (o.source == AnchorSource::Published)
        return "nothing in the text dates it; the article is of " + inWords(o.when);
    const std::string expression = explain(p.time(o.time), p.article->text);
    switch (o.source) {
        case AnchorSource::Sentence:
            return expression + "; the likeliest time of its sentence";
        case AnchorSource::Lead:
            return expression + "; the day that the article begins with";
        case AnchorSource::Coreference:
        case AnchorSource::Namesake:
            return expression + "; the text dates the same word so";
        default:
            return expression + "; the time that the text has come to";
    }
}

/// How likely each of a few dates is. They are named by views of the options' days, which outlive it.
class Shares {
public:
    float& operator[](std::string_view day) {
        const auto at = std::find_if(all_.begin(), all_.end(), [day](const auto& s) { return s.first == day; });
        return at != all_.end() ? at->second : all_.emplace_back(day, 0.0F).second;
    }
    void reserve(std::size_t days) { all_.reserve(days); }
    const std::vector<std::pair<std::string_view, float>>& all() const { return all_; }

private:
    std::vector<std::pair<std::string_view, float>> all_;
};

/// A candidate's dates with how likely each is; options of one date add up.
struct Choice {
    bool written = false;  ///< words of the sentence date it
    std::vector<AnchorOption> options;
    std::vector<float> shares;  ///< of each option, its own
    Shares days;
};

Choice choiceOf(const Passage& p, const AnchorFinder& finder, const LinearModel& anchors, std::size_t candidate,
                bool written) {
    Choice choice{written, finder.optionsOf(candidate), {}, {}};
    std::vector<Feature> features;
    features.reserve(64);
    choice.shares.reserve(choice.options.size());
    choice.days.reserve(choice.options.size());
    float most = std::numeric_limits<float>::lowest(), all = 0;
    const AnchorDescriber describer(p, finder, candidate, choice.options);
    for (const AnchorOption& o : choice.options) {
        describer.describe(o, features);
        choice.shares.push_back(anchors.score(features));
        most = std::max(most, choice.shares.back());
    }
    for (float& share : choice.shares) all += share = std::exp(share - most);
    for (std::size_t k = 0; k < choice.options.size(); ++k)
        choice.days[choice.options[k].day] += choice.shares[k] /= all;
    return choice;
}

/// Of the date that is likeliest where `together` is likely for the whole sentence, the strongest option; null without
/// options.
const AnchorOption* likeliest(Choice& choice, Shares& together) {
    const AnchorOption* best = nullptr;
    const float heed = choice.written ? heedOfDated : heedOfGuess;
    float most = -1, strongest = -1;
    for (std::size_t k = 0; k < choice.options.size(); ++k) {
        const AnchorOption& o = choice.options[k];
        const float likely = choice.days[o.day] * std::pow(together[o.day], heed);
        if (likely < most || (likely == most && choice.shares[k] <= strongest)) continue;
        best = &o;
        most = likely;
        strongest = choice.shares[k];
    }
    return best;
}

void take(const Passage& p, const AnchorOption& o, Dated& d) {
    const bool same = d.when && isoDate(*d.when) == isoDate(o.when);
    if (same && d.dating != Dating::None && d.dating != Dating::Published) return;
    d = Dated{};
    d.guessed = true;
    d.when = o.when;
    d.reading = whyOf(p, o);
    d.dating = o.source == AnchorSource::Published ? Dating::Published : Dating::Narrative;
    if (o.source == AnchorSource::Published) return;
    d.time = o.time;
    d.otherwise = p.time(o.time).reading.otherwise;
}

/// "is expected in early August": TimeML dates the expecting, by the day it is written; a person asks for the August.
bool isExpectation(const Passage& p, const Candidate& c) {
    return c.roles.passive && isExpecting(p.tree(c).lemma(c.trigger.word));
}

bool isOpen(const Passage& p, const Candidate& c, const Dated& d) {
    if (d.direct && d.dating == Dating::Expression && isExpectation(p, c)) return false;
    // "a fortnight before Christmas, when he fell": no option tells that day
    const bool counted = d.direct && d.when && d.time && p.time(*d.time).type == TimexType::Duration;
    const bool range = counted || (d.direct && d.when && d.when->until);
    return !range && d.dating != Dating::Bound && (!d.time || d.when);
}

/// "said on Friday that the raid took place in May": what has an expression of its own does not take the one of
/// another.
bool isOfOther(const AnchorOption& o, const std::vector<Dated>& rules, std::size_t i, std::size_t first,
               std::size_t last) {
    const auto owns = [&](std::size_t k) { return rules[k].direct && rules[k].dating == Dating::Expression; };
    if (o.source != AnchorSource::Sentence || !owns(i) || rules[i].time == o.time) return false;
    for (std::size_t k = first; k < last; ++k)
        if (k != i && owns(k) && rules[k].time == o.time) return true;
    return false;
}

/// Chooses for the candidates [first, last) of a sentence. What happens in one sentence tends to happen on one day, so
/// what is likely for the others counts too, most of all for those that have no time of their own.
void chooseInSentence(const Passage& p, const AnchorFinder& finder, const LinearModel& anchors, std::size_t first,
                      std::size_t last, const std::vector<Dated>& rules, std::vector<Dated>& dates) {
    std::vector<Choice> choices;
    choices.reserve(last - first);
    Shares together;
    for (std::size_t i = first; i < last; ++i) {
        const bool written = dates[i].dating == Dating::Expression;
        choices.push_back(choiceOf(p, finder, anchors, i, written));
        for (const auto& [day, share] : choices.back().days.all())
            together[day] += share * (written && !dates[i].apart ? 1 : voiceOfGuess);
    }
    for (std::size_t i = first; i < last; ++i)
        if (isOpen(p, p.candidates[i], dates[i]))
            if (const AnchorOption* best = likeliest(choices[i - first], together);
                best && !isOfOther(*best, rules, i, first, last))
                take(p, *best, dates[i]);
}

}  // namespace

void chooseAnchors(const Passage& p, const LinearModel& anchors, std::vector<Dated>& dates) {
    if (anchors.empty()) return;
    const std::vector<Dated> rules = dates;
    const AnchorFinder finder(p, rules);
    for (std::size_t first = 0, last = 0; first < dates.size(); first = last) {
        while (last < dates.size() && p.candidates[last].sentence == p.candidates[first].sentence) ++last;
        chooseInSentence(p, finder, anchors, first, last, rules, dates);
    }
}

}  // namespace dateline
