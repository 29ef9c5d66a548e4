#include "core/events/tree.h"

#include "core/events/clause_repair.h"
#include "core/events/list_repair.h"
#include "core/events/lost_predicate.h"
#include "core/events/number_repair.h"
#include "core/events/participle_repair.h"
#include "core/events/reduced_parse.h"
#include "core/events/subject_repair.h"
#include "core/events/subordinate_repair.h"
#include "core/events/tag_repair.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

std::size_t index(int i) { return static_cast<std::size_t>(i); }

/// Whatever was mended, what follows heads upward comes to an end: a circle is opened at the first word that is met
/// twice.
void openCircles(Tree& tree) {
    std::vector<int> walk(static_cast<std::size_t>(tree.size()), -1);  // the walk that met a word first
    for (int start = 0; start < tree.size(); ++start) {
        int at = start;
        while (at >= 0 && walk[static_cast<std::size_t>(at)] < 0) {
            walk[static_cast<std::size_t>(at)] = start;
            at = tree.head(at);
        }
        if (at >= 0 && walk[static_cast<std::size_t>(at)] == start) {
            tree.words[static_cast<std::size_t>(at)].head = -1;
            tree.words[static_cast<std::size_t>(at)].relation = Relation::Dep;
        }
    }
}

void linkChildren(Tree& tree) {
    const std::size_t n = tree.words.size();
    tree.firstChild.assign(n, -1);
    tree.nextSibling.assign(n, -1);
    for (int i = tree.size() - 1; i >= 0; --i) {
        const int head = tree.head(i);
        if (head < 0) continue;
        tree.nextSibling[index(i)] = tree.firstChild[index(head)];
        tree.firstChild[index(head)] = i;
    }
}

/// Leaves first, so that each word is counted into its head once.
void measureSubtrees(Tree& tree) {
    const std::size_t n = tree.words.size();
    tree.left.resize(n);
    tree.right.resize(n);
    std::vector<int> open(n, 0), ready;
    for (int i = 0; i < tree.size(); ++i) {
        tree.left[index(i)] = tree.right[index(i)] = i;
        if (tree.head(i) >= 0) ++open[index(tree.head(i))];
    }
    for (int i = 0; i < tree.size(); ++i)
        if (open[index(i)] == 0) ready.push_back(i);
    while (!ready.empty()) {
        const int i = ready.back();
        ready.pop_back();
        const int head = tree.head(i);
        if (head < 0) continue;
        tree.left[index(head)] = std::min(tree.left[index(head)], tree.left[index(i)]);
        tree.right[index(head)] = std::max(tree.right[index(head)], tree.right[index(i)]);
        if (--open[index(head)] == 0) ready.push_back(head);
    }
}

bool hasDictionaryForm(Upos upos) {
    return upos == Upos::Verb || upos == Upos::Aux || upos == Upos::Noun || upos == Upos::Adj || upos == Upos::Propn;
}

std::string lemmaOf(std::string_view text, const Word& w) {
    const std::string_view word = w.span.in(text);
    return hasDictionaryForm(w.upos) ? lemma(word, w.upos == Upos::Propn ? Upos::Noun : w.upos) : lowered(word);
}

/// A date before a noun misleads taggers ("the film's December 25 release" is no verb): the word behind it is tagged
/// again with the times out of the way.
void tagAfterDates(Tree& tree) {
    if (std::none_of(tree.slots.begin(), tree.slots.end(), [](const TimeSlot& s) { return s.adnominal; })) return;
    Reduced shown = reduced(tree, withoutTimes(tree));
    tagWords(shown.text, shown.words);
    for (std::size_t k = 0; k < shown.words.size(); ++k) {
        const int place = shown.place[k];
        const TimeSlot* slot = place > 0 ? tree.slotAt(place - 1) : nullptr;
        const bool after = slot && slot->adnominal;
        if (!after) continue;
        tree.words[index(place)].upos = shown.words[k].upos;
        tree.words[index(place)].xpos = shown.words[k].xpos;
    }
}

}  // namespace

int Tree::child(int i, Relation wanted) const {
    for (int c = first(i); c >= 0; c = next(c))
        if (relation(c) == wanted) return c;
    return -1;
}

int Tree::wordAt(std::uint32_t byte) const {
    const auto after = std::upper_bound(words.begin(), words.end(), byte,
                                        [](std::uint32_t b, const Word& w) { return b < w.span.begin; });
    if (after == words.begin()) return -1;
    const int i = static_cast<int>(after - words.begin()) - 1;
    return at(i).span.contains(byte) ? i : -1;
}

Tree readTree(std::string_view text, Span sentence, bool heading, std::span<const TimeExpression> times,
              std::uint32_t first) {
    Tree tree;
    tree.text = text;
    tree.span = sentence;
    tree.heading = heading;
    splitWords(text, sentence, tree.words);
    tagWords(text, tree.words);
    tree.slots = timeSlots(text, tree.words, times, first);
    tagAfterDates(tree);
    repairTags(tree);
    tree.lemmas.reserve(tree.words.size());
    for (int i = 0; i < tree.size(); ++i) {  // "to found a group": no past of another verb
        const bool infinitive = i > 0 && tree.tag(i) == "VB" && (tree.word(i - 1) == "to" || tree.tag(i - 1) == "MD");
        tree.lemmas.push_back(infinitive ? lowered(tree.word(i)) : lemmaOf(text, tree.at(i)));
    }
    return tree;
}

void parse(Tree& tree, std::span<const NameWords> names) {
    if (tree.parsed) return;
    parseReduced(tree, names);
    raiseLostPredicate(tree);
    repairClauses(tree);
    repairNumbers(tree);
    repairSubordinates(tree);
    repairSubjects(tree);
    repairLists(tree);
    for (int i = 0; i < tree.size(); ++i)
        if (tree.tag(i) == "VBN") turnBarePast(tree, i);
    tree.parsed = true;
    openCircles(tree);
    linkChildren(tree);
    measureSubtrees(tree);
    if (tree.slots.empty()) return;
    attachTimes(tree);
    openCircles(tree);
    linkChildren(tree);
    measureSubtrees(tree);
}

bool hasTense(PennTag tag) { return tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"; }

bool isDash(std::string_view word) { return word == "—" || word == "–" || word == "--" || word == "_"; }

bool partsClauses(const Tree& tree, int word) {
    const std::string_view w = tree.word(word);
    if (w == ";" || w == ":") return true;
    if (!isDash(w) || word == 0 || word + 1 >= tree.size()) return isDash(w);
    return tree.at(word - 1).span.end < tree.at(word).span.begin ||
           tree.at(word).span.end < tree.at(word + 1).span.begin || w == "—" || w == "--";
}

bool isNominal(Upos upos) { return upos == Upos::Noun || upos == Upos::Propn || upos == Upos::Pron; }

int headOf(const Tree& tree, int from, int to) {
    if (tree.parsed)
        for (int i = to; i >= from; --i)
            if (tree.head(i) < from || tree.head(i) > to)
                if (tree.relation(i) != Relation::Punct && tree.relation(i) != Relation::Case) return i;
    for (int i = to; i >= from; --i)
        if (isNominal(tree.upos(i)) || tree.upos(i) == Upos::Num) return i;
    return to;
}

}  // namespace dateline
