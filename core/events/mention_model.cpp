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
    const std::vector<std::uint32_t>& lemmas;

    bool has(int i) const { return i >= 0 && i < tree.size(); }
    std::uint64_t lemma(int i) const { return has(i) ? lemmas[static_cast<std::size_t>(i)] : 1; }
    std::uint64_t tag(int i) const { return has(i) ? std::uint64_t{tree.at(i).xpos} + 10 : 2; }
    std::uint64_t upos(int i) const { return has(i) ? number(tree.upos(i)) + 10 : 2; }
    std::uint64_t suffix(int i, std::size_t length) const {
        const string_view w = tree.word(i);
        return w.size() <= length ? 0 : hashed(lowered(w.substr(w.size() - length)));
    }
};

std::uint64_t bucket(int share) { return share == 0 ? 0 : share < 20 ? 1 : share < 50 ? 2 : share < 80 ? 3 : 4; }

/// What the lexicons know of the word: its noun senses, the verb behind it, its kind of act.
void addLexicon(const View& v, int word, std::vector<Feature>& features) {
    const Tree& tree = v.tree;
    const std::string& lemma = tree.lemma(word);
    const std::uint64_t upos = number(tree.upos(word));
    const NounSense* sense = tree.upos(word) == Upos::Verb ? nullptr : nounSense(lemma);
    const std::uint64_t happening = sense ? bucket(sense->happening) + 1 : 0;
    features.push_back(feature(42, sense ? bucket(sense->state) + 1 : 0, upos));
    features.push_back(feature(47, happening, v.tag(word), sense && !sense->verb.empty()));
    const Act* act = tree.upos(word) == Upos::Verb ? verbAct(lemma) : nounAct(lemma);
    features.push_back(feature(44, act ? static_cast<std::uint64_t>(act->kind) + 1 : 0, upos, act ? act->weight : 0));
}

