#include "core/events/antecedent.h"

#include "core/events/word_list.h"

#include <algorithm>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int mostNames = 100;  ///< that are looked at for one pronoun
constexpr int deepest = 12;     ///< steps up a tree from a pronoun or a name
constexpr int nearby = 40;      ///< words before a name
constexpr int sentencesBack = 3;
constexpr int thingSentencesBack = 1;

const Entity& entity(const Passage& p, int e) { return p.cast.entities[static_cast<std::size_t>(e)]; }

/// "Unlike Hitler, he", "he met Berg", "Berg met him": what hangs on the same verb is another.
bool isBeside(const Tree& tree, int name, int pronoun) {
    const auto isObject = [&](int word) {
        const Relation r = tree.relation(word);
        return r == Relation::Obl || r == Relation::Obj || r == Relation::Iobj;
    };
    const bool subject = tree.relation(name) == Relation::Nsubj && isObject(pronoun);
    return tree.head(name) >= 0 && tree.head(name) == tree.head(pronoun) && (subject || isObject(name));
}

/// "Berg, whom he met", "the firm that it bought": what a relative clause without the pronoun stands for is another;
/// the last word of the noun before it, or -1.
int nounOfClause(const Tree& tree, int pronoun) {
    const int verb = tree.head(pronoun);
    if (verb < 0 || tree.relation(pronoun) == Relation::NmodPoss) return -1;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        const PennTag tag = tree.tag(c);
        if (c == pronoun || (tag != "WP" && tag != "WDT") || !caseOf(tree, c).empty()) continue;
        return c > 1 && tree.word(c - 1) == "," ? c - 2 : c - 1;
    }
    return tree.relation(verb) == Relation::AclRelcl && tree.relation(pronoun) == Relation::Nsubj ? tree.head(verb)
                                                                                                  : -1;
}

/// "He said that Berg had left", "He left when Berg came": who is named within what a pronoun's verb tells is another.
bool isWithin(const Tree& tree, int name, int verb) {
    if (tree.head(name) == verb) return false;
    for (int step = 0, at = name; step < deepest && at >= 0; ++step, at = tree.head(at)) {
        if (at == verb) return true;
        const Relation r = tree.relation(at);
        if (r == Relation::Parataxis || (r == Relation::Conj && tree.head(at) == verb)) return false;
        const int from = tree.from(at);  // "…, prompting Berg to leave"
        if (r == Relation::Advcl && (tree.word(from) == "," || (from > 0 && tree.word(from - 1) == ","))) return false;
    }
    return false;
}

/// "He and Berg met.": whoever "he" is, also in the sentences behind, is not Berg.
bool isJoinedTo(const Tree& tree, const NameMention& name, Gender gender) {
    if (name.from < 2 || gender == Gender::Unknown) return false;
    const string_view joint = tree.word(name.from - 1);
    return (joint == "and" || joint == "or") && genderOfPronoun(lowered(tree.word(name.from - 2))) == gender;
}

/// "Holm announced she would leave", "Holm wrote to Berg, asking that it be told her": a surname that says something,
/// and the pronoun in what it says.
bool saysOfHimself(const Tree& tree, int name, int pronoun) {
    const int verb = tree.parsed ? tree.head(name) : -1, inner = tree.head(pronoun);
    const int saying = verb < 0 || inner < 0 || tree.relation(inner) != Relation::Ccomp ? -1 : tree.head(inner);
    if (saying < 0 || (saying != verb && (tree.tag(saying) != "VBG" || tree.head(saying) != verb))) return false;
    const Act* act = verbAct(tree.lemma(saying));
    return act && (act->kind == ActKind::Report || act->kind == ActKind::Speech || act->name == "announce");
}

/// Those of a sentence who are named within what its pronoun does.
void addWithin(const Passage& p, int sentence, int pronoun, std::vector<int>& found) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const Relation r = tree.relation(pronoun);
    if (!tree.parsed || (r != Relation::Nsubj && r != Relation::NsubjPass)) return;
    const auto s = static_cast<std::size_t>(sentence);
    int left = mostNames;
    for (std::size_t i = p.cast.firstOf[s]; i < p.cast.firstOf[s + 1] && left > 0; ++i, --left) {
        const NameMention& m = p.cast.mentions[i];
        if (m.from > pronoun && isWithin(tree, m.to, tree.head(pronoun))) found.push_back(m.entity);
    }
}

