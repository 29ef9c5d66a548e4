#include "core/events/subject_repair.h"

#include "core/events/tree_edit.h"

namespace dateline {
namespace {

constexpr int longestOffice = 12;  ///< words from a description's noun to the name behind it

bool isSubject(const Tree& tree, int word) {
    return tree.relation(word) == Relation::Nsubj || tree.relation(word) == Relation::NsubjPass;
}

/// The subject before `name` of the same verb, where nothing but their own words stands between the two; or -1.
int subjectBefore(const Tree& tree, int name) {
    const int verb = tree.head(name);
    for (int k = name - 1; k >= 0 && k >= name - longestOffice; --k) {
        if (tree.head(k) == verb) return isSubject(tree, k) ? k : -1;
        const Upos u = tree.upos(k);
        if (u == Upos::Punct || u == Upos::Verb || u == Upos::Aux || u == Upos::Cconj) return -1;
    }
    return -1;
}

}  // namespace

void repairSubjects(Tree& tree) {
    for (int name = 1; name < tree.size(); ++name) {
        const int verb = tree.head(name);
        if (tree.upos(name) != Upos::Propn || !isSubject(tree, name) || verb < name) continue;
        const int noun = subjectBefore(tree, name);
        if (noun >= 0 && isNominal(tree.upos(noun)) && tree.upos(noun) != Upos::Pron)
            hang(tree, noun, name, Relation::Compound);
    }
}

}  // namespace dateline
