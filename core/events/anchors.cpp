#include "core/events/anchors.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 60;                      ///< words
constexpr std::uint32_t longestParagraph = 3000;  ///< bytes: what is further is not searched, so that all is linear

const TimeSlot* slotOf(const Tree& tree, std::uint32_t time) {
    const auto at = std::lower_bound(tree.slots.begin(), tree.slots.end(), time,
                                     [](const TimeSlot& s, std::uint32_t t) { return s.time < t; });
    return at != tree.slots.end() && at->time == time ? &*at : nullptr;
}

/// How far a time is from a word, in words; negative before it.
int distance(const Tree& tree, const TimeExpression& time, int word) {
    const int at = tree.wordAt(time.span.begin);
    return at < 0 ? furthest : std::clamp(at - word, -furthest, furthest);
}

std::uint64_t bucket(int n) {
    const int m = std::abs(n);
    const int size = m == 0 ? 0 : m == 1 ? 1 : m == 2 ? 2 : m <= 4 ? 3 : m <= 7 ? 4 : m <= 12 ? 5 : m <= 20 ? 6 : 7;
    return static_cast<std::uint64_t>(n < 0 ? size + 8 : size);
}

/// A date beside the article's own: 0 unknown, 1 before, 2 the same, 3 after, 4 holding it.
std::uint64_t beside(const Passage& p, const std::optional<Interval>& range) {
    if (!p.article->published || !range || !range->begin || !range->end) return 0;
    const Instant day = p.article->published->day, next = p.article->published->day + date::days(1);
    if (*range->end <= day) return 1;
    if (*range->begin >= next) return 3;
    return *range->begin == day && *range->end == next ? 2 : 4;
}

/// How long before the article's day a date begins, in coarse steps; after it, one of two.
std::uint64_t age(const Passage& p, const std::optional<Interval>& range) {
    if (!p.article->published || !range || !range->begin) return 0;
    const auto days = date::floor<date::days>(Instant(p.article->published->day) - *range->begin).count();
    if (days < 0) return days > -8 ? 1 : 2;
    return days == 0 ? 3 : days == 1 ? 4 : days < 4 ? 5 : days < 8 ? 6 : days < 32 ? 7 : days < 367 ? 8 : 9;
}

/// The auxiliaries of a verb as one number: "had", "will", "is", "has been".
std::uint64_t tenseOf(const Tree& tree, int word) {
    std::uint64_t tense = tree.at(word).xpos;
    for (int k = word - 1; k >= 0 && k >= word - 4; --k) {
        const Upos u = tree.upos(k);
        if (u == Upos::Aux || tree.tag(k) == "TO")
            tense = tense * 31 + hashed(lowered(tree.word(k)));
        else if (u != Upos::Adv && u != Upos::Part && u != Upos::Pron)
            break;
    }
    return tense;
}

/// What lies between a trigger and a time: finite verbs, commas, words that open a clause.
struct Between {
    std::uint64_t verbs = 0, commas = 0, openers = 0, saying = 0;
};
Between between(const Tree& tree, int a, int b) {
    Between found;
    for (int i = std::min(a, b) + 1; i < std::max(a, b); ++i) {
        const Upos u = tree.upos(i);
        if (u == Upos::Verb) {
            ++found.verbs;
            const Act* act = verbAct(tree.lemma(i));
            found.saying += act && act->kind == ActKind::Report;
        }
        found.commas += u == Upos::Punct;
        found.openers += u == Upos::Sconj || tree.tag(i) == "WDT" || tree.tag(i) == "WP" || tree.tag(i) == "WRB";
    }
    found.verbs = std::min<std::uint64_t>(found.verbs, 3);
    found.commas = std::min<std::uint64_t>(found.commas, 3);
    found.openers = std::min<std::uint64_t>(found.openers, 2);
    return found;
}

