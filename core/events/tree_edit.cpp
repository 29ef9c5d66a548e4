#include "core/events/tree_edit.h"

#include "core/syntax/names.h"

#include <algorithm>

namespace dateline {

constexpr int deepest = 100;

void hang(Tree& tree, int word, int head, Relation relation) {
    tree.words[static_cast<std::size_t>(word)].head = head;
    tree.words[static_cast<std::size_t>(word)].relation = relation;
}

void retag(Tree& tree, int word, std::string_view tag) {
    Word& w = tree.words[static_cast<std::size_t>(word)];
    w.xpos = xposOf(tag).value_or(w.xpos);
}

bool isBelow(const Tree& tree, int word, int above) {
    int step = 0;
    for (; step < deepest && word >= 0; ++step, word = tree.head(word))
        if (word == above) return true;
    return step == deepest;
}

bool isNsubj(const Tree& tree, int word) {
    return tree.relation(word) == Relation::Nsubj || tree.relation(word) == Relation::NsubjPass;
}

bool isGoverned(const Tree& tree, int noun) {
    constexpr int longest = 12;  // words from the preposition to the noun
    for (int k = std::max(0, noun - longest); k < std::min(tree.size(), noun + 2); ++k)
        if (tree.head(k) == noun && tree.relation(k) == Relation::Case) return true;
    return false;
}

}  // namespace dateline
