#include "core/events/coreference.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 7> known = {"the", "this", "that", "'s", "’s", "its", "their"};
/// "The next meeting", "a similar attack": one more of its kind, and not the one that was told.
constexpr std::array<string_view, 14> others = {"similar", "other", "another",  "further", "such",
                                                "more",    "next",  "previous", "earlier", "later",
                                                "second",  "third", "fourth",   "fresh"};

bool share(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    return std::any_of(a.begin(), a.end(),
                       [&](const std::string& x) { return std::find(b.begin(), b.end(), x) != b.end(); });
}
bool isReal(Status status) {
    return status != Status::Possible && status != Status::Planned && status != Status::Denied;
}

bool datesAgree(const Dated& a, const Dated& b) {
    if (!a.when || !b.when || a.dating == Dating::None || b.dating == Dating::None) return true;
    const auto x = interval(*a.when), y = interval(*b.when);
    return !x || !y || overlap(*x, *y);
}

bool isSure(const Dated& date) { return date.when && (date.direct || date.dating == Dating::Bound); }

class Joiner {
public:
    Joiner(const Passage& passage, std::vector<Mention>& mentions, std::vector<Dated>& dates)
        : passage_(passage), mentions_(mentions), dates_(dates), parent_(mentions.size()) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        for (const Entity& e : passage.cast.entities) names_.insert(e.name);
        datedBy_ = parent_;
    }

    void run() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (!canRecur(i)) continue;
            auto& earlier = byAct_[mentions_[i].act];
            const std::size_t from = earlier.size() > window ? earlier.size() - window : 0;
            if (const auto before = sameBefore(earlier, from, i)) join(*before, i);
            earlier.push_back(i);
        }
        shareDates();
    }

