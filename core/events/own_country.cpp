#include "core/events/own_country.h"

#include "core/base/utf8.h"
#include "core/events/clause_words.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"
#include "core/syntax/lemma.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int reach = 40;         ///< words beside the trigger
constexpr int mostNames = 100;    ///< before the noun, that speak for a country
constexpr int sentencesBack = 6;  ///< to the nearest

class Country {
public:
    Country(const Passage& passage, const Candidate& c) : passage_(passage), c_(c), tree_(passage.tree(c)) {}

    std::string run(std::string title, std::size_t longest) const {
        constexpr std::array<string_view, 7> nouns = {"country",    "nation",   "government", "economy",
                                                      "parliament", "military", "army"};
        const int last = std::min(tree_.size() - 1, c_.trigger.word + reach);
        for (int noun = std::max(1, c_.trigger.word - reach); noun <= last; ++noun) {
            const std::string lemma = lowered(tree_.lemma(noun));
            if (!isOneOf(lemma, nouns) || !isBare(noun)) continue;
            const bool itself = lemma == "country" || lemma == "nation";
            if (!itself && noun + 1 < tree_.size() && isNominal(tree_.upos(noun + 1)) && !tree_.slotAt(noun + 1))
                continue;
            const std::string low = lowered(title), word = lowered(tree_.word(noun));
            const std::vector<std::size_t> places = placesOf(low, word, ",'\xE2");
            if (places.size() != 1 || !standsAlone(low, places.front(), noun)) continue;
            const int country = meantAt(noun);
            if (country < 0) continue;
            const std::string& name = passage_.cast.entities[static_cast<std::size_t>(country)].headline;
            if (title.find(name) != std::string::npos) continue;
            const std::string told =
                replaced(title, places.front(), word.size(), itself ? name : adjectiveOf(country) + ' ' + word);
            if (codePointCount(told) <= longest) title = told;
        }
        return title;
    }

private:
    /// "The country", with nothing beside it that tells which.
    bool isBare(int noun) const {
        if (tree_.tag(noun) == "NNS" || lowered(tree_.word(noun - 1)) != "the" || passage_.cast.at(c_.sentence, noun))
            return false;
        for (int c = tree_.first(noun); c >= 0; c = tree_.next(c)) {
            const Relation r = tree_.relation(c);
            if (r == Relation::Nmod || r == Relation::Acl || r == Relation::Appos || r == Relation::Conj) return false;
            if (r == Relation::AclRelcl && tree_.from(c) == noun + 1) return false;
        }
        const Relation own = tree_.relation(noun);
        return own != Relation::Compound && own != Relation::Amod && own != Relation::Appos;
    }
    /// Whether a title has it without a word that tells which.
    bool standsAlone(const std::string& title, std::size_t at, int noun) const {
        if (at == 0) return true;
        const string_view before = wordBefore(title, at);
        if (before == "the" || noun < 2) return before == "the";
        const string_view word = tree_.word(noun - 2);
        return lowered(word) == before || lemma(before, Upos::Verb) == lemma(word, Upos::Verb);
    }
    /// The country that is named most before and nearest to the noun, or -1.
    int meantAt(int noun) const {
        const std::vector<NameMention>& all = passage_.cast.mentions;
        std::size_t at = passage_.cast.firstOf[static_cast<std::size_t>(c_.sentence) + 1];
        std::map<int, int> named;
        int nearest = -1;
        for (int left = mostNames; at-- > 0 && left > 0; --left) {
            const NameMention& m = all[at];
            if (m.sentence == c_.sentence && m.from > noun) continue;
            if (passage_.cast.entities[static_cast<std::size_t>(m.entity)].kind != EntityKind::Country) continue;
            if (nearest < 0 && m.sentence < c_.sentence - sentencesBack) return -1;
            if (nearest < 0) nearest = m.entity;
            ++named[m.entity];
        }
        for (const auto& [entity, count] : named)
            if (entity != nearest && 2 * count > named[nearest]) return -1;
        return nearest;
    }
    /// "Norlandish", where the text has it, else "Norland's".
    std::string adjectiveOf(int country) const {
        const std::string& name = passage_.cast.entities[static_cast<std::size_t>(country)].headline;
        const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (std::all_of(name.begin(), name.end(), isCapital)) return name;  // "US"
        for (const int i : passage_.index.mentionsOf(country)) {
            const NameMention& m = passage_.cast.mentions[static_cast<std::size_t>(i)];
            const Tree& tree = passage_.trees[static_cast<std::size_t>(m.sentence)];
            const string_view word = tree.word(m.from);
            if (m.use == NameUse::Adjective && m.from == m.to && !word.ends_with('s')) return std::string(word);
        }
        return possessive(name);
    }
    /// The title with other words at `at`, without the article before.
    static std::string replaced(const std::string& title, std::size_t at, std::size_t length,
                                const std::string& words) {
        std::string before = title.substr(0, at);
        for (const string_view article : {"the ", "The "})
            if (before.ends_with(article)) {
                const bool keeps = words.find(' ') != std::string::npos && words.find('\'') == std::string::npos;
                if (!keeps) before.erase(before.size() - article.size());
                break;
            }
        return before + words + title.substr(at + length);
    }

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
};

}  // namespace

std::string withOwnCountry(const Passage& passage, const Candidate& candidate, std::string title, std::size_t longest) {
    return Country(passage, candidate).run(std::move(title), longest);
}

}  // namespace dateline
