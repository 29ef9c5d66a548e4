#include "core/events/titling.h"

#include "core/base/utf8.h"
#include "core/events/article_headline.h"
#include "core/events/counted_noun.h"
#include "core/events/full_names.h"
#include "core/events/fuller_noun.h"
#include "core/events/inflection.h"
#include "core/events/introduced_name.h"
#include "core/events/left_out_noun.h"
#include "core/events/own_country.h"
#include "core/events/own_time.h"
#include "core/events/salience.h"
#include "core/events/scene.h"
#include "core/events/tight_words.h"
#include "core/events/title.h"
#include "core/events/title_pronouns.h"
#include "core/events/title_words.h"
#include "core/events/title_worth.h"
#include "core/events/told_future.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace dateline {
namespace {

constexpr int longestChain = 30;  ///< mentions of one happening that lead to the first
constexpr float weak = 0.45F;     ///< what the guess of good gives to a title that the article's headline may replace
constexpr int mostRounds = 12;    ///< of showing and hiding; few articles need more than three

/// "The May leak", "Monday's attack": a time that qualifies the noun and no verb.
bool hasOwnDate(const Tree& tree, const Dated& date) {
    return std::any_of(tree.slots.begin(), tree.slots.end(),
                       [&](const TimeSlot& s) { return s.adnominal && date.direct && date.time == s.time; });
}

class TitleGiver {
public:
    TitleGiver(EventReading& reading, const TitleModels& models)
        : passage_(reading.passage),
          dates_(reading.dates),
          mentions_(reading.mentions),
          models_(models),
          drafts_(reading.mentions.size()),
          titles_(reading.mentions.size()),
          firsts_(reading.mentions.size()),
          nouns_(reading.mentions.size()),
          best_(reading.mentions.size()),
          scene_(sceneOf(reading.passage)),
          headline_(reading.passage) {}

