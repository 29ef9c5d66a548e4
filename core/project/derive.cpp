#include "core/events/extraction.h"
#include "core/merge/copies.h"
#include "core/merge/merge.h"
#include "core/project/project.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace dateline {
namespace {

/// The date in force as far as the article and the person say it; an inferred one comes after.
std::optional<Published> statedDate(const Project& project, const ProjectArticle& article) {
    const auto decided = project.decisions.published.find(article.id);
    if (decided == project.decisions.published.end()) return article.article.published;
    if (!decided->second.day) return std::nullopt;
    const date::local_days day = *decided->second.day;
    const DateCandidate* candidate = candidateFor(article.article, day);
    return Published{day, candidate ? candidate->evidence + ", chosen by hand" : "set by hand", false};
}

bool mayInfer(const Project& project, const ProjectArticle& article) {
    return !article.article.published && !project.decisions.published.contains(article.id);
}

bool sameDay(const std::optional<Published>& a, const std::optional<Published>& b) {
    return a.has_value() == b.has_value() && (!a || a->day == b->day);
}

Extraction readWith(const Article& article, const std::optional<Published>& published) {
    if (article.published == published) return extract(article);
    Article dated = article;
    dated.published = published;
    return extract(dated);
}

/// Puts a date in force, and reads the article with it where its reading is of another day.
void putInForce(ProjectArticle& article, std::optional<Published> published) {
    const std::optional<Published>& own = article.article.published;
    if (!sameDay(published, article.published)) {
        if (sameDay(article.published, own)) article.ownReading = std::move(article.extraction);
        if (sameDay(published, own) && article.ownReading)
            article.extraction = std::move(*article.ownReading);
        else
            article.extraction = readWith(article.article, published);
    }
    if (sameDay(published, own)) article.ownReading.reset();
    article.published = std::move(published);
}

/// What a date is inferred from: the reading without one.
const Extraction& undatedReading(ProjectArticle& article) {
    if (!article.published) return article.extraction;
    if (!article.ownReading) article.ownReading = readWith(article.article, std::nullopt);
    return *article.ownReading;
}

void deriveDates(Project& project) {
    std::vector<ReadArticle> dated;
    std::vector<ReadArticle> undated;
    std::vector<ProjectArticle*> asking;
    for (ProjectArticle& article : project.articles) {
        if (mayInfer(project, article)) {
            asking.push_back(&article);
            undated.push_back({&article.article, &undatedReading(article), {}});
            continue;
        }
        putInForce(article, statedDate(project, article));
        if (article.published) dated.push_back({&article.article, &article.extraction, article.published->day});
    }
    // Only from dates that somebody stated: a chain of inferred ones would drift.
    std::vector<std::optional<Published>> inferred = inferPublished(undated, dated);
    for (std::size_t i = 0; i < asking.size(); ++i) putInForce(*asking[i], std::move(inferred[i]));
}

/// Gives every trigger that has none a number: that of the overlapping trigger it replaces, or the next.
void numberTriggers(Project& project, ProjectArticle& article) {
    auto& numbers = article.numbers;
    const auto numbered = [&](Span trigger) {
        return std::binary_search(numbers.begin(), numbers.end(), std::pair{trigger, EventId{}},
                                  [](const auto& a, const auto& b) { return a.first < b.first; });
    };
    std::vector<std::pair<Span, EventId>> added;
    for (const Mention& mention : article.extraction.mentions) {
        if (numbered(mention.trigger)) continue;
        const auto replaced = std::find_if(numbers.begin(), numbers.end(),
                                           [&](const auto& old) { return old.first.overlaps(mention.trigger); });
        added.emplace_back(mention.trigger,
                           replaced == numbers.end() ? EventId{++project.lastEvent} : replaced->second);
    }
    numbers.insert(numbers.end(), added.begin(), added.end());
    std::sort(numbers.begin(), numbers.end());
}

EventId numberOf(const Project& project, MentionRef ref) {
    const auto& numbers = project.articles[ref.article].numbers;
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), mention(project, ref).trigger,
                                        [](const auto& entry, Span trigger) { return entry.first < trigger; });
    return found->second;
}

