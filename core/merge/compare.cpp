#include "core/merge/compare.h"

#include <algorithm>
#include <cmath>

namespace dateline {
namespace {

// Begun from a logistic regression over pairs of ECB+'s training topics and MEANTIME (training/fit_merge.cpp), then
// moved by hand towards precision: a wrong merge hides an event, a missed one shows it twice. ECB+ has hardly a date,
// and its articles are all of a few stories, so the rows about dates and about what differs are not left to it.
constexpr std::array<ReasonRow, reasonCount> rows = {{
    {Reason::Always, -3.30F, ""},
    {Reason::SameAct, 1.12F, "same act"},
    {Reason::SameWord, 0.68F, ""},
    {Reason::CommonAct, -1.00F, ""},
    {Reason::OtherAct, -3.00F, ""},
    {Reason::SameActors, 0.80F, "same actors"},
    {Reason::OtherActors, -1.00F, ""},
    {Reason::SamePatient, 0.60F, "same patient"},
    {Reason::OtherPatient, -1.50F, ""},
    {Reason::SameThings, 1.00F, "same matter"},
    {Reason::OtherThings, -0.80F, ""},
    {Reason::SameNames, 1.28F, ""},
    {Reason::NothingShared, -1.20F, ""},
    {Reason::SamePlace, 0.73F, "same place"},
    {Reason::OtherPlace, -0.80F, ""},
    {Reason::DatesAgree, 2.00F, "dates agree"},
    {Reason::DateHolds, 0.50F, "dates agree"},
    {Reason::DatesContradict, -5.00F, ""},
    {Reason::GuessesContradict, -1.20F, ""},
    {Reason::SameWeekday, 0.91F, "same weekday"},
    {Reason::OtherWeekday, -2.00F, ""},
    {Reason::SameSentence, 2.23F, "much the same words"},
    {Reason::SameNumbers, 0.25F, "same numbers"},
    {Reason::OtherNumbers, -0.49F, ""},
    {Reason::Copied, 1.99F, "the same sentence"},
    {Reason::SameStory, 5.00F, "in articles of one story"},
    {Reason::StoryOtherAct, 1.80F, ""},
    {Reason::SameArticle, 0.60F, ""},
    {Reason::VerbsOfArticle, -0.56F, ""},
    {Reason::NearPublished, 0.30F, ""},
    {Reason::FarPublished, -3.20F, ""},
    {Reason::OneOfMany, -1.20F, ""},
    {Reason::OneUnreal, -3.20F, ""},
    {Reason::BothCancelled, 1.20F, "both cancelled"},
    {Reason::Saying, -1.00F, ""},
    {Reason::OtherSaid, -2.0F, ""},
    {Reason::Bare, -0.20F, ""},
}};

constexpr bool rowsAreInOrder() {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].reason != static_cast<Reason>(i)) return false;
    return true;
}
static_assert(rowsAreInOrder());

float weightOf(const Vocabulary& vocabulary, const std::vector<WordId>& words) {
    float sum = 0;
    for (const WordId word : words) sum += vocabulary.weight(word);
    return sum;
}

/// Calls `found` with each word that both have.
template <class F>
void forShared(const std::vector<WordId>& a, const std::vector<WordId>& b, F&& found) {
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) found(*i);
        const bool first = *i <= *j;
        const bool second = *j <= *i;
        i += first;
        j += second;
    }
}

bool share(const std::vector<WordId>& a, const std::vector<WordId>& b) {
    bool any = false;
    forShared(a, b, [&](WordId) { any = true; });
    return any;
}

/// What two sets of words weigh, and what they have in common.
struct Weights {
    float a = 0;
    float b = 0;
    float both = 0;
};
Weights weightsOf(const Vocabulary& vocabulary, const std::vector<WordId>& a, const std::vector<WordId>& b) {
    Weights weights{weightOf(vocabulary, a), weightOf(vocabulary, b), 0};
    forShared(a, b, [&](WordId word) { weights.both += vocabulary.weight(word); });
    return weights;
}

/// The weight of what both have, over that of the smaller set.
float overlapOf(const Vocabulary& vocabulary, const std::vector<WordId>& a, const std::vector<WordId>& b) {
    const Weights weights = weightsOf(vocabulary, a, b);
    const float least = std::min(weights.a, weights.b);
    return least > 0 ? weights.both / least : 0;
}

