#include "core/events/clause_repair.h"

#include "core/events/clause_words.h"
#include "core/events/content_repair.h"
#include "core/events/lexicon.h"
#include "core/events/lost_predicate.h"
#include "core/events/participle_repair.h"
#include "core/events/relative_repair.h"
#include "core/events/subject_repair.h"
#include "core/events/subordinate_repair.h"
#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::array<std::string_view, 8> particles = {"off", "out", "up", "down", "over", "away", "back", "in"};
constexpr std::array<std::string_view, 28> takingGerunds = {
    "consider",  "deny",    "admit", "stop",        "begin",   "start",  "finish", "continue",   "avoid",  "suggest",
    "recommend", "propose", "keep",  "risk",        "discuss", "mull",   "resume", "delay",      "oppose", "rule",
    "resist",    "cease",   "quit",  "contemplate", "favor",   "favour", "weigh",  "acknowledge"};
constexpr int longestSubject = 8;
constexpr int deepest = 100;

/// A preposition belongs to the noun behind it: one that was hung to its left takes that noun along.
void turnPreposition(Tree& tree, int preposition) {
    int noun = -1;
    const bool two =  // "settled out of court"
        preposition + 1 < tree.size() && tree.relation(preposition + 1) == Relation::Case;
    for (int k = preposition + (two ? 2 : 1); k < tree.size() && k <= preposition + longestSubject; ++k) {
        const Upos u = tree.upos(k);
        if (noun >= 0 && tree.slotAt(k)) break;         // "in Oslo Wednesday"
        if (tree.tag(k) == "``" && noun < 0) continue;  // at a “modest level"
        if (isNominal(u))
            noun = k;
        else if (u != Upos::Adj && u != Upos::Det && u != Upos::Num && tree.word(k) != "$" &&
                 tree.relation(k) != Relation::Flat && tree.relation(k) != Relation::Amod)
            break;
    }
    const int above = tree.head(preposition);
    if (noun < 0 || isBelow(tree, above, noun)) return;
    hang(tree, preposition, noun, Relation::Case);
    if (tree.head(noun) == above || tree.head(noun) == preposition)
        hang(tree, noun, above, tree.upos(above) == Upos::Verb ? Relation::Obl : Relation::Nmod);
}

/// "Net income fell": an adjective right before a noun is the noun's, and not of the verb behind.
void turnAdjective(Tree& tree, int adjective) {
    const int verb = tree.head(adjective), noun = adjective + 1;
    if (tree.relation(adjective) != Relation::Amod || verb <= noun || tree.upos(verb) != Upos::Verb) return;
    if (tree.upos(noun) == Upos::Noun && tree.head(noun) == verb) hang(tree, adjective, noun, Relation::Amod);
}

/// "at the U.S. Interests Section", "rose to at least six": the preposition belongs to all of the phrase, which is then
/// no object, whatever the parser hung it on.
void raisePreposition(Tree& tree, int preposition) {
    int noun = tree.head(preposition);
    const auto isInside = [&](int word) {
        return (tree.relation(word) == Relation::Compound || tree.relation(word) == Relation::Flat) &&
               tree.head(word) > word && isNominal(tree.upos(word));
    };
    for (int step = 0; step < longestSubject && isInside(noun); ++step) noun = tree.head(noun);
    hang(tree, preposition, noun, Relation::Case);
    const int above = tree.head(noun);
    if (above < 0 || above >= preposition || tree.upos(above) != Upos::Verb) return;
    const Upos before = tree.upos(preposition - 1);
    if (before == Upos::Punct || before == Upos::Adp) return;  // ", along with"
    const Relation r = tree.relation(noun);
    constexpr std::array<std::string_view, 5> plain = {"into", "with", "from", "for", "against"};  // no "over a dozen"
    const bool governs = noun != tree.head(preposition + 1) || isOneOf(tree.lemma(preposition), plain);
    if (r == Relation::Nummod || (r == Relation::Obj && governs)) hang(tree, noun, above, Relation::Obl);
}

