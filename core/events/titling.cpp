#include "core/events/titling.h"

#include "core/base/utf8.h"
#include "core/events/salience.h"
#include "core/events/title.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr int longestChain = 30;  ///< mentions of one happening that lead to the first

/// How likely a title must be sound for its event to be shown: what matters more is shown with a worse one, and so is
/// a noun, of which less can be wrong.
float leastSound(const Trigger& trigger) {
    constexpr float plain = 0.63F, step = 0.03F, noun = 0.1F;
    constexpr int plainWeight = 3;
    const int weight = trigger.act ? trigger.act->weight : plainWeight;
    return plain - step * static_cast<float>(weight - plainWeight) - (trigger.kind == TriggerKind::Noun ? noun : 0);
}

class TitleGiver {
public:
    TitleGiver(EventReading& reading, const TitleModels& models)
        : passage_(reading.passage),
          dates_(reading.dates),
          mentions_(reading.mentions),
          models_(models),
          titles_(reading.mentions.size()) {}

    void run() {
        for (std::size_t i = 0; i < mentions_.size(); ++i)
            mentions_[i].title = workingTitle(passage_, passage_.candidates[i], mentions_[i]);
        nameBareNouns();
        std::vector<bool> good(mentions_.size(), true), chosen(mentions_.size(), false);
        for (bool more = true; more;) {  // what one hides may let another show
            more = false;
            for (Mention& m : mentions_) m.main = false;
            weigh(passage_, dates_, good, mentions_);
            for (std::size_t i = 0; i < mentions_.size(); ++i) {
                if (mentions_[i].salience < shownSalience || chosen[i]) continue;
                Title title = bestOf(i);
                mentions_[i].title = std::move(title.text);
                good[i] = title.sound >= leastSound(passage_.candidates[i].trigger);
                chosen[i] = more = true;
            }
        }
        for (std::size_t i = 0; i < mentions_.size(); ++i)
            if (mentions_[i].main && (!good[i] || mentions_[i].title.ends_with("…"))) takeHeadline(mentions_[i]);
    }

private:
    bool isBare(const Mention& m) const { return m.noun && m.title.find(' ') == std::string::npos; }
    /// "Attack": a bare noun takes the fuller title of an earlier mention of the same happening.
    void nameBareNouns() {
        for (Mention& m : mentions_) {
            int steps = 0;
            for (const Mention* at = &m; isBare(m) && at->sameAs && steps < longestChain; ++steps) {
                at = &mentions_[*at->sameAs];
                if (at->noun && !isBare(*at)) m.title = at->title;
            }
        }
    }
    std::size_t firstOf(std::size_t i) const {
        for (int step = 0; step < longestChain && mentions_[i].sameAs; ++step) i = *mentions_[i].sameAs;
        return i;
    }
    const Title& titleOf(std::size_t i) {
        if (!titles_[i]) titles_[i] = dateline::titleOf(passage_, passage_.candidates[i], mentions_[i], models_);
        return *titles_[i];
    }
    /// Nouns for one happening may all be called by what calls it best: "the attack", "a crippling attack on the bank".
    Title bestOf(std::size_t i) {
        Title best = titleOf(i);
        if (!mentions_[i].noun) return best;
        const std::size_t first = firstOf(i);
        for (std::size_t k = first; k < mentions_.size(); ++k) {
            if (k == i || !mentions_[k].noun || firstOf(k) != first) continue;
            const Title& other = titleOf(k);
            if (other.good > best.good && other.text.find(' ') != std::string::npos) best = other;
        }
        return best;
    }
    /// What an article is about may be called as its headline calls it, where no good title was found for it.
    void takeHeadline(Mention& m) const {
        const std::string& headline = passage_.article->title;
        if (codePointCount(headline) > longestTitle) return;
        const auto isLower = [](char c) { return c >= 'a' && c <= 'z'; };
        if (std::none_of(headline.begin(), headline.end(), isLower)) return;
        std::vector<Word> words;
        splitWords(headline, {0, static_cast<std::uint32_t>(headline.size())}, words);
        for (const Word& w : words)
            if (lemma(w.span.in(headline), Upos::Verb) == m.lemma || lemma(w.span.in(headline), Upos::Noun) == m.lemma)
                m.title = headline;
    }

    const Passage& passage_;
    const std::vector<Dated>& dates_;
    std::vector<Mention>& mentions_;
    const TitleModels& models_;
    std::vector<std::optional<Title>> titles_;  ///< of each mention, once asked for
};

}  // namespace

void giveTitles(EventReading& reading, const TitleModels& models) { TitleGiver(reading, models).run(); }

}  // namespace dateline
