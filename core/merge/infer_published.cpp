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
#include <unordered_map>

// How an undated article is dated by its neighbours. A dated article lends its day only where the two share something
// that is bound to the day: a statement quoted at length, or things told of the same weekdays. What they share then
// also bounds the day: what happened "on Friday" was in the week before.

namespace dateline {
namespace {

using Day = date::local_days;

constexpr std::size_t quoteRun = 8;    ///< words; shorter phrases are repeated for months
constexpr std::size_t longQuote = 14;  ///< words in all that make a shared statement
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
        shared.nearness = nearness;
        shared.events += same ? 1 : 0;
        if (same || comparison[Reason::SameActors] >= 0.5F) addSharedDays(shared, one, other, same);
    }
    return out;
}

float strengthOf(const Shared& shared) {
    float strength = 0;
    if (shared.copied) strength += 4;
    if (shared.quotedWords >= longQuote) strength += 2;
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

/// The day nearest to the dated article's on which all the shared weekdays are right: each the last such day before it,
/// or the day itself.
std::optional<Day> dayFor(const Shared& shared, Day published) {
    Day earliest = published - date::days{6};
    Day latest = published + date::days{6};
    for (const SharedDay& day : shared.days) {
        if (!day.sameEvent) continue;
        earliest = std::max(earliest, day.day);
        latest = std::min(latest, day.day + date::days{6});
    }
    if (earliest > latest) return std::nullopt;
    return std::clamp(published, earliest, latest);
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

std::string evidence(const Shared& shared, const Article& other) {
    const std::string title =
        other.title.empty() ? std::string("an article of the project") : "\u201C" + other.title + "\u201D";
    std::string words = "inferred: it ";
    if (shared.copied)
        words += "carries the same text as " + title;
    else if (shared.quotedWords >= longQuote)
        words += "quotes the same statement as " + title;
    else
        words += "tells the same events as " + title;
    std::set<unsigned> weekdays;
    for (const SharedDay& day : shared.days) weekdays.insert(isoWeekday(day.day));
    std::string days;
    for (const unsigned weekday : weekdays) {
        if (!days.empty()) days += " and ";
        days += weekdayNames[weekday];
    }
    if (!days.empty()) words += " and shares its " + days + (weekdays.size() > 1 ? " events" : " event");
    return words;
}

std::optional<Published> best(const SharedByArticle& shared, const ReadArticle& undated,
                              std::span<const ReadArticle> dated) {
    struct Candidate {
        float strength = 0;
        float strongest = 0;
        std::uint32_t article = 0;
    };
    std::map<Day, Candidate> days;
    for (const auto& [article, what] : shared) {
        const float strength = strengthOf(what);
        const ReadArticle& other = dated[article];
        const std::optional<Day> published = other.published            ? other.published
                                             : other.article->published ? std::optional(other.article->published->day)
                                                                        : std::nullopt;
        if (!published || strength < enough || !isBound(what)) continue;
        const std::optional<Day> day = dayFor(what, *published);
        if (!day || tellsOfLater(*undated.extraction, *day)) continue;
        Candidate& candidate = days[*day];
        candidate.strength += strength;
        if (strength <= candidate.strongest) continue;
        candidate.strongest = strength;
        candidate.article = article;
    }
    if (days.empty()) return std::nullopt;
    const auto chosen = std::max_element(
        days.begin(), days.end(), [](const auto& a, const auto& b) { return a.second.strength < b.second.strength; });
    const std::uint32_t article = chosen->second.article;
    return Published{chosen->first, evidence(shared.at(article), *dated[article].article), true};
}

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
        out[u] = best(shared[u], undated[u], dated);
    }
    return out;
}

std::optional<Published> inferPublished(const ReadArticle& undated, std::span<const ReadArticle> dated) {
    return inferPublished(std::span(&undated, 1), dated).front();
}

}  // namespace dateline
