#include "core/events/introduced_name.h"

#include "core/base/utf8.h"
#include "core/events/clause_words.h"
#include "core/events/inflection.h"
#include "core/events/name_finder.h"
#include "core/events/name_table.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace dateline {
namespace {

using std::string_view;

constexpr int longestOffice = 3;               ///< words of an introduction
constexpr std::size_t longestIntroduced = 28;  ///< its code points
constexpr std::ptrdiff_t mostNames = 1000;     ///< of an article, among which he is looked for

/// "Her husband Karl Voss": whose, a title would have to say.
bool isKin(string_view lemma) {
    constexpr std::array<string_view, 22> kin = {
        "husband", "wife",      "son",        "daughter",  "father",   "mother",   "brother", "sister",
        "partner", "friend",    "uncle",      "aunt",      "cousin",   "nephew",   "niece",   "widow",
        "widower", "boyfriend", "girlfriend", "neighbour", "neighbor", "colleague"};
    return isOneOf(lemma, kin);
}

/// What the text calls somebody beside his name, and whose he is it, if that has a name: "Norsel's", "chairman".
struct Calling {
    std::string whose, what;
    bool kin = false;       ///< tells nothing without whose
    bool somebody = false;  ///< who bears the name must be a person
};

class Introduction {
public:
    Introduction(const Passage& passage, int entity) : passage_(passage), entity_(entity) {}

