#include "core/events/agreement.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {
namespace {

using std::string_view;

/// Names that end as plurals do and are none.
constexpr std::array<string_view, 51> singularNames = {
    "Times",           "News",        "States",   "Nations",   "Netherlands", "Airlines",      "Airways",
    "Industries",      "Pictures",    "Motors",   "Systems",   "Holdings",    "Technologies",  "Stores",
    "Foods",           "Mills",       "Partners", "Resources", "Services",    "Enterprises",   "Electronics",
    "Communications",  "Associates",  "Studios",  "Records",   "Books",       "Networks",      "Securities",
    "Reuters",         "Sachs",       "Works",    "Games",     "Sports",      "Laboratories",  "Products",
    "Instruments",     "Philippines", "Emirates", "Brothers",  "Waters",      "Steels",        "Chemicals",
    "Pharmaceuticals", "Projects",    "Wales",    "Paris",     "Texas",       "Massachusetts", "Illinois",
    "Athens",          "Brussels"};

/// "A man who shot", taken for a present: one is written as its lemma.
bool isPresent(const Tree& tree, int verb) {
    const std::string word = lowered(tree.word(verb));
    return word == tree.lemma(verb) || word == "are" || word == "'re";
}

/// The number that a verb or its auxiliary shows.
std::optional<bool> pluralByVerb(const Tree& tree, int verb) {
    if (tree.tag(verb) == "VBZ") return false;
    if (tree.tag(verb) == "VBP" && isPresent(tree, verb)) return true;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Aux) continue;
        const std::string aux = lowered(tree.word(c));
        if (aux == "has" || aux == "is" || aux == "was" || aux == "does") return false;
        if (aux == "have" || aux == "are" || aux == "were" || aux == "do") return true;
    }
    return {};
}

/// "Republicans", "Democrats", "Unionists", however they were tagged
bool isOfPeople(string_view word) {
    constexpr std::array<string_view, 8> endings = {"icans", "rians", "nians", "sians",
                                                    "tians", "crats", "ists",  "ives"};
    return std::any_of(endings.begin(), endings.end(), [&](string_view e) { return word.ends_with(e); });
}

/// "MPs", "NGOs"
bool isOfLetters(string_view word) {
    return word.size() > 2 && word.back() == 's' &&
           std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "The Jaguars", "Staunton Police", "Tunisians"
bool isPluralName(const Passage& passage, const Tree& tree, const NameMention& name) {
    if (isOfLetters(tree.word(name.to))) return true;
    if (name.use == NameUse::Adjective && tree.tag(name.to) == "NNPS") return true;
    if (passage.cast.entities[static_cast<std::size_t>(name.entity)].kind == EntityKind::Country) return false;
    const string_view last = tree.word(name.to);
    if (last == "Police") return true;
    const bool people = tree.tag(name.to) == "NNPS" || isOfPeople(last);
    if (people && name.from == name.to && last.ends_with("s") && !isOneOf(last, singularNames)) return true;
    const bool article =
        lowered(tree.word(name.from)) == "the" || (name.from > 0 && lowered(tree.word(name.from - 1)) == "the");
    return article && last.ends_with("s") && !last.ends_with("ss") && !isOneOf(last, singularNames);
}

/// "gunmen", "women", at the head of a sentence taken for a name
bool isOfMen(string_view word) {
    constexpr std::array<string_view, 8> others = {"specimen", "omen",  "regimen", "abdomen",
                                                   "acumen",   "yemen", "bremen",  "turkmen"};
    return word.size() > 4 && word.ends_with("men") && !isOneOf(word, others);
}

/// "Jobs resigned": a word that looks like a plural, and is the last of somebody's name.
std::optional<EntityKind> namesake(const Passage& passage, const Tree& tree, int subject) {
    const string_view word = tree.word(subject);
    if (word.size() < 4 || word.front() < 'A' || word.front() > 'Z' || !word.ends_with("s")) return {};
    for (const int i : passage.index.endingWith(word)) {
        const Entity& e = passage.cast.entities[static_cast<std::size_t>(i)];
        if (string_view(e.name).ends_with(word) &&
            (e.name.size() == word.size() || e.name[e.name.size() - word.size() - 1] == ' '))
            return e.kind;
    }
    return {};
}

}  // namespace

