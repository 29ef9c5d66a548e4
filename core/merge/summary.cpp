#include "core/merge/summary.h"

#include "core/merge/compare.h"
#include "core/merge/words.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace dateline {
namespace {

const Mention& mentionOf(std::span<const ReadArticle> articles, MentionRef ref) {
    return articles[ref.article].extraction->mentions[ref.mention];
}

/// Seconds from the earliest to the latest moment; an open side counts as an age of the world.
std::int64_t lengthOf(const Interval& interval) {
    constexpr std::int64_t age = std::int64_t{1} << 50U;
    if (!interval.begin || !interval.end) return age;
    return (*interval.end - *interval.begin).count();
}

struct DateVoice {
    StatedDate date;
    MentionRef mention;
    float salience = 0;
};

std::vector<DateVoice> voices(const Facts& facts, const Cluster& cluster) {
    std::vector<DateVoice> out;
    for (const std::uint32_t index : cluster) {
        const Node& node = facts.nodes[index];
        for (const StatedDate& date : node.dates) out.push_back({date, node.mentions[date.source], node.salience});
    }
    return out;
}

/// What speaks for an interval: the texts and the mentions that give a date which overlaps it. Reckoned once for each
/// interval, as the mentions of a much told event give few.
struct Backing {
    std::set<std::uint32_t> texts;
    std::size_t mentions = 0;
};
using Backings = std::map<Interval, Backing>;

Backings backings(const std::vector<DateVoice>& all, const std::vector<std::uint32_t>& copies) {
    Backings own;
    for (const DateVoice& voice : all) {
        Backing& backing = own[voice.date.interval];
        backing.texts.insert(copies[voice.mention.article]);
        ++backing.mentions;
    }
    Backings shared;
    for (const auto& [interval, ignored] : own)
        for (const auto& [other, backing] : own)
            if (overlap(other, interval)) {
                shared[interval].texts.insert(backing.texts.begin(), backing.texts.end());
                shared[interval].mentions += backing.mentions;
            }
    return shared;
}

/// A rank for each date: what more sources can agree with, then more mentions, then the more precise, then what the
/// words say themselves.
std::tuple<std::size_t, std::size_t, std::int64_t, bool> rankOf(const DateVoice& voice, const Backings& backings) {
    const auto found = backings.find(voice.date.interval);
    const std::size_t texts = found == backings.end() ? 0 : found->second.texts.size();
    const std::size_t mentions = found == backings.end() ? 0 : found->second.mentions;
    return {texts, mentions, -lengthOf(voice.date.interval), voice.date.dating == Dating::Expression};
}

bool beginsWithCapital(std::string_view word) { return !word.empty() && word.front() >= 'A' && word.front() <= 'Z'; }

std::vector<std::string_view> wordsOf(std::string_view text) {
    std::vector<std::string_view> words;
    for (const FoldedWord& word : foldedWords(text, {0, static_cast<std::uint32_t>(text.size())}))
        words.push_back(word.span.in(text));
    return words;
}

/// The words with a capital of those of the names that end with one: "panel of three" is a description.
std::set<std::string_view> namingWords(const std::vector<std::string>& names) {
    std::set<std::string_view> out;
    for (const std::string& name : names) {
        const std::vector<std::string_view> words = wordsOf(name);
        if (words.empty() || !beginsWithCapital(words.back())) continue;
        std::copy_if(words.begin(), words.end(), std::inserter(out, out.end()), beginsWithCapital);
    }
    return out;
}

/// How much of who did what to whom the title calls by name, 0..2: the subject it begins with, and another name.
/// "Board blames Astrid Line" is told outside its article, "report blames company" is not.
int namedSides(const Mention& mention) {
    const std::vector<std::string_view> words = wordsOf(mention.title);
    if (words.empty()) return 0;
    const std::set<std::string_view> actors = namingWords(mention.who);
    const bool marksNames = std::any_of(words.begin(), words.end(), [](std::string_view word) {
        return word.front() >= 'a' && word.front() <= 'z' && !isFunctionWord(stemOf(word));
    });  // "Capitals Throughout the Title" mark none
    const bool object = marksNames && std::any_of(words.begin() + 1, words.end(), [&](std::string_view word) {
                            return beginsWithCapital(word) && !actors.contains(word);
                        });
    return (actors.contains(words.front()) ? 1 : 0) + (object ? 1 : 0);
}

/// How good a headline a mention's title makes for the whole event.
float titleScore(const Mention& mention, bool statesDate) {
    if (mention.title.empty()) return -1;
    float score = mention.salience;
    if (!mention.who.empty()) score += 0.3F;
    if (!mention.whom.empty() || !mention.about.empty()) score += 0.2F;
    score += 0.2F * static_cast<float>(namedSides(mention));
    if (mention.main) score += 0.2F;
    if (statesDate) score += 0.15F;
    if (mention.title.size() < 12) score -= 0.3F;
    return score;
}

MentionRef bestTitled(const std::vector<MentionRef>& refs, std::span<const ReadArticle> articles,
                      const std::optional<AgreedDate>& agreed) {
    MentionRef best = refs.front();
    float bestScore = -2;
    for (const MentionRef ref : refs) {
        const float score = titleScore(mentionOf(articles, ref), agreed && agreed->source == ref);
        if (score <= bestScore) continue;
        best = ref;
        bestScore = score;
    }
    return best;
}

/// Whether the event is the calling off itself, which did happen: what was called off is another.
bool isCancelling(const std::vector<MentionRef>& refs, std::span<const ReadArticle> articles) {
    return std::any_of(refs.begin(), refs.end(), [&](MentionRef ref) {
        const Mention& mention = mentionOf(articles, ref);
        return mention.act == "cancel" && mention.status == Status::Happened;
    });
}

/// "The European launch" of an article that is older than the launch: a mention that gives no day of its own cannot
/// tell that it happened.
bool isTooEarly(const ReadArticle& article, const Mention& mention, const std::optional<AgreedDate>& agreed) {
    if (!agreed || mention.dating == Dating::Expression) return false;
    std::optional<date::local_days> published = article.published;
    if (!published && article.article->published) published = date::local_days(article.article->published->day);
    const auto range = interval(agreed->when);
    return published && range && range->begin && *published + date::days(1) <= *range->begin;
}

/// What became of it, told by any source, counts before what was planned or feared.
Status statusOf(const std::vector<MentionRef>& refs, std::span<const ReadArticle> articles,
                const std::optional<AgreedDate>& agreed) {
    if (isCancelling(refs, articles)) return Status::Happened;
    constexpr Status order[] = {Status::Cancelled, Status::Happened, Status::Ongoing, Status::Claimed,
                                Status::Denied,    Status::Planned,  Status::Possible};
    for (const Status status : order)
        for (const MentionRef ref : refs) {
            const Mention& mention = mentionOf(articles, ref);
            const bool told = status == Status::Happened || status == Status::Ongoing;
            if (mention.status == status && !(told && isTooEarly(articles[ref.article], mention, agreed)))
                return status;
        }
    return Status::Happened;
}

std::vector<std::string> firstNamed(const std::vector<MentionRef>& refs, MentionRef best,
                                    std::span<const ReadArticle> articles, std::vector<std::string> Mention::*names) {
    if (!(mentionOf(articles, best).*names).empty()) return mentionOf(articles, best).*names;
    for (const MentionRef ref : refs)
        if (!(mentionOf(articles, ref).*names).empty()) return mentionOf(articles, ref).*names;
    return {};
}

/// Why the node belongs to the event: its comparison with the node it is most like, of a sample where they are many.
std::string whyJoined(const Facts& facts, Stories& stories, std::uint32_t index, const Cluster& cluster) {
    constexpr std::size_t compared = 24;
    const Node& node = facts.nodes[index];
    const Comparison* best = nullptr;
    Comparison comparison;
    Comparison held;
    for (const std::uint32_t other : spread(cluster, compared)) {
        if (other == index) continue;
        const Node& mate = facts.nodes[other];
        comparison = compare(facts, node, mate, stories.nearness(node.article, mate.article));
        if (best && comparison.score <= best->score) continue;
        held = comparison;
        best = &held;
    }
    const std::string words = best ? explain(*best) : std::string();
    return words.empty() ? "told in much the same words" : words;
}

std::vector<Source> sourcesOf(const Facts& facts, Stories& stories, const Cluster& cluster, MentionRef first) {
    std::vector<Source> sources{{first, {}}};
    std::uint32_t home = cluster.front();
    for (const std::uint32_t index : cluster)
        if (std::binary_search(facts.nodes[index].mentions.begin(), facts.nodes[index].mentions.end(), first))
            home = index;
    std::vector<Source> rest;
    for (const std::uint32_t index : cluster) {
        const Node& node = facts.nodes[index];
        const std::string why = index == home ? std::string() : whyJoined(facts, stories, index, cluster);
        for (const MentionRef ref : node.mentions) {
            if (ref == first) continue;
            const bool sameArticle = ref.article == first.article;
            rest.push_back({ref, index != home ? why
                                 : sameArticle ? "named again in the same article"
                                               : "joined by hand"});
        }
    }
    std::sort(rest.begin(), rest.end());
    sources.insert(sources.end(), rest.begin(), rest.end());
    return sources;
}

}  // namespace