/// An article belongs to the noun behind it.
void turnArticle(Tree& tree, int article) {
    if (tree.relation(article) != Relation::Det || tree.head(article) > article || tree.head(article) < 0) return;
    for (int k = article + 1; k < tree.size() && k <= article + 4; ++k) {
        const Upos u = tree.upos(k);
        const bool last = k + 1 >= tree.size() || !isNominal(tree.upos(k + 1)) || tree.head(k + 1) != k + 2;
        if (isNominal(u) && tree.head(k) == article) return;  // "15 a day"
        if (isNominal(u) && (last || tree.head(k) < k)) return hang(tree, article, k, Relation::Det);
        if (!isNominal(u) && u != Upos::Adj && u != Upos::Num) return;
    }
}

/// "publish its own account": so does an owner, and the noun takes the place that it was given.
void turnOwner(Tree& tree, int owner) {
    const int above = tree.head(owner), next = owner + 1;
    if (above < 0 || above > owner) return;
    if (next < tree.size() && isNominal(tree.upos(next)) && tree.head(next) <= above && tree.head(next) >= 0 &&
        tree.upos(next) != Upos::Pron)
        return hang(tree, owner, next, Relation::NmodPoss);  // "since its launch"
    for (int k = owner + 1; k < tree.size() && k <= owner + 4; ++k) {
        if (tree.head(k) != owner || !isNominal(tree.upos(k))) continue;
        hang(tree, k, above, tree.upos(above) == Upos::Verb ? Relation::Obj : Relation::Nmod);
        return hang(tree, owner, k, Relation::NmodPoss);
    }
}

bool isOddForNoun(Relation r) {
    return r == Relation::Compound || r == Relation::Dep || r == Relation::Flat || r == Relation::Nmod;
}

/// "warned North Korea": a bare noun behind a verb that hangs on it some odd way is its object.
void findObject(Tree& tree, int verb) {
    int object = -1;
    for (int k = verb + 1; k < std::min(tree.size(), verb + longestSubject); ++k) {
        if (tree.head(k) != verb) continue;
        if (tree.relation(k) == Relation::Obj) return;
        if (object < 0 && isNominal(tree.upos(k)) && isOddForNoun(tree.relation(k)) && !isGoverned(tree, k)) object = k;
    }
    if (object >= 0) hang(tree, object, verb, Relation::Obj);
}

/// "is considering selling its unit", "ruled out sending troops": a gerund right behind a verb that takes one.
void findGerund(Tree& tree, int gerund) {
    int verb = gerund - 1;
    if (verb > 0 && tree.relation(verb) == Relation::CompoundPrt) --verb;
    if (verb < 0 || tree.upos(verb) != Upos::Verb || !isOneOf(tree.lemma(verb), takingGerunds)) return;
    const Relation r = tree.relation(gerund);
    const int noun = tree.head(gerund) == gerund - 1 ? verb : tree.head(gerund);  // hung on the particle
    if ((r == Relation::Amod || r == Relation::Compound) && noun > gerund && tree.head(noun) == verb)
        hang(tree, noun, gerund, Relation::Obj);
    else if (noun != verb || (r != Relation::Advcl && r != Relation::Obj && r != Relation::Ccomp))
        return;
    hang(tree, gerund, verb, Relation::Xcomp);
}

/// "The concert, planned for Friday, was cancelled": a finite verb below a noun that heads the sentence, and without a
/// relative pronoun, is the sentence's own.
void raiseRoot(Tree& tree, int verb) {
    const int noun = tree.head(verb);
    if (tree.relation(verb) != Relation::AclRelcl || noun < 0 || noun > verb || verb - noun > deepest) return;
    if (tree.head(noun) >= 0 || !isNominal(tree.upos(noun)) || tree.word(noun + 1) != ",") return;
    bool finite = tree.tag(verb) == "VBD" || tree.tag(verb) == "VBZ", passive = false;
    for (int k = noun + 1; k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        const PennTag tag = tree.tag(k);
        if (tag == "WDT" || tag == "WP" || tag == "WP$" || tree.relation(k) == Relation::Nsubj) return;
        finite = finite || tree.relation(k) == Relation::Aux || tree.relation(k) == Relation::AuxPass;
        passive = passive || tree.relation(k) == Relation::AuxPass;
    }
    if (!finite) return;
    hang(tree, verb, -1, Relation::Root);
    hang(tree, noun, verb, passive ? Relation::NsubjPass : Relation::Nsubj);
}

