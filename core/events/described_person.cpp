#include "core/events/described_person.h"

#include "core/events/gender.h"
#include "core/events/name_finder.h"
#include "core/events/name_table.h"
#include "core/events/roles.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

using std::string_view;

constexpr int sentencesBack = 2;
constexpr int mostNames = 60;  ///< that are looked at

/// What somebody is called who was named just before; of an office ("the French minister") there are others.
bool isCalling(string_view lemma) {
    constexpr std::array<string_view, 58> nouns = {
        "star",         "boss",        "leader",     "actor",       "actress",   "singer",     "songwriter",
        "rapper",       "musician",    "composer",   "conductor",   "filmmaker", "director",   "comedian",
        "writer",       "author",      "novelist",   "poet",        "artist",    "painter",    "architect",
        "designer",     "model",       "dancer",     "coach",       "manager",   "striker",    "midfielder",
        "defender",     "goalkeeper",  "forward",    "quarterback", "pitcher",   "player",     "champion",
        "driver",       "golfer",      "boxer",      "athlete",     "veteran",   "politician", "lawmaker",
        "senator",      "congressman", "candidate",  "billionaire", "mogul",     "tycoon",     "magnate",
        "entrepreneur", "founder",     "co-founder", "scientist",   "physicist", "activist",   "journalist",
        "dictator",     "native"};
    return isOneOf(lemma, nouns);
}

/// "The mother of two"
bool isParent(const Tree& tree, int word) {
    constexpr std::array<string_view, 4> parents = {"mother", "father", "grandmother", "grandfather"};
    return word + 2 < tree.size() && isOneOf(tree.lemma(word), parents) && tree.word(word + 1) == "of" &&
           tree.upos(word + 2) == Upos::Num;
}

/// "The Dane", "the 48-year-old Dane", "the Dutchman"
bool isOfPeople(const Tree& tree, int word) {
    if (!isCapitalised(tree.word(word))) return false;
    if (tree.word(word).ends_with("chman") || tree.word(word).ends_with("shman")) return true;
    const KnownName* known = knownName(tree.word(word));
    return known && known->use == NameUse::Adjective && !tree.word(word).ends_with('s') && tree.tag(word) != "NNS" &&
           !tree.word(word).ends_with("se") && !tree.word(word).ends_with("sh") && !tree.word(word).ends_with("ch");
}

/// "The 48-year-old"
bool isAge(const Tree& tree, int word) {
    return word > 4 && tree.word(word) == "old" && tree.word(word - 1) == "-" && tree.word(word - 2) == "year";
}

bool isSomebody(const Entity& e) {
    if (e.kind == EntityKind::Person) return true;
    return e.kind == EntityKind::Unknown && e.name.find(' ') != std::string::npos && !e.isThing && !e.isFirm &&
           e.gender != Gender::Unknown;
}

/// "the former star", with nothing behind it that tells which.
bool isAlone(const Tree& tree, int word) {
    if (isParent(tree, word)) return true;
    bool told = isOfPeople(tree, word) || isAge(tree, word);
    const bool aside = word + 2 < tree.size() && tree.word(word + 1) == "," && tree.lemma(word + 2) == "who";
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (r == Relation::Conj || r == Relation::Nmod || (r == Relation::AclRelcl && !aside) || r == Relation::Acl ||
            (r == Relation::Appos && c > word) || r == Relation::NmodPoss || r == Relation::Cop)
            return false;
        told = told || r == Relation::Amod || r == Relation::Compound;
    }
    if (word + 1 < tree.size() && (isNominal(tree.upos(word + 1)) || tree.word(word + 1) == "of")) return false;
    return told;
}

/// "The actress", and no more; "the fighter that won" is told which.
bool isBare(const Tree& tree, int word) {
    if (tree.from(word) != word - 1) return false;
    const int next = word + 1;
    return next == tree.size() || (!isNominal(tree.upos(next)) && tree.word(next) != "of" && tree.tag(next) != "WDT" &&
                                   tree.tag(next) != "WP" && tree.tag(next) != "IN");
}

/// Asked first: few nouns have it, and the lists of nouns are long.
bool hasThe(const Tree& tree, int word) {
    const int article = tree.child(word, Relation::Det);
    return article >= 0 && lowered(tree.word(article)) == "the";
}

}  // namespace

int describedPerson(const Passage& p, int sentence, int word, bool bareToo) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (word < 1 || !tree.parsed) return -1;
    const Relation own = tree.relation(word);
    if (own != Relation::Nsubj && own != Relation::NsubjPass && own != Relation::Obj) return -1;
    if (!hasThe(tree, word)) return -1;
    const bool calling = tree.tag(word) == "NN" && isCalling(tree.lemma(word));
    if (!calling && !isOfPeople(tree, word) && !isAge(tree, word) && !isParent(tree, word)) return -1;
    const bool bare = bareToo && isBare(tree, word);
    if (!bare && !isAlone(tree, word)) return -1;
    int found = -1, nearest = -1;
    bool others = false;
    for (std::size_t i = p.cast.firstOf[static_cast<std::size_t>(sentence) + 1], left = mostNames; i-- > 0; --left) {
        const NameMention& m = p.cast.mentions[i];
        if (left == 0) return -1;
        if (m.sentence < sentence - sentencesBack) break;
        if (m.use != NameUse::Name || (m.sentence == sentence && m.to >= tree.from(word))) continue;
        const Entity& e = p.cast.entities[static_cast<std::size_t>(m.entity)];
        if (!isSomebody(e) || !canBe(genderOfKin(tree.lemma(word)), e.gender)) continue;
        if (m.sentence == sentence && tree.head(m.to) == tree.head(word)) return -1;  // whom somebody else meets
        others = others || (found >= 0 && found != m.entity);
        if (others && m.sentence == nearest) return -1;
        if (found < 0) nearest = m.sentence, found = m.entity;
    }
    if (others && found != p.topic) return -1;
    if (bare && others) return -1;
    const std::string& title = p.article->title;
    const bool inTitle =
        found >= 0 && title.find(p.cast.entities[static_cast<std::size_t>(found)].headline) != std::string::npos;
    return title.empty() || inTitle || found == p.topic ? found : -1;
}

}  // namespace dateline