/// Whom the same verb acts on, or who stands beside it.
std::vector<int> entitiesBeside(const Passage& p, int sentence, int pronoun) {
    constexpr int mostChildren = 30;
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    std::vector<int> found;
    if (const NameMention* m = p.cast.at(sentence, nounOfClause(tree, pronoun))) found.push_back(m->entity);
    int left = mostChildren;
    for (int c = tree.head(pronoun) < 0 ? -1 : tree.first(tree.head(pronoun)); c >= 0 && left > 0;
         c = tree.next(c), --left)
        if (const NameMention* m = p.cast.at(sentence, c); m && isBeside(tree, c, pronoun)) found.push_back(m->entity);
    for (int c = tree.first(pronoun); c >= 0; c = tree.next(c))  // "he and Berg"
        if (const NameMention* m = p.cast.at(sentence, c); m && tree.relation(c) == Relation::Conj)
            found.push_back(m->entity);
    addWithin(p, sentence, pronoun, found);
    return found;
}

/// "In his address, Berg said": whom an owner means that stands before its clause's subject, or -1.
int namedAfter(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (!tree.parsed || tree.relation(word) != Relation::NmodPoss) return -1;
    const int noun = tree.head(word), verb = noun < 0 ? -1 : tree.head(noun);
    if (verb < noun || tree.relation(noun) != Relation::Obl || tree.from(noun) > 0) return -1;
    for (const Relation r : {Relation::Nsubj, Relation::NsubjPass})
        if (const int subject = tree.child(verb, r); subject > tree.to(noun))
            if (const NameMention* m = p.cast.at(sentence, subject); m && m->use == NameUse::Name) {
                const EntityKind kind = entity(p, m->entity).kind;
                if (kind == EntityKind::Person || kind == EntityKind::Unknown) return m->entity;
            }
    return -1;
}

/// "Berg, who said he was ill", "the pact Berg signed, who left when he was hired": the noun before the nearest "who"
/// that has a clause around the pronoun, or -1.
int nounOfWho(const Tree& tree, int pronoun) {
    if (!tree.parsed) return -1;
    int at = tree.head(pronoun);
    for (int step = 0; step < deepest && at >= 0; ++step, at = tree.head(at)) {
        const int noun = tree.head(at);
        if (tree.relation(at) != Relation::AclRelcl || noun < 0 || noun > at || tree.tag(noun) == "NNS") continue;
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass})
            if (const int who = tree.child(at, r); who >= 0 && who < pronoun && tree.tag(who) == "WP")
                return tree.head(pronoun) == at ? -1 : noun;
    }
    return -1;
}

/// "Berg refused him, and he left": the object of the verb before, where a subject that stayed would not be told again;
/// or -1.
int objectBefore(const Tree& tree, int pronoun) {
    const int verb = tree.head(pronoun);
    if (!tree.parsed || verb < 0 || tree.relation(verb) != Relation::Conj || tree.relation(pronoun) != Relation::Nsubj)
        return -1;
    const int first = tree.head(verb), object = first < 0 ? -1 : tree.child(first, Relation::Obj);
    if (object < 0 || object > pronoun || tree.upos(object) != Upos::Pron) return -1;
    return genderOfPronoun(lowered(tree.word(object))) == genderOfPronoun(lowered(tree.word(pronoun))) ? object : -1;
}

/// "The director said that his company": a noun of the pronoun's own sentence is nearer than any name before it.
bool hasSubjectBefore(const Tree& tree, int pronoun) {
    constexpr int reach = 60;
    for (int i = std::max(0, pronoun - reach); i < pronoun; ++i)
        if ((tree.relation(i) == Relation::Nsubj || tree.relation(i) == Relation::NsubjPass) &&
            (tree.upos(i) == Upos::Noun || tree.upos(i) == Upos::Propn))
            return true;
    return false;
}

/// "A Berg aide": no one of whom a sentence tells.
bool isOfNoun(const Tree& tree, int name) {
    return tree.relation(name) == Relation::Compound && tree.head(name) > name &&
           tree.upos(tree.head(name)) == Upos::Noun;
}

/// "Berg's announcement that he would leave": the owner of what a pronoun's clause says, or -1.
int ownerOfSaying(const Tree& tree, int pronoun) {
    for (int that = pronoun - 1; that > 2 && that >= pronoun - deepest; --that) {
        if (tree.upos(that) == Upos::Verb || tree.word(that) == ",") return -1;
        if (tree.word(that) != "that" || tree.tag(that) != "IN") continue;
        return tree.upos(that - 1) == Upos::Noun && tree.tag(that - 2) == "POS" ? that - 3 : -1;
    }
    return -1;
}

/// "The company said its board": of a company, and of no council or office that was named before.
bool isOfCompany(const Tree& tree, int pronoun) {
    constexpr int reach = 30;
    for (int i = pronoun - 1; i >= 0 && i > pronoun - reach; --i)
        if ((tree.relation(i) == Relation::Nsubj || tree.relation(i) == Relation::NsubjPass) && isNominal(tree.upos(i)))
            return tree.lemma(i) == "company" || tree.lemma(i) == "firm";
    return false;
}

