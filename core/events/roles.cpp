#include "core/events/roles.h"

#include "core/events/participle_doer.h"
#include "core/events/word_list.h"
#include "core/extract/lexicon.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthest = 150;  ///< words between a verb and the one whose subject it shares
constexpr int deepest = 60;    ///< steps up a tree; deeper ones are not sentences

/// Speaking of what others did.
bool isJudging(string_view act) { return act == "condemn" || act == "criticize" || act == "praise"; }

bool isPlaceCase(string_view preposition) {
    return preposition == "in" || preposition == "at" || preposition == "near" || preposition == "outside" ||
           preposition == "inside" || preposition == "across" || preposition == "off" || preposition == "around";
}

int subjectOf(const Tree& tree, int verb, bool& passive) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) == Relation::NsubjPass) passive = true;
        if (tree.relation(c) == Relation::NsubjPass || tree.relation(c) == Relation::Nsubj) return c;
    }
    return -1;
}

bool isRelativePronoun(const Tree& tree, int word) {
    const PennTag tag = tree.tag(word);
    return tag == "WP" || tag == "WDT" || tag == "WP$" ||
           (tree.lemma(word) == "that" && tree.upos(word) == Upos::Pron && tag != "DT");
}

/// "a third", "half", but not "a third of the members".
bool isWholeShare(const Tree& tree, int noun) {
    if (!isShare(tree, noun)) return false;
    const int of = tree.child(noun, Relation::Nmod);
    return of < 0 || caseOf(tree, of) != "of";
}

/// "won by 30 points", "was cut by a third": by how much, and not by whom.
bool isMargin(const Tree& tree, int noun) {
    constexpr std::array<string_view, 10> units = {"point", "vote", "percent", "%",    "goal",
                                                   "run",   "seat", "yard",    "mile", "length"};
    const std::string& lemma = tree.lemma(noun);
    if (lemma == "vote" || lemma == "majority" || lemma == "margin") return true;  // "approved by a single vote"
    if (tree.child(noun, Relation::Nummod) < 0) return isWholeShare(tree, noun);
    return std::find(units.begin(), units.end(), tree.lemma(noun)) != units.end();
}

/// Gives a verb without a subject of its own the one that grammar hands down to it.
void inheritSubject(const Tree& tree, int verb, Roles& roles, int depth);

/// "“We must wait,” said Berg, adding": not what was said first.
bool addsOnly(const Tree& tree, int verb) {
    return tree.tag(verb) == "VBG" && tree.child(verb, Relation::Nsubj) < 0 && tree.child(verb, Relation::Aux) < 0;
}

void readObject(const Tree& tree, int verb, Roles& roles) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) switch (tree.relation(c)) {
            case Relation::Obj:
                roles.patient = c;
                break;
            case Relation::Iobj:
                roles.recipient = c;
                break;
            case Relation::OblAgent:
                if (!isMargin(tree, c)) roles.actor = c;
                break;
            case Relation::Ccomp:
                if (roles.content < 0 || (roles.content < verb && !addsOnly(tree, c))) roles.content = c;
                break;
            case Relation::Xcomp:
                if (roles.content < 0) roles.content = c;
                break;
            default:
                break;
        }
}

void readObliques(const Tree& tree, int verb, Roles& roles) {
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Obl) continue;
        const string_view preposition = caseOf(tree, c);
        if (roles.passive && preposition == "by" && roles.actor < 0 && !isMargin(tree, c))
            roles.actor = c;
        else if (isPlaceCase(preposition) && roles.place < 0)
            roles.place = c;
        else if (roles.complement < 0 && c > verb && !preposition.empty() && preposition != "accord")
            roles.complement = c;
        roles.obliques.push_back(c);
    }
}

/// "the paper reported today that …": a verb of saying whose subject stands before it and its content behind.
bool saysSomething(const Tree& tree, int verb) {
    const Act* act = verbAct(tree.lemma(verb));
    if (!isSaying(act)) return false;
    const int content = tree.child(verb, Relation::Ccomp);
    const int subject = std::max(tree.child(verb, Relation::Nsubj), tree.child(verb, Relation::NsubjPass));
    return content > verb && subject >= 0 && subject < verb;
}

