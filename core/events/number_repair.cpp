#include "core/events/number_repair.h"

#include "core/events/tree_edit.h"
#include "core/events/word_list.h"

#include <array>
#include <string_view>

namespace dateline {
namespace {

constexpr int longestAmount = 4;  ///< words before the noun of an amount: "to some 497 bn"

bool isMagnitude(const Tree& tree, int i) {
    constexpr std::array<std::string_view, 11> magnitudes = {
        "bn", "mln", "mn", "m", "k", "million", "billion", "trillion", "thousand", "crore", "lakh"};
    return i > 0 && tree.upos(i - 1) == Upos::Num && isOneOf(lowered(tree.word(i)), magnitudes);
}

/// "rose to 310": the preposition hangs on the verb that the number hangs on, or the number on it without a place.
void putBehindPreposition(Tree& tree, int number) {
    const int verb = tree.head(number), before = number - 1;
    if (verb < 0 || verb >= before || tree.upos(verb) != Upos::Verb || tree.relation(number) != Relation::Nummod)
        return;
    if (tree.relation(before) != Relation::Case || (tree.head(before) != verb && tree.head(before) != number)) return;
    hang(tree, before, number, Relation::Case);
    hang(tree, number, verb, Relation::Obl);
}

/// "497bn yen": the noun is counted, and stands where its number stood.
void putNounAbove(Tree& tree, int number) {
    const int noun = number + 1;
    if (noun >= tree.size() || tree.upos(noun) != Upos::Noun || tree.head(noun) != number) return;
    const int above = tree.head(number);
    if (above < 0 || above == noun) return;
    hang(tree, noun, above, tree.relation(number));
    hang(tree, number, noun, Relation::Nummod);
    for (int i = number - 1; i >= 0 && i >= number - longestAmount; --i)
        if (tree.head(i) == number && tree.relation(i) == Relation::Case) hang(tree, i, noun, Relation::Case);
}

/// "several hundred people tried": how many hundreds, whatever the parser hung it on.
void countHundreds(Tree& tree, int number) {
    constexpr std::array<std::string_view, 4> counting = {"several", "few", "many", "some"};
    constexpr std::array<std::string_view, 4> hundreds = {"hundred", "thousand", "dozen", "million"};
    const int before = number - 1;
    if (!isOneOf(tree.lemma(before), counting) || !isOneOf(lowered(tree.word(number)), hundreds)) return;
    int top = number;  // "when several hundred people tried": what was hung on it stands where it stood
    for (int step = 0; step < longestAmount && tree.head(top) >= 0 && tree.head(top) != before; ++step)
        top = tree.head(top);
    if (tree.head(top) == before) {
        hang(tree, top, tree.head(before), tree.relation(before));
        for (int i = before - 1; i >= 0 && i >= before - longestAmount; --i)
            if (tree.head(i) == before) hang(tree, i, top, tree.relation(i));
    }
    if (!isBelow(tree, number, before)) hang(tree, before, number, Relation::Advmod);
}

/// "will sell up to 9.4 per cent": how much at most, and nothing is sold up.
void boundAbove(Tree& tree, int number) {
    const int to = number - 1, up = number - 2, verb = up < 1 ? -1 : tree.head(up);
    if (verb < 0 || tree.word(to) != "to" || tree.lemma(up) != "up" || tree.relation(up) != Relation::CompoundPrt)
        return;
    if (tree.relation(to) != Relation::Fixed || tree.head(to) != up) return;
    hang(tree, up, number, Relation::Advmod);
}

/// "profit of 22 million, down 41 per cent": a change is no second profit, and stands apart.
void partChange(Tree& tree, int number) {
    const int way = number - 1, noun = tree.head(number) > number ? tree.head(number) : number;
    if (way < 2 || tree.word(way - 1) != "," || (tree.word(way) != "down" && tree.word(way) != "up")) return;
    if (tree.relation(noun) != Relation::Conj || noun - number > longestAmount) return;
    int verb = tree.head(noun);
    for (int step = 0; step < longestAmount && verb >= 0 && tree.upos(verb) != Upos::Verb; ++step)
        verb = tree.head(verb);
    if (verb >= 0 && verb < way && tree.upos(verb) == Upos::Verb) hang(tree, noun, verb, Relation::Obl);
}

}  // namespace

void repairNumbers(Tree& tree) {
    for (int i = 1; i < tree.size(); ++i) {
        const bool number = tree.upos(i) == Upos::Num;
        if (!number && !isMagnitude(tree, i)) continue;
        if (number) countHundreds(tree, i);
        if (number) putBehindPreposition(tree, i);
        if (number) boundAbove(tree, i);
        if (number) partChange(tree, i);
        putNounAbove(tree, i);
    }
}

}  // namespace dateline
