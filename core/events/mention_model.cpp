#include "core/events/mention_model.h"

#include "core/events/lexicon.h"
#include "core/events/word_list.h"

#include <algorithm>

namespace dateline {
namespace {

using std::string_view;

std::uint64_t number(Upos upos) { return static_cast<std::uint64_t>(upos); }

/// Reads a sentence's words for the templates; positions outside of it are a word of their own.
struct View {
    const Tree& tree;

    bool has(int i) const { return i >= 0 && i < tree.size(); }
    std::uint64_t lemma(int i) const { return has(i) ? hashed(tree.lemma(i)) : 1; }
    std::uint64_t tag(int i) const { return has(i) ? std::uint64_t{tree.at(i).xpos} + 10 : 2; }
    std::uint64_t upos(int i) const { return has(i) ? number(tree.upos(i)) + 10 : 2; }
    std::uint64_t suffix(int i, std::size_t length) const {
        const string_view w = tree.word(i);
        return w.size() <= length ? 0 : hashed(lowered(w.substr(w.size() - length)));
    }
};

std::uint64_t bucket(int share) { return share == 0 ? 0 : share < 20 ? 1 : share < 50 ? 2 : share < 80 ? 3 : 4; }

/// What the lexicons know of the word: its noun senses, the verb behind it, its kind of act.
void addLexicon(const Tree& tree, int word, std::vector<Feature>& features) {
    const std::string& lemma = tree.lemma(word);
    const std::uint64_t upos = number(tree.upos(word));
    const NounSense* sense = tree.upos(word) == Upos::Verb ? nullptr : nounSense(lemma);
    const std::uint64_t happening = sense ? bucket(sense->happening) + 1 : 0;
    features.push_back(feature(40, happening, upos));
    features.push_back(
        feature(41, happening, upos, sense ? bucket(sense->communication) : 9, sense && !sense->verb.empty()));
    features.push_back(feature(42, sense ? bucket(sense->state) + 1 : 0, upos));
    features.push_back(feature(47, happening, View{tree}.tag(word), sense && !sense->verb.empty()));
    const Act* act = tree.upos(word) == Upos::Verb ? verbAct(lemma) : nounAct(lemma);
    features.push_back(feature(43, act ? hashed(act->name) : 0, upos));
    features.push_back(feature(44, act ? static_cast<std::uint64_t>(act->kind) + 1 : 0, upos, act ? act->weight : 0));
}

/// The determiner or possessive before a noun, the verb that governs from the left, the preposition beside it.
void addSurroundings(const Tree& tree, int word, std::vector<Feature>& features) {
    const View v{tree};
    const std::uint64_t lemma = v.lemma(word), tag = v.tag(word);
    int i = word - 1;
    while (i >= 0 &&
           (tree.upos(i) == Upos::Adj || tree.upos(i) == Upos::Noun || tree.upos(i) == Upos::Num ||
            tree.upos(i) == Upos::Propn) &&
           i > word - 6)
        --i;
    features.push_back(feature(50, v.lemma(i), v.upos(word)));
    features.push_back(feature(51, v.lemma(i), v.tag(word), v.upos(word + 1)));
    features.push_back(feature(58, v.upos(i), lemma));
    int verb = word - 1;
    while (verb >= 0 && tree.upos(verb) != Upos::Verb && verb > word - 8) --verb;
    const bool near = verb >= 0 && tree.upos(verb) == Upos::Verb;
    features.push_back(feature(52, near ? v.lemma(verb) : 0, v.upos(word)));
    int noun = word + 1;
    while (noun < tree.size() && (tree.upos(noun) == Upos::Det || tree.upos(noun) == Upos::Adj) && noun < word + 4)
        ++noun;
    features.push_back(feature(53, v.lemma(noun), lemma));
    features.push_back(feature(54, v.upos(word + 1), v.upos(word + 2), tag));
    const bool capital = tree.word(word).front() >= 'A' && tree.word(word).front() <= 'Z';
    features.push_back(feature(55, capital, word == 0, tag));
    features.push_back(feature(56, capital, lemma));
    features.push_back(feature(57, tree.heading, tag));
}

}  // namespace

bool mayNameEvent(const Tree& tree, int word) {
    switch (tree.upos(word)) {
        case Upos::Verb:
        case Upos::Noun:
        case Upos::Adj:
        case Upos::Propn:
        case Upos::Aux:
        case Upos::Adv:
            return true;
        default:
            return false;
    }
}

void mentionFeatures(const Tree& tree, int word, std::vector<Feature>& features) {
    const View v{tree};
    features.clear();
    const std::uint64_t lemma = v.lemma(word), tag = v.tag(word), upos = v.upos(word);
    features.push_back(feature(1, upos));
    features.push_back(feature(2, tag));
    features.push_back(feature(3, lemma, upos));
    features.push_back(feature(4, lemma, tag));
    features.push_back(feature(5, lemma));
    features.push_back(feature(6, v.suffix(word, 3), upos));
    features.push_back(feature(7, v.suffix(word, 4), upos));
    features.push_back(feature(8, hashed(lowered(tree.word(word)))));
    for (const int d : {-2, -1, 1, 2}) {
        const std::uint64_t place = static_cast<std::uint64_t>(d + 4);
        features.push_back(feature(10 + place, v.tag(word + d), upos));
        features.push_back(feature(20 + place, v.lemma(word + d), tag));
    }
    features.push_back(feature(30, v.tag(word - 1), tag, v.tag(word + 1)));
    features.push_back(feature(31, lemma, v.lemma(word - 1)));
    features.push_back(feature(32, lemma, v.lemma(word + 1)));
    features.push_back(feature(33, lemma, v.tag(word - 1)));
    features.push_back(feature(34, lemma, v.tag(word + 1)));
    features.push_back(feature(35, v.tag(word - 2), v.tag(word - 1), tag));
    addLexicon(tree, word, features);
    addSurroundings(tree, word, features);
}

}  // namespace dateline