/// "was barred", "has been named", "was questioned and released", "two men held": a participle that no "have" makes
/// active, whatever the parser calls it.
bool isPassive(const Tree& tree, int verb, int depth = 0) {
    if (tree.child(verb, Relation::AuxPass) >= 0) return true;
    if (tree.tag(verb) != "VBN") return false;
    bool have = false;
    int nearest = -1;
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c)) {
        if (tree.relation(c) != Relation::Aux && tree.relation(c) != Relation::Cop) continue;
        nearest = c;
        have = have || tree.lemma(c) == "have";
    }
    if (nearest >= 0) return tree.lemma(nearest) == "be" || !have;
    if (saysSomething(tree, verb)) return false;
    const int above = tree.head(verb);
    if (tree.relation(verb) == Relation::Conj && above >= 0 && tree.tag(above) == "VBN" && depth < 4)
        return isPassive(tree, above, depth + 1);
    return tree.child(verb, Relation::Obj) < 0;
}

/// "figures released by the bank": taken for a finite verb, it has an actor behind "by" and no object.
void readHiddenPassive(const Tree& tree, int verb, Roles& roles) {
    if (roles.actor < 0 || (tree.tag(verb) != "VBD" && tree.tag(verb) != "VBN")) return;
    const Act* act = verbAct(tree.lemma(verb));
    if (act && (act->name == "rise" || act->name == "fall" || act->kind == ActKind::Aspect))
        return;  // "rose by 3 percent"
    for (const int o : roles.obliques) {
        if (caseOf(tree, o) != "by" || o < verb || tree.upos(o) == Upos::Num || tree.child(o, Relation::Nummod) >= 0)
            continue;
        roles.passive = true;
        roles.patient = roles.actor;
        roles.actor = o;
        if (roles.complement == o) roles.complement = -1;
        return;
    }
}

/// "Berg, whom he married": an object, whatever the parser calls it.
int bareWhom(const Tree& tree, int verb) {
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        if (tree.relation(c) == Relation::Obl && tree.lemma(c) == "whom" && caseOf(tree, c).empty()) return c;
    return -1;
}

/// The verb of a verb's clause, without what its subject may inherit.
void readVerb(const Tree& tree, int verb, Roles& roles) {
    const int subject = subjectOf(tree, verb, roles.passive);
    if (isPassive(tree, verb)) roles.passive = true;
    readObject(tree, verb, roles);
    if (subject >= 0) (roles.passive ? roles.patient : roles.actor) = subject;
    readObliques(tree, verb, roles);
    if (!roles.passive && roles.patient < 0) roles.patient = bareWhom(tree, verb);
    if (!roles.passive && roles.patient < 0) readHiddenPassive(tree, verb, roles);
}

/// "was asked into the club of Lund by Berg, which she joined": the noun before somebody who did it, or -1.
int beforeAgent(const Tree& tree, int agent) {
    int noun = tree.from(agent) - 1;
    for (int step = 0; noun >= 0 && step < deepest && tree.relation(noun) == Relation::Nmod; ++step)
        noun = tree.head(noun);
    return noun >= 0 && isNominal(tree.upos(noun)) ? noun : -1;
}

/// "…, which killed all aboard": where the tree does not say for whom a relative pronoun stands, the noun before it.
int antecedentOf(const Tree& tree, int pronoun) {
    int noun = -1;
    for (int k = pronoun - 1; k >= 0 && k > pronoun - 5; --k) {
        if (!isNominal(tree.upos(k)) || tree.upos(k) == Upos::Pron || tree.slotAt(k)) continue;
        noun = k;
        break;
    }
    if (noun > 1 && tree.lemma(pronoun) == "which" && tree.relation(noun) == Relation::OblAgent)
        if (const int other = beforeAgent(tree, noun); other >= 0) return other;
    for (int step = 0; noun >= 0 && step < deepest; ++step) {
        const Relation r = tree.relation(noun);
        const bool inside = r == Relation::Compound || r == Relation::Flat;
        if (!inside || tree.head(noun) < 0 || tree.head(noun) > pronoun) break;
        noun = tree.head(noun);
    }
    return noun;
}