/// "The work was revived by Karl Voss, who found a film": of whom a clause tells, the next sentence may go on, where
/// nobody else acts.
bool tellsWho(const Passage& p, const NameMention& name, Gender gender) {
    const Tree& tree = p.trees[static_cast<std::size_t>(name.sentence)];
    int next = name.to + 1;
    if (next < tree.size() && tree.word(next) == ",") ++next;
    if (!tree.parsed || next >= tree.size() || tree.word(next) != "who") return false;
    for (int i = std::max(0, name.from - nearby); i < name.from; ++i) {
        if (const Gender g = genderOfPronoun(lowered(tree.word(i))); g != Gender::Unknown && g == gender) return false;
        const NameMention* m = p.cast.at(name.sentence, i);
        if (m && m->to == i && isSubject(tree, i) && !entity(p, m->entity).isThing) return false;
    }
    return true;
}

/// "It was on her word that Colonel Voss was convicted. She …": whom a sentence names in full is not whom its
/// own pronoun means before that.
bool isNewBesidePronoun(const Passage& p, const NameMention& name, Gender gender) {
    const Tree& tree = p.trees[static_cast<std::size_t>(name.sentence)];
    if (name.from == name.to || gender == Gender::Unknown || entity(p, name.entity).gender != Gender::Unknown)
        return false;
    bool before = false;
    for (int i = std::max(0, name.from - nearby); i < name.from && !before; ++i)
        before = genderOfPronoun(lowered(tree.word(i))) == gender;
    return before;
}

/// The person a noun names, or who stands right behind it, where the pronoun can mean him or her; or -1.
int personAt(const Passage& p, int sentence, int noun, int pronoun) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const NameMention* m = p.cast.at(sentence, noun);
    for (int c = tree.first(noun); c >= 0 && !m; c = tree.next(c))
        if (tree.relation(c) == Relation::Flat || tree.relation(c) == Relation::Appos) m = p.cast.at(sentence, c);
    if (!m || m->use != NameUse::Name) return -1;
    const Entity& e = entity(p, m->entity);
    const Gender gender = genderOfPronoun(lowered(tree.word(pronoun)));
    return (e.kind == EntityKind::Person || e.kind == EntityKind::Unknown) && canBe(gender, e.gender) ? m->entity : -1;
}

/// "The council spoke of sanctions imposed on Norland after its invasion": whose participle "its" belongs to, it is his
/// on whom that acts; or -1.
int besideParticiple(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (tree.relation(word) != Relation::NmodPoss) return -1;
    constexpr int nested = 3;
    int verb = tree.head(word);
    for (int step = 0; step < nested && verb >= 0 && tree.upos(verb) != Upos::Verb; ++step) verb = tree.head(verb);
    if (verb < 0 || tree.relation(verb) != Relation::Acl || tree.tag(verb) != "VBN") return -1;
    for (int c = tree.first(verb); c >= 0 && c < word; c = tree.next(c)) {
        const NameMention* m = c > verb && tree.relation(c) == Relation::Obl ? p.cast.at(sentence, c) : nullptr;
        if (m && m->use == NameUse::Name && entity(p, m->entity).kind != EntityKind::Person) return m->entity;
    }
    return -1;
}

/// "It was flown to Lund", "it would be provided": what is done to a thing is done to no country.
bool isHandled(const Tree& tree, int word) {
    constexpr std::array<string_view, 16> handling = {"fly",    "provide", "deliver", "sell",  "build",   "buy",
                                                      "launch", "send",    "ship",    "hold",  "publish", "release",
                                                      "lend",   "move",    "carry",   "repair"};
    const int verb = tree.relation(word) == Relation::NsubjPass ? tree.head(word) : -1;
    const int inner = verb < 0 ? -1 : tree.child(verb, Relation::Xcomp);  // "was expected to be flown"
    return verb >= 0 && (isOneOf(tree.lemma(verb), handling) || (inner >= 0 && isOneOf(tree.lemma(inner), handling)));
}

/// "The driver, Karl Voss, left": a name right behind the noun whose other name it is.
bool standsBeside(const Tree& tree, int name) {
    int before = name - 1;
    while (before > 0 && tree.relation(before) == Relation::Flat && tree.head(before) == name) --before;
    if (before > 0 && tree.word(before) == ",") --before;
    return tree.head(name) == before;
}

}  // namespace