    void run() {
        for (std::size_t i = 0; i < mentions_.size(); ++i)
            mentions_[i].title = workingTitle(passage_, passage_.candidates[i], mentions_[i], drafts_[i]);
        nameBareNouns();
        groupNouns();
        std::vector<bool> good(mentions_.size(), true), chosen(mentions_.size(), false);
        bool more = true;
        for (int round = 0; more && round < mostRounds; ++round) {  // what one hides may let another show
            more = false;
            for (Mention& m : mentions_) m.main = false;
            weigh(passage_, dates_, good, mentions_);
            for (std::size_t i = 0; i < mentions_.size(); ++i) {
                if (mentions_[i].salience < shownSalience || chosen[i]) continue;
                Title title = bestOf(i);
                const bool inHeadline =
                    headline_.shared(withoutBracket(title.text)) >= 2;  // a name in full would count twice
                title.text = told(i, std::move(title.text));
                const Candidate& c = passage_.candidates[i];
                mentions_[i].title = withScene(passage_, c, scene_, title.text, longestTitle);
                const bool ownDate = hasOwnDate(passage_.tree(c), dates_[i]);
                const bool named = mentions_[i].noun && ownDate && headline_.has(mentions_[i].lemma);
                good[i] = isWorthShowing(passage_, c, title, mentions_[i].title, ownDate, named || inHeadline);
                chosen[i] = more = true;
            }
        }
        if (more) {
            for (std::size_t i = 0; i < mentions_.size(); ++i) good[i] = good[i] && chosen[i];
            for (Mention& m : mentions_) m.main = false;
            weigh(passage_, dates_, good, mentions_);
        }
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            Mention& m = mentions_[i];
            if (!m.main) continue;
            const std::string before = m.title;
            if (!m.noun && m.status == Status::Happened && headline_.tells(m.lemma, m.title))
                m.title = inFull(withTightMarks(headline_.text()));  // nobody calls it better
            else if (!good[i] || m.title.ends_with("…") || (bestOf(i).good < weak && sumsUp(i)))
                tellMain(i);
            else
                continue;
            if (m.title == before && needsItsText(passage_, passage_.candidates[i], bestOf(i), before))
                passMain(i, good);
            hideTwinsOf(i);
        }
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
    /// The nouns that name each happening, by the first mention of it.
    void groupNouns() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            std::size_t first = i;
            for (int step = 0; step < longestChain && mentions_[first].sameAs; ++step) first = *mentions_[first].sameAs;
            firsts_[i] = first;
            if (mentions_[i].noun) nouns_[first].push_back(i);
        }
    }
    const Title& titleOf(std::size_t i) {
        if (!titles_[i])
            titles_[i] = dateline::titleOf(passage_, passage_.candidates[i], mentions_[i], models_, drafts_[i]);
        return *titles_[i];
    }
    /// A phrase, and no clause: "Berg said that the finding was important" tells of the saying.
    static bool mayNameOthers(const Title& title) {
        if (title.text.find(' ') == std::string::npos) return false;
        std::vector<Word> words;
        splitWords(title.text, {0, static_cast<std::uint32_t>(title.text.size())}, words);
        tagWords(title.text, words);
        return std::none_of(words.begin(), words.end(),
                            [](const Word& w) { return hasTense(PennTag(w.xpos)) && w.upos != Upos::Noun; });
    }
    /// Nouns for one happening may all be called by what calls it best: "the attack", "a crippling attack on the bank".
    const Title& bestOf(std::size_t i) {
        const Title& own = titleOf(i);
        if (!mentions_[i].noun) return own;
        const std::size_t first = firsts_[i];
        if (!best_[first]) {  // once for all of them
            best_[first] = i;
            for (const std::size_t k : nouns_[first])
                if (titleOf(k).good > titleOf(*best_[first]).good && mayNameOthers(titleOf(k))) best_[first] = k;
        }
        const Title& best = titleOf(*best_[first]);
        return best.good > own.good ? best : own;
    }
    /// A title as a timeline shows it, which has the date and nothing of the article.
    std::string told(std::size_t i, std::string text) const {
        const Candidate& c = passage_.candidates[i];
        if (dates_[i].time) text = withoutOwnTime(passage_.tree(c), *dates_[i].time, std::move(text));
        text = withNamedPronouns(passage_, c, std::move(text));
        text = withoutRepeatedName(withTightWords(passage_.tree(c), c.trigger.word, std::move(text)));
        if (mentions_[i].status == Status::Planned) text = withPlainFuture(std::move(text));
        text = withCountedNoun(passage_.tree(c), c.trigger.word, std::move(text), longestTitle);
        text = withLeftOutNoun(passage_, c, std::move(text), longestTitle);
        text = withOwnCountry(passage_, c, std::move(text), longestTitle);
        text = inFull(withFullerNouns(passage_, c, headline_, std::move(text), longestTitle));
        text = withKinOwner(passage_, c, std::move(text), longestTitle);
        text = withIntroduced(passage_, c, std::move(text), longestTitle, isLongAgo(i));
        return mentions_[i].putOff && !mentions_[i].noun ? withPutOff(std::move(text), longestTitle) : text;
    }
    /// Whether it was in an earlier time than people are called by in the article.
    bool isLongAgo(std::size_t i) const {
        constexpr date::years recent(2);
        const auto& published = passage_.article->published;
        const auto range = dates_[i].when ? interval(*dates_[i].when) : std::nullopt;
        if (!published || !range || !range->end) return false;
        return date::local_days(published->day) - recent > *range->end;
    }
    static std::string withoutBracket(const std::string& title) {
        return title.ends_with(')') ? title.substr(0, title.rfind(" (")) : title;
    }
    /// "GM intends to cut jobs (GM)": a name that has come into the title since needs no brackets behind it.
    static std::string withoutRepeatedName(std::string title) {
        const std::size_t open = title.rfind(" (");
        if (open == std::string::npos || !title.ends_with(')')) return title;
        const std::string name = title.substr(open + 2, title.size() - open - 3);
        if (!placesOf(title.substr(0, open), name, ",:'\xE2").empty()) title.resize(open);
        return title;
    }
    std::string inFull(std::string text) const {
        return withFullNames(passage_, withTightNames(passage_, std::move(text)), longestTitle);
    }
    /// What an article is about is called as its headline calls it, where no good title was found for it; a noun else
    /// by its clause.
    void tellMain(std::size_t i) {
        Mention& m = mentions_[i];
        if (headline_.names(m.lemma)) {
            m.title = inFull(withTightMarks(headline_.text()));
            return;
        }
        if (sumsUp(i)) {
            m.title = withTightNames(passage_, headline_.text());
            return;
        }
        if (!m.noun) return;
        if (std::string what = untoldBefore(i); !what.empty()) {
            m.title = inFull(withCapital(std::string(m.lemma)) + ": " + what);
            return;
        }
        if (std::string clause = clauseAround(passage_, passage_.candidates[i]); !clause.empty())
            m.title = told(i, std::move(clause));
    }
    /// "One of them was struck off": of what nothing can call well, another of its day is what the article is about;
    /// where there is none, it waits with those that are not shown, if the article tells enough besides.
    void passMain(std::size_t main, const std::vector<bool>& good) {
        constexpr int enough = 3;
        int shown = 0;
        std::optional<std::size_t> other;
        for (std::size_t k = 0; k < mentions_.size(); ++k) {
            if (k == main || !good[k] || mentions_[k].salience < shownSalience || !dates_[k].when) continue;
            ++shown;
            const bool sameDay = dates_[main].when && isoDate(*dates_[k].when) == isoDate(*dates_[main].when);
            if (sameDay && (!other || mentions_[k].salience > mentions_[*other].salience)) other = k;
        }
        if (!other && shown < enough) return;
        mentions_[main].salience = std::min(mentions_[main].salience, hiddenSalience);
        if (!other) return;
        mentions_[main].main = false;
        mentions_[*other].main = true;
    }
    /// "The bridge will close. The announcement was made on Friday.": what the sentence before tells of a message of
    /// which its own sentence tells nothing; or empty.
    std::string untoldBefore(std::size_t i) const {
        const Candidate& c = passage_.candidates[i];
        if (c.sentence == 0 || !isUntoldMessage(passage_.tree(c), c, mentions_[i].title)) return {};
        const Tree& before = passage_.trees[static_cast<std::size_t>(c.sentence) - 1];
        for (int k = 0; before.parsed && k < before.size(); ++k)
            if (before.relation(k) == Relation::Root && before.upos(k) == Upos::Verb)
                return titleOfVerb(passage_, c.sentence - 1, k);
        return {};
    }
    bool sumsUp(std::size_t i) const {
        const Tree& tree = passage_.tree(passage_.candidates[i]);
        return mentions_[i].status == Status::Happened && headline_.sumsUp(tree.span.in(tree.text));
    }
    /// Another of the main event's sentence may be called as that is called now.
    void hideTwinsOf(std::size_t main) {
        for (std::size_t k = 0; k < mentions_.size(); ++k)
            if (k != main && mentions_[k].title == mentions_[main].title &&
                passage_.candidates[k].sentence == passage_.candidates[main].sentence)
                mentions_[k].salience = std::min(mentions_[k].salience, hiddenSalience);
    }
    const Passage& passage_;
    const std::vector<Dated>& dates_;
    std::vector<Mention>& mentions_;
    const TitleModels& models_;
    std::vector<TitleDrafts> drafts_;               ///< of each mention
    std::vector<std::optional<Title>> titles_;      ///< of each mention, once asked for
    std::vector<std::size_t> firsts_;               ///< of each mention, the first of its happening
    std::vector<std::vector<std::size_t>> nouns_;   ///< by that first
    std::vector<std::optional<std::size_t>> best_;  ///< by that first, whose title is the best
    int scene_;                                     ///< where the article's events are, an entity of the cast, or -1
    ArticleHeadline headline_;
};

}  // namespace

void giveTitles(EventReading& reading, const TitleModels& models) { TitleGiver(reading, models).run(); }

}  // namespace dateline
