#include "core/events/arguments.h"

#include "core/events/phrases.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

/// Those who speak or act for somebody: "a spokesman for the ministry of X" acts as X.
constexpr std::array<string_view, 22> representatives = {
    "spokesman", "spokeswoman", "spokesperson", "official", "ministry",   "minister", "mission",    "embassy",
    "agency",    "authority",   "leader",       "envoy",    "ambassador", "diplomat", "delegation", "delegate",
    "force",     "army",        "troop",        "military", "newspaper",  "officer"};
constexpr int mostNames = 6;
constexpr int mostHeads = 12;

void addOnce(std::vector<std::string>& list, std::string text) {
    if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(std::move(text));
}

const std::string& nameOf(const Passage& p, int entity) {
    return p.cast.entities[static_cast<std::size_t>(entity)].name;
}

/// Names inside the noun phrase of a representative.
void addRepresented(const Passage& p, int sentence, int word, std::vector<std::string>& names) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (!isOneOf(tree.lemma(word), representatives)) return;
    for (int i = tree.from(word); i <= tree.to(word) && names.size() < 2; ++i) {
        const NameMention* m = p.cast.at(sentence, i);
        if (m && p.cast.entities[static_cast<std::size_t>(m->entity)].kind == EntityKind::Country)
            addOnce(names, nameOf(p, m->entity));
    }
}

void addNames(const Passage& p, int sentence, int word, std::vector<std::string>& names) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (const int e = entityOf(p, sentence, word); e >= 0) return addOnce(names, nameOf(p, e));
    if (const int noun = nounBefore(p, sentence, word); noun >= 0)
        return addOnce(names, nounPhrase(p, sentence - 1, noun, {1, true, false}));
    const std::size_t before = names.size();
    addRepresented(p, sentence, word, names);
    if (names.size() == before && tree.upos(word) != Upos::Pron)
        addOnce(names, nounPhrase(p, sentence, word, {1, true, false}));
}

/// Head words, in lower case, of a phrase and of what is joined to it by prepositions; names by their words.
void addHeads(const Passage& p, int sentence, int word, int depth, std::vector<std::string>& heads) {
    if (word < 0 || depth < 0 || heads.size() >= mostHeads) return;
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (const int e = entityOf(p, sentence, word); e >= 0)
        addOnce(heads, lowered(nameOf(p, e)));
    else if (isNominal(tree.upos(word)) && tree.upos(word) != Upos::Pron)
        addOnce(heads, lowered(tree.lemma(word)));
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        const bool below = r == Relation::Nmod || r == Relation::NmodPoss || r == Relation::Conj ||
                           r == Relation::Compound || r == Relation::Appos || r == Relation::Obj ||
                           r == Relation::Obl || r == Relation::Xcomp || r == Relation::Ccomp;
        if (below && !isTimeWord(p, tree, c)) addHeads(p, sentence, c, depth - 1, heads);
    }
}

}  // namespace

std::vector<std::string> namesOf(const Passage& passage, int sentence, int word) {
    std::vector<std::string> names;
    if (word < 0) return names;
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    addNames(passage, sentence, word, names);
    const std::string whole = names.empty() ? std::string() : names.front();
    const bool joint = whole.find(" and ") != std::string::npos;  // "Northern painters and actors"
    for (int c = tree.first(word); c >= 0 && names.size() < mostNames; c = tree.next(c))
        if (tree.relation(c) == Relation::Conj && isNominal(tree.upos(c)) &&
            !(joint && whole.ends_with(' ' + std::string(tree.word(c)))))
            addNames(passage, sentence, c, names);
    return names;
}

void readArguments(const Passage& passage, const Candidate& c, Mention& mention) {
    const Tree& tree = passage.tree(c);
    if (!tree.parsed) return;
    mention.who = namesOf(passage, c.sentence, c.roles.actor);
    mention.whom = namesOf(passage, c.sentence, c.roles.recipient >= 0 ? c.roles.recipient : c.roles.patient);
    // "the film's release": what owns an event without a name that could act is what it happens to.
    const int owner = c.trigger.kind == TriggerKind::Noun ? entityOf(passage, c.sentence, c.roles.actor) : -1;
    if (c.trigger.kind == TriggerKind::Noun && mention.whom.empty() && (owner < 0 || owner == passage.cast.work))
        mention.whom.swap(mention.who);
    if (c.roles.place >= 0 && !isTimeWord(passage, tree, c.roles.place)) {
        if (const NameMention* m = passage.cast.at(c.sentence, c.roles.place)) {
            const bool seat = m->use == NameUse::Seat;
            const Span words{tree.at(m->from).span.begin, tree.at(m->to).span.end};
            addOnce(mention.where, seat ? std::string(words.in(tree.text)) : nameOf(passage, m->entity));
        }
    }
    addHeads(passage, c.sentence, c.roles.patient, 2, mention.about);
    addHeads(passage, c.sentence, c.roles.complement, 2, mention.about);
    addHeads(passage, c.sentence, c.roles.content, 2, mention.about);
    for (const int o : c.roles.obliques)
        if (!isTimeWord(passage, tree, o)) addHeads(passage, c.sentence, o, 1, mention.about);
    if (c.trigger.kind == TriggerKind::Noun)
        for (int child = tree.first(c.trigger.word); child >= 0; child = tree.next(child)) {
            const Relation r = tree.relation(child);
            if ((r == Relation::Compound || r == Relation::NmodPoss) && !isTimeWord(passage, tree, child))
                addHeads(passage, c.sentence, child, 1, mention.about);
        }
}

}  // namespace dateline