/// The name right before the "which" or "who" that opens a relative clause, where the tree gives the clause no subject.
int relativeName(const Tree& tree, int verb) {
    if (tree.relation(verb) != Relation::AclRelcl) return -1;
    for (int i = tree.from(verb); i < verb; ++i) {
        if (!isRelativePronoun(tree, i)) continue;
        const int nearest = antecedentOf(tree, i);
        return nearest >= 0 && tree.upos(nearest) == Upos::Propn ? nearest : -1;
    }
    return -1;
}

/// "The fact that he stayed": a noun whose clause says what it is.
bool hasContent(string_view noun) {
    constexpr std::array<string_view, 16> nouns = {"fact",       "claim",    "idea", "belief",     "news", "report",
                                                   "allegation", "evidence", "hope", "fear",       "sign", "proof",
                                                   "rumour",     "rumor",    "view", "possibility"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

/// "an area of Orange and Riverside counties that was burned": the noun of the two that the verb agrees with.
int agreeing(const Tree& tree, int verb, int noun) {
    bool singular = tree.tag(verb) == "VBZ";
    for (int c = tree.first(verb); c >= 0 && c < verb; c = tree.next(c))
        singular = singular || tree.word(c) == "was" || tree.word(c) == "is" || tree.word(c) == "has";
    const bool plural = noun >= 0 && (tree.tag(noun) == "NNS" || tree.child(noun, Relation::Conj) > noun);
    const int whole = noun < 0 || (tree.relation(noun) != Relation::Nmod && tree.relation(noun) != Relation::Appos)
                          ? -1
                          : tree.head(noun);
    return singular && plural && whole >= 0 && tree.tag(whole) == "NN" ? whole : noun;
}

/// "the bombing of a clinic that killed two": what harmed is the event, and not where it happened.
int harmful(const Tree& tree, int verb, int noun) {
    constexpr std::array<string_view, 3> harms = {"kill", "injure", "damage"};
    const Act* act = verbAct(tree.lemma(verb));
    const int whole = noun < 0 || tree.relation(noun) != Relation::Nmod ? -1 : tree.head(noun);
    if (!act || whole < 0 || std::find(harms.begin(), harms.end(), act->name) == harms.end()) return noun;
    const Act* event = nounAct(tree.lemma(whole));
    return event && event->kind == ActKind::Act && event->weight >= 6 && !nounAct(tree.lemma(noun)) ? whole : noun;
}

/// "the defeat at Norvik that ended", "the MP for Lund, who served": a name that only says where or of what, and no one
/// whom the clause tells of.
bool isOnlyWhere(const Tree& tree, int name, int noun, int pronoun) {
    constexpr std::array<string_view, 5> where = {"at", "in", "near", "for", "from"};
    if (name < 0 || tree.head(name) != noun || tree.relation(name) != Relation::Nmod) return false;
    const int preposition = tree.child(name, Relation::Case);
    return preposition >= 0 && isOneOf(tree.lemma(preposition), where) && tree.lemma(pronoun) != "which";
}

/// "the race where he crashed", "a fire in which two died": whether a relative clause tells where and how, and acts on
/// nothing.
bool tellsWhere(const Tree& tree, int verb, int subject) {
    constexpr int longestOpening = 4;
    const int first = tree.from(verb);
    for (int i = first; i < std::min(subject, first + longestOpening); ++i) {
        if (tree.tag(i) == "WRB") return true;
        if (i > 0 && (tree.tag(i) == "WDT" || tree.tag(i) == "WP") && tree.upos(i - 1) == Upos::Adp) return true;
    }
    return false;
}

/// A participle or relative clause behind a noun: the noun is its subject or object.
void readNounAbove(const Tree& tree, int verb, Roles& roles) {
    int noun = tree.head(verb);
    const bool age = tree.upos(noun) == Upos::Num && noun > 1 && tree.word(noun - 1) == ",";
    if (age && tree.upos(noun - 2) == Upos::Propn) noun -= 2;  // "Anna Berg, 61, a teacher who"
    int& slot = roles.passive ? roles.patient : roles.actor;
    if (tree.relation(verb) == Relation::Acl) {
        if (tree.tag(verb) == "VB" && !isOneWhoDid(tree, noun) && tree.child(noun, Relation::Nummod) < 0)
            return;  // "made plans to meet": they meet nobody
        roles.passive = roles.passive || (tree.tag(verb) == "VBN" && roles.patient < 0);
        int& role = roles.passive ? roles.patient : roles.actor;
        if (role < 0) role = noun;
    } else if (slot >= 0 && isRelativePronoun(tree, slot)) {
        const int nearest = antecedentOf(tree, slot);  // ", which" after a name speaks of the name
        const bool named = nearest >= 0 && tree.upos(nearest) == Upos::Propn && !isOnlyWhere(tree, nearest, noun, slot);
        slot = agreeing(tree, verb, named ? nearest : noun);
        if (!roles.passive) slot = harmful(tree, verb, slot);
    } else if (slot >= 0 && roles.patient < 0) {
        if (tellsWhere(tree, verb, slot)) return;
        const int owner = tree.child(slot, Relation::NmodPoss);  // "the firm, whose profits fell"
        const bool whose = owner >= 0 && tree.tag(owner) == "WP$";
        if (!whose && !hasContent(tree.lemma(noun))) roles.patient = noun;
    } else if (slot < 0) {
        slot = relativeName(tree, verb);
        if (slot < 0) slot = noun;
    }
}

/// "fined the bank for hiding losses", "kept them from leaving": what the object does, or did.
bool isDoneByObject(const Tree& tree, int verb) {
    const int mark = tree.child(verb, Relation::Mark);
    return (tree.relation(verb) == Relation::Advcl || tree.relation(verb) == Relation::Acl) &&
           tree.tag(verb) == "VBG" && mark >= 0 &&
           (tree.lemma(mark) == "for" || tree.lemma(mark) == "from" || tree.lemma(mark) == "of");
}

void inheritSubject(const Tree& tree, int verb, Roles& roles, int depth) {
    const int above = tree.head(verb);
    if (above < 0 || depth > 8 || std::abs(verb - above) > furthest) return;
    const Relation relation = tree.relation(verb);
    const bool ofVerb = relation == Relation::Acl && isDoneByObject(tree, verb) && tree.upos(above) == Upos::Verb;
    if ((relation == Relation::Acl && !ofVerb) || relation == Relation::AclRelcl)
        return readNounAbove(tree, verb, roles);
    int& slot = roles.passive ? roles.patient : roles.actor;
    if (slot >= 0) return;
    if (!ofVerb && relation != Relation::Conj && relation != Relation::Xcomp && relation != Relation::Advcl &&
        relation != Relation::Ccomp)
        return;
    if (!isPredicate(tree, above) || (relation == Relation::Ccomp && above > verb)) return;
    Roles higher;
    readVerb(tree, above, higher);
    inheritSubject(tree, above, higher, depth + 1);
    const Relation whole = tree.relation(above);
    const bool relative = whole == Relation::AclRelcl || whole == Relation::Acl;
    if (relation == Relation::Xcomp && relative && tree.head(above) == tree.from(above) - 1 && higher.actor >= 0 &&
        tree.head(higher.actor) == above && !roles.passive && roles.patient < 0 && lacksItsObject(tree, verb)) {
        slot = higher.actor;  // "a record that the band plans to release": it is released, and plans nothing
        roles.patient = tree.head(above);
    } else if (higher.patient >= 0 && !isUndertaking(tree.lemma(higher.patient)) &&
               (relation == Relation::Xcomp || isDoneByObject(tree, verb)))
        slot = higher.patient;
    else
        slot = higher.passive ? higher.patient : higher.actor;
}

/// "The bridge will close, officials confirmed": who says so, behind all that is said, whatever the parser calls it.
bool isTrailing(const Tree& tree, int verb) {
    if (tree.head(verb) > verb || tree.relation(verb) != Relation::Advcl || tree.child(verb, Relation::Obj) >= 0 ||
        tree.child(verb, Relation::Mark) >= 0 || tree.child(verb, Relation::Cc) >= 0 || tree.tag(verb) != "VBD")
        return false;
    const int subject = tree.child(verb, Relation::Nsubj), before = tree.from(verb) - 1;
    return subject >= 0 && before >= 0 && tree.word(before) == ",";
}

/// "“We will not go,” said X": the quotation is the verb's head, or stands before it as parataxis.
void readQuotation(const Tree& tree, int verb, bool isReport, Roles& roles) {
    if (roles.content >= 0) return;
    if (tree.head(verb) >= 0 && (tree.relation(verb) == Relation::Parataxis || isTrailing(tree, verb)))
        roles.content = tree.head(verb);
    else if (const int inner = tree.child(verb, Relation::Parataxis); inner >= 0 && isReport)
        roles.content = inner;
}

void readNoun(const Tree& tree, int noun, Roles& roles) {
    for (int c = tree.first(noun); c >= 0; c = tree.next(c)) {
        const string_view preposition = caseOf(tree, c);
        if (tree.relation(c) == Relation::NmodPoss) roles.actor = c;
        if (tree.relation(c) != Relation::Nmod) continue;
        if (preposition == "by")
            roles.actor = c;
        else if ((preposition == "of" || preposition == "on" || preposition == "against" || preposition == "upon") &&
                 roles.patient < 0)
            roles.patient = c;
        else if (isPlaceCase(preposition) && roles.place < 0)
            roles.place = c;
        roles.obliques.push_back(c);
    }
}

/// "denied involvement", "voiced outrage": the verb's subject is the noun's actor; but who "condemned the attack" had
/// no part in it.
void inheritActorOfNoun(const Tree& tree, int noun, Roles& roles) {
    const int verb = tree.head(noun);
    if (roles.actor >= 0 || verb < 0 || tree.relation(noun) != Relation::Obj) return;
    const Act* act = verbAct(tree.lemma(verb));
    if (!act || (act->kind != ActKind::Light && act->kind != ActKind::Speech) || isJudging(act->name)) return;
    Roles above;
    readVerb(tree, verb, above);
    inheritSubject(tree, verb, above, 0);
    roles.actor = above.actor;
}

/// "Berg, who was sent to Rome and who died in 1962": the pronoun of the relative clause to which "and" joins the one
/// that opens with the word `pronoun` and has the verb; or -1.
int firstRelative(const Tree& tree, int verb, int pronoun) {
    const int first = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || first < 0 || first > pronoun || pronoun < 1) return -1;
    if (tree.relation(first) != Relation::AclRelcl || tree.upos(pronoun - 1) != Upos::Cconj) return -1;
    for (int c = tree.first(first); c >= 0 && c < first; c = tree.next(c))
        if (isRelativePronoun(tree, c)) return c;
    return -1;
}

void resolveRelative(const Tree& tree, int verb, int& role) {
    if (role < 0 || !isRelativePronoun(tree, role)) return;
    if (const int first = firstRelative(tree, verb, role); first >= 0) role = first;
    // "to find out who shot it down": nobody knows; "this is what happened": nothing that was named
    const bool question = tree.relation(verb) == Relation::Ccomp || tree.lemma(role) == "what";
    const int noun = question ? -1 : antecedentOf(tree, role);
    role = noun == verb ? -1 : noun;
}

}  // namespace