/// "the Workers' Union denied": the owned noun takes the place that the owner was given.
void findOwned(Tree& tree, int mark) {
    const int owner = mark - 1, owned = mark + 1;
    if (owner < 0 || owned >= tree.size() || !isNominal(tree.upos(owner)) || !isNominal(tree.upos(owned))) return;
    if (tree.head(owner) == owned || isBelow(tree, tree.head(owner), owned)) return;
    if (tree.relation(owner) == Relation::NmodPoss) {  // hung on the verb, beside what it owns
        if (tree.head(owned) == tree.head(owner)) hang(tree, owner, owned, Relation::NmodPoss);
        return;
    }
    if (tree.head(owned) == tree.head(owner) || isBelow(tree, owned, owner))
        hang(tree, owned, tree.head(owner), tree.relation(owner));
    else
        return;
    hang(tree, owner, owned, Relation::NmodPoss);
    hang(tree, mark, owner, Relation::Case);
}

/// "called off the concert": a particle that makes another act of the verb takes no noun.
void findParticle(Tree& tree, int verb) {
    const int next = verb + 1;
    if (next >= tree.size() || tree.relation(next) != Relation::Case || !isOneOf(tree.lemma(next), particles)) return;
    if (verbAct(tree.lemma(verb), tree.lemma(next)) == verbAct(tree.lemma(verb))) return;
    int noun = tree.head(next);
    hang(tree, next, verb, Relation::CompoundPrt);
    for (int k = next + 1; noun == verb && k < std::min(tree.size(), next + longestSubject); ++k)
        if (tree.head(k) == verb && isNominal(tree.upos(k))) noun = k;
    if (noun >= 0 && noun != verb && !isBelow(tree, verb, noun)) hang(tree, noun, verb, Relation::Obj);
}

/// "ruled itself out": a particle is nothing that is acted on.
void turnParticle(Tree& tree, int particle) {
    const int verb = tree.head(particle);
    if (tree.relation(particle) == Relation::Obj && verb >= 0 && verb < particle && tree.upos(verb) == Upos::Verb)
        hang(tree, particle, verb, Relation::CompoundPrt);
}

/// A finite verb that has no subject takes the bare noun before it that hangs on it some other way.
void findSubject(Tree& tree, int verb) {
    int before = -1;
    for (int k = std::max(0, verb - 2 * longestSubject); k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        if (tree.relation(k) == Relation::Nsubj || tree.relation(k) == Relation::NsubjPass ||
            tree.relation(k) == Relation::Expl)
            return;
        const Relation r = tree.relation(k);
        const bool bare = r == Relation::Compound || r == Relation::Obj || r == Relation::Dep || r == Relation::Nmod ||
                          r == Relation::Flat || r == Relation::Obl || r == Relation::Nummod ||
                          (r == Relation::Amod && tree.upos(k) == Upos::Propn);
        if (bare && isNominal(tree.upos(k)) && !isGoverned(tree, k)) before = k;
    }
    if (before >= 0) hang(tree, before, verb, Relation::Nsubj);
}

/// "resigned, three days before the council met": a clause that "before" opens is not the one that it follows.
void turnSubordinate(Tree& tree, int verb) {
    int mark = -1;
    for (int k = std::max(0, verb - longestSubject); k < verb && mark < 0; ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Mark && isSubordinator(tree.lemma(k))) mark = k;
    if (mark < 0) return;
    for (int k = std::max(0, mark - deepest); k < mark; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) != verb || tree.upos(k) != Upos::Verb || tree.tag(k) == "VBG") continue;
        if (r != Relation::Advcl && r != Relation::Ccomp && r != Relation::Parataxis) continue;
        hang(tree, k, tree.head(verb), tree.relation(verb));
        return hang(tree, verb, k, Relation::Advcl);
    }
}

