#include "core/merge/candidates.h"
#include "core/merge/compare.h"
#include "core/merge/copies.h"
#include "core/merge/facts.h"
#include "core/merge/merge.h"
#include "core/merge/quotations.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

// How an undated article is dated by its neighbours. A dated article lends its day only where the two share something
// that is bound to the day: a statement quoted at length, or things told of the same weekdays. What they share then
// also bounds the day: what happened "on Friday" was in the week before.

namespace dateline {
namespace {

using Day = date::local_days;

constexpr std::size_t quoteRun = 8;    ///< words; shorter phrases are repeated for months
constexpr std::size_t longQuote = 14;  ///< words in all that make a shared statement
constexpr date::days newsLasts{6};     ///< a statement that is quoted for longer is bound to no day
constexpr float enough = 4;            ///< the strength from which a dated article may lend its day
constexpr float sameEvent = 1.0F;      ///< log-odds from which two tellings count as shared here
constexpr float oneStory = 0.15F;      ///< nearness below which two articles have nothing to do with each other

/// A thing that the undated article puts on a weekday and the dated one on a day.
struct SharedDay {
    Day day;
    bool sameEvent = false;  ///< the same happening; otherwise only the same actor on that weekday
};

/// What an undated article shares with one dated article.
struct Shared {
    std::size_t quotedWords = 0;
    bool newsQuoted = false;  ///< a long statement, in articles of one story and of one week only
    std::vector<SharedDay> days;
    std::size_t events = 0;
    bool copied = false;
    float nearness = 0;
};

using SharedByArticle = std::map<std::uint32_t, Shared>;

std::set<std::uint64_t> quotedRuns(const std::string& text) {
    std::set<std::uint64_t> runs;
    for (const Span quotation : quotations(text))
        for (const std::uint64_t run : wordRuns(text, quotation, quoteRun)) runs.insert(run);
    return runs;
}

/// Quoted runs -> the dated articles that quote them.
std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> quoteIndex(std::span<const ReadArticle> dated) {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> index;
    for (std::uint32_t a = 0; a < dated.size(); ++a)
        for (const std::uint64_t run : quotedRuns(dated[a].article->text)) index[run].push_back(a);
    return index;
}

unsigned isoWeekday(Day day) { return date::weekday{day}.iso_encoding(); }

/// The days of a node that are known to the day.
std::vector<Day> exactDays(const Node& node) {
    std::vector<Day> days;
    for (const StatedDate& date : node.dates)
        if (const std::optional<Day> day = asDay(date.when.date);
            day && !date.when.until && date.when.modifier == Modifier::None)
            days.push_back(*day);
    return days;
}

void addSharedDays(Shared& shared, const Node& undated, const Node& dated, bool same) {
    for (const Day day : exactDays(dated)) {
        if ((undated.weekdays & (1U << isoWeekday(day))) == 0) continue;
        const auto known =
            std::find_if(shared.days.begin(), shared.days.end(), [&](const SharedDay& d) { return d.day == day; });
        if (known == shared.days.end())
            shared.days.push_back({day, same});
        else
            known->sameEvent = known->sameEvent || same;
    }
}

/// The undated articles stand first in `facts`, then the dated ones, whose number here is `index - undatedCount`.
std::vector<SharedByArticle> sharedEvents(const Facts& facts, std::size_t undatedCount) {
    Stories stories(facts);
    std::vector<SharedByArticle> out(undatedCount);
    for (const auto& [first, second] : candidates(facts, stories)) {
        const Node& one = facts.nodes[first];
        const Node& other = facts.nodes[second];
        if (one.article >= undatedCount || other.article < undatedCount) continue;
        const float nearness = stories.nearness(one.article, other.article);
        if (nearness < oneStory) continue;
        const Comparison comparison = compare(facts, one, other, nearness);
        const bool same = comparison.score >= sameEvent;
        Shared& shared = out[one.article][other.article - static_cast<std::uint32_t>(undatedCount)];
        shared.events += same ? 1 : 0;
        if (same || comparison[Reason::SameActors] >= 0.5F) addSharedDays(shared, one, other, same);
    }
    return out;
}

float strengthOf(const Shared& shared) {
    float strength = 0;
    if (shared.copied) strength += 4;
    if (shared.quotedWords >= longQuote) strength += shared.newsQuoted ? enough : 2;
    if (shared.quotedWords >= 2 * longQuote) strength += 1;
    for (const SharedDay& day : shared.days) strength += day.sameEvent ? 2.0F : 1.0F;
    if (shared.events >= 2) strength += 1;
    return strength;
}

/// What binds the two to a day: without one of these, no number of likenesses dates an article.
bool isBound(const Shared& shared) {
    const auto events =
        std::count_if(shared.days.begin(), shared.days.end(), [](const SharedDay& d) { return d.sameEvent; });
    return shared.copied || shared.quotedWords >= longQuote || events >= 2;
}

struct Days {
    Day earliest;
    Day latest;
};

/// The days of the span on which that day is the last of its weekday, or nothing.
std::optional<Days> lastBefore(const Days& span, Day day) {
    const Days left{std::max(span.earliest, day), std::min(span.latest, day + date::days{6})};
    return left.earliest <= left.latest ? std::optional(left) : std::nullopt;
}

/// The days on which all the weekdays shared with an article of that day are right: each the last such day before it,
/// or the day itself.
std::optional<Days> daysFor(const Shared& shared, Day published) {
    std::optional<Days> days = Days{published - date::days{6}, published + date::days{6}};
    for (const SharedDay& day : shared.days)
        if (day.sameEvent && days) days = lastBefore(*days, day.day);
    return days;
}

bool sharesAnEvent(const Shared& shared) {
    return std::any_of(shared.days.begin(), shared.days.end(), [](const SharedDay& day) { return day.sameEvent; });
}

/// Whether the article tells as happened what by this day had not happened yet.
bool tellsOfLater(const Extraction& extraction, Day day) {
    return std::any_of(extraction.mentions.begin(), extraction.mentions.end(), [&](const Mention& mention) {
        if (!mention.when || mention.dating != Dating::Expression || mention.status != Status::Happened) return false;
        const std::optional<Day> told = asDay(mention.when->date);
        return told && mention.when->modifier == Modifier::None && *told > day;
    });
}

constexpr std::string_view weekdayNames[] = {"",         "Monday", "Tuesday",  "Wednesday",
                                             "Thursday", "Friday", "Saturday", "Sunday"};

std::string quotedTitle(const Article& article) {
    return article.title.empty() ? std::string("an article of the project") : "\u201C" + article.title + "\u201D";
}

/// "Friday event", "Monday and Friday events"; empty without a day.
std::string weekdayEvents(const std::vector<SharedDay>& shared) {
    std::set<unsigned> weekdays;
    for (const SharedDay& day : shared) weekdays.insert(isoWeekday(day.day));
    std::string words;
    for (const unsigned weekday : weekdays) {
        if (!words.empty()) words += " and ";
        words += weekdayNames[weekday];
    }
    if (!words.empty()) words += weekdays.size() > 1 ? " events" : " event";
    return words;
}

/// A dated article whose event the undated one tells of, too.
struct Witness {
    SharedDay day;
    float strength = 0;
    const Article* article = nullptr;
};

std::string evidence(const Shared& shared, const Article& other, const Witness* witness) {
    std::string words = "inferred: it ";
    if (shared.copied)
        words += "carries the same text as ";
    else if (shared.quotedWords >= longQuote)
        words += "quotes the same statement as ";
    else
        words += "tells the same events as ";
    words += quotedTitle(other);
    if (!shared.days.empty())
        words += " and shares its " + weekdayEvents(shared.days);
    else if (witness)
        words += " and shares the " + weekdayEvents({witness->day}) + " of " + quotedTitle(*witness->article);
    return words;
}

/// In an order that does not depend on that of the articles: the strongest first, then by title and text.
bool comesBefore(float strength, const Article& a, float otherStrength, const Article& b) {
    if (strength != otherStrength) return strength > otherStrength;
    return std::tie(a.title, a.text) < std::tie(b.title, b.text);
}

/// What the dated articles say of one undated one.
class Inference {
public:
    Inference(SharedByArticle shared, const ReadArticle& undated, std::span<const ReadArticle> dated)
        : shared_(std::move(shared)), undated_(undated), dated_(dated) {
        markNewsQuoted();
        for (const auto& [article, what] : shared_)
            for (const SharedDay& day : what.days)
                if (day.sameEvent) witnesses_.push_back({day, strengthOf(what), dated[article].article});
        std::sort(witnesses_.begin(), witnesses_.end(), [](const Witness& a, const Witness& b) {
            if (a.strength == b.strength && a.day.day != b.day.day) return a.day.day < b.day.day;
            return comesBefore(a.strength, *a.article, b.strength, *b.article);
        });
    }

