#include "core/events/scene.h"

#include "core/base/utf8.h"
#include "core/events/title_check.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

constexpr int lastSentence = 14;
constexpr int ofHeadline = 3;  ///< what it counts that the headline itself says "in Norvik"

bool isBeforePlaces(std::string_view word) {
    constexpr std::array<std::string_view, 6> before = {"in", "at", "near", "outside", "off", "across"};
    return isOneOf(word, before);
}

/// The words that an article may write before a place's name: "in the Norvik area", "in northern Norland".
bool isBetween(const Tree& tree, int word) {
    constexpr std::array<std::string_view, 9> sides = {"the",     "northern", "southern", "eastern", "western",
                                                       "central", "north",    "south",    "downtown"};
    return isOneOf(lowered(tree.word(word)), sides);
}

bool isPlaced(const Tree& tree, const NameMention& m) {
    int before = m.from - 1;
    while (before > 0 && isBetween(tree, before)) --before;
    return m.use != NameUse::Adjective && before >= 0 && isBeforePlaces(lowered(tree.word(before)));
}

bool isCapital(char c) { return c >= 'A' && c <= 'Z'; }

bool mayBePlace(const Entity& e) {
    constexpr std::array<std::string_view, 4> sides = {"North", "South", "East",
                                                       "West"};  // of what was not read with it
    return (e.kind == EntityKind::Unknown || e.kind == EntityKind::Country) && !e.isFirm && e.headline.size() > 1 &&
           !isOneOf(e.headline, sides);
}

/// How much a headline speaks for a place: 0 where it has it within another name ("Air France") or not at all.
int weightIn(std::string_view headline, const std::string& name) {
    int weight = 0;
    for (const std::size_t at : placesOf(headline, name, ",.:;'")) {
        const std::string_view before = at > 0 ? wordBefore(headline, at) : std::string_view();
        if (isBeforePlaces(lowered(before))) return ofHeadline;
        if (before.empty() || !isCapital(before.front())) weight = 1;
    }
    return weight;
}

bool namesAny(const Tree& tree, const std::string& title) {
    return std::any_of(title.begin() + 1, title.end(), isCapital) || opensWithName(tree, title);
}

/// "Zoo reopened": a title that calls the place by its last word calls it by its name.
std::string withNameFor(std::string_view name, const std::string& title) {
    const std::string noun = lowered(name.substr(name.rfind(' ') + 1));
    if (noun.size() == name.size()) return {};
    std::string low = lowered(title);
    const std::vector<std::size_t> places = placesOf(low, noun);
    if (places.empty()) return {};
    return title.substr(0, places.front()) + std::string(name) + title.substr(places.front() + noun.size());
}

/// "Markets fall worldwide": at no one place.
bool isEverywhere(const std::string& title) {
    constexpr std::array<std::string_view, 6> wide = {"world",    "worldwide",     "global",
                                                      "globally", "international", "globe"};
    std::vector<Word> words;
    splitWords(title, {0, static_cast<std::uint32_t>(title.size())}, words);
    return std::any_of(words.begin(), words.end(),
                       [&](const Word& w) { return isOneOf(lowered(w.span.in(title)), wide); });
}

/// The place that a sentence opens with ("In Norvik, …") or gives its subject ("thousands of people in Norvik
/// marched"); -1 without one, `elsewhere` where it has another.
constexpr int elsewhere = -2;

int placeInSentence(const Passage& passage, const Candidate& c) {
    const Tree& tree = passage.tree(c);
    const auto s = static_cast<std::size_t>(c.sentence);
    int found = -1;
    for (std::size_t i = passage.cast.firstOf[s]; i < passage.cast.firstOf[s + 1]; ++i) {
        const NameMention& m = passage.cast.mentions[i];
        if (!isPlaced(tree, m) || !mayBePlace(passage.cast.entities[static_cast<std::size_t>(m.entity)])) continue;
        const bool opens = m.from <= 2 && m.to + 1 < tree.size() && tree.word(m.to + 1) == ",";
        if (opens && m.to < c.trigger.word) return m.entity;
        found = elsewhere;
    }
    return found;
}

}  // namespace

int sceneOf(const Passage& passage) {
    const std::string& headline = passage.article->title;
    std::vector<int> votes(passage.cast.entities.size(), 0);
    for (const NameMention& m : passage.cast.mentions) {
        if (m.sentence >= lastSentence) break;
        votes[static_cast<std::size_t>(m.entity)] += isPlaced(passage.trees[static_cast<std::size_t>(m.sentence)], m);
    }
    int best = -1, most = 0;
    for (std::size_t e = 0; e < votes.size(); ++e) {
        const Entity& entity = passage.cast.entities[e];
        if (votes[e] == 0 || !mayBePlace(entity)) continue;
        const int told = weightIn(headline, entity.headline), weight = votes[e] + told;
        if (told == 0 || weight <= most) continue;
        best = static_cast<int>(e);
        most = weight;
    }
    return best;
}

std::string withScene(const Passage& passage, const Candidate& candidate, int scene, std::string title,
                      std::size_t longest) {
    constexpr std::string_view ends = ").?!";
    if (title.empty() || ends.find(title.back()) != std::string_view::npos || title.ends_with("…") ||
        title.find(": ") != std::string::npos || namesAny(passage.tree(candidate), title) || isEverywhere(title))
        return title;
    const int told = placeInSentence(passage, candidate);
    const int place = told == -1 ? scene : told;
    if (place < 0) return title;
    const std::string& name = passage.cast.entities[static_cast<std::size_t>(place)].headline;
    std::string placed = withNameFor(name, title);
    if (placed.empty()) placed = title + " (" + name + ')';
    return codePointCount(placed) <= longest ? placed : title;
}

}  // namespace dateline