/// "was out of work since being sacked": no noun's own clause begins so.
void turnMarked(Tree& tree, int verb) {
    if (tree.relation(verb) != Relation::Acl) return;
    for (int k = std::max(0, verb - 4); k < verb; ++k)
        if (tree.head(k) == verb && tree.relation(k) == Relation::Mark && isSubordinator(tree.lemma(k)))
            return hang(tree, verb, tree.head(verb), Relation::Advcl);
}

/// "The match was due to begin": "due to" is no preposition before a verb.
void raiseDue(Tree& tree, int due) {
    const int be = due - 1;
    int verb = due + 2;
    const bool passive = verb + 1 < tree.size() && tree.lemma(verb) == "be" && tree.tag(verb + 1) == "VBN";
    if (passive) ++verb;  // "due to be released"
    if (be < 1 || verb >= tree.size() || tree.lemma(be) != "be" || tree.lemma(due) != "due") return;
    if (tree.lemma(due + 1) != "to" || (tree.tag(verb) != "VB" && !passive) || !isNominal(tree.upos(be - 1))) return;
    if (tree.head(verb) == due) return hang(tree, verb, due, Relation::Xcomp);
    int noun = be - 1;
    while (tree.head(noun) > noun && tree.head(noun) < be) noun = tree.head(noun);
    if (tree.head(noun) >= 0) return;
    hang(tree, due, -1, Relation::Root);
    for (int k = 0; k < tree.size() && k < due + deepest; ++k)
        if (k != due && (tree.head(k) < 0 || (k > due && tree.head(k) == noun))) hang(tree, k, due, tree.relation(k));
    hang(tree, noun, due, Relation::Nsubj);
    hang(tree, be, due, Relation::Cop);
    hang(tree, due + 1, verb, Relation::Mark);
    hang(tree, verb, due, Relation::Xcomp);
}

/// "due in court", "due before the town's court": where, whatever the parser hung it on.
void hangPlace(Tree& tree, int due) {
    const int preposition = due + 1;
    if (tree.tag(preposition) != "IN" || tree.slotAt(preposition)) return;
    int noun = -1;
    for (int k = preposition + 1; k < std::min(tree.size(), preposition + longestSubject) && !tree.slotAt(k); ++k) {
        const Upos u = tree.upos(k);
        if (isNominal(u)) noun = k;
        if (!isNominal(u) && u != Upos::Det && u != Upos::Adj && tree.tag(k) != "POS") break;
    }
    if (noun < 0) return;
    hang(tree, preposition, noun, Relation::Case);
    hang(tree, noun, due, Relation::Obl);
}

/// "were charged with the raid and are due in court": joined to the verb, and no second raid.
void joinDue(Tree& tree, int due) {
    const int be = due - 1;
    if (be < 2 || tree.lemma(due) != "due" || tree.lemma(be) != "be" || tree.upos(be - 1) != Upos::Cconj) return;
    if (tree.relation(due) != Relation::Conj || !hasTense(tree.tag(be))) return;
    int above = tree.head(due);
    if (above < 0 || above > be || !isNominal(tree.upos(above))) return;
    for (int step = 0; step < longestSubject && above >= 0 && tree.upos(above) != Upos::Verb; ++step)
        above = tree.head(above);
    if (above < 1 || above > be || (!hasTense(tree.tag(above)) && tree.upos(above - 1) != Upos::Aux)) return;
    hang(tree, due, above, Relation::Conj);
    hangPlace(tree, due);
}