    std::optional<Published> best() const {
        std::map<Day, Offer> days;
        for (const auto& [article, what] : shared_) {
            const float strength = strengthOf(what);
            if (strength < enough || !isBound(what)) continue;
            const std::optional<Offer> offer = offerOf(article, strength);
            if (!offer || tellsOfLater(*undated_.extraction, offer->day)) continue;
            const auto [known, isNew] = days.try_emplace(offer->day, *offer);
            Offer& held = known->second;
            held.total += isNew ? 0 : strength;
            if (!comesBefore(strength, *dated_[article].article, held.strongest, *dated_[held.article].article))
                continue;
            held.strongest = strength;
            held.article = article;
            held.witness = offer->witness;
        }
        if (days.empty()) return std::nullopt;
        const auto chosen = std::max_element(
            days.begin(), days.end(), [](const auto& a, const auto& b) { return a.second.total < b.second.total; });
        const Offer& offer = chosen->second;
        return Published{offer.day, evidence(shared_.at(offer.article), *dated_[offer.article].article, offer.witness),
                         true};
    }

private:
    struct Offer {
        Day day;
        float total = 0;
        float strongest = 0;
        std::uint32_t article = 0;
        const Witness* witness = nullptr;
    };

    std::optional<Day> dayOf(std::uint32_t article) const {
        const ReadArticle& read = dated_[article];
        if (read.published) return read.published;
        return read.article->published ? std::optional(read.article->published->day) : std::nullopt;
    }

