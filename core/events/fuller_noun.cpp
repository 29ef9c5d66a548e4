#include "core/events/fuller_noun.h"

#include "core/base/utf8.h"
#include "core/events/inflection.h"
#include "core/events/name_finder.h"
#include "core/events/own_words.h"
#include "core/events/phrases.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

/// A noun of the article, by sentence and word.
struct Place {
    int sentence = -1, word = -1;
};

/// Finds what a candidate's nouns were called before.
class Teller {
public:
    Teller(const Passage& passage, const Candidate& c, const ArticleHeadline& headline)
        : passage_(passage), c_(c), headline_(headline), tree_(passage.tree(c)) {}

    std::string run(std::string title, std::size_t longest) const {
        constexpr int reach = 60;  // words beside the trigger
        const int last = std::min(tree_.size() - 1, c_.trigger.word + reach);
        for (int noun = std::max(0, c_.trigger.word - reach); noun <= last; ++noun) {
            if (!isBare(noun)) continue;
            const std::size_t at = placeIn(title, noun);
            if (at == std::string::npos) continue;
            std::string phrase = nameOfKind(noun);
            const bool named = !phrase.empty();
            if (!named) phrase = fullerPhrase(noun);
            if (phrase.empty()) phrase = headline_.phraseOf(tree_.lemma(noun), tree_.tag(noun) == "NNS");
            if (phrase.empty() ||
                (named ? title.find(phrase) != std::string::npos : sharesWord(title, phrase, tree_.lemma(noun))))
                continue;
            std::string fuller = replaced(title, at, noun, phrase);
            if (const std::string name = nameIn(phrase); codePointCount(fuller) > longest && at == 0 && !name.empty())
                fuller = replaced(title, at, noun, name);
            if (codePointCount(fuller) <= longest) title = std::move(fuller);
        }
        return title;
    }

private:
    static bool isDefinite(string_view word) {
        constexpr std::array<string_view, 5> words = {"the", "this", "that", "these", "those"};
        return isOneOf(lowered(word), words);
    }
    /// What is one of its kind, or says too little to be known again.
    static bool isUnique(string_view lemma) {
        constexpr std::array<string_view, 47> lemmas = {
            "people", "man",    "woman",    "person", "time",    "day",    "week",   "month", "year", "case",
            "way",    "thing",  "part",     "number", "end",     "place",  "public", "world", "rest", "side",
            "share",  "result", "point",    "area",   "other",   "change", "child",  "kind",  "lot",  "member",
            "right",  "office", "leader",   "moon",   "sun",     "earth",  "sea",    "sky",   "web",  "air",
            "media",  "press",  "internet", "hour",   "percent", "dollar", "season"};
        return isOneOf(lemma, lemmas);
    }
    /// "The unit", "the slaying": nothing tells which.
    bool isBare(int noun) const {
        if (tree_.upos(noun) != Upos::Noun || noun < 1 || passage_.cast.at(c_.sentence, noun)) return false;
        if (!isDefinite(tree_.word(noun - 1)) || tree_.slotAt(noun) || isUnique(tree_.lemma(noun))) return false;
        if (entityOf(passage_, c_.sentence, noun) >= 0) return false;
        const Relation own = tree_.relation(noun);
        if (own == Relation::Compound || own == Relation::Amod || own == Relation::Appos) return false;
        const bool comma = noun + 1 < tree_.size() && tree_.word(noun + 1) == ",";
        for (int c = tree_.first(noun); c >= 0; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            if (r == Relation::AclRelcl && comma) continue;  // "the law, which came into force": not which it is
            if (r != Relation::Det && r != Relation::Case && r != Relation::Punct && r != Relation::Cop &&
                r != Relation::Nsubj && !tree_.slotAt(c))
                return false;
        }
        if (noun + 1 >= tree_.size() || tree_.slotAt(noun + 1)) return true;  // "the board today said"
        const string_view next = tree_.word(noun + 1);
        return next != "of" && next != "'s" && next != "’s" && next != "'" && next != "’" &&
               tree_.upos(noun + 1) != Upos::Noun && tree_.upos(noun + 1) != Upos::Propn && next != "that";
    }
    /// Where a title has the noun by itself, once.
    std::size_t placeIn(const std::string& title, int noun) const {
        const std::string word = lowered(tree_.word(noun));
        const std::vector<std::size_t> places = placesOf(lowered(title), word, ",");
        if (places.size() != 1 || !standsAlone(title, places.front(), places.front() + word.size(), noun))
            return std::string::npos;
        return places.front();
    }
    /// Whether no more stands beside the noun of a title than in the text: the words around its phrase there.
    bool standsAlone(const std::string& title, std::size_t begin, std::size_t end, int noun) const {
        constexpr std::array<string_view, 8> tellers = {"of",      "for",  "on",    "against",
                                                        "between", "over", "about", "with"};
        const string_view after = wordAfter(title, end);
        if (isOneOf(after, tellers) && (noun + 1 >= tree_.size() || tree_.word(noun + 1) != after)) return false;
        if (begin == 0) return true;
        const string_view before = wordBefore(title, begin);
        if (isDefinite(before)) return true;
        const int w = noun - 2;
        if (w < 0) return false;
        return lowered(tree_.word(w)) == lowered(before) ||
               (tree_.upos(w) == Upos::Verb && lemma(before, Upos::Verb) == tree_.lemma(w));
    }
    /// "The zoo" of an article that names one zoo, Norland Zoo, before; "the bureau" for the Bureau of Roads.
    std::string nameOfKind(int noun) const {
        constexpr int mostNames = 200;
        constexpr std::array<string_view, 9> tellers = {"in",   "at",  "near",    "outside", "of",
                                                        "from", "for", "between", "against"};
        if (noun + 1 < tree_.size() && isOneOf(tree_.word(noun + 1), tellers)) return {};  // "the war in Norland"
        const std::vector<NameMention>& all = passage_.cast.mentions;
        std::size_t at = passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence) + 1];
        int found = -1;
        for (int left = mostNames; at-- > 0 && left > 0; --left) {
            const NameMention& m = all[at];
            if ((m.sentence == c_.sentence && m.from > noun) || m.use != NameUse::Name || m.entity == found) continue;
            const Entity& e = passage_.cast.entities[static_cast<std::size_t>(m.entity)];
            if (e.kind == EntityKind::Country || e.kind == EntityKind::Person || !isOfKind(e.name, noun)) continue;
            const Tree& tree = passage_.trees[static_cast<std::size_t>(m.sentence)];
            if (m.from > 0 && tree.word(m.from - 1) == "of") return {};  // "the Government of National Accord"
            const bool longer = found < 0 || e.name.ends_with(' ' + nameOf(found));
            if (!longer && !nameOf(found).ends_with(' ' + e.name)) return {};
            if (longer) found = m.entity;
        }
        return found < 0 ? std::string() : nameOf(found);
    }
    const std::string& nameOf(int entity) const {
        return passage_.cast.entities[static_cast<std::size_t>(entity)].name;
    }
    bool isOfKind(const std::string& name, int noun) const {
        const std::string word = lowered(tree_.word(noun)), low = lowered(name);
        return low.ends_with(' ' + word) || low.starts_with(word + " of ");
    }
    bool isSameNumber(const Tree& other, int word, int noun) const {
        return (other.tag(word) == "NNS") == (tree_.tag(noun) == "NNS");
    }
    /// What the text before calls the noun in full; empty where it does not, or calls two things so.
    std::string fullerPhrase(int noun) const {
        int words = 1500;  // looked at: keeps long texts linear
        std::string fuller;
        for (int s = c_.sentence; s >= 0 && words > 0; --s) {
            const Tree& tree = passage_.trees[static_cast<std::size_t>(s)];
            for (int k = (s == c_.sentence ? noun : tree.size()) - 1; k >= 0 && words > 0; --k, --words) {
                if (tree.upos(k) != Upos::Noun || tree.lemma(k) != tree_.lemma(noun)) continue;
                if (!isSameNumber(tree, k, noun)) continue;
                std::string phrase = tells({s, k});
                if (phrase.empty()) continue;
                if (fuller.empty())
                    fuller = std::move(phrase);
                else if (!sharesWord(fuller, phrase, tree_.lemma(noun)))
                    return {};
            }
        }
        return fuller;
    }
    /// Whether two phrases have a word besides their noun in common.
    static bool sharesWord(const std::string& a, const std::string& b, string_view noun) {
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
    /// A phrase of the text that says which its noun is; empty where it does not, or says too much.
    std::string tells(Place at) const {
        constexpr std::size_t longest = 50;
        const Tree& tree = passage_.trees[static_cast<std::size_t>(at.sentence)];
        std::string phrase = tree.parsed ? parsedPhrase(tree, at) : nounWithWordsBefore(tree, at.word);
        if (codePointCount(phrase) > longest) phrase = nounWithWordsBefore(tree, at.word);
        if (phrase.find(' ') == std::string::npos || codePointCount(phrase) > longest) return {};
        if (lowered(phrase).find(lowered(tree.word(at.word))) == std::string::npos) return {};
        return phrase;
    }
    /// "Northern Dockers" of "the striking Northern Dockers union", where there is no room for more.
    static std::string nameIn(std::string phrase) {
        while (!phrase.empty() && !isCapitalised(phrase)) {
            const std::size_t blank = phrase.find(' ');
            phrase.erase(0, blank == std::string::npos ? phrase.size() : blank + 1);
        }
        const std::size_t last = phrase.rfind(' ');
        if (last == std::string::npos || isCapitalised(string_view(phrase).substr(last + 1))) return {};
        return phrase.find(' ') < last ? phrase.substr(0, last) : std::string();
    }
    /// By the nouns beside it, whose it is, and what it is of or for.
    std::string parsedPhrase(const Tree& tree, Place at) const {
        constexpr std::array<string_view, 8> tellers = {"of",      "for",  "on",    "against",
                                                        "between", "over", "about", "into"};
        constexpr std::array<string_view, 4> places = {"in", "at", "near", "from"};
        bool tells = false, placed = false;
        for (int c = tree.first(at.word); c >= 0; c = tree.next(c)) {
            const Relation r = tree.relation(c);
            if (tree.slotAt(c) || tree.tag(c) == "PRP$") continue;
            if (r == Relation::Conj) return {};
            const bool name = passage_.cast.at(at.sentence, c) != nullptr;
            if (r == Relation::Nmod && c > at.word) {
                const bool where = isOneOf(caseOf(tree, c), places);
                if (!where && !isOneOf(caseOf(tree, c), tellers)) return {};
                placed = placed || where;
                tells = tells || !where;
            }
            tells = tells || r == Relation::Compound || ((r == Relation::NmodPoss || r == Relation::Amod) && name) ||
                    (r == Relation::Acl && tree.tag(c) == "VB");
        }
        if (!tells) return {};
        if (placed) return nounWithWordsBefore(tree, at.word);
        PhraseStyle style{1, true, true, true};
        style.owners = false;
        return nounPhrase(passage_, at.sentence, at.word, style);
    }
    /// The title with the phrase in place of the noun at `at`, and its article.
    std::string replaced(const std::string& title, std::size_t at, int noun, std::string phrase) const {
        const std::size_t end = at + tree_.word(noun).size();
        std::string before = title.substr(0, at);
        const bool owned = phrase.find("'s ") != std::string::npos || phrase.find("’s ") != std::string::npos;
        for (const string_view article : {"the ", "this ", "that ", "these ", "those ", "The "})
            if (before.ends_with(article)) {
                before.erase(before.size() - article.size());
                if (!owned) before += before.empty() ? "The " : "the ";
                break;
            }
        if (before.empty()) phrase = withCapital(phrase);
        return before + phrase + title.substr(end);
    }

    const Passage& passage_;
    const Candidate& c_;
    const ArticleHeadline& headline_;
    const Tree& tree_;
};

}  // namespace

std::string withFullerNouns(const Passage& passage, const Candidate& candidate, const ArticleHeadline& headline,
                            std::string title, std::size_t longest) {
    return Teller(passage, candidate, headline).run(std::move(title), longest);
}

}  // namespace dateline