std::optional<AgreedDate> agreedDate(const Facts& facts, const Cluster& cluster,
                                     const std::vector<std::uint32_t>& copies) {
    const std::vector<DateVoice> all = voices(facts, cluster);
    if (all.empty()) return std::nullopt;
    const Backings backing = backings(all, copies);
    const DateVoice* best = &all.front();
    for (const DateVoice& voice : all) {
        const auto rank = rankOf(voice, backing);
        const auto bestRank = rankOf(*best, backing);
        if (rank > bestRank || (rank == bestRank && voice.salience > best->salience)) best = &voice;
    }
    AgreedDate agreed{best->date.when, best->mention, {}};
    for (const DateVoice& voice : all) {
        if (overlap(voice.date.interval, best->date.interval)) continue;
        if (agreed.conflict.empty()) agreed.conflict.push_back(agreed.when);
        if (std::find(agreed.conflict.begin(), agreed.conflict.end(), voice.date.when) == agreed.conflict.end())
            agreed.conflict.push_back(voice.date.when);
    }
    return agreed;
}

Event summarize(const Facts& facts, Stories& stories, const Cluster& cluster, std::span<const ReadArticle> articles,
                const std::vector<std::uint32_t>& copies) {
    std::vector<MentionRef> refs;
    std::set<std::uint32_t> texts, dating;
    Event event;
    for (const std::uint32_t index : cluster)
        for (const MentionRef ref : facts.nodes[index].mentions) {
            refs.push_back(ref);
            texts.insert(copies[ref.article]);
            if (isWritten(mentionOf(articles, ref).dating)) dating.insert(copies[ref.article]);
            event.salience = std::max(event.salience, mentionOf(articles, ref).salience);
        }
    // What two articles date each by itself matters, however it may be called.
    constexpr float nearlyShown = 0.4F;
    if (dating.size() > 1 && event.salience >= nearlyShown) event.salience = std::max(event.salience, shownSalience);
    std::sort(refs.begin(), refs.end());
    const std::optional<AgreedDate> agreed = agreedDate(facts, cluster, copies);
    const MentionRef best = bestTitled(refs, articles, agreed);
    const Mention& telling = mentionOf(articles, best);
    event.title = telling.title;
    event.saying = telling.saying;
    event.status = statusOf(refs, articles, agreed);
    event.who = firstNamed(refs, best, articles, &Mention::who);
    event.where = firstNamed(refs, best, articles, &Mention::where);
    if (agreed) {
        event.when = agreed->when;
        event.conflict = agreed->conflict;
    }
    event.sources = sourcesOf(facts, stories, cluster, agreed ? agreed->source : best);
    event.independentSources = static_cast<std::uint32_t>(texts.size());
    return event;
}

}  // namespace dateline
