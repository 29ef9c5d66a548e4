#include "core/events/participle_doer.h"

#include "core/events/lexicon.h"
#include "core/events/messages.h"
#include "core/events/word_list.h"

#include <array>

namespace dateline {
namespace {

constexpr int mostNouns = 4;  ///< between the participle's and the clause

/// Who acts in a verb's clause; no pronoun of a relative clause.
int subjectOfClause(const Tree& tree, int verb) {
    const int subject = tree.child(verb, Relation::Nsubj);
    return subject >= 0 && tree.tag(subject) == "WDT" ? -1 : subject;
}

bool isHappening(const Tree& tree, int noun) {
    constexpr int half = 50;  // of a noun's uses, in hundredths
    const NounSense* sense = tree.upos(noun) == Upos::Noun ? nounSense(tree.lemma(noun)) : nullptr;
    return sense && sense->happening >= half;
}

/// "was treated for injuries sustained", "blamed him for losses suffered": whoever has the injuries, unless the clause
/// has an object, of which they may be.
int sufferer(const Tree& tree, int noun) {
    int verb = noun;
    for (int step = 0; step < mostNouns && verb >= 0 && isNominal(tree.upos(verb)); ++step) {
        const Relation r = tree.relation(verb);
        verb = r == Relation::Nmod || r == Relation::Obl ? tree.head(verb) : -1;
    }
    if (verb < 0 || tree.upos(verb) != Upos::Verb || tree.child(verb, Relation::Obj) >= 0) return -1;
    const int treated = tree.child(verb, Relation::NsubjPass);
    const int subject = treated >= 0 ? treated : subjectOfClause(tree, verb);
    return subject >= 0 && !isHappening(tree, subject) ? subject : -1;  // "his death followed a stroke suffered"
}

/// "announced a vote to be held", "a vote that will be held": whoever announces it.
int host(const Tree& tree, int participle, int noun) {
    const int verb = tree.relation(noun) == Relation::Obj ? tree.head(noun) : -1;
    const Act* act = verb < 0 ? nullptr : verbAct(tree.lemma(verb));
    if (!act || (act->name != "announce" && act->name != "plan") || tree.child(verb, Relation::NsubjPass) >= 0)
        return -1;
    bool ahead = false;
    for (int c = tree.first(participle); c >= 0 && c < participle; c = tree.next(c))
        ahead = ahead || tree.tag(c) == "TO" || tree.lemma(c) == "will";
    return ahead ? subjectOfClause(tree, verb) : -1;
}

/// "issued two statements accusing the mayor": whoever issued them.
int sender(const Tree& tree, int noun) {
    const int verb = tree.relation(noun) == Relation::Obj ? tree.head(noun) : -1;
    const bool sends = verb >= 0 && verb < noun && sendsMessage(tree.lemma(verb), tree.lemma(noun));
    return sends && tree.child(verb, Relation::NsubjPass) < 0 ? subjectOfClause(tree, verb) : -1;
}

}  // namespace

int doerAround(const Tree& tree, int participle) {
    constexpr std::array<std::string_view, 3> suffering = {"suffer", "sustain", "incur"};
    constexpr std::array<std::string_view, 4> hosting = {"hold", "host", "stage", "organize"};
    const Relation r = tree.relation(participle);
    const int noun = tree.head(participle);
    if (noun < 0 || noun > participle) return -1;
    if (r == Relation::Acl && tree.tag(participle) == "VBG") return sender(tree, noun);
    if (tree.tag(participle) != "VBN") return -1;
    if (r == Relation::Acl && isOneOf(tree.lemma(participle), suffering)) return sufferer(tree, noun);
    const bool behind = r == Relation::Acl || r == Relation::AclRelcl;
    return behind && isOneOf(tree.lemma(participle), hosting) ? host(tree, participle, noun) : -1;
}

int whoIs(const Tree& tree, int verb) {
    const int noun = tree.head(verb);
    const Relation own = tree.relation(verb);
    const int first = tree.from(verb);
    const bool infinitive = own == Relation::Acl && tree.tag(first) == "TO";
    const bool beside = first == noun + 1 || (first == noun + 2 && tree.word(noun + 1) == ",");
    if ((own != Relation::AclRelcl && !infinitive) || !beside) return noun;
    int predicate = tree.child(noun, Relation::Cop) >= 0 ? noun : -1;
    if (predicate < 0 && (tree.relation(noun) == Relation::Obj || tree.relation(noun) == Relation::Xcomp))
        if (tree.lemma(tree.head(noun)) == "become") predicate = tree.head(noun);
    const int subject = predicate < 0 ? -1 : tree.child(predicate, Relation::Nsubj);
    if (subject < 0 || subject > noun) return noun;
    constexpr std::array<std::string_view, 3> denying = {"not", "n't", "no"};
    for (int c = tree.first(predicate); c >= 0 && c < noun; c = tree.next(c))
        if (tree.tag(c) == "MD" || isOneOf(tree.lemma(c), denying)) return noun;
    const std::string word = lowered(tree.word(subject));
    return tree.upos(subject) == Upos::Propn || word == "he" || word == "she" ? subject : noun;
}

}  // namespace dateline