/// The weight of what both have, over that of what either has.
float jaccard(const Vocabulary& vocabulary, const std::vector<WordId>& a, const std::vector<WordId>& b) {
    const Weights weights = weightsOf(vocabulary, a, b);
    const float either = weights.a + weights.b - weights.both;
    return either > 0 ? weights.both / either : 0;
}

/// Of the shorter list of names, the share that the other has too.
float sharedNames(const std::vector<Name>& a, const std::vector<Name>& b) {
    const std::vector<Name>& few = a.size() <= b.size() ? a : b;
    const std::vector<Name>& many = a.size() <= b.size() ? b : a;
    if (few.empty()) return 0;
    const auto in = std::count_if(few.begin(), few.end(), [&](const Name& name) {
        return std::any_of(many.begin(), many.end(), [&](const Name& other) { return matches(name, other); });
    });
    return static_cast<float>(in) / static_cast<float>(few.size());
}

/// Whether one sentence repeats most of the other, word for word.
bool areCopies(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    constexpr std::size_t shortest = 6;  // runs: nine words; shorter sentences are alike by chance
    if (std::min(a.size(), b.size()) < shortest) return false;
    std::vector<std::uint64_t> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return 5 * both.size() >= 3 * std::min(a.size(), b.size());
}

class Measures {
public:
    explicit Measures(Comparison& comparison) : comparison_(comparison) {}
    void set(Reason reason, float measure) { comparison_.measure[static_cast<std::size_t>(reason)] = measure; }
    void set(Reason reason, bool holds) { set(reason, holds ? 1.0F : 0.0F); }
    /// One of two reasons, where both sides say something at all.
    void sharedOrOther(Reason same, Reason other, bool bothSay, float measure) {
        if (!bothSay) return;
        set(same, measure);
        set(other, measure == 0);
    }

private:
    Comparison& comparison_;
};

void measureAct(Measures& to, const Facts& facts, const Node& a, const Node& b) {
    const bool same = share(a.acts, b.acts);
    bool common = same;
    forShared(a.acts, b.acts, [&](WordId act) { common = common && facts.isCommon[act]; });
    to.set(Reason::SameAct, same);
    to.set(Reason::OtherAct, !same);
    to.set(Reason::CommonAct, common);
    to.set(Reason::SameWord, share(a.lemmas, b.lemmas));
}

void measureNames(Measures& to, const Facts& facts, const Node& a, const Node& b) {
    const Vocabulary& words = facts.vocabulary;
    to.sharedOrOther(Reason::SameActors, Reason::OtherActors, !a.who.empty() && !b.who.empty(),
                     sharedNames(a.who, b.who));
    to.sharedOrOther(Reason::SamePatient, Reason::OtherPatient, !a.whom.empty() && !b.whom.empty(),
                     sharedNames(a.whom, b.whom));
    to.sharedOrOther(Reason::SameThings, Reason::OtherThings, !a.things.empty() && !b.things.empty(),
                     overlapOf(words, a.things, b.things));
    to.sharedOrOther(Reason::SamePlace, Reason::OtherPlace, !a.where.empty() && !b.where.empty(),
                     sharedNames(a.where, b.where));
    to.set(Reason::SameNames, jaccard(words, a.all, b.all));
    to.set(Reason::NothingShared, !a.all.empty() && !b.all.empty() && !share(a.all, b.all));
    to.set(Reason::Bare, a.all.empty() != b.all.empty());
}

/// Whether both have a time, stated or guessed, and no two of them can be the same.
bool guessesContradict(const Node& a, const Node& b) {
    const auto times = [](const Node& node) {
        std::vector<Interval> all = node.guesses;
        for (const StatedDate& date : node.dates) all.push_back(date.interval);
        return all;
    };
    if (a.guesses.empty() && b.guesses.empty()) return false;
    const std::vector<Interval> ones = times(a);
    const std::vector<Interval> others = times(b);
    if (ones.empty() || others.empty()) return false;
    return std::none_of(ones.begin(), ones.end(), [&](const Interval& one) {
        return std::any_of(others.begin(), others.end(), [&](const Interval& other) { return overlap(one, other); });
    });
}

