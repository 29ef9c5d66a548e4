#include "core/events/apposition.h"

#include "core/events/clause_words.h"
#include "core/events/gender.h"
#include "core/events/name_finder.h"
#include "core/events/word_list.h"

namespace dateline {
namespace {

constexpr int mostSteps = 4;  ///< from the last of several joined nouns up to the name

bool isNamed(const Passage& passage, int sentence, int word) {
    const NameMention* name = passage.cast.at(sentence, word);
    if (!name || name->use != NameUse::Name) return false;
    const EntityKind kind = passage.cast.entities[static_cast<std::size_t>(name->entity)].kind;
    return kind == EntityKind::Person || kind == EntityKind::Organisation || kind == EntityKind::Unknown;
}

bool maybePerson(const Entity& e) {
    return e.kind == EntityKind::Person || (e.kind == EntityKind::Unknown && !e.isFirm && !e.isThing);
}

/// "The founder and chief of Norland Inc. Karl Voss": two names that follow each other, of which the second is a
/// person's and ends the phrase.
std::string nameBehindFirm(const Passage& passage, int sentence, int noun) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const NameMention* name = tree.upos(noun) == Upos::Noun ? passage.cast.at(sentence, tree.to(noun)) : nullptr;
    if (!name || name->use != NameUse::Name || name->to != tree.to(noun) || name->from == name->to) return {};
    const NameMention* firm = name->from > noun + 1 ? passage.cast.at(sentence, name->from - 1) : nullptr;
    const Entity& person = passage.cast.entities[static_cast<std::size_t>(name->entity)];
    if (!firm || firm->entity == name->entity || firm->use != NameUse::Name) return {};
    const Entity& other = passage.cast.entities[static_cast<std::size_t>(firm->entity)];
    return maybePerson(person) && (other.isFirm || other.kind == EntityKind::Organisation) ? person.name
                                                                                           : std::string();
}

/// "The leader of the party, Karl Voss, resigned": a person that the parser took for the party; or -1.
int personBehindOffice(const Passage& passage, int sentence, int noun) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    if (!maybeSomebody(tree.lemma(noun))) return -1;
    const int of = tree.child(noun, Relation::Nmod);
    const int name = of < noun || caseOf(tree, of) != "of" ? -1 : tree.child(of, Relation::Appos);
    const NameMention* mention = name < of ? nullptr : passage.cast.at(sentence, name);
    if (!mention || mention->from == mention->to) return -1;
    return maybePerson(passage.cast.entities[static_cast<std::size_t>(mention->entity)]) ? name : -1;
}

/// "The new name, Norsel, was chosen": one word between two commas, which names what the article before it speaks of.
bool isParted(const Tree& tree, int noun, const NameMention& name) {
    const int article = tree.child(noun, Relation::Det);
    const int next = name.to + 1;
    return article >= 0 && lowered(tree.word(article)) == "the" && next < tree.size() && tree.word(next) == ",";
}

}  // namespace

int properHead(const Passage& passage, int sentence, int noun) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    if (noun < 0 || tree.upos(noun) != Upos::Noun || passage.cast.at(sentence, noun)) return noun;
    int at = noun;
    for (int step = 0; step < mostSteps && at >= 0; ++step) {
        const Relation r = tree.relation(at);
        const int head = tree.head(at);
        if (head < 0 || head > at || (r != Relation::Appos && r != Relation::Conj)) break;
        if (r == Relation::Appos && isNamed(passage, sentence, head)) {
            bool marked = false;  // "Berg, the mayor", not "Berg the mayor of the town"
            for (int i = head + 1; i < at; ++i) marked = marked || tree.word(i) == ",";
            return marked ? head : noun;
        }
        at = head;
    }
    // "the owner of the mill, Karl Voss, sold it": the name follows
    int name = tree.child(noun, Relation::Appos);
    if (name < 0) name = personBehindOffice(passage, sentence, noun);
    if (name < noun || !isNamed(passage, sentence, name)) return noun;
    const NameMention& mention = *passage.cast.at(sentence, name);
    int before = mention.from - 1;
    if (before > noun && lowered(tree.word(before)) == "the") --before;  // "the main index, the Norland 100, fell"
    if (before > noun && tree.upos(before) == Upos::Noun && tree.head(before) == name) --before;  // ", receiver Voss,"
    const bool apart = before > noun && tree.word(before) == ",";
    return apart && (mention.from < mention.to || isParted(tree, noun, mention)) ? mention.to : noun;
}

bool isWholeName(const Tree& tree, int head, const NameMention& name) {
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        const bool inside = c >= name.from && c <= name.to;
        if (r == Relation::Conj || r == Relation::Nmod || r == Relation::NmodPoss) return false;
        const char first = tree.word(c).front();  // "the British Museum"
        if (r == Relation::Amod && c + 1 == name.from && first >= 'A' && first <= 'Z') return false;
        if (r == Relation::Compound && !inside && !isPersonTitle(tree.word(c)) && c > name.from - 2 &&
            tree.upos(c) == Upos::Noun)
            return false;
    }
    return true;
}

std::string nameBehindOffice(const Passage& passage, int sentence, int head) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const NameMention* name = passage.cast.at(sentence, head);
    if (!name)
        if (std::string last = nameBehindFirm(passage, sentence, head); !last.empty()) return last;
    bool office = false;
    if (!name && tree.upos(head) == Upos::Noun && head + 1 < tree.size()) {
        name = passage.cast.at(sentence, head + 1);  // "left back Karl Voss", whichever of the two is the head
        const Relation r = name ? tree.relation(name->to) : Relation::Dep;
        office = name && name->from == head + 1 && tree.head(name->to) == head &&
                 (r == Relation::Flat || r == Relation::Appos) && name->from < name->to;
        if (!office) return {};
    }
    if (!name || name->use != NameUse::Name || name->from == name->to) return {};
    const Entity& e = passage.cast.entities[static_cast<std::size_t>(name->entity)];
    if (e.kind == EntityKind::Country || e.name.find(' ') == std::string::npos) return {};
    for (int c = tree.first(head); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (r == Relation::Conj || r == Relation::Nmod || r == Relation::NmodPoss) return {};
        const bool what = c < name->from && (r == Relation::Compound || r == Relation::Amod);
        office = office || (what && (e.kind == EntityKind::Person || tree.upos(c) == Upos::Noun));
    }
    return office ? e.name : std::string();
}

bool isOfTwo(const Passage& passage, int sentence, int head, int word) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const NameMention* name = passage.cast.at(sentence, head);
    if (!name || word >= name->from || tree.upos(word) != Upos::Noun) return false;
    for (int i = word; i < name->from; ++i)
        if (tree.upos(i) == Upos::Punct) return false;
    for (int c = tree.first(head); c >= 0 && c < name->from; c = tree.next(c))
        if (tree.relation(c) == Relation::Compound && tree.child(c, Relation::Conj) > c) return true;
    return false;
}

}  // namespace dateline
