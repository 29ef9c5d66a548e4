#include "core/project/edit.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <set>

namespace dateline {
namespace {

void forget(Decisions& decisions, const std::set<ArticleId>& gone) {
    std::erase_if(decisions.published, [&](const auto& entry) { return gone.contains(entry.first); });
    std::erase_if(decisions.events, [&](const auto& entry) { return gone.contains(entry.first.article); });
    const auto touches = [&](const auto& pair) {
        return gone.contains(pair.first.article) || gone.contains(pair.second.article);
    };
    std::erase_if(decisions.together, touches);
    std::erase_if(decisions.apart, touches);
}

/// Takes articles out, each with the place it had.
std::vector<std::pair<std::size_t, ProjectArticle>> takeOut(Project& project, const std::vector<ArticleId>& ids) {
    const std::set<ArticleId> gone(ids.begin(), ids.end());
    std::vector<std::pair<std::size_t, ProjectArticle>> taken;
    std::vector<ProjectArticle> kept;
    for (std::size_t i = 0; i < project.articles.size(); ++i) {
        if (gone.contains(project.articles[i].id))
            taken.emplace_back(i, std::move(project.articles[i]));
        else
            kept.push_back(std::move(project.articles[i]));
    }
    project.articles = std::move(kept);
    return taken;
}

/// Puts articles at their places, those without one behind all others.
void putIn(Project& project, std::vector<std::pair<std::size_t, ProjectArticle>> placed) {
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, article] : placed)
        project.articles.insert(
            project.articles.begin() + static_cast<std::ptrdiff_t>(std::min(place, project.articles.size())),
            std::move(article));
}

std::vector<ArticleId> replacedBy(const AdditionPlan& plan) {
    std::vector<ArticleId> ids;
    for (const AdditionPlan::One& one : plan.articles)
        if (one.added && one.replaces) ids.push_back(*one.replaces);
    return ids;
}

/// Where the article stood that is replaced; behind all others where none is.
std::size_t placeOf(std::optional<ArticleId> replaced,
                    const std::vector<std::pair<std::size_t, ProjectArticle>>& taken) {
    const auto old = std::find_if(taken.begin(), taken.end(),
                                  [&](const auto& entry) { return replaced && entry.second.id == *replaced; });
    return old == taken.end() ? std::numeric_limits<std::size_t>::max() : old->first;
}

Edit applyTo(Project& project, AddArticles&& edit) { return addArticles(project, std::move(edit)).inverse; }

Edit applyTo(Project& project, const RemoveArticles& edit) {
    RestoreArticles inverse{takeOut(project, edit.articles), project.decisions};
    if (inverse.articles.empty()) return inverse;
    forget(project.decisions, {edit.articles.begin(), edit.articles.end()});
    derive(project);
    return inverse;
}

Edit applyTo(Project& project, RestoreArticles&& edit) {
    RestoreArticles inverse{takeOut(project, edit.remove), project.decisions};
    for (auto& [place, article] : edit.articles) {
        if (find(project, article.id)) continue;
        const auto at = std::min(place, project.articles.size());
        inverse.remove.push_back(article.id);
        project.lastArticle = std::max(project.lastArticle, article.id.value);
        for (const auto& [trigger, number] : article.numbers)
            project.lastEvent = std::max(project.lastEvent, number.value);
        project.articles.insert(project.articles.begin() + static_cast<std::ptrdiff_t>(at), std::move(article));
    }
    if (inverse.remove.empty() && inverse.articles.empty()) return inverse;
    project.decisions = std::move(edit.decisions);
    derive(project);
    if (inverse.articles.empty()) return RemoveArticles{std::move(inverse.remove)};
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

Addition addArticles(Project& project, AddArticles edit) {
    assert(edit.extractions.empty() || edit.extractions.size() == edit.articles.size());
    AdditionPlan plan = planAddition(project, edit.articles);
    Addition done{0, 0, std::move(plan.recognised), RemoveArticles{}};
    RestoreArticles back{takeOut(project, replacedBy(plan)), project.decisions};
    std::vector<std::pair<std::size_t, ProjectArticle>> placed;
    for (std::size_t i = 0; i < edit.articles.size(); ++i) {
        const AdditionPlan::One& one = plan.articles[i];
        if (!one.added) continue;
        ProjectArticle article;
        article.id = ArticleId{++project.lastArticle};
        article.published = edit.articles[i].published;
        article.extraction = edit.extractions.empty() ? extract(edit.articles[i]) : std::move(edit.extractions[i]);
        article.article = std::move(edit.articles[i]);
        back.remove.push_back(article.id);
        placed.emplace_back(placeOf(one.replaces, back.articles), std::move(article));
    }
    if (placed.empty()) return done;
    done.added = placed.size();
    done.replaced = back.articles.size();
    putIn(project, std::move(placed));
    derive(project);
    if (back.articles.empty())
        done.inverse = RemoveArticles{std::move(back.remove)};
    else
        done.inverse = std::move(back);
    return done;
}

Edit apply(Project& project, Edit edit) {
    return std::visit([&](auto& one) { return applyTo(project, std::move(one)); }, edit);
}

}  // namespace dateline
