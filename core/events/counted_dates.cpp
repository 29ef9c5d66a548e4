#include "core/events/counted_dates.h"

#include "core/events/word_list.h"
#include "core/time/calendar.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

constexpr int deepest = 30;
constexpr int nearby = 6;  ///< words between a noun and a date of its own ("the raid on the depot on 4 June")

std::string quoted(string_view words) { return "“" + std::string(words) + "”"; }

/// "two days after the raid": the duration, and the noun that it is counted from.
struct Count {
    std::size_t noun = 0;    ///< candidate
    std::size_t clause = 0;  ///< candidate: the happening that came so long after or before
    std::uint32_t time = 0;  ///< the duration
    bool after = false;
};

class Counter {
public:
    Counter(const Passage& passage, const std::vector<Mention>& mentions, std::vector<Dated>& dates)
        : passage_(passage), mentions_(mentions), dates_(dates) {}

    void run() {
        for (std::size_t t = 0; t < passage_.times->size(); ++t)
            if (const auto count = read(static_cast<std::uint32_t>(t))) settle(*count);
    }

private:
    const Candidate& candidate(std::size_t i) const { return passage_.candidates[i]; }
    const Tree& tree(std::size_t i) const { return passage_.tree(candidate(i)); }

    std::optional<Count> read(std::uint32_t time) const {
        const TimeExpression& duration = passage_.time(time);
        if (duration.type != TimexType::Duration || duration.when) return {};
        const int sentence = sentenceOf(duration.span.begin);
        if (sentence < 0) return {};
        const Tree& t = passage_.trees[static_cast<std::size_t>(sentence)];
        const int mark = t.wordAt(duration.span.end - 1) + 1;
        if (!t.parsed || mark < 1 || mark >= t.size()) return {};
        const std::string word = lowered(t.word(mark));
        const auto noun = word == "after" || word == "before" ? nounBehind(sentence, mark) : std::nullopt;
        const auto clause = noun ? clauseOf(*noun) : std::nullopt;
        if (!clause) return {};
        return Count{*noun, *clause, time, word == "after"};
    }
    int sentenceOf(std::uint32_t byte) const {
        const auto after = std::upper_bound(passage_.trees.begin(), passage_.trees.end(), byte,
                                            [](std::uint32_t b, const Tree& t) { return b < t.span.begin; });
        return static_cast<int>(after - passage_.trees.begin()) - 1;
    }
    /// The happening that heads the phrase behind a preposition ("the dawn raid").
    std::optional<std::size_t> nounBehind(int sentence, int preposition) const {
        const Tree& t = passage_.trees[static_cast<std::size_t>(sentence)];
        std::optional<std::size_t> found;
        for (int w = preposition + 1; w < t.size(); ++w) {
            const Upos u = t.upos(w);
            const bool noun = u == Upos::Noun || u == Upos::Propn;
            if (!noun && u != Upos::Det && u != Upos::Adj && u != Upos::Num && u != Upos::Part && t.tag(w) != "PRP$")
                break;
            if (noun && !t.slotAt(w)) found = candidateAt(sentence, w);
        }
        return found;
    }
    /// The happening that the noun's phrase hangs on.
    std::optional<std::size_t> clauseOf(std::size_t noun) const {
        const Tree& t = tree(noun);
        int at = t.head(candidate(noun).trigger.word);
        for (int step = 0; step < deepest && at >= 0; ++step, at = t.head(at)) {
            const auto found = candidateAt(candidate(noun).sentence, at);
            if (found) return found;
            if (isPredicate(t, at)) return {};
        }
        return {};
    }
    std::optional<std::size_t> candidateAt(int sentence, int word) const {
        const auto& all = passage_.candidates;
        const auto at = std::lower_bound(all.begin(), all.end(), std::pair(sentence, word),
                                         [](const Candidate& c, const std::pair<int, int>& place) {
                                             return std::pair(c.sentence, c.trigger.word) < place;
                                         });
        if (at == all.end() || at->sentence != sentence || at->trigger.word != word) return {};
        return static_cast<std::size_t>(at - all.begin());
    }

    /// A date that stands behind the noun and before anything else of the sentence is the noun's.
    bool hasOwnDate(std::size_t noun) const {
        const Dated& d = dates_[noun];
        if (!d.when) return false;
        if (d.dating == Dating::Coreference) return true;
        const Tree& t = tree(noun);
        const int word = candidate(noun).trigger.word;
        for (const TimeSlot& slot : t.slots)
            if (d.time == slot.time && slot.from > word && slot.from <= word + nearby)
                return isPlain(t, word, slot.from);
        return false;
    }
    static bool isPlain(const Tree& t, int after, int before) {
        for (int w = after + 1; w < before; ++w)
            if (t.upos(w) == Upos::Punct || t.upos(w) == Upos::Verb) return false;
        return true;
    }

    void settle(const Count& count) {
        const Dated &noun = dates_[count.noun], &clause = dates_[count.clause];
        const bool shared = clause.time && clause.time == noun.time;
        if (hasOwnDate(count.noun)) {
            if (!clause.when || shared || !clause.direct) give(count.clause, count.noun, count, count.after);
        } else if (clause.when && clause.direct && (!noun.when || shared)) {
            give(count.noun, count.clause, count, !count.after);
        }
    }
    void give(std::size_t to, std::size_t from, const Count& count, bool later) {
        const TimeExpression& duration = passage_.time(count.time);
        const When start = *dates_[from].when;
        const auto date = countedFrom(start, duration.value, later);
        if (!date) return;
        Dated d;
        d.when = When{*date, std::nullopt, Modifier::None, false};
        d.dating = Dating::Bound;  // no expression stands for it, and no likelihood against it
        d.time = count.time;
        d.direct = true;
        d.reading = quoted(duration.span.in(passage_.article->text)) + (later ? " after " : " before ") +
                    inWords(start) + ", the date of " + quoted(mentions_[from].trigger.in(passage_.article->text));
        dates_[to] = std::move(d);
    }

    const Passage& passage_;
    const std::vector<Mention>& mentions_;
    std::vector<Dated>& dates_;
};

}  // namespace

std::optional<PartialDate> countedFrom(const When& from, string_view duration, bool later) {
    if (duration.size() < 3 || duration.size() > 6 || duration.front() != 'P') return {};
    int number = 0;
    for (const char c : duration.substr(1, duration.size() - 2)) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + (c - '0');
    }
    if (!later) number = -number;
    if (from.until || from.modifier != Modifier::None || !from.date.year) return {};
    const auto day = asDay(from.date);
    switch (duration.back()) {
        case 'D':
        case 'W':
            if (!day) return {};
            return PartialDate::ofDay(*day + date::days(duration.back() == 'W' ? 7 * number : number));
        case 'M': {
            if (!from.date.month) return {};
            const date::year_month_day there{addMonths(localDay(*from.date.year, from.date.month, 1), number)};
            return PartialDate::ofMonth(static_cast<int>(there.year()), static_cast<unsigned>(there.month()));
        }
        case 'Y':
            return PartialDate::ofYear(*from.date.year + number);
        default:
            return {};
    }
}

void dateByCount(const Passage& passage, const std::vector<Mention>& mentions, std::vector<Dated>& dates) {
    Counter(passage, mentions, dates).run();
}

}  // namespace dateline
