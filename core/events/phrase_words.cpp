#include "core/events/phrase_words.h"

#include "core/events/word_list.h"

#include <array>

namespace dateline {

using std::string_view;

bool isMeasure(string_view lemma) {
    constexpr std::array<string_view, 10> measures = {"share", "barrel", "ounce", "ton",    "tonne",
                                                      "head",  "piece",  "pound", "gallon", "unit"};
    return isOneOf(lemma, measures);
}

bool opensQuantity(const Tree& tree, int article) {
    constexpr std::array<string_view, 18> quantities = {
        "thousand", "hundred", "dozen", "million", "billion", "trillion", "quarter", "third", "half",
        "fifth",    "tenth",   "lot",   "few",     "couple",  "bit",      "kind",    "sort",  "handful"};
    const int word = article + 1;
    if (lowered(tree.word(article)) != "a" || word >= tree.size()) return false;
    const string_view next = word + 1 < tree.size() ? tree.word(word + 1) : string_view();
    return isOneOf(lowered(tree.word(word)), quantities) && next != "-" && next != "quarter";
}

bool isCircumstance(string_view preposition) {
    constexpr std::array<string_view, 8> circumstances = {"after",  "before",    "amid",  "despite",
                                                          "during", "following", "while", "since"};
    return isOneOf(preposition, circumstances);
}

bool isCount(string_view lemma) {
    constexpr std::array<string_view, 5> counts = {"number", "share", "proportion", "percentage", "amount"};
    return isOneOf(lemma, counts);
}

bool isOffice(string_view lemma) {
    constexpr std::array<string_view, 9> nouns = {"appointment", "election", "nomination", "resignation", "role",
                                                  "position",    "post",     "tenure",     "career"};
    return isOneOf(lemma, nouns);
}

bool pointsToText(const Tree& tree, int noun) {
    constexpr std::array<string_view, 6> nouns = {"issue", "matter", "topic", "subject", "situation", "case"};
    const int article = tree.child(noun, Relation::Det);
    return isOneOf(tree.lemma(noun), nouns) && article >= 0 && lowered(tree.word(article)) == "the" &&
           tree.from(noun) >= article - 1 && tree.to(noun) == noun && article == noun - 1;
}

bool isReducible(const Tree& tree, int verb, int pronoun) {
    const PennTag tag = tree.tag(verb);
    if (tree.head(pronoun) != verb || (tag != "VBN" && tag != "VBG")) return false;
    if (tag == "VBN") {  // "that would have made changes" is no passive, however it was read
        const int be = tree.child(verb, Relation::AuxPass), object = tree.child(verb, Relation::Obj);
        return tree.relation(pronoun) == Relation::NsubjPass && be >= 0 && tree.lemma(be) == "be" && object < 0;
    }
    const int aux = tree.child(verb, Relation::Aux);
    return tree.relation(pronoun) == Relation::Nsubj && aux >= 0 && tree.lemma(aux) == "be" && aux == pronoun + 1;
}

}  // namespace dateline
