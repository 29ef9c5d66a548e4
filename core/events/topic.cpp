#include "core/events/topic.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

constexpr int lastSentence = 14;
constexpr float unknown = 0.6F;
constexpr float opening = 1;                 ///< more, of a firm that an article without a headline opens with
constexpr float least = 1.6F, lead = 1.25F;  ///< what the topic must weigh, and how much more than the next

float weightOf(const Entity& e) {
    switch (e.kind) {
        case EntityKind::Country:
            return 0;  // too much happens in a country
        case EntityKind::Unknown:
            return e.isFirm ? 1 : unknown;
        default:
            return 1;
    }
}

/// "Prices rose, according to Norland Research": no more than where it was heard.
bool isSource(const Passage& passage, const NameMention& m) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(m.sentence)];
    return m.from > 1 && tree.word(m.from - 1) == "to" && lowered(tree.word(m.from - 2)) == "according";
}

/// The firm that is the subject of an article's first sentence, or -1.
int openingFirm(const Passage& passage) {
    for (const NameMention& m : passage.cast.mentions) {
        const Tree& tree = passage.trees[static_cast<std::size_t>(m.sentence)];
        if (tree.heading || !tree.parsed) continue;
        const Relation r = tree.relation(m.to);
        const bool subject = r == Relation::Nsubj || r == Relation::NsubjPass;
        const bool opens = m.from == 0 && subject && passage.cast.entities[static_cast<std::size_t>(m.entity)].isFirm;
        return opens ? m.entity : -1;
    }
    return -1;
}

}  // namespace

int topicOf(const Passage& passage) {
    const Cast& cast = passage.cast;
    std::vector<float> weights(cast.entities.size(), 0);
    for (const NameMention& m : cast.mentions) {
        if (m.sentence >= lastSentence) break;
        if (m.use == NameUse::Seat || isSource(passage, m)) continue;
        const auto e = static_cast<std::size_t>(m.entity);
        weights[e] += weightOf(cast.entities[e]) / (1 + 0.2F * static_cast<float>(m.sentence)) *
                      (m.use == NameUse::Adjective ? 0.3F : 1);
    }
    const std::string& title = passage.article->title;
    if (const int firm = title.empty() ? openingFirm(passage) : -1; firm >= 0)
        weights[static_cast<std::size_t>(firm)] += opening;
    int best = -1, second = -1;
    for (std::size_t e = 0; e < weights.size(); ++e) {
        const bool letter = cast.entities[e].headline.size() < 2;
        if (letter || (!title.empty() && title.find(cast.entities[e].headline) == std::string::npos)) weights[e] = 0;
        if (best < 0 || weights[e] > weights[static_cast<std::size_t>(best)]) {
            second = best;
            best = static_cast<int>(e);
        } else if (second < 0 || weights[e] > weights[static_cast<std::size_t>(second)]) {
            second = static_cast<int>(e);
        }
    }
    if (best < 0 || weights[static_cast<std::size_t>(best)] < least) return -1;
    const float next = second < 0 ? 0 : weights[static_cast<std::size_t>(second)];
    return weights[static_cast<std::size_t>(best)] >= lead * next ? best : -1;
}

}  // namespace dateline
