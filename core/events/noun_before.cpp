#include "core/events/antecedent.h"
#include "core/events/apposition.h"
#include "core/events/passage.h"
#include "core/events/status.h"
#include "core/events/word_list.h"

#include <algorithm>

// The noun without a name that "it", "they", "he" and "her" mean: whom or what the sentence before is about.

namespace dateline {
namespace {

bool isPluralWord(const Tree& tree, int word) {
    return tree.tag(word) == "NNS" || tree.tag(word) == "NNPS" || tree.child(word, Relation::Conj) >= 0;
}

/// The subject of a sentence's main clause, or -1.
int mainSubject(const Tree& tree) {
    for (int i = 0; tree.parsed && i < tree.size(); ++i) {
        if (tree.relation(i) != Relation::Nsubj && tree.relation(i) != Relation::NsubjPass) continue;
        if (tree.head(i) >= 0 && tree.relation(tree.head(i)) == Relation::Root) return i;
    }
    return -1;
}

/// "It emerged that …", "it was announced on Monday that …": a pronoun that stands for nothing.
bool isEmptySubject(const Tree& tree, int pronoun) {
    const int verb = tree.head(pronoun);
    int behind = verb < 0 ? 0 : verb + 1;
    while (behind < tree.size() && tree.slotAt(behind)) ++behind;
    if (verb >= 0 && behind < tree.size() && tree.word(behind) == "that") return true;
    return verb < 0 || tree.relation(pronoun) == Relation::Expl || tree.relation(verb) != Relation::Root ||
           tree.upos(verb) != Upos::Verb || tree.child(verb, Relation::Ccomp) >= 0 ||
           tree.child(verb, Relation::Csubj) >= 0;
}

/// "A driver", "the 16-year-old"
bool isUnnamedPerson(const Passage& p, int sentence, int noun, Gender gender) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const bool aged = tree.word(noun) == "old" && noun > 1 && tree.word(noun - 1) == "-";
    if (!aged && (tree.tag(noun) != "NN" || !maybeSomebody(tree.lemma(noun)) || nounSense(tree.lemma(noun))))
        return false;
    if (entityOf(p, sentence, properHead(p, sentence, noun)) >= 0 || !canBe(gender, genderOfKin(tree.lemma(noun))))
        return false;
    return tree.child(noun, Relation::NmodPoss) < 0 && tree.child(noun, Relation::Conj) < 0;
}

/// "A driver was hurt, police said": whom a sentence tells of, though somebody says it at its end; or -1.
int toldPerson(const Passage& p, int sentence, Gender gender) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const int subject = mainSubject(tree), verb = subject < 0 ? -1 : tree.head(subject);
    const auto somebody = [&](int noun) { return noun >= 0 && isUnnamedPerson(p, sentence, noun, gender); };
    if (verb < 0 || !isSaying(verbAct(tree.lemma(verb))) || tree.first(verb) == subject)
        return somebody(subject) ? subject : -1;
    for (int c = tree.first(verb); c >= 0 && c < subject; c = tree.next(c)) {
        if (somebody(c)) return c;
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass})
            if (const int told = tree.child(c, r); told >= 0) return somebody(told) ? told : -1;
    }
    return -1;
}

/// Whether the words before `end` name somebody whom a pronoun can mean; `likely` by no more than two words that act.
bool namesOther(const Passage& p, int sentence, int end, Gender gender, bool likely) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const auto s = static_cast<std::size_t>(sentence);
    for (std::size_t i = p.cast.firstOf[s]; i < p.cast.firstOf[s + 1] && p.cast.mentions[i].from < end; ++i) {
        const Entity& e = p.cast.entities[static_cast<std::size_t>(p.cast.mentions[i].entity)];
        const bool two = e.kind == EntityKind::Unknown && !e.isThing && !e.isFirm && e.name.find(' ') != e.name.npos;
        const bool somebody = e.kind == EntityKind::Person || e.gender != Gender::Unknown ||
                              (likely && two && isSubject(tree, p.cast.mentions[i].to));
        if (somebody && canBe(gender, e.gender)) return true;
    }
    return false;
}

/// Whom without a name the sentence before tells of, where "he" or "her" means nobody else; or -1.
int personBefore(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const Gender gender = genderOfPronoun(lowered(tree.word(word)));
    if (sentence < 1 || gender == Gender::Unknown || p.trees[static_cast<std::size_t>(sentence - 1)].heading) return -1;
    const int subject = toldPerson(p, sentence - 1, gender);
    if (subject < 0) return -1;
    const Tree& before = p.trees[static_cast<std::size_t>(sentence - 1)];
    if (namesOther(p, sentence - 1, before.size(), gender, false) || namesOther(p, sentence, word, gender, true))
        return -1;
    const int object = before.head(subject) < 0 ? -1 : before.child(before.head(subject), Relation::Obj);
    if (object >= 0 && isUnnamedPerson(p, sentence - 1, object, gender)) return -1;  // "A man struck a driver."
    const int own = mainSubject(tree);
    if (own >= 0 && own < word && tree.upos(own) != Upos::Pron) return -1;
    return subject;
}