bool isPlural(const Tree& tree, int head) {
    if (tree.child(head, Relation::Conj) >= 0) return true;
    const PennTag tag = tree.tag(head);
    if (tag == "NNS") return true;
    if (isOfLetters(tree.word(head))) return true;
    constexpr std::array<string_view, 6> parts = {"half", "most", "many", "rest", "third", "quarter"};
    if (const int whole = tree.child(head, Relation::Nmod); whole >= 0 && isOneOf(tree.lemma(head), parts))
        return tree.tag(whole) == "NNS" && tree.child(whole, Relation::Case) >= 0;  // "half of the clerks"
    if (const int count = tree.child(head, Relation::Nummod); tag == "NN" && count >= 0 && count == head - 1) {
        const std::string number = lowered(tree.word(count));  // "4,000 trout"
        constexpr std::array<string_view, 5> shares = {"percent", "%", "cent", "million", "billion"};
        if (number != "one" && number != "1" && !isOneOf(tree.lemma(head), shares)) return true;
    }
    const std::string word = lowered(tree.word(head));
    if (tree.upos(head) == Upos::Num && word != "one" && word != "1") return true;  // "two of the crew"
    return word == "they" || word == "we" || word == "these" || word == "those" || word == "i" || word == "you" ||
           word == "people" || word == "police";
}

bool agreesAsPlural(const Passage& passage, int sentence, int subject, int verb) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const std::string word = lowered(tree.word(subject));
    if (const int e = tree.tag(subject) == "PRP" ? entityOf(passage, sentence, subject) : -1; e >= 0) {
        const Entity& whom = passage.cast.entities[static_cast<std::size_t>(e)];
        const bool team = whom.kind == EntityKind::Unknown && !whom.isFirm && whom.headline.ends_with("ers");
        return word == "they" && team;  // "the Rovers", whom "they" means
    }
    if (verb >= 0)
        if (const auto plural = pluralByVerb(tree, verb)) return *plural;
    if (word == "he" || word == "she" || word == "it") return false;
    if (isOfMen(word)) return true;
    const int joint = tree.child(subject, Relation::Conj);
    const NameMention* name = passage.cast.at(sentence, subject);
    const bool person =
        name && passage.cast.entities[static_cast<std::size_t>(name->entity)].kind == EntityKind::Person;
    // "Karen Olson, president and head of the dairy, resigned" is one
    if (joint >= 0)
        return !person || joint < subject || tree.upos(joint) != Upos::Noun || tree.word(subject + 1) != ",";
    if (!name && namesake(passage, tree, subject) == EntityKind::Person) return false;
    return name ? isPluralName(passage, tree, *name) : isPlural(tree, subject);
}

bool hasUnknownNumber(const Passage& passage, int sentence, int subject, int verb) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const NameMention* name = passage.cast.at(sentence, subject);
    if (!name && !pluralByVerb(tree, verb) && tree.child(subject, Relation::Det) < 0) {
        const auto kind = namesake(passage, tree, subject);
        if (kind && *kind != EntityKind::Person) return true;
        const string_view word = tree.word(subject);  // "Unisys posted a loss"
        if (!kind && subject > 0 && word.size() > 3 && word.front() >= 'A' && word.front() <= 'Z' &&
            word.ends_with("s"))
            return true;
    }
    if (!name || name->to != subject || pluralByVerb(tree, verb) || tree.child(subject, Relation::Conj) >= 0)
        return false;
    const EntityKind kind = passage.cast.entities[static_cast<std::size_t>(name->entity)].kind;
    const string_view last = tree.word(name->to);
    if (kind == EntityKind::Person || kind == EntityKind::Country || isOneOf(last, singularNames)) return false;
    if (last.size() < 5 || !last.ends_with("s") || isPluralName(passage, tree, *name)) return false;
    constexpr std::array<string_view, 5> singularEndings = {"ss", "us", "is", "as", "os"};
    return !isOneOf(last.substr(last.size() - 2), singularEndings);
}

bool namesNobody(const Tree& tree, int subject) {
    if (subject < 0) return false;
    const std::string word = lowered(tree.word(tree.from(subject)));
    return word == "no" || word == "neither" || word == "nobody" || word == "none" || word == "nothing";
}

}  // namespace dateline