std::string_view caseOf(const Tree& tree, int noun) {
    const int word = tree.child(noun, Relation::Case);
    return word < 0 ? string_view() : string_view(tree.lemma(word));
}

bool lacksItsObject(const Tree& tree, int verb) {
    if (tree.child(verb, Relation::AuxPass) >= 0) return false;
    const int oblique = tree.child(verb, Relation::Obl);
    const bool charged = tree.lemma(verb) == "charge" && oblique >= 0 && caseOf(tree, oblique) == "with";
    if (!charged && !wantsObject(tree.lemma(verb))) return false;
    for (int c = tree.first(verb); c >= 0; c = tree.next(c)) {
        const Relation r = tree.relation(c);
        if (r == Relation::Obj || r == Relation::Iobj || r == Relation::Ccomp || r == Relation::Xcomp ||
            r == Relation::CompoundPrt || r == Relation::NsubjPass || (r == Relation::Parataxis && c < verb))
            return false;
    }
    int next = verb + 1;
    while (next < tree.size() && (tree.slotAt(next) || tree.upos(next) == Upos::Adv)) ++next;
    if (next >= tree.size()) return true;
    const Upos u = tree.upos(next);  // an object that the parser hung elsewhere
    return u != Upos::Det && u != Upos::Num && u != Upos::Sym && u != Upos::Adj && !isNominal(u) &&
           tree.tag(next) != "PRP$";
}

