#include "core/events/left_out_noun.h"

#include "core/base/utf8.h"
#include "core/events/title_words.h"
#include "core/events/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace dateline {
namespace {

using std::string_view;

constexpr int nearTrigger = 20;  ///< words from the trigger to the word that a title has
constexpr int nearNoun = 30;     ///< words looked at in a sentence for the noun

class Finder {
public:
    Finder(const Passage& passage, const Candidate& c) : passage_(passage), c_(c), tree_(passage.tree(c)) {}

    /// "turned down a smaller one", "the request for one"
    std::string withOne(std::string title, std::size_t longest) const {
        for (const std::size_t at : placesOf(title, "one", ",")) {
            const int one = wordBehind(wordBefore(title, at), "one");
            if (one < 1 || !standsForNoun(one)) continue;
            const std::string noun = single(one);
            const bool described = tree_.upos(one - 1) == Upos::Adj || tree_.upos(one - 1) == Upos::Det;
            const std::size_t blank = noun.find(' ');
            if (blank == std::string::npos) continue;
            return fitted(title, at, string_view("one").size(), described ? noun.substr(blank + 1) : noun, longest);
        }
        return title;
    }
    /// "some 200 of them"
    std::string withThem(std::string title, std::size_t longest) const {
        const std::vector<std::size_t> places = placesOf(title, "of them", ",");
        if (places.size() != 1) return title;
        const int them = wordBehind("of", "them");
        const std::string nouns = them < 1 ? std::string() : several(them);
        if (nouns.empty() || them < 2 || tree_.upos(them - 2) != Upos::Num || title.find(nouns) < places.front())
            return title;
        return fitted(title, places.front(), string_view("of them").size(), "of the " + nouns, longest);
    }
    /// "Two of the survivors were kept. The rest were flown home."
    std::string withRest(std::string title, std::size_t longest) const {
        constexpr string_view rest = "Rest";
        if (!title.starts_with("Rest ") || wordAfter(title, rest.size()) == "of" || c_.sentence < 1) return title;
        const Tree& before = passage_.trees[static_cast<std::size_t>(c_.sentence) - 1];
        for (int i = 0; i + 3 < std::min(before.size(), nearNoun); ++i)
            if (before.upos(i) == Upos::Num && before.word(i + 1) == "of" && before.word(i + 2) == "the" &&
                before.tag(i + 3) == "NNS")
                return fitted(title, rest.size(), 0, " of the " + std::string(before.word(i + 3)), longest);
        return title;
    }

private:
    static std::string fitted(const std::string& title, std::size_t at, std::size_t size, const std::string& words,
                              std::size_t longest) {
        std::string told = title.substr(0, at) + words + title.substr(at + size);
        return codePointCount(told) <= longest ? told : title;
    }
    /// A word of the sentence near the trigger, behind another; -1 where there is none or there are two.
    int wordBehind(string_view before, string_view word) const {
        int found = -1;
        const int last = std::min(tree_.size() - 1, c_.trigger.word + nearTrigger);
        for (int i = std::max(1, c_.trigger.word - nearTrigger); i <= last; ++i) {
            if (tree_.word(i) != word || tree_.word(i - 1) != before) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }
    /// "a smaller one was", "request for one": and no "one another", "one of them", "no one", "at one point".
    bool standsForNoun(int one) const {
        constexpr std::array<string_view, 6> besides = {"another", "of", "-", "more", "or", "and"};
        const string_view before = tree_.word(one - 1);
        if (tree_.slotAt(one) || before == "no" || before == "No" || before == "-") return false;
        const bool described = tree_.upos(one - 1) == Upos::Adj || before == "another";
        const bool thing = before == "for" || before == "of" || before == "with" || before == "by";
        if (!described && !thing) return false;
        if (one + 1 >= tree_.size()) return true;
        if (tree_.upos(one + 1) == Upos::Adj || tree_.upos(one + 1) == Upos::Num || isNominal(tree_.upos(one + 1)))
            return false;
        return !isOneOf(tree_.word(one + 1), besides);
    }
    /// "an injunction": the nearest noun before that has "a".
    std::string single(int one) const {
        if (std::string noun = single(tree_, one); !noun.empty() || c_.sentence < 1) return noun;
        const Tree& before = passage_.trees[static_cast<std::size_t>(c_.sentence) - 1];
        return single(before, before.size());
    }
    static std::string single(const Tree& tree, int end) {
        constexpr int most = 4;  // words between "a" and its noun
        for (int i = end - 1; i > 0 && i > end - nearNoun; --i) {
            if (tree.tag(i) != "NN" || tree.slotAt(i) || (i + 1 < tree.size() && isNominal(tree.upos(i + 1)))) continue;
            for (int k = i - 1; k >= 0 && k >= i - most; --k) {
                if (tree.word(k) == "a" || tree.word(k) == "an")
                    return std::string(tree.word(k)) + ' ' + std::string(tree.word(i));
                if (tree.upos(k) != Upos::Adj && tree.upos(k) != Upos::Noun && tree.upos(k) != Upos::Num &&
                    tree.upos(k) != Upos::Sym)
                    break;
            }
        }
        return {};
    }
    /// The only plural of the words before "them" in its clause, else of the sentence before.
    std::string several(int them) const {
        int clause = them - 1;
        while (clause > 0 && them - clause < nearNoun && !isOneOf(tree_.word(clause), stops)) --clause;
        if (std::string noun = onlyPlural(tree_, std::max(0, clause - nearNoun), clause); !noun.empty()) return noun;
        if (c_.sentence < 1 || hasPlural(tree_, them - 1)) return {};
        const Tree& before = passage_.trees[static_cast<std::size_t>(c_.sentence) - 1];
        return onlyPlural(before, std::max(0, before.size() - nearNoun), before.size());
    }
    static bool hasPlural(const Tree& tree, int end) {
        for (int i = std::max(0, end - nearNoun); i < end; ++i)
            if (tree.tag(i) == "NNS" && !tree.slotAt(i)) return true;
        return false;
    }
    static std::string onlyPlural(const Tree& tree, int from, int to) {
        std::string found;
        for (int i = from; i < to; ++i) {
            if (tree.tag(i) != "NNS" || tree.slotAt(i)) continue;
            if (!found.empty() && found != tree.word(i)) return {};
            found = tree.word(i);
        }
        return found;
    }
    static constexpr std::array<string_view, 4> stops = {",", ";", "and", "but"};

    const Passage& passage_;
    const Candidate& c_;
    const Tree& tree_;
};

}  // namespace

std::string withLeftOutNoun(const Passage& passage, const Candidate& candidate, std::string title,
                            std::size_t longest) {
    const Finder finder(passage, candidate);
    return finder.withRest(finder.withThem(finder.withOne(std::move(title), longest), longest), longest);
}

}  // namespace dateline
