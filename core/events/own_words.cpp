#include "core/events/own_words.h"

#include <utility>

namespace dateline {
namespace {

using std::string_view;

constexpr int mostWords = 14;  ///< of a phrase behind the verb
constexpr std::size_t shortestQuotation = 8;

bool isBreak(const Tree& tree, int i) {
    const string_view w = tree.word(i);
    return tree.upos(i) == Upos::Punct && w != "-" && w != "'" && w != "’";
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
    while (to < tree.size() && to - from < mostWords && !ends(to)) ++to;
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

std::string nounWithWordsBefore(const Tree& tree, int noun) {
    int from = noun;
    bool tells = false;
    for (; from > 0; --from) {
        const PennTag tag = tree.tag(from - 1);
        if ((tag != "NN" && tag != "NNP" && tag != "JJ" && tag != "POS") || tree.slotAt(from - 1)) break;
        tells = tells || tag != "JJ";
    }
    if (!tells || (from > 0 && tree.upos(from - 1) == Upos::Num)) return {};
    if (from > 0 && tree.at(from - 1).span.end == tree.at(from).span.begin) return {};  // "one-day decline"
    return std::string(Span{tree.at(from).span.begin, tree.at(noun).span.end}.in(tree.text));
}

}  // namespace dateline