    /// What the first mention of somebody calls him beside his name; empty where it tells nothing that a title can say.
    /// Of what is long ago only what the sentence itself calls him: he may have become it since.
    Calling run(int sentence) const {
        const std::vector<NameMention>& all = passage_.cast.mentions;
        const auto end = all.begin() + std::min(mostNames, std::ssize(all));
        const auto first = std::find_if(all.begin(), end, [&](const NameMention& m) { return m.entity == entity_; });
        if (first == end || first->from == first->to) return {};
        if (sentence >= 0 && first->sentence != sentence) return {};
        const Tree& tree = passage_.trees[static_cast<std::size_t>(first->sentence)];
        Calling calling = before(tree, *first);
        if (calling.what.empty()) calling = beforeComma(tree, *first);
        if (calling.what.empty()) calling = {{}, behind(tree, *first)};
        if (calling.what.empty()) calling = spouse(tree, *first);
        return codePointCount(calling.what) <= longestIntroduced ? calling : Calling();
    }

private:
    /// "said truck driver Karl Voss", "the Norsel chairman Karl Voss": common nouns right before the name, of which the
    /// last says what he is, and the name of what he is it.
    Calling before(const Tree& tree, const NameMention& name) const {
        int from = name.from;
        while (name.from - from < longestOffice && mayStand(tree, name, from - 1)) --from;
        if (from == name.from || isCourtesy(tree.word(name.from - 1))) return {};
        const bool kin = isKin(tree.lemma(name.from - 1));
        if (tree.word(from) == "late" || tree.word(from) == "then") ++from;
        if (from == name.from) return {};
        if (std::string whose = ownerBefore(tree, name, from); !whose.empty() || kin)
            return {whose, std::string(wordsOf(tree, from, name.from - 1)), kin, kin};
        int whole = from;
        while (whole > 0 && tree.upos(whole - 1) == Upos::Propn && !tree.slotAt(whole - 1)) --whole;
        if (whole > 0 && isPartOfMore(tree, whole - 1)) return {};
        std::string words(wordsOf(tree, whole, name.from - 1));
        constexpr std::array<string_view, 4> praises = {"star", "icon", "legend", "hero"};
        if (whole + 1 == name.from && isOneOf(lowered(tree.word(whole)), praises)) return {};
        const bool plain = name.from - from > 1 || whole == from;
        if (codePointCount(words) > longestIntroduced && plain) words = wordsOf(tree, from, name.from - 1);
        return {{}, words};
    }
    /// "The truck driver, Karl Voss,", "a driver named Karl Voss": a description of common nouns before a comma.
    Calling beforeComma(const Tree& tree, const NameMention& name) const {
        const int last = name.from - 2;
        if (last < 1 || (tree.word(last + 1) != "," && tree.word(last + 1) != "named")) return {};
        if (tree.tag(last) != "NN" || isPlainPerson(tree.lemma(last))) return {};
        const bool kin = isKin(tree.lemma(last));
        const std::string title = withCapital(std::string(tree.lemma(last)));
        if (!kin && !maybeSomebody(tree.lemma(last)) && !isOfficeWord(title) && !isPersonTitle(title)) return {};
        int from = last;
        while (last - from < longestOffice - 1 && from > 0 && isDescribing(tree, from - 1)) --from;
        if (from == 0 || (tree.tag(from - 1) != "DT" && tree.tag(from - 1) != "PRP$" && tree.tag(from - 1) != "POS"))
            return {};
        if (from > 2 && tree.word(from - 2) == "of" && maybeSomebody(tree.lemma(from - 3))) return {};
        const string_view after = name.to + 1 < tree.size() ? tree.word(name.to + 1) : string_view();
        if (after == "and" || after == "or") return {};  // "the driver, Karl Voss and Anna Holm": three
        return {ownerBefore(tree, name, from), std::string(wordsOf(tree, from, last)), kin, true};
    }
    static bool isDescribing(const Tree& tree, int i) {
        return (tree.tag(i) == "JJ" || tree.tag(i) == "NN") && !tree.slotAt(i);
    }
    /// "Norsel's" of "Norsel's chairman", of "its chairman" where that is Norsel's; empty where no name tells.
    std::string ownerBefore(const Tree& tree, const NameMention& name, int from) const {
        const int at = from - 1;
        if (at < 0 || (tree.tag(at) != "POS" && tree.tag(at) != "PRP$")) return {};
        const int owner = tree.tag(at) == "POS" ? at - 1 : at;
        const int e = owner < 0 ? -1 : entityOf(passage_, name.sentence, owner);
        if (e < 0 || e == entity_) return {};
        const Entity& whose = passage_.cast.entities[static_cast<std::size_t>(e)];
        return possessive(whose.kind == EntityKind::Person ? whose.name : whose.headline);
    }
    /// Who is told to be no more than that.
    static bool isPlainPerson(string_view lemma) {
        constexpr std::array<string_view, 8> plain = {"man",   "woman",  "boy",    "girl",
                                                      "youth", "person", "victim", "player"};
        return isOneOf(lemma, plain);
    }
    static bool mayStand(const Tree& tree, const NameMention& name, int i) {
        if (i < 0 || tree.slotAt(i) || tree.upos(i) == Upos::Punct) return false;
        const bool office = isOfficeWord(tree.word(i)) || isPersonTitle(tree.word(i));
        return tree.tag(i) == "NN" || office || (i + 1 < name.from && tree.tag(i) == "JJ");
    }
    /// Whether a word before an introduction belongs to it, which would say less or else without it: "[pin-]up star".
    static bool isPartOfMore(const Tree& tree, int word) {
        const Upos u = tree.upos(word);
        return u == Upos::Adj || u == Upos::Noun || u == Upos::Num || u == Upos::Propn || tree.word(word) == "-" ||
               tree.word(word) == "of" || tree.tag(word) == "POS" || tree.tag(word) == "PRP$" ||
               tree.word(word) == "to";
    }
    /// "Karl Voss, a truck driver,": a description of common nouns between commas.
    static std::string behind(const Tree& tree, const NameMention& name) {
        const int article = name.to + 2;
        if (article + 1 >= tree.size() || tree.word(name.to + 1) != ",") return {};
        if (tree.word(article) != "a" && tree.word(article) != "an") return {};
        int last = article;
        while (last + 1 < tree.size() && (tree.tag(last + 1) == "JJ" || tree.tag(last + 1) == "NN")) ++last;
        if (last == article || last - article > longestOffice || tree.tag(last) != "NN") return {};
        if (last + 1 >= tree.size() || (tree.word(last + 1) != "," && tree.word(last + 1) != "who")) return {};
        return isKin(tree.lemma(last)) ? std::string() : std::string(wordsOf(tree, article + 1, last));
    }
    /// "Voss married Anna Berg, who died": Voss's wife, as far as one of the two is told to be he or she.
    Calling spouse(const Tree& tree, const NameMention& name) const {
        constexpr int aside = 8;  // "married, in the spring of 1951,"
        int verb = name.from - 1;
        while (verb > 0 && name.from - verb < aside && (tree.word(verb) == "," || tree.slotAt(verb))) --verb;
        if (verb < 1 || tree.lemma(verb) != "marry" || tree.tag(verb) != "VBD") return {};
        const int subject = tree.child(verb, Relation::Nsubj);
        const int e = subject < 0 ? -1 : entityOf(passage_, name.sentence, subject);
        if (e < 0 || e == entity_) return {};
        const Entity& whose = passage_.cast.entities[static_cast<std::size_t>(e)];
        Gender own = genderOfPronoun(lowered(tree.word(subject)));
        if (own == Gender::Unknown) own = whose.gender;
        if (own == Gender::Unknown || whose.kind != EntityKind::Person) return {};
        return {possessive(whose.headline), own == Gender::He ? "wife" : "husband", true, true};
    }

