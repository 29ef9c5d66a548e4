#include "core/project/project.h"

#include "core/time/interval.h"

#include <algorithm>
#include <cassert>

namespace dateline {
namespace {

/// What was decided under the mention's name, or under that of an earlier reading of the same words.
const EventDecision* decisionAt(const Decisions& decisions, const MentionKey& key) {
    const auto exact = decisions.events.find(key);
    if (exact != decisions.events.end()) return &exact->second;
    const auto overlapping = [&](const auto& entry) {
        return entry.first.article == key.article && entry.first.trigger.overlaps(key.trigger);
    };
    const auto next = decisions.events.lower_bound(key);
    if (next != decisions.events.end() && overlapping(*next)) return &next->second;
    if (next != decisions.events.begin() && overlapping(*std::prev(next))) return &std::prev(next)->second;
    return nullptr;
}

template <class T>
void addOnce(std::vector<T>& list, const T& value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

template <class T>
void takeMissing(std::optional<T>& field, const std::optional<T>& other) {
    if (!field) field = other;
}

void takeMissing(EventDecision& decision, const EventDecision& other) {
    takeMissing(decision.title, other.title);
    // A date and "it has none" are one field.
    if (!decision.when && !decision.undated) decision.when = other.when, decision.undated = other.undated;
    takeMissing(decision.status, other.status);
    takeMissing(decision.hidden, other.hidden);
    takeMissing(decision.accepted, other.accepted);
    takeMissing(decision.note, other.note);
    takeMissing(decision.place, other.place);
}

}  // namespace

const ProjectArticle* find(const Project& project, ArticleId id) {
    const auto found = std::find_if(project.articles.begin(), project.articles.end(),
                                    [&](const ProjectArticle& a) { return a.id == id; });
    return found == project.articles.end() ? nullptr : &*found;
}

const Event* find(const Project& project, EventId id) {
    if (id.value >= project.eventPlace.size() || project.eventPlace[id.value] == Project::noPlace) return nullptr;
    return &project.events[project.eventPlace[id.value]];
}

const Mention& mention(const Project& project, MentionRef ref) {
    assert(ref.article < project.articles.size());
    assert(ref.mention < project.articles[ref.article].extraction.mentions.size());
    return project.articles[ref.article].extraction.mentions[ref.mention];
}

MentionKey keyOf(const Project& project, MentionRef ref) {
    return {project.articles[ref.article].id, mention(project, ref).trigger};
}

std::optional<MentionRef> refOf(const Project& project, const MentionKey& key) {
    const ProjectArticle* article = find(project, key.article);
    if (!article) return std::nullopt;
    const std::vector<Mention>& mentions = article->extraction.mentions;
    const auto index = static_cast<std::uint32_t>(article - project.articles.data());
    std::optional<MentionRef> overlapping;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i].trigger == key.trigger) return MentionRef{index, i};
        if (!overlapping && mentions[i].trigger.overlaps(key.trigger)) overlapping = MentionRef{index, i};
    }
    return overlapping;
}

EventId eventOf(const Project& project, MentionRef ref) {
    assert(ref.mention < project.articles[ref.article].events.size());
    return project.articles[ref.article].events[ref.mention];
}

EventDecision decisionOf(const Project& project, const Event& event) {
    EventDecision decision;
    if (project.decisions.events.empty()) return decision;
    for (const Source& source : event.sources)
        if (const EventDecision* own = decisionAt(project.decisions, keyOf(project, source.mention)))
            takeMissing(decision, *own);
    return decision;
}

std::vector<std::string> claimants(const Project& project, const Event& event) {
    std::vector<std::string> names;
    for (const Source& source : event.sources)
        if (const std::string& name = mention(project, source.mention).claimedBy; !name.empty()) addOnce(names, name);
    if (event.saying)
        std::erase_if(names, [&](const std::string& name) {
            return std::find(event.who.begin(), event.who.end(), name) != event.who.end();
        });
    return names;
}

std::vector<EventId> statementsOf(const Project& project, const Event& event) {
    std::vector<EventId> events;
    for (const Source& source : event.sources) {
        const auto& saidIn = mention(project, source.mention).saidIn;
        if (!saidIn) continue;
        const EventId statement = eventOf(project, {source.mention.article, *saidIn});
        if (statement != event.id) addOnce(events, statement);
    }
    return events;
}

std::vector<EventId> reportedBy(const Project& project, const Event& statement) {
    std::vector<EventId> events;
    for (const Source& source : statement.sources) {
        const auto& mentions = project.articles[source.mention.article].extraction.mentions;
        for (std::uint32_t i = 0; i < mentions.size(); ++i) {
            if (mentions[i].saidIn != source.mention.mention) continue;
            const EventId said = eventOf(project, {source.mention.article, i});
            if (said != statement.id) addOnce(events, said);
        }
    }
    return events;
}

std::vector<std::uint32_t> mainIn(const Project& project, const Event& event) {
    std::vector<std::uint32_t> articles;
    for (const Source& source : event.sources)
        if (mention(project, source.mention).main) addOnce(articles, source.mention.article);
    return articles;
}

bool isDated(const Event& event) {
    const auto when = event.when ? interval(*event.when) : std::nullopt;
    return when && (when->begin || when->end);
}

bool isHidden(const Project& project, const Event& event) { return decisionOf(project, event).hidden.value_or(false); }

bool isShown(const Project& project, const Event& event) {
    const EventDecision decision = decisionOf(project, event);
    if (decision.hidden.value_or(false)) return false;
    return event.salience >= shownSalience || decision.accepted.value_or(false);
}

}  // namespace dateline
