#include "core/events/fuller_noun.h"

#include "core/base/utf8.h"
#include "core/events/inflection.h"
#include "core/events/name_finder.h"
#include "core/events/noun_callings.h"
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
            const Callings callings = callingsOf(passage_, c_.sentence, noun, headline_);
            for (const std::string& phrase : callings.phrases) {
                const bool told = callings.name ? title.find(phrase) != std::string::npos
                                                : sharesWord(title, phrase, tree_.lemma(noun));
                if (told) break;
                std::string fuller = withPhrase(title, at, noun, phrase, longest);
                if (fuller.empty()) continue;
                title = std::move(fuller);
                break;
            }
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
    /// The "the" or "that" before a noun, times apart ("the Aug. 7, 1998, bombings"), or -1.
    int articleOf(int noun) const {
        constexpr int most = 8;
        int at = noun - 1;
        for (int step = 0; at > 0 && step < most && (tree_.slotAt(at) || tree_.word(at) == ","); ++step) --at;
        return at >= 0 && isDefinite(tree_.word(at)) ? at : -1;
    }
    /// "The unit", "the slaying": nothing tells which. "The unit in Lund" may have been told before.
    bool isBare(int noun) const {
        if (tree_.upos(noun) != Upos::Noun || noun < 1 || passage_.cast.at(c_.sentence, noun)) return false;
        if (articleOf(noun) < 0 || tree_.slotAt(noun) || isUnique(tree_.lemma(noun))) return false;
        if (entityOf(passage_, c_.sentence, noun) >= 0) return false;
        const Relation own = tree_.relation(noun);
        if (own == Relation::Compound || own == Relation::Amod || own == Relation::Appos) return false;
        const bool comma = noun + 1 < tree_.size() && tree_.word(noun + 1) == ",";
        for (int c = tree_.first(noun); c >= 0; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            const bool behindComma = c > noun && r != Relation::Appos && r != Relation::Conj;
            if (comma && behindComma) continue;  // "the law, which came into force": not which it is
            if (c == placeOf(tree_, noun) && passage_.cast.at(c_.sentence, c)) continue;
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
        const int w = articleOf(noun) - 1;
        if (w < 0) return false;
        return lowered(tree_.word(w)) == lowered(before) ||
               (tree_.upos(w) == Upos::Verb && lemma(before, Upos::Verb) == tree_.lemma(w));
    }
    /// What stands in a place, and is not called by its name: "village" of "a Norland village".
    static bool isPlace(string_view lemma) {
        constexpr std::array<string_view, 9> places = {"village", "town",   "city",   "suburb", "hamlet",
                                                       "region",  "county", "island", "school"};
        return isOneOf(lemma, places);
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
    /// The title with the phrase in place of the noun, where it has room for that.
    std::string withPhrase(const std::string& title, std::size_t at, int noun, const std::string& phrase,
                           std::size_t longest) const {
        std::string fuller = replaced(title, at, noun, phrase);
        if (const std::string name = nameIn(phrase); codePointCount(fuller) > longest && at == 0 && !name.empty() &&
                                                     !isPlaceName(name) && !isPlace(tree_.lemma(noun)))
            fuller = replaced(title, at, noun, name);
        constexpr string_view including = ", including ";  // "three ships, including two from Lund"
        if (const std::size_t some = fuller.find(including); codePointCount(fuller) > longest)
            fuller.resize(std::min(some, fuller.size()));
        return codePointCount(fuller) <= longest ? fuller : std::string();
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