/// "its next update is due on Friday": a predicate, to which the noun before it and what follows belong.
void raiseDueOn(Tree& tree, int due) {
    const int be = due - 1;
    if (be < 1 || tree.lemma(be) != "be" || tree.lemma(due) != "due" || due + 1 >= tree.size()) return;
    const Upos next = tree.upos(due + 1);
    if (tree.word(due + 1) == "to" || (!tree.slotAt(due + 1) && tree.tag(due + 1) != "IN" && next != Upos::Adv)) return;
    int noun = be - 1;
    while (noun > 0 && (tree.slotAt(noun) || tree.upos(noun) == Upos::Adv || tree.upos(noun) == Upos::Aux)) --noun;
    if (!isNominal(tree.upos(noun))) return;
    while (tree.head(noun) >= 0 && isNominal(tree.upos(tree.head(noun))) && tree.head(noun) < be &&
           tree.relation(noun) != Relation::Nsubj)
        noun = tree.head(noun);
    const int above = tree.head(noun) >= 0 && tree.head(noun) < noun && tree.upos(tree.head(noun)) == Upos::Verb
                          ? tree.head(noun)
                          : -1;
    if (isBelow(tree, above, due) || (tree.head(noun) > due && tree.head(noun) != due)) return;
    const int mark = tree.from(noun) - 1;
    hang(tree, due, above, above < 0 ? Relation::Root : Relation::Ccomp);
    hang(tree, noun, due, Relation::Nsubj);
    hang(tree, be, due, Relation::Cop);
    if (mark > above && mark >= 0 && tree.word(mark) == "that") hang(tree, mark, due, Relation::Mark);
    for (int k = due + 1; k < tree.size() && k < due + deepest; ++k) {
        if (tree.upos(k) == Upos::Punct && tree.word(k) != "-") break;
        const int head = tree.head(k);
        if (head == above || head == noun || head == be || head < 0) hang(tree, k, due, tree.relation(k));
    }
    hangPlace(tree, due);
}

/// "forced the club to abandon it": what somebody is made to do completes the verb.
void findCaused(Tree& tree, int verb) {
    const int mark = verb - 1, above = tree.head(verb);
    if (mark < 1 || above < 0 || above > mark || tree.relation(verb) != Relation::Advcl) return;
    if (tree.tag(verb) != "VB" || tree.lemma(mark) != "to" || !takesInfinitive(tree.lemma(above))) return;
    bool object = false;
    for (int k = above + 1; k < mark; ++k) {
        if (tree.relation(k) == Relation::Case && tree.lemma(k) == "to") return;  // "led a team to Lund to help"
        const Relation r = tree.relation(k);
        object = object || (tree.head(k) == above && (r == Relation::Obj || r == Relation::Iobj));
    }
    if (object) hang(tree, verb, above, Relation::Xcomp);
}

/// "voted 5-2 on Monday to ask the mayor": what is decided, and not what for.
void findVoted(Tree& tree, int verb) {
    const int mark = verb - 1, above = tree.head(verb);
    if (mark < 1 || above < 0 || above > mark || tree.relation(verb) != Relation::Advcl || tree.tag(mark) != "TO")
        return;
    const int result = above + 1;
    if (tree.lemma(above) != "vote" || tree.upos(result) != Upos::Num) return;
    hang(tree, verb, above, Relation::Xcomp);
    if (tree.relation(result) == Relation::Obj) hang(tree, result, above, Relation::Obl);  // which accepts nothing
}

/// "sank near Lund": a preposition that was taken for an adverb with an object of its own.
void turnAdverb(Tree& tree, int adverb) {
    const int above = tree.head(adverb);
    if (tree.relation(adverb) != Relation::Advmod || tree.upos(adverb) != Upos::Adp || above < 0) return;
    for (int k = adverb + 1; k < std::min(tree.size(), adverb + longestSubject); ++k)
        if (tree.head(k) == adverb && isNominal(tree.upos(k))) {
            hang(tree, k, above, tree.upos(above) == Upos::Verb ? Relation::Obl : Relation::Nmod);
            return hang(tree, adverb, k, Relation::Case);
        }
}

