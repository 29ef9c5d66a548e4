#include "core/events/antecedent.h"
#include "core/events/described_person.h"
#include "core/events/name_table.h"
#include "core/events/passage.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <vector>

// What a noun or pronoun stands for: a name, a name's adjective before "government", the president, he, it.

namespace dateline {
namespace {

using std::string_view;

constexpr std::array<string_view, 6> governments = {"government", "administration", "authority",
                                                    "regime",     "leadership",     "republic"};
constexpr std::array<string_view, 5> personPronouns = {"he", "she", "him", "his", "her"};
constexpr std::array<string_view, 6> thingPronouns = {"it", "its", "they", "their", "them", "itself"};
constexpr std::array<string_view, 12> works = {"film",  "movie", "comedy", "satire", "book",   "novel",
                                               "album", "song",  "show",   "play",   "series", "picture"};
constexpr std::array<string_view, 17> firms = {"company",  "firm",      "bank",   "group",     "corporation", "airline",
                                               "maker",    "retailer",  "thrift", "carrier",   "insurer",     "brewer",
                                               "carmaker", "automaker", "agency", "publisher", "studio"};
/// What a firm is called by its trade: "the truck maker", "the Chinese e-commerce giant".
constexpr std::array<string_view, 10> trades = {"giant", "concern",   "operator", "lender",    "chain",
                                                "brand", "developer", "broker",   "brokerage", "manufacturer"};
/// "The parent company": another than the one that was named.
constexpr std::array<string_view, 12> otherFirms = {"parent",      "holding",   "sister", "target",
                                                    "shell",       "successor", "rival",  "family",
                                                    "acquisition", "insurance", "media",  "joint"};
constexpr int firmSentencesBack = 6;

const Entity& entity(const Passage& p, int e) { return p.cast.entities[static_cast<std::size_t>(e)]; }

bool isPlacePreposition(string_view word) {
    return word == "in" || word == "at" || word == "near" || word == "outside" || word == "from" || word == "to" ||
           word == "around";
}

/// A name that stands for the noun `word`: in the noun itself or tightly bound to it.
int namedBy(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (const NameMention* m = p.cast.at(sentence, word)) {
        if (m->use == NameUse::Adjective && m->to != word) return -1;
        if (m->use == NameUse::Seat && isPlacePreposition(caseOf(tree, word))) return -1;
        return m->entity;
    }
    // "President Barack Obama", where the title heads the phrase.
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const Relation relation = tree.relation(c);
        if (relation != Relation::Flat && relation != Relation::Appos) continue;
        const NameMention* m = p.cast.at(sentence, c);
        if (m && m->use == NameUse::Name && (relation == Relation::Flat || c == word + 1)) return m->entity;
    }
    return -1;
}

int governmentOf(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (!isOneOf(tree.lemma(word), governments)) return -1;
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const Relation relation = tree.relation(c);
        if (relation != Relation::Amod && relation != Relation::Compound && relation != Relation::NmodPoss &&
            relation != Relation::Nmod)
            continue;
        const NameMention* m = p.cast.at(sentence, c);
        if (m && entity(p, m->entity).kind == EntityKind::Country) return m->entity;
    }
    return -1;
}

/// "the film", with nothing beside it that would tell it from others.
bool isTheOne(const Tree& tree, int word) {
    const int article = tree.child(word, Relation::Det);
    return article >= 0 && lowered(tree.word(article)) == "the" && tree.child(word, Relation::Amod) < 0 &&
           tree.child(word, Relation::Nmod) < 0;
}

/// "the New York-based company", "the Lund, N.J., thrift", "the truck maker", "the Chinese e-commerce giant": a firm by
/// where it is or what it does.
bool isFirmByTrade(const Tree& tree, int word) {
    const bool trade = isOneOf(tree.lemma(word), trades);
    if (tree.tag(word) != "NN" || (!trade && !isOneOf(tree.lemma(word), firms))) return false;
    const int article = tree.from(word);  // whichever of the words it was hung on
    if (article >= word - 1 || lowered(tree.word(article)) != "the" || tree.child(word, Relation::Conj) >= 0)
        return false;
    const bool based = word > 0 && tree.word(word - 1).ends_with("based");
    for (int c = tree.first(word); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (c == article || tree.upos(c) == Upos::Punct || r == Relation::Case || r == Relation::AclRelcl) continue;
        if (c > word) return false;
        if (based && c == word - 1) continue;
        const KnownName* known = knownName(tree.word(c));
        const bool ofCountry = r == Relation::Amod && known && known->use == NameUse::Adjective;
        const bool noun = r == Relation::Compound || r == Relation::Nmod;
        if (!ofCountry && !noun) return false;
        if (isOneOf(tree.lemma(c), otherFirms) && !trade) return false;
    }
    return true;
}