private:
    static constexpr std::size_t window = 24;  ///< mentions of one act that are compared: keeps long texts linear

    /// The last mention before of the same happening; of what has a date, rather the last that has this date too.
    std::optional<std::size_t> sameBefore(const std::vector<std::size_t>& earlier, std::size_t from,
                                          std::size_t i) const {
        std::optional<std::size_t> last;
        for (std::size_t k = earlier.size(); k-- > from;) {
            if (!same(earlier[k], i)) continue;
            if (!isSure(dates_[i]) || haveOneDate(earlier[k], i)) return earlier[k];
            if (!last) last = earlier[k];
        }
        return last;
    }
    bool haveOneDate(std::size_t a, std::size_t b) const {
        if (!isSure(dates_[a]) || !isSure(dates_[b])) return false;
        const auto x = interval(*dates_[a].when), y = interval(*dates_[b].when);
        return x && y && *x == *y;
    }

    bool hasName(const std::vector<std::string>& list) const {
        return std::any_of(list.begin(), list.end(),
                           [this](const std::string& words) { return names_.count(words) != 0; });
    }
    /// Both name somebody, and nobody is named twice.
    bool conflict(const std::vector<std::string>& a, const std::vector<std::string>& b) const {
        return hasName(a) && hasName(b) && !share(a, b);
    }
    const Candidate& candidate(std::size_t i) const { return passage_.candidates[i]; }

    bool canRecur(std::size_t i) const {
        const Candidate& c = candidate(i);
        if (!passage_.tree(c).parsed && c.trigger.kind != TriggerKind::Noun) return false;
        if (!c.trigger.act) return c.trigger.kind == TriggerKind::Noun;
        if (c.trigger.act->kind == ActKind::Act) return true;
        return c.trigger.act->kind == ActKind::Speech;
    }
    /// The word before a noun of its phrase that `test` takes, looked for from the noun on.
    template <typename Test>
    bool hasDeterminer(std::size_t i, Test test) const {
        const Candidate& c = candidate(i);
        const Tree& tree = passage_.tree(c);
        if (c.trigger.kind != TriggerKind::Noun) return false;
        for (int w = c.trigger.word - 1; w >= std::max(0, c.trigger.word - 6); --w) {
            if (test(lowered(tree.word(w)))) return true;
            if (tree.upos(w) == Upos::Verb || tree.upos(w) == Upos::Adp || tree.upos(w) == Upos::Punct) return false;
        }
        return false;
    }
    /// "The attack", "this attack", "Sony's attack", "the November attack": one that the reader knows.
    bool isDefinite(std::size_t i) const {
        return hasDeterminer(i, [](const std::string& word) { return isOneOf(word, known); });
    }
    bool isOneMore(std::size_t i) const {
        return hasDeterminer(i, [](const std::string& word) { return isOneOf(word, others); });
    }
    bool isPluralNoun(std::size_t i) const {
        return candidate(i).trigger.kind == TriggerKind::Noun &&
               passage_.tree(candidate(i)).tag(candidate(i).trigger.word) == "NNS";
    }

    bool same(std::size_t a, std::size_t b) const {
        const Mention &x = mentions_[a], &y = mentions_[b];
        if (isOneMore(b)) return false;
        if (isPluralNoun(a) != isPluralNoun(b) && candidate(a).trigger.kind == candidate(b).trigger.kind) return false;
        if (!datesAgree(dates_[a], dates_[b]) || !chainAgrees(root(a), dates_[b]) || conflict(x.whom, y.whom) ||
            conflict(x.who, y.who))
            return false;
        if (isReal(x.status) != isReal(y.status) && !isDefinite(b)) return false;
        if (share(x.about, y.about))
            return isDefinite(b) || share(x.who, y.who) || share(x.whom, y.whom) || namesShared(x, y);
        if (isDefinite(b) && (y.about.empty() || x.about.empty())) return true;
        return false;
    }
    /// "The attack" of a paragraph on 2012 is not "Wednesday's attack", though no date stands in that sentence.
    bool chainAgrees(std::size_t first, const Dated& date) const {
        const Dated& dated = dates_[datedBy_[first]];
        return !isSure(dated) || !isSure(date) || datesAgree(dated, date);
    }
    /// A thing of its own name among what both concern.
    bool namesShared(const Mention& x, const Mention& y) const {
        return std::any_of(x.about.begin(), x.about.end(), [&](const std::string& word) {
            return word.find(' ') != std::string::npos &&
                   std::find(y.about.begin(), y.about.end(), word) != y.about.end();
        });
    }

    std::size_t root(std::size_t i) const {
        while (parent_[i] != i) i = parent_[i];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        mentions_[b].sameAs = static_cast<std::uint32_t>(a);
        parent_[b] = root(a);
        if (std::size_t& dated = datedBy_[root(a)]; !isSure(dates_[dated])) dated = b;
        Mention &x = mentions_[a], &y = mentions_[b];
        if (y.who.empty()) y.who = x.who;
        if (y.whom.empty()) y.whom = x.whom;
        if (y.where.empty()) y.where = x.where;
        for (const std::string& word : x.about)
            if (std::find(y.about.begin(), y.about.end(), word) == y.about.end() && y.about.size() < 12)
                y.about.push_back(word);
        if (x.whom.empty()) x.whom = y.whom;
    }

    void shareDates() {
        std::map<std::size_t, std::size_t> dated;  // chain -> its best dated mention
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            if (!isSure(dates_[i])) continue;
            const auto [at, isNew] = dated.emplace(root(i), i);
            if (!isNew && dates_[i].direct && !dates_[at->second].direct) at->second = i;
        }
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            const auto at = dated.find(root(i));
            if (dates_[i].when || dates_[i].time || at == dated.end() || at->second == i) continue;
            const Dated& from = dates_[at->second];
            dates_[i].when = from.when;
            dates_[i].otherwise = from.otherwise;
            dates_[i].time = from.time;
            dates_[i].dating = Dating::Coreference;
            dates_[i].reading = "the same happening as “" +
                                std::string(mentions_[at->second].trigger.in(passage_.article->text)) +
                                "”: " + from.reading;
        }
    }

    const Passage& passage_;
    std::vector<Mention>& mentions_;
    std::vector<Dated>& dates_;
    std::vector<std::size_t> parent_;
    std::vector<std::size_t> datedBy_;  ///< of each chain's first mention, the first of its mentions with a sure date
    std::set<string_view> names_;
    std::map<string_view, std::vector<std::size_t>> byAct_;
};

}  // namespace

void joinMentions(const Passage& passage, std::vector<Mention>& mentions, std::vector<Dated>& dates) {
    Joiner(passage, mentions, dates).run();
}

}  // namespace dateline