/// Collects features; each is paired with where the date comes from.
class Describer {
public:
    Describer(const Passage& p, const AnchorFinder& finder, const Candidate& c, const AnchorDescriber::Event& event,
              const AnchorOption& o, const std::vector<AnchorOption>& options, std::vector<Feature>& out)
        : p_(p),
          finder_(finder),
          c_(c),
          event_(event),
          o_(o),
          options_(options),
          tree_(p.tree(c)),
          out_(out),
          word_(c.trigger.word),
          source_(static_cast<std::uint64_t>(o.source) + 1),
          ruled_(o.direct      ? 2
                 : o.inherited ? 1
                               : 0),
          beside_(beside(p, o.range)) {}

    void run() {
        describe();
        out_.assign(found_.data(), found_.data() + count_);
    }

private:
    void describe() {
        trigger();
        standing();
        if (o_.source == AnchorSource::Published) return;
        time();
        if (o_.source == AnchorSource::Sentence)
            place();
        else
            distanceInArticle();
        if (o_.source == AnchorSource::Before) add(53, finder_.datesSomething(o_.time), o_.nearest, beside_);
    }
    void add(std::uint64_t pattern, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0) {
        found_[count_++] = feature(100 + pattern, source_ * 16 + ruled_, a, b, c);
        found_[count_++] = feature(200 + pattern, source_, a, b, c);
    }

    void trigger() {
        const auto kind = static_cast<std::uint64_t>(c_.trigger.kind);
        add(1, 0);
        add(2, event_.tense);
        add(3, event_.lemma);
        add(4, event_.act);
        add(5, event_.actKind, kind);
        add(6, event_.times, kind);
        add(7, event_.tense, event_.times);
        add(8, static_cast<std::uint64_t>(std::min(c_.sentence, 4)), c_.quoted);
        add(9, static_cast<std::uint64_t>(tree_.relation(word_)), tree_.at(word_).xpos);
        add(10, std::min<std::size_t>(options_.size(), 7));
        add(11, event_.head, static_cast<std::uint64_t>(tree_.relation(word_)));
        add(12, event_.determiner);
    }

    /// What else speaks for the date: other options, other expressions of the article.
    void standing() {
        const auto agree = static_cast<std::uint64_t>(std::count_if(
            options_.begin(), options_.end(), [&](const AnchorOption& other) { return other.day == o_.day; }));
        const auto uses = static_cast<std::uint64_t>(std::min(o_.uses, 4));
        const std::uint64_t old = age(p_, o_.range);
        add(60, agree);
        add(61, uses, static_cast<std::uint64_t>(o_.when.date.grain));
        add(64, old, event_.tense);
        add(65, old, uses);
        add(66, old, static_cast<std::uint64_t>(c_.trigger.kind), tree_.heading);
    }

    void time() {
        const DateInReach& date = finder_.date(o_.time);
        const std::uint64_t grain = static_cast<std::uint64_t>(o_.when.date.grain);
        add(20, beside_, grain);
        add(21, beside_, event_.tense);
        add(22, date.rule);
        add(23, static_cast<std::uint64_t>(p_.time(o_.time).type), beside_);
        add(24, date.words);
        add(25, grain, static_cast<std::uint64_t>(c_.trigger.kind));
        add(26, static_cast<std::uint64_t>(o_.when.modifier), o_.when.until.has_value());
    }

