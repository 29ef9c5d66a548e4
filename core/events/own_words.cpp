#include "core/events/own_words.h"

#include <utility>

namespace dateline {
namespace {

using std::string_view;

constexpr int furthestBefore = 14, furthestAfter = 10;  ///< words of the clause around the trigger
constexpr std::size_t shortestQuotation = 8;

bool isPersonal(const Tree& tree, int i) { return tree.tag(i) == "PRP"; }

bool isSmall(const Tree& tree, int i) {
    const Upos u = tree.upos(i);
    return u == Upos::Cconj || u == Upos::Sconj || u == Upos::Adp || u == Upos::Part || u == Upos::Adv ||
           tree.tag(i) == "WDT" || tree.tag(i) == "WP" || tree.word(i) == "that";
}
bool isBreak(const Tree& tree, int i) {
    const string_view w = tree.word(i);
    return tree.upos(i) == Upos::Punct && w != "-" && w != "'" && w != "’";
}
/// "They had been refused entry" begins with "refused".
bool isLeftOut(const Tree& tree, int i) {
    const auto isAux = [&](int k) { return k >= 0 && tree.upos(k) == Upos::Aux; };
    return isSmall(tree, i) || isPersonal(tree, i) || (isAux(i) && i > 0 && isPersonal(tree, i - 1)) ||
           (isAux(i) && isAux(i - 1) && i > 1 && isPersonal(tree, i - 2));
}

}  // namespace

std::string wordsWithoutTimes(const Tree& tree, int from, int to) {
    std::string words;
    for (int i = from; i <= to; ++i) {
        if (tree.slotAt(i)) continue;
        if (!words.empty() && tree.at(i).span.begin != tree.at(i - 1).span.end) words += ' ';
        words += tree.word(i);
    }
    return words;
}

std::string ownWords(const Tree& tree, int word) {
    int from = word, to = word;
    while (from > 0 && !isBreak(tree, from - 1) && word - from < furthestBefore) --from;
    while (to + 1 < tree.size() && !isBreak(tree, to + 1) && to - word < furthestAfter) ++to;
    while (from < word && isLeftOut(tree, from)) ++from;
    return wordsWithoutTimes(tree, from, to);
}

std::string wordsAfter(const Tree& tree, int verb) {
    int from = verb + 1;
    while (from < tree.size() && tree.slotAt(from)) ++from;
    const auto opensNoun = [&](int i) {
        const Upos u = tree.upos(i);
        return u == Upos::Det || u == Upos::Noun || u == Upos::Propn || u == Upos::Num;
    };
    if (from >= tree.size() || !opensNoun(from)) return {};
    if (tree.upos(from) == Upos::Det) ++from;
    int to = from;
    const auto ends = [&](int i) {
        const Upos u = tree.upos(i);
        return isBreak(tree, i) || u == Upos::Cconj || u == Upos::Sconj || u == Upos::Aux || tree.tag(i) == "WDT" ||
               tree.tag(i) == "WP" || tree.tag(i) == "VBD";
    };
    while (to < tree.size() && to - from < furthestBefore && !ends(to)) ++to;
    return wordsWithoutTimes(tree, from, to - 1);
}

std::string quotedWords(const Tree& tree) {
    const string_view sentence = tree.span.in(tree.text);
    for (const auto& [open, close] : {std::pair<string_view, string_view>{"“", "”"}, {"\"", "\""}, {"``", "''"}}) {
        const std::size_t begin = sentence.find(open);
        const std::size_t end = begin == string_view::npos ? begin : sentence.find(close, begin + open.size());
        if (end == string_view::npos || end < begin + open.size() + shortestQuotation) continue;
        std::string words(sentence.substr(begin + open.size(), end - begin - open.size()));
        while (!words.empty() && string_view(",. ").find(words.back()) != string_view::npos) words.pop_back();
        return words;
    }
    return {};
}

}  // namespace dateline