/// "has fought the firm since 2004 and has been on leave": behind "and" an auxiliary opens a predicate of its own.
void partPredicates(Tree& tree, int verb) {
    int joint = -1, auxiliary = -1, head = -1;
    for (int k = verb + 1; k < tree.size() && k < verb + deepest && head < 0; ++k) {
        const Relation r = tree.relation(k);
        if (tree.head(k) != verb || tree.slotAt(k)) continue;
        if (r == Relation::Cc) joint = k;
        const bool aux = r == Relation::Aux || r == Relation::AuxPass || r == Relation::Cop;
        if (aux && joint >= 0 && auxiliary < 0) auxiliary = k;
        if (auxiliary >= 0 && !aux && (isNominal(tree.upos(k)) || tree.upos(k) == Upos::Verb)) head = k;
    }
    if (head < 0) return;
    for (int k = joint; k < tree.size() && k < verb + deepest; ++k)
        if (tree.head(k) == verb && k != head && tree.upos(k) != Upos::Punct) hang(tree, k, head, tree.relation(k));
    hang(tree, head, verb, Relation::Conj);
}

/// "pleaded guilty to selling scrap and was fined": what has a tense is joined to what has one.
void raiseJoinedFinite(Tree& tree, int verb) {
    int above = tree.head(verb);
    if (tree.relation(verb) != Relation::Conj || above < 0 || above > verb || tree.tag(above) != "VBG") return;
    bool finite = tree.tag(verb) == "VBD" || tree.tag(verb) == "VBZ";  // a "release" may be an infinitive
    for (int k = above + 1; k < verb; ++k) {
        if (tree.head(k) != verb) continue;
        if (isNsubj(tree, k)) return;
        finite = finite || (tree.upos(k) == Upos::Aux && hasTense(tree.tag(k)));
    }
    for (int k = std::max(0, above - 4); k < above; ++k)
        if (tree.head(k) == above && tree.upos(k) == Upos::Aux) return;  // "was selling"
    if (!finite) return;
    for (int step = 0; step < longestSubject && above >= 0 && !hasTense(tree.tag(above)); ++step)
        above = tree.head(above);
    if (above >= 0 && tree.upos(above) == Upos::Verb) hang(tree, verb, above, Relation::Conj);
}

/// "closed at $26, down 75 cents": two amounts with a comma between them are no one.
void partAmounts(Tree& tree, int symbol) {
    const int amount = tree.head(symbol), verb = amount < 0 ? -1 : tree.head(amount);
    if (tree.relation(symbol) != Relation::Compound || amount < symbol || verb < 0 || verb > symbol) return;
    bool comma = false;
    for (int k = symbol + 1; k < amount; ++k) comma = comma || tree.word(k) == ",";
    if (!comma || amount - symbol > longestSubject) return;
    hang(tree, symbol, verb, Relation::Obl);
    if (symbol > 0 && tree.upos(symbol - 1) == Upos::Adp) hang(tree, symbol - 1, symbol, Relation::Case);
}

/// "led to a $10 million verdict": a noun right behind an amount that was hung on the verb before as a part of a name
/// is what the amount is of.
void findPriced(Tree& tree, int noun) {
    const int verb = tree.head(noun);
    if (tree.relation(noun) != Relation::Compound || verb < 0 || verb > noun || tree.upos(noun) != Upos::Noun) return;
    if (tree.upos(noun - 1) != Upos::Num || tree.slotAt(noun)) return;
    int symbol = noun - 1;
    while (symbol > verb && tree.upos(symbol) == Upos::Num) --symbol;
    if (tree.head(symbol) != verb || tree.tag(symbol) != "$") return;
    bool governed = false;
    for (int k = std::max(verb + 1, symbol - longestSubject); k < symbol; ++k) {
        if (tree.head(k) != symbol) continue;
        governed = governed || tree.relation(k) == Relation::Case;
        hang(tree, k, noun, tree.relation(k));
    }
    hang(tree, noun, verb, governed ? Relation::Obl : tree.relation(symbol));
    hang(tree, symbol, noun, Relation::Compound);
}

/// "caused an estimated $3 million in damage": an amount right behind a verb is its object, not one more of its kind.
void findAmount(Tree& tree, int verb) {
    for (int k = verb + 1; k < tree.size() && k <= verb + 4; ++k) {
        if (tree.head(k) == verb && tree.relation(k) == Relation::Obj) return;
        if (tree.upos(k) == Upos::Cconj || tree.upos(k) == Upos::Punct || tree.upos(k) == Upos::Adp) return;
        if ((tree.upos(k) != Upos::Sym && tree.upos(k) != Upos::Num) || tree.head(k) != verb) continue;
        const Relation r = tree.relation(k);
        if (r == Relation::Conj || (r == Relation::Compound && tree.upos(k) == Upos::Sym))
            hang(tree, k, verb, Relation::Obj);
        return;
    }
}

