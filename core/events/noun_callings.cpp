#include "core/events/noun_callings.h"

#include "core/base/utf8.h"
#include "core/events/name_finder.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/sentence_case.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <utility>

namespace dateline {
namespace {

using std::string_view;

/// A noun of the article, by sentence and word.
struct Place {
    int sentence = -1, word = -1;
};

class Caller {
public:
    Caller(const Passage& passage, int sentence, int noun)
        : passage_(passage),
          sentence_(sentence),
          noun_(noun),
          tree_(passage.trees[static_cast<std::size_t>(sentence)]) {}

    /// "The zoo" of an article that names one zoo, Norland Zoo, before; "the bureau" for the Bureau of Roads.
    std::string nameOfKind() const {
        constexpr int mostNames = 200;
        constexpr std::array<string_view, 9> tellers = {"in",   "at",  "near",    "outside", "of",
                                                        "from", "for", "between", "against"};
        if (noun_ + 1 < tree_.size() && isOneOf(tree_.word(noun_ + 1), tellers)) return {};  // "the war in Norland"
        const std::vector<NameMention>& all = passage_.cast.mentions;
        std::size_t at = passage_.cast.firstOf[static_cast<std::size_t>(sentence_) + 1];
        int found = -1;
        for (int left = mostNames; at-- > 0 && left > 0; --left) {
            const NameMention& m = all[at];
            if ((m.sentence == sentence_ && m.from > noun_) || m.use != NameUse::Name || m.entity == found) continue;
            const Entity& e = passage_.cast.entities[static_cast<std::size_t>(m.entity)];
            if (e.kind == EntityKind::Country || e.kind == EntityKind::Person || !isOfKind(e.name)) continue;
            const Tree& tree = passage_.trees[static_cast<std::size_t>(m.sentence)];
            if (m.from > 0 && tree.word(m.from - 1) == "of") return {};  // "the Government of National Accord"
            const bool longer = found < 0 || e.name.ends_with(' ' + nameOf(found));
            if (!longer && !nameOf(found).ends_with(' ' + e.name)) return {};
            if (longer) found = m.entity;
        }
        return found < 0 ? std::string() : nameOf(found);
    }
    /// What the text before calls the noun in full.
    std::vector<std::string> fullerPhrases() const {
        int words = 1500;  // looked at: keeps long texts linear
        std::vector<std::string> fuller;
        for (int s = sentence_; s >= 0 && words > 0; --s) {
            const Tree& tree = passage_.trees[static_cast<std::size_t>(s)];
            for (int k = (s == sentence_ ? noun_ : tree.size()) - 1; k >= 0 && words > 0; --k, --words) {
                if (tree.upos(k) != Upos::Noun || tree.lemma(k) != tree_.lemma(noun_)) continue;
                if (!isSameNumber(tree, k)) continue;
                std::vector<std::string> phrases = phrasesAt({s, k});
                if (phrases.empty()) continue;
                if (fuller.empty())
                    fuller = std::move(phrases);
                else if (!sharesWord(fuller.front(), phrases.front(), tree_.lemma(noun_)))
                    return {};
            }
        }
        return fuller;
    }

private:
    const std::string& nameOf(int entity) const {
        return passage_.cast.entities[static_cast<std::size_t>(entity)].name;
    }
    bool isOfKind(const std::string& name) const {
        const std::string word = lowered(tree_.word(noun_)), low = lowered(name);
        return low.ends_with(' ' + word) || low.starts_with(word + " of ");
    }
    bool isSameNumber(const Tree& other, int word) const {
        return (other.tag(word) == "NNS") == (tree_.tag(noun_) == "NNS");
    }
    /// Phrases of the text that say which its noun is, the leaner the later; none where it does not.
    std::vector<std::string> phrasesAt(Place at) const {
        constexpr std::size_t longest = 50;
        const Tree& tree = passage_.trees[static_cast<std::size_t>(at.sentence)];
        std::vector<std::string> phrases;
        const auto add = [&](std::string phrase) {
            if (phrase.find(' ') == std::string::npos || codePointCount(phrase) > longest) return;
            if (lowered(phrase).find(lowered(tree.word(at.word))) == std::string::npos) return;
            if (std::find(phrases.begin(), phrases.end(), phrase) == phrases.end())
                phrases.push_back(std::move(phrase));
        };
        PhraseStyle style{1, true, true, true};
        style.owners = false;
        if (!tree.parsed) {
            add(nounWithWordsBefore(tree, at.word));
            add(nounWithName(tree, at));
        } else if (tellsAt(tree, at)) {
            const bool more = saysMore(tree, at.word);
            if (!more) add(nounPhrase(passage_, at.sentence, at.word, style));
            if (more || phrases.empty()) add(nounWithWordsBefore(tree, at.word));
            if (phrases.empty()) return phrases;
            style.adjectives = style.participles = false;
            if (!more) add(nounPhrase(passage_, at.sentence, at.word, style));
            add(nounWithNounsBefore(tree, at.word));
        }
        return phrases;
    }
    /// "Norvik Falls district", however the words of the name were read.
    std::string nounWithName(const Tree& tree, Place at) const {
        const NameMention* name = at.word > 0 ? passage_.cast.at(at.sentence, at.word - 1) : nullptr;
        if (!name || name->to != at.word - 1) return {};
        return std::string(Span{tree.at(name->from).span.begin, tree.at(at.word).span.end}.in(tree.text));
    }
    /// "accession document" of "Lund's accession document"
    static std::string nounWithNounsBefore(const Tree& tree, int noun) {
        int from = noun;
        while (from > 0 && tree.tag(from - 1) == "NN" && !tree.slotAt(from - 1)) --from;
        if (from == noun || (from > 0 && tree.at(from - 1).span.end == tree.at(from).span.begin)) return {};
        return std::string(Span{tree.at(from).span.begin, tree.at(noun).span.end}.in(tree.text));
    }
    static bool tellsBehind(const Tree& tree, int noun) {
        constexpr std::array<string_view, 8> tellers = {"of",      "for",  "on",    "against",
                                                        "between", "over", "about", "into"};
        return isOneOf(caseOf(tree, noun), tellers);
    }
    /// Whether something stands behind a noun that does not tell which it is: where, with what.
    static bool saysMore(const Tree& tree, int noun) {
        for (int c = tree.first(noun); c >= 0; c = tree.next(c))
            if (c > noun && tree.relation(c) == Relation::Nmod && !tree.slotAt(c) && !tellsBehind(tree, c)) return true;
        return false;
    }
    /// By the nouns beside it, whose it is, and what it is of or for.
    bool tellsAt(const Tree& tree, Place at) const {
        bool tells = false;
        for (int c = tree.first(at.word); c >= 0; c = tree.next(c)) {
            const Relation r = tree.relation(c);
            if (tree.slotAt(c) || tree.tag(c) == "PRP$") continue;
            if (r == Relation::Conj) return false;
            const bool name = passage_.cast.at(at.sentence, c) != nullptr;
            tells = tells || r == Relation::Compound || ((r == Relation::NmodPoss || r == Relation::Amod) && name) ||
                    (r == Relation::Acl && tree.tag(c) == "VB") ||
                    (r == Relation::Nmod && c > at.word && tellsBehind(tree, c));
        }
        return tells;
    }

