#include "core/merge/candidates.h"

#include "core/merge/compare.h"

#include <algorithm>
#include <unordered_map>

namespace dateline {
namespace {

using Key = std::uint64_t;
using Buckets = std::unordered_map<Key, std::vector<std::uint32_t>>;

constexpr std::size_t smallBucket = 40;       ///< all pairs of a bucket up to this size
constexpr std::size_t articleNeighbors = 12;  ///< of a larger one, the pairs within an article's nearest articles

enum class KeyKind : std::uint8_t { ActAlone, ActAndName, ActAndDay, ActAndWord, TwoWords };

Key keyOf(KeyKind kind, std::uint64_t a, std::uint64_t b) {
    std::uint64_t hash = static_cast<std::uint64_t>(kind) + 1;
    for (const std::uint64_t part : {a, b}) {
        hash ^= part + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
        hash *= 0xFF51AFD7ED558CCDULL;
        hash ^= hash >> 32U;
    }
    return hash;
}

/// The most telling words of the sentence: two nodes that share two of these may be one even under another verb.
std::vector<WordId> rarest(const Facts& facts, const Node& node, std::size_t n) {
    std::vector<WordId> words = node.sentence;
    const auto rarer = [&](WordId a, WordId b) {
        const float first = facts.vocabulary.weight(a);
        const float second = facts.vocabulary.weight(b);
        return first != second ? first > second : a < b;
    };
    if (words.size() > n) {
        std::partial_sort(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(n), words.end(), rarer);
        words.resize(n);
    }
    std::sort(words.begin(), words.end());
    return words;
}

void fill(Buckets& buckets, const Facts& facts, std::uint32_t index) {
    const Node& node = facts.nodes[index];
    const auto add = [&](KeyKind kind, std::uint64_t a, std::uint64_t b) {
        buckets[keyOf(kind, a, b)].push_back(index);
    };
    const std::vector<WordId> rare = rarest(facts, node, 6);
    for (const WordId act : node.acts) {
        add(KeyKind::ActAlone, act, 0);
        for (const WordId word : node.all) add(KeyKind::ActAndName, act, word);
        for (const WordId word : rare) add(KeyKind::ActAndWord, act, word);
        for (const StatedDate& date : node.dates)
            if (date.interval.begin)
                add(KeyKind::ActAndDay, act,
                    static_cast<std::uint64_t>(date.interval.begin->time_since_epoch().count() / 86400));
    }
    for (std::size_t i = 0; i < rare.size(); ++i)
        for (std::size_t j = i + 1; j < rare.size(); ++j) add(KeyKind::TwoWords, rare[i], rare[j]);
}

/// A pair in one number, the lesser node first: many pairs come up several times, and numbers sort fast.
std::uint64_t packed(std::uint32_t a, std::uint32_t b) {
    return (static_cast<std::uint64_t>(std::min(a, b)) << 32U) | std::max(a, b);
}

/// For each article the nearest others, found through the rarest words they share.
std::vector<std::vector<std::uint32_t>> nearArticles(const Facts& facts, Stories& stories) {
    constexpr std::size_t wordsAsked = 30;
    constexpr std::size_t longestList = 60;
    std::unordered_map<WordId, std::vector<std::uint32_t>> lists;
    std::vector<std::vector<WordId>> telling(facts.articles.size());
    for (std::uint32_t a = 0; a < facts.articles.size(); ++a) {
        std::vector<std::pair<float, WordId>> weighted;
        for (std::size_t i = 0; i < facts.articles[a].words.size(); ++i)
            weighted.emplace_back(-facts.articles[a].counts[i], facts.articles[a].words[i]);
        std::sort(weighted.begin(), weighted.end());
        if (weighted.size() > wordsAsked) weighted.resize(wordsAsked);
        for (const auto& [weight, word] : weighted) {
            telling[a].push_back(word);
            lists[word].push_back(a);
        }
    }
    std::vector<std::vector<std::uint32_t>> near(facts.articles.size());
    for (std::uint32_t a = 0; a < facts.articles.size(); ++a) {
        std::unordered_map<std::uint32_t, std::uint32_t> votes;
        for (const WordId word : telling[a])
            if (lists[word].size() <= longestList)
                for (const std::uint32_t other : lists[word]) ++votes[other];
        std::vector<std::pair<float, std::uint32_t>> ranked;
        for (const auto& [other, count] : votes)
            if (other != a && count >= 3) ranked.emplace_back(-stories.nearness(a, other), other);
        std::sort(ranked.begin(), ranked.end());
        if (ranked.size() > articleNeighbors) ranked.resize(articleNeighbors);
        for (const auto& [nearness, other] : ranked) near[a].push_back(other);
        near[a].push_back(a);
    }
    return near;
}

void pairWithinNearArticles(const std::vector<std::uint32_t>& bucket, const Facts& facts,
                            const std::vector<std::vector<std::uint32_t>>& near, std::vector<std::uint64_t>& pairs) {
    constexpr std::size_t perArticle = 4;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> byArticle;
    for (const std::uint32_t node : bucket)
        if (auto& list = byArticle[facts.nodes[node].article]; list.size() < perArticle) list.push_back(node);
    for (const std::uint32_t node : bucket)
        for (const std::uint32_t article : near[facts.nodes[node].article])
            if (const auto found = byArticle.find(article); found != byArticle.end())
                for (const std::uint32_t other : found->second)
                    if (other != node) pairs.push_back(packed(node, other));
}

}  // namespace

float Stories::nearness(std::uint32_t a, std::uint32_t b) {
    const auto [found, added] = known_.try_emplace(packed(a, b), 0.0F);
    if (added) found->second = storyNearness(facts_.articles[a], facts_.articles[b]);
    return found->second;
}

std::vector<NodePair> candidates(const Facts& facts, Stories& stories) {
    Buckets buckets;
    for (std::uint32_t i = 0; i < facts.nodes.size(); ++i) fill(buckets, facts, i);
    const std::vector<std::vector<std::uint32_t>> near = nearArticles(facts, stories);
    std::vector<std::uint64_t> pairs;
    for (auto& [key, bucket] : buckets) {
        bucket.erase(std::unique(bucket.begin(), bucket.end()), bucket.end());
        if (bucket.size() > smallBucket) {
            pairWithinNearArticles(bucket, facts, near, pairs);
            continue;
        }
        for (std::size_t i = 0; i < bucket.size(); ++i)
            for (std::size_t j = i + 1; j < bucket.size(); ++j) pairs.push_back(packed(bucket[i], bucket[j]));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    std::vector<NodePair> out;
    out.reserve(pairs.size());
    for (const std::uint64_t pair : pairs)
        out.emplace_back(static_cast<std::uint32_t>(pair >> 32U), static_cast<std::uint32_t>(pair));
    return out;
}

}  // namespace dateline