/// "was gunned down at their party": nobody acts whom no "by" names; "signed by 12,000 people": no time that is none.
void turnAgent(Tree& tree, int preposition) {
    const int noun = tree.head(preposition);
    if (noun >= 0 && tree.relation(noun) == Relation::OblTmod && !tree.slotAt(noun) && tree.head(noun) >= 0)
        hang(
            tree, noun, tree.head(noun),
            tree.lemma(preposition) == "by" && tree.tag(tree.head(noun)) == "VBN" ? Relation::OblAgent : Relation::Obl);
    if (noun >= 0 && tree.relation(noun) == Relation::OblAgent && tree.lemma(preposition) != "by")
        hang(tree, noun, tree.head(noun), Relation::Obl);
}

/// "at a Norvik hospital": a name between an article and its noun is the noun's, and nobody's object.
void nameBefore(Tree& tree, int preposition) {
    const int noun = tree.head(preposition), name = noun - 1;
    const int verb = noun < 0 ? -1 : tree.head(noun);
    if (name <= preposition + 1 || tree.upos(noun) != Upos::Noun || tree.upos(name) != Upos::Propn) return;
    if (tree.head(name) != verb || verb > preposition || tree.upos(preposition + 1) != Upos::Det) return;
    hang(tree, name, noun, Relation::Compound);
    if (tree.head(preposition + 1) == name) hang(tree, preposition + 1, noun, Relation::Det);
}

/// "was bought by the Dutch group Norsel": a passive verb has no object, and a name right behind its actor is the
/// actor's.
void nameAgent(Tree& tree, int preposition) {
    const int noun = tree.head(preposition), name = noun + 1;
    const int verb = noun < 0 ? -1 : tree.head(noun);
    if (noun < preposition || name >= tree.size() || verb < 0 || tree.lemma(preposition) != "by") return;
    if (tree.upos(name) != Upos::Propn || tree.relation(name) != Relation::Obj || tree.head(name) != verb) return;
    if (tree.upos(noun) != Upos::Noun || tree.tag(verb) != "VBN") return;
    hang(tree, name, verb, tree.relation(noun));
    hang(tree, noun, name, Relation::Compound);
    hang(tree, preposition, name, Relation::Case);
}

/// "a claim against clerk Karl Voss": what stands behind a preposition is no other name of the noun before.
void turnApposition(Tree& tree, int preposition) {
    const int noun = tree.head(preposition);
    if (noun > preposition && tree.relation(noun) == Relation::Appos && tree.head(noun) < preposition)
        hang(tree, noun, tree.head(noun), Relation::Nmod);
}

/// "found Karl Voss, 54, guilty on eleven counts": an adjective behind an age and a comma is what he was found.
void findVerdict(Tree& tree, int adjective) {
    constexpr std::array<std::string_view, 4> judging = {"find", "hold", "declare", "pronounce"};
    const int age = adjective - 2;
    if (age < 2 || tree.upos(age) != Upos::Num || tree.word(age + 1) != "," || tree.word(age - 1) != ",") return;
    int noun = age - 2;
    while (noun > 0 && tree.head(noun) > noun && tree.head(noun) < age) noun = tree.head(noun);
    const int verb = tree.head(noun);
    if (verb < 0 || verb > noun || tree.relation(noun) != Relation::Obj || !isOneOf(tree.lemma(verb), judging)) return;
    if (tree.head(adjective) != noun && tree.head(adjective) != verb) return;
    hang(tree, adjective, verb, Relation::Xcomp);
    for (const int sure : {noun, adjective}) tree.words[static_cast<std::size_t>(sure)].margin = 1;
}