    const Passage& passage_;
    int entity_;
};

/// Somebody, or who may be somebody, with a name of two words whom readers need not know.
bool isUnknownPerson(const Passage& passage, int entity) {
    const Entity& e = passage.cast.entities[static_cast<std::size_t>(entity)];
    const bool somebody = e.kind == EntityKind::Person || (e.kind == EntityKind::Unknown && !e.isThing && !e.isFirm);
    if (!somebody || entity == passage.topic || knownName(e.name)) return false;
    const string_view surname = string_view(e.name).substr(e.name.rfind(' ') + 1);
    return e.name.find(' ') != std::string::npos && passage.article->title.find(surname) == std::string::npos;
}

/// Where a title has a name that no noun of an office stands before; npos where it has not.
std::size_t freePlaceOf(const std::string& title, const std::string& name) {
    const std::vector<std::size_t> places = placesOf(title, name, ",:'\xE2");
    if (places.size() != 1) return std::string::npos;
    const std::size_t at = places.front();
    if (at == 0) return at;
    constexpr std::array<string_view, 20> open = {"to",   "of",   "by",   "with", "for",   "against", "from",
                                                  "and",  "on",   "over", "that", "as",    "at",      "in",
                                                  "near", "said", "says", "when", "after", "before"};
    const string_view last = wordBefore(title, at);
    const bool verb = last.ends_with("s") || last.ends_with("ed") || title[at - 2] == ':';
    const bool infinitive = wordBefore(title, at - last.size() - 1) == "to";  // "declines to indict Karl Voss"
    return verb || infinitive || isOneOf(last, open) ? at : std::string::npos;
}

/// What a title has room to call somebody, where it says nothing of it yet.
std::string introductionOf(const Passage& passage, int entity, const std::string& title, int sentence,
                           std::size_t longest) {
    const Calling calling = Introduction(passage, entity).run(sentence);
    const auto fits = [&](const std::string& who) {
        return codePointCount(title) + codePointCount(who) + 1 <= longest;
    };
    const std::string& what = calling.what;
    const Entity& e = passage.cast.entities[static_cast<std::size_t>(entity)];
    if (e.kind != EntityKind::Person && e.gender == Gender::Unknown && !calling.somebody) return {};
    const std::string office = lowered(string_view(what).substr(what.rfind(' ') + 1));  // npos + 1 is 0
    if (what.empty() || lowered(title).find(office) != std::string::npos) return {};
    if (calling.kin && title.find("marri") != std::string::npos) return {};
    const std::string owner = calling.whose.substr(0, calling.whose.rfind('\''));
    std::string owned = calling.whose + ' ' + what;
    if (!owner.empty() && title.find(owner) == std::string::npos && fits(owned)) return owned;
    return !calling.kin && fits(what) ? what : std::string();
}

}  // namespace

std::string withIntroduced(const Passage& passage, const Candidate& c, std::string title, std::size_t longest,
                           bool longAgo) {
    constexpr std::size_t mostNamed = 12;
    const auto s = static_cast<std::size_t>(c.sentence);
    const std::size_t last = std::min(passage.cast.firstOf[s + 1], passage.cast.firstOf[s] + mostNamed);
    std::set<int> seen;
    std::vector<int> whom;
    for (std::size_t i = passage.cast.firstOf[s]; i < last; ++i) whom.push_back(passage.cast.mentions[i].entity);
    for (const int role : {c.roles.actor, c.roles.patient})
        if (role >= 0)
            if (const int e = entityOf(passage, c.sentence, role); e >= 0) whom.push_back(e);
    for (const int e : whom) {
        if (!seen.insert(e).second || !isUnknownPerson(passage, e)) continue;
        const std::size_t at = freePlaceOf(title, passage.cast.entities[static_cast<std::size_t>(e)].name);
        if (at == std::string::npos) continue;
        const std::string who = introductionOf(passage, e, title, longAgo ? c.sentence : -1, longest);
        if (who.empty()) continue;
        title.insert(at, who + ' ');
        if (at == 0) title = withCapital(std::move(title));
    }
    return title;
}

std::string withKinOwner(const Passage& passage, const Candidate& c, std::string title, std::size_t longest) {
    const Tree& tree = passage.tree(c);
    const int noun = c.roles.passive && c.roles.actor < 0 ? c.roles.patient : c.roles.actor;
    if (noun < 1 || passage.topic < 0 || tree.tag(noun) != "NN" || !isKin(tree.lemma(noun))) return title;
    const Entity& topic = passage.cast.entities[static_cast<std::size_t>(passage.topic)];
    if (topic.kind != EntityKind::Person && topic.gender == Gender::Unknown) return title;
    if (tree.from(noun) != noun - 1 || lowered(tree.word(noun - 1)) != "a") return title;
    const string_view word = tree.word(noun);
    const char after = title.size() > word.size() ? title[word.size()] : ' ';
    if (!lowered(title).starts_with(lowered(word)) || (after != ' ' && after != ',')) return title;
    if (title.ends_with(topic.headline + ')')) title.resize(title.rfind(" ("));
    if (wordAfter(title, word.size()) == "of" || title.find(topic.headline) != std::string::npos) return title;
    std::string owned = possessive(topic.headline) + ' ' + lowered(title.substr(0, 1)) + title.substr(1);
    return codePointCount(owned) <= longest ? owned : title;
}

}  // namespace dateline