/// The least number of its sources. Two triggers of one reading can share a number only where an older reading had one
/// long trigger for both; then the later event takes a new one.
void giveIds(Project& project) {
    std::vector<bool> taken(project.lastEvent + 1, false);
    for (Event& event : project.merged) {
        std::vector<EventId> numbers;
        for (const Source& source : event.sources) numbers.push_back(numberOf(project, source.mention));
        std::sort(numbers.begin(), numbers.end());
        const auto free = std::find_if(numbers.begin(), numbers.end(), [&](EventId id) { return !taken[id.value]; });
        event.id = free == numbers.end() ? EventId{++project.lastEvent} : *free;
        taken.resize(project.lastEvent + 1, false);
        taken[event.id.value] = true;
    }
}

/// The pairs that still have a mention on both sides, as places in today's extractions.
std::vector<std::pair<MentionRef, MentionRef>> refs(const Project& project,
                                                    const std::vector<std::pair<MentionKey, MentionKey>>& pairs) {
    std::vector<std::pair<MentionRef, MentionRef>> out;
    for (const auto& [a, b] : pairs) {
        const std::optional<MentionRef> first = refOf(project, a);
        const std::optional<MentionRef> second = refOf(project, b);
        if (first && second && *first != *second) out.emplace_back(*first, *second);
    }
    return out;
}

void decide(Event& event, const EventDecision& decision) {
    if (decision.title) event.title = *decision.title;
    if (decision.status) event.status = *decision.status;
    if (!decision.when && !decision.undated) return;
    event.when = decision.when;
    event.conflict.clear();  // the person has settled it
}

/// Within each run of events of one time, those the person gave a place first.
void orderAsDecided(Project& project) {
    auto& events = project.events;
    const auto placeOf = [&](const Event& event) {
        return decisionOf(project, event).place.value_or(std::numeric_limits<std::uint32_t>::max());
    };
    for (auto first = events.begin(); first != events.end();) {
        const auto last =
            std::find_if(first, events.end(), [&](const Event& event) { return !sameTime(event, *first); });
        if (last - first > 1)
            std::stable_sort(first, last, [&](const Event& a, const Event& b) { return placeOf(a) < placeOf(b); });
        first = last;
    }
}

}  // namespace

void deriveDecided(Project& project) {
    project.events = project.merged;
    for (Event& event : project.events) decide(event, decisionOf(project, event));
    sortByTime(project.events);
    const auto& decided = project.decisions.events;
    if (std::any_of(decided.begin(), decided.end(), [](const auto& one) { return one.second.place.has_value(); }))
        orderAsDecided(project);
    project.eventPlace.assign(project.lastEvent + 1, Project::noPlace);
    for (std::uint32_t i = 0; i < project.events.size(); ++i) project.eventPlace[project.events[i].id.value] = i;
}

void derive(Project& project) {
    deriveDates(project);
    std::vector<ReadArticle> read;
    for (ProjectArticle& article : project.articles) {
        numberTriggers(project, article);
        read.push_back({&article.article, &article.extraction,
                        article.published ? std::optional(article.published->day) : std::nullopt});
    }
    const std::vector<std::uint32_t> copies = copiedFrom(read);
    for (std::size_t i = 0; i < copies.size(); ++i)
        project.articles[i].copiedFrom = copies[i] == i ? std::nullopt : std::optional(project.articles[copies[i]].id);
    project.merged =
        merge(read, {refs(project, project.decisions.together), refs(project, project.decisions.apart)}, copies);
    giveIds(project);
    for (ProjectArticle& article : project.articles) article.events.assign(article.extraction.mentions.size(), {});
    for (const Event& event : project.merged)
        for (const Source& source : event.sources)
            project.articles[source.mention.article].events[source.mention.mention] = event.id;
    deriveDecided(project);
}

}  // namespace dateline