bool isPredicate(const Tree& tree, int word) {
    if (tree.upos(word) == Upos::Verb)
        return tree.relation(word) != Relation::Amod && tree.relation(word) != Relation::Compound;
    return tree.child(word, Relation::Cop) >= 0 || tree.child(word, Relation::Nsubj) >= 0;
}

bool isGerund(const Tree& tree, int word) {
    if (tree.tag(word) != "VBG") return false;
    const Relation r = tree.relation(word);
    const int mark = tree.child(word, Relation::Mark), article = tree.child(word, Relation::Det);
    return r == Relation::Obl || r == Relation::Nmod || r == Relation::Nsubj || r == Relation::NsubjPass ||
           r == Relation::Compound || (article >= 0 && article < word) ||
           (r == Relation::Acl && mark >= 0 && tree.lemma(mark) == "of");
}

int clauseOf(const Tree& tree, int word) {
    int at = word;
    for (int step = 0; step < deepest && at >= 0; ++step, at = tree.head(at))
        if (isPredicate(tree, at)) return at;
    return word;
}

Roles rolesOf(const Tree& tree, const Trigger& trigger) {
    Roles roles;
    roles.clause = trigger.word;
    if (!tree.parsed) return roles;
    if (trigger.kind == TriggerKind::Noun) {
        readNoun(tree, trigger.word, roles);
        inheritActorOfNoun(tree, trigger.word, roles);
        roles.clause = clauseOf(tree, trigger.word);
        return roles;
    }
    readVerb(tree, trigger.word, roles);
    inheritSubject(tree, trigger.word, roles, 0);
    resolveRelative(tree, trigger.word, roles.actor);
    resolveRelative(tree, trigger.word, roles.patient);
    int& above = roles.passive ? roles.patient : roles.actor;
    if (above >= 0 && above == tree.head(trigger.word)) above = whoIs(tree, trigger.word);
    if (roles.passive ? roles.actor < 0 : roles.actor == tree.head(trigger.word))
        if (const int doer = doerAround(tree, trigger.word); doer >= 0) roles.actor = doer;
    if (roles.patient == roles.actor) roles.patient = -1;
    // "the boy must go home, the court ruled": an act as the models learned it, and a word of speech here
    if (trigger.act &&
        (trigger.act->kind == ActKind::Report || trigger.act->kind == ActKind::Speech || trigger.act->name == "rule"))
        readQuotation(tree, trigger.word, trigger.act->kind == ActKind::Report, roles);
    return roles;
}

bool isShare(const Tree& tree, int noun) {
    const string_view word = tree.lemma(noun);
    const LexiconEntry* entry = lexiconOf("en").find(word, Lexicon::hash(word));
    return entry && entry->classes.any({WordClass::Ordinal, WordClass::Half, WordClass::QuarterWord});
}

bool isOneWhoDid(const Tree& tree, int noun) {
    constexpr std::array<string_view, 8> ranks = {"first",  "second", "third",    "last",
                                                  "latest", "only",   "youngest", "oldest"};
    for (int c = tree.first(noun); c >= 0 && c < noun; c = tree.next(c))
        if (std::find(ranks.begin(), ranks.end(), tree.lemma(c)) != ranks.end() ||
            (tree.relation(c) == Relation::Case && tree.lemma(c) == "among"))
            return true;
    return false;
}

bool isUndertaking(string_view noun) {
    constexpr std::array<string_view, 17> nouns = {"offer",    "plan",   "effort",  "bid",    "deal",     "decision",
                                                   "proposal", "pact",   "right",   "option", "contract", "agreement",
                                                   "vow",      "pledge", "promise", "intent", "intention"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
}

}  // namespace dateline