    void place() {
        const TimeExpression& t = p_.time(o_.time);
        const int d = distance(tree_, t, word_);
        const Between b = between(tree_, word_, word_ + d);
        const TimeSlot* slot = slotOf(tree_, o_.time);
        const std::uint64_t preposition =
            slot && slot->preposition >= 0 ? hashed(lowered(tree_.word(slot->preposition))) : 0;
        const std::uint64_t side = d < 0;
        add(30, bucket(d));
        add(31, b.verbs, side, b.commas);
        add(32, b.openers, side, b.verbs);
        add(33, b.saying, side, b.commas);
        add(34, preposition, side);
        add(35, preposition, b.verbs, side);
        add(36, o_.nearest, b.verbs);
        add(37, tree_.at(word_).xpos, side, b.verbs);
        if (slot) path(*slot);
        add(39, bucket(d), b.verbs, b.commas);
    }
    /// The relations that lead from the trigger up to the word the time hangs on, and from there down.
    void path(const TimeSlot& slot) {
        const int target = tree_.head(slot.head);
        if (!tree_.parsed || target < 0) return add(38, 1);
        std::uint64_t up = 7;
        int at = word_;
        for (int step = 0; step < 4 && at >= 0; ++step, at = tree_.head(at)) {
            if (at == target) return add(38, 2, up);
            up = up * 61 + static_cast<std::uint64_t>(tree_.relation(at));
        }
        std::uint64_t down = 11;
        at = target;
        for (int step = 0; step < 4 && at >= 0; ++step, at = tree_.head(at)) {
            if (at == word_) return add(38, 3, down);
            down = down * 61 + static_cast<std::uint64_t>(tree_.relation(at));
        }
        add(38, 4, static_cast<std::uint64_t>(tree_.relation(word_)),
            static_cast<std::uint64_t>(tree_.relation(target)));
    }

    void distanceInArticle() {
        const auto& sentences = p_.trees;
        int back = 0;
        for (int s = c_.sentence - 1; s >= 0 && back < 6; --s) {
            ++back;
            if (sentences[static_cast<std::size_t>(s)].span.begin <= p_.time(o_.time).span.begin) break;
        }
        const std::uint32_t from = p_.time(o_.time).span.end;
        const bool ahead = from > tree_.span.begin;
        const bool isNear = !ahead && tree_.span.begin - from < longestParagraph;
        const bool sameParagraph =
            isNear && tree_.text.substr(from, tree_.span.begin - from).find("\n\n") == string_view::npos;
        if (ahead) back = 7;
        add(50, static_cast<std::uint64_t>(back), event_.times);
        add(51, static_cast<std::uint64_t>(back), sameParagraph, beside_);
        add(52, event_.tense, beside_, sameParagraph);
    }

    const Passage& p_;
    const AnchorFinder& finder_;
    const Candidate& c_;
    const AnchorDescriber::Event& event_;
    const AnchorOption& o_;
    const std::vector<AnchorOption>& options_;
    const Tree& tree_;
    std::vector<Feature>& out_;
    int word_;
    std::uint64_t source_, ruled_;
    std::uint64_t beside_;           ///< the date beside the article's own
    std::array<Feature, 96> found_;  ///< two for each `add`, of which there are 38 at most
    std::size_t count_ = 0;
};

std::uint64_t determinerOf(const Tree& tree, int noun) {
    for (int k = noun - 1; k >= 0 && k > noun - 5; --k)
        if (tree.upos(k) == Upos::Det || tree.tag(k) == "POS" || tree.tag(k) == "PRP$")
            return hashed(lowered(tree.word(k)));
    return 1;
}

AnchorDescriber::Event eventOf(const Passage& p, const Candidate& c) {
    const Tree& tree = p.tree(c);
    const int word = c.trigger.word, head = tree.head(word);
    const Act* act = c.trigger.act;
    const TimeRange range = timesIn(p, tree.span);
    return {.tense = tenseOf(tree, word),
            .lemma = hashed(tree.lemma(word)),
            .head = head >= 0 ? hashed(tree.lemma(head)) : 0,
            .act = act ? hashed(act->name) : 0,
            .actKind = act ? static_cast<std::uint64_t>(act->kind) + 1 : 0,
            .determiner = c.trigger.kind == TriggerKind::Noun ? determinerOf(tree, word) : 0,
            .times = std::min<std::size_t>(2, range.last - range.first)};
}

}  // namespace

AnchorDescriber::AnchorDescriber(const Passage& passage, const AnchorFinder& finder, std::size_t candidate,
                                 const std::vector<AnchorOption>& options)
    : passage_(passage),
      finder_(finder),
      candidate_(passage.candidates[candidate]),
      options_(options),
      event_(eventOf(passage, candidate_)) {}

void AnchorDescriber::describe(const AnchorOption& option, std::vector<Feature>& features) const {
    Describer(passage_, finder_, candidate_, event_, option, options_, features).run();
}

}  // namespace dateline