    /// A statement dates what quotes it as long as it is news. What is quoted in different weeks is a saying, an oath,
    /// a law.
    void markNewsQuoted() {
        std::optional<Days> quoted;
        for (const auto& [article, what] : shared_) {
            const std::optional<Day> day = dayOf(article);
            if (!day || what.quotedWords < longQuote) continue;
            quoted = quoted ? Days{std::min(quoted->earliest, *day), std::max(quoted->latest, *day)} : Days{*day, *day};
        }
        if (!quoted || quoted->latest - quoted->earliest > newsLasts) return;
        for (auto& [article, what] : shared_)
            what.newsQuoted = what.quotedWords >= longQuote && what.nearness >= oneStory;
    }

    /// The nearest to the article's own day of those that its weekdays leave. Where it has none, the weekdays of other
    /// articles bound a quotation's day, the strongest first; one that leaves no day is of another week, and is passed
    /// over.
    std::optional<Offer> offerOf(std::uint32_t article, float strength) const {
        const Shared& what = shared_.at(article);
        const std::optional<Day> published = dayOf(article);
        if (!published) return std::nullopt;
        std::optional<Days> days = daysFor(what, *published);
        if (!days) return std::nullopt;
        Offer offer{*published, strength, strength, article, nullptr};
        if (!what.copied && !sharesAnEvent(what))
            for (const Witness& witness : witnesses_)
                if (const std::optional<Days> left = lastBefore(*days, witness.day.day)) {
                    days = left;
                    if (!offer.witness) offer.witness = &witness;
                }
        offer.day = std::clamp(*published, days->earliest, days->latest);
        return offer;
    }

    SharedByArticle shared_;
    const ReadArticle& undated_;
    std::span<const ReadArticle> dated_;
    std::vector<Witness> witnesses_;  ///< the strongest first
};

}  // namespace

std::vector<std::optional<Published>> inferPublished(std::span<const ReadArticle> undated,
                                                     std::span<const ReadArticle> dated) {
    std::vector<std::optional<Published>> out(undated.size());
    if (undated.empty() || dated.empty()) return out;
    std::vector<ReadArticle> all(undated.begin(), undated.end());
    all.insert(all.end(), dated.begin(), dated.end());
    const Facts facts = gatherFacts(all, {});
    std::vector<SharedByArticle> shared = sharedEvents(facts, undated.size());
    const auto index = quoteIndex(dated);
    const std::vector<std::uint32_t> copies = copiedFrom(all);
    for (std::uint32_t u = 0; u < undated.size(); ++u) {
        for (const std::uint64_t run : quotedRuns(undated[u].article->text))
            if (const auto found = index.find(run); found != index.end())
                for (const std::uint32_t article : found->second) {
                    std::size_t& words = shared[u][article].quotedWords;
                    words += words == 0 ? quoteRun : 1;
                }
        for (std::uint32_t a = 0; a < dated.size(); ++a)
            if (copies[u] == copies[undated.size() + a]) shared[u][a].copied = true;
        for (auto& [article, what] : shared[u])
            what.nearness = storyNearness(facts.articles[u], facts.articles[undated.size() + article]);
        out[u] = Inference(std::move(shared[u]), undated[u], dated).best();
    }
    return out;
}

std::optional<Published> inferPublished(const ReadArticle& undated, std::span<const ReadArticle> dated) {
    return inferPublished(std::span(&undated, 1), dated).front();
}

}  // namespace dateline