/// What is read wrongly around words of all kinds.
void repairWord(Tree& tree, int i, PennTag tag) {
    if (tag == "POS") findOwned(tree, i);
    if (tag == "RP") turnParticle(tree, i);
    if (tag == "DT") turnArticle(tree, i);
    if (tag == "JJ") turnAdjective(tree, i);
    if (tree.lemma(i) == "guilty" || tag == "JJ") findVerdict(tree, i);
    if (tag == "$") partAmounts(tree, i);
    if (tag == "NN") findPriced(tree, i);
    if (tag == "PRP$") turnOwner(tree, i);
    if (tag == "WP$") findWhose(tree, i);
    raiseDue(tree, i);
    raiseDueOn(tree, i);
    joinDue(tree, i);
    if (tree.upos(i) == Upos::Adp) turnAdverb(tree, i);
    if (tree.relation(i) == Relation::Cop && tree.head(i) > i && tree.upos(tree.head(i)) != Upos::Verb)
        findInnerSubject(tree, tree.head(i));
}

/// What is read wrongly around a verb.
void repairVerb(Tree& tree, int i, PennTag tag) {
    if (tag == "VBD" || tag == "VBN") raiseSecondVerb(tree, i);
    freeSecondVerb(tree, i);
    findRelativeNoun(tree, i);
    findWho(tree, i);
    findActedOn(tree, i);
    findBareActedOn(tree, i);
    turnWhere(tree, i);
    findParticle(tree, i);
    findObject(tree, i);
    findContent(tree, i);
    if (tag == "VBG") findAmount(tree, i);
    if (tag == "VBG") findGerund(tree, i);
    if (tag == "VB") findCaused(tree, i);
    if (tag == "VB") findDecided(tree, i);
    if (tag == "VB") findVoted(tree, i);
    raiseRoot(tree, i);
    findInnerSubject(tree, i);
    findFarSubject(tree, i);
    findThat(tree, i);
    findBareRelative(tree, i);
    if (tag == "VBN") raisePerfect(tree, i);
    if (tag == "VBN") turnPerfectGerund(tree, i);
    turnMarked(tree, i);
    partPredicates(tree, i);
    raiseJoinedFinite(tree, i);
    findJoinedSubject(tree, i);
    if (tag == "VBN") findParticipleNoun(tree, i);
    if (tag == "VBN") raiseJoined(tree, i);
    if (tag == "VBD") turnJoinedParticiple(tree, i);
    if (tag == "VBD") turnJoinedPassive(tree, i);
    if (tag == "VBD" || tag == "VBN") freeFronted(tree, i);
    if (tag == "VBD" || tag == "VBN") freeMessage(tree, i);
    if (tag == "VBD") turnSeen(tree, i);
    if (tag == "VBD") findToldSubject(tree, i);
    if (tag == "VBD" || tag == "VBZ") {
        raiseFinite(tree, i);
        freeSaid(tree, i);
        freeAttribution(tree, i);
        findAmount(tree, i);
        findSubject(tree, i);
        turnSubordinate(tree, i);
    }
}

}  // namespace

void repairClauses(Tree& tree) {
    for (int i = 0; i < tree.size(); ++i) {
        const PennTag tag = tree.tag(i);
        repairWord(tree, i, tag);
        if (tree.upos(i) == Upos::Verb) repairVerb(tree, i, tag);
    }
    for (int i = 2; i < tree.size(); ++i)
        if (tree.upos(i - 1) == Upos::Cconj && tree.tag(i) == "VBD") joinToClause(tree, i);
    for (int i = 0; i < tree.size(); ++i)
        if (tree.relation(i) == Relation::Case && tree.upos(i) == Upos::Adp && tree.head(i) >= 0 && tree.head(i) < i)
            turnPreposition(tree, i);
    for (int i = 0; i < tree.size(); ++i)
        if (tree.relation(i) == Relation::Case && tree.upos(i) == Upos::Adp && tree.head(i) > i) {
            raisePreposition(tree, i);
            turnAgent(tree, i);
            nameAgent(tree, i);
            nameBefore(tree, i);
            turnApposition(tree, i);
        }
}

}  // namespace dateline