void measureDates(Measures& to, const Facts& facts, const Node& a, const Node& b) {
    const DateRelation relation = dateRelation(a.dates, b.dates);
    to.set(Reason::DatesAgree, relation == DateRelation::Agree);
    to.set(Reason::DateHolds, relation == DateRelation::Holds);
    to.set(Reason::DatesContradict, relation == DateRelation::Contradict);
    if (a.weekdays && b.weekdays)
        to.set((a.weekdays & b.weekdays) != 0 ? Reason::SameWeekday : Reason::OtherWeekday, true);
    const auto& one = facts.articles[a.article].published;
    const auto& other = facts.articles[b.article].published;
    if (relation != DateRelation::Unknown || a.article == b.article || !one || !other) return;
    to.set(Reason::GuessesContradict, guessesContradict(a, b));
    to.set(Reason::NearPublished, date::abs(*one - *other) <= date::days{1});
    to.set(Reason::FarPublished, date::abs(*one - *other) > date::days{7});
}

void measureText(Measures& to, const Facts& facts, const Node& a, const Node& b, float nearness) {
    const Vocabulary& words = facts.vocabulary;
    to.set(Reason::SameArticle, a.article == b.article);
    constexpr float nearest = 0.6F;  // beyond it two texts are copies, which says no more about what each tells
    // One sentence tells several things; its likeness speaks only for those told by the same act.
    const bool sameAct = share(a.acts, b.acts);
    if (a.article != b.article)
        to.set(sameAct ? Reason::SameStory : Reason::StoryOtherAct, std::min(nearness, nearest));
    to.set(Reason::VerbsOfArticle, a.article == b.article && a.verbal && b.verbal);
    if (a.article != b.article && sameAct) {
        to.set(Reason::SameSentence, jaccard(words, a.sentence, b.sentence));
        to.set(Reason::Copied, areCopies(a.runs, b.runs));
    }
    to.sharedOrOther(Reason::SameNumbers, Reason::OtherNumbers, !a.numbers.empty() && !b.numbers.empty(),
                     overlapOf(words, a.numbers, b.numbers));
}

}  // namespace

const ReasonRow& reasonRow(Reason reason) { return rows[static_cast<std::size_t>(reason)]; }

DateRelation dateRelation(const std::vector<StatedDate>& a, const std::vector<StatedDate>& b) {
    DateRelation relation = DateRelation::Unknown;
    for (const StatedDate& one : a)
        for (const StatedDate& other : b) {
            if (!overlap(one.interval, other.interval)) return DateRelation::Contradict;
            const bool sameDay = one.interval == other.interval && one.when.date.grain >= Grain::Day;
            if (sameDay)
                relation = DateRelation::Agree;
            else if (relation == DateRelation::Unknown)
                relation = DateRelation::Holds;
        }
    return relation;
}

float storyNearness(const ArticleFacts& a, const ArticleFacts& b) {
    if (a.length == 0 || b.length == 0) return 0;
    float product = 0;
    for (std::size_t i = 0, j = 0; i < a.words.size() && j < b.words.size();) {
        if (a.words[i] == b.words[j]) product += a.counts[i] * b.counts[j];
        const bool first = a.words[i] <= b.words[j];
        const bool second = b.words[j] <= a.words[i];
        i += first;
        j += second;
    }
    return product / (a.length * b.length);
}

Comparison compare(const Facts& facts, const Node& a, const Node& b, float nearness) {
    Comparison comparison;
    Measures to(comparison);
    to.set(Reason::Always, true);
    measureAct(to, facts, a, b);
    measureNames(to, facts, a, b);
    measureDates(to, facts, a, b);
    measureText(to, facts, a, b, nearness);
    to.set(Reason::OneOfMany, a.plural != b.plural);
    to.set(Reason::OneUnreal, a.unreal != b.unreal);
    to.set(Reason::Saying, a.saying || b.saying);
    // "Said" alone says nothing; "denied" is an act by itself.
    const bool bothSayWhat = !a.things.empty() && !b.things.empty();
    to.set(Reason::OtherSaid,
           a.saying && b.saying && !share(a.things, b.things) && (bothSayWhat || comparison[Reason::CommonAct] > 0));
    to.set(Reason::BothCancelled, a.cancelled && b.cancelled);
    for (const ReasonRow& row : rows) comparison.score += row.weight * comparison[row.reason];
    return comparison;
}

std::string explain(const Comparison& comparison) {
    std::string words;
    for (const ReasonRow& row : rows) {
        const float measure = comparison[row.reason];
        if (row.words.empty() || measure < 0.3F || words.find(row.words) != std::string::npos) continue;
        if (!words.empty()) words += ", ";
        words += row.words;
    }
    return words;
}

}  // namespace dateline
