#include "core/merge/cluster.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace dateline {
namespace {

constexpr float likely = 0.0F;           ///< log-odds from which a pair is tried at all
constexpr float alikeOnAverage = -0.2F;  ///< what two clusters must reach over their pairs
constexpr std::size_t representatives = 6;

struct Edge {
    float score = 0;
    NodePair nodes;
};

class Clusters {
public:
    Clusters(const Facts& facts, Stories& stories, const std::vector<std::pair<MentionRef, MentionRef>>& apart)
        : facts_(facts), stories_(stories), of_(facts.nodes.size()), members_(facts.nodes.size()) {
        std::iota(of_.begin(), of_.end(), 0U);
        for (std::uint32_t i = 0; i < of_.size(); ++i) members_[i] = {i};
        if (apart.empty()) return;
        std::map<MentionRef, std::uint32_t> nodeOf;
        for (std::uint32_t i = 0; i < of_.size(); ++i)
            for (const MentionRef ref : facts.nodes[i].mentions) nodeOf.emplace(ref, i);
        for (const auto& [a, b] : apart) parted_.emplace(nodeOf.at(a), nodeOf.at(b));
    }

    Comparison compared(std::uint32_t a, std::uint32_t b) {
        const Node& one = facts_.nodes[a];
        const Node& other = facts_.nodes[b];
        return compare(facts_, one, other, stories_.nearness(one.article, other.article));
    }

    void tryToJoin(const NodePair& pair) {
        const std::uint32_t a = of_[pair.first];
        const std::uint32_t b = of_[pair.second];
        if (a == b || areParted(a, b) || !areAlike(a, b)) return;
        const std::uint32_t to = std::min(a, b);
        const std::uint32_t from = std::max(a, b);
        for (const std::uint32_t node : members_[from]) of_[node] = to;
        members_[to].insert(members_[to].end(), members_[from].begin(), members_[from].end());
        std::sort(members_[to].begin(), members_[to].end());
        members_[from].clear();
    }

    std::vector<Cluster> done() && {
        std::erase_if(members_, [](const Cluster& cluster) { return cluster.empty(); });
        return std::move(members_);
    }

private:
    bool areParted(std::uint32_t a, std::uint32_t b) const {
        return std::any_of(parted_.begin(), parted_.end(), [&](const NodePair& pair) {
            const std::uint32_t one = of_[pair.first];
            const std::uint32_t other = of_[pair.second];
            return (one == a && other == b) || (one == b && other == a);
        });
    }

    /// The average over the pairs of both sides' most told nodes, all of which must agree in date.
    bool areAlike(std::uint32_t a, std::uint32_t b) {
        float sum = 0;
        std::size_t pairs = 0;
        bool contradict = false;
        bool copied = false;
        for (const std::uint32_t one : some(members_[a]))
            for (const std::uint32_t other : some(members_[b])) {
                const Comparison comparison = compared(one, other);
                sum += comparison.score;
                ++pairs;
                copied = copied || comparison[Reason::Copied] > 0;
            }
        for (const std::uint32_t one : members_[a])
            for (const std::uint32_t other : members_[b])
                contradict = contradict || dateRelation(facts_.nodes[one].dates, facts_.nodes[other].dates) ==
                                               DateRelation::Contradict;
        return (!contradict || copied) && sum / static_cast<float>(pairs) >= alikeOnAverage;
    }

    /// At most so many nodes stand for a cluster, spread over it, so that a much told event stays cheap.
    static Cluster some(const Cluster& all) {
        if (all.size() <= representatives) return all;
        Cluster few;
        for (std::size_t i = 0; i < representatives; ++i) few.push_back(all[i * all.size() / representatives]);
        return few;
    }

    const Facts& facts_;
    Stories& stories_;
    std::vector<std::uint32_t> of_;  ///< node -> cluster
    std::vector<Cluster> members_;
    std::set<NodePair> parted_;
};

}  // namespace

std::vector<Cluster> cluster(const Facts& facts, const std::vector<NodePair>& candidates, Stories& stories,
                             const std::vector<std::pair<MentionRef, MentionRef>>& apart) {
    Clusters clusters(facts, stories, apart);
    std::vector<Edge> edges;
    for (const NodePair& pair : candidates)
        if (const float score = clusters.compared(pair.first, pair.second).score; score >= likely)
            edges.push_back({score, pair});
    std::sort(edges.begin(), edges.end(),
              [](const Edge& a, const Edge& b) { return a.score != b.score ? a.score > b.score : a.nodes < b.nodes; });
    for (const Edge& edge : edges) clusters.tryToJoin(edge.nodes);
    return std::move(clusters).done();
}

}  // namespace dateline
