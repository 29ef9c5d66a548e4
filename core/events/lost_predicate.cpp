#include "core/events/lost_predicate.h"

namespace dateline {
namespace {

constexpr int furthestSubject = 60;  ///< words from the noun to its verb

bool hasSubject(const Tree& tree, int verb) {
    for (int i = 0; i < tree.size(); ++i)
        if (tree.head(i) == verb && (tree.relation(i) == Relation::Nsubj || tree.relation(i) == Relation::NsubjPass) &&
            i < verb)
            return true;
    return false;
}

/// The auxiliaries right before a verb: its first word.
int beginOf(const Tree& tree, int verb) {
    int from = verb;
    while (from > 0 && (tree.upos(from - 1) == Upos::Aux || tree.upos(from - 1) == Upos::Adv || tree.slotAt(from - 1)))
        --from;
    return from;
}

}  // namespace

void raiseLostPredicate(Tree& tree) {
    int root = -1;
    for (int i = 0; i < tree.size() && root < 0; ++i)
        if (tree.head(i) < 0 && tree.relation(i) == Relation::Root) root = i;
    if (root < 0 || tree.heading || !isNominal(tree.upos(root)) || tree.upos(root) == Upos::Pron) return;
    int subject = root;
    for (int i = 0; i < root; ++i) {
        if (tree.head(i) != root) continue;
        const Relation r = tree.relation(i);
        if (r == Relation::Nsubj || r == Relation::NsubjPass || r == Relation::Cop || r == Relation::Expl) return;
        if (r == Relation::Vocative && tree.upos(i) == Upos::Propn) subject = i;  // "Karl Voss, the courier whose …"
    }
    for (int verb = root + 1; verb < tree.size() && verb - root < furthestSubject; ++verb) {
        const std::string_view tag = tree.tag(verb);
        if (tag != "VBD" && tag != "VBN" && tag != "VBZ") continue;
        const Relation r = tree.relation(verb);
        if (r != Relation::Acl && r != Relation::Advcl && r != Relation::Conj && r != Relation::Parataxis) continue;
        const int begin = beginOf(tree, verb);
        const bool finite =
            tag != "VBN" || (begin < verb && tree.upos(begin) == Upos::Aux) || tree.word(verb).ends_with("ed");
        if (!finite || begin == 0 || tree.word(begin - 1) != "," || hasSubject(tree, verb)) continue;
        auto& words = tree.words;
        const auto at = [](int i) { return static_cast<std::size_t>(i); };
        words[at(verb)].head = -1;
        words[at(verb)].relation = Relation::Root;
        bool passive = false;
        for (int i = begin; i < verb; ++i) {
            if (tree.upos(i) != Upos::Aux) continue;
            words[at(i)].head = verb;
            passive = passive || (tag == "VBN" && i == verb - 1 && tree.lemma(i) == "be");
            words[at(i)].relation = passive && i == verb - 1 ? Relation::AuxPass : Relation::Aux;
        }
        words[at(root)].head = verb;
        words[at(root)].relation = subject != root ? Relation::Appos : passive ? Relation::NsubjPass : Relation::Nsubj;
        if (subject != root) {
            words[at(subject)].head = verb;
            words[at(subject)].relation = passive ? Relation::NsubjPass : Relation::Nsubj;
            words[at(root)].head = subject;
        }
        for (int i = verb + 1; i < tree.size(); ++i)
            if (tree.head(i) == root) words[at(i)].head = verb;
        return;
    }
}

}  // namespace dateline