bool isSubject(const Tree& tree, int word) {
    for (int step = 0; step < 3 && word >= 0; ++step, word = tree.head(word)) {
        const Relation r = tree.relation(word);
        if (r == Relation::Nsubj || r == Relation::NsubjPass) return true;
        const bool ofName = r == Relation::Compound && tree.upos(tree.head(word)) == Upos::Propn;  // no "Berg aide"
        if (r != Relation::Flat && !ofName && (r != Relation::Appos || !standsBeside(tree, word))) return false;
    }
    return false;
}

int antecedent(const Passage& p, int sentence, int word, bool person) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (person) {
        if (isUnnamed(p, sentence, word)) return -1;
        if (const int named = namedAfter(p, sentence, word); named >= 0) return named;
        if (const int object = objectBefore(tree, word); object >= 0) return antecedent(p, sentence, object, true);
        if (const int owner = ownerOfSaying(tree, word), named = owner < 0 ? -1 : personAt(p, sentence, owner, word);
            named >= 0)
            return named;
        const int noun = nounOfWho(tree, word), whose = noun < 0 ? -1 : personAt(p, sentence, noun, word);
        if (whose >= 0 || (noun >= 0 && tree.relation(word) != Relation::NmodPoss)) return whose;
    } else if (const int whose = besideParticiple(p, sentence, word); whose >= 0) {
        return whose;
    }
    const Gender gender = genderOfPronoun(lowered(tree.word(word)));
    const bool single = lowered(tree.word(word)).starts_with("it");
    int nearest = -1, likely = -1, left = mostNames;
    const std::vector<int> beside = entitiesBeside(p, sentence, word);
    const bool company = !person && isOfCompany(tree, word);
    int heard = sentence;                                      // the sentence that names who is likely
    bool nearer = hasSubjectBefore(tree, word), acts = false;  // whether who is likely acts
    for (std::size_t i = p.cast.firstOf[static_cast<std::size_t>(sentence) + 1]; i-- > 0 && left > 0; --left) {
        const NameMention& m = p.cast.mentions[i];
        if (std::find(beside.begin(), beside.end(), m.entity) != beside.end()) continue;
        if (likely >= 0 && m.sentence < heard) break;  // "Anna Holm said she": nearer than who was named before
        if (m.sentence < sentence - (person ? sentencesBack : thingSentencesBack)) break;
        if (m.use == NameUse::Adjective || (m.sentence == sentence && m.from >= word)) continue;
        if (person && isOfNoun(p.trees[static_cast<std::size_t>(m.sentence)], m.to)) continue;
        if (person && isJoinedTo(p.trees[static_cast<std::size_t>(m.sentence)], m, gender)) continue;
        const EntityKind kind = entity(p, m.entity).kind;
        const bool thing = entity(p, m.entity).isThing;
        if (company && thing && !entity(p, m.entity).isFirm) continue;
        if (single && kind == EntityKind::Country && isHandled(tree, word)) continue;
        if (person && (thing || !canBe(gender, entity(p, m.entity).gender))) continue;
        const bool named = kind == EntityKind::Unknown && entity(p, m.entity).name.find(' ') != std::string::npos;
        const Tree& there = p.trees[static_cast<std::size_t>(m.sentence)];
        const bool subject = isSubject(there, m.to) || (person && m.sentence < sentence && tellsWho(p, m, gender));
        if (person && m.sentence < sentence && isNewBesidePronoun(p, m, gender)) continue;
        if (person && subject && m.sentence == sentence && kind == EntityKind::Unknown && !named &&
            saysOfHimself(tree, m.to, word) && !entity(p, m.entity).isFirm)
            return m.entity;
        if (!person && !subject && m.sentence == sentence && nearer) continue;  // "A row with Norland … it"
        nearer = nearer || (subject && kind == EntityKind::Unknown && !named);  // "Jobs said", a surname as good as any
        const bool fits =
            !nearer && m.sentence + 1 >= sentence && gender != Gender::Unknown && entity(p, m.entity).gender == gender;
        if (person && named && (likely < 0 ? fits || subject : fits && subject && !acts)) {
            likely = m.entity, heard = m.sentence;  // "Berg beat Holm. She": who acts is nearer than whom she beat
            acts = subject;
        }
        if (person ? kind != EntityKind::Person : kind == EntityKind::Person || kind == EntityKind::Work) continue;
        const bool somebody = named || (single && entity(p, m.entity).gender != Gender::Unknown);
        if (!person && somebody && !entity(p, m.entity).isFirm && !thing) continue;
        if (subject) return m.entity;
        if (nearest < 0) nearest = m.entity;
    }
    if (person && nearest < 0) return likely;
    return person ? nearest : -1;
}

}  // namespace dateline