/// "The driver met him": another than who acts.
bool isActedOn(const Tree& tree, int pronoun) {
    const Relation r = tree.relation(pronoun);
    return r == Relation::Obj || r == Relation::Iobj || r == Relation::Obl;
}

/// "A woman wrote that her husband", "The driver sold his car": a subject without a name, of the pronoun's own clause
/// or one around it, is nearer than any name; but for "The lawyer said he would appeal", where another is likelier
/// meant.
bool isOfOwnSubject(const Passage& p, int sentence, int pronoun) {
    constexpr int deepest = 8;
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const Gender gender = genderOfPronoun(lowered(tree.word(pronoun)));
    if (!tree.parsed || gender == Gender::Unknown) return false;
    int below = pronoun;
    for (int step = 0, at = tree.head(pronoun); step < deepest && at >= 0; ++step, below = at, at = tree.head(at)) {
        int subject = tree.child(at, Relation::Nsubj);
        if (subject < 0) subject = tree.child(at, Relation::NsubjPass);
        if (subject < 0 || subject >= pronoun || subject == below || tree.upos(subject) != Upos::Noun) continue;
        if (below == pronoun && isActedOn(tree, pronoun)) continue;
        if (!isUnnamedPerson(p, sentence, subject, gender) || namesOther(p, sentence, subject, gender, true))
            return false;
        return genderOfKin(tree.lemma(subject)) == gender || tree.relation(below) != Relation::Ccomp;
    }
    return false;
}

/// "Prosecutors say he stopped the students. Their remains …": of whom the speaker tells, those are likelier meant.
bool saysSomethingElse(const Tree& tree, int subject) {
    const int verb = tree.head(subject), content = tree.child(verb, Relation::Ccomp);
    return content >= 0 && isSaying(verbAct(tree.lemma(verb)));
}

/// The subject of the sentence before, where it has no name ("his daughter Anna" has one) and is one or several.
int thingBefore(const Passage& p, int sentence, bool plural) {
    const Tree& before = p.trees[static_cast<std::size_t>(sentence - 1)];
    const int subject = before.heading ? -1 : mainSubject(before);
    if (subject >= 0 && plural && before.child(subject, Relation::Conj) > subject) return subject;  // "Berg and Voss"
    if (subject < 0 || before.upos(subject) != Upos::Noun || p.cast.at(sentence - 1, subject)) return -1;
    if (!plural && genderOfKin(before.lemma(subject)) != Gender::Unknown) return -1;  // "the duke": no "it"
    const auto isPerson = [&](int named) {
        if (named < 0) return false;
        const Entity& e = p.cast.entities[static_cast<std::size_t>(named)];
        return e.kind == EntityKind::Person || e.gender != Gender::Unknown;
    };
    if (isPerson(entityOf(p, sentence - 1, properHead(p, sentence - 1, subject)))) return -1;
    const int aside = before.child(subject, Relation::Appos);  // "the board's clerk, Mrs Anna Berg, said"
    if (const NameMention* m = p.cast.at(sentence - 1, aside); m && isPerson(m->entity)) return -1;
    return isPluralWord(before, subject) == plural ? subject : -1;
}

}  // namespace

bool isUnnamed(const Passage& p, int sentence, int pronoun) {
    return isOfOwnSubject(p, sentence, pronoun) || personBefore(p, sentence, pronoun) >= 0;
}

int nounBefore(const Passage& p, int sentence, int word) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    const std::string pronoun = lowered(tree.word(word));
    const bool calledOff =
        tree.relation(word) == Relation::Obj && tree.head(word) >= 0 && cancels(tree, tree.head(word));
    if (genderOfPronoun(pronoun) != Gender::Unknown)
        return tree.tag(word) == "PRP" ? personBefore(p, sentence, word) : -1;
    if (sentence < 1 || (pronoun != "they" && pronoun != "them" && pronoun != "it")) return -1;
    if (!calledOff && (mainSubject(tree) != word || isEmptySubject(tree, word))) return -1;
    return thingBefore(p, sentence, pronoun != "it");
}

int ownerBefore(const Passage& p, int sentence) {
    const Tree& tree = p.trees[static_cast<std::size_t>(sentence)];
    if (sentence < 1 || tree.size() == 0) return -1;
    const std::string owner = lowered(tree.word(0));
    if (owner != "its" && owner != "their") return -1;
    const int noun = thingBefore(p, sentence, owner == "their");
    return noun >= 0 && saysSomethingElse(p.trees[static_cast<std::size_t>(sentence - 1)], noun) ? -1 : noun;
}

}  // namespace dateline