/// The only firm that was named before, or whom the article is about where it names none; -1 where two may be meant.
int onlyFirmBefore(const Passage& p, int sentence, int word) {
    int found = -1;
    for (const NameMention& m : p.cast.mentions) {
        if (m.sentence > sentence || (m.sentence == sentence && m.from >= word)) break;
        const Entity& e = entity(p, m.entity);
        if (m.use != NameUse::Name || (!e.isFirm && m.entity != p.topic)) continue;
        if (e.kind != EntityKind::Unknown && e.kind != EntityKind::Organisation) continue;
        if (found >= 0 && found != m.entity) return -1;
        found = m.entity;
    }
    return found;
}

/// The firm that "the company" means: the nearest that was named before as a subject, else the nearest.
int firmBefore(const Passage& p, int sentence, int word) {
    const std::string& noun = p.trees[static_cast<std::size_t>(sentence)].lemma(word);
    const bool body = noun == "agency" || noun == "group";  // which "the company" never means
    int nearest = -1;
    for (std::size_t i = p.cast.firstOf[static_cast<std::size_t>(sentence) + 1]; i-- > 0;) {
        const NameMention& m = p.cast.mentions[i];
        if (m.sentence < sentence - firmSentencesBack) break;
        if (m.use == NameUse::Adjective || (m.sentence == sentence && m.from >= word)) continue;
        const bool plain = entity(p, m.entity).kind == EntityKind::Unknown && m.from == m.to;
        if (m.sentence == sentence && plain && !entity(p, m.entity).isFirm && m.use == NameUse::Name &&
            isSubject(p.trees[static_cast<std::size_t>(m.sentence)], m.to))
            return -1;  // "Kelder says the company": somebody's name, or this company's
        if (!entity(p, m.entity).isFirm && (!body || entity(p, m.entity).kind != EntityKind::Organisation)) continue;
        if (isSubject(p.trees[static_cast<std::size_t>(m.sentence)], m.to)) return m.entity;
        if (nearest < 0) nearest = m.entity;
    }
    return nearest;
}

}  // namespace

int describedFirm(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (word < 0 || p.cast.at(sentence, word)) return -1;
    const bool bare = isOneOf(tree.lemma(word), firms) && tree.tag(word) == "NN" && isTheOne(tree, word) &&
                      tree.child(word, Relation::Compound) < 0;
    if (bare) return firmBefore(p, sentence, word);
    return isFirmByTrade(tree, word) ? onlyFirmBefore(p, sentence, word) : -1;
}

int entityOf(const Passage& p, int sentence, int word) {
    if (word < 0) return -1;
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (const int person = describedPerson(p, sentence, word); person >= 0) return person;  // "the 48-year-old Dane"
    if (const int named = namedBy(p, sentence, word); named >= 0) return named;
    const std::string pronoun = lowered(tree.word(word));
    if (tree.upos(word) == Upos::Pron && isOneOf(pronoun, personPronouns)) return antecedent(p, sentence, word, true);
    if (nounBefore(p, sentence, word) >= 0) return -1;  // nearer than any name
    if (tree.upos(word) == Upos::Pron && isOneOf(pronoun, thingPronouns)) return antecedent(p, sentence, word, false);
    if (tree.lemma(word) == "president" && p.cast.president >= 0 && tree.child(word, Relation::Nmod) < 0)
        return p.cast.president;
    if (p.cast.work >= 0 && isOneOf(tree.lemma(word), works) && isTheOne(tree, word)) return p.cast.work;
    if (const int firm = describedFirm(p, sentence, word); firm >= 0) return firm;
    return governmentOf(p, sentence, word);
}

}  // namespace dateline
