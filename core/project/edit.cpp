#include "core/project/edit.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace dateline {
namespace {

bool sameText(const Article& a, const Article& b) {
    if (!a.sha256.empty() && !b.sha256.empty()) return a.sha256 == b.sha256;
    return a.text == b.text;
}

bool hasText(const Project& project, const Article& article) {
    return std::any_of(project.articles.begin(), project.articles.end(),
                       [&](const ProjectArticle& a) { return sameText(a.article, article); });
}

Edit applyTo(Project& project, AddArticles&& edit) {
    assert(edit.extractions.empty() || edit.extractions.size() == edit.articles.size());
    RemoveArticles inverse;
    for (std::size_t i = 0; i < edit.articles.size(); ++i) {
        Article& article = edit.articles[i];
        if (hasText(project, article)) continue;
        ProjectArticle added;
        added.id = ArticleId{++project.lastArticle};
        added.published = article.published;
        added.extraction = edit.extractions.empty() ? extract(article) : std::move(edit.extractions[i]);
        added.article = std::move(article);
        inverse.articles.push_back(added.id);
        project.articles.push_back(std::move(added));
    }
    if (!inverse.articles.empty()) derive(project);
    return inverse;
}

void forget(Decisions& decisions, const std::set<ArticleId>& gone) {
    std::erase_if(decisions.published, [&](const auto& entry) { return gone.contains(entry.first); });
    std::erase_if(decisions.events, [&](const auto& entry) { return gone.contains(entry.first.article); });
    const auto touches = [&](const auto& pair) {
        return gone.contains(pair.first.article) || gone.contains(pair.second.article);
    };
    std::erase_if(decisions.together, touches);
    std::erase_if(decisions.apart, touches);
}

Edit applyTo(Project& project, const RemoveArticles& edit) {
    const std::set<ArticleId> gone(edit.articles.begin(), edit.articles.end());
    RestoreArticles inverse{{}, project.decisions};
    std::vector<ProjectArticle> kept;
    for (std::size_t i = 0; i < project.articles.size(); ++i) {
        if (gone.contains(project.articles[i].id))
            inverse.articles.emplace_back(i, std::move(project.articles[i]));
        else
            kept.push_back(std::move(project.articles[i]));
    }
    project.articles = std::move(kept);
    if (inverse.articles.empty()) return inverse;
    forget(project.decisions, gone);
    derive(project);
    return inverse;
}

Edit applyTo(Project& project, RestoreArticles&& edit) {
    RemoveArticles inverse;
    for (auto& [place, article] : edit.articles) {
        if (find(project, article.id)) continue;
        const auto at = std::min(place, project.articles.size());
        inverse.articles.push_back(article.id);
        project.lastArticle = std::max(project.lastArticle, article.id.value);
        for (const auto& [trigger, number] : article.numbers)
            project.lastEvent = std::max(project.lastEvent, number.value);
        project.articles.insert(project.articles.begin() + static_cast<std::ptrdiff_t>(at), std::move(article));
    }
    if (inverse.articles.empty()) return inverse;
    project.decisions = std::move(edit.decisions);
    derive(project);
    return inverse;
}

Edit applyTo(Project& project, const SetPublished& edit) {
    SetPublished inverse{edit.article, std::nullopt};
    if (!find(project, edit.article)) return inverse;
    auto& published = project.decisions.published;
    if (const auto old = published.find(edit.article); old != published.end()) inverse.decision = old->second;
    if (inverse.decision == edit.decision) return inverse;
    published.erase(edit.article);
    if (edit.decision) published.emplace(edit.article, *edit.decision);
    derive(project);
    return inverse;
}

Edit applyTo(Project& project, const DecideEvent& edit) {
    RestoreDecisions inverse{project.decisions};
    auto& decided = project.decisions.events;
    // What was decided about any of its sources was decided about this event; left there, it would speak again as soon
    // as this decision is taken back.
    if (const std::optional<MentionRef> ref = refOf(project, edit.event)) {
        const EventId event = eventOf(project, *ref);
        std::erase_if(decided, [&](const auto& entry) {
            const std::optional<MentionRef> source = refOf(project, entry.first);
            return source && eventOf(project, *source) == event;
        });
    }
    decided.erase(edit.event);
    if (!edit.decision.empty()) decided.emplace(edit.event, edit.decision);
    deriveDecided(project);
    return inverse;
}

bool onlyOfEvents(const Decisions& old, const Decisions& now) {
    return old.published == now.published && old.together == now.together && old.apart == now.apart;
}

Edit applyTo(Project& project, const RestoreDecisions& edit) {
    RestoreDecisions inverse{project.decisions};
    project.decisions = edit.decisions;
    if (onlyOfEvents(inverse.decisions, project.decisions))
        deriveDecided(project);
    else
        derive(project);
    return inverse;
}

Edit applyTo(Project& project, const DecideGrouping& edit) {
    DecideGrouping inverse{project.decisions.together, project.decisions.apart};
    project.decisions.together = edit.together;
    project.decisions.apart = edit.apart;
    derive(project);
    return inverse;
}

Edit applyTo(Project& project, const RenameProject& edit) {
    RenameProject inverse{project.name};
    project.name = edit.name;
    return inverse;
}

}  // namespace

bool derivesAnew(const Project& project, const Edit& edit) {
    if (const auto* restored = std::get_if<RestoreDecisions>(&edit))
        return !onlyOfEvents(project.decisions, restored->decisions);
    return !std::holds_alternative<DecideEvent>(edit) && !std::holds_alternative<RenameProject>(edit);
}

Edit apply(Project& project, Edit edit) {
    return std::visit([&](auto& one) { return applyTo(project, std::move(one)); }, edit);
}

}  // namespace dateline