    const Passage& passage_;
    int sentence_, noun_;
    const Tree& tree_;
};

/// "Approves Sable oil project": a word of a headline that the text never writes, so that no letter tells a name.
bool hasStrangeCapital(const Passage& passage, const std::string& phrase) {
    std::vector<Word> words;
    splitWords(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, words);
    return std::any_of(words.begin(), words.end(), [&](const Word& w) {
        const string_view word = w.span.in(phrase);
        return isCapitalised(word) && passage.index.with(word).empty();
    });
}

}  // namespace

int placeOf(const Tree& tree, int noun) {
    constexpr std::array<string_view, 4> places = {"in", "at", "near", "from"};
    for (int c = tree.first(noun); c >= 0; c = tree.next(c))
        if (c > noun && tree.relation(c) == Relation::Nmod && !tree.slotAt(c) && isOneOf(caseOf(tree, c), places))
            return c;
    return -1;
}

bool sharesWord(const std::string& a, const std::string& b, string_view noun) {
    std::vector<Word> x, y;
    splitWords(a, {0, static_cast<std::uint32_t>(a.size())}, x);
    splitWords(b, {0, static_cast<std::uint32_t>(b.size())}, y);
    for (const Word& w : x) {
        const std::string word = lowered(w.span.in(a));
        if (word.size() < 3 || word.starts_with(noun)) continue;
        for (const Word& v : y)
            if (lowered(v.span.in(b)) == word) return true;
    }
    return false;
}

Callings callingsOf(const Passage& passage, int sentence, int noun, const ArticleHeadline& headline) {
    const Caller caller(passage, sentence, noun);
    if (std::string name = caller.nameOfKind(); !name.empty()) return {{std::move(name)}, true};
    if (std::vector<std::string> phrases = caller.fullerPhrases(); !phrases.empty()) return {std::move(phrases), false};
    const Tree& tree = passage.trees[static_cast<std::size_t>(sentence)];
    std::string phrase = headline.phraseOf(tree.lemma(noun), tree.tag(noun) == "NNS");
    if (phrase.empty() || (isTitleCase(headline.text()) && hasStrangeCapital(passage, phrase))) return {};
    return {{std::move(phrase)}, false};
}

}  // namespace dateline
