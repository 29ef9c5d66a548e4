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

/// The sum of two sorted sets; `from` is left empty.
template <class T>
void moveInto(std::vector<T>& to, std::vector<T>& from) {
    const auto middle = static_cast<std::ptrdiff_t>(to.size());
    to.insert(to.end(), from.begin(), from.end());
    std::inplace_merge(to.begin(), to.begin() + middle, to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    from.clear();
}

class Clusters {
public:
    Clusters(const Facts& facts, Stories& stories, const std::vector<std::pair<MentionRef, MentionRef>>& apart)
        : facts_(facts),
          stories_(stories),
          of_(facts.nodes.size()),
          members_(facts.nodes.size()),
          days_(facts.nodes.size()) {
        std::iota(of_.begin(), of_.end(), 0U);
        for (std::uint32_t i = 0; i < of_.size(); ++i) {
            members_[i] = {i};
            for (const StatedDate& date : facts.nodes[i].dates) days_[i].push_back(date.interval);
            std::sort(days_[i].begin(), days_[i].end());
            days_[i].erase(std::unique(days_[i].begin(), days_[i].end()), days_[i].end());
        }
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
        moveInto(members_[to], members_[from]);
        moveInto(days_[to], days_[from]);
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
        bool copied = false;
        for (const std::uint32_t one : spread(members_[a], representatives))
            for (const std::uint32_t other : spread(members_[b], representatives)) {
                const Comparison comparison = compared(one, other);
                sum += comparison.score;
                ++pairs;
                copied = copied || comparison[Reason::Copied] > 0;
            }
        return sum / static_cast<float>(pairs) >= alikeOnAverage && (copied || !contradict(a, b));
    }

    bool contradict(std::uint32_t a, std::uint32_t b) const {
        for (const Interval& one : days_[a])
            for (const Interval& other : days_[b])
                if (!overlap(one, other)) return true;
        return false;
    }

    const Facts& facts_;
    Stories& stories_;
    std::vector<std::uint32_t> of_;  ///< node -> cluster
    std::vector<Cluster> members_;
    std::vector<std::vector<Interval>> days_;  ///< of each cluster: what its nodes are dated to, sorted and unique
    std::set<NodePair> parted_;
};

}  // namespace

Cluster spread(const Cluster& cluster, std::size_t most) {
    if (cluster.size() <= most) return cluster;
    Cluster few;
    for (std::size_t i = 0; i < most; ++i) few.push_back(cluster[i * cluster.size() / most]);
    return few;
}

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
