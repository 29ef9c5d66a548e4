#include "core/events/clause_subject.h"

#include "core/events/apposition.h"
#include "core/events/clause_words.h"
#include "core/events/described_person.h"
#include "core/events/phrases.h"
#include "core/events/title_check.h"
#include "core/events/word_list.h"

namespace dateline {
namespace {

constexpr float sure = 0.15F;  ///< the least margin of the arcs that a clause rests on
constexpr int mostSteps = 4;   ///< up the tree, to the verb that has the subject

/// Of the verb itself, or of one that it is joined to; `owner` becomes the verb that has it.
int lentSubject(const Tree& tree, int& owner) {
    for (int step = 0; step < mostSteps; ++step) {
        for (const Relation r : {Relation::Nsubj, Relation::NsubjPass, Relation::Expl})
            if (const int s = tree.child(owner, r); s >= 0 && s < owner) return s;
        if (tree.relation(owner) != Relation::Conj || tree.at(owner).margin < sure) return -1;
        const int above = tree.head(owner);
        if (above < 0 || above > owner || !isFinite(tree, above)) return -1;
        owner = above;
    }
    return -1;
}

/// "He" by his name, or nothing that needs one; false where it is not known who is meant.
bool isTold(const Passage& passage, int sentence, ClauseSubject& subject) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    const int head = subject.head;
    const PennTag tag = tree.tag(head);
    const std::string word = lowered(tree.word(head));
    const bool bare = tree.from(head) == head && subject.end == head;
    if (bare && (tag == "DT" || tag == "CD" || tag == "JJ" || pointsElsewhere(word))) return false;  // "that", "two"
    if (const int e = describedPerson(passage, sentence, head); e >= 0)
        subject.name = passage.cast.entities[static_cast<std::size_t>(e)].headline;
    if (tag != "PRP") return tag != "WP" && tag != "WDT";
    if (tree.child(head, Relation::Conj) >= 0 || word == "i" || word == "we" || word == "you") return false;
    const int e = entityOf(passage, sentence, head);
    if (e >= 0 && (word == "he" || word == "she"))
        subject.name = passage.cast.entities[static_cast<std::size_t>(e)].headline;
    else if (const int noun = nounBefore(passage, sentence, head); noun >= 0)
        subject.name = nounPhrase(passage, sentence - 1, noun);
    return !subject.name.empty();
}

}  // namespace

bool isRelativePronoun(const Tree& tree, int word) {
    const PennTag tag = tree.tag(word);
    return tag == "WP" || tag == "WDT" || tag == "WP$" || (tree.lemma(word) == "that" && tag != "DT");
}

int governorOf(const Tree& tree, int verb) {
    for (int step = 0; step < mostSteps && tree.relation(verb) == Relation::Xcomp; ++step) {
        const int above = tree.head(verb);
        if (above < 0 || above > verb || isToldApart(tree, verb) || !isPredicate(tree, above) ||
            tree.at(verb).margin < sure)
            return -1;
        verb = above;
    }
    return verb;
}

ClauseSubject subjectOf(const Passage& passage, int sentence, int verb) {
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    ClauseSubject found;
    int owner = verb;
    const int subject = lentSubject(tree, owner);
    if (subject < 0 || (tree.at(subject).margin < sure && !isNeighbour(tree, owner, subject))) return {};
    found.head = subject;
    found.end = tree.to(subject);
    if (isRelativePronoun(tree, subject)) {
        const int noun = tree.head(owner);
        if (tree.relation(owner) != Relation::AclRelcl || noun < 0 || noun > subject - 1) return {};
        if (noun > 0 && tree.upos(noun) == Upos::Num && tree.word(noun - 1) == ",") return {};  // an age
        // "the brother of Berg, who": of two nouns the parser may have taken the wrong one
        if (tree.word(subject - 1) == "," && noun < subject - 2 && !passage.cast.at(sentence, noun)) return {};
        if (tree.at(owner).margin < sure || isRelativePronoun(tree, noun)) return {};
        found = {noun, tree.from(owner) - 1, subject, {}};
        if (const int name = properHead(passage, sentence, noun); name < noun) found = {name, name, subject, {}};
    } else {
        for (int i = tree.from(subject); i <= tree.to(subject); ++i)
            if (tree.tag(i) == "WP$") return {};  // "whose driver"
        if (found.end >= verb) return {};
        const bool many = tree.tag(subject) == "NNS" || tree.child(subject, Relation::Conj) >= 0;
        const int name = many ? -1 : properHead(passage, sentence, subject);
        if (const NameMention* m = name > subject ? passage.cast.at(sentence, name) : nullptr;
            m && m->from < m->to && tree.child(name, Relation::Conj) < 0)  // "the man, Karl Voss, 35, is expected"
            found.name = passage.cast.entities[static_cast<std::size_t>(m->entity)].headline;
    }
    return isTold(passage, sentence, found) ? found : ClauseSubject{};
}

int subjectBegin(const Tree& tree, int subject) {
    int begin = tree.from(subject);
    for (int c = tree.first(subject); c >= 0 && c < subject; c = tree.next(c)) {
        const bool copula = tree.relation(c) == Relation::Cop && hasTense(tree.tag(c));  // "being mayor has hurt him"
        const bool behind =
            copula || (c >= begin && begin > tree.from(subject) && tree.relation(c) == Relation::Advmod);
        if (behind) begin = c + 1;
        const int next =
            tree.next(c);  // "fell, days after clerks left": no comma and time before "after" are a subject's
        if (c == begin && tree.word(c) == ",") begin = next < 0 || next > subject ? subject : tree.from(next);
    }
    return begin;
}

}  // namespace dateline