/// The determiner or possessive before a noun, the verb that governs from the left, the preposition beside it.
void addSurroundings(const View& v, int word, std::vector<Feature>& features) {
    const Tree& tree = v.tree;
    const std::uint64_t lemma = v.lemma(word), tag = v.tag(word);
    int i = word - 1;
    while (i >= 0 &&
           (tree.upos(i) == Upos::Adj || tree.upos(i) == Upos::Noun || tree.upos(i) == Upos::Num ||
            tree.upos(i) == Upos::Propn) &&
           i > word - 6)
        --i;
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

/// Words that may stand between an auxiliary and what it belongs to.
bool isSlight(Upos upos) { return upos == Upos::Adv || upos == Upos::Part || upos == Upos::Pron; }

/// What an auxiliary, "be" or "have" stands before: a predicate, or a verb that it only helps. Some annotators mark
/// copulas.
void addAuxiliary(const View& v, int word, std::vector<Feature>& features) {
    const Tree& tree = v.tree;
    if (tree.upos(word) != Upos::Aux && tree.lemma(word) != "be" && tree.lemma(word) != "have") return;
    constexpr int reach = 5;
    int next = word + 1, before = word - 1, verb = word + 1;
    while (v.has(next) && next < word + reach && isSlight(tree.upos(next))) ++next;
    while (before >= 0 && (isSlight(tree.upos(before)) || tree.upos(before) == Upos::Aux)) --before;
    while (v.has(verb) && verb <= word + reach && tree.upos(verb) != Upos::Verb && tree.upos(verb) != Upos::Noun &&
           tree.upos(verb) != Upos::Punct)
        ++verb;
    const bool helps = v.has(verb) && tree.upos(verb) == Upos::Verb;
    const std::uint64_t which = v.lemma(word) * 2 + (tree.upos(word) == Upos::Aux);
    features.push_back(feature(60, which, v.upos(next), helps));
    features.push_back(feature(61, which, v.tag(next), v.tag(word)));
    features.push_back(feature(62, which, v.lemma(next)));
    features.push_back(feature(63, which, v.upos(before), v.upos(next)));
    features.push_back(feature(64, which, v.lemma(before)));
}

/// The words around a noun: its phrase [from, to], the determiner before that, what governs it and what it governs.
struct NounPhrase {
    int from = 0, to = 0;
    int determiner = -1, governor = -1, object = -1;
    std::uint64_t preposition = 0, following = 0;  ///< before and behind the phrase
};

NounPhrase phraseOf(const View& v, int word) {
    const Tree& tree = v.tree;
    const auto isNoun = [&](int i) { return v.has(i) && (tree.upos(i) == Upos::Noun || tree.upos(i) == Upos::Propn); };
    const auto isModifier = [&](int i) {
        return isNoun(i) || (v.has(i) && (tree.upos(i) == Upos::Adj || tree.upos(i) == Upos::Num));
    };
    constexpr int longest = 6;
    NounPhrase phrase{word, word, -1, -1, -1, 0, 0};
    while (isNoun(phrase.to + 1)) ++phrase.to;
    while (isModifier(phrase.from - 1) && phrase.from > word - longest) --phrase.from;
    phrase.determiner = phrase.governor = phrase.from - 1;
    int& governor = phrase.governor;
    if (governor >= 0 && tree.tag(governor) == "POS") {
        --governor;
        while (governor >= 0 && (isNoun(governor) || tree.upos(governor) == Upos::Det)) --governor;
    } else if (governor >= 0 && (tree.upos(governor) == Upos::Det || tree.tag(governor) == "PRP$")) {
        --governor;
    }
    if (governor >= 0 && tree.upos(governor) == Upos::Adp) phrase.preposition = v.lemma(governor--);
    const int behind = phrase.to + 1;
    if (!v.has(behind) || tree.upos(behind) != Upos::Adp) return phrase;
    phrase.following = v.lemma(behind);
    int& object = phrase.object;
    object = behind + 1;
    while (v.has(object) && object < behind + longest &&
           (tree.upos(object) == Upos::Det || (isModifier(object) && !isNoun(object))))
        ++object;
    while (isNoun(object) && isNoun(object + 1)) ++object;
    return phrase;
}

/// The lexicon's word on a noun, coarsely.
std::uint64_t senseOf(const View& v, int word) {
    const Tree& tree = v.tree;
    if (!v.has(word) || tree.upos(word) != Upos::Noun) return 40;
    const NounSense* sense = nounSense(tree.lemma(word));
    if (!sense) return 0;
    const auto third = [](int share) -> std::uint64_t { return share < 20 ? 0 : share < 60 ? 1 : 2; };
    return 1 + third(sense->happening) * 12 + third(sense->communication) * 4 + third(sense->state) +
           (sense->verb.empty() ? 0 : 100);
}

void addNounPhrase(const View& v, int word, std::vector<Feature>& features) {
    const Tree& tree = v.tree;
    if (tree.upos(word) != Upos::Noun && tree.upos(word) != Upos::Propn) return;
    const NounPhrase phrase = phraseOf(v, word);
    const std::uint64_t lemma = v.lemma(word), sense = senseOf(v, word), determiner = v.lemma(phrase.determiner);
    const bool head = phrase.to == word;
    features.push_back(feature(70, head, lemma));
    features.push_back(feature(73, phrase.preposition, v.upos(phrase.governor), head));
    features.push_back(feature(74, phrase.following, lemma));
    features.push_back(feature(75, phrase.following, sense, head));
    features.push_back(feature(77, determiner, sense));
    if (phrase.object >= 0) {
        features.push_back(feature(79, phrase.following, v.lemma(phrase.object)));
        features.push_back(feature(80, phrase.following, v.upos(phrase.object), senseOf(v, phrase.object)));
    }
    if (!head) {
        features.push_back(feature(81, v.lemma(phrase.to)));
        features.push_back(feature(82, sense, senseOf(v, phrase.to)));
    }
    if (phrase.from < word) features.push_back(feature(83, v.lemma(word - 1), sense));
}

/// Where the sentence stands in its article, and whether a time is told in it: what happens comes early and is dated,
/// what holds or is general comes late.
void addPlace(const View& v, int word, std::vector<Feature>& features) {
    constexpr std::size_t farthest = 6;
    const bool dated = !v.tree.slots.empty();
    features.push_back(feature(90, std::min(v.tree.place, farthest), v.upos(word), v.tree.heading));
    features.push_back(feature(91, dated, v.tag(word), v.tree.heading));
    features.push_back(feature(92, dated, v.lemma(word)));
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

float mentionThreshold(Upos upos) {
    switch (upos) {
        case Upos::Noun:
        case Upos::Propn:
            return -0.6F;
        case Upos::Aux:
            return 0.5F;
        default:
            return -0.5F;
    }
}

MentionDescriber::MentionDescriber(const Tree& tree) : tree_(tree) {
    lemmas_.reserve(tree.words.size());
    for (int i = 0; i < tree.size(); ++i) lemmas_.push_back(hashed(tree.lemma(i)));
}

void MentionDescriber::describe(int word, std::vector<Feature>& features) const {
    const View v{tree_, lemmas_};
    features.clear();
    const std::uint64_t lemma = v.lemma(word), tag = v.tag(word), upos = v.upos(word);
    features.push_back(feature(3, lemma, upos));
    features.push_back(feature(4, lemma, tag));
    features.push_back(feature(5, lemma));
    features.push_back(feature(6, v.suffix(word, 3), upos));
    for (const int d : {-1, 1, 2}) {
        const auto place = static_cast<unsigned>(d + 4);
        features.push_back(feature(10 + place, v.tag(word + d), upos));
        features.push_back(feature(20 + place, v.lemma(word + d), tag));
    }
    features.push_back(feature(30, v.tag(word - 1), tag, v.tag(word + 1)));
    features.push_back(feature(31, lemma, v.lemma(word - 1)));
    features.push_back(feature(33, lemma, v.tag(word - 1)));
    features.push_back(feature(34, lemma, v.tag(word + 1)));
    features.push_back(feature(35, v.tag(word - 2), v.tag(word - 1), tag));
    addLexicon(v, word, features);
    addSurroundings(v, word, features);
    addAuxiliary(v, word, features);
    addNounPhrase(v, word, features);
    addPlace(v, word, features);
}

}  // namespace dateline
